"""Recomputes the verdicts on the orders of a ledger from Specs/rules.md and the adopted profile.

   try_verdicts.py LEDGERDIR VKEYFILE OPENINGSDIR [FERI]

Prints each order's verdicts; with FERI compares them with what `feri verdict ORDER --json` says,
one PASS or FAIL line an order.
"""

import json
import pathlib
import subprocess
import sys

import statement
import tiles
from gone import at_best_undetermined, elsewhere, unsure
from judging import judged, worst
from openings import Openings
from record import Record
from spelling import base64_bytes


def read_ledger(directory, openings):
    """(seq, received, by, content, identity, is open, filed, signers) of every entry, the content nothing
    where it was erased; `feri verify`'s work is not redone."""
    size = int((directory / "checkpoint").read_text().split("\n")[1])
    opened = Openings(openings, size)
    for index in range(-(-size // tiles.WIDTH)):
        width = min(tiles.WIDTH, size - index * tiles.WIDTH)
        data = (directory / tiles.path("entries", index, width)).read_bytes()
        for data in tiles.read_bundle(data, width):
            entry = statement.read_entry(data)
            said = entry.statement
            content = opened.content(said, entry.seq)
            yield entry.seq, entry.received, said.by, content, said.identity, said.is_open, \
                json.loads(said.text)["filed"], said.signers


def decoded(statements):
    """References as the identities they are, so that versions are found by them."""
    for seq, received, by, content, *more in statements:
        if content is None:
            continue
        if "refs" in content:
            content = {**content, "refs": [base64_bytes(text) for text in content["refs"]]}
        yield seq, received, by, content, *more


def of_program(said):
    """The same of `feri.verdict/1`."""
    return {
        "verdicts": {v["standard"]: v["verdict"] for v in said["verdicts"]},
        "unverified": {v["standard"]: sorted(v["unverified"]) for v in said["verdicts"]},
        "findings": sorted(
            (f["rule"], f["outcome"], f.get("worker", ""), f["seqs"], f["superseded"], f["voice"])
            for v in said["verdicts"] for f in v["findings"]
        ),
        "workers": {
            worker["id"]: {v["standard"]: v["verdict"] for v in worker["verdicts"]}
            for worker in said["workers"]
        },
        "coverage": (said["coverage"]["spoken"], said["coverage"]["workers"]),
        "zero_fee": {name.replace("_", "-"): n for name, n in said["zero_fee"].items() if n},
        "as_of": said["as_of"],
        "elsewhere": said["contents_erased_elsewhere"],
    }


def differences(ours, theirs):
    for name in theirs:
        if ours[name] == theirs[name]:
            continue
        if isinstance(ours[name], list):
            yield from (f"only here: {one}" for one in ours[name] if one not in theirs[name])
            yield from (f"only there: {one}" for one in theirs[name] if one not in ours[name])
        else:
            yield f"{name}: {ours[name]} here, {theirs[name]} there"


def about(statements, number):
    """What rules.md 2.1 reads of an order: what names it, and what is open and names none."""
    return [(*one[:5], *one[6:]) for one in statements
            if (one[3]["order"] == number if "order" in one[3] else one[5])]


def compared(directory, key, openings, feri=None):
    """For each order what is judged here, and how that differs from what the program says."""
    everything = list(read_ledger(directory, openings))
    statements = list(decoded(everything))
    adopted = [one[3]["body"]["digest"] for one in statements if one[3]["type"] == "profile.adopted"]
    profile = json.loads((directory / "profiles" / adopted[-1]).read_text(encoding="utf-8"))
    for number in [one[3]["order"] for one in statements if one[3]["type"] == "order.issued"]:
        record = Record(number, about(statements, number), everything[-1][1])
        if feri is None:
            ours = judged(record, profile)
            yield number, {**ours, "unverified": ours["unverified"](ours["verdicts"])}, []
            continue
        arguments = [feri, "verdict", "order", number, "--ledger", directory, "--openings",
                     openings, "--key", key, "--json"]
        done = subprocess.run(arguments, capture_output=True, stdin=subprocess.DEVNULL)
        try:
            said = json.loads(done.stdout)
            theirs = of_program(said)
        except (ValueError, KeyError) as error:
            yield number, {}, [f"exit {done.returncode}, {error}: {done.stderr.decode()[:200]}"]
            continue
        ours = {**judged(record, profile), "elsewhere": elsewhere(everything, openings, number)}
        if unsure(everything, openings, number):
            ours = at_best_undetermined(ours, worst)
        ours["unverified"] = ours["unverified"](ours["verdicts"])
        yield number, ours, list(differences(ours, theirs))


def main():
    directory, key, openings = map(pathlib.Path, sys.argv[1:4])
    feri = sys.argv[4] if len(sys.argv) > 4 else None
    for number, ours, wrong in compared(directory, key, openings, feri):
        if feri is None:
            print(number, json.dumps(ours, indent=1))
            continue
        print(f"{'FAIL' if wrong else 'PASS'} {number}: {len(ours.get('findings', ()))} findings"
              + "".join(f"; {one}" for one in wrong))


if __name__ == "__main__":
    main()
