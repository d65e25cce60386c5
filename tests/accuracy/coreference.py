#!/usr/bin/env python3
"""Scores which entity a pronoun or a description is taken for, against the mentions of GUM.

Gold. A mention is what the Entity= cells of MISC bracket, its head the token whose syntactic head lies outside it. An entity is named when it is a person,
place or organization and one of its mentions is a proper name: its head is a PROPN, and the mention is more than a title ("the President"). Scored are
  pronouns      he, she, it, they in all their cases that are the whole mention of a named entity;
  descriptions  definite descriptions and titles of a named entity: the head is a NOUN with the, this, that, these, those or a possessor ("the city",
                "his father"), or the mention is nothing but a title ("President"). A predicate ("is the capital") refers to nothing and is left out.
System. The mention at a token is the shortest that covers it. It is right when one of its actors also has a mention, that is no pronoun, at the head of a
proper name of the same gold entity. Everything that the program knows counts, its bystanders too: places, and actors who do nothing.
Figures. linked: the share of the scored mentions that are right. precision: the share of right ones among all third-person pronouns that the program links
to something, whatever they stand for in gold; those that stand for something without a name ("the plan ... it") are then wrong.

Raw text goes through `entente extract --bystanders`. Gold trees go through the program of gold_cast.cpp, which resolves them without the model.
usage: coreference.py TREEBANK.conllu --program ENTENTE [--data FOLDER] [--gold-cast PROGRAM] [--titles titles.tsv] [--errors] [--json]
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import segmentation  # noqa: E402

PRONOUNS = frozenset("he him his himself she her hers herself it its itself they them their theirs themselves themself".split())
DEFINITE = frozenset("the this that these those".split())
NAMED_TYPES = frozenset(("person", "place", "organization"))
HERE = os.path.dirname(os.path.abspath(__file__))

Token = collections.namedtuple("Token", "form lemma upos head relation span sentence")
Mention = collections.namedtuple("Mention", "begin end head type entity")  # [begin, end) in tokens of the document


def titles_of(path):
    """The titles of titles.tsv, in lower case."""
    with open(path, encoding="utf-8") as table:
        return {line.split("\t")[0].lower() for line in table if line[0] != "#"}


class GoldDocument:
    """One document: its rows for the gold trees, its text with the tokens' spans, and its mentions."""

    def __init__(self, name):
        self.name, self.rows, self.text, self.separator = name, [], "", ""
        self.tokens, self.mentions, self.sentence_count = [], [], 0

    def add_sentence(self, lines):
        comments = [line for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        text = next(line[len("# text = "):] for line in comments if line.startswith("# text = "))
        if self.text and any(re.match(r"# newpar( |$)", line) for line in comments):
            self.separator = "\n\n"
        begin = len(self.text) + len(self.separator)
        self.text += self.separator + text
        surface = [cells for cells in rows if "." not in cells[0]]
        last = next((cells for cells in surface if cells[0].endswith("-" + surface[-1][0])), surface[-1])
        self.separator = "" if "SpaceAfter=No" in last[9].split("|") else " "
        first = len(self.tokens)
        words = [cells for cells in surface if "-" not in cells[0]]
        for cells, span in zip(words, word_spans(text, surface)):
            head = int(cells[6])
            self.tokens.append(Token(cells[1], cells[2], cells[3], first + head - 1 if head else None, cells[7],
                                     (begin + span[0], begin + span[1]), self.sentence_count))
        self.add_mentions(words, first)
        self.rows += lines + [""]
        self.sentence_count += 1

    def add_mentions(self, words, first):
        stack = []
        for number, cells in enumerate(words):
            cell = next((part[len("Entity="):] for part in cells[9].split("|") if part.startswith("Entity=")), "")
            for opening, single, closing in re.findall(r"\(([^()]*)(\))?|([^()]+)\)", cell):
                if closing:
                    identity = closing.split("[")[0]
                    found = next(i for i in reversed(range(len(stack))) if stack[i][0] == identity)
                    self.close(stack.pop(found), first + number + 1)
                else:
                    identity, kind = opening.split("-")[:2]
                    stack.append((identity.split("[")[0], kind, first + number))
                    if single:
                        self.close(stack.pop(), first + number + 1)

    def close(self, opened, end):
        identity, kind, begin = opened
        inside = range(begin, end)
        head = next((i for i in inside if self.tokens[i].head is None or self.tokens[i].head not in inside), end - 1)
        self.mentions.append(Mention(begin, end, head, kind, identity))


def word_spans(text, surface):
    """A span for every syntactic word; words of a range that do not spell it out share the range's span."""
    spans, at, covered = [], 0, 0
    for cells in surface:
        if "-" in cells[0]:
            start, covered = (int(n) for n in cells[0].split("-"))
            begin = text.index(cells[1], at)
            words = [row[1] for row in surface if row[0].isdigit() and start <= int(row[0]) <= covered]
            spelled = "".join(words) == cells[1]
            at = begin
            for word in words:
                spans.append((at, at + len(word)) if spelled else (begin, begin + len(cells[1])))
                at += len(word) if spelled else 0
            at = begin + len(cells[1])
        elif int(cells[0]) > covered:
            begin = text.index(cells[1], at)
            at = begin + len(cells[1])
            spans.append((begin, at))
    return spans


def read_documents(path):
    documents = []
    with open(path, encoding="utf-8") as treebank:
        for block in re.split(r"\n\n+", treebank.read().strip("\n")):
            lines = block.split("\n")
            name = next((line.split("=", 1)[1].strip() for line in lines if line.startswith("# newdoc id")), None)
            if name or not documents:
                documents.append(GoldDocument(name or "document"))
            documents[-1].add_sentence(lines)
    return documents


class Cases:
    """What is scored in one document."""

    def __init__(self, document, titles):
        self.document, self.titles = document, titles
        self.names = collections.defaultdict(list)  # entity -> heads of its proper names
        types = collections.defaultdict(set)
        for mention in document.mentions:
            types[mention.entity].add(mention.type)
            if document.tokens[mention.head].upos == "PROPN" and not self.is_title(mention):
                self.names[mention.entity].append(mention.head)
        self.names = {entity: heads for entity, heads in self.names.items() if types[entity] & NAMED_TYPES}
        self.pronouns = [m for m in document.mentions if m.entity in self.names and self.is_pronoun(m)]
        self.descriptions = [m for m in document.mentions if m.entity in self.names and self.is_description(m)]

    def words(self, mention):
        return self.document.tokens[mention.begin:mention.end]

    def is_title(self, mention):
        """Whether it is one title, or an honorific and a title: "the President", "Madam Speaker"."""
        words = [t.form.lower() for t in self.words(mention) if t.relation not in ("det", "nmod:poss", "punct")]
        return " ".join(words) in self.titles or (len(words) > 1 and words[0] in self.titles and " ".join(words[1:]) in self.titles)

    def is_pronoun(self, mention):
        token = self.document.tokens[mention.head]
        return mention.end - mention.begin == 1 and token.upos == "PRON" and token.form.lower() in PRONOUNS

    def is_description(self, mention):
        head = self.document.tokens[mention.head]
        children = [t for t in self.words(mention) if t.head == mention.head]
        if any(t.relation == "cop" for t in self.document.tokens if t.head == mention.head and t.sentence == head.sentence):
            return False
        definite = any((t.relation == "det" and t.lemma.lower() in DEFINITE) or t.relation == "nmod:poss" for t in children)
        return (head.upos == "NOUN" and definite) or (head.upos in ("NOUN", "PROPN") and self.is_title(mention))


def shortest_cover(mentions, count):
    """By token, the shortest of the mentions (begin, end, actors, kind) that covers it."""
    covers = [None] * count
    for mention in sorted(mentions, key=lambda m: m[0] - m[1]):
        for token in range(max(0, mention[0]), min(count, mention[1])):
            covers[token] = mention
    return covers


class Counts:
    def __init__(self):
        self.right, self.wanted, self.given = collections.Counter(), collections.Counter(), 0
        self.errors = []

    def add(self, cases, mentions):
        document = cases.document
        covers = shortest_cover(mentions, len(document.tokens))

        def actors_of(entity):
            heads = cases.names[entity]
            return {actor for h in heads if covers[h] and covers[h][3] != "pronoun" for actor in covers[h][2]}
        for kind, wanted in (("pronouns", cases.pronouns), ("descriptions", cases.descriptions)):
            for mention in wanted:
                found = covers[mention.head]
                right = bool(found) and bool(set(found[2]) & actors_of(mention.entity))
                self.wanted[kind] += 1
                self.right[kind] += right
                if not right:
                    self.errors.append(self.error(kind, cases, mention, found, actors_of(mention.entity)))
        self.given += sum(1 for m in mentions if m[1] - m[0] == 1 and document.tokens[m[0]].form.lower() in PRONOUNS)

    @staticmethod
    def error(kind, cases, mention, found, wanted):
        document, sentence = cases.document, cases.document.tokens[mention.head].sentence
        words = [t.form for t in document.tokens if sentence - 1 <= t.sentence <= sentence]
        first = next(i for i, t in enumerate(document.tokens) if t.sentence >= sentence - 1)
        at = mention.head - first
        words[at] = "[[" + words[at] + "]]"
        name = document.tokens[cases.names[mention.entity][0]].form
        return "%s\t%s\twanted %s %s (%s), given %s\t%s" % (
            kind, document.name, document.mentions[[m.entity for m in document.mentions].index(mention.entity)].type, name,
            ",".join(sorted(wanted)) or "unknown", ",".join(found[2]) if found else "nothing", " ".join(words[max(0, at - 45):at + 12]))

    def table(self):
        return {"pronouns linked": self.right["pronouns"] / max(1, self.wanted["pronouns"]),
                "descriptions linked": self.right["descriptions"] / max(1, self.wanted["descriptions"]),
                "pronouns precision": self.right["pronouns"] / max(1, self.given),
                "pronouns": self.wanted["pronouns"], "descriptions": self.wanted["descriptions"]}


def raw_mentions(documents, program, data, folder):
    """By document, the mentions that the program finds in the text: (begin, end, actors, kind) in tokens of the treebank."""
    texts = os.path.join(folder, "documents.ndjson")
    with open(texts, "w", encoding="utf-8") as out:
        out.writelines(json.dumps({"id": d.name, "text": d.text}) + "\n" for d in documents)
    lines = subprocess.run([program, "extract", "--bystanders", "--data", data, texts], stdout=subprocess.PIPE, check=True, env={}).stdout.splitlines()
    for document, line in zip(documents, lines):
        record = json.loads(line)
        spans = collections.defaultdict(list)
        for actor in record["actors"] + record["bystanders"]:
            for mention in actor["mentions"]:
                spans[mention["start"], mention["end"], mention["kind"]].append(actor["id"])
        yield [(*tokens_in(document, start, end), actors, kind) for (start, end, kind), actors in spans.items()]


def tokens_in(document, start, end):
    inside = [i for i, token in enumerate(document.tokens) if token.span[0] < end and token.span[1] > start]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def tree_mentions(documents, program, data, folder):
    """The same from the treebank's own trees."""
    files = []
    for number, document in enumerate(documents):
        files.append(os.path.join(folder, "%04d.conllu" % number))
        with open(files[-1], "w", encoding="utf-8") as out:
            out.write("\n".join(document.rows) + "\n")
    lines = subprocess.run([program, data] + files, stdout=subprocess.PIPE, check=True, env={}).stdout.splitlines()
    for line in lines:
        yield [(m["begin"], m["end"], m["actors"], m["kind"]) for m in json.loads(line)]


def measure(treebank, program, data, gold_cast=None, errors=False):
    """The figures by variant: "raw" and, where the program for them is given, "trees"."""
    documents = read_documents(treebank)
    titles = titles_of(os.path.join(data, "actors", "titles.tsv"))
    cases = [Cases(document, titles) for document in documents]
    tables = {}
    with tempfile.TemporaryDirectory(prefix="entente-coreference-") as folder:
        sources = {"raw": raw_mentions(documents, program, data, folder)} if program else {}
        if gold_cast:
            sources["trees"] = tree_mentions(documents, gold_cast, data, folder)
        for variant, source in sources.items():
            counts = Counts()
            for case, mentions in zip(cases, source):
                counts.add(case, mentions)
            tables[variant] = counts.table()
            if errors:
                print("\n".join(variant + "\t" + line for line in counts.errors))
    return tables


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank")
    parser.add_argument("--program", help="entente, for raw text")
    parser.add_argument("--data", default=os.path.join(HERE, os.pardir, os.pardir, "data"))
    parser.add_argument("--gold-cast", help="entente_gold_cast, for the treebank's own trees")
    parser.add_argument("--errors", action="store_true", help="also every mention that is not linked right")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    tables = measure(options.treebank, options.program, options.data, options.gold_cast, options.errors)
    if options.json:
        print(json.dumps(tables, sort_keys=True))
        return
    for variant, table in tables.items():
        print("%-6s pronouns linked %.3f of %d, precision %.3f; descriptions linked %.3f of %d"
              % (variant, table["pronouns linked"], table["pronouns"], table["pronouns precision"], table["descriptions linked"],
                 table["descriptions"]))


if __name__ == "__main__":
    main()
