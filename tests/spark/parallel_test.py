"""The lines for GNU parallel in spark/README.md, as they stand there."""
import os
import subprocess
import tempfile
import unittest

import corpus
import readme_commands


class Parallel(unittest.TestCase):
    def run_documented(self, word):
        (command,) = [line for line in readme_commands.commands("parallel") if word in line]
        # Blocks of 1 MB are for real corpora: here every part is small, so that there are many.
        command = command.replace("--block 1M", "--block 20k --will-cite")
        folder = tempfile.mkdtemp()
        os.symlink(corpus.PROGRAM, os.path.join(folder, "entente"))
        with open(os.path.join(folder, "articles.jsonl"), "w", encoding="utf-8") as out:
            out.writelines(line + "\n" for line in self.lines)
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, capture_output=True, text=True, check=False,
                              env={"PATH": folder + ":/usr/bin:/bin", "HOME": folder, "ENTENTE_DATA": os.path.join(readme_commands.SOURCE, "data")})
        self.assertEqual(done.returncode, 0, done.stderr)
        return folder, done.stderr

    @classmethod
    def setUpClass(cls):
        cls.lines = corpus.lines()

    def test_records_are_those_of_one_process(self):
        folder, _ = self.run_documented("extract")
        with open(os.path.join(folder, "records.jsonl"), encoding="ascii") as file:
            records = file.read()
        self.assertEqual(records, corpus.single("extract", "-", "--lines", given=self.lines))
        corpus.check_records(self, self.lines, records.splitlines())

    def test_graph_is_that_of_one_process(self):
        folder, complaints = self.run_documented("merge")
        with open(os.path.join(folder, "news.json"), encoding="ascii") as file:
            self.assertEqual(file.read(), corpus.single("graph", "-", "--lines", given=self.lines))
        self.assertEqual(complaints.count("(invalid_date)"), 2, complaints)


if __name__ == "__main__":
    unittest.main(verbosity=2)
