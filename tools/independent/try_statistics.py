"""Recomputes the figures of a ledger from Specs/statistics.md and the adopted profile.

   try_statistics.py LEDGERDIR VKEYFILE OPENINGSDIR [FERI]

Prints them; with FERI compares them with what `feri statistics --json` says for everybody and for
reviewers, one PASS or FAIL line an agency and order, and holds that a changed figure is noticed.
"""

import json
import pathlib
import subprocess
import sys

from record import Record
from statistics import quartiles, statistics
from try_verdicts import about, decoded, read_ledger


def recomputed(directory, openings, reviewers):
    everything = list(read_ledger(directory, openings))
    told = list(decoded(everything))
    adopted = [one[3]["body"]["digest"] for one in told if one[3]["type"] == "profile.adopted"]
    profile = json.loads((directory / "profiles" / adopted[-1]).read_text(encoding="utf-8"))
    numbers = [one[3]["order"] for one in told if one[3]["type"] == "order.issued"]
    records = [Record(number, about(told, number), everything[-1][1]) for number in numbers]
    return statistics(records, profile, reviewers)


def differing(ours, theirs):
    return [name for name in sorted({*ours, *theirs}) if ours.get(name) != theirs.get(name)]


def main():
    directory, key, openings = map(pathlib.Path, sys.argv[1:4])
    feri = sys.argv[4] if len(sys.argv) > 4 else None
    table = {(5,): (5, 5, 5, 5), (0, 500000): (0, 500000, 500000, 500000),
             (1, 2, 3, 4): (2, 3, 4, 4), (1, 2, 3, 4, 5): (2, 3, 4, 5)}
    right = all(tuple(quartiles(numbers).values()) == said for numbers, said in table.items())
    print(f"{'PASS' if right else 'FAIL'} quartiles of the page's table")
    for audience in ("everybody", "reviewers"):
        ours = recomputed(directory, openings, audience == "reviewers")
        if feri is None:
            print(json.dumps(ours, indent=1))
            continue
        done = subprocess.run(
            [feri, "statistics", "--ledger", directory, "--openings", openings, "--key", key,
             "--for", audience, "--json"], capture_output=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            print(f"FAIL for {audience}: exit {done.returncode}: {done.stderr.decode()[:300]}")
            continue
        said = json.loads(done.stdout)
        for kind in ("agencies", "orders"):
            names = [row["id"] for row in said[kind]]
            if names != [row["id"] for row in ours[kind]]:
                print(f"FAIL for {audience}: {kind} {names}")
            for mine, theirs in zip(ours[kind], said[kind]):
                wrong = [f"{name}: {mine.get(name)} here, {theirs.get(name)} there"
                         for name in differing(mine, theirs)]
                print(f"{'FAIL' if wrong else 'PASS'} for {audience}, {mine['id']}"
                      + "".join(f"; {one}" for one in wrong))
        changed = {**said["orders"][0], "orders": 2}
        noticed = differing(ours["orders"][0], changed) == ["orders"]
        print(f"{'PASS' if noticed else 'FAIL'} for {audience}: a changed figure is noticed")


if __name__ == "__main__":
    main()
