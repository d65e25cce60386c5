#!/usr/bin/env python3
"""docs/data-dictionary.md names every field that a schema of data/schema names.

usage: dictionary_test.py CHECKOUT
"""
import glob
import json
import os
import re
import sys


def fields_of(schema):
    """Every name of a property, however deep."""
    if isinstance(schema, list):
        return set().union(*map(fields_of, schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    names = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return names.union(*map(fields_of, schema.values()))


def main():
    checkout = sys.argv[1]
    with open(os.path.join(checkout, "docs", "data-dictionary.md"), encoding="utf-8") as file:
        named = set(re.findall(r"`(?:metadata\.)?(\w+)`", file.read()))
    schemas = sorted(glob.glob(os.path.join(checkout, "data", "schema", "*.schema.json")))
    missing = []
    for path in schemas:
        with open(path, encoding="utf-8") as file:
            fields = fields_of(json.load(file))
        missing += ["%s: %s" % (os.path.basename(path), name) for name in sorted(fields - named)]
    if missing or not schemas:
        sys.exit("FAILED: not in the dictionary:\n" + "\n".join(missing))
    print("%d schemas" % len(schemas))


if __name__ == "__main__":
    main()
