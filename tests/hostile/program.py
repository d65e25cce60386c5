"""Runs the program on one document, and says what that cost."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass


@dataclass
class Cost:
    cpu_seconds: float
    peak_bytes: int
    out_bytes: int
    exit_code: int  # negative: ended by this signal; 124: not ended in time
    head: bytes  # the first 4096 bytes of what was written

    def record(self):
        return json.loads(self.head) if self.out_bytes <= len(self.head) else None


# A process that is small itself starts the program: the peak of a child counts the memory of who forked it.
_METER = """
import os, subprocess, sys
child = subprocess.Popen(sys.argv[2:])
_, status, used = os.wait4(child.pid, 0)
with open(sys.argv[1], "w") as out:
    print(used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, os.waitstatus_to_exitcode(status), file=out)
"""


def read_document(program, document, seconds=600):
    """`document` as the one line of a stream; output is counted, not kept."""
    with tempfile.TemporaryDirectory() as folder:
        given, meter = os.path.join(folder, "in"), os.path.join(folder, "meter")
        with open(given, "w", encoding="ascii") as line:
            line.write(json.dumps({"id": "trap", "date": "2016-11-15", **document}) + "\n")
        command = [sys.executable, "-S", "-c", _METER, meter, "timeout", str(seconds), program, "extract", "-", "-j1", "--lines"]
        head, count = b"", 0
        with open(given, "rb") as line, subprocess.Popen(command, stdin=line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            while block := process.stdout.read(1 << 20):
                head += block[: 4096 - len(head)]
                count += len(block)
        with open(meter, encoding="ascii") as used:
            cpu, peak, code = used.read().split()
        return Cost(float(cpu), int(peak), count, int(code), head)
