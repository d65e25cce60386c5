#!/usr/bin/env python3
"""Validates what the program writes against data/schema, and the schemas against the ontology.

usage: schema_test.py SOURCES --program ENTENTE --samples PROGRAM --readers FOLDER
The records that a schema describes may get more members; here none may appear that the schema of records and graphs does not name.
Ends with 77 (skipped), and says so loudly, when no Python with jsonschema is there.
"""
import argparse
import copy
import glob
import json
import os
import re
import subprocess
import sys
import tempfile


def with_jsonschema(readers):
    """Starts this script again with a Python that has jsonschema."""
    for python in (os.path.join(readers, "python", "bin", "python"), sys.executable):
        found = os.path.exists(python) and subprocess.run([python, "-c", "import jsonschema"], capture_output=True)
        if found and found.returncode == 0:
            os.execv(python, [python, *sys.argv, "--here"])
    print("READER ABSENT: jsonschema. The outputs were NOT validated; scripts/install-readers installs it.")
    sys.exit(77)


def closed(schema):
    """The same schema, but objects have no members that it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(part) for key, part in schema.items()}
    if isinstance(result.get("properties"), dict) and result.get("type") == "object":
        result.setdefault("additionalProperties", False)
    return result


class Schemas:
    def __init__(self, sources):
        from jsonschema import Draft202012Validator
        self.make = Draft202012Validator
        self.schemas = {}
        for path in sorted(glob.glob(os.path.join(sources, "data", "schema", "*.schema.json"))):
            with open(path, encoding="utf-8") as file:
                schema = json.load(file)
            name = os.path.basename(path).split(".")[0]
            assert schema["$id"] == f"urn:entente:schema:{name}:1", path
            Draft202012Validator.check_schema(schema)
            self.schemas[name] = schema
        assert sorted(self.schemas) == ["comparison", "extract", "graph", "stats"], sorted(self.schemas)

    def check(self, name, value, what, strict=False):
        schema = closed(copy.deepcopy(self.schemas[name])) if strict else self.schemas[name]
        errors = [f"{what}: {error.json_path}: {error.message[:300]}" for error in self.make(schema).iter_errors(value)]
        assert not errors, "\n".join(errors[:5])

    def refuses(self, name, value):
        assert not self.make(self.schemas[name]).is_valid(value), f"{name}: took {value}"


def check_ontology(schemas, sources):
    """The lists of the schemas are those of the ontology."""
    with open(os.path.join(sources, "src", "ontology", "plover.cpp"), encoding="utf-8") as file:
        code = file.read()
    roots = re.findall(r'\{Root::\w+, "([A-Z]+)", Quad', code)
    modes = set(re.findall(r'\{Mode::\w+, Root::\w+, "([\w-]+)"', code))
    contexts = re.search(r"kContexts = [^{]*\{([^}]*)\}", code)[1]
    for name, schema in schemas.schemas.items():
        defs = schema["$defs"]
        if "root" in defs:
            assert defs["root"]["enum"] == roots, f"{name}: roots"
        if "mode" in defs:
            assert set(defs["mode"]["enum"]) - {None} == modes, f"{name}: modes"
        if "context" in defs:
            assert defs["context"]["enum"] == re.findall(r'"(\w+)"', contexts), f"{name}: contexts"


def documents(sources):
    """Lines of NDJSON: examples, one in error, one that says nothing of anybody."""
    lines = []
    for path in sorted(glob.glob(os.path.join(sources, "examples", "*", "*.txt")))[:4]:
        with open(path, encoding="utf-8") as file:
            lines.append({"id": os.path.basename(path), "text": file.read(), "date": "2016-11-14", "source": "A", "lang": "en",
                          "url": "https://example.org/a"})
    lines.append({"id": "none", "text": "Nobody did anything on this quiet afternoon."})
    lines.append({"id": "page", "html": "<html><body><article><p>Germany criticised Russia on Monday over the strait."
                                        "</p></article></body></html>"})
    return "".join(json.dumps(line) + "\n" for line in lines) + '{"id": "bad"}\n'


def run(arguments, stdin=None):
    result = subprocess.run(arguments, input=stdin, capture_output=True, encoding="utf-8")
    assert result.returncode == 0, (arguments, result.stderr)
    return result.stdout


def check_outputs(schemas, sources, entente, samples, folder):
    records = run([entente, "extract", "-", "--bystanders"], documents(sources)).splitlines()
    assert len(records) == 7
    for record in records:
        schemas.check("extract", json.loads(record), "extract", strict=True)
    assert any(record["interactions"] for record in map(json.loads, records[:4]))
    run([samples, folder])
    graphs = sorted(glob.glob(os.path.join(folder, "*.jgf")))
    assert len(graphs) >= 5, graphs
    merges = os.path.join(folder, "merges.json")
    with open(merges, "w", encoding="utf-8") as file:
        json.dump({"same": [["norhaven", "harbour-workers"]]}, file)
    merged = os.path.join(folder, "merged.json")
    run([entente, "merge", os.path.join(folder, "harbour.jgf"), "--merges", merges, "-o", merged])
    table = "\t".join(["77", "20310501"] + [""] * 3 + ["RUS", "RUSSIA"] + [""] * 8 + ["DEUMIL", "GERMANY"] + [""] * 9 +
                      ["051", "", "", "", "3.4"] + [""] * 28 + ["20310502120000", "https://example.org/a"]) + "\n"
    imported = os.path.join(folder, "imported.json")
    run([entente, "import", "-", "-o", imported], table)
    for path in [*graphs, merged, imported]:
        with open(path, encoding="utf-8") as file:
            schemas.check("graph", json.load(file), path, strict=True)
        schemas.check("stats", json.loads(run([entente, "stats", path, "--format", "json"])), path)
    harbour, crowd = os.path.join(folder, "harbour.jgf"), os.path.join(folder, "crowd.jgf")
    for paths in ([harbour, merged], [harbour, harbour], [harbour, crowd, merged], [harbour, os.path.join(folder, "empty.jgf")]):
        schemas.check("comparison", json.loads(run([entente, "compare", *paths, "--format", "json"])), paths)


def check_refusals(schemas):
    """A validator that takes everything would pass the rest."""
    schemas.refuses("extract", {"id": "x"})
    schemas.refuses("extract", {"id": "x", "date": "yesterday", "source": None, "title": None, "actors": [], "interactions": [],
                                "affiliations": []})
    schemas.refuses("graph", {"graph": {"nodes": [], "edges": []}})
    schemas.refuses("stats", {"graph": {}})
    schemas.refuses("comparison", {"names": ["a"]})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sources")
    for name in ("program", "samples", "readers"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--here", action="store_true")
    arguments = parser.parse_args()
    if not arguments.here:
        with_jsonschema(os.path.abspath(arguments.readers))
    schemas = Schemas(arguments.sources)
    check_ontology(schemas, arguments.sources)
    check_refusals(schemas)
    with tempfile.TemporaryDirectory() as folder:
        check_outputs(schemas, arguments.sources, arguments.program, arguments.samples, folder)
    print("schemas:", ", ".join(schemas.schemas))


main()
