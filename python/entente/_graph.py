"""The graph of many documents, and its ways into other libraries."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, Union

from . import _core
from ._errors import Error
from ._reading import Document

if TYPE_CHECKING:
    import networkx
    import pandas


class Graph:
    """A directed multigraph: a node is an actor, an edge one act between two actors with the sentences that tell it.

    One act told by several documents is one edge. ``a + b`` is the graph of both; it does not matter in which order or parts graphs are added up.
    """

    def __init__(self, core: _core.Graph) -> None:
        self._core = core

    @classmethod
    def from_json(cls, text: Union[str, bytes]) -> Graph:
        """A graph that ``to_json`` or ``entente graph`` wrote (JSON Graph Format)."""
        return cls(_core.parse_graph(text))

    @classmethod
    def load(cls, file: Union[str, os.PathLike[str]]) -> Graph:
        """A kept graph from its file."""
        with open(file, "rb") as opened:
            return cls.from_json(opened.read())

    @property
    def actor_count(self) -> int:
        """How many actors (nodes) there are."""
        return self._core.node_count()

    @property
    def act_count(self) -> int:
        """How many acts between two actors (edges) there are."""
        return self._core.edge_count()

    def __add__(self, other: Graph) -> Graph:
        return Graph(_core.sum([self._core, other._core]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Graph) and self._core.equals(other._core)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<entente.Graph: {self.actor_count} actors, {self.act_count} acts>"

    def to_bytes(self, format: str, *, title: str = "", measures: bool = False) -> bytes:
        """The graph in any format of ``entente.formats()``; of a format of two tables, the edges.

        ``measures`` adds degree, PageRank, betweenness and the like. Raises ``ExportError`` for an unknown format, or what cannot be drawn.
        """
        return self._core.written(format, title, measures)

    def to_json(self, *, one_line: bool = False) -> str:
        """JSON Graph Format v2.1: all there is; ``from_json`` reads it back."""
        return self._core.written("jgf", one_line=one_line).decode("ascii")

    def to_dot(self, *, title: str = "") -> str:
        """For Graphviz."""
        return self.to_bytes("dot", title=title).decode("utf-8")

    def to_svg(self, *, title: str = "") -> str:
        """The diagram."""
        return self.to_bytes("svg", title=title).decode("utf-8")

    def to_html(self, *, title: str = "") -> str:
        """A page to explore in a browser: one file, nothing from the network. Raises ``ExportError`` in a build without the page."""
        return self.to_bytes("html", title=title).decode("utf-8")

    def save(self, file: Union[str, os.PathLike[str]], *, title: str = "", measures: bool = False) -> None:
        """Writes a file, whole or not at all; its ending chooses the format (``.svg``, ``.gexf``, ``.graphml``, ...)."""
        self._core.save(os.fspath(file), title, measures)

    def to_networkx(self, *, measures: bool = False) -> networkx.MultiDiGraph[str]:
        """A ``networkx.MultiDiGraph`` whose keys are the ids of the acts; a mutual act is one edge with ``reciprocal`` true."""
        networkx = _needed("networkx")
        return networkx.node_link_graph(json.loads(self.to_bytes("networkx", measures=measures)), edges="edges")  # type: ignore[no-any-return]

    def to_pandas(self, table: Literal["acts", "actors"] = "acts", *, measures: bool = False) -> pandas.DataFrame:
        """A row an act, or a row an actor (``"actors"``); columns as the attributes of ``to_networkx``."""
        if table not in ("acts", "actors"):
            raise ValueError(f"table is 'acts' or 'actors', not {table!r}")
        pandas = _needed("pandas")
        node_link = json.loads(self.to_bytes("networkx", measures=measures))
        rows = node_link["edges"] if table == "acts" else node_link["nodes"]
        return pandas.DataFrame(rows).rename(columns={"key": "id"})  # type: ignore[no-any-return]

    def _repr_html_(self) -> str:
        """Notebooks show the diagram."""
        return self.to_svg()


def _needed(name: str) -> Any:
    try:
        return __import__(name)
    except ImportError:
        raise Error(f"{name} is not installed: pip install {name}") from None


def graph(
    documents: Iterable[Union[Document, Graph]], *, all_actors: bool = False, co_occurrence: bool = False
) -> Graph:
    """The graph of documents that were read, of other graphs, or of both.

    ``all_actors`` also keeps actors that take part in no act; ``co_occurrence`` keeps a layer of actors that stand in one sentence.
    """
    parts = []
    for part in documents:
        if isinstance(part, Graph):
            parts.append(part._core)
        elif isinstance(part, Document):
            parts.append(part._read.graph(all_actors, co_occurrence))
        else:
            raise TypeError(f"a graph is made of documents and graphs, not of {type(part).__name__}")
    return Graph(_core.sum(parts))


def formats() -> list[str]:
    """The names of all formats of ``Graph.to_bytes``."""
    return _core.formats()
