#!/usr/bin/env python3
"""Whether a home's published tree and openings hold the filings of a file, byte for byte.

    holds.py HOME FILE FIRST [FROM TO]…

The file's first filing has seq FIRST, the next the one after it; looked at are the seqs from FROM
to TO. Reads the files as `Specs/` lays them out and shares no code with the program.
"""

import base64
import pathlib
import sys

FIRST_LINE = b"feri-filing/1\n"


def name(number):
    groups = [f"{number % 1000:03d}"]
    while number >= 1000:
        number //= 1000
        groups.insert(0, f"x{number % 1000:03d}")
    return "/".join(groups)


def records(data):
    """What a bundle of entries or of openings holds: two bytes of length before each."""
    position, found = 0, []
    while position < len(data):
        end = position + 2 + int.from_bytes(data[position : position + 2], "big")
        found.append(data[position + 2 : end])
        position = end
    return found


def filings(data):
    """(opening record, statement) of each filing."""
    for part in data.split(FIRST_LINE)[1:]:
        opening = b""
        if part.startswith(b"opening "):
            salt, content, part = part.split(b"\n", 2)
            opening = base64.b64decode(salt[len(b"opening ") :]) + content
        yield opening, part[1:]


class Home:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        checkpoint = (self.path / "ledger/checkpoint").read_bytes()
        self.size = int(checkpoint.split(b"\n")[1])
        self.known = {}

    def record(self, seq):
        """(opening record, statement) that are at seq."""
        bundle = seq // 256
        if bundle not in self.known:
            path = self.path / "ledger/tile/entries" / name(bundle)
            width = self.size - bundle * 256
            if width < 256:
                path = path.with_name(path.name + ".p") / str(width)
            openings = self.path / "private/openings" / name(bundle)
            self.known[bundle] = records(path.read_bytes()), records(openings.read_bytes())
        entries, openings = self.known[bundle]
        return openings[seq % 256], entries[seq % 256].split(b"\n\n", 1)[1]


def main():
    home, file, first, *ranges = sys.argv[1:]
    home, first = Home(home), int(first)
    filed = list(filings(pathlib.Path(file).read_bytes()))
    count = 0
    for start, end in zip(ranges[::2], ranges[1::2]):
        for seq in range(int(start), int(end) + 1):
            if seq >= home.size:
                sys.exit(f"seq {seq} was acknowledged, and {home.size} are published")
            if home.record(seq) != filed[seq - first]:
                sys.exit(f"seq {seq} is not filing {seq - first + 1}")
            count += 1
    print(count)


if __name__ == "__main__":
    main()
