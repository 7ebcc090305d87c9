#!/usr/bin/env python3
"""Makes what filers drop into an inbox: good filings, the same again, refused ones, rubbish.

    inbox_files.py FILINGS DIR COUNT SEED      COUNT files in DIR, and DIR.json: what must become of each
    inbox_files.py drop DIR INBOX SECONDS      uploads DIR's files as clients do, within that time;
                                               what is there is in DIR.dropped

FILINGS has distinct filings that would all be admitted. What of them goes into files that must be
refused is used nowhere else. An upload is written under a temporary name and renamed.
"""

import json
import os
import pathlib
import random
import sys
import time

FIRST_LINE = b"feri-filing/1\n"
STEMS = ["fees", "phí tháng 3", "手数料", "milestones", "a'b \"c\"", "x" * 160]


def flipped(filing, where):
    """The filing with one letter of its content, text or signature changed."""
    lines = filing.split(b"\n")
    line = bytearray(lines[where])
    letters = [n for n, byte in enumerate(line) if byte in b"abcdefghijklmnopqrstuvwxyz"]
    place = letters[len(letters) // 2]
    line[place] = ord("a") if line[place] != ord("a") else ord("b")
    lines[where] = bytes(line)
    return b"\n".join(lines)


def make(filings, count, chance):
    """(kind, bytes, whether it is admitted) of each file."""
    rest = iter(filings)
    good, files = [], []
    while len(files) < count:
        kind = chance.choices(
            ["one", "three", "again", "forged", "mixed", "rubbish", "cut"],
            [46, 4, 14, 12, 4, 14, 6])[0]
        admitted = kind in ("one", "three", "again")
        if kind == "one":
            data = next(rest)
            good.append(data)
        elif kind == "three":
            data = b"".join(next(rest) for _ in range(3))
        elif kind == "again":
            if not good:
                continue
            data = chance.choice(good)
        elif kind == "forged":
            data = flipped(next(rest), chance.choice([2, 4, 6]))
        elif kind == "mixed":
            data = next(rest) + flipped(next(rest), 6)
        elif kind == "cut":
            whole = next(rest)
            data = whole[: chance.randrange(len(FIRST_LINE), len(whole) - 1)]
        else:
            data = chance.choice([
                b"", b"\n", b"\xff\xfe\0", chance.randbytes(chance.randrange(1, 5000)),
                b"ma so,ho ten\r\n1,x\r\n" * chance.randrange(1, 40), b"{}" * chance.randrange(9)])
        files.append((kind, data, admitted))
    return files


def drop(source, inbox, seconds):
    names = sorted(os.listdir(os.fsencode(source)))
    for number, name in enumerate(names):
        data = (pathlib.Path(os.fsdecode(source)) / os.fsdecode(name)).read_bytes()
        target = os.path.join(os.fsencode(inbox), name)
        with open(target + b".filepart", "wb") as file:
            file.write(data)
        os.rename(target + b".filepart", target)
        with open(source + ".dropped", "ab") as log:
            log.write(name + b"\n")
        if number % 8 == 0:
            time.sleep(seconds * 8 / len(names))


def main():
    if sys.argv[1] == "drop":
        return drop(sys.argv[2], sys.argv[3], float(sys.argv[4]))
    source, directory, count, seed = sys.argv[1:]
    filings = [
        FIRST_LINE + part
        for part in pathlib.Path(source).read_bytes().split(FIRST_LINE)[1:]
    ]
    chance = random.Random(int(seed))
    fate = {}
    pathlib.Path(directory).mkdir()
    for number, (kind, data, admitted) in enumerate(make(filings, int(count), chance)):
        name = f"{STEMS[number % len(STEMS)]}-{number:04d}.{chance.choice(['filings', 'csv'])}"
        (pathlib.Path(directory) / name).write_bytes(data)
        fate[name] = {"kind": kind, "admitted": admitted}
    pathlib.Path(directory + ".json").write_text(json.dumps(fate), encoding="utf-8")


if __name__ == "__main__":
    main()
