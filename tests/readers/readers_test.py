#!/usr/bin/env python3
"""Reads exported graphs back with the program that each format is for; counts in must be counts out.

usage: readers_test.py READER --samples PROGRAM --readers FOLDER
Ends with 77 (skipped), and says so loudly, when the reader is not in FOLDER nor on the system.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def absent(reader):
    print(f"READER ABSENT: {reader}. Its formats were NOT read back; scripts/install-readers installs it.")
    sys.exit(77)


def python_with(module, readers):
    for python in (os.path.join(readers, "python", "bin", "python"), sys.executable):
        if os.path.exists(python) and subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0:
            return python
    absent(module)


def node_with(package, readers):
    if shutil.which("node") is None or not os.path.isdir(os.path.join(readers, "node_modules", package)):
        absent(f"{package} (Node)")
    return shutil.which("node")


def command_for(reader, readers):
    if reader in ("networkx", "igraph"):
        return [python_with(reader, readers), os.path.join(HERE, f"{reader}_reader.py")]
    if reader == "graphviz":
        if shutil.which("dot") is None:
            absent("dot (Graphviz)")
        return [sys.executable, os.path.join(HERE, "graphviz_reader.py")]
    return [node_with(reader, readers), os.path.join(HERE, f"{reader}_reader.mjs")]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("reader")
    parser.add_argument("--samples", required=True)
    parser.add_argument("--readers", required=True)
    arguments = parser.parse_args()
    readers = os.path.abspath(arguments.readers)
    command = command_for(arguments.reader, readers)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([arguments.samples, folder], check=True)
        environment = dict(os.environ, ENTENTE_READER_MODULES=os.path.join(readers, "node_modules"))
        result = subprocess.run([*command, folder], env=environment)
    with_counts = json.dumps({"reader": arguments.reader, "failed": result.returncode != 0})
    print(with_counts)
    return result.returncode


if __name__ == "__main__":
    sys.exit(main())
