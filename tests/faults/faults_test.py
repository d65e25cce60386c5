#!/usr/bin/env python3
"""Faults around the program: full disks, closed pipes, inputs that cannot be read or vanish, signals, broken data files and stores, read-only places.

usage: faults_test.py PROGRAM CHECKOUT [CLASS]
Whatever happens, the program ends by itself within seconds, with an exit code of its table and a message; a file is whole or as it was before; what stands on
standard output are whole lines. A fault of the program itself (code 5) or a signal that nobody sent is always a failure.
"""
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, CHECKOUT = (os.path.realpath(path) for path in sys.argv[1:3])
DATA = os.path.join(CHECKOUT, "data")
ARTICLE = "Germany criticised Russia on Monday.\n\nFrance imposed sanctions on Iran, and Israel praised the decision.\n"
TIMEOUT_S = 120


def lines_of_documents(count):
    texts = ("Russian President Vladimir Putin spoke by telephone with Donald Trump on Monday.", "Germany criticised Russia, and France praised Germany.",
             "Oman accused Chad of an attack.", "NATO warned Russia against an attack on Ukraine.")
    return "".join(json.dumps({"id": str(i), "text": texts[i % 4] + " That was report %d." % i, "date": "2016-11-14", "source": "CNN"}) + "\n" for i in range(count))


def shell(line, **how):
    how.setdefault("timeout", TIMEOUT_S)
    return subprocess.run(["/bin/bash", "-c", line], text=True, capture_output=True, check=False, env={"ENTENTE": PROGRAM, "PATH": "/usr/sbin:/usr/bin:/bin"}, **how)


class Fault(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="entente-faults-")
        self.addCleanup(holder.cleanup)
        self.folder = holder.name
        self.article = self.write("article.txt", ARTICLE)
        self.corpus = self.write("corpus.ndjson", lines_of_documents(200))
        self.graph = self.at("graph.json")
        self.store = self.at("news.db")
        self.demand(self.run_program("graph", self.corpus, "-o", self.graph), 0)
        self.demand(self.run_program("ingest", self.corpus, "--store", self.store), 0)

    def at(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        path = self.at(name)
        with open(path, "wb" if isinstance(content, bytes) else "w") as out:
            out.write(content)
        return path

    def run_program(self, *arguments, **how):
        how.setdefault("env", {})
        return subprocess.run([PROGRAM, *arguments], capture_output=True, check=False, timeout=TIMEOUT_S, cwd="/", **how)

    def demand(self, done, *codes):
        said = done.stderr if isinstance(done.stderr, str) else done.stderr.decode("utf-8", "replace")
        self.assertIn(done.returncode, codes, "%s: %s" % (done.args, said[-2000:]))
        return said

    def commands(self):
        """A command line for every way that the program writes to standard output."""
        formats = ("jgf", "dot", "svg", "png", "html", "graphml", "gexf", "mermaid", "events-tsv", "cytoscape")
        return ["extract %s" % self.corpus, "extract --format table %s" % self.corpus, "explain %s" % self.article, "explain --format json %s" % self.article,
                "parse %s" % self.corpus, "parse --format json %s" % self.corpus, "parse --format brat %s" % self.article, "actors %s" % self.corpus,
                "actors --unknown --format tsv %s" % self.corpus, "actors --format json %s" % self.corpus, "stats %s" % self.graph, "stats --format json %s" % self.graph,
                "stats --format csv %s" % self.graph, "compare %s %s" % (self.graph, self.article), "compare --format json %s %s" % (self.graph, self.article),
                "compare --format svg %s %s" % (self.graph, self.article), "compare --by month %s" % self.corpus, "merge %s %s" % (self.graph, self.graph),
                "query --store %s" % self.store, "query --format ndjson --store %s" % self.store, "query --format csv --store %s" % self.store, "graph %s" % self.store,
                "--version", "--help", *("render --format %s %s" % (name, self.graph) for name in formats)]


class FullDisk(Fault):
    def test_standard_output(self):
        for command in self.commands():
            done = shell('"$ENTENTE" %s >/dev/full' % command)
            said = self.demand(done, 4)
            self.assertIn("No space left", said, command)

    def test_small_file_system(self):
        """-o leaves the older file on a disk that fills up, and a store what it had; with room the same command goes on."""
        script = """mount -t tmpfs -o size=600k none {0}/disk || exit 99
            cd {0}/disk; echo older >out; dd if=/dev/zero of=filler bs=1k count=580 2>/dev/null
            "$ENTENTE" extract {1} -o out; echo $?; "$ENTENTE" render {2} --format png -o out; echo $?; cat out; ls
            rm filler; head -3 {1} | "$ENTENTE" ingest - --store small.db 2>/dev/null; echo $?; dd if=/dev/zero of=filler bs=1k 2>/dev/null
            "$ENTENTE" ingest {1} --batch 5 --store small.db 2>{0}/said; echo $?; grep -c "stored before is safe" {0}/said; rm filler
            "$ENTENTE" query --store small.db --limit 0 --format ndjson >/dev/null; echo $?
            mount -o remount,size=20M {0}/disk; "$ENTENTE" ingest {1} --store small.db 2>/dev/null; echo $?
            "$ENTENTE" graph small.db | cmp - {2} && echo same"""
        os.mkdir(self.at("disk"))
        done = subprocess.run(["unshare", "-rm", "/bin/bash", "-c", script.format(self.folder, self.corpus, self.graph)], text=True, capture_output=True, check=False,
                              env={"ENTENTE": PROGRAM, "PATH": "/usr/sbin:/usr/bin:/bin"}, timeout=TIMEOUT_S)
        if done.returncode == 99 or "unshare" in done.stderr:
            print("MOUNTS ABSENT: the full file system was NOT tested:", done.stderr.strip())
            return
        self.assertEqual(done.stdout.split(), "4 4 older filler out 0 4 1 0 0 same".split(), done.stderr[-2000:])


class ClosedPipe(Fault):
    def test_every_command(self):
        for command in self.commands():
            done = shell('{ "$ENTENTE" %s; echo "code $?" >&2; } | head -c 1 >/dev/null' % command)
            self.assertEqual(done.stderr.strip().splitlines()[-1], "code 0", "%s: %s" % (command, done.stderr[-500:]))
            self.assertNotIn("entente: ", done.stderr.replace("entente: the first 100 of", ""), command)

    def test_closed_from_the_beginning(self):
        for command in ("extract %s" % self.corpus, "graph %s" % self.corpus, "query --store %s" % self.store):
            done = shell('"$ENTENTE" %s >&-' % command)
            self.demand(done, 4)


class Inputs(Fault):
    def test_error_while_reading(self):
        """/proc/self/mem opens and cannot be read: what a broken disk does."""
        done = self.run_program("extract", "/proc/self/mem", self.article)
        said = self.demand(done, 0, 3)
        records = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(len(records), 2, said)
        self.assertEqual(records[0]["error"]["code"], "unreadable")
        self.assertTrue(records[1]["interactions"])
        for command in ("render", "stats", "merge"):
            self.assertIn("mem: ", self.demand(self.run_program(command, "/proc/self/mem"), 3))
        for command in (("query", "--store"), ("actors", "--check"), ("lexicon", "--check")):
            self.assertIn("mem: ", self.demand(self.run_program(*command, "/proc/self/mem"), 1, 2, 3))

    def test_vanishes(self):
        """A file that is gone when its turn comes is named, and the rest is read."""
        os.mkdir(self.at("many"))
        for i in range(40):
            self.write("many/%02d.txt" % i, ARTICLE)
        os.mkfifo(self.at("many/00.fifo.txt"))
        process = subprocess.Popen([PROGRAM, "extract", "-j", "1", *sorted(os.path.join(self.at("many"), name) for name in os.listdir(self.at("many")))], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env={}, cwd="/")
        with open(self.at("many/00.fifo.txt"), "w") as pipe:  # opened by the program: it is at the second input
            for i in range(30, 40):
                os.remove(self.at("many/%02d.txt" % i))
            pipe.write(ARTICLE)
        out, said = process.communicate(timeout=TIMEOUT_S)
        records = [json.loads(line) for line in out.splitlines()]
        self.assertEqual((process.returncode, len(records)), (3, 31), said)
        self.assertTrue(all(record["interactions"] for record in records))
        for i in range(30, 40):
            self.assertIn("%02d.txt" % i, said.decode())

    def test_changes_while_read(self):
        """Cut while it is read: whole lines come out, and the program ends."""
        path = self.write("shrinking.ndjson", lines_of_documents(4000))
        process = subprocess.Popen([PROGRAM, "extract", path, "-j", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={}, cwd="/")
        first = process.stdout.readline()
        os.truncate(path, os.path.getsize(path) // 2 + 7)
        rest = process.stdout.read()
        said = process.communicate(timeout=TIMEOUT_S)[1]
        self.assertIn(process.returncode, (0, 3), said)
        for line in [first, *rest.splitlines(True)]:
            self.assertTrue(line.endswith(b"\n"))
            json.loads(line)

    def test_no_permission(self):
        """Root may read all: then the program runs as nobody."""
        os.chmod(self.folder, 0o755)
        locked = self.write("locked.txt", ARTICLE)
        os.chmod(locked, 0)
        os.mkdir(self.at("shut"), 0)
        prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.getuid() == 0 else []
        if prefix and (shutil.which("setpriv") is None or subprocess.run([*prefix, PROGRAM, "--version"], capture_output=True, check=False).returncode != 0):
            self.skipTest("another user cannot run the program here")
        done = subprocess.run([*prefix, PROGRAM, "extract", locked, self.article], capture_output=True, check=False, env={"PATH": os.environ["PATH"]})
        said = self.demand(done, 0, 3)
        self.assertIn("locked.txt", said)
        self.assertEqual(done.returncode, 3)
        self.assertTrue(json.loads(done.stdout)["interactions"])
        os.mkdir(self.at("news"), 0o755)
        shutil.copy(self.article, self.at("news/open.txt"))
        os.chmod(self.at("news/open.txt"), 0o644)
        os.mkdir(self.at("news/shut"), 0)
        done = subprocess.run([*prefix, PROGRAM, "extract", self.at("news"), "--strict"], capture_output=True, check=False, env={"PATH": os.environ["PATH"]})
        self.demand(done, 1)
        records = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([(r["id"], r.get("error", {}).get("code")) for r in records], [("open", None), ("shut", "unreadable")])
        for path in (locked, self.at("shut")):
            for command in (["render", path], ["query", "--store", path], ["extract", "--actors", path, self.article], ["extract", path, "--strict"]):
                done = subprocess.run([*prefix, PROGRAM, *command], capture_output=True, check=False, env={"PATH": os.environ["PATH"]})
                self.assertIn(os.path.basename(path), self.demand(done, 1, 2, 3) + done.stdout.decode())


class Signals(Fault):
    def stopped(self, arguments, number, size):
        """Runs a command and sends a signal when its standard output has so many bytes."""
        out = self.at("out")
        with open(out, "wb") as stream:
            process = subprocess.Popen([PROGRAM, *arguments], stdout=stream, stderr=subprocess.PIPE, env={}, cwd="/")
            end = time.monotonic() + TIMEOUT_S
            while os.path.getsize(out) < size and process.poll() is None and time.monotonic() < end:
                time.sleep(0.002)
            process.send_signal(number)
            process.communicate(timeout=TIMEOUT_S)
        with open(out, "rb") as stream:
            return process.returncode, stream.read()

    def test_whole_lines(self):
        corpus = self.write("long.ndjson", lines_of_documents(20000))
        for arguments in (["extract", corpus], ["extract", corpus, "-j", "1", "--flush"], ["explain", corpus, "--format", "json"], ["parse", corpus, "--format", "json"]):
            for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGHUP):
                code, out = self.stopped(arguments, number, 200_000)
                self.assertEqual(code, -number)
                if number == signal.SIGKILL:
                    out = out[:out.rfind(b"\n") + 1]  # nobody can end a line after a kill; what stands before is whole
                self.assertTrue(out.endswith(b"\n"))
                for line in out.splitlines():
                    json.loads(line)

    def test_output_file_is_whole_or_absent(self):
        corpus = self.write("long.ndjson", lines_of_documents(20000))
        for command in (["extract", "-j", "2"], ["graph", "-j", "2", "--format", "jgf"], ["parse", "-j", "2"]):  # or many cores are done before the signal
            for number in (signal.SIGTERM, signal.SIGKILL):
                target = self.write("target", "older\n")
                process = subprocess.Popen([PROGRAM, *command, corpus, "-o", target], stderr=subprocess.DEVNULL, env={}, cwd="/")
                self.wait_for_unfinished(process, [] if command[0] == "graph" else [".target."])
                process.send_signal(number)
                self.assertEqual(process.wait(timeout=TIMEOUT_S), -number)
                with open(target) as text:
                    self.assertEqual(text.read(), "older\n", command)
                if number == signal.SIGTERM:
                    self.assertEqual(self.unfinished(), [], command)
                for name in self.unfinished():  # after a kill: the next run is not disturbed
                    os.remove(self.at(name))

    def unfinished(self):
        return sorted(name for name in os.listdir(self.folder) if name.endswith(".tmp"))

    def wait_for_unfinished(self, process, beginnings):
        """Until the program has begun all these files, or for a moment where it makes none before its end."""
        end = time.monotonic() + (TIMEOUT_S if beginnings else 0.4)
        while process.poll() is None and time.monotonic() < end and not (beginnings and all(any(name.startswith(begin) for name in self.unfinished()) for begin in beginnings)):
            time.sleep(0.01)

    def test_two_outputs_leave_nothing_behind(self):
        """The list of errors and the graph of an import are both begun when the signal comes."""
        process = subprocess.Popen([PROGRAM, "import", "-", "--errors", self.at("errors"), "-o", self.at("graph.json")], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}, cwd="/")
        self.wait_for_unfinished(process, [".errors."])
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=TIMEOUT_S), -signal.SIGTERM)
        process.stdin.close()
        self.assertEqual(self.unfinished(), [])
        self.assertFalse(os.path.exists(self.at("errors")))


class BrokenData(Fault):
    def copied_data(self):
        copy = self.at("data")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(DATA, copy, ignore=shutil.ignore_patterns("english.vectors", "news.conllu", "told.tsv", "coded_leads.ndjson"), copy_function=os.symlink)
        return copy

    def replace(self, path, content):
        os.remove(path)  # a link: the file of the checkout stays as it is
        with open(path, "wb") as out:
            out.write(content)

    def test_model(self):
        copy = self.copied_data()
        path = os.path.join(copy, "model", "english.entente")
        with open(path, "rb") as whole:
            model = whole.read()
        dice = random.Random(9)
        broken = {"empty": b"", "header": model[:7], "half": model[:len(model) // 2], "short": model[:-1], "text": b"no model at all\n" * 100, "longer": model + b"x"}
        for i in range(12):
            place = dice.randrange(len(model)) if i > 3 else dice.randrange(200)
            broken["bit %d" % place] = model[:place] + bytes([model[place] ^ (1 << dice.randrange(8))]) + model[place + 1:]
        for name, content in broken.items():
            self.replace(path, content)
            done = self.run_program("extract", self.article, "--data", copy)
            said = self.demand(done, 2)
            self.assertIn("english.entente", said, name)
            self.assertEqual(done.stdout, b"", name)
        os.remove(path)
        self.assertIn("english.entente", self.demand(self.run_program("extract", self.article, "--data", copy), 2))

    def test_tables(self):
        copy = self.copied_data()
        tables = sorted(os.path.join(at, name) for at, _folders, names in os.walk(copy) for name in names if name.endswith(".tsv"))
        self.assertGreater(len(tables), 20)
        dice = random.Random(10)
        for table in tables:
            with open(table, "rb") as whole:
                content = whole.read()
            half = content[:len(content) * 2 // 3]
            for broken in (half + b"\tcut", b"\xff\xfe\x00" + content, b"a\tb\nc\n"):
                self.replace(table, broken)
                done = self.run_program("extract", self.article, "--data", copy)
                # A table that happens to end with a row may be read; what is said names the file and its line.
                said = self.demand(done, 0, 2)
                if done.returncode == 2:
                    self.assertRegex(said, os.path.basename(table))
                    self.assertEqual(done.stdout, b"")
            self.replace(table, content)
        self.demand(self.run_program("extract", self.article, "--data", copy), 0)
        dice.shuffle(tables)
        os.remove(tables[0])


class BrokenStore(Fault):
    def test_damaged_pages(self):
        with open(self.store, "rb") as whole:
            store = whole.read()
        dice = random.Random(11)
        broken = {"empty": b"", "half a header": store[:50], "header": store[:100], "half": store[:len(store) // 2], "an odd length": store[:-777], "text": b"Dear diary. " * 1000}
        for i in range(12):
            place = dice.randrange(100, len(store) - 600)
            broken["page at %d" % place] = store[:place] + dice.randbytes(500) + store[place + 500:]
        for name, content in broken.items():
            for command in (["query", "--limit", "0", "--store"], ["query", "--text", "criticised", "--store"], ["graph"], ["stats", "--store"], ["ingest", self.corpus, "--store"]):
                if name == "empty" and command[0] in ("graph", "stats"):
                    continue  # an article without text
                path = self.write("broken.db", content)
                done = self.run_program(*command, path)
                # Damage outside of what is asked for goes unnoticed; an empty file is a store to come.
                said = self.demand(done, *((0, 3, 4) if command[0] == "ingest" else (0, 3)))
                if done.returncode != 0:
                    self.assertIn("broken.db", said, name)
                for leftover in ("broken.db-wal", "broken.db-shm", "broken.db-journal"):
                    if os.path.exists(self.at(leftover)):
                        os.remove(self.at(leftover))

    def test_killed_writer_leaves_a_readable_store(self):
        corpus = self.write("long.ndjson", lines_of_documents(5000))
        process = subprocess.Popen([PROGRAM, "ingest", corpus, "--batch", "50", "--store", self.at("killed.db")], stderr=subprocess.DEVNULL, env={})
        while process.poll() is None and not os.path.exists(self.at("killed.db")):
            time.sleep(0.01)
        time.sleep(0.3)
        process.kill()
        process.wait()
        self.demand(self.run_program("query", "--store", self.at("killed.db"), "--limit", "0", "--format", "ndjson"), 0, 3)  # 3: killed before there was a table
        self.demand(self.run_program("ingest", self.article, "--store", self.at("killed.db")), 0)
        self.demand(self.run_program("query", "--store", self.at("killed.db"), "--limit", "0", "--format", "ndjson"), 0)
        with sqlite3.connect(self.at("killed.db")) as database:
            self.assertEqual(database.execute("pragma integrity_check").fetchall(), [("ok",)])


class SharedStore(Fault):
    def test_readers_beside_writers(self):
        """Two programs write one store while others read it: every answer is of whole documents, and the sum is that of one program."""
        parts = [self.write("part%d.ndjson" % i, "".join(lines_of_documents(600).splitlines(True)[i::2])) for i in range(2)]
        whole = self.write("whole.ndjson", lines_of_documents(600))
        store = self.at("shared.db")
        self.demand(self.run_program("ingest", self.article, "--store", store), 0)
        writers = [subprocess.Popen([PROGRAM, "ingest", part, "--batch", "7", "--store", store], stderr=subprocess.PIPE, env={}) for part in parts]
        counts = []
        while any(writer.poll() is None for writer in writers):
            done = self.run_program("query", "--store", store, "--limit", "0", "--format", "ndjson")
            self.demand(done, 0)
            counts.append(len([json.loads(line) for line in done.stdout.splitlines()]))
        for writer in writers:
            said = writer.communicate()[1]
            self.assertEqual(writer.returncode, 0, said)
        self.assertEqual(counts, sorted(counts))
        self.assertEqual(self.run_program("graph", store).stdout, self.run_program("graph", whole, self.article).stdout)


class ReadOnly(Fault):
    def test_file_system(self):
        """All reads work on a file system that cannot be written, a store included; what writes there says so."""
        script = """mount --bind {0} {0} && mount -o remount,bind,ro {0} || exit 99
            cd {0}; for command in "extract article.txt" "graph corpus.ndjson --format svg" "render graph.json --format png" "stats graph.json" "query --store news.db" \
                "query --text criticised --store news.db" "graph news.db" "compare graph.json article.txt" "parse article.txt" "actors article.txt" "explain article.txt"; do
              "$ENTENTE" $command >/dev/null || echo "failed: $command"; done
            "$ENTENTE" extract article.txt -o new; echo $?; "$ENTENTE" graph article.txt -o new.svg; echo $?; "$ENTENTE" ingest corpus.ndjson --store new.db; echo $?
            "$ENTENTE" ingest article.txt --store news.db; echo $?; "$ENTENTE" extract article.txt --resume new.ndjson; echo $?; ls | grep -c new"""
        done = subprocess.run(["unshare", "-rm", "/bin/bash", "-c", script.format(self.folder)], text=True, capture_output=True, check=False,
                              env={"ENTENTE": PROGRAM, "PATH": "/usr/sbin:/usr/bin:/bin"}, timeout=TIMEOUT_S)
        if done.returncode == 99 or "unshare" in done.stderr:
            print("MOUNTS ABSENT: the read-only file system was NOT tested:", done.stderr.strip())
            return
        self.assertEqual(done.stdout.split("\n")[:-1], ["4", "4", "4", "4", "4", "1"], done.stderr[-3000:])
        self.assertIn("ead-only", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
