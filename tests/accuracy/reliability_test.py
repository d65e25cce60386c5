#!/usr/bin/env python3
"""Demands that confidences mean what they say on the coded leads of the unseen third, and that the measures of reliability.py are right.

The data are looked for as in accuracy_test.py; without them only the measures are tested, and the test counts as skipped (exit code 77).
usage: reliability_test.py --program ENTENTE --source CHECKOUT
"""
import argparse
import json
import os
import subprocess
import sys
import unittest

import reliability

SKIPPED = 77
LARGEST_ECE = 0.20  # of about a hundred records in ten bins, chance alone makes 0.1


class Measures(unittest.TestCase):
    def test_perfect_calibration_has_no_error(self):
        outcomes = [(0.85, True)] * 17 + [(0.85, False)] * 3
        self.assertAlmostEqual(reliability.measures(outcomes)["ECE"], 0.0)

    def test_error_is_the_mean_distance_of_the_bins(self):
        outcomes = [(0.95, False)] * 10 + [(0.15, False)] * 30
        self.assertAlmostEqual(reliability.measures(outcomes)["ECE"], (10 * 0.95 + 30 * 0.15) / 40)

    def test_bins_hold_both_ends(self):
        rows = reliability.table([(0.0, True), (1.0, True)], 10)
        self.assertEqual([(row["from"], row["n"]) for row in rows], [(0.0, 1), (0.9, 1)])

    def test_brier_score(self):
        self.assertAlmostEqual(reliability.measures([(0.5, True), (1.0, True)])["Brier"], 0.125)

    def test_nothing_judged(self):
        self.assertEqual(reliability.measures([])["n"], 0)

    def test_pairs_of_a_mutual_act(self):
        act = {"source": ["a", "b", "c"], "target": [], "reciprocal": True}
        self.assertEqual(reliability.pairs_of(act), [("a", "b"), ("a", "c"), ("b", "c")])
        self.assertEqual(reliability.pairs_of({"source": ["a"], "target": []}), [("a", None)])

    def test_equal_records_count_once_with_the_surest(self):
        act = {"root": "ACCUSE", "confidence": 0.5}
        surer = {"root": "ACCUSE", "confidence": 0.7}
        judged = [(act, ("a", "b"), False, True), (surer, ("a", "b"), True, True), (act, ("a", None), True, False)]
        self.assertEqual(reliability.merged(judged), [(0.7, True)])


def on_unseen_leads(options, shared):
    """The measures on the unseen third of the coded leads."""
    news = os.path.join(shared, "data", "news")
    scorer = reliability.load_scorer(os.path.join(shared, "eval", "articles.py"))
    golds = reliability.load_gold(scorer, [os.path.join(news, "leads_gold.ndjson")], "unseen")
    with open(os.path.join(news, "leads.ndjson"), encoding="utf-8") as lines:
        documents = "".join(line for line in lines if json.loads(line)["id"] in golds)
    command = [options.program, "extract", "--data", os.path.join(options.source, "data"), "--lines", "-"]
    lines = subprocess.run(command, input=documents.encode(), stdout=subprocess.PIPE, check=True, env={}).stdout.decode("ascii").splitlines()
    return reliability.measures(reliability.outcomes_of(scorer, lines, golds))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", required=True)
    options = parser.parse_args()
    if not unittest.main(argv=sys.argv[:1], exit=False).result.wasSuccessful():
        return 1
    shared = os.environ.get("ENTENTE_EVAL_DATA") or os.path.join(options.source, os.pardir, "shared")
    if not os.path.exists(os.path.join(shared, "data", "news", "leads_gold.ndjson")):
        print("EVALUATION DATA ABSENT: no leads_gold.ndjson below %s. THE RELIABILITY WAS NOT MEASURED." % shared)
        return SKIPPED
    found = on_unseen_leads(options, shared)
    for row in found["bins"]:
        print("%.1f - %.1f  n %3d  mean %.3f  right %.3f" % (row["from"], row["to"], row["n"], row["confidence"], row["right"]))
    print("unseen leads: n %d  mean confidence %.3f  right %.3f  ECE %.3f (at most %.2f)  Brier %.3f"
          % (found["n"], found["confidence"], found["right"], found["ECE"], LARGEST_ECE, found["Brier"]))
    if found["ECE"] > LARGEST_ECE:
        print("FAILED: the confidences do not mean what they say; scripts/fit-confidence fits them anew")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
