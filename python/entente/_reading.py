"""Texts in, documents out."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, Optional, Union

from . import _core
from ._errors import InputError, ResourceError
from ._records import Actor, Affiliation, Interaction, actor_of, affiliation_of, interaction_of

PathName = Union[str, "os.PathLike[str]"]


class Document:
    """What was read in one document. Made by ``read``; it never changes."""

    def __init__(self, read: _core.Read) -> None:
        self._read = read
        self._line = read.record()

    @cached_property
    def _record(self) -> dict[str, Any]:
        return json.loads(self._line)  # type: ignore[no-any-return]

    @property
    def id(self) -> str:
        """As given, or made from the text."""
        return str(self._record["id"])

    @property
    def date(self) -> Optional[str]:
        """ISO 8601; ``None`` when unknown."""
        return self._record["date"]  # type: ignore[no-any-return]

    @property
    def source(self) -> Optional[str]:
        """The publisher."""
        return self._record["source"]  # type: ignore[no-any-return]

    @property
    def title(self) -> Optional[str]:
        """As given, or found in the page."""
        return self._record["title"]  # type: ignore[no-any-return]

    @cached_property
    def text(self) -> str:
        """The text into which all offsets point; of a page, what was found in it."""
        return self._read.text()

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Who is in the document."""
        return tuple(actor_of(value) for value in self._record["actors"])

    @cached_property
    def interactions(self) -> tuple[Interaction, ...]:
        """Who did what to whom, in the order of the text."""
        return tuple(interaction_of(value) for value in self._record["interactions"])

    @cached_property
    def affiliations(self) -> tuple[Affiliation, ...]:
        """Who speaks for, or belongs to, whom."""
        return tuple(affiliation_of(value) for value in self._record["affiliations"])

    def actor(self, id: str) -> Actor:
        """The actor with this id. Raises ``KeyError`` when there is none."""
        for actor in self.actors:
            if actor.id == id:
                return actor
        raise KeyError(id)

    def to_json(self) -> str:
        """The record that ``entente extract`` writes: one line, byte for byte."""
        return self._line

    def to_dict(self) -> dict[str, Any]:
        """The same as a dictionary of one's own."""
        return json.loads(self._line)  # type: ignore[no-any-return]

    def __repr__(self) -> str:
        return f"<entente.Document {self.id!r}: {len(self.actors)} actors, {len(self.interactions)} interactions>"


def data_folder() -> str:
    """The folder with the tables and the model: ``ENTENTE_DATA``, else the one in this package. Raises ``ResourceError`` when there is none."""
    named = os.environ.get("ENTENTE_DATA")
    folder = Path(named) if named else Path(__file__).parent / "data"
    if not (folder / "actors").is_dir():
        raise ResourceError(f"{folder}: no data folder ({'ENTENTE_DATA' if named else 'of this package'}): expected the folders actors and lexicon in it")
    return str(folder)


def _names(files: Union[PathName, Sequence[PathName]]) -> list[str]:
    return [os.fspath(files)] if isinstance(files, (str, os.PathLike)) else [os.fspath(file) for file in files]


class Reader:
    """The tables and the model, loaded once (0.1 s). Any number of threads may read with the same one; reading releases the GIL.

    ``actors``, ``lexicon`` and ``mapping`` are a user's own files, as ``--actors``, ``--lexicon`` and ``--mapping`` of the program; ``ontology="cameo"``
    gives every act its CAMEO code, too. Raises ``ResourceError`` when a file is missing or wrong.
    """

    def __init__(
        self,
        data: Optional[PathName] = None,
        *,
        actors: Union[PathName, Sequence[PathName]] = (),
        lexicon: Union[PathName, Sequence[PathName]] = (),
        mapping: Union[PathName, Sequence[PathName]] = (),
        ontology: Literal["plover", "cameo"] = "plover",
    ) -> None:
        if ontology not in ("plover", "cameo"):
            raise ValueError(f"ontology is 'plover' or 'cameo', not {ontology!r}")
        folder = data_folder() if data is None else os.fspath(data)
        self._core = _core.Reader(folder, _names(actors), _names(lexicon), _names(mapping), ontology == "cameo")

    @property
    def model_version(self) -> str:
        """Names the model that was loaded."""
        return self._core.model_version()

    def read(
        self,
        text: str,
        *,
        date: Optional[str] = None,
        source: Optional[str] = None,
        title: Optional[str] = None,
        id: Optional[str] = None,
        url: Optional[str] = None,
        lang: Optional[str] = None,
        mentions: bool = False,
        bystanders: bool = False,
        min_confidence: float = 0.0,
    ) -> Document:
        """Reads a plain text.

        ``date`` (YYYY-MM-DD, YYYY-MM or YYYY) anchors "on Monday" and decides who "the president" was. A text without an ``id`` gets one made from it.
        ``mentions``, ``bystanders`` and ``min_confidence`` are the options of ``entente extract``. Raises ``InputError``.
        """
        if not isinstance(text, str):
            raise TypeError(f"text is a str, not {type(text).__name__}")
        facts = {"date": date, "source": source, "title": title, "url": url, "lang": lang}
        document: dict[str, Any] = {key: value for key, value in facts.items() if value is not None}
        document["text"] = text
        if id is not None:
            document["id"] = id
        return self.read_document(document, mentions=mentions, bystanders=bystanders, min_confidence=min_confidence)

    def read_document(
        self,
        document: Union[Mapping[str, Any], str, bytes],
        *,
        mentions: bool = False,
        bystanders: bool = False,
        min_confidence: float = 0.0,
    ) -> Document:
        """Reads a document with the keys of the program's input (``id``, ``text`` or ``html``, ``date``, ...): a mapping, or a line of JSON."""
        if isinstance(document, (str, bytes)):
            line = document if isinstance(document, bytes) else document.encode("utf-8", "surrogatepass")
        else:
            line = json.dumps(dict(document)).encode("ascii")
        fallback = "text:" + hashlib.sha256(line).hexdigest()[:16]
        return Document(self._core.read(line, fallback, mentions, bystanders, min_confidence))

    def read_all(
        self,
        documents: Iterable[Union[Mapping[str, Any], str, bytes]],
        *,
        threads: Optional[int] = None,
        mentions: bool = False,
        bystanders: bool = False,
        min_confidence: float = 0.0,
    ) -> Iterator[Union[Document, InputError]]:
        """Reads many documents on all cores; gives them in order, one for one. One that cannot be read gives its ``InputError`` in its place."""
        count = threads or os.cpu_count() or 1

        def work(document: Union[Mapping[str, Any], str, bytes]) -> Union[Document, InputError]:
            try:
                return self.read_document(document, mentions=mentions, bystanders=bystanders, min_confidence=min_confidence)
            except InputError as error:
                return error

        waiting: deque[Future[Union[Document, InputError]]] = deque()
        with ThreadPoolExecutor(count) as pool:
            for document in documents:
                waiting.append(pool.submit(work, document))
                if len(waiting) > 2 * count:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()


_default: Optional[Reader] = None
_default_lock = threading.Lock()


def default_reader() -> Reader:
    """The reader behind ``entente.read``, loaded when it is first needed."""
    global _default
    with _default_lock:
        if _default is None:
            _default = Reader()
        return _default


def read(
    text: str,
    *,
    date: Optional[str] = None,
    source: Optional[str] = None,
    title: Optional[str] = None,
    id: Optional[str] = None,
    url: Optional[str] = None,
    lang: Optional[str] = None,
) -> Document:
    """Reads a plain text with the tables and the model of this package; see ``Reader.read``."""
    return default_reader().read(text, date=date, source=source, title=title, id=id, url=url, lang=lang)


def read_document(document: Union[Mapping[str, Any], str, bytes]) -> Document:
    """Reads a document with the keys of the program's input; see ``Reader.read_document``."""
    return default_reader().read_document(document)


def read_all(
    documents: Iterable[Union[Mapping[str, Any], str, bytes]], *, threads: Optional[int] = None
) -> Iterator[Union[Document, InputError]]:
    """Reads many documents on all cores; see ``Reader.read_all``."""
    return default_reader().read_all(documents, threads=threads)
