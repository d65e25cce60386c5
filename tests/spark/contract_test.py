"""What Spark, Hadoop and parallel demand of a program in a pipe: no environment, a folder that cannot be written to, a reader that goes away."""
import os
import stat
import subprocess
import tempfile
import unittest

import corpus

COMMANDS = (("extract", "-", "--lines", "-j", "1"), ("extract", "-", "--lines", "--flush"), ("graph", "-", "--lines", "--one-line"))


class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lines = corpus.lines(200)
        cls.bytes = "".join(line + "\n" for line in cls.lines).encode()

    def test_no_environment_and_a_folder_of_others(self):
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, stat.S_IRUSR | stat.S_IXUSR)
            before = os.listdir(folder)
            for command in COMMANDS:
                done = subprocess.run([corpus.PROGRAM, *command], input=self.bytes, capture_output=True, env={}, cwd=folder, check=False)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertTrue(done.stdout.isascii() and b"\t" not in done.stdout and b"\r" not in done.stdout)
                self.assertEqual(len(done.stdout.splitlines()), 200 if command[0] == "extract" else 1)
            self.assertEqual(os.listdir(folder), before)

    def test_a_reader_that_goes_away(self):
        for command in COMMANDS[:2]:
            with tempfile.TemporaryFile() as given:
                given.write(self.bytes * 20)
                given.seek(0)
                child = subprocess.Popen([corpus.PROGRAM, *command], stdin=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={})
            with child:
                child.stdout.readline()
                child.stdout.close()
                self.assertEqual(child.stderr.read(), b"")
                self.assertEqual(child.wait(), 0)

    def test_nothing_to_read(self):
        for command in COMMANDS:
            done = subprocess.run([corpus.PROGRAM, *command], input=b"", capture_output=True, env={}, cwd="/", check=False)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertEqual(len(done.stdout.splitlines()), 0 if command[0] == "extract" else 1)

    def test_flush_answers_line_by_line(self):
        with subprocess.Popen([corpus.PROGRAM, *COMMANDS[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={}) as child:
            for line in self.lines[35:40]:
                child.stdin.write(line.encode() + b"\n")
                child.stdin.flush()
                self.assertTrue(child.stdout.readline().startswith(b'{"id":'))
            child.stdin.close()
            self.assertEqual(child.wait(), 0)

    def test_parts_in_any_order_give_the_same_graph(self):
        whole = corpus.single("graph", "-", "--lines", given=self.lines)
        for count in (1, 2, 7):
            parts = [corpus.single("graph", "-", "--lines", "--one-line", given=self.lines[part::count]).strip() for part in range(count)]
            self.assertEqual(corpus.single("merge", "-", "--lines", given=parts[::-1] + parts[:1]), whole)


if __name__ == "__main__":
    unittest.main(verbosity=2)
