#!/usr/bin/env python3
"""Every payload of payloads.json as name, id, role, alias, label, title, publisher, address and sentence, through every exporter and every report for the terminal.

usage: hostile_test.py PROGRAM [CLASS]     Graphviz' dot and xmllint judge what is theirs; without one of them its part is skipped, loudly.
"""
import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as ElementTree

PROGRAM = os.path.realpath(sys.argv[1])
with open(os.path.join(os.path.dirname(os.path.realpath(__file__)), "payloads.json"), encoding="utf-8") as file:
    PAYLOADS = {name: text for name, text in json.load(file).items() if name != "_about"}

# Format characters that change what is seen: directions, invisible letters, interlinear notes, tags. Joiners are left: Persian and emoji need them.
UNSEEN = {chr(c) for c in (0x61C, 0x200B, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080))}


def harmful(text, allowed="\n\t"):
    """The characters of a text that a terminal would obey or that hide what it says."""
    return sorted({"U+%04X" % ord(c) for c in text if (unicodedata.category(c) == "Cc" and c not in allowed) or c in UNSEEN or c in "\u2028\u2029"})


def actor(text, index):
    return {"label": text, "metadata": {"name": text, "actor_type": "person", "country": None, "sector": "GOV", "roles": [{"title": text, "from": "2016-01-01", "to": None}],
                                        "aliases": [text, "alias %d" % index], "mention_count": 1, "document_count": 1, "mentions_by_document": {text: 1}}}


def edge(source, target, text, document, index, root="ACCUSE", reciprocal=False):
    evidence = {"document": document, "publisher": text, "date": "2016-11-14", "title": text, "url": text,
                "sentence": {"index": 0, "start": 0, "end": 9 + len(text), "text": "One said " + text}, "source": [0, 1], "target": [1, 2], "trigger": [2, 3], "rule": text,
                "operators": [text], "attributed_to": [source], "confidence": 0.9}
    return {"id": "e:%016x" % index, "source": source, "target": target, "relation": root, "directed": True, "label": text,
            "metadata": {"root": root, "quad": "verbal_conflict", "mode": None, "cameo": None, "category": text, "score": -2.0, "sign": -1, "status": "actual", "attributed_to": [source],
                         "reciprocal": reciprocal, "date": "2016-11-14", "contexts": [], "confidence": 0.9, "weight": 1, "evidence": [evidence]}}


def graph_of(texts):
    """A graph in which every text is everything that a text can be."""
    texts = list(texts)
    return {"graph": {"id": "entente", "type": "relations of political actors", "label": texts[0], "directed": True,
                      "metadata": {"generator": "entente", "format_version": 1, "weighting": "documents",
                                   "documents": [{"id": text, "publisher": text, "date": "2016-11-14", "title": text, "url": text} for text in texts], "pairs": [], "one_sided": []},
                      "nodes": {text: actor(text, i) for i, text in enumerate(texts)},
                      "edges": [edge(text, texts[(i + 1) % len(texts)], text, text, i) for i, text in enumerate(texts)]}}


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory(prefix="entente-hostile-")
        cls.folder = cls.holder.name
        cls.graph = cls.write("hostile.json", json.dumps(graph_of(PAYLOADS.values())))
        cls.harmless = cls.write("harmless.json", json.dumps(graph_of("actor %d" % i for i in range(len(PAYLOADS)))))
        documents = [{"id": text, "title": text, "source": text, "url": text, "date": "2016-11-14",
                      "text": "%s Germany criticised Russia. %s Angela Merkel, the %s of Germany, accused %s of lying." % ((text,) * 4)} for text in PAYLOADS.values()]
        cls.documents = cls.write("documents.ndjson", "".join(json.dumps(document) + "\n" for document in documents))
        cls.store = os.path.join(cls.folder, "hostile.db")
        cls.output("ingest", cls.documents, "--store", cls.store)

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    @classmethod
    def write(cls, name, text):
        path = os.path.join(cls.folder, name)
        with open(path, "w", encoding="utf-8", newline="") as out:
            out.write(text)
        return path

    @classmethod
    def output(cls, *arguments):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, check=False, cwd="/", env={name: os.environ[name] for name in ("ENTENTE_DATA",) if name in os.environ}, timeout=300)
        if done.returncode != 0:
            raise AssertionError("%s ended with %d: %s" % (arguments, done.returncode, done.stderr.decode("utf-8", "replace")[-1000:]))
        # What goes to standard error is read by a person at a terminal, always.
        found = harmful(done.stderr.decode("utf-8"))
        assert not found, "%s: standard error has %s" % (arguments, found)
        return done.stdout.decode("utf-8")

    def rendered(self, name, *options, graph=None):
        return self.output("render", graph or self.graph, "--format", name, "--max-actors", "1000", "--max-lines", "1000", *options)


class Terminal(Hostile):
    def test_reports(self):
        for arguments in (["stats", self.graph, "--top", "1000"], ["compare", self.graph, self.harmless, "--top", "1000"], ["compare", self.graph, self.graph, self.harmless],
                          ["compare", self.graph, "--by", "month"], ["compare", self.graph, self.harmless, "--format", "markdown"], ["query", "--store", self.store, "--limit", "0"],
                          ["actors", self.documents], ["explain", self.documents], ["extract", self.documents, "--format", "table"]):
            text = self.output(*arguments)
            self.assertGreater(len(text), 100, arguments)
            self.assertEqual(harmful(text, "\n"), [], arguments)

    def test_messages(self):
        for name, text in PAYLOADS.items():
            for arguments in (["extract", "/nowhere/" + text], ["render", self.graph, "--focus", text + "?"], ["graph", self.graph, "--format", text], ["query", "--store", text + ".db"],
                              ["extract", "--date", text, "-"], [text + "x"]):
                done = subprocess.run([PROGRAM, *(argument.replace("\0", "") for argument in arguments)], capture_output=True, check=False, stdin=subprocess.DEVNULL, cwd=self.folder)
                self.assertIn(done.returncode, (2, 3), (name, arguments))
                self.assertEqual(harmful(done.stderr.decode("utf-8"), "\n"), [], (name, arguments))


class Tables(Hostile):
    def check(self, text, separator, count=None):
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator)) if separator == "," else [line.split("\t") for line in text.split("\n")[:-1]]
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        if count is not None:
            self.assertEqual(len(rows), count + 1)
        for cell in (cell for row in rows for cell in row):
            number = re.fullmatch(r"[-+]?[\d.]+(e[-+]?\d+)?", cell)
            self.assertFalse(cell not in ("", "-") and not number and cell[0] in "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20" + ("" if separator == "," else '"'), cell)
            self.assertEqual(harmful(cell), [], cell)

    def test_graph_tables(self):
        for ending in ("csv", "neo4j.csv"):
            self.output("render", self.graph, "-o", os.path.join(self.folder, "table." + ending))
            for part in ("nodes", "edges"):
                with open(os.path.join(self.folder, "table-%s.%s" % (part, ending)), encoding="utf-8", newline="") as table:
                    self.check(table.read(), ",", len(PAYLOADS))
        self.check(self.rendered("events-tsv"), "\t", len(PAYLOADS))

    def test_reports(self):
        self.check(self.output("stats", self.graph, "--format", "csv"), ",", len(PAYLOADS))
        self.check(self.output("stats", self.graph, "--format", "csv", "--pairs"), ",")
        self.check(self.output("query", "--store", self.store, "--format", "csv", "--limit", "0"), ",")
        self.check(self.output("query", "--store", self.store, "--format", "tsv", "--limit", "0"), "\t")
        text = self.output("actors", self.documents, "--unknown", "--format", "tsv")
        self.check("\n".join(line for line in text.split("\n") if not line.startswith("#")), "\t")


class Xml(Hostile):
    def test_well_formed(self):
        lint = shutil.which("xmllint")
        if lint is None:
            print("XMLLINT ABSENT: only Python's parser judged")
        for name, options in (("graphml", ()), ("gexf", ()), ("svg", ()), ("svg", ("--kind", "timeline")), ("svg", ("--kind", "matrix")), ("svg", ("--kind", "ego", "--focus", "alias 3"))):
            text = self.rendered(name, *options, "--title", PAYLOADS["script_end"] + PAYLOADS["esc_link"])
            root = ElementTree.fromstring(text)
            tags = {element.tag.split("}")[-1] for element in root.iter()}
            self.assertFalse(tags & {"script", "img", "foreignObject", "iframe"}, (name, tags))
            for element in root.iter():
                for key, value in element.attrib.items():
                    self.assertFalse(key.split("}")[-1].lower().startswith("on"), (name, key))
                    self.assertFalse(key.endswith("href"), (name, value))
            self.assertEqual([c for c in harmful(text) if c < "U+0100"], [], name)
            if name == "svg":
                self.assertEqual(harmful(text), [], name)
            else:
                self.assertEqual(sum(element.tag.endswith("}node") for element in root.iter()), len(PAYLOADS))
            if lint:
                done = subprocess.run([lint, "--noout", "--nonet", "-"], input=text.encode(), capture_output=True, check=False)
                self.assertEqual(done.returncode, 0, done.stderr[:1000])

    def test_other_drawings(self):
        texts = [self.output("compare", self.graph, self.harmless, "--format", "svg")]
        for name, text in PAYLOADS.items():
            article = self.write("drawn.txt", "Oman accused %s of lying." % text)
            texts.append(self.output("parse", article, "--format", "svg"))
        for text in texts:
            ElementTree.fromstring(text)
            self.assertEqual(harmful(text), [])


class Dot(Hostile):
    def test_read_by_graphviz(self):
        text = self.rendered("dot", "--title", PAYLOADS["dot_break"])
        self.assertEqual(harmful(text), [])
        if shutil.which("dot") is None:
            self.skipTest("GRAPHVIZ ABSENT: dot did NOT read the drawing")
        done = subprocess.run(["dot", "-Tplain"], input=text.encode(), capture_output=True, check=True, timeout=300)
        self.assertEqual(done.stderr.decode().replace("Warning: no value for width of non-ASCII character", ""), done.stderr.decode())
        nodes = [line for line in done.stdout.decode().splitlines() if line.startswith("node ")]
        harmless = self.rendered("dot", graph=self.harmless)
        expected = subprocess.run(["dot", "-Tplain"], input=harmless.encode(), capture_output=True, check=True, timeout=300).stdout.decode()
        self.assertEqual(len(nodes), sum(line.startswith("node ") for line in expected.splitlines()))
        svg = subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True, check=True, timeout=300).stdout.decode()
        self.assertNotIn("<a xlink:href", svg.replace("<a xlink:title", ""))
        ElementTree.fromstring(svg)


class Mermaid(Hostile):
    def test_grammar_of_lines(self):
        text = self.rendered("mermaid")
        self.assertEqual(harmful(text), [])
        quoted = r'"[^"<>`\\]+"'
        grammar = [r"%% [\w ,.;'-]+", r"flowchart LR", r"  n\d+\[%s\]" % quoted, r"  n\d+ [x<]?(--|-\.-)[x>]\|%s\| n\d+" % quoted, r"  note\d+\[%s\]" % quoted, r"  linkStyle [\d,]+ stroke:#[0-9A-F]{6}"]
        for line in text.splitlines():
            self.assertTrue(any(re.fullmatch(rule, line) for rule in grammar), line)
        self.assertNotIn("%%{", text)
        self.assertEqual(sum(bool(re.match(r"  n\d+\[", line)) for line in text.splitlines()), len(PAYLOADS))


class Tags(html.parser.HTMLParser):
    """The elements and the names of attributes of a page, and what its scripts hold."""

    def __init__(self, text):
        super().__init__(convert_charrefs=False)
        self.seen, self.attributes, self.scripts, self.inside = {}, set(), [], False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.seen[tag] = self.seen.get(tag, 0) + 1
        self.attributes.update(name for name, _value in attrs)
        self.inside = tag == "script"
        if self.inside:
            self.scripts.append("")

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.scripts[-1] += data


class Web(Hostile):
    def test_page(self):
        try:
            page, harmless = (Tags(self.rendered("html", graph=graph)) for graph in (self.graph, self.harmless))
        except AssertionError as error:
            if "built without its page" in str(error):
                self.skipTest("this build has no page")
            raise
        self.assertEqual(page.seen, harmless.seen)
        self.assertEqual(page.attributes, harmless.attributes)
        data = [json.loads(script) for script in page.scripts if script.strip().startswith("{")]
        self.assertTrue(data)

    def test_report_without_scripts(self):
        text = self.output("compare", self.graph, self.harmless, "--format", "html-report", "--top", "1000")
        page = Tags(text)
        self.assertEqual(harmful(text), [])
        self.assertFalse(set(page.seen) & {"script", "img", "svg", "iframe", "a", "link"}, page.seen)
        self.assertFalse([name for name in page.attributes if name.startswith("on") or name in ("href", "src")])

    def test_markdown(self):
        text = self.output("compare", self.graph, self.harmless, "--format", "markdown", "--top", "1000")
        self.assertEqual(harmful(text), [])
        for line in text.splitlines():
            self.assertNotRegex(line, r"(?<!\\)<[a-zA-Z/!]", line)
            self.assertNotRegex(line, r"(?<!\\)\]\(", line)


class Json(Hostile):
    def test_every_kind(self):
        texts = {name: self.rendered(name) for name in ("jgf", "cytoscape", "graphology", "networkx", "d3", "vis")}
        texts["stats"] = self.output("stats", self.graph, "--format", "json")
        texts["compare"] = self.output("compare", self.graph, self.harmless, "--format", "json")
        for name, text in texts.items():
            whole = json.dumps(json.loads(text))
            self.assertEqual(harmful(text), [], name)
            self.assertIn(json.dumps(PAYLOADS["dot_break"])[1:-1], whole, name)

    def test_lines(self):
        for arguments in (["extract", self.documents], ["explain", self.documents, "--format", "json"], ["query", "--store", self.store, "--limit", "0", "--format", "ndjson"],
                          ["graph", self.documents, "--one-line"], ["actors", self.documents, "--format", "json"]):
            text = self.output(*arguments)
            self.assertEqual(harmful(text, "\n"), [], arguments)
            for line in text.split("\n")[:-1] if arguments[0] != "actors" else [text]:
                json.loads(line)
        records = [json.loads(line) for line in self.output("extract", self.documents).split("\n")[:-1]]
        self.assertEqual([record["id"] for record in records], list(PAYLOADS.values()))

    def test_graph_is_read_back(self):
        again = self.write("again.json", self.rendered("jgf"))
        self.assertEqual(self.rendered("jgf", graph=again), self.rendered("jgf"))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
