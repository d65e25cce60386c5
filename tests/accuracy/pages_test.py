#!/usr/bin/env python3
"""Reads saved pages and fails below the floors: F1 of the text found, and how many titles and dates are right.

The pages are not the project's to publish; they are looked for as in accuracy_test.py, in data/html with the scorer eval/html.py.
The titles and dates of the pages are facts, and stand below. Without the pages the test counts as skipped (exit code 77).
usage: pages_test.py --program ENTENTE --source CHECKOUT
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
FLOOR_F1 = 0.96  # set on 2026-11-26, when it was 0.972
FLOOR_RIGHT = 15  # of 16 titles, and of 16 dates
# Page: how its title begins, and the day on which it was published.
FACTS = {
    "aclu": ("Facebook Is Tracking Me Even Though", "2018-04-05"), "bbc-1": ("Obama admits US gun laws are his", "2015-07-24"),
    "breitbart": ("'Neutral' Snopes Fact-Checker", "2016-12-22"), "buzzfeed-1": ("Student Dies After Diet Pills", "2015-04-21"),
    "cnn": ("The 'birth lottery' and economic mobility", "2016-02-01"), "guardian-1": ("'What is the sea telling us?'", "2019-01-03"),
    "herald-sun-1": ("Angry media won", "2015-03-13"), "msn": ("Nintendo's first iPhone game", "2016-11-15"),
    "nytimes-2": ("Yahoo’s Sale to Verizon", "2016-07-29"), "nytimes-3": ("Manhole Fires and Burst Pipes", "2019-02-21"),
    "nytimes-4": ("As Debt Rises", "2018-09-25"), "salon-1": ("The sharing economy is a lie", "2015-02-01"),
    "seattletimes-1": ("Alaskan halibut", "2019-04-28"), "wapo-1": ("Attack stokes instability fears", "2015-03-18"),
    "yahoo-1": ("These are the 8 coolest", "2016-10-13"), "yahoo-2": ("Russia: Space ship malfunctions", "2016-12-01")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", required=True)
    options = parser.parse_args()
    shared = os.environ.get("ENTENTE_EVAL_DATA") or os.path.join(options.source, os.pardir, "shared")
    scorer, pages = os.path.join(shared, "eval", "html.py"), os.path.join(shared, "data", "html")
    if not os.path.exists(scorer) or not os.path.isdir(pages):
        print("EVALUATION DATA ABSENT: no %s. THE ACCURACY TEST 'html' WAS NOT RUN." % pages)
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="entente-pages-") as folder:
        documents, found = os.path.join(folder, "documents.ndjson"), os.path.join(folder, "found.ndjson")
        with open(documents, "wb") as out:
            subprocess.run([sys.executable, scorer, "docs", pages], stdout=out, check=True)
        with open(found, "wb") as out:
            subprocess.run([options.program, "extract", "--data", os.path.join(options.source, "data"), documents], stdout=out, check=True, env={})
        report = subprocess.run([sys.executable, scorer, "score", pages, found], stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
        with open(found, encoding="utf-8") as lines:
            records = {record["id"]: record for record in map(json.loads, lines)}
    print(report, end="")
    f1 = float(re.search(r"^pages.* F1 ([0-9.]+)", report, re.MULTILINE).group(1))
    titles = [page for page, (title, _) in FACTS.items() if not (records.get(page, {}).get("title") or "").startswith(title)]
    dates = [page for page, (_, date) in FACTS.items() if records.get(page, {}).get("date") != date]
    print("wrong titles: %s; wrong dates: %s" % (", ".join(titles) or "none", ", ".join(dates) or "none"))
    sound = f1 >= FLOOR_F1 and max(len(titles), len(dates)) <= len(FACTS) - FLOOR_RIGHT
    print("F1 %.3f (floor %.2f), titles %d, dates %d of %d (floor %d): %s" % (f1, FLOOR_F1, len(FACTS) - len(titles), len(FACTS) - len(dates), len(FACTS),
                                                                              FLOOR_RIGHT, "ok" if sound else "BELOW THE FLOOR"))
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
