#!/usr/bin/env python3
"""Every subcommand and option that `--help` shows is in the manual and in the completion of bash and zsh, and these work.

usage: usage_pages_test.py PROGRAM     The help is read independently of what wrote the pages. Without bash, zsh or groff their part is skipped, loudly.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.realpath(sys.argv[1])
NAME = os.path.basename(PROGRAM)


def run(*command, **how):
    return subprocess.run(command, text=True, encoding="utf-8", capture_output=True, check=True, **how).stdout


def help_of(*words):
    return run(PROGRAM, *words, "--help", env={})


def options_in(text):
    """Every name of an option at the beginning of a line of the help."""
    names = set()
    for line in text.split("Examples:")[0].split("Start here:")[0].splitlines():
        found = re.match(r"  (-[\w,-]+)", line)
        if found:
            names.update(found.group(1).split(","))
    return names


def subcommands_in(text):
    if "Subcommands:" not in text:
        return []
    return re.findall(r"^  (\w+) ", text.split("Subcommands:")[1].split("\n\n")[0], re.M)


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="entente-usage-")
        cls.at = cls.folder.name
        run(PROGRAM, "--describe", cls.at, env={})
        cls.subcommands = subcommands_in(help_of())
        cls.options = {"": options_in(help_of()), **{name: options_in(help_of(name)) for name in cls.subcommands}}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def read(self, *path):
        with open(os.path.join(self.at, *path), encoding="utf-8") as text:
            return text.read()

    def test_help_is_read(self):
        self.assertTrue(all(len(names) >= 2 for names in self.options.values()), self.options)
        if NAME == "entente":
            self.assertGreaterEqual(len(self.subcommands), 14)

    def test_manual_has_all(self):
        for command, names in self.options.items():
            page = self.read("man1", "-".join(filter(None, (NAME, command))) + ".1").replace("\\-", "-")
            bold = set(re.findall(r"\\fB(-[\w-]+)\\fR", page))
            self.assertEqual(sorted(names - bold), [], command)
            self.assertEqual(sorted(bold - names - {"-"}), [], command)
        main = self.read("man1", NAME + ".1")
        for command in self.subcommands:
            self.assertIn("\\fB%s\\fR" % command, main)

    def test_manual_is_clean(self):
        if shutil.which("groff") is None:
            self.skipTest("GROFF ABSENT: the manual was NOT set")
        for name in os.listdir(os.path.join(self.at, "man1")):
            done = subprocess.run(["groff", "-man", "-ww", "-Tutf8", os.path.join(self.at, "man1", name)], text=True, capture_output=True, check=True)
            # Words that are too long for a line of the terminal are no fault of the page.
            faults = [line for line in done.stderr.splitlines() if "adjust" not in line and "break" not in line]
            self.assertEqual(faults, [], name)
            for heading in ("NAME", "SYNOPSIS", "OPTIONS"):
                self.assertIn(heading, re.sub("(.)\b\\1", "\\1", re.sub("\x1b\\[[0-9;]*m", "", done.stdout)), name)

    def complete(self, line):
        """What bash offers for a line, the cursor at its end."""
        script = ('source "$1"; read -ra COMP_WORDS <<<"$2"; [[ $2 != *" " ]] || COMP_WORDS+=(""); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "_$3"; printf "%s\\n" "${COMPREPLY[@]}"')
        return run("bash", "-c", script, "bash", os.path.join(self.at, "bash", NAME), line, NAME, cwd=self.at).split("\n")[:-1]

    def test_bash_offers_all(self):
        if NAME == "entente":
            self.assertEqual(sorted(self.complete("entente ")), sorted(self.subcommands))
        for command, names in self.options.items():
            line = " ".join(filter(None, (NAME, command, "-")))
            self.assertEqual(sorted(self.complete(line)), sorted(names), line)

    @unittest.skipUnless(NAME == "entente", "has no words and lists")
    def test_bash_offers_words_and_files(self):
        for line, expected in {
            "entente --data graph gr": ["graph"],
            "entente extract --format ": ["ndjson", "table"],
            "entente extract --format=": ["ndjson", "table"],
            "entente extract --format = t": ["table"],
            "entente stats --root ACCUSE,THR": ["ACCUSE,THREATEN"],
            "entente extract --date ": [],
            "entente --data ": ["bash", "man1", "zsh"],
            "entente graph -o z": ["zsh"],
            "entente extract b": ["bash"],
        }.items():
            if line.endswith("format="):
                line = line.replace("=", " = ").rstrip()  # as bash parts it
            self.assertEqual(sorted(entry for entry in self.complete(line) if entry), expected, line)

    def test_zsh_offers_all(self):
        """_arguments and _describe are put in place that print what they are given."""
        if shutil.which("zsh") is None:
            self.skipTest("ZSH ABSENT: its completion was NOT run")
        stub = 'compdef() {}; _describe() { print -l -- "${(P@)2}"; }; _arguments() { print -l -- "$@"; state=$STATE; line=($COMMAND); }\n'
        file = os.path.join(self.at, "zsh", "_" + NAME)
        for command, names in self.options.items():
            script = stub + 'source "$1"; _%s' % NAME
            told = run("zsh", "-f", "-c", script, "zsh", file, env={"STATE": "argument" if command else "subcommand", "COMMAND": command, "PATH": os.environ["PATH"]})
            offered = set(re.findall(r"^(?:\*|\([^)]*\))?(-[\w-]+)[=+]?\[", told, re.M))
            expected = names | (self.options[""] if command else set())
            self.assertEqual(sorted(offered), sorted(expected), command)
            if not command:
                self.assertEqual(re.findall(r"^([a-z]\w+):", told, re.M), self.subcommands)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
