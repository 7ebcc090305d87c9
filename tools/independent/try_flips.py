"""Flips one bit in files of every kind of a ledger, which must be refused each time.

   try_flips.py LEDGERDIR VKEYFILE OPENINGSDIR SCRATCH          one PASS or FAIL line a kind

The ledger and its openings are copied into SCRATCH first; which bits, the printed seed says.
"""

import pathlib
import random
import re
import shutil
import sys

import ledger
import notes
from spelling import Refused

SEED = 20260301
# So many files of a kind are tried, the first and the last among them.
A_KIND = 5


def kind_of(name):
    """`ledger/tile/0/000.p/5` is one of `ledger/tile/0 partial`."""
    partial = " partial" if ".p/" in name else ""
    return re.sub(r"/((x[0-9]{3}/)*[0-9]{3}(\.p/[0-9]+)?|[0-9a-f]{64})\Z", "", name) + partial


def some_of(files):
    if len(files) <= A_KIND:
        return files
    step = (len(files) - 1) / (A_KIND - 1)
    return [files[round(step * i)] for i in range(A_KIND)]


def main():
    source, key, openings, scratch = map(pathlib.Path, sys.argv[1:])
    key = notes.read_key(key.read_text().strip())
    copy = scratch / "flipped"
    shutil.copytree(source, copy / "ledger")
    shutil.copytree(openings, copy / "openings")
    bits = random.Random(SEED)
    print(f"seed {SEED}")

    def refusal():
        try:
            ledger.verify(copy / "ledger", key, copy / "openings")
        except Refused as refused:
            return str(refused)
        return None

    if (said := refusal()) is not None:
        print(f"FAIL the copy itself: {said}")
        return
    kinds = {}
    for file in sorted(copy.rglob("*")):
        if file.is_file():
            name = file.relative_to(copy).as_posix()
            kinds.setdefault(kind_of(name), []).append(file)
    for kind, files in kinds.items():
        taken, said = [], None
        for file in some_of(files):
            data = file.read_bytes()
            bit = bits.randrange(8 * len(data))
            changed = bytearray(data)
            changed[bit // 8] ^= 1 << bit % 8
            file.write_bytes(changed)
            said = refusal()
            if said is None:
                taken.append(f"{file.relative_to(copy)} with bit {bit} flipped")
            file.write_bytes(data)
        if taken:
            print(f"FAIL took {', '.join(taken)}")
        else:
            print(f"PASS one bit of {kind}, {len(some_of(files))} of {len(files)} files: {said}")


if __name__ == "__main__":
    main()
