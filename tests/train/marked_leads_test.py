#!/usr/bin/env python3
"""Turns leads coded by hand, in both forms, into the sentences that the trainer learns from.

usage: marked_leads_test.py SCRIPT        SCRIPT: scripts/marked-leads of the checkout
"""
import json
import os
import subprocess
import sys
import tempfile
import unittest

SCRIPT = sys.argv.pop(1)
LEADS = [{"id": "a", "text": "Oman  scolds Chad\n\nMuscat [again] accused Chad of\nneglect."}, {"id": "b", "text": "Togo slept."}]
NAMED = {"id": "a", "actors": [{"name": "Oman", "mentions": ["Oman"], "also": ["Muscat"]}, {"name": "Muscat", "mentions": ["Muscat"], "also": []},
                               {"name": "Chad", "mentions": ["Chad"], "also": []}],
         "interactions": [{"source": "Oman", "target": "Chad", "root": "ACCUSE", "root_alt": ["REJECT", "none"], "trigger": "accused", "reciprocal": False},
                          {"source": None, "target": "Chad", "root": "ASSAULT", "trigger": "neglect", "reciprocal": False}]}
SPANS = {"id": "a", "actors": [{"spans": [[0, 4]], "also": [1]}, {"spans": [[18, 24]], "also": []}, {"spans": [[12, 16], [41, 45]], "also": []}],
         "interactions": [{"source": 0, "target": 2, "root": ["ACCUSE", "REJECT", "none"], "trigger": [33, 40], "reciprocal": False},
                          {"source": None, "target": 2, "root": ["ASSAULT"], "trigger": None, "reciprocal": False}]}
ROW = ("[1:Oman] scolds [3:Chad]\\n\\n[2:Muscat] (again) accused [3:Chad] of neglect.\t"
       '1>3 ACCUSE|REJECT "accused"; 2>3 ACCUSE|REJECT "accused"')


def marked(coded, *options):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, rows in (("leads", LEADS), ("coded", coded)):
            paths.append(os.path.join(folder, name))
            with open(paths[-1], "w", encoding="utf-8") as out:
                out.writelines(json.dumps(row) + "\n" for row in rows)
        return subprocess.run([sys.executable, SCRIPT, *paths, *options], capture_output=True, text=True, check=True).stdout.splitlines()


class MarkedLeads(unittest.TestCase):
    def test_names_and_spans_make_the_same_row(self):
        self.assertEqual(marked([NAMED]), [ROW])
        self.assertEqual(marked([SPANS]), [ROW])

    def test_a_lead_that_tells_nothing_has_a_dash(self):
        self.assertEqual(marked([{"id": "b", "actors": [], "interactions": []}]), ["Togo slept.\t-"])

    def test_held_out_rows_and_unknown_leads_are_passed_over(self):
        quiet = {"id": "b", "actors": [], "interactions": []}
        self.assertEqual(len(marked([quiet, NAMED, quiet, {"id": "c", "actors": [], "interactions": []}], "--held-out", "2")), 1)


if __name__ == "__main__":
    unittest.main()
