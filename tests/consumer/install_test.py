#!/usr/bin/env python3
"""What `cmake --install` gives works away from the checkout: for a stranger's CMake project, and as a program.

Everything happens in a temporary folder. The installed tree is moved once, so that a path kept from the build would show.
The consumer and examples/cpp are compiled with the flags of this build: a library with sanitizers in it links only so.
"""
import argparse
import json
import os
import shutil
import subprocess
import tempfile

from steps import demand, run

EXPECTED = "François Hollande -> Russia: ACCUSE"
ARTICLE = "French President François Hollande criticised Russia on Monday.\n"


def install(options, folder):
    first, prefix = os.path.join(folder, "first"), os.path.join(folder, "moved")
    run(options.cmake, "--install", options.build, "--prefix", first)
    os.rename(first, prefix)
    return prefix


def find(prefix, name):
    found = [os.path.join(at, name) for at, _folders, files in os.walk(prefix) if name in files]
    demand(found, "not installed: " + name)
    return found[0]


def build_project(options, prefix, folder, project, program):
    """Configures and builds a project that knows entente by find_package alone; gives its program."""
    build = os.path.join(folder, program + "-build")
    run(options.cmake, "-G", "Ninja", "-S", os.path.join(options.source, project), "-B", build, "-DCMAKE_PREFIX_PATH=" + prefix,
        "-DCMAKE_CXX_COMPILER=" + options.compiler, "-DCMAKE_CXX_FLAGS=" + options.flags, "-DCMAKE_BUILD_TYPE=" + options.build_type)
    run(options.cmake, "--build", build)
    return os.path.join(build, program)


def test_package(options, folder):
    prefix = install(options, folder)
    for name in ("LICENSE", "README.md", "FindCgraph.cmake", "entente-config-version.cmake"):
        find(prefix, name)
    package = os.path.dirname(find(prefix, "entente-config.cmake"))
    for name in os.listdir(package):
        with open(os.path.join(package, name), encoding="utf-8") as text:
            content = text.read()
        for path in (os.path.realpath(options.source), os.path.realpath(options.build)):
            demand(path not in content, "%s holds a path of the build: %s" % (name, path))
    consumer = build_project(options, prefix, folder, os.path.join("tests", "consumer", "project"), "consumer")
    output = run(consumer, cwd=folder)
    demand(EXPECTED in output.splitlines(), "the consumer read %r, expected %r" % (output, EXPECTED))
    example = build_project(options, prefix, folder, os.path.join("examples", "cpp"), "who_did_what")
    article = os.path.join(folder, "note.txt")
    with open(article, "w", encoding="utf-8") as out:
        out.write(ARTICLE)
    record = json.loads(run(example, "2016-11-14", "talks.dot", article, cwd=folder))
    demand([act["root"] for act in record["interactions"]] == ["ACCUSE"], "the example read %r" % record)
    with open(os.path.join(folder, "talks.dot"), encoding="utf-8") as graph:
        demand("russia" in graph.read(), "the example drew no Russia")


def test_program(options, folder):
    prefix = install(options, folder)
    program = os.path.join(prefix, "bin", "entente")
    elsewhere = os.path.join(folder, "elsewhere")
    os.mkdir(elsewhere)
    article = os.path.join(elsewhere, "note.txt")
    with open(article, "w", encoding="utf-8") as out:
        out.write(ARTICLE)
    for cwd, path in ((elsewhere, "note.txt"), ("/", article)):
        record = json.loads(run(program, "extract", path, "--date", "2016-11-14", cwd=cwd, env={}))
        names = {actor["id"]: actor["name"] for actor in record["actors"]}
        told = ["%s -> %s: %s" % (names.get(act["source"]), names.get(act["target"]), act["root"]) for act in record["interactions"]]
        demand(EXPECTED in told, "started in %s the program read %s, expected %r" % (cwd, told, EXPECTED))
    link = os.path.join(elsewhere, "linked")
    os.symlink(program, link)
    run(link, "extract", article, cwd="/", env={})
    # Without its data it must not fall back on the build's.
    shutil.rmtree(os.path.join(prefix, "share", "entente"))
    done = subprocess.run([program, "extract", article], cwd="/", env={}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    demand(done.returncode == 2 and not done.stdout, "without its data the program ended with %d and printed %r" % (done.returncode, done.stdout))
    demand("data" in done.stderr, "without its data the program said %r" % done.stderr)


def main():
    tests = {"package": test_package, "program": test_program}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("test", choices=tests)
    for name in ("cmake", "build", "source", "compiler", "flags", "build-type"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="entente-install-") as folder:
        tests[options.test](options, folder)


if __name__ == "__main__":
    main()
