"""Runs the program under a limit of CPU time, and says what that cost and how it ended.

CPU time, not the clock: on a machine that does much else a run may take ten times as long, and nothing is wrong.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass

CPU_SECONDS = 600  # of one run: several times what docs/limits.md allows a document
SHOWN = 2000  # bytes of what the program said

_REASONS = {
    signal.SIGKILL: "killed from outside, mostly because the machine had no memory left: see the log of the kernel",
    signal.SIGXCPU: "its CPU time was up: it hangs, or is far too slow",
}


def how_it_ended(code, said=b""):
    """An exit code of subprocess in words, with the end of what the program said on standard error."""
    words = f"exit code {code}"
    if code < 0:
        reason = _REASONS.get(signal.Signals(-code))
        words = f"ended by {signal.Signals(-code).name}" + (f" ({reason})" if reason else "")
    end = said[-SHOWN:].decode(errors="replace").strip()
    return f"{words}; standard error: {end or 'empty'}"


def limit_cpu():
    """For `preexec_fn`."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 5))


@dataclass
class Cost:
    cpu_seconds: float
    peak_bytes: int
    out_bytes: int
    exit_code: int  # negative: ended by this signal; SIGXCPU: not ended in time
    head: bytes  # the first 4096 bytes of what was written
    said: bytes  # on standard error

    def record(self):
        return json.loads(self.head) if self.out_bytes <= len(self.head) else None

    def how_it_ended(self):
        return how_it_ended(self.exit_code, self.said)


# A process that is small itself starts the program: the peak of a child counts the memory of who forked it.
_METER = """
import os, resource, subprocess, sys
limit = int(sys.argv[2])
child = subprocess.Popen(sys.argv[3:], preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5)))
_, status, used = os.wait4(child.pid, 0)
with open(sys.argv[1], "w") as out:
    print(used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, os.waitstatus_to_exitcode(status), file=out)
"""


def read_document(program, document):
    """`document` as the one line of a stream, or the stream that it holds; output is counted, not kept."""
    with tempfile.TemporaryDirectory() as folder:
        given, meter = os.path.join(folder, "in"), os.path.join(folder, "meter")
        with open(given, "w", encoding="ascii") as line:
            line.write(document.get("stream") or json.dumps({"id": "trap", "date": "2016-11-15", **document}) + "\n")
        command = [sys.executable, "-S", "-c", _METER, meter, str(CPU_SECONDS), program, "extract", "-", "-j1", "--lines"]
        head, count = b"", 0
        with open(given, "rb") as line, tempfile.TemporaryFile() as errors:
            with subprocess.Popen(command, stdin=line, stdout=subprocess.PIPE, stderr=errors) as process:
                while block := process.stdout.read(1 << 20):
                    head += block[: 4096 - len(head)]
                    count += len(block)
            errors.seek(0)
            said = errors.read()
        if process.returncode != 0:
            raise RuntimeError(f"the process that measures did not end well: {how_it_ended(process.returncode, said)}")
        with open(meter, encoding="ascii") as used:
            cpu, peak, code = used.read().split()
        return Cost(float(cpu), int(peak), count, int(code), head, said)
