"""Graphviz' own programs: DOT drawn again by `dot`, with every named edge kept."""
import json
import os
import re
import subprocess
import sys


def main(folder):
    with open(os.path.join(folder, "counts.json"), encoding="utf-8") as file:
        names = list(json.load(file))
    for name in names:
        path = os.path.join(folder, f"{name}.dot")
        drawn = subprocess.run(["dot", "-Tjson0", path], check=True, capture_output=True).stdout
        graph = json.loads(drawn)
        with open(path, encoding="utf-8") as file:
            lines = re.findall(r'^\t"?([\w.:~-]+)"? -> "?([\w.:~-]+)"?\t', file.read(), re.MULTILINE)
        assert graph["directed"] and len(graph.get("edges", [])) == len(lines), (name, len(lines))
        assert name == "empty" or lines, name
        if name == "nasty":
            pairs = [tuple(sorted(line)) for line in lines]
            assert max(pairs.count(pair) for pair in pairs) >= 2, pairs


main(sys.argv[1])
