#!/usr/bin/env python3
"""The steps of graph_scale.cpp in networkx and python-igraph, on the same interactions, in CPU time.

usage: graph_peers.py networkx|igraph EVENTS.tsv     (EVENTS.tsv from entente_graph_scale INTERACTIONS ACTORS EVENTS.tsv)
"""
import json
import resource
import sys
import time

PIVOTS = 20


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [tuple(line.rstrip("\n").split("\t")) for line in lines]


def attributes(row):
    _, _, root, label, date, document, publisher, title, url, index, text = row
    return {
        "root": root, "label": label, "date": date, "weight": 1,
        "evidence": [{"document": document, "publisher": publisher, "date": date, "title": title, "url": url,
                      "sentence": {"index": int(index), "text": text}}],
    }


def timed(step, work):
    start = time.process_time()
    result = work()
    print(f"{step}\t{time.process_time() - start:.3f}\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}", flush=True)
    return result


def run_networkx(rows):
    import networkx as nx

    def build(part):
        graph = nx.MultiDiGraph()
        graph.add_edges_from((row[0], row[1], attributes(row)) for row in part)
        return graph

    def merge(one, other):  # parallel edges of both stay, as in the original graphs
        graph = nx.MultiDiGraph(one)
        graph.add_edges_from(other.edges(data=True))
        return graph

    def simple(graph):
        joined = nx.DiGraph()
        for source, target, data in graph.edges(data=True):
            if joined.has_edge(source, target):
                joined[source][target]["weight"] += data["weight"]
            else:
                joined.add_edge(source, target, weight=data["weight"])
        return joined

    half = len(rows) // 2
    one = timed("build first half", lambda: build(rows[:half]))
    other = timed("build second half", lambda: build(rows[half:]))
    graph = timed("merge", lambda: merge(one, other))
    del one, other
    timed("degree and PageRank", lambda: (dict(graph.in_degree()), dict(graph.out_degree()), nx.pagerank(simple(graph))))

    def measures():
        ties = simple(graph)
        undirected = ties.to_undirected()
        return (nx.pagerank(ties), nx.betweenness_centrality(undirected, k=PIVOTS, seed=1),
                nx.community.louvain_communities(undirected, seed=1), list(nx.connected_components(undirected)),
                sum(nx.triangles(undirected).values()))

    timed("all measures", measures)
    timed("write JSON", lambda: len(json.dumps(nx.node_link_data(graph, edges="edges"))))


def run_igraph(rows):
    import igraph

    def build(part):
        names = sorted({row[0] for row in part} | {row[1] for row in part})
        number = {name: i for i, name in enumerate(names)}
        graph = igraph.Graph(n=len(names), edges=[(number[row[0]], number[row[1]]) for row in part], directed=True)
        graph.vs["name"] = names
        data = [attributes(row) for row in part]
        for key in ("root", "label", "date", "weight", "evidence"):
            graph.es[key] = [item[key] for item in data]
        return graph

    graph = timed("build whole", lambda: build(rows))
    timed("degree and PageRank",
          lambda: (graph.degree(mode="in"), graph.degree(mode="out"), graph.pagerank(weights="weight")))


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("networkx", "igraph"):
        sys.exit(__doc__)
    rows = read(sys.argv[2])
    {"networkx": run_networkx, "igraph": run_igraph}[sys.argv[1]](rows)


if __name__ == "__main__":
    main()
