#!/usr/bin/env python3
"""Runs one of the tests of many machines with what it needs; ends with 77, and says so loudly, when that is absent.

usage: run.py local|cluster|streaming|parallel|contract --source CHECKOUT --bindings FOLDER --program ENTENTE
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
NEEDS = {"local": ("pyspark", "java"), "cluster": ("pyspark", "java"), "streaming": ("pyspark", "java", "hadoop-streaming"), "parallel": ("parallel",),
         "contract": ()}
SCRIPT = {"local": "spark_test.py", "cluster": "spark_test.py", "streaming": "streaming_test.py", "parallel": "parallel_test.py",
          "contract": "contract_test.py"}


def absent(options):
    there = {"pyspark": os.path.exists(os.path.join(options.bindings, "requirements.done")), "java": shutil.which("java") is not None,
             "hadoop-streaming": os.path.exists(os.path.join(options.bindings, "hadoop-streaming.jar")), "parallel": shutil.which("parallel") is not None}
    return [need for need in NEEDS[options.part] if not there[need]]


def make_prefix(options, folder):
    """What `cmake --install` makes of program and data."""
    prefix = os.path.join(folder, "prefix")
    os.makedirs(os.path.join(prefix, "bin"))
    os.makedirs(os.path.join(prefix, "share"))
    os.symlink(options.program, os.path.join(prefix, "bin", "entente"))
    os.symlink(os.path.join(options.source, "data"), os.path.join(prefix, "share", "entente"))
    return prefix


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=SCRIPT)
    for name in ("source", "bindings", "program"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    missing = absent(options)
    if missing:
        print("ABSENT: %s. Reading on many machines was NOT tested (%s); scripts/install-bindings installs it." % (", ".join(missing), options.part))
        sys.exit(77)
    python = os.path.join(options.bindings, "python", "bin", "python") if "pyspark" in NEEDS[options.part] else sys.executable
    with tempfile.TemporaryDirectory(prefix="entente-spark-") as folder:
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("SPARK_", "PYSPARK_", "HADOOP_", "PYTHON", "ENTENTE_"))}
        environment.update(
            PYTHONPATH=os.path.join(options.source, "spark"), PYTHONDONTWRITEBYTECODE="1", PYSPARK_PYTHON=python, SPARK_LOCAL_IP="127.0.0.1",
            SPARK_LOCAL_DIRS=folder, ENTENTE_PREFIX=make_prefix(options, folder), ENTENTE_PROGRAM=options.program, ENTENTE_SOURCE=options.source,
            ENTENTE_BINDINGS=options.bindings, ENTENTE_PART=options.part, TMPDIR=folder)
        sys.exit(subprocess.run([python, os.path.join(HERE, SCRIPT[options.part])], cwd=folder, env=environment, check=False).returncode)


if __name__ == "__main__":
    main()
