#!/usr/bin/env python3
"""Scores how raw text is cut into sentences and tokens, against a CoNLL-U treebank.

The documents are put together again from the treebank: a `# text` line is a sentence; sentences stand one blank apart, or none where the last word
has SpaceAfter=No; `# newpar` begins a paragraph after a blank line, `# newdoc` a document. Spans must agree exactly, in characters of the text.
"""
import json
import re


def words_of(rows):
    """Surface pieces in order: (surface, words) of a single word or of a multiword range."""
    pieces, covered = [], 0
    for cells in rows:
        number = cells[0]
        if "-" in number:
            covered = int(number.split("-")[1])
            pieces.append((cells[1], []))
        elif "." not in number:
            if int(number) <= covered:
                pieces[-1][1].append(cells[1])
            else:
                pieces.append((cells[1], [cells[1]]))
    return pieces


def token_spans(text, pieces):
    """Spans of the tokens in a sentence's text. A range whose words do not spell it out is one token."""
    spans, at = [], 0
    for surface, words in pieces:
        at = text.index(surface, at)
        for word in words if "".join(words) == surface else [surface]:
            spans.append((at, at + len(word)))
            at += len(word)
    return spans


class Treebank:
    """Documents of a CoNLL-U file: texts by id, and the gold spans as (id, begin, end)."""

    def __init__(self, path):
        self.texts, self.sentences, self.tokens = {}, set(), set()
        self.document, self.separator = None, ""
        with open(path, encoding="utf-8") as treebank:
            for block in re.split(r"\n\n+", treebank.read().strip("\n")):
                self.add_sentence(block.split("\n"))

    def add_sentence(self, lines):
        comments = [line for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        text = next(line[len("# text = "):] for line in comments if line.startswith("# text = "))
        if self.document is None or any(line.startswith("# newdoc") for line in comments):
            self.document, self.separator = "%06d" % len(self.texts), ""
            self.texts[self.document] = ""
        elif any(re.match(r"# newpar( |$)", line) for line in comments):
            self.separator = "\n\n"
        begin = len(self.texts[self.document]) + len(self.separator)
        self.texts[self.document] += self.separator + text
        spans = [(self.document, begin + b, begin + e) for b, e in token_spans(text, words_of(rows))]
        self.tokens.update(spans)
        self.sentences.add((self.document, spans[0][1], spans[-1][2]))
        surface = [cells for cells in rows if "." not in cells[0]]
        last = next((cells for cells in surface if cells[0].endswith("-" + surface[-1][0])), surface[-1])
        self.separator = "" if "SpaceAfter=No" in last[9].split("|") else " "

    def write_documents(self, path):
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(json.dumps({"id": number, "text": text}) + "\n" for number, text in self.texts.items())


def f1(predicted, gold):
    return 2 * len(predicted & gold) / max(1, len(predicted) + len(gold))


def score(treebank, parsed_path):
    """F1 of sentences and tokens, from the lines of `entente parse --format json`."""
    sentences, tokens = set(), set()
    with open(parsed_path, encoding="utf-8") as lines:
        for line in lines:
            sentence = json.loads(line)
            sentences.add((sentence["id"], sentence["start"], sentence["end"]))
            tokens.update((sentence["id"], token["start"], token["end"]) for token in sentence["tokens"])
    return {"sentence F1": f1(sentences, treebank.sentences), "token F1": f1(tokens, treebank.tokens)}
