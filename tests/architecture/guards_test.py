#!/usr/bin/env python3
"""The first and third guard against back-edges, each shown to fail loudly when a back-edge is put in.

Works on small copies in a temporary folder: cmake/layers.cmake must stop the configure step, and a program that links a
lower layer alone must not link when that layer uses a symbol of a higher one.
usage: guards_test.py SOURCE_FOLDER CMAKE COMPILER FLAGS LOWER_LIBRARY HIGHER_LIBRARY
"""
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE, CMAKE, COMPILER, FLAGS, LOWER, HIGHER = sys.argv[1:7]

HEAD = """cmake_minimum_required(VERSION 3.25)
project(planted LANGUAGES CXX)
list(APPEND CMAKE_MODULE_PATH "${PROJECT_SOURCE_DIR}/cmake")
include(layers)
"""


def run(*command, cwd):
    return subprocess.run(command, cwd=cwd, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)


class TemporaryFolder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="entente-guards-")
        self.addCleanup(shutil.rmtree, self.folder)

    def put(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        return path


class ConfigureGuard(TemporaryFolder):
    def configure(self, layers):
        for name in ("layers.cmake", "layers.txt"):
            with open(os.path.join(SOURCE, "cmake", name), encoding="utf-8") as original:
                self.put("cmake/" + name, original.read())
        self.put("empty.cpp", "namespace entente { void nothing(); void nothing() {} }\n")
        self.put("CMakeLists.txt", HEAD + layers)
        done = run(CMAKE, "-S", ".", "-B", "build", "-DCMAKE_CXX_COMPILER=" + COMPILER, cwd=self.folder)
        return done.returncode, " ".join(done.stdout.split())

    def expect_stop(self, layers, message):
        code, output = self.configure(layers)
        self.assertNotEqual(code, 0, "configured in spite of the back-edge:\n" + layers)
        self.assertIn(message, output)

    def test_sound_layers_configure(self):
        code, output = self.configure("entente_add_layer(base SOURCES empty.cpp)\n"
                                      "entente_add_layer(ontology SOURCES empty.cpp LINK entente::base)\n")
        self.assertEqual(code, 0, output)

    def test_back_edge_stops(self):
        self.expect_stop("entente_add_layer(base SOURCES empty.cpp LINK entente::graph)\n",
                         "layer guard: 'base' may not use 'graph' (cmake/layers.txt)")

    def test_private_back_edge_stops(self):
        self.expect_stop("entente_add_layer(base SOURCES empty.cpp PRIVATE_LINK entente::graph)\n",
                         "layer guard: 'base' may not use 'graph' (cmake/layers.txt)")

    def test_back_edge_by_target_name_stops(self):
        self.expect_stop("entente_add_layer(base SOURCES empty.cpp LINK entente_graph)\n",
                         "layer guard: 'base' may not use 'graph' (cmake/layers.txt)")

    def test_wrong_order_stops(self):
        self.expect_stop("entente_add_layer(ontology SOURCES empty.cpp LINK entente::base)\n"
                         "entente_add_layer(base SOURCES empty.cpp)\n",
                         "layer guard: 'ontology' uses 'base', which comes later in cmake/layers.txt")

    def test_unknown_layer_stops(self):
        self.expect_stop("entente_add_layer(util SOURCES empty.cpp)\n", "layer guard: 'util' is not in cmake/layers.txt")


class LinkGuard(TemporaryFolder):
    """A source planted in the lower layer asks the higher one for a symbol; its test program links the lower layer alone."""

    def link(self, *libraries):
        planted = self.put("planted.cpp", "#include <entente/ontology/plover.hpp>\n"
                                          "int main() { return entente::parse_root(\"CONSULT\") ? 0 : 1; }\n")
        return run(COMPILER, "-std=c++20", *shlex.split(FLAGS), "-I", os.path.join(SOURCE, "include"), planted, *libraries,
                   "-o", "planted", cwd=self.folder)

    def test_symbol_of_higher_layer_does_not_link(self):
        done = self.link(LOWER)
        self.assertNotEqual(done.returncode, 0)
        self.assertRegex(done.stdout, "undefined reference to .*parse_root")

    def test_same_source_links_with_the_higher_layer(self):
        done = self.link(HIGHER, LOWER)
        self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
