"""Broken inputs from sound ones, through the program: it must not crash, hang, or lose a line.

usage: mutate.py PROGRAM [COUNT] [--seed N] [--kind KIND ...] [--keep FOLDER]

Of every kind of input, COUNT mutants (300 where nothing is said) are made from the seeds of tests/fuzz and go through the command line, many in one process. A process
that ends by a signal, with exit code 5 (a fault of the program), with a report of a sanitizer or after its time is taken apart until the one input is found; its bytes
are kept in FOLDER. Prints one row a kind: inputs, processes, seconds, findings. Exit code 1 with any finding. The same seed and count give the same mutants.
"""

import argparse
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

SEEDS = pathlib.Path(__file__).resolve().parent.parent / "fuzz" / "seeds"
SECONDS_AN_INPUT = 10
BATCH = 50
ARTICLE = "Norwegian Foreign Minister Anna Bakken accused Sudan of breaking the truce. Omar Vadegi met Norway's envoys in Oslo.\n"

MAPPING = b"#columns\tcode\tcategory\tlabel\troot\n04\tTALKS\ttalked with\tCONSULT\n112\tBLAME\tblamed\tACCUSE\nabc\t-\t-\tHARM\n"

# Bytes that readers stumble over: NUL, broken UTF-8, marks of direction, numbers beyond every type, markup of every format.
PIECES = [
    b"\x00", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\xef\xbb\xbf", "\u202e".encode(), "\u2028".encode(), b"\x1b[2J",
    b"99999999999999999999999", b"-1", b"1e999", b"-9223372036854775808", b"4294967296", b"NaN", b"0x", b"00000000", b"2016-02-31", b"99999-99-99",
    b"\"", b"\\", b"\\ud800", b"\\u0000", b"{", b"[", b"}", b"]", b",", b":", b"null", b"{}", b"[[[[[[[[[[", b"<", b">", b"</p>", b"<!--", b"<![CDATA[", b"<script>",
    b"&#x110000;", b"&amp", b"<!ENTITY a \"b\">", b"\r", b"\r\n\r\n", b"\t", b"\t\t\t\t", b"\n#columns\t", b"|", b"[---]", b"{}", b"+", b"_", b"%s%n", b"../../etc",
]  # fmt: skip


def mutant(rng, sounds, most_bytes=1 << 17):
    """One to six changes to one of the sound inputs."""
    data = bytearray(rng.choice(sounds))
    for _ in range(rng.randint(1, 6)):
        change = rng.randrange(9)
        at = rng.randint(0, len(data))
        length = min(rng.choice((1, 4, 40, 400)), len(data) - at)
        if change == 0 and data:  # bits
            for _ in range(rng.choice((1, 3, 20))):
                data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        elif change == 1:
            del data[at:]
        elif change == 2:
            del data[at : at + length]
        elif change == 3:  # the same once more
            data[at:at] = data[at : at + length] * rng.choice((1, 2, 30))
        elif change == 4:  # a part of another
            other = rng.choice(sounds)
            begin = rng.randint(0, len(other))
            data[at:at] = other[begin : begin + rng.choice((10, 100, 1000))]
        elif change == 5:  # a long run
            data[at:at] = rng.choice(PIECES + [bytes([rng.randrange(256)])]) * rng.choice((10, 300, 5000))
        elif change == 6:
            data[at : at + rng.choice((0, length))] = rng.choice(PIECES)
        elif change == 7:  # lines in another order
            lines = bytes(data).split(b"\n")
            rng.shuffle(lines)
            data = bytearray(b"\n".join(lines))
        else:
            data[at:at] = bytes(rng.randrange(256) for _ in range(rng.choice((1, 8, 64))))
    return bytes(data[:most_bytes])


class Kind:
    """How inputs of one kind are made and handed over."""

    def __init__(self, name, seeds, skip=0, prefix=b"", ending="", command=None, check=None, batch=BATCH, sounds=()):
        self.name, self.ending, self.command, self.check, self.batch = name, ending, command, check, batch
        self.sounds = list(sounds) or [prefix + path.read_bytes()[skip:] for seed in seeds for path in sorted((SEEDS / seed).iterdir())]

    def prepare(self, program):
        """Where the sound inputs are the program's own."""

    def make(self, rng, count):
        return [mutant(rng, self.sounds) for _ in range(count)]


def records_of(out):
    """The records of an output of `extract`; a message where it is none."""
    records = []
    for line in out.split(b"\n")[:-1] if out.endswith(b"\n") or not out else [b"no line break at the end"]:
        try:
            record = json.loads(line.decode("ascii"))
        except ValueError:
            return None, f"a line is no ASCII JSON: {line[:80]!r}"
        if record.get("error", {}).get("code") == "internal":
            return None, f"an internal error: {record}"
        records.append(record)
    return records, None


def one_record_each(result, inputs):
    records, wrong = records_of(result.stdout)
    return wrong or (None if len(records) == len(inputs) else f"{len(records)} records of {len(inputs)} inputs")


def sound_records(result, _):
    return records_of(result.stdout)[1]


def one_line_each(result, inputs):
    filled = sum(1 for line in inputs if line.strip(b" \t\r\v\f"))
    records, wrong = records_of(result.stdout)
    return wrong or (None if len(records) == filled else f"{len(records)} lines out for {filled} lines in")


def readable_graph(result, _):
    if result.returncode != 0:
        return None
    try:
        json.loads(result.stdout)
    except ValueError:
        return "the graph is no JSON"
    return None


class Lines(Kind):
    """Lines of one stream."""

    def make(self, rng, count):
        return [line.replace(b"\n", b" ") for line in super().make(rng, count)]


class Stores(Kind):
    """Stores that the program itself has made; a broken one still has all its pages."""

    def prepare(self, program):
        with tempfile.TemporaryDirectory() as folder:
            store = pathlib.Path(folder) / "sound.db"
            subprocess.run([program, "ingest", "-", "--store", str(store)], input=ARTICLE.encode(), capture_output=True, check=True)
            self.sounds = [store.read_bytes()]

    def make(self, rng, count):
        return [mutant(rng, self.sounds, 1 << 18) for _ in range(count)]


class Resumed(Kind):
    """What an earlier run has written of this article, more or less of it."""

    def prepare(self, program):
        result = subprocess.run([program, "extract", "-"], input=ARTICLE.encode(), capture_output=True, check=True)
        self.sounds = [result.stdout, result.stdout * 2, b""]


def articles(files):
    return ["extract", "-j1", *files]


def with_option(command, option):
    return lambda files: [command, *(word for file in files for word in (option, file))]


KINDS = [
    Kind("text", ["plain_text"], ending=".txt", command=articles, check=one_record_each),
    Kind("page", ["html_page"], skip=1, ending=".html", command=articles, check=one_record_each),
    Lines("lines", ["ndjson"], command=lambda _: ["extract", "-j2", "--lines", "-"], check=one_line_each),
    Kind("archive", ["web_archive"], prefix=b"WARC/1.", ending=".warc", command=articles, check=sound_records),
    Kind("feed", ["feed"], ending=".rss", command=articles, check=sound_records),
    Kind("packed", ["compressed"], ending=".ndjson.gz", command=articles, check=sound_records),
    Kind("actors", ["actors_dictionary"], ending=".txt", command=with_option("actors", "--check")),
    Kind("acts", ["lexicon"], ending=".txt", command=with_option("lexicon", "--check")),
    Kind("graph", ["graph_json"], ending=".json", command=lambda files: ["graph", *files], check=readable_graph, batch=1),
    Kind("merges", ["merges"], ending=".json", command=lambda files: ["merge", str(SEEDS / "graph_json/acts"), "--merges", *files], batch=1),
    Kind("events", ["event_table"], skip=1, ending=".tsv", command=lambda files: ["import", *files], check=readable_graph),
    Kind("words", ["conllu"], ending=".conllu", command=lambda files: ["parse", "--conllu-input", *files]),
    Kind("own_actors", ["actors_dictionary"], ending=".txt", command=lambda files: ["extract", "-", *with_option("", "--actors")(files)[1:]], batch=10),
    Kind("names", [], ending=".tsv", command=lambda files: ["extract", "-", "--ontology", "cameo", *with_option("", "--mapping")(files)[1:]], batch=5, sounds=[MAPPING]),
    Stores("stores", [], ending=".db", command=lambda files: ["query", "--limit", "0", "--format", "json", "--store", *files], check=readable_graph, batch=1),
    Resumed("resumed", [], ending=".ndjson", command=lambda files: ["extract", "-", "--resume", *files], batch=1),
    Kind("own_acts", ["lexicon"], ending=".txt", command=lambda files: ["extract", "-", *with_option("", "--lexicon")(files)[1:]], batch=10),
]


class Run:
    """All inputs of one kind through the program."""

    def __init__(self, program, kind, folder, keep):
        self.program, self.kind, self.folder, self.keep = program, kind, folder, keep
        self.processes = 0
        self.findings = []

    def start(self, inputs):
        """What is wrong with these inputs together, or None; and which are still to be tried: all apart, or those beside the one that was refused as a whole."""
        files = []
        for number, data in enumerate(inputs):
            if self.kind.ending:
                files.append(str(self.folder / f"{number:05d}{self.kind.ending}"))
                pathlib.Path(files[-1]).write_bytes(data)
        given = ARTICLE.encode() if self.kind.ending else b"\n".join(inputs) + b"\n"
        self.processes += 1
        try:
            result = subprocess.run([self.program, *self.kind.command(files)], input=given, capture_output=True, timeout=SECONDS_AN_INPUT * (1 + len(inputs) // 5))
        except subprocess.TimeoutExpired:
            return "no end", None
        if result.returncode < 0:
            return f"ended by signal {-result.returncode}", None
        if result.returncode == 5 or b"Sanitizer" in result.stderr or b"runtime error" in result.stderr:
            return f"exit code {result.returncode}: {result.stderr[-2000:].decode(errors='replace')}", None
        if result.returncode in (0, 1):
            return self.kind.check(result, inputs) if self.kind.check else None, []
        named = re.findall(rb"/(\d{5})" + re.escape(self.kind.ending.encode()), result.stderr)
        if not named and (len(inputs) == 1 or not result.stderr):  # `--check` lists what is wrong on standard output, and goes on
            return None, []
        if not named:
            return f"exit code {result.returncode}, and no input is named: {result.stderr[-500:]!r}", None
        refused = int(named[-1])  # the last message is why the program ended
        return None, inputs[:refused] + inputs[refused + 1 :]

    def judge(self, inputs):
        wrong, left = self.start(inputs)
        if wrong is None:
            if left:
                self.judge(left)
        elif len(inputs) > 1:
            self.judge(inputs[: len(inputs) // 2])
            self.judge(inputs[len(inputs) // 2 :])
        else:
            path = self.keep / f"{self.kind.name}-{len(self.findings)}"
            path.write_bytes(inputs[0])
            self.findings.append(f"{path}: {wrong}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("count", nargs="?", type=int, default=300)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--kind", action="append", choices=[kind.name for kind in KINDS])
    options.add_argument("--keep", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "entente-mutants")
    given = options.parse_args()
    given.keep.mkdir(parents=True, exist_ok=True)
    failed = False
    print(f"{'kind':<11}{'inputs':>8}{'processes':>11}{'seconds':>9}{'findings':>10}", flush=True)
    for kind in KINDS:
        if given.kind and kind.name not in given.kind:
            continue
        rng = random.Random(f"{given.seed} {kind.name}")
        folder = pathlib.Path(tempfile.mkdtemp())
        try:
            run = Run(given.program, kind, folder, given.keep)
            kind.prepare(given.program)
            begun = time.monotonic()
            for done in range(0, given.count, kind.batch):
                run.judge(kind.make(rng, min(kind.batch, given.count - done)))
        finally:
            shutil.rmtree(folder)
        print(f"{kind.name:<11}{given.count:>8}{run.processes:>11}{time.monotonic() - begun:>9.1f}{len(run.findings):>10}", flush=True)
        for finding in run.findings:
            print(finding)
        failed = failed or bool(run.findings)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
