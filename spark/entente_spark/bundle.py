"""The program with all that it needs as one archive, and where executors find it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Dict, List, Union

from pyspark import SparkFiles

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# The C library belongs to the machine; graphs are drawn elsewhere, so Graphviz' plugins stay behind.
_OF_THE_MACHINE = re.compile(r"^(ld-linux.*|libc|libm|libdl|librt|libpthread|libresolv)\.so")
_FOR_TRAINING_ALONE = ("english.vectors", "english.names.tsv", "news.conllu")


@dataclass(frozen=True)
class Program:
    """The shipped program, as an executor sees it. A plain value: it travels with closures."""

    name: str  # of the unpacked archive in the folder of Spark's files
    is_local: bool  # the master is local: executors have no working directory of their own

    def folder(self) -> str:
        """Where it lies on the machine on which this is asked."""
        return SparkFiles.get(self.name)

    def command(self, *arguments: str) -> List[str]:
        """For a child process of a task."""
        return [os.path.join(self.folder(), "bin", "entente"), *arguments]

    def environment(self) -> Dict[str, str]:
        """All of it: the program needs neither PATH nor HOME nor a locale."""
        return {"LD_LIBRARY_PATH": os.path.join(self.folder(), "lib")}

    def pipe_command(self, arguments: str) -> str:
        """For ``RDD.pipe``, which splits at blanks and starts the command in the working directory of the executor, where archives are unpacked."""
        folder = self.folder() if self.is_local else "./" + self.name
        if " " in folder:
            raise ValueError(f"RDD.pipe cannot start a program in a folder with blanks: {folder}")
        return f"{folder}/bin/entente {arguments}"

    def pipe_environment(self) -> Dict[str, str]:
        """For ``RDD.pipe``."""
        return self.environment() if self.is_local else {"LD_LIBRARY_PATH": f"./{self.name}/lib"}


def _libraries_of(program: Path) -> List[Path]:
    listed = subprocess.run(["ldd", str(program)], check=True, capture_output=True, text=True).stdout
    paths = [Path(found) for found in re.findall(r"=> (/\S+)", listed)]
    return sorted(path for path in paths if not _OF_THE_MACHINE.match(path.name))


def _without_training(entry: tarfile.TarInfo) -> Union[tarfile.TarInfo, None]:
    return None if os.path.basename(entry.name) in _FOR_TRAINING_ALONE else entry


def make_bundle(prefix: Union[str, os.PathLike[str]], into: Union[str, os.PathLike[str]], *, libraries: bool = True) -> Path:
    """Packs ``PREFIX/bin/entente`` and ``PREFIX/share/entente``, as ``cmake --install --prefix PREFIX`` made them, into ``into`` (``.tar.gz``).

    With ``libraries`` also the shared libraries that it is linked with (ICU, libxml2, ...), so that executors need none; their C library must be as new as
    this machine's. The archive has about 45 MB.
    """
    program = Path(prefix) / "bin" / "entente"
    data = Path(prefix) / "share" / "entente"
    for path in (program, data / "model" / "english.entente"):
        if not path.is_file():
            raise FileNotFoundError(f"{path}: not there; cmake --install BUILD --prefix {prefix} makes it")
    into = Path(into)
    with tarfile.open(into, "w:gz", compresslevel=3) as archive:
        archive.add(program.resolve(), "bin/entente")
        archive.add(data.resolve(), "share/entente", filter=_without_training)
        for library in _libraries_of(program) if libraries else []:
            archive.add(library.resolve(), f"lib/{library.name}")
    return into


def ship(spark: SparkSession, bundle: Union[str, os.PathLike[str]], *, name: str = "entente") -> Program:
    """Sends the program and this package to every executor, now and those that join later.

    ``bundle`` is what ``make_bundle`` made, on this machine or at an address that Spark reads (``hdfs://...``), or an installed prefix, which is packed first.
    """
    context = spark.sparkContext
    path = str(bundle)
    scratch = Path(tempfile.mkdtemp(prefix="entente-ship-"))
    if os.path.isdir(path):
        path = str(make_bundle(path, scratch / f"{name}.tar.gz"))
    context.addArchive(f"{path}#{name}")
    package = Path(__file__).parent
    context.addPyFile(shutil.make_archive(str(scratch / "entente_spark"), "zip", package.parent, package.name))
    master = str(context.master)
    return Program(name, master.startswith("local") and not master.startswith("local-cluster"))
