#!/usr/bin/env python3
"""Memory that a document took serves the next one: it does not go back to the system in between, which would cost a page fault for every 4 KiB of it, a tenth of the time.

usage: page_faults_test.py PROGRAM CHECKOUT
"""
import glob
import os
import resource
import subprocess
import sys

PROGRAM, CHECKOUT = (os.path.realpath(path) for path in sys.argv[1:3])
ALLOWED = 40  # of a document of examples/, whose record is a few pages long; more than 200 where memory goes back and forth


def faults(articles):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt
    environment = {"PATH": os.environ["PATH"], "ENTENTE_DATA": os.path.join(CHECKOUT, "data")}
    command = [PROGRAM, "extract", "--jobs", "1", "--date", "2020-01-01", "-o", os.devnull, *articles]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt - before


def main():
    articles = sorted(glob.glob(os.path.join(CHECKOUT, "examples", "*", "*.txt")))
    few, many = faults(articles), faults(articles * 5)
    a_document = (many - few) / (4 * len(articles))
    print("%d page faults for %d documents, %d for five times as many: %.0f more a document (allowed: %d)" % (few, len(articles), many, a_document, ALLOWED))
    if a_document > ALLOWED:
        sys.exit("FAILED: memory goes back to the system after each batch")


if __name__ == "__main__":
    main()
