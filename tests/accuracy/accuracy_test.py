#!/usr/bin/env python3
"""Runs the program over texts coded by hand and fails below a floor of floors.tsv.

The texts are not the project's to publish. They are looked for in the folder that the environment variable ENTENTE_EVAL_DATA
names, else in `shared` beside the checkout: data/articles, data/news, data/ud, and the scorers eval/articles.py and eval/las.py.
Without them the test says so and counts as skipped (exit code 77).
usage: accuracy_test.py articles|leads_gold|leads|plv|ewt-dev|gum-dev --program ENTENTE --source CHECKOUT [--trainer ENTENTE-TRAIN]
       [--gold-cast ENTENTE_GOLD_CAST]
"""
import argparse
import csv
import json
import os
import re
import resource
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the checkout stays as it was
import coreference  # noqa: E402
import segmentation  # noqa: E402

SKIPPED = 77
HERE = os.path.dirname(os.path.abspath(__file__))
# What each test needs below the folder of the evaluation data.
NEEDED = {"articles": ("eval/articles.py", "data/articles"), "leads_gold": ("eval/articles.py", "data/news"), "leads": ("data/news",), "plv": ("eval/plv.py", "data/plv/train.tsv"),
          "ewt-dev": ("eval/las.py", "data/ud/ewt-dev.conllu"), "gum-dev": ("eval/las.py", "data/ud/gum-dev.conllu")}


class Failed(Exception):
    """The program did not do what the test demands."""


def floors(path, data_set):
    with open(path, encoding="utf-8") as table:
        rows = csv.reader((line for line in table if not line.startswith("#")), delimiter="\t")
        found = [(metric, float(floor)) for metric, floor, of, _date in rows if of == data_set]
    if not found:
        raise Failed("floors.tsv has no floor for the data set " + data_set)
    return found


def extract(options, documents, output):
    """Runs `entente extract` over a file of documents in an empty environment; gives the lines that came out."""
    with open(output, "wb") as out:
        subprocess.run([options.program, "extract", "--data", os.path.join(options.source, "data"), documents], stdout=out, check=True, env={})
    with open(output, "rb") as text:
        lines = text.read().splitlines()
    errors = [line.decode() for line in lines if b'"error"' in line and "error" in json.loads(line)]
    if errors:
        raise Failed("%d documents could not be read:\n%s" % (len(errors), "\n".join(errors)))
    return lines


def score(options, predicted, gold, data_set):
    """Scores against gold, prints every level, and demands the floors."""
    demand_floors(options, measure(options, predicted, gold, data_set), data_set)


def measure(options, predicted, gold, data_set):
    """Scores against gold and prints every level; gives {"pair coreF1": value, ...}."""
    table = json.loads(subprocess.run([sys.executable, options.scorer, "--pred", predicted, "--gold", gold, "--json"],
                                      stdout=subprocess.PIPE, check=True).stdout)
    for level, values in table.items():
        if isinstance(values, dict) and "coreF1" in values:
            print("%-12s %-15s P %.3f  R %.3f  F1 %.3f  coreF1 %.3f"
                  % (data_set, level, values["P"], values["R"], values["F1"], values["coreF1"]))
    return {level + " " + name: value for level, values in table.items() if isinstance(values, dict) for name, value in values.items()}


def demand_floors(options, measured, data_set):
    """Prints every metric that has a floor, and fails when one lies below it."""
    below = []
    for metric, floor in floors(os.path.join(options.source, "tests", "accuracy", "floors.tsv"), data_set):
        if metric not in measured and metric == "sentences/s":
            print("%-12s %-22s not measured: this build is not optimised" % (data_set, metric))
            continue
        value = measured[metric]
        print("%-12s %-22s %.3f  floor %.3f  %s" % (data_set, metric, value, floor, "ok" if value >= floor else "BELOW THE FLOOR"))
        if value < floor:
            below.append("%s on %s is %.4f, below its floor %.3f" % (metric, data_set, value, floor))
    if below:
        raise Failed("; ".join(below))


def test_articles(options, folder):
    documents = os.path.join(folder, "documents.ndjson")
    with open(documents, "wb") as out:
        subprocess.run([sys.executable, options.scorer, "docs", os.path.join(options.data, "articles", "texts")], stdout=out, check=True)
    predicted = os.path.join(folder, "predicted.ndjson")
    extract(options, documents, predicted)
    score(options, predicted, os.path.join(options.data, "articles", "gold"), "articles")


def test_leads_gold(options, folder):
    gold = os.path.join(options.data, "news", "leads_gold.ndjson")
    with open(gold, encoding="utf-8") as lines:
        coded = {json.loads(line)["id"] for line in lines}
    documents = os.path.join(folder, "documents.ndjson")
    with open(os.path.join(options.data, "news", "leads.ndjson"), encoding="utf-8") as lines, open(documents, "w", encoding="utf-8") as out:
        out.writelines(line for line in lines if json.loads(line)["id"] in coded)
    predicted = os.path.join(folder, "predicted.ndjson")
    extract(options, documents, predicted)
    third = os.path.join(folder, "third.ndjson")  # what neither rules nor models were fitted to
    with open(gold, encoding="utf-8") as lines, open(third, "w", encoding="utf-8") as out:
        out.writelines(line for i, line in enumerate(lines) if i % 3 == 0)
    measured = measure(options, predicted, gold, "leads_gold")
    measured.update({name + " (unseen third)": value for name, value in measure(options, predicted, third, "unseen third").items()})
    demand_floors(options, measured, "leads_gold")


def test_leads(options, folder):
    """Every lead gives one line, in order, and the same bytes twice."""
    documents = os.path.join(options.data, "news", "leads.ndjson")
    with open(documents, encoding="utf-8") as lines:
        ids = [json.loads(line)["id"] for line in lines]
    first = extract(options, documents, os.path.join(folder, "first.ndjson"))
    if [json.loads(line)["id"] for line in first] != ids:
        raise Failed("%d leads gave %d lines, or in another order" % (len(ids), len(first)))
    if extract(options, documents, os.path.join(folder, "second.ndjson")) != first:
        raise Failed("two runs over the same leads gave different bytes")
    print("%d leads, %d lines, equal bytes twice" % (len(ids), len(first)))


def test_plv(options, folder):
    """Sentences with a marked pair, every third row, which training did not see; the pair given as mentions, and from raw text."""
    rows = os.path.join(folder, "third.tsv")
    with open(os.path.join(options.data, "plv", "train.tsv"), encoding="utf-8") as lines, open(rows, "w", encoding="utf-8") as out:
        out.writelines(line for i, line in enumerate(lines) if i == 0 or (i - 1) % 3 == 0)
    scorer = os.path.join(options.eval, "plv.py")
    documents, predicted = os.path.join(folder, "documents.ndjson"), os.path.join(folder, "predicted.ndjson")
    measured = {}
    for kind, arguments in (("marked", ["--mentions"]), ("raw", [])):
        with open(documents, "wb") as out:
            subprocess.run([sys.executable, scorer, "docs", rows] + arguments, stdout=out, check=True)
        extract(options, documents, predicted)
        report = subprocess.run([sys.executable, scorer, "score", rows, predicted], stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
        print(kind)
        print(report, end="")
        for metric in ("root macro-F1", "quad macro-F1"):
            measured[kind + " " + metric] = float(re.findall(r"%s ([0-9.]+)" % metric, report)[-1])
        measured[kind + " surest root"] = float(re.search(r"most confident interaction has the gold root ([0-9.]+)", report).group(1))
    demand_floors(options, measured, "plv")


def parse(options, arguments, output):
    """Runs `entente parse` in an empty environment."""
    with open(output, "wb") as out:
        subprocess.run([options.program, "parse", "--data", os.path.join(options.source, "data"), "--strict"] + arguments, stdout=out, check=True,
                       env={})


def sentences_a_second(options, gold):
    """Sentences tagged, named and parsed in a second of one core's time: the best of five runs, reading, writing and start-up included."""
    with open(gold, encoding="utf-8") as lines:
        count = sum(line.startswith("1\t") for line in lines)
    seconds = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        parse(options, ["--jobs", "1", "--conllu-input", gold], os.devnull)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return count / min(seconds)


def test_treebank(options, folder):
    """Raw text into sentences and tokens, then the treebank's own tokens into tags, lemmas and trees."""
    gold = os.path.join(options.data, "ud", options.test + ".conllu")
    treebank = segmentation.Treebank(gold)
    documents, parsed = os.path.join(folder, "documents.ndjson"), os.path.join(folder, "parsed.ndjson")
    treebank.write_documents(documents)
    parse(options, ["--format", "json", documents], parsed)
    measured = segmentation.score(treebank, parsed)

    reanalyzed = os.path.join(folder, "reanalyzed.conllu")
    parse(options, ["--conllu-input", gold], reanalyzed)
    report = subprocess.run([sys.executable, os.path.join(options.eval, "las.py"), gold, reanalyzed], stdout=subprocess.PIPE, check=True,
                            encoding="utf-8").stdout
    print(report, end="")
    for metric in ("UPOS", "lemma", "UAS", "LAS"):
        measured[metric] = float(re.search(r"\b%s ([0-9.]+)" % metric, report).group(1))
    measured["arguments F1"] = float(re.search(r"argument relations F1 ([0-9.]+)", report).group(1))
    named = os.path.join(folder, "named.conllu")
    with open(named, "wb") as out:
        subprocess.run([options.trainer, "--names-conllu", gold], stdout=out, check=True, env={})
    names = json.loads(subprocess.run([sys.executable, os.path.join(HERE, "names.py"), "--json", named, reanalyzed], stdout=subprocess.PIPE,
                                      check=True).stdout)
    measured["names F1"] = names["name"]["F1"]
    if options.test == "gum-dev":
        for variant, table in coreference.measure(gold, options.program, os.path.join(options.source, "data"), options.gold_cast).items():
            measured.update({"%s (%s)" % (metric, variant): value for metric, value in table.items()})
    if options.optimised:
        measured["sentences/s"] = sentences_a_second(options, gold)
    demand_floors(options, measured, options.test)


def main():
    tests = {"articles": test_articles, "leads_gold": test_leads_gold, "leads": test_leads, "plv": test_plv, "ewt-dev": test_treebank, "gum-dev": test_treebank}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("test", choices=tests)
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", required=True)
    parser.add_argument("--optimised", action="store_true", help="the program is an optimised build, so its speed counts")
    parser.add_argument("--trainer", help="entente-train, for the treebanks")
    parser.add_argument("--gold-cast", help="entente_gold_cast, for gum-dev")
    options = parser.parse_args()
    shared = os.environ.get("ENTENTE_EVAL_DATA") or os.path.join(options.source, os.pardir, "shared")
    options.data = os.path.join(shared, "data")
    options.eval = os.path.join(shared, "eval")
    options.scorer = os.path.join(options.eval, "articles.py")
    absent = [path for path in (os.path.join(shared, *name.split("/")) for name in NEEDED[options.test]) if not os.path.exists(path)]
    if absent:
        print("EVALUATION DATA ABSENT: no %s; set ENTENTE_EVAL_DATA to the folder that holds data/ and eval/. "
              "THE ACCURACY TEST '%s' WAS NOT RUN." % (absent[0], options.test))
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="entente-accuracy-") as folder:
        try:
            tests[options.test](options, folder)
        except (Failed, subprocess.CalledProcessError) as error:
            print("FAILED: %s" % error)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
