#!/usr/bin/env python3
"""docs/data-dictionary.md names every field that a schema of data/schema names and, given the program, every field and column that it writes.

usage: dictionary_test.py CHECKOUT [PROGRAM]     Fields that the program writes must be named in the section of their output, or in one that it refers to.
"""
import csv
import glob
import io
import json
import os
import re
import subprocess
import sys
import tempfile

DOCUMENTS = [
    {"id": "a", "date": "2016-11-14", "source": "CNN", "url": "http://x.example/a", "lang": "en",
     "text": "Vladimir Putin accused Donald Trump of lying on Monday. Putin accused Trump of lying. Dmitry Peskov, the spokesman of Vladimir Putin, met Angela Merkel. "
             "The Kremlin reportedly attacked Iran. Tehran vowed to retaliate. Iran may retaliate, Hassan Rouhani said."},
    {"id": "b", "date": "2016-12-14", "source": "BBC", "text": "Putin denied that he had accused Trump of lying. Iran condemned Russia. Rebels attacked."},
    {"id": "page", "html": "<html><body><p>Iran rejected new US sanctions on Tuesday, and condemned the United States.</p></body></html>"},
]
FOREIGN = {"id": "foreign", "lang": "de", "text": "Norway met Sweden."}
# Objects whose keys are no fields: ids, codes, features of words.
MAPS = {"nodes", "mentions_by_document", "by_root", "by_quad", "by_status", "roots", "feats"}
COMPARE, EVENTS, TABLES, OTHER = "`entente compare", "Event tables", "Tables of nodes and edges", "Other outputs"
EXTRACT, EXPLAIN, GRAPH, PARSE, STATS = "`entente extract`", "`entente explain", "`entente graph`", "`entente parse --format json`", "`entente stats"


def fields_of_schema(schema):
    """Every name of a property, however deep."""
    if isinstance(schema, list):
        return set().union(*map(fields_of_schema, schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    names = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return names.union(*map(fields_of_schema, schema.values()))


def fields_of(value, name=""):
    """Every key of a JSON value, the member `name` of its object, however deep; but for the keys of maps."""
    if isinstance(value, list):
        return set().union(*map(fields_of, value)) if value else set()
    if not isinstance(value, dict):
        return set()
    if name in MAPS:
        return set().union(*map(fields_of, value.values())) if value else set()
    return set(value).union(*(fields_of(part, "nodes" if (name, key) == ("layers", "actors") else key) for key, part in value.items()))


def fields_of_lines(text):
    return set().union(*(fields_of(json.loads(line)) for line in text.splitlines()))


def columns_of(text, delimiter=","):
    return set(next(csv.reader(io.StringIO(text), delimiter=delimiter)))


def sections_of(text):
    """{title: names in it} of the dictionary."""
    return {part.splitlines()[0]: set(re.findall(r"`([^`\n]+)`", part)) | set(re.findall(r"`metadata\.(\w+)`", part)) for part in text.split("\n## ")[1:]}


def written(program, checkout, folder):
    """(output, sections that may name its fields, fields) of every output that the program writes."""
    path = os.path.join(folder, "documents.ndjson")
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(document) + "\n" for document in DOCUMENTS)

    def run(*arguments, given=""):
        done = subprocess.run([program, *arguments], input=given, cwd=folder, env={"ENTENTE_DATA": os.path.join(checkout, "data")}, text=True, capture_output=True, check=False)
        if done.returncode != 0:
            sys.exit("FAILED: entente %s ended with %d: %s" % (" ".join(arguments), done.returncode, done.stderr))
        return done.stdout

    def tables(kind, *arguments):
        run("graph", path, *arguments, "-o", "t.csv")
        with open(os.path.join(folder, "t-%s.csv" % kind), encoding="utf-8") as file:
            return columns_of(file.read())

    foreign = json.dumps(FOREIGN) + "\n"
    own = ("--ontology", "cameo")
    yield "extract", (EXTRACT,), fields_of_lines(run("extract", path, "--bystanders", *own) + run("extract", "-", given=foreign))
    yield "explain", (EXPLAIN, EXTRACT), fields_of_lines(run("explain", path, "--format", "json", "--min-confidence", "0.5") + run("explain", "-", "--format", "json", given=foreign))
    yield "parse", (PARSE,), fields_of_lines(run("parse", path, "--format", "json"))
    run("graph", path, "--measures", "--co-occurrence", *own, "-o", "g.json")
    run("graph", path, "--root", "ACCUSE", "-o", "h.json")
    with open(os.path.join(folder, "g.json"), encoding="utf-8") as file:
        yield "graph", (GRAPH, EXTRACT, STATS), fields_of(json.load(file))
    yield "graph --aggregate", (GRAPH, EXTRACT), fields_of(json.loads(run("graph", path, "--aggregate", "pair", "--format", "jgf")))
    yield "stats", (STATS,), fields_of(json.loads(run("stats", "g.json", "--format", "json")))
    yield "stats --format csv", (STATS,), columns_of(run("stats", "g.json", "--format", "csv")) | columns_of(run("stats", "g.json", "--pairs", "--format", "csv"))
    yield "compare", (COMPARE, GRAPH, EXTRACT), fields_of(json.loads(run("compare", "g.json", "h.json", "--format", "json")))
    yield "compare of many", (COMPARE,), fields_of(json.loads(run("compare", "g.json", "h.json", "g.json", "--format", "json")))
    yield "compare --by", (COMPARE,), fields_of(json.loads(run("compare", path, "--by", "month", "--format", "json")))
    yield "events-tsv", (EVENTS,), columns_of(run("graph", path, *own, "--format", "events-tsv"), "\t")
    for options in ((), ("--measures",), ("--layer", "acts,affiliations"), ("--aggregate", "pair"), own):
        yield " ".join(("gephi-csv", *options)), (TABLES,), tables("nodes", *options) | tables("edges", *options)
    yield "ingest --acknowledge", (OTHER,), fields_of_lines(run("ingest", path, "--store", "s.db", "--acknowledge"))
    yield "query --format csv", (EVENTS,), columns_of(run("query", "--store", "s.db", "--format", "csv"))
    yield "query --format ndjson", (GRAPH, EXTRACT), fields_of_lines(run("query", "--store", "s.db", "--format", "ndjson"))
    yield "actors", (OTHER,), fields_of(json.loads(run("actors", path, "--format", "json")))


def missing_from(sections, outputs):
    found = []
    for output, titles, fields in outputs:
        named = set().union(*(names for title, names in sections.items() if title.startswith(titles)))
        if not fields or not all(any(title.startswith(one) for title in sections) for one in titles):
            sys.exit("FAILED: no fields of %s, or no section of the dictionary for it: %s" % (output, titles))
        found += ["%s: %s" % (output, name) for name in sorted(fields - named)]
    return found


def main():
    checkout = sys.argv[1]
    with open(os.path.join(checkout, "docs", "data-dictionary.md"), encoding="utf-8") as file:
        text = file.read()
    named = set(re.findall(r"`(?:metadata\.)?(\w+)`", text))
    schemas = sorted(glob.glob(os.path.join(checkout, "data", "schema", "*.schema.json")))
    missing = []
    for path in schemas:
        with open(path, encoding="utf-8") as file:
            fields = fields_of_schema(json.load(file))
        missing += ["%s: %s" % (os.path.basename(path), name) for name in sorted(fields - named)]
    outputs = []
    if len(sys.argv) > 2:
        with tempfile.TemporaryDirectory(prefix="entente-dictionary-") as folder:
            outputs = list(written(os.path.realpath(sys.argv[2]), os.path.realpath(checkout), folder))
        missing += missing_from(sections_of(text), outputs)
        # The test can fail: a field that a section no longer names is seen.
        poorer = text.replace("`confidence_parts`", "").replace("`Tellings`", "").replace("`hash`", "")
        seen = missing_from(sections_of(poorer), outputs)
        if not {"explain: confidence_parts", "events-tsv: Tellings", "ingest --acknowledge: hash"} <= set(seen):
            sys.exit("FAILED: planted faults were not seen: %s" % seen)
    if missing or not schemas:
        sys.exit("FAILED: not in the dictionary:\n" + "\n".join(missing))
    print("%d schemas, %d outputs" % (len(schemas), len(outputs)))


if __name__ == "__main__":
    main()
