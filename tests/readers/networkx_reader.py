"""networkx: node-link JSON, GraphML and GEXF; and both CSV tables as Gephi and Neo4j take them."""
import csv
import json
import os
import sys

import networkx


def check(what, graph, counts):
    found = (graph.number_of_nodes(), graph.number_of_edges())
    assert found == (counts["nodes"], counts["edges"]), f"{what}: {found} of {counts}"


def check_measures(name, graph, folder):
    """PageRank, betweenness, constraint and modularity as networkx has them."""
    with open(os.path.join(folder, f"{name}.measures"), encoding="utf-8") as file:
        measured = json.load(file)
    directed = networkx.DiGraph()
    directed.add_nodes_from(graph)
    for source, target, edge in graph.edges(data=True):
        for one, other in [(source, target)] + ([(target, source)] if edge["reciprocal"] else []):
            weight = directed.get_edge_data(one, other, {"weight": 0})["weight"]
            directed.add_edge(one, other, weight=weight + edge["weight"])
    ties = networkx.Graph()
    ties.add_nodes_from(graph)
    for source, target, edge in graph.edges(data=True):
        weight = ties.get_edge_data(source, target, {"weight": 0})["weight"]
        ties.add_edge(source, target, weight=weight + edge["weight"])
    pagerank = plain_pagerank(directed)
    betweenness = networkx.betweenness_centrality(ties)
    constraint = networkx.constraint(ties, weight="weight")
    communities = {}
    for actor in measured["actors"]:
        communities.setdefault(actor["community"], set()).add(actor["id"])
        wanted = (pagerank[actor["id"]], betweenness[actor["id"]])
        found = (actor["pagerank"], actor["betweenness"])
        assert all(abs(one - other) < 2e-6 for one, other in zip(wanted, found)), (actor, wanted)
        if actor["constraint"] is not None:
            assert abs(constraint[actor["id"]] - actor["constraint"]) < 2e-6, (actor, constraint[actor["id"]])
    modularity = networkx.community.modularity(ties, communities.values())
    assert abs(modularity - measured["graph"]["modularity"]) < 2e-6
    theirs = networkx.community.modularity(ties, networkx.community.louvain_communities(ties, seed=1))
    assert modularity > theirs - 0.02, (modularity, theirs)


def plain_pagerank(graph, damping=0.85):
    """networkx.pagerank needs scipy; the same sums without it."""
    nodes = list(graph)
    rank = dict.fromkeys(nodes, 1 / len(nodes))
    for _ in range(300):
        idle = sum(rank[node] for node in nodes if graph.out_degree(node) == 0)
        after = dict.fromkeys(nodes, (1 - damping + damping * idle) / len(nodes))
        for node in nodes:
            total = graph.out_degree(node, weight="weight")
            for _, target, weight in graph.out_edges(node, data="weight"):
                after[target] += damping * rank[node] * weight / total
        rank = after
    return rank


def read_tables(folder, name, form, counts):
    with open(os.path.join(folder, f"{name}.{form}-nodes"), encoding="utf-8", newline="") as file:
        nodes = list(csv.DictReader(file))
    with open(os.path.join(folder, f"{name}.{form}"), encoding="utf-8", newline="") as file:
        edges = list(csv.DictReader(file))
    identity, source, target = ("Id", "Source", "Target") if form == "gephi-csv" else ("id:ID", ":START_ID", ":END_ID")
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(node[identity] for node in nodes)
    graph.add_edges_from((edge[source], edge[target]) for edge in edges)
    check(f"{name}.{form}", graph, counts)


def main(folder):
    with open(os.path.join(folder, "counts.json"), encoding="utf-8") as file:
        all_counts = json.load(file)
    for name, counts in all_counts.items():
        with open(os.path.join(folder, f"{name}.networkx"), encoding="utf-8") as file:
            graph = networkx.node_link_graph(json.load(file), edges="edges")
        check(f"{name}.networkx", graph, counts)
        if counts["edges"]:
            check_measures(name, graph, folder)
        back = networkx.read_graphml(os.path.join(folder, f"{name}.graphml"), edge_key_type=str, force_multigraph=True)
        check(f"{name}.graphml", back, counts)
        if name == "nasty":
            assert graph.nodes["node"]["name"] == 'Line one\nline "two" & </script>', graph.nodes["node"]
            assert back.nodes["node"]["name"] == 'Line one\nline "two" & </script>', back.nodes["node"]
            assert "\u05e9\u05dc\u05d5\u05dd" in graph and "\u05e9\u05dc\u05d5\u05dd" in back
            assert networkx.number_of_selfloops(graph) == 0
            assert sorted(graph["graph"]["node"]) == sorted(back["graph"]["node"]) and len(graph["graph"]["node"]) >= 3
        timed = networkx.read_gexf(os.path.join(folder, f"{name}.gexf"), version="1.3")
        assert timed.number_of_nodes() == counts["nodes"], name
        if counts["edges"]:
            assert timed.number_of_edges() == counts["edges"], f"{name}.gexf: {timed.number_of_edges()} of {counts}"
        for form in ("gephi-csv", "neo4j-csv"):
            read_tables(folder, name, form, counts)
        with open(os.path.join(folder, f"{name}.events-tsv"), encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        assert len(rows) == counts["edges"] + counts["one_sided"], name
        with open(os.path.join(folder, f"{name}.d3"), encoding="utf-8") as file:
            d3 = json.load(file)
        known = {node["id"] for node in d3["nodes"]}
        assert all(link["source"] in known and link["target"] in known for link in d3["links"])


main(sys.argv[1])
