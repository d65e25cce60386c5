#!/usr/bin/env python3
"""How many instructions a fixed input takes must not grow by more than 5% over what instructions.tsv records: noise of the machine does not touch it.

usage: instructions_test.py PROGRAM CHECKOUT [--record]     --record writes the table anew, of a PROGRAM that is built from the last commit
Ends with 77 (skipped), and says so loudly, without valgrind, or on another processor than the table was recorded on.
"""
import datetime
import glob
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, CHECKOUT = (os.path.realpath(path) for path in sys.argv[1:3])
TABLE = os.path.join(CHECKOUT, "tests", "bench", "instructions.tsv")
ALLOWED = 1.05
SENTENCE = "Oman met Chad on Monday.\n"


def count(*inputs):
    """Instructions of one run."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", PROGRAM, "extract", "--jobs", "1", "--date", "2020-01-01", "-o", os.devnull, *inputs]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/", env={"PATH": os.environ["PATH"], "ENTENTE_DATA": os.path.join(CHECKOUT, "data")})
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or found is None:
        sys.exit("FAILED: callgrind ended with %d\n%s" % (done.returncode, done.stderr[-3000:]))
    return int(found.group(1))


def measured():
    with tempfile.TemporaryDirectory(prefix="entente-instructions-") as folder:
        sentence = os.path.join(folder, "sentence.txt")
        with open(sentence, "w", encoding="utf-8") as out:
            out.write(SENTENCE)
        return {"one sentence": count(sentence), "examples": count(*sorted(glob.glob(os.path.join(CHECKOUT, "examples", "*", "*.txt"))))}


def demand_committed():
    """The table speaks of the committed program: nothing that counts may be changed since the commit, or newer than PROGRAM."""
    parts = ["src", "include", "data", "examples", "cmake", "CMakeLists.txt"]
    changed = subprocess.run(["git", "-C", CHECKOUT, "status", "--porcelain", "--", *parts], capture_output=True, text=True, check=True).stdout
    if changed:
        sys.exit("NOT RECORDED: commit this first:\n" + changed)
    sources = [path for part in ("src", "include") for path in glob.glob(os.path.join(CHECKOUT, part, "**", "*.[ch]pp"), recursive=True)]
    newest = max(sources, key=os.path.getmtime)
    if os.path.getmtime(newest) > os.path.getmtime(PROGRAM):
        sys.exit("NOT RECORDED: %s is older than %s: build it first" % (PROGRAM, newest))


def main():
    if "--record" in sys.argv:
        demand_committed()
    if shutil.which("valgrind") is None:
        print("VALGRIND ABSENT: instructions were NOT counted; scripts/install-deps installs it")
        sys.exit(77)
    if platform.machine() != "x86_64":
        print("ANOTHER PROCESSOR: the table of instructions is for x86-64; they were NOT counted")
        sys.exit(77)
    with open(TABLE, encoding="utf-8") as file:
        lines = file.read().splitlines()
    recorded = {row[0]: int(row[1]) for row in (line.split("\t") for line in lines if not line.startswith("#"))}
    now = measured()
    if "--record" in sys.argv:
        head = [line for line in lines if line.startswith("#")]
        with open(TABLE, "w", encoding="utf-8") as out:
            out.write("\n".join(head + ["%s\t%d\t%s" % (name, value, datetime.date.today().isoformat()) for name, value in now.items()]) + "\n")
    if not recorded and "--record" not in sys.argv:
        sys.exit("FAILED: the table is empty")
    faults = []
    for name, value in now.items():
        before = recorded.get(name, value)
        print("%-14s %15s instructions, recorded %15s (%+.1f%%)" % (name, format(value, ","), format(before, ","), 100.0 * (value / before - 1)))
        if value > ALLOWED * before:
            faults.append(name)
    if faults and "--record" not in sys.argv:
        sys.exit("FAILED: more than 5%% above the record: %s. If it is meant, record anew (see the table's head)" % ", ".join(faults))


if __name__ == "__main__":
    main()
