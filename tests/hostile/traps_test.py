"""Every trap costs about as much CPU time a byte in a long document as in a short one, and no more memory than docs/limits.md allows.

usage: traps_test.py PROGRAM [--bytes N] [TRAP ...]

A trap is read at N bytes (20,000 where nothing is said) and at four times as many. A quadratic pass would take sixteen times as long; allowed are 1.3 times a doubling, and
0.15 s for noise. On a busy machine CPU time is noisy, too: a trap fails only when it does so four times. --bytes 500000 is the earnest measurement: half an hour.
"""

import argparse
import sys

from program import read_document
from traps import TRAPS

TRIES = 4
A_DOUBLING = 1.3
NOISE_SECONDS = 0.15
BYTES_AT_MOST = 1 << 30  # of memory


def judge(program, trap, length, idle):
    """A row of figures, and what is wrong or None."""
    short = read_document(program, trap(length))
    long = read_document(program, trap(4 * length))
    if short.exit_code != 0 or long.exit_code != 0:
        return f"short text: {short.how_it_ended()}; long text: {long.how_it_ended()}", "not read"
    one = max(short.cpu_seconds - idle.cpu_seconds, 0.0)
    four = max(long.cpu_seconds - idle.cpu_seconds, 0.0)
    memory = long.peak_bytes - idle.peak_bytes
    row = f"{one:8.3f} {four:8.3f} s   {four / 4 / max(one, 0.005):6.2f} a byte {memory / 4 / length:8.0f} bytes a byte {long.out_bytes / 4 / length:8.1f} out"
    if four > 4 * A_DOUBLING**2 * one + NOISE_SECONDS:
        return row, "its time grows faster than its length"
    if long.peak_bytes > BYTES_AT_MOST:
        return row, "it takes too much memory"
    return row, None


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("--bytes", type=int, default=20_000)
    options.add_argument("traps", nargs="*", metavar="TRAP")
    given = options.parse_args()
    idle = min((read_document(given.program, {"text": "Iran left."}) for _ in range(5)), key=lambda cost: cost.cpu_seconds)
    failed = []
    for name in given.traps or TRAPS:
        for _ in range(TRIES):
            row, wrong = judge(given.program, TRAPS[name], given.bytes, idle)
            if wrong is None:
                break
        print(f"{name:24} {row}{'' if wrong is None else '   ' + wrong}", flush=True)
        if wrong is not None:
            failed.append(f"{name}: {wrong}")
    print(f"{len(given.traps or TRAPS)} traps, {len(failed)} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
