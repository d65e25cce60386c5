"""Weights with names that the program reads from a table (data/*/*.tsv, columns feature and weight): how they are fitted, read and written.

A logistic regression with an L1 penalty on all weights but the constant `any`, fitted by cyclic coordinate descent (Friedman, Hastie and Tibshirani 2010,
"Regularization Paths for Generalized Linear Models via Coordinate Descent"). An example is anything with `document`, `features` (names that hold) and `wanted`
(True or False). Nothing is random. It needs Python 3.9 and nothing else.
"""
import collections
import json
import math
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RAREST = 4  # documents in which a feature must stand to be weighed


def explain(program, documents, wanted):
    """The records of `entente explain` for the coded ones among the documents of a file."""
    with open(documents, "rb") as stream:
        chosen = b"".join(line for line in stream if line.strip() and json.loads(line)["id"] in wanted)
    command = [program, "explain", "--data", os.path.join(ROOT, "data"), "--format", "json", "--lines", "-"]
    output = subprocess.run(command, input=chosen, stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in output.decode("ascii").splitlines()]


def sigmoid(value):
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))


def shrink(value, penalty):
    return math.copysign(max(abs(value) - penalty, 0.0), value)


def fit(data, names, penalty, start=None):
    """Minimises log-loss + penalty * sum |weight|; features are 0 or 1 and `any` bears no penalty. `start`: weights of a larger penalty to go on from."""
    rows = {name: [] for name in names}
    for i, example in enumerate(data):
        for feature in example.features:
            if feature in rows:
                rows[feature].append(i)
    weights = {name: (start or {}).get(name, 0.0) for name in names}
    sums = [sum(weights.get(feature, 0.0) for feature in example.features) for example in data]
    for sweep in range(200):
        largest = 0.0
        for name in names:
            if not rows[name] or (sweep % 10 and not weights[name] and name != "any"):
                continue                                   # between full sweeps only those in use
            gradient = curvature = 0.0
            for i in rows[name]:
                p = sigmoid(sums[i])
                gradient += data[i].wanted - p
                curvature += p * (1.0 - p)
            curvature = max(curvature, 1e-3)
            bare = 0.0 if name == "any" else penalty
            step = shrink(weights[name] * curvature + gradient, bare) / curvature - weights[name]
            step = max(-1.0, min(1.0, step))
            if step:
                weights[name] += step
                for i in rows[name]:
                    sums[i] += step
                largest = max(largest, abs(step))
        if largest < 1e-3 and sweep % 10 == 0:
            break
    return weights


def frequent(data):
    """The features that stand in enough documents, sorted; the constant among them."""
    documents = collections.defaultdict(set)
    for example in data:
        for feature in example.features:
            documents[feature].add(example.document)
    return sorted(feature for feature, where in documents.items() if len(where) >= RAREST or feature == "any")


def read_table(path):
    """(the lines of the head, {feature: weight})."""
    with open(path, encoding="utf-8") as table:
        lines = table.read().splitlines()
    head = [line for line in lines if line.startswith("#")]
    return head, {cells[0]: float(cells[1]) for cells in (line.split("\t") for line in lines if not line.startswith("#"))}


def write_table(path, head, weights):
    with open(path, "w", encoding="utf-8", newline="\n") as table:
        for line in head:
            table.write(line + "\n")
        for feature in sorted(weights):
            table.write("%s\t%.2f\n" % (feature, weights[feature]))
