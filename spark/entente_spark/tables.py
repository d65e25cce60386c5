"""Records to tables of acts and of pairs: what scales without bound, since no row knows of any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_RECORD = """id string, source string, interactions array<struct<
  source: string, target: string, root: string, quad: string, mode: string, label: string, score: double, status: string, reciprocal: boolean,
  date: string, confidence: double, sentence: struct<text: string>>>"""


def acts(records: DataFrame) -> DataFrame:
    """A row for every act of the records of ``extract``: ``document``, ``publisher``, and the columns of an interaction; ``sentence`` is its text."""
    from pyspark.sql import functions

    read = records.select(functions.from_json("record", _RECORD).alias("read"))
    act = functions.explode("read.interactions").alias("act")
    columns = ("source", "target", "root", "quad", "mode", "label", "score", "status", "reciprocal", "date", "confidence")
    return read.select(functions.col("read.id").alias("document"), functions.col("read.source").alias("publisher"), act).select(
        "document", "publisher", *(f"act.{name}" for name in columns), functions.col("act.sentence.text").alias("sentence"))


def pairs(acts_table: DataFrame) -> DataFrame:
    """What passed between every two actors, by root: ``one`` and ``other`` (ids in order of the alphabet), ``root``, ``acts``, ``documents``,
    ``mean_score``, ``first`` and ``last`` (dates). Spark parts the work by pair."""
    from pyspark.sql import functions

    both = acts_table.where("source is not null and target is not null and source <> target")
    keyed = both.withColumn("one", functions.least("source", "target")).withColumn("other", functions.greatest("source", "target"))
    return keyed.groupBy("one", "other", "root").agg(
        functions.count("*").alias("acts"), functions.countDistinct("document").alias("documents"), functions.avg("score").alias("mean_score"),
        functions.min("date").alias("first"), functions.max("date").alias("last"))
