#!/usr/bin/env python3
"""Reads articles of the evaluation data and demands the interactions of required.tsv, with direction, root and deciding words.

The data are looked for as in accuracy_test.py; without them the test says so and counts as skipped (exit code 77).
usage: required_test.py --program ENTENTE --source CHECKOUT
"""
import argparse
import collections
import json
import os
import subprocess
import sys

SKIPPED = 77


def required(path):
    with open(path, encoding="utf-8") as table:
        rows = [line.rstrip("\n").split("\t") for line in table if line.strip()]
    names = next(row[1:] for row in rows if row[0] == "#columns")
    return [dict(zip(names, row)) for row in rows if not row[0].startswith("#")]


def fits(found, text, row):
    def actor(cell, value):
        return value is None if cell == "-" else value in cell.split("|")

    ends = [(found["source"], found["target"])] + ([(found["target"], found["source"])] if found["reciprocal"] else [])
    tellings = [found["evidence"]] + [repeat["evidence"] for repeat in found["repeats"]]
    return (any(actor(row["source"], source) and actor(row["target"], target) for source, target in ends)
            and found["root"] == row["root"]
            and row["mode"] in ("-", found["mode"])
            and (row["reciprocal"] == "-" or found["reciprocal"])
            and any(row["trigger"] in text[begin:end] for begin, end in (telling["trigger"] for telling in tellings)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", required=True)
    options = parser.parse_args()
    data = os.environ.get("ENTENTE_EVAL_DATA") or os.path.join(options.source, "..", "shared")
    texts = os.path.join(data, "data", "articles", "texts")
    if not os.path.isdir(texts):
        print("EVALUATION DATA ABSENT: no folder " + texts)
        return SKIPPED
    by_document = collections.defaultdict(list)
    for row in required(os.path.join(options.source, "tests", "accuracy", "required.tsv")):
        by_document[row["document"], row["date"]].append(row)
    missing = 0
    for (document, date), rows in sorted(by_document.items()):
        path = os.path.join(texts, document + ".txt")
        with open(path, encoding="utf-8") as text_file:
            text = text_file.read()
        line = subprocess.run([options.program, "extract", "--data", os.path.join(options.source, "data"), "--date", date, path],
                              stdout=subprocess.PIPE, check=True, env={}).stdout
        interactions = json.loads(line)["interactions"]
        for row in rows:
            if not any(fits(found, text, row) for found in interactions):
                missing += 1
                print("missing in %s: %s -> %s %s '%s'" % (document, row["source"], row["target"], row["root"], row["trigger"]))
        print("%s: %d interactions, %d of %d required found" % (document, len(interactions), len(rows) - missing, len(rows)))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
