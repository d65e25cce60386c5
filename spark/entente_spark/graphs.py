"""Articles to one graph: a graph a partition, then a tree of merges. Merging is associative and commutative, so the tree's shape does not matter."""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Iterable, Iterator, List, NamedTuple, Tuple, Union

from .bundle import Program
from .reading import documents, one_line

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame

_COMPLAINT = re.compile(r"^entente: (.*): (.*) \((\w+)\)$")


class Unreadable(NamedTuple):
    """A document that is not in the graph, and why."""

    id: str
    code: str
    message: str


class ReadGraph(NamedTuple):
    """A graph as JSON Graph Format, byte for byte what one process writes, and the documents that are not in it."""

    json: str
    unreadable: List[Unreadable]

    def save(self, file: Union[str, Path]) -> None:
        """For ``entente render``, ``entente view``, ``entente stats`` and ``entente merge``."""
        Path(file).write_text(self.json, encoding="ascii")


def run(program: Program, arguments: List[str], lines: Iterable[str]) -> Tuple[str, str]:
    """What the program writes to both its streams. The input goes by a file: neither pipe can fill up."""
    with tempfile.TemporaryFile() as given:
        for line in lines:
            given.write(line.encode("utf-8", "surrogatepass") + b"\n")
        given.seek(0)
        done = subprocess.run(program.command(*arguments), env=program.environment(), stdin=given, capture_output=True, check=False)
    complaints = done.stderr.decode("utf-8", "replace")
    if done.returncode != 0:
        raise RuntimeError(f"entente {arguments[0]} ended with {done.returncode}: {complaints[-2000:].strip()}")
    return done.stdout.decode("ascii"), complaints


def _unreadable(complaints: str) -> List[Unreadable]:
    found = (_COMPLAINT.match(line) for line in complaints.splitlines())
    return [Unreadable(match[1], match[3], match[2]) for match in found if match]


def merge(graphs: RDD[str], program: Program, *, fan_in: int = 8) -> RDD[str]:
    """One graph of many (each in one line), by a tree: every task of a level merges about ``fan_in`` partitions of the level below."""
    if fan_in < 2:
        raise ValueError("fan_in is at least 2")

    def merge_part(lines: Iterable[str]) -> Iterator[str]:
        given = list(lines)
        if given:
            yield run(program, ["merge", "-", "--lines", "--one-line"], given)[0].rstrip("\n")

    parts = graphs.getNumPartitions()
    merged = graphs.mapPartitions(merge_part)
    while parts > 1:
        parts = (parts + fan_in - 1) // fan_in
        merged = merged.repartition(parts).mapPartitions(merge_part)
    return merged


def graph(frame: DataFrame, program: Program, *options: str, fan_in: int = 8) -> ReadGraph:
    """The graph of all documents. ``options`` are those of ``entente graph`` that say how articles are read: ``"--co-occurrence"``, ``"--actors", FILE``."""

    def read_part(lines: Iterable[str]) -> Iterator[Tuple[str, List[Unreadable]]]:
        line, complaints = run(program, ["graph", "-", "--lines", "--one-line", "--jobs", "1", *options], map(one_line, lines))
        yield line.rstrip("\n"), _unreadable(complaints)

    parts = documents(frame).rdd.map(lambda row: row[0]).mapPartitions(read_part).cache()
    try:
        whole = merge(parts.map(lambda part: part[0]), program, fan_in=fan_in).collect()
        unreadable = [document for part in parts.map(lambda part: part[1]).collect() for document in part]
    finally:
        parts.unpersist()
    return ReadGraph(run(program, ["merge", "-", "--lines"], whole)[0], unreadable)
