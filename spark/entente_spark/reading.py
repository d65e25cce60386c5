"""Articles to records: one child process a partition, one record for every row."""

from __future__ import annotations

import itertools
import re
import subprocess
import tempfile
import threading
from typing import IO, TYPE_CHECKING, Iterable, Iterator, List, Optional, Sequence, cast

from .bundle import Program

if TYPE_CHECKING:
    import pandas
    from pyspark import RDD
    from pyspark.sql import DataFrame

_LINE_BREAKS = re.compile("[\r\n\x0b\x0c]+")


def one_line(document: Optional[str]) -> str:
    """A document as one line. JSON may be broken over lines; a row that holds nothing becomes an empty document, so that it has its error record."""
    line = _LINE_BREAKS.sub(" ", document or "")
    return line if line.strip() else "{}"


class Child:
    """``entente extract`` that answers line by line. Its complaints go to the error of the task."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self._complaints = tempfile.TemporaryFile()
        self._process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._complaints)

    def __enter__(self) -> Child:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None:  # the task was cancelled, or needs no more rows
            self._process.kill()
        try:
            cast(IO[bytes], self._process.stdin).close()
        except BrokenPipeError:
            pass  # it ended before it had read all
        code = self._process.wait()
        cast(IO[bytes], self._process.stdout).close()
        if kind is None and code != 0:
            raise RuntimeError(self._failure())

    def _failure(self) -> str:
        self._complaints.seek(0)
        said = self._complaints.read()[-2000:].decode("utf-8", "replace").strip()
        return f"entente ended with {self._process.wait()}: {said}"

    def exchange(self, lines: List[str]) -> List[str]:
        """One record for each line, in order. Writing and reading go on at once, so that no pipe fills up."""
        into, out = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)

        def write() -> None:
            try:
                into.write("".join(line + "\n" for line in lines).encode("utf-8", "surrogatepass"))
                into.flush()
            except BrokenPipeError:
                pass  # it ended: there are then too few records

        writer = threading.Thread(target=write)
        writer.start()
        records = [record.decode("ascii").rstrip("\n") for record in itertools.islice(out, len(lines))]
        writer.join()
        if len(records) != len(lines):
            raise RuntimeError(f"{len(records)} records for {len(lines)} documents: {self._failure()}")
        return records


def documents(frame: DataFrame) -> DataFrame:
    """The rows as documents of the program, one JSON line each in the column ``value``.

    A frame with the column ``value`` alone (``spark.read.text``) has them; of another, the columns are the keys: ``id``, ``text`` or ``html``, ``date``,
    ``source``, ``title``, ``url``, ``lang``. A document without an ``id`` is named by its bytes.
    """
    from pyspark.sql import functions

    if frame.columns == ["value"]:
        return frame
    return frame.select(functions.to_json(functions.struct(*frame.columns)).alias("value"))


def extract(frame: DataFrame, program: Program, *options: str) -> DataFrame:
    """Records of all documents in the column ``record``, in the order of the rows: as many as there are rows, bad ones with their error.

    ``options`` are those of ``entente extract``: ``"--mentions"``, ``"--min-confidence", "0.6"``. A task fails when the program does, with what it said.
    """

    def read(batches: Iterable[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        import pandas

        command = program.command("extract", "-", "--lines", "--flush", "--jobs", "1", *options)
        with Child(command, program.environment()) as child:
            for batch in batches:
                yield pandas.DataFrame({"record": child.exchange([one_line(value) for value in batch["value"]])})

    return documents(frame).mapInPandas(read, "record string")


def errors(records: DataFrame) -> DataFrame:
    """The documents that could not be read: ``id``, ``code``, ``message``."""
    from pyspark.sql import functions

    fields = {"id": "$.id", "code": "$.error.code", "message": "$.error.message"}
    columns = [functions.get_json_object("record", path).alias(name) for name, path in fields.items()]
    return records.where(functions.col("record").contains('"error":{"code":')).select(*columns).where("code is not null")


def pipe(lines: RDD[str], program: Program, arguments: str = "extract - --lines --jobs 1") -> RDD[str]:
    """The same by ``RDD.pipe``. ``checkCode`` is on: without it a child that dies early loses documents, and the job succeeds."""
    return lines.map(one_line).pipe(program.pipe_command(arguments), program.pipe_environment(), checkCode=True)
