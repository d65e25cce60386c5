#!/usr/bin/env python3
"""Runs one part of the tests of the Python package with the Python that has what it needs; ends with 77, and says so loudly, when that is absent.

usage: run.py package|types|notebook|install --source CHECKOUT --bindings FOLDER --built FOLDER --program ENTENTE --build-type TYPE --flags FLAGS
"""
import argparse
import os
import subprocess
import sys
import tempfile
import venv

HERE = os.path.dirname(os.path.abspath(__file__))


def run(*command, **how):
    print("+", *command, flush=True)
    done = subprocess.run(command, check=False, **how)
    if done.returncode != 0:
        sys.exit("FAILED (%d): %s" % (done.returncode, " ".join(command)))


def environment(options, folder):
    """What finds the package in the build tree, and nothing of a user's own."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "ENTENTE_DATA", "PYTHONHOME")}
    return {**kept, "PYTHONPATH": options.built, "PYTHONDONTWRITEBYTECODE": "1", "ENTENTE_PROGRAM": options.program, "HOME": folder,
            "ENTENTE_EXAMPLES": os.path.join(options.source, "examples"), "MYPY_CACHE_DIR": os.path.join(options.bindings, "mypy")}


def test_package(options, python, folder):
    run(python, os.path.join(HERE, "package_test.py"), cwd=folder, env=environment(options, folder))


def test_types(options, python, folder):
    where = environment(options, folder)
    config = "--config-file=" + os.path.join(options.source, "pyproject.toml")
    run(python, "-m", "mypy", config, "-p", "entente", cwd=folder, env=where)
    run(python, "-m", "mypy", config, os.path.join(HERE, "typed_use.py"), cwd=folder, env=where)
    run(python, "-m", "mypy.stubtest", "entente._core", "--concise", "--allowlist", os.path.join(HERE, "stubtest_allowed.txt"), cwd=folder, env=where)


def test_notebook(options, python, folder):
    run(python, os.path.join(HERE, "notebook_test.py"), os.path.join(options.source, "examples", "python", "tour.ipynb"), cwd=folder,
        env=environment(options, folder))


def test_install(options, python, folder):
    """`pip install .` into a fresh environment; the flags are those of this build, so that ccache has every object but the extension's."""
    venv.create(os.path.join(folder, "fresh"), with_pip=False)
    fresh = os.path.join(folder, "fresh", "bin", "python")
    settings = ["-Ccmake.build-type=" + options.build_type, "-Cbuild-dir=" + os.path.join(folder, "build")]
    for name, value in (("CMAKE_CXX_FLAGS_" + options.build_type.upper(), options.flags), ("ENTENTE_WARNINGS_AS_ERRORS", options.warnings_as_errors),
                        ("CMAKE_CXX_EXTENSIONS", options.extensions)):
        if value:
            settings.append("-Ccmake.define.%s=%s" % (name, value))
    where = {**environment(options, folder), "CCACHE_NOHASHDIR": "1", "CMAKE_BUILD_PARALLEL_LEVEL": str(os.cpu_count() or 1)}
    where.pop("PYTHONPATH")
    if "LANG" not in where and "LC_ALL" not in where:  # Python sets LC_CTYPE for its children then, and ccache takes it for another way to compile
        where.pop("LC_CTYPE", None)
        where["PYTHONCOERCECLOCALE"] = "0"
    for kept in ("HOME",):  # pip's and ccache's settings
        if kept in os.environ:
            where[kept] = os.environ[kept]
    run(python, "-m", "pip", "--python", fresh, "install", "-q", "--disable-pip-version-check", *settings, options.source, cwd=folder, env=where)
    run(fresh, os.path.join(HERE, "install_test.py"), os.path.join(folder, "fresh"), cwd=folder, env=where)


def main():
    tests = {"package": test_package, "types": test_types, "notebook": test_notebook, "install": test_install}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=tests)
    for name in ("source", "bindings", "built", "program", "build-type", "flags", "warnings-as-errors", "extensions"):
        parser.add_argument("--" + name, default="", required=name in ("source", "bindings", "built", "program"))
    options = parser.parse_args()
    python = os.path.join(options.bindings, "python", "bin", "python")
    if not os.path.exists(os.path.join(options.bindings, "requirements.done")):
        print("PYTHON TOOLS ABSENT: the Python package was NOT tested (%s); scripts/install-bindings installs them, then configure again." % options.part)
        sys.exit(77)
    if not os.path.exists(os.path.join(options.built, "entente", "py.typed")):
        print("PYTHON PACKAGE NOT BUILT: it was NOT tested (%s); this build has sanitizers, or was configured before scripts/install-bindings."
              % options.part)
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="entente-python-") as folder:
        tests[options.part](options, python, folder)


if __name__ == "__main__":
    main()
