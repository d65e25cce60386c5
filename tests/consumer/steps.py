"""The steps of the tests of what is installed and packed: each holds, or ends the test with what was wrong."""
import subprocess
import sys


def run(*command, **how):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False, **how)
    if done.returncode != 0:
        sys.exit("FAILED (%d): %s\n%s" % (done.returncode, " ".join(command), done.stdout))
    return done.stdout


def demand(holds, message):
    if not holds:
        sys.exit("FAILED: " + message)
