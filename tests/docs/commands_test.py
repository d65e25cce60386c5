#!/usr/bin/env python3
"""Every command that a document shows is run as it stands there: the fenced `sh` blocks of a file, in order, in one temporary folder with a copy of examples/.

usage: commands_test.py PROGRAM CHECKOUT FILE...     The first command that fails is named with its file and line.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, CHECKOUT = (os.path.realpath(path) for path in sys.argv[1:3])


def blocks_of(path):
    """(line, text) of every fenced block of shell commands."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return [(text.count("\n", 0, found.start(1)) + 1, found.group(1)) for found in re.finditer(r"^```sh\n(.*?)^```$", text, re.M | re.S)]


def run_blocks(path, environment):
    blocks = blocks_of(path)
    if not blocks:
        sys.exit("FAILED: %s shows no command" % path)
    with tempfile.TemporaryDirectory(prefix="entente-commands-") as folder:
        shutil.copytree(os.path.join(CHECKOUT, "examples"), os.path.join(folder, "examples"))
        for line, text in blocks:
            done = subprocess.run(["bash", "-euo", "pipefail", "-c", 'trap \'echo "line $LINENO: $BASH_COMMAND" >&2\' ERR\n' + text], cwd=folder, env=environment, text=True,
                                  capture_output=True, check=False, timeout=300)
            if done.returncode != 0:
                sys.exit("FAILED: %s:%d ended with %d\n%s%s%s" % (os.path.relpath(path, CHECKOUT), line, done.returncode, text, done.stdout[-2000:], done.stderr[-2000:]))
    return len(blocks)


def main():
    with tempfile.TemporaryDirectory(prefix="entente-bin-") as binaries:
        os.symlink(PROGRAM, os.path.join(binaries, "entente"))
        environment = {"PATH": binaries + ":" + os.environ["PATH"], "ENTENTE_DATA": os.path.join(CHECKOUT, "data"), "LC_ALL": "C.UTF-8", "HOME": binaries}
        # The test can fail: a block with a wrong command is seen.
        planted = os.path.join(binaries, "planted.md")
        with open(planted, "w", encoding="utf-8") as out:
            out.write("```sh\nentente extract /nowhere.txt > out.txt\n```\n")
        seen = subprocess.run([sys.executable, __file__, PROGRAM, CHECKOUT, "--here", planted], env=environment, capture_output=True, text=True, check=False) if "--here" not in sys.argv else None
        if seen is not None and (seen.returncode == 0 or "planted.md:2" not in seen.stderr):
            sys.exit("FAILED: a planted fault was not seen: %s" % seen.stderr)
        for path in (argument for argument in sys.argv[3:] if argument != "--here"):
            print("%s: %d blocks" % (path, run_blocks(os.path.join(CHECKOUT, path), environment)))


if __name__ == "__main__":
    main()
