#!/usr/bin/env python3
"""Every command of the program that README.md shows works: each line of its `sh` blocks that calls `entente`, in order, in one folder with the files that the
lines name (article.txt, news/, crawl/, feeds/, monday.json ...), made of examples/. `entente view` opens no browser here.

usage: readme_commands_test.py PROGRAM CHECKOUT     The first line that fails is named.
"""
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, CHECKOUT = (os.path.realpath(path) for path in sys.argv[1:3])
CALL = re.compile(r"(?:^|[|;&] *)entente (?!-)")
FILES = r"""
mkdir news feeds crawl wednesday
cp examples/2008-georgia-ceasefire/*.txt news/
cp examples/2018-ethiopia-eritrea-peace/*.txt examples/2008-georgia-ceasefire/*.txt wednesday/
cp examples/2017-qatar-blockade/continental-wire.txt gazette.txt
cp examples/2017-qatar-blockade/gulf-morning-ledger.txt kurier.txt
cp wednesday/red-sea-chronicle.txt article.txt
printf '%s\n' '{"id": "1", "date": "2016-11-14", "text": "Vladimir Putin accused Donald Trump of lying. Iran rejected new sanctions."}' > articles.ndjson
cp articles.ndjson news/more.ndjson
printf '%s' '<rss version="2.0"><channel><item><guid>x</guid><description>Vladimir Putin accused Donald Trump of lying.</description><pubDate>Mon, 14 Nov 2016 10:00:00 GMT</pubDate></item></channel></rss>' > feeds/wire.rss
printf '%s' '{"same": [["russia", "georgia"]], "not_same": []}' > merges.json
entente graph gazette.txt --date 2017-06-05 -o monday.json
entente graph kurier.txt --date 2017-06-06 -o tuesday.json
cp monday.json a.json
cp tuesday.json b.json
entente graph news/ -o c.json
entente parse article.txt > treebank.conllu
"""
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>Iran rejected new US sanctions on Tuesday, and condemned the United States.</p></body></html>"
WARC = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/x\r\nWARC-Date: 2016-11-15T00:00:00Z\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE + b"\r\n\r\n")


def commands_of(text):
    """The lines of the fenced shell blocks that call the program."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S)
    return [line for block in blocks for line in block.splitlines() if CALL.search(line)]


def run(text, folder, binaries):
    environment = {"PATH": binaries + ":" + os.environ["PATH"], "ENTENTE_DATA": os.path.join(CHECKOUT, "data"), "LC_ALL": "C.UTF-8", "HOME": folder, "TMPDIR": folder}
    return subprocess.run(["bash", "-euo", "pipefail", "-c", text], cwd=folder, env=environment, text=True, capture_output=True, check=False, timeout=300)


def make_binaries(folder):
    os.symlink(PROGRAM, os.path.join(folder, "entente"))
    opener = os.path.join(folder, "xdg-open")
    with open(opener, "w", encoding="utf-8") as out:
        out.write("#!/bin/sh\nexit 0\n")
    os.chmod(opener, 0o755)


def make_files(folder, binaries):
    shutil.copytree(os.path.join(CHECKOUT, "examples"), os.path.join(folder, "examples"))
    made = run(FILES, folder, binaries)
    if made.returncode != 0:
        sys.exit("FAILED: the files of README.md were not made\n" + made.stderr)
    with gzip.open(os.path.join(folder, "crawl", "a.warc.gz"), "wb") as out:
        out.write(WARC)


def first_failure(text, folder, binaries):
    """What to say of the first command of a text that fails; None when all work."""
    for line in commands_of(text):
        if "| dot " in line and shutil.which("dot") is None:
            continue
        done = run(line, folder, binaries)
        if done.returncode != 0:
            return "%s\nended with %d\n%s" % (line, done.returncode, done.stderr[-2000:])
    return None


def main():
    with open(os.path.join(CHECKOUT, "README.md"), encoding="utf-8") as file:
        text = file.read()
    with tempfile.TemporaryDirectory(prefix="entente-readme-") as folder, tempfile.TemporaryDirectory(prefix="entente-bin-") as binaries:
        make_binaries(binaries)
        make_files(folder, binaries)
        # The test can fail: a wrong command is seen, alone and behind a pipe.
        for planted in ("entente extract /nowhere.txt", "cat articles.ndjson | entente extract - --no-such-option"):
            if first_failure("```sh\n%s   # a comment\n```\n" % planted, folder, binaries) is None:
                sys.exit("FAILED: a planted fault was not seen: " + planted)
        count = len(commands_of(text))
        if count < 30:
            sys.exit("FAILED: only %d commands found in README.md" % count)
        failure = first_failure(text, folder, binaries)
        if failure is not None:
            sys.exit("FAILED: README.md: " + failure)
    print("README.md: %d commands" % count)


if __name__ == "__main__":
    main()
