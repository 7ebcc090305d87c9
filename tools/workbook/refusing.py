"""Hostile workbooks refused by `feri check`, in bounded time and memory."""

import json
import subprocess
import sys

import hostile

SECONDS, MEBIBYTES = 8, 160
# A process of its own: what a child is said to have held begins with what its parent holds.
MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, file=sys.stderr)
"""


def refused(office):
    """Yields each hostile workbook, what `feri check` took to refuse it, and what is wrong."""
    path = office.directory / "hostile.xlsx"
    # Unoptimized, it may take its time.
    seconds_allowed = SECONDS * (10 if "/debug/" in office.feri else 1)
    for name, (make, kind, _) in hostile.CASES.items():
        path.write_bytes(make())
        done = subprocess.run(
            [sys.executable, "-c", MEASURE, office.feri, "check", str(path), "--json"], capture_output=True, timeout=300)
        code, seconds, memory = (float(word) for word in done.stderr.split()[-3:])
        took = f"{seconds:.2f} s, {memory:.0f} MiB"
        expected = "workbook-too-large" if kind == "limit" else "damaged-workbook"
        kinds = [fault["kind"] for fault in json.loads(done.stdout)["files"][0]["faults"]]
        if code != 65 or kinds != [expected]:
            yield name, took, f"exit {code:.0f}: {kinds}"
        else:
            yield name, took, "too long, or too much" if seconds > seconds_allowed or memory > MEBIBYTES else None
