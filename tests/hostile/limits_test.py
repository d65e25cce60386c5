"""The limits of docs/limits.md: at a limit an input is read, beyond it a record or message says so, with id or line, and what stands beside it is read all the same.

usage: limits_test.py PROGRAM [TEST...]     such as Documents.test_too_many_tokens
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from program import how_it_ended, limit_cpu, read_document
from traps import TRAPS, surname

PROGRAM = sys.argv[1]
MEBIBYTE = 1 << 20
DOCUMENT_BYTES = 8 * MEBIBYTE


def line(name, text):
    return json.dumps({"id": name, "date": "2016-11-15", "text": text}) + "\n"


GOOD = line("good", "Norway accused Sudan.")


def run(*arguments, given="", code=0):
    """The finished run; an AssertionError that tells all there is to tell where it ends with another code."""
    began = time.monotonic()
    result = subprocess.run([PROGRAM, *arguments], input=given.encode(), capture_output=True, preexec_fn=limit_cpu)
    if result.returncode != code:
        raise AssertionError(
            f"entente {' '.join(arguments)}, {len(given)} characters in, {len(result.stdout)} bytes out, after {time.monotonic() - began:.0f} s: "
            f"{how_it_ended(result.returncode, result.stderr)} (expected: exit code {code})"
        )
    return result


def rows_of(result, count):
    """The records that a run wrote, as many as there must be."""
    rows = [json.loads(row) for row in result.stdout.splitlines()]
    if len(rows) != count:
        raise AssertionError(f"{len(rows)} records for {count}: {result.stdout[:1000]!r}; {how_it_ended(result.returncode, result.stderr)}")
    return rows


def records(stream):
    return rows_of(run("extract", "-", given=stream), stream.count("\n"))


def wrapped(depth):
    """A document whose JSON has so many levels."""
    return '{"id": "deep", "text": "Norway accused Sudan.", "more": ' + "[" * (depth - 1) + "]" * (depth - 1) + "}\n"


class Documents(unittest.TestCase):
    def assert_refused(self, bad, code, name, words):
        before, error, after = records(GOOD + bad + GOOD)
        self.assertEqual((before["id"], after["id"]), ("good", "good"))
        self.assertEqual((error["id"], error["error"]["code"]), (name, code))
        self.assertIn(words, error["error"]["message"])

    def test_a_line_of_the_largest_size_is_read(self):
        bare = len(line("large", ""))
        (record,) = records(line("large", "Norway accused Sudan. " + " " * (DOCUMENT_BYTES + 1 - bare - 22)))
        self.assertNotIn("error", record)

    def test_a_longer_line_is_named_by_its_number(self):
        self.assert_refused(line("large", " " * DOCUMENT_BYTES), "too_large", "stdin:2", "8388608 bytes")

    def test_json_of_64_levels_is_read(self):
        (record,) = records(wrapped(64))
        self.assertNotIn("error", record)

    def test_deeper_json_is_refused(self):
        self.assert_refused(wrapped(65), "invalid_json", "stdin:2", "deeper than 64")
        self.assert_refused("[" * MEBIBYTE + "\n", "invalid_json", "stdin:2", "deeper than 64")

    def test_a_plain_file_has_the_same_limit(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "large.txt")
            path.write_text("Norway left. " * (DOCUMENT_BYTES // 13 + 1))
            (record,) = rows_of(run("extract", str(path)), 1)
            self.assertEqual((record["id"], record["error"]["code"]), ("large", "too_large"))

    def test_too_many_tokens(self):
        self.assert_refused(line("long", "Iran met. " * 666_667), "too_many_tokens", "long", "more than the 2000000")

    def test_too_many_actors(self):
        names = "".join(f"Anna {surname(i)} met Iran. " for i in range(51_000))
        self.assert_refused(line("crowd", names), "too_many_actors", "crowd", "more than the 50000")

    def test_too_much_told(self):
        text = TRAPS["one_sentence_of_names"](200_000)["text"]
        self.assert_refused(line("told", text), "too_much_told", "told", "more than the 67108864")

    def test_a_sentence_of_100_000_words_is_cut(self):
        result = run("parse", "-", given="troops moved towards the border while ministers talked " * 12_500)
        longest = max(sentence.count("\n") for sentence in result.stdout.decode().split("\n\n"))
        self.assertLessEqual(longest, 1_000 + 10)  # comment lines

    def test_five_megabytes_without_a_full_stop_are_read(self):
        (record,) = records(line("endless", "water moved " * (5 * MEBIBYTE // 12)))
        self.assertNotIn("error", record)

    def test_memory_is_bounded(self):
        share = 20  # of what a document may hold; memory grows with it (traps_test.py)
        for name, text in {
            "tokens": "Iran met. " * (660_000 // share),
            "names": "".join(f"Anna {surname(i)} met Iran. " for i in range(49_000 // share)),
            "brackets": "(" * (1_900_000 // share),
        }.items():
            cost = read_document(PROGRAM, {"text": text})
            self.assertEqual(cost.exit_code, 0, f"{name}: {cost.how_it_ended()}")
            self.assertLess(cost.peak_bytes, (1 << 30) / share + 100 * MEBIBYTE, name)


class OtherInputs(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, text):
        path = pathlib.Path(self.folder.name, name)
        path.write_text(text)
        return str(path)

    def test_a_graph_that_is_nested_too_deep_is_named(self):
        graph = self.file("deep.json", '{"graph": {"nodes": {}, "edges": [], "metadata": {"x": ' + "[" * 40 + "]" * 40 + "}}}")
        result = run("graph", graph, "-o", "-", code=3)
        self.assertIn(b"deep.json", result.stderr)
        self.assertIn(b"deeper than 32", result.stderr)

    def test_a_row_of_an_event_table_beyond_its_limit_is_named(self):
        row = "\t".join(["1", "20310501", *[""] * 3, "NOR", "NORWAY", *[""] * 8, "DEU", "GERMANY", *[""] * 9, "042", *[""] * 3, "1.9", *[""] * 28, "20310502", "http://a.example"])
        self.assertEqual(row.count("\t"), 60)
        table = self.file("events.tsv", row + "\n" + row + "x" * (2 * MEBIBYTE) + "\n" + row + "\n")
        result = run("import", table)
        self.assertIn(b"events.tsv:2", result.stderr)
        self.assertIn(b"too_long", result.stderr)

    def test_a_compressed_bomb_is_one_record(self):
        bomb = self.file("zeros", "a" * (64 * MEBIBYTE))
        with open(pathlib.Path(self.folder.name, "bomb.txt.gz"), "wb") as packed:
            subprocess.run(["gzip", "-9c", bomb], stdout=packed, check=True)
        result = run("extract", str(pathlib.Path(self.folder.name, "bomb.txt.gz")))
        (record,) = rows_of(result, 1)
        self.assertEqual((record["id"], record["error"]["code"]), ("bomb", "too_large"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)  # each by name: who is killed himself says how far he came
