"""Reads English news articles: who did what to whom, when, and in which sentence it stands.

>>> import entente
>>> r = entente.read("French President François Hollande criticised Russia on Monday.", date="2016-11-14")
>>> [(act.source, act.root, act.target) for act in r.interactions]
[('francois-hollande', 'ACCUSE', 'russia')]
>>> entente.graph([r])
<entente.Graph: 2 actors, 1 acts>

``Graph.to_networkx()``, ``to_pandas()``, ``to_html()``, ``to_json()`` and ``to_dot()`` take the graph into other programs.
"""

from ._core import version as _version
from ._errors import Error, ExportError, InputError, ResourceError
from ._graph import Graph, formats, graph
from ._reading import Document, Reader, data_folder, default_reader, read, read_all, read_document
from ._records import Actor, Affiliation, Evidence, Interaction, Mention, Sentence, Telling

__version__ = _version

__all__ = [
    "Actor", "Affiliation", "Document", "Error", "Evidence", "ExportError", "Graph", "InputError", "Interaction", "Mention", "Reader", "ResourceError",
    "Sentence", "Telling", "data_folder", "default_reader", "formats", "graph", "read", "read_all", "read_document",
]
