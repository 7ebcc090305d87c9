#!/usr/bin/env python3
"""Runs one `feri append` and ends it with SIGKILL, then says what it had acknowledged.

    killed_append.py FERI HOME FILE after SECONDS
    killed_append.py FERI HOME FILE lines COUNT SECONDS
    killed_append.py FERI HOME FILE fill COUNT BALLAST

`after` kills that long after the start, `lines` that long after the line of that number came out;
`fill` kills nothing, but takes all room that is left on the disk of BALLAST at that line. Prints `killed` or `ended CODE`, then `FIRST LAST` for every group acknowledged.
"""

import re
import subprocess
import sys
import threading
import time

ACKNOWLEDGED = re.compile(r": \d+ appended, seq (\d+)–(\d+)$")


def fill(path):
    """Writes zeros until there is no room for one more."""
    block = bytes(1 << 20)
    with open(path, "wb", buffering=0) as ballast:
        while block:
            try:
                ballast.write(block)
            except OSError:
                block = block[: len(block) // 2]


def main():
    feri, home, file, mode, *numbers = sys.argv[1:]
    command = [feri, "--lang", "en", "append", "--home", home, file]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    timer = None
    wanted = None
    if mode == "after":
        timer = threading.Timer(float(numbers[0]), process.kill)
        timer.start()
    else:
        wanted = int(numbers[0])
    lines = []
    for line in process.stdout:
        # A line cut off by the kill acknowledges nothing.
        if not line.endswith(b"\n"):
            break
        lines.append(line.decode().rstrip("\n"))
        if wanted == len(lines) and mode == "lines":
            time.sleep(float(numbers[1]))
            process.kill()
        elif wanted == len(lines):
            fill(numbers[1])
    code = process.wait()
    if timer:
        timer.cancel()
    print("killed" if code == -9 else f"ended {code}")
    for line in lines:
        found = ACKNOWLEDGED.search(line)
        if found:
            print(found[1], found[2])


if __name__ == "__main__":
    main()
