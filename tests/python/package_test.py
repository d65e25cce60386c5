"""The package in the build tree: what it gives, that it says what the program says, and that threads read at once."""
import json
import os
import pickle
import subprocess
import threading
import time
import unittest

import networkx
import pandas

import entente

PROGRAM = os.environ["ENTENTE_PROGRAM"]
EXAMPLES = os.environ["ENTENTE_EXAMPLES"]
TEXT = "French President François Hollande criticised Russia on Monday."


def program(*arguments, lines=()):
    done = subprocess.run([PROGRAM, *arguments], input="".join(line + "\n" for line in lines), capture_output=True, check=True, encoding="utf-8")
    return done.stdout


def article(slug, name):
    with open(os.path.join(EXAMPLES, slug, name), encoding="utf-8") as text:
        return text.read()


class Reading(unittest.TestCase):
    def test_gives_who_did_what_to_whom(self):
        document = entente.read(TEXT, date="2016-11-14", source="Wire", id="note")
        self.assertEqual((document.id, document.date, document.source, document.title), ("note", "2016-11-14", "Wire", None))
        (act,) = document.interactions
        self.assertEqual((act.source, act.root, act.target, act.status, act.date),
                         ("francois-hollande", "ACCUSE", "russia", "actual", "2016-11-14"))
        self.assertLess(act.score, 0)
        self.assertEqual(document.actor(act.source).name, "François Hollande")
        self.assertRaises(KeyError, document.actor, "nobody")

    def test_offsets_are_slices(self):
        document = entente.read("A “quoted” opening. " + TEXT)
        for actor in document.actors:
            for mention in actor.mentions:
                self.assertEqual(document.text[mention.start:mention.end], mention.text)
        (act,) = document.interactions
        self.assertEqual(document.text[slice(*act.evidence.trigger)], "criticised")
        self.assertEqual(document.text[act.sentence.start:act.sentence.end], act.sentence.text)

    def test_is_the_record_of_the_program(self):
        lines = [json.dumps({"id": slug, "text": article(slug, name), "date": date}) for slug, name, date in (
            ("2017-qatar-blockade", "continental-wire.txt", "2017-06-07"), ("2008-georgia-ceasefire", "harbour-courier.txt", "2008-08-13"))]
        records = program("extract", "-", lines=lines).splitlines()
        self.assertEqual([entente.read_document(line).to_json() for line in lines], records)
        self.assertEqual([document.to_json() for document in entente.read_all(lines * 4)], records * 4)

    def test_takes_a_page(self):
        document = entente.read_document({"html": "<html><body><article><p>%s</p></article></body></html>" % TEXT})
        self.assertEqual(document.text, TEXT)
        self.assertEqual(len(document.interactions), 1)

    def test_texts_without_ids_are_different_documents(self):
        one, two = entente.read(TEXT), entente.read(TEXT + " ")
        self.assertNotEqual(one.id, two.id)
        self.assertEqual(one.id, entente.read(TEXT).id)

    def test_takes_a_users_actors_and_ontology(self):
        with open("actors.tsv", "w", encoding="utf-8") as table:
            table.write("#columns\tname\ttype\nFreedonia\tstate\n")
        (act,) = entente.Reader(actors=["actors.tsv"]).read("Freedonia accused Iran of spying.").interactions
        self.assertEqual(act.source, "freedonia")
        reader = entente.Reader(ontology="cameo")
        (act,) = reader.read(TEXT).interactions
        self.assertEqual(act.code, "111")
        self.assertTrue(reader.model_version)
        with self.assertRaises(ValueError):
            entente.Reader(ontology="weis")

    def test_reads_little_when_sure_of_little(self):
        self.assertEqual(entente.default_reader().read(TEXT, min_confidence=1.0).interactions, ())


class Errors(unittest.TestCase):
    def test_are_those_of_the_program(self):
        for line in ('{"id": "1"', '{"id": "1"}', '{"id": "1", "text": " "}', '[1]', json.dumps({"text": TEXT, "date": "Monday"}),
                     json.dumps({"text": "Der Präsident kritisierte am Montag die Regierung in Moskau, weil sie den Vertrag nicht einhalten wollte."})):
            error = json.loads(program("extract", "-", "--lines", lines=[line]))["error"]
            with self.assertRaises(entente.InputError) as raised:
                entente.read_document(line)
            self.assertEqual((raised.exception.code, str(raised.exception)), (error["code"], error["message"]))
            self.assertIsInstance(raised.exception, ValueError)

    def test_stand_in_their_place(self):
        results = list(entente.read_all(["{}", json.dumps({"text": TEXT})]))
        self.assertIsInstance(results[0], entente.InputError)
        self.assertIsInstance(results[1], entente.Document)

    def test_a_lone_surrogate_is_an_input_error(self):
        with self.assertRaises(entente.InputError):
            entente.read("Iran \ud800 accused Israel.")

    def test_no_text_at_all(self):
        self.assertRaises(entente.InputError, entente.read, "")
        self.assertRaises(TypeError, entente.read, b"bytes")
        self.assertRaises(TypeError, entente.graph, ["text"])

    def test_broken_data_names_its_place(self):
        with self.assertRaises(entente.ResourceError) as raised:
            entente.Reader("/nowhere")
        self.assertIn("/nowhere", str(raised.exception))
        with open("mine.tsv", "w", encoding="utf-8") as table:
            table.write("#columns\tname\ttype\nFreedonia\tplanet\n")
        with self.assertRaises(entente.ResourceError) as raised:
            entente.Reader(actors="mine.tsv")
        self.assertIn("mine.tsv:2: ", str(raised.exception))

    def test_cross_processes(self):
        error = pickle.loads(pickle.dumps(entente.InputError("no text", "empty")))
        self.assertEqual((str(error), error.code), ("no text", "empty"))


class Graphs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lines = [json.dumps({"id": "1", "text": TEXT, "date": "2016-11-14"}),
                     json.dumps({"id": "2", "text": "Iran accused Israel of terror. Iran's president met Vladimir Putin.", "date": "2016-11-15"})]
        cls.documents = [entente.read_document(line) for line in cls.lines]
        cls.graph = entente.graph(cls.documents)

    def test_is_the_graph_of_the_program(self):
        self.assertEqual(self.graph.to_json(), program("graph", "-", "--lines", lines=self.lines))
        self.assertEqual(self.graph.to_json(one_line=True), program("graph", "-", "--lines", "--one-line", lines=self.lines))
        self.assertEqual(self.graph.to_dot(), program("graph", "-", "--lines", "--format", "dot", lines=self.lines))
        self.assertIn("<svg", self.graph.to_svg())
        self.assertEqual(self.graph._repr_html_(), self.graph.to_svg())

    def test_adds_up_in_any_order(self):
        one, two = (entente.graph([document]) for document in self.documents)
        self.assertEqual(one + two, self.graph)
        self.assertEqual(entente.graph([two, self.documents[0], one]), self.graph)
        self.assertNotEqual(one, self.graph)
        self.assertEqual(entente.graph([]).actor_count, 0)

    def test_comes_back_from_json(self):
        self.assertEqual(entente.Graph.from_json(self.graph.to_json()), self.graph)
        with self.assertRaises(entente.InputError) as raised:
            entente.Graph.from_json("{}")
        self.assertEqual(raised.exception.code, "invalid_graph")

    def test_goes_to_networkx(self):
        made = self.graph.to_networkx(measures=True)
        self.assertIsInstance(made, networkx.MultiDiGraph)
        self.assertEqual((made.number_of_nodes(), made.number_of_edges()), (self.graph.actor_count, self.graph.act_count))
        roots = [edge["root"] for edge in made.get_edge_data("iran", "israel").values()]
        self.assertEqual(roots, ["ACCUSE"])
        self.assertIn("pagerank", made.nodes["iran"])

    def test_goes_to_pandas(self):
        acts, actors = self.graph.to_pandas(), self.graph.to_pandas("actors")
        self.assertIsInstance(acts, pandas.DataFrame)
        self.assertEqual((len(acts), len(actors)), (self.graph.act_count, self.graph.actor_count))
        self.assertEqual(list(acts.loc[(acts.source == "iran") & (acts.target == "israel"), "root"]), ["ACCUSE"])
        self.assertTrue(acts.id.str.startswith("e:").all())
        self.assertRaises(ValueError, self.graph.to_pandas, "edges")

    def test_goes_to_a_page_or_says_why_not(self):
        try:
            self.assertIn("<html", self.graph.to_html(title="Talks").lower())
        except entente.ExportError as error:
            self.assertIn("built without its page", str(error))

    def test_goes_to_every_format_and_file(self):
        for name in entente.formats():
            if name != "html":
                self.assertTrue(self.graph.to_bytes(name), name)
        self.graph.save("talks.graphml")
        self.assertEqual(networkx.read_graphml("talks.graphml", edge_key_type=str, force_multigraph=True).number_of_nodes(), self.graph.actor_count)
        self.graph.save("talks.json")
        self.assertEqual(entente.Graph.load("talks.json"), self.graph)
        for bad in ("talks.docx", "none/talks.json"):
            self.assertRaises(entente.ExportError, self.graph.save, bad)
        self.assertRaises(entente.ExportError, self.graph.to_bytes, "docx")


class Threads(unittest.TestCase):
    LONG = "\n\n".join("%s Iran accused Israel of terror in report %d." % (TEXT, number) for number in range(1500))

    def ticks_while_reading(self):
        """How often this thread ran while another read a text."""
        reading = threading.Thread(target=entente.read, args=(self.LONG,))
        ticks = 0
        begun = time.monotonic()
        reading.start()
        while reading.is_alive():
            time.sleep(0.001)
            ticks += 1
        self.assertGreater(time.monotonic() - begun, 0.05, "too short a text to tell")
        return ticks

    def test_reading_releases_the_interpreter(self):
        entente.read(TEXT)
        # Held back, this thread would run once before the reading and once after it; on a busy machine it may run seldom all the same.
        self.assertGreater(max(self.ticks_while_reading() for _ in range(3)), 2, "the interpreter stood still while a text was read")

    def test_many_threads_read_the_same(self):
        wanted = entente.read(self.LONG[:20000]).to_json()
        found = []
        threads = [threading.Thread(target=lambda: found.append(entente.read(self.LONG[:20000]).to_json())) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(found, [wanted] * 8)


class Documentation(unittest.TestCase):
    def test_every_public_name_has_a_docstring(self):
        for name in entente.__all__:
            thing = getattr(entente, name)
            self.assertTrue(thing.__doc__ and not thing.__doc__.startswith(name + "("), name)
            for part in vars(thing) if isinstance(thing, type) else ():
                value = getattr(thing, part)
                if not part.startswith("_") and (callable(value) or isinstance(vars(thing)[part], property)):
                    self.assertTrue(value.__doc__, f"{name}.{part}")

    def test_the_example_of_the_package_holds(self):
        import doctest
        tried = doctest.testmod(entente)
        self.assertEqual((tried.failed, tried.attempted > 2), (0, True))

    def test_has_the_version_of_the_program(self):
        self.assertIn(entente.__version__, program("--version"))


if __name__ == "__main__":
    unittest.main(verbosity=1)
