"""A user's program as mypy sees it: the types of the package reach its user."""
from __future__ import annotations

import entente


def hostile(text: str) -> list[tuple[str, str]]:
    """Who is hostile to whom."""
    document: entente.Document = entente.read(text, date="2016-11-14")
    return [(act.source, act.target) for act in document.interactions if act.score < 0 and act.source is not None and act.target is not None]


def count(texts: list[str]) -> int:
    """How many acts the texts tell together."""
    graph = entente.graph(entente.read(text) for text in texts)
    rows: int = len(graph.to_pandas("actors"))
    edges: int = graph.to_networkx().number_of_edges()
    return rows + edges + graph.act_count


def wrong() -> None:
    """Each line has a fault that mypy must see: an ignore that is not needed is an error."""
    entente.read(b"bytes")  # type: ignore[arg-type]
    entente.graph([]).to_pandas("edges")  # type: ignore[arg-type]
    entente.read("text").interactions.append  # type: ignore[attr-defined]
