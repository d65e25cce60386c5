#!/usr/bin/env python3
"""The table of scripts/bench-graph, from what the programs printed.

usage: graph_table.py FOLDER     with entente.100, entente.10, entente.1 (a hundredth, a tenth, all of the interactions), networkx and igraph:
                                 lines "step<TAB>CPU seconds<TAB>peak memory so far, in MB"
"""
import math
import sys
from pathlib import Path

# The steps of the table, and of which steps of each program they are the sum; igraph builds the whole at once and is not asked for the rest.
STEPS = [
    ("build", ["build first half", "build second half"], ["build whole"]),
    ("merge", ["merge"], None),
    ("degree and PageRank", ["degree and PageRank"], ["degree and PageRank"]),
    ("all measures", ["all measures"], None),
    ("write JSON", ["write JSON"], None),
]


def read(path):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return {row[0]: float(row[1]) for row in rows}, max(float(row[2]) for row in rows if len(row) > 2)


def total(seconds, names):
    return sum(seconds[name] for name in names)


def exponent(small, large, factor):
    return f"{math.log(large / small) / math.log(factor):.2f}" if small > 0 and large > 0 else "-"


def rows_of(folder):
    parts = {part: read(folder / f"entente.{part}") for part in (100, 10, 1)}
    networkx, networkx_memory = read(folder / "networkx")
    igraph, igraph_memory = read(folder / "igraph")

    def row(step, names, igraph_names):
        own = {part: total(seconds, names) for part, (seconds, _) in parts.items()}
        other = total(networkx, names)
        third = total(igraph, igraph_names) if igraph_names else None
        return [step, f"{own[1]:.2f}", f"{other:.2f}", f"{other / own[1]:.1f}x", "-" if third is None else f"{third:.2f}",
                "-" if third is None else f"{third / own[1]:.1f}x", exponent(own[100], own[10], 10), exponent(own[10], own[1], 10)]

    yield ["step", "entente", "networkx", "ratio", "igraph", "ratio", "growth to 1/10", "growth to all"]
    for step in STEPS:
        yield row(*step)
    yield row("all steps", [name for _, names, _ in STEPS for name in names], None)
    memory = parts[1][1]
    yield ["peak memory, MB", f"{memory:.0f}", f"{networkx_memory:.0f}", f"{networkx_memory / memory:.1f}x", f"{igraph_memory:.0f}",
           f"{igraph_memory / memory:.1f}x", "", ""]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    rows = list(rows_of(Path(sys.argv[1])))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join([row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]).rstrip())


if __name__ == "__main__":
    main()
