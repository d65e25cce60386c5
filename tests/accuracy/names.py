#!/usr/bin/env python3
"""Scores proper names: exact spans with their types, spans alone, and each type.

Both files hold the same words with Name=B-TYPE or Name=I-TYPE in MISC. The gold file comes from `entente-train --names-conllu TREEBANK`, so that there
is one definition of a name. Sentences with an unknown label in it (Name=?) are passed over.
usage: names.py GOLD.conllu SYSTEM.conllu [--differences N] [--json]
"""
import argparse
import collections
import json
import sys

TYPES = ("person", "place", "organization", "other")


def label(misc):
    return next((part[len("Name="):] for part in misc.split("|") if part.startswith("Name=")), "O")


def sentences(path):
    """Yields lists of (form, label)."""
    words = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                words.append((cells[1], label(cells[9])))
            elif cells == [""] and words:
                yield words
                words = []
    if words:
        yield words


def spans(words):
    """The names of a sentence as (begin, end, type); an inside that continues nothing begins a name."""
    found = []
    for i, (_, tag) in enumerate(words + [("", "O")]):
        continues = tag.startswith("I-") and found and found[-1][1] == i and found[-1][2] == tag[2:]
        if continues:
            found[-1] = (found[-1][0], i + 1, tag[2:])
        elif tag[:2] in ("B-", "I-"):
            found.append((i, i + 1, tag[2:]))
    return set(found)


def rates(right, given, wanted):
    return {"P": right / max(given, 1), "R": right / max(wanted, 1), "F1": 2 * right / max(given + wanted, 1), "gold": wanted}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("system")
    parser.add_argument("--differences", type=int, default=0, help="also the N commonest names that are missing or too many")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    gold, system = list(sentences(options.gold)), list(sentences(options.system))
    if [[form for form, _ in words] for words in gold] != [[form for form, _ in words] for words in system]:
        sys.exit("names.py: the files do not hold the same words")
    counts = {level: [0, 0, 0] for level in ("name", "span") + TYPES}
    differences = {"missing": collections.Counter(), "too many": collections.Counter()}
    skipped = 0
    for wanted_words, given_words in zip(gold, system):
        if any(tag == "?" for _, tag in wanted_words):
            skipped += 1
            continue
        wanted, given = spans(wanted_words), spans(given_words)
        pairs = {"name": (wanted, given), "span": ({name[:2] for name in wanted}, {name[:2] for name in given})}
        pairs.update({kind: ({n for n in wanted if n[2] == kind}, {n for n in given if n[2] == kind}) for kind in TYPES})
        for level, (one, other) in pairs.items():
            for i, count in enumerate((len(one & other), len(other), len(one))):
                counts[level][i] += count
        for what, names in (("missing", wanted - given), ("too many", given - wanted)):
            differences[what].update("%s %s" % (kind, " ".join(form for form, _ in wanted_words[begin:end])) for begin, end, kind in names)
    table = {level: rates(*count) for level, count in counts.items()}
    if options.json:
        print(json.dumps(table, sort_keys=True))
        return
    print("%d sentences, %d passed over" % (len(gold), skipped))
    for level, values in table.items():
        print("%-12s P %.4f  R %.4f  F1 %.4f  (%d in gold)" % (level, values["P"], values["R"], values["F1"], values["gold"]))
    for what, names in differences.items():
        for name, count in names.most_common(options.differences):
            print("    %s %d: %s" % (what, count, name))


if __name__ == "__main__":
    main()
