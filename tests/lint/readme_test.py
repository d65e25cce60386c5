#!/usr/bin/env python3
"""What README.md says is so: it quotes floors.tsv and the program of tests/consumer, and every file that it names is there; CITATION.cff has the version of the project.

usage: readme_test.py CHECKOUT
"""
import os
import re
import sys
import unittest

ROOT = sys.argv[1]


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as text:
        return text.read()


class Readme(unittest.TestCase):
    def setUp(self):
        self.text = read("README.md")

    def test_quotes_the_floors(self):
        begin = "<!-- accuracy table: quoted from tests/accuracy/floors.tsv -->"
        self.assertIn(begin, self.text)
        table = self.text.split(begin)[1].split("<!-- end of the accuracy table -->")[0].strip().splitlines()[2:]
        quoted = [[cell.strip() for cell in row.strip("|").split("|")] for row in table]
        floors = [row.split("\t") for row in read("tests", "accuracy", "floors.tsv").splitlines() if not row.startswith("#")]
        self.assertEqual(quoted, floors)

    def test_quotes_the_consumer(self):
        self.assertIn("```cpp\n" + read("tests", "consumer", "project", "main.cpp") + "```", self.text)

    def test_names_files_that_exist(self):
        named = set(re.findall(r"\]\((?!http)([^)#]+)\)", self.text))
        named |= set(re.findall(r"\b(?:examples|output|tests|data|scripts|cmake)/[\w./-]*[\w]", self.text))
        missing = sorted(path for path in named if not os.path.exists(os.path.join(ROOT, path)))
        self.assertEqual(missing, [])

    def test_citation_has_the_version(self):
        version = re.search(r"project\(entente VERSION ([\d.]+)", read("CMakeLists.txt")).group(1)
        self.assertIn("\nversion: %s\n" % version, read("CITATION.cff"))

    def test_first_screen_shows_a_diagram(self):
        self.assertRegex("\n".join(self.text.splitlines()[:8]), r"!\[[^\]]+\]\(output/[^)]+\.svg\)")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
