"""Runs the program on one document, and says what that cost."""

import json
import os
import subprocess
import tempfile
import threading
from dataclasses import dataclass


@dataclass
class Cost:
    cpu_seconds: float
    peak_bytes: int
    out_bytes: int
    exit_code: int  # negative: ended by this signal
    head: bytes  # the first 4096 bytes of what was written

    def record(self):
        return json.loads(self.head) if self.out_bytes <= len(self.head) else None


def read_document(program, document, seconds=120.0):
    """`document` as the one line of a stream; output is counted, not kept."""
    with tempfile.TemporaryFile() as given:
        given.write(json.dumps({"id": "trap", "date": "2016-11-15", **document}).encode() + b"\n")
        given.seek(0)
        process = subprocess.Popen([program, "extract", "-", "-j1", "--lines"], stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    alarm = threading.Timer(seconds, process.kill)
    alarm.start()
    head, count = b"", 0
    while block := process.stdout.read(1 << 20):
        head += block[: 4096 - len(head)]
        count += len(block)
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    alarm.cancel()
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, count, process.returncode, head)
