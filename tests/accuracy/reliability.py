#!/usr/bin/env python3
"""Measures whether confidences mean what they say: of the interactions given 0.8, about eight in ten should be right.

usage:  reliability.py --scorer articles.py --pred OUT.ndjson --gold GOLD [--gold GOLD ...] [--third seen|unseen] [--bins N] [--json]

OUT.ndjson is what `entente extract` or `entente explain --format json` wrote; GOLD is what articles.py takes.

What is judged: one record a source-target pair of a predicted interaction, records of the same pair and root in one document taken together with the
highest confidence. It is right when articles.py matches it to an entry of the gold at the level directed+root (source, target and root; either direction
where it goes both ways; entries that are not core count). Not judged: records without a source or target, and documents without gold.
Bins are of equal width over 0 .. 1. The expected calibration error (ECE) is the mean over the records of the distance between a bin's mean confidence and its
share of right ones; the Brier score is the mean squared distance of confidence and outcome. --third takes the coded documents of one gold file by
their place in it: every third, from the first, is unseen; the others are seen.
Source: Guo et al. 2017, On Calibration of Modern Neural Networks; Brier 1950.
"""
import argparse
import importlib.util
import json
import sys


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("articles", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load_gold(scorer, paths, third=None):
    """{document: gold}; of every file the places i % 3 == 0 for "unseen", the others for "seen"."""
    golds = {}
    for path in paths:
        for place, gold in enumerate(scorer.load_gold(path)):
            if third is None or (third == "unseen") == (place % 3 == 0):
                golds[gold.ident] = gold
    return golds


def flat(record):
    """A line of `entente explain --format json` in the shape of a line of `entente extract`; the latter as it is."""
    if "sentences" not in record:
        return record
    acts = [act for sentence in record["sentences"] for act in sentence["interactions"]]
    return {"id": record["id"], "actors": record["actors"], "interactions": acts}


def as_list(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def pairs_of(act):
    """The records that the graph would have: (source, target) pairs, each None where the text is silent."""
    sources, targets = as_list(act.get("source")), as_list(act.get("target"))
    if not targets and act.get("reciprocal") and len(sources) > 1:
        return [(a, b) for i, a in enumerate(sources) for b in sources[i + 1:]]
    return [(s, t) for s in sources or [None] for t in targets or [None]]


def right_alone(scorer, gold, known, root, place):
    """Whether a record with one side, at place 0 (source) or 1 (target), has an entry with this side and root in the gold."""
    return any(name is not None and gold.same(known, name) and root in scorer.roots_of(entry)
               for entry in gold.doc["interactions"] for name in [entry["source" if place == 0 else "target"]])


def judge(scorer, record, gold):
    """(act, pair, right, two-sided) of every pair of every predicted act."""
    record = flat(record)
    entries = scorer.gold_items(gold, "directed+root")
    judged = []
    for act in record["interactions"]:
        for source, target in pairs_of(act):
            one = dict(act, source=source, target=target)
            items, alone = scorer.pred_items(scorer.adapt(dict(record, interactions=[one])), gold)
            if items:
                right = any(scorer.matches(item, entry, gold, "directed+root") for item in items for entry in entries)
                judged.append((act, tuple(sorted(items[0][:2])) if act["reciprocal"] else items[0][:2], right, True))
            elif alone:
                place = 0 if alone[0][0] is not None else 1
                judged.append((act, alone[0][:2], right_alone(scorer, gold, alone[0][place], alone[0][2], place), False))
    return judged


def merged(judged):
    """[(confidence, right)] of the two-sided records, equal ones of a document taken together."""
    best = {}
    for act, pair, right, two_sided in judged:
        if two_sided:
            confidence, known = best.get((pair, act["root"]), (0.0, False))
            best[(pair, act["root"])] = (max(confidence, act["confidence"]), known or right)
    return list(best.values())


def table(outcomes, bins):
    rows = []
    for number in range(bins):
        inside = [(c, r) for c, r in outcomes if min(int(c * bins), bins - 1) == number]
        if inside:
            rows.append({"from": number / bins, "to": (number + 1) / bins, "n": len(inside),
                         "confidence": sum(c for c, _ in inside) / len(inside), "right": sum(r for _, r in inside) / len(inside)})
    return rows


def measures(outcomes, bins=10):
    rows = table(outcomes, bins)
    count = max(len(outcomes), 1)
    return {"n": len(outcomes), "confidence": sum(c for c, _ in outcomes) / count, "right": sum(r for _, r in outcomes) / count,
            "ECE": sum(row["n"] * abs(row["confidence"] - row["right"]) for row in rows) / count,
            "Brier": sum((c - r) ** 2 for c, r in outcomes) / count, "bins": rows}


def outcomes_of(scorer, lines, golds):
    outcomes = []
    for line in lines:
        record = json.loads(line)
        if record.get("id") in golds and "error" not in record:
            outcomes += merged(judge(scorer, record, golds[record["id"]]))
    return outcomes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scorer", required=True, help="articles.py")
    parser.add_argument("--pred", required=True, action="append")
    parser.add_argument("--gold", required=True, action="append")
    parser.add_argument("--third", choices=("seen", "unseen"))
    parser.add_argument("--bins", type=int, default=10)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    scorer = load_scorer(options.scorer)
    golds = load_gold(scorer, options.gold, options.third)
    outcomes = []
    for path in options.pred:
        with open(path, encoding="utf-8") as lines:
            outcomes += outcomes_of(scorer, lines, golds)
    found = measures(outcomes, options.bins)
    if options.json:
        print(json.dumps(found))
        return 0
    print("confidence      n   mean  right")
    for row in found["bins"]:
        print("%.2f - %.2f  %5d  %.3f  %.3f" % (row["from"], row["to"], row["n"], row["confidence"], row["right"]))
    print("all          %5d  %.3f  %.3f   ECE %.3f  Brier %.3f" % (found["n"], found["confidence"], found["right"], found["ECE"], found["Brier"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
