#!/usr/bin/env python3
"""The first table of scripts/bench: stages at 1, 10 and 100 times the text, start-up, instructions.

usage: stage_table.py FOLDER PROGRAM CHECKOUT     with stages.1, stages.10, stages.100 of entente_stages
"""
import os
import resource
import subprocess
import sys

STAGES = ("read", "analyse", "actors", "interactions", "graph", "export")
RUNS = 7


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {name: float(value) for name, value in (line.split("\t") for line in lines)}


def start_up(program, checkout):
    """Least CPU seconds from the start of the process to the first record, of a text of one sentence."""
    best = None
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "extract", "-", "--jobs", "1"], input=b"Oman met Chad.\n", capture_output=True, check=True, env={"ENTENTE_DATA": os.path.join(checkout, "data")})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = spent if best is None else min(best, spent)
    return best


def main():
    folder, program, checkout = sys.argv[1:4]
    runs = {copies: read(os.path.join(folder, "stages.%d" % copies)) for copies in (1, 10, 100)}
    sentences = {copies: run["sentences"] for copies, run in runs.items()}
    print("%-14s %12s %12s %12s %12s %10s" % ("stage", "1x us/sent", "10x us/sent", "100x us/sent", "sent/s", "100x : 1x"))
    for stage in (*STAGES, "all"):
        cost = {copies: 1e6 * (sum(run[each] for each in STAGES) if stage == "all" else run[stage]) / sentences[copies] for copies, run in runs.items()}
        ratio = cost[100] / cost[1] if cost[1] > 0 else float("nan")
        print("%-14s %12.1f %12.1f %12.1f %12.0f %10.2f" % (stage, cost[1], cost[10], cost[100], 1e6 / cost[100] if cost[100] else 0, ratio))
    print("%-14s %12.0f %12.0f %12.0f   MB" % ("memory", *(runs[copies]["memory"] for copies in (1, 10, 100))))
    print("%-14s %12.1f   ms of CPU time to the end of the first document (aim: 50)" % ("start-up", 1000 * start_up(program, checkout)))
    print("%-14s %12.0f sentences, %.0f kB at 1x" % ("text", sentences[1], runs[1]["bytes"] / 1000))


if __name__ == "__main__":
    main()
