#!/usr/bin/env python3
"""What the program needs: memory, time to the first answer, and time that grows with the text and not faster.

Bounds: model and one worker 150 MB, each further worker 20 MB; an answer to one sentence within 50 ms of the start; a "sentence" of 5,000 tokens, 100,000
tokens without a full stop and 1 MB without a blank are read, the two long ones in at most three times the time of half as much (twice, and some noise).
usage: resources_test.py --program ENTENTE --source CHECKOUT
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

MODEL_AND_WORKER_MB, WORKER_MB, READY_SECONDS, GROWTH = 150, 20, 0.05, 3


class Failed(Exception):
    """The program needs more than it may."""


def run(options, arguments, text=b""):
    """Runs `entente parse` in an empty environment; gives wall seconds, CPU seconds and the peak of its memory in MB."""
    begin = time.monotonic()
    process = subprocess.Popen([options.program, "parse", "--data", os.path.join(options.source, "data")] + arguments, stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, env={})
    process.stdin.write(text)
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise Failed("entente parse %s ended with %d" % (" ".join(arguments), status))
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def demand(what, value, bound):
    print("%-58s %9.3f  at most %9.3f  %s" % (what, value, bound, "ok" if value <= bound else "TOO MUCH"))
    if value > bound:
        raise Failed("%s is %.3f, more than %.3f" % (what, value, bound))


def test_memory(options, folder):
    example = os.path.join(options.source, "examples", "2017-qatar-blockade")
    texts = [open(os.path.join(example, name), encoding="utf-8").read() for name in sorted(os.listdir(example)) if name.endswith(".txt")]
    corpus = os.path.join(folder, "corpus.ndjson")
    with open(corpus, "w", encoding="utf-8") as out:
        for i in range(400):
            out.write(json.dumps({"id": str(i), "text": texts[i % len(texts)]}) + "\n")
    one = run(options, ["--jobs", "1", corpus])[2]
    five = run(options, ["--jobs", "5", corpus])[2]
    demand("MB of the model and one worker", one, MODEL_AND_WORKER_MB)
    demand("MB of each further worker", (five - one) / 4, WORKER_MB)


def test_start(options):
    demand("seconds to the answer to one sentence, best of 7", min(run(options, ["-"], b"Russia met Ukraine.")[0] for _ in range(7)), READY_SECONDS)


def test_growth(options):
    words = b"Ankara and Doha and the envoys of Oman met ".split()
    for what, text in (("a sentence of 5,000 tokens", b" ".join(words * 556) + b"."),):
        run(options, ["-"], text)
        print("%s: read" % what)
    for what, make in (("tokens without a full stop", lambda count: b" ".join((words * (count // len(words) + 1))[:count])),
                       ("bytes without a blank", lambda count: b"a" * (10 * count))):
        half = min(run(options, ["-"], make(50000))[1] for _ in range(2))
        whole, memory = min(run(options, ["-"], make(100000))[1:] for _ in range(2))
        demand("times longer for twice the " + what, whole / max(half, 0.02), GROWTH)
        demand("MB for the " + what, memory, 400)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="entente-resources-") as folder:
        try:
            test_memory(options, folder)
            test_start(options)
            test_growth(options)
        except Failed as error:
            print("FAILED: %s" % error)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
