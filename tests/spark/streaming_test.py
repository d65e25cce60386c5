"""The lines for Hadoop Streaming in spark/README.md, run by the real thing (its local job runner), with the client that pyspark brings."""
import glob
import os
import subprocess
import tempfile
import unittest

import pyspark

import corpus
import entente_spark
import readme_commands

MAPRED = """#!/bin/bash
# `mapred streaming` of an installed Hadoop, which runs jobs in this process.
shift
exec java -cp '{classes}' org.apache.hadoop.streaming.HadoopStreaming -D mapreduce.framework.name=local -D fs.defaultFS=file:/// \\
  -D mapreduce.cluster.local.dir=$PWD/local -D hadoop.tmp.dir=$PWD/tmp -D mapreduce.job.maps=3 -D mapreduce.input.fileinputformat.split.maxsize=60000 "$@"
"""


class Streaming(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lines = corpus.lines()
        cls.folder = tempfile.mkdtemp()
        entente_spark.make_bundle(os.environ["ENTENTE_PREFIX"], os.path.join(cls.folder, "bundle.tar.gz"))
        jars = os.path.join(os.path.dirname(pyspark.__file__), "jars", "*")
        readme_commands.put_program(cls.folder, "mapred", MAPRED.format(classes=jars + ":" + os.path.join(os.environ["ENTENTE_BINDINGS"], "hadoop-streaming.jar")))
        os.mkdir(os.path.join(cls.folder, "articles"))
        for part in range(3):
            with open(os.path.join(cls.folder, "articles", "part-%d" % part), "w", encoding="utf-8") as out:
                out.writelines(line + "\n" for number, line in enumerate(cls.lines) if number * 3 // len(cls.lines) == part)

    def run_documented(self, word):
        (command,) = [line for line in readme_commands.commands("mapred") if word in line]
        # Only the variables that Hadoop itself needs: tasks of a cluster have no more.
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, capture_output=True, text=True, check=False,
                              env={"PATH": self.folder + ":" + os.environ["PATH"], "HOME": self.folder, "USER": "nobody"})
        self.assertEqual(done.returncode, 0, done.stderr[-6000:])

    def output(self, name):
        parts = sorted(glob.glob(os.path.join(self.folder, name, "part-*")))
        self.assertTrue(os.path.exists(os.path.join(self.folder, name, "_SUCCESS")))
        lines = []
        for part in parts:
            with open(part, encoding="ascii") as file:
                lines += file.read().splitlines()
        self.assertTrue(all(line.endswith("\t") and "\t" not in line[:-1] for line in lines))
        return [line[:-1] for line in lines]

    def test_records_are_those_of_one_process(self):
        self.run_documented("extract -")
        wanted = corpus.single("extract", "-", "--lines", given=self.lines).splitlines()
        self.assertEqual(sorted(self.output("records")), sorted(wanted))  # the order of parts is Hadoop's

    def test_graph_is_that_of_one_process(self):
        self.run_documented("graph -")
        (graph,) = self.output("graph")
        merged = corpus.single("merge", "-", "--lines", given=[graph])
        self.assertEqual(merged, corpus.single("graph", "-", "--lines", given=self.lines))


if __name__ == "__main__":
    unittest.main(verbosity=2)
