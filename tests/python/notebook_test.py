"""Runs a notebook from top to bottom; every cell of code must show something or be silent by its `;`. usage: notebook_test.py NOTEBOOK"""
import sys

import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
nbformat.validate(notebook)
assert all(not cell.get("outputs") for cell in notebook.cells), "the notebook is kept without outputs"
NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
codes = [cell for cell in notebook.cells if cell.cell_type == "code"]
assert len(codes) >= 5, "a tour of less than five steps"
silent = [cell.source for cell in codes if not cell.outputs and not cell.source.rstrip().endswith(";")]
assert not silent, "cells that show nothing:\n" + "\n---\n".join(silent)
errors = [output for cell in codes for output in cell.outputs if output.output_type == "error" or output.get("name") == "stderr"]
assert not errors, errors
print("%d cells ran" % len(codes))
