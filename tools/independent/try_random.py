"""Ledgers drawn by a seed: what is admitted here is admitted by the program, what is refused here
is refused by it at the same entry, both judge the orders alike, and tell everybody the same figures.

   try_random.py SPECS SCRATCH FERI [COUNT [SEED]]          one PASS or FAIL line a ledger
"""

import json
import pathlib
import subprocess
import sys

import try_statistics
import try_verdicts
from randomly import Random
from try_wrongs import Trial

# How many of the refused statements of a ledger the program is asked about.
ASKED = 6


def main():
    specs, scratch, feri = map(pathlib.Path, sys.argv[1:4])
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 8
    seed = int(sys.argv[5]) if len(sys.argv) > 5 else 20261121
    trial = Trial(specs, scratch / "random", feri)
    said = {}
    for number in range(seed, seed + count):
        story = Random(number, specs).grow(110)
        for kind, times in story.counts.items():
            said[kind] = said.get(kind, 0) + times
        wrong = list(differences(trial, story, feri))
        print(f"{'FAIL' if wrong else 'PASS'} seed {number}: {story.size} admitted, "
              f"{len(story.refused)} refused" + "".join(f"; {one}" for one in wrong))
    print(f"{sum(said.values())} statements of {len(said)} types")


def differences(trial, story, feri):
    directory = trial.directory()
    story.write(directory)
    here = trial.here(directory)
    code, there = trial.there(directory)
    if here is not None or code:
        yield f"{here or 'verified'} here, {there} there"
        return
    yield from verdicts(directory, feri)
    yield from figures(directory, feri)
    asked = story.draw.sample(story.refused, min(ASKED, len(story.refused)))
    for seq, entry, opening, reason, what in asked:
        cut = trial.directory()
        shorter = story.cut(seq, entry, opening)
        shorter.write(cut)
        code, there = trial.there(cut)
        if trial.here(cut) is None or code != 1 or f"seq {seq}:" not in there:
            yield f"{what['type']} at {seq} is refused here ({reason}), {there} there: {cut}"


def verdicts(directory, feri):
    found = try_verdicts.compared(
        directory / "ledger", directory / "ledger.vkey", directory / "private", feri)
    for number, _, wrong in found:
        yield from (f"{number}: {one}" for one in wrong)


def figures(directory, feri):
    ledger, key, openings = (directory / name for name in ("ledger", "ledger.vkey", "private"))
    for command, member, here in (
            ("statistics", "agencies", try_statistics.recomputed(ledger, openings, False)["agencies"]),
            ("surveys", "sites", try_statistics.given_out(ledger, openings))):
        done = subprocess.run(
            [feri, command, "--ledger", ledger, "--openings", openings, "--key", key, "--json"],
            capture_output=True, stdin=subprocess.DEVNULL)
        there = json.loads(done.stdout).get(member) if done.returncode == 0 else done.stderr[:300]
        if here != there:
            yield f"{command}: {here} here, {there} there"


if __name__ == "__main__":
    main()
