#!/usr/bin/env python3
"""Prints precision, recall and F1 of features, one line each: Mood, Number, Tense, VerbForm, Voice.

Both files hold the same words; a feature counts as found where its value is the same. Gold trees with derived features come from
`entente-train --features-conllu GOLD`. With --differences, the commonest differences of each feature follow, as tag, relation, gold and system value.
usage: features.py GOLD.conllu SYSTEM.conllu [--differences N]
"""
import argparse
import collections
import sys

FEATURES = ("Mood", "Number", "Tense", "VerbForm", "Voice")


def words(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                yield cells


def features(cell):
    return dict(pair.split("=", 1) for pair in cell.split("|") if "=" in pair)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("system")
    parser.add_argument("--differences", type=int, default=0)
    options = parser.parse_args()
    gold, system = list(words(options.gold)), list(words(options.system))
    if [cells[1] for cells in gold] != [cells[1] for cells in system]:
        sys.exit("features.py: the files do not hold the same words")
    for name in FEATURES:
        right = wanted = given = 0
        differences = collections.Counter()
        for one, other in zip(gold, system):
            expected, found = features(one[5]).get(name), features(other[5]).get(name)
            wanted += expected is not None
            given += found is not None
            right += expected is not None and expected == found
            if expected != found:
                differences[(one[4], one[7], expected or "-", found or "-")] += 1
        print("%-9s P %.4f  R %.4f  F1 %.4f  (%d in gold)" % (name, right / max(given, 1), right / max(wanted, 1), 2 * right / max(given + wanted, 1), wanted))
        for (tag, relation, expected, found), count in differences.most_common(options.differences):
            print("    %4d  %-5s %-10s gold %s, system %s" % (count, tag, relation, expected, found))


if __name__ == "__main__":
    main()
