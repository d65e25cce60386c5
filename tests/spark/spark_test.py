"""entente_spark on a real Spark: threads of one process (local), or executors that are processes of their own (cluster), as on many machines."""
import json
import os
import tempfile
import unittest

from pyspark.sql import SparkSession

import corpus
import entente_spark

PART = os.environ["ENTENTE_PART"]
PARTITIONS = (1, 2, 7)


class OnSpark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.mkdtemp()
        builder = SparkSession.builder.master("local[2]" if PART == "local" else "local-cluster[2,1,900]").appName("entente")
        for name, value in {
                "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.memory": "1g",
                "spark.executor.memory": "700m", "spark.sql.warehouse.dir": scratch, "spark.sql.shuffle.partitions": "2",
                "spark.sql.execution.arrow.maxRecordsPerBatch": "64", "spark.worker.dir": scratch, "spark.task.maxFailures": "1"}.items():
            builder = builder.config(name, value)
        cls.spark = builder.getOrCreate()
        cls.spark.sparkContext.setLogLevel("OFF")
        cls.program = entente_spark.ship(cls.spark, os.environ["ENTENTE_PREFIX"])
        cls.lines = corpus.lines()
        cls.records = corpus.single("extract", "-", "--lines", given=cls.lines)

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    def frame(self, lines, partitions):
        rows = self.spark.sparkContext.parallelize([(line,) for line in lines], partitions)
        return self.spark.createDataFrame(rows, "value string")

    def extracted(self, frame, *options):
        return [row.record for row in entente_spark.extract(frame, self.program, *options).collect()]


class Records(OnSpark):
    def test_are_those_of_one_process(self):
        for partitions in PARTITIONS:
            with self.subTest(partitions=partitions):
                records = self.extracted(self.frame(self.lines, partitions))
                self.assertEqual("".join(record + "\n" for record in records), self.records)
                corpus.check_records(self, self.lines, records)

    def test_by_pipe_are_those_of_one_process(self):
        for partitions in PARTITIONS:
            with self.subTest(partitions=partitions):
                lines = self.spark.sparkContext.parallelize(self.lines, partitions)
                records = entente_spark.pipe(lines, self.program).collect()
                self.assertEqual("".join(record + "\n" for record in records), self.records)

    def test_report_every_bad_document(self):
        bad = entente_spark.errors(entente_spark.extract(self.frame(self.lines, 3), self.program)).collect()
        self.assertEqual(len(bad), len(self.lines) // 100)
        self.assertEqual({row.code for row in bad}, {"invalid_json", "missing_text", "empty", "invalid_date"})
        self.assertTrue(all(row.message for row in bad))

    def test_one_for_every_row_whatever_is_in_it(self):
        pretty = json.dumps({"id": "pretty", "text": "Iran accused Israel."}, indent=2)
        records = [json.loads(record) for record in self.extracted(self.frame([pretty, "", None, " ", "\ttext"], 2))]
        self.assertEqual(records[0]["interactions"][0]["root"], "ACCUSE")
        self.assertEqual([record["error"]["code"] for record in records[1:]], ["missing_text"] * 3 + ["invalid_json"])

    def test_of_columns(self):
        rows = [("a", "Iran accused Israel.", "2016-11-14"), ("b", "France criticised Iran.", None)]
        frame = self.spark.createDataFrame(rows, "id string, text string, date string")
        records = [json.loads(record) for record in self.extracted(frame, "--min-confidence", "0.1")]
        self.assertEqual([(record["id"], record["date"]) for record in records], [("a", "2016-11-14"), ("b", None)])

    def test_more_partitions_than_rows(self):
        self.assertEqual(len(self.extracted(self.frame(self.lines[:2], 5))), 2)

    def test_stop_when_no_more_are_wanted(self):
        self.assertEqual(len(entente_spark.extract(self.frame(self.lines, 2), self.program).limit(3).collect()), 3)

    def test_a_program_that_fails_fails_the_job(self):
        with self.assertRaisesRegex(Exception, r"entente ended with 2: .*--no-such-option"):
            self.extracted(self.frame(self.lines[:3], 1), "--no-such-option")
        lines = self.spark.sparkContext.parallelize(self.lines[:3], 1)
        with self.assertRaisesRegex(Exception, r"exited with error code 2"):
            entente_spark.pipe(lines, self.program, "extract - --no-such-option").collect()


class Tables(OnSpark):
    def test_hold_every_act_of_the_records(self):
        told = []
        for record in map(json.loads, self.records.splitlines()):
            told += [(record["id"], act["source"], act["target"], act["root"], act["date"], act["sentence"]["text"]) for act in record.get("interactions", ())]
        table = entente_spark.acts(entente_spark.extract(self.frame(self.lines, 7), self.program))
        found = [tuple(row) for row in table.select("document", "source", "target", "root", "date", "sentence").collect()]
        self.assertGreater(len(told), 1000)
        self.assertEqual(found, told)
        pairs = entente_spark.pairs(table).collect()
        between = [act for act in told if act[1] and act[2] and act[1] != act[2]]
        self.assertEqual(sum(row.acts for row in pairs), len(between))
        self.assertEqual(len(pairs), len({(*sorted(act[1:3]), act[3]) for act in between}))
        row = max(pairs, key=lambda row: (row.acts, row.one, row.other, row.root))
        same = [act for act in between if set(act[1:3]) == {row.one, row.other} and act[3] == row.root]
        self.assertEqual((row.acts, row.documents, row.first, row.last),
                         (len(same), len({act[0] for act in same}), min(act[4] for act in same), max(act[4] for act in same)))


class Graphs(OnSpark):
    def test_are_those_of_one_process(self):
        whole = corpus.single("graph", "-", "--lines", given=self.lines)
        wrong = sorted((record["id"], record["error"]["code"]) for record in map(json.loads, self.records.splitlines()) if "error" in record)
        for partitions in PARTITIONS:
            with self.subTest(partitions=partitions):
                read = entente_spark.graph(self.frame(self.lines, partitions), self.program, fan_in=2)
                self.assertEqual(read.json, whole)
                self.assertEqual(sorted((document.id, document.code) for document in read.unreadable), wrong)
                self.assertEqual(len(read.unreadable), len(self.lines) // 100)

    def test_of_parts_with_nothing_in_them(self):
        lines = ["{}", *self.lines[:2]]
        read = entente_spark.graph(self.frame(lines, 3), self.program)
        self.assertEqual(read.json, corpus.single("graph", "-", "--lines", given=lines))
        self.assertEqual([document.code for document in read.unreadable], ["missing_text"])
        read.save("graph.json")
        with open("graph.json", encoding="ascii") as file:
            self.assertEqual(file.read(), read.json)

    def test_a_program_that_fails_fails_the_job(self):
        with self.assertRaisesRegex(Exception, "entente graph ended with 2: .*--no-such-option"):
            entente_spark.graph(self.frame(self.lines[:3], 1), self.program, "--no-such-option")
        with self.assertRaises(FileNotFoundError):
            entente_spark.make_bundle("/nowhere", "bundle.tar.gz")


def chosen(loader):
    if PART == "local":
        return unittest.TestSuite(map(loader.loadTestsFromTestCase, (Records, Tables, Graphs)))
    # Executors of their own are slow to start: what is different there is where the program lies.
    return unittest.TestSuite([Records("test_are_those_of_one_process"), Records("test_by_pipe_are_those_of_one_process"),
                               Records("test_a_program_that_fails_fails_the_job"), Graphs("test_are_those_of_one_process")])


if __name__ == "__main__":
    raise SystemExit(not unittest.TextTestRunner(verbosity=2).run(chosen(unittest.defaultTestLoader)).wasSuccessful())
