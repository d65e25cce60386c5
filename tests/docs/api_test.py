#!/usr/bin/env python3
"""Doxygen over the installed headers: every warning is an error, but for members without a comment outside the headers that programs begin with.

usage: api_test.py CHECKOUT. Ends with 77 (skipped), and says so loudly, without doxygen.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.realpath(sys.argv[1])
# Here every member has its words; elsewhere every class has, and of members those that do not speak for themselves.
WHOLLY = ("pipeline/library.hpp", "pipeline/reader.hpp", "text/article.hpp", "base/error.hpp", "graph/graph_builder.hpp", "pipeline/graph_input.hpp")
BARE_MEMBER = re.compile(r"include/entente/([\w/.]+):\d+: warning: Member .* is not documented\.$")


def run_doxygen(settings, folder):
    done = subprocess.run(["doxygen", "-"], input=settings + "\nOUTPUT_DIRECTORY=%s\n" % folder, cwd=ROOT, text=True, capture_output=True, check=False)
    return done.returncode, [line for line in done.stderr.splitlines() if line.strip()]


def is_fault(line):
    bare = BARE_MEMBER.search(line)
    return bare is None or bare.group(1) in WHOLLY


def main():
    if shutil.which("doxygen") is None:
        print("DOXYGEN ABSENT: the API pages were NOT made; scripts/install-bindings installs it")
        sys.exit(77)
    with open(os.path.join(ROOT, "docs", "Doxyfile"), encoding="utf-8") as file:
        settings = file.read()
    with tempfile.TemporaryDirectory(prefix="entente-docs-") as folder:
        code, warnings = run_doxygen(settings, folder)
        faults = [line.replace(ROOT + "/", "") for line in warnings if is_fault(line)]
        pages = os.listdir(os.path.join(folder, "html"))
        # The test can fail: a header with a broken reference and a bare class is seen.
        planted = os.path.join(folder, "planted.hpp")
        with open(planted, "w", encoding="utf-8") as out:
            out.write("// A class.\nclass Told {\n public:\n  /** @param nothing that is not there */\n  void act(int x);\n  struct Bare {\n    int x;\n  };\n};\n")
        _, seen = run_doxygen(settings + "\nINPUT=%s\nUSE_MDFILE_AS_MAINPAGE=\n" % planted, os.path.join(folder, "planted"))
    if code != 0 or faults:
        sys.exit("\n".join(["FAILED: %d warnings of doxygen (%d)" % (len(faults), code), *faults[:40]]))
    for page in ("index.html", "library_8hpp_source.html", "classentente_1_1Reader.html", "structentente_1_1TextFacts.html"):
        if page not in pages:
            sys.exit("FAILED: no page " + page)
    if not any("Bare" in line and is_fault(line) for line in seen) or not any("nothing" in line for line in seen):
        sys.exit("FAILED: planted faults were not seen: %s" % seen)
    print("%d pages, %d members speak for themselves" % (len(pages), len(warnings)))


if __name__ == "__main__":
    main()
