"""python-igraph: GraphML."""
import json
import os
import sys

import igraph


def main(folder):
    with open(os.path.join(folder, "counts.json"), encoding="utf-8") as file:
        all_counts = json.load(file)
    for name, counts in all_counts.items():
        graph = igraph.Graph.Read_GraphML(os.path.join(folder, f"{name}.graphml"))
        assert (graph.vcount(), graph.ecount()) == (counts["nodes"], counts["edges"]), (name, graph.summary(), counts)
        if name == "nasty":
            assert 'Line one\nline "two" & </script>' in graph.vs["name"], graph.vs["name"]
            assert "\u05e9\u05dc\u05d5\u05dd" in graph.vs["id"], graph.vs["id"]
            assert not any(graph.is_loop())
            assert len(graph.es.select(_source=graph.vs.find(id="graph").index, _target=graph.vs.find(id="node").index)) >= 3


main(sys.argv[1])
