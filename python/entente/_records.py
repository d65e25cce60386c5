"""What was read in a document, as plain values. Offsets count code points of the text, end exclusive: slices of a Python string."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional, Tuple

Span = Tuple[int, int]


@dataclass(frozen=True)
class Mention:
    """One place in the text that speaks of an actor."""

    start: int
    end: int
    text: str
    kind: str  # name, metonym, adjective, title, description or pronoun


@dataclass(frozen=True)
class Actor:
    """A political actor of a document."""

    id: str
    name: str
    type: str  # person, state, government, organization, group, office or media
    country: Optional[str]  # ISO 3166-1 alpha-3
    sector: Optional[str]  # GOV, MIL, OPP, LEG, ...
    roles: Tuple[str, ...]  # held on the date of the document
    mentions: Tuple[Mention, ...]


@dataclass(frozen=True)
class Sentence:
    """A sentence of the text."""

    index: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Evidence:
    """Where the parts of an act stand in the text; ``None`` where there is no such part."""

    source: Optional[Span]
    target: Optional[Span]
    trigger: Span
    date: Optional[Span]


@dataclass(frozen=True)
class Telling:
    """Another sentence that tells the same act."""

    sentence: Sentence
    evidence: Evidence
    rule: Optional[str]
    operators: Tuple[str, ...]


@dataclass(frozen=True)
class Interaction:
    """An act: who (``source``) did what (``root``) to whom (``target``), coded to PLOVER. Ids name actors of the same document."""

    source: Optional[str]
    target: Optional[str]
    root: str
    quad: str
    mode: Optional[str]
    label: str
    score: float  # -10 (conflict) to +10 (cooperation)
    cameo: Optional[str]
    contexts: Tuple[str, ...]
    status: str  # actual, negated, hypothetical, alleged or planned
    reciprocal: bool
    attributed_to: Tuple[str, ...]  # who says so; empty for the article itself
    date: Optional[str]  # ISO 8601 day, month or year
    confidence: float
    sentence: Sentence
    evidence: Evidence
    rule: Optional[str]  # the row of the lexicon: lexicon/verbs.tsv:120
    operators: Tuple[str, ...]
    repeats: Tuple[Telling, ...]
    code: Optional[str] = None  # in an ontology of the user's own
    category: Optional[str] = None


@dataclass(frozen=True)
class Affiliation:
    """Who speaks for, or belongs to, whom."""

    person: str
    with_: str
    role: str
    sentence: Sentence


def _span(value: Any) -> Optional[Span]:
    return None if value is None else (value[0], value[1])


def _sentence(value: Mapping[str, Any]) -> Sentence:
    return Sentence(value["index"], value["start"], value["end"], value["text"])


def _evidence(value: Mapping[str, Any]) -> Evidence:
    trigger = value["trigger"]
    return Evidence(_span(value["source"]), _span(value["target"]), (trigger[0], trigger[1]), _span(value["date"]))


def _telling(value: Mapping[str, Any]) -> Telling:
    return Telling(_sentence(value["sentence"]), _evidence(value["evidence"]), value["rule"], tuple(value["operators"]))


def actor_of(value: Mapping[str, Any]) -> Actor:
    """An actor of a record of the program."""
    mentions = tuple(Mention(at["start"], at["end"], at["text"], at["kind"]) for at in value["mentions"])
    return Actor(value["id"], value["name"], value["type"], value["country"], value["sector"], tuple(value["roles"]), mentions)


def interaction_of(value: Mapping[str, Any]) -> Interaction:
    """An interaction of a record of the program."""
    plain: dict[str, Any] = {key: value[key] for key in (
        "source", "target", "root", "quad", "mode", "label", "score", "cameo", "status", "reciprocal", "date", "confidence", "rule")}
    lists: dict[str, Any] = {key: tuple(value[key]) for key in ("contexts", "attributed_to", "operators")}
    return Interaction(
        **plain, **lists, sentence=_sentence(value["sentence"]), evidence=_evidence(value["evidence"]),
        repeats=tuple(_telling(telling) for telling in value["repeats"]), code=value.get("code"), category=value.get("category"))


def affiliation_of(value: Mapping[str, Any]) -> Affiliation:
    """An affiliation of a record of the program."""
    return Affiliation(value["person"], value["with"], value["role"], _sentence(value["sentence"]))
