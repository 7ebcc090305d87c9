"""Recomputes the figures of a ledger from Specs/statistics.md and the adopted profile.

   try_statistics.py LEDGERDIR VKEYFILE OPENINGSDIR [FERI]

Prints them; with FERI compares them with what `feri statistics --json` says for everybody and for
reviewers, one PASS or FAIL line an agency and order, and holds that a changed figure is noticed.
"""

import json
import pathlib
import subprocess
import sys

import indicator
from half_years import for_everybody, in_fives, told_costs
from record import Record
from statistics import quartiles, statistics
from surveys import Site, for_employers, results
from try_pages import block
from try_verdicts import about, decoded, read_ledger

SPECS = pathlib.Path(__file__).resolve().parents[2] / "Specs"


def recomputed(directory, openings, reviewers):
    everything = list(read_ledger(directory, openings))
    entries = list(decoded(everything))
    numbers = [one[3]["order"] for one in entries if one[3]["type"] == "order.issued"]
    if not reviewers:
        return {"agencies": for_everybody(
            everything, lambda number: about(entries, number), numbers)}
    return statistics(*judged_by(directory, everything, entries, numbers))


def judged_by(directory, everything, entries, numbers):
    """The records of the orders, and the newest profile."""
    adopted = [one[3]["body"]["digest"] for one in entries if one[3]["type"] == "profile.adopted"]
    profile = json.loads((directory / "profiles" / adopted[-1]).read_text(encoding="utf-8"))
    records = [Record(number, about(entries, number), everything[-1][1]) for number in numbers]
    return records, profile


def differing(ours, theirs):
    return [name for name in sorted({*ours, *theirs}) if ours.get(name) != theirs.get(name)]


def is_as_told(row):
    """An example of the page: what is published of so many costs."""
    room = row["could"] // 2
    nothing, paid = told_costs(row["costs"], room)
    heard = in_fives(len(row["costs"]) + row["besides"], room)
    return (heard, nothing, paid) == (row["heard"], row["nothing"], row["paid"])


def is_given_out(row):
    """An example of the page on surveys: what is given out of answers to one question."""
    site = Site()
    site.could = row["could"]
    codes = [code for code, count in row["answers"].items() for _ in range(count)]
    codes += [f"own-{place}" for place in range(len(codes), row["workers"])]
    site.forms["check", "1"] = [{"q1": code} for code in codes]
    given = list(results(site))
    answered = given[0]["answered"]["at_least"] if given else 0
    answers = {one["answer"]: one["at_least"] for survey in given for one in survey["answers"]}
    return (answered, answers) == (row["answered"], row["shown"])


def given_out(directory, openings):
    everything = list(read_ledger(directory, openings))
    entries = list(decoded(everything))
    numbers = [one[3]["order"] for one in entries if one[3]["type"] == "order.issued"]
    return for_employers(everything, lambda number: about(entries, number), numbers,
                         recomputed(directory, openings, False)["agencies"])


def surveys(directory, key, openings, feri):
    """Every employer's results, and the examples of the page."""
    rows = [json.loads(line) for line
            in block(SPECS / "survey-results.md", "survey-results").splitlines()]
    wrong = [row for row in rows if not is_given_out(row)]
    print(f"{'FAIL' if wrong or not rows else 'PASS'} the page's examples of answers"
          + "".join(f"; {row}" for row in wrong))
    ours = given_out(directory, openings)
    if feri is None:
        print(json.dumps(ours, indent=1))
        return
    done = subprocess.run(
        [feri, "surveys", "--ledger", directory, "--openings", openings, "--key", key, "--json"],
        capture_output=True, stdin=subprocess.DEVNULL)
    theirs = json.loads(done.stdout)["sites"] if done.returncode == 0 else done.stderr
    print(f"{'PASS' if ours == theirs and ours else 'FAIL'} results of surveys, {len(ours)} sites"
          + ("" if ours == theirs else f"; {ours} here, {theirs} there"))


def indicators(directory, key, openings, feri):
    """SDG 10.7.1 of each year, for everybody and for reviewers, and the example of the page."""
    everything = list(read_ledger(directory, openings))
    entries = list(decoded(everything))
    numbers = [one[3]["order"] for one in entries if one[3]["type"] == "order.issued"]
    records, profile = judged_by(directory, everything, entries, numbers)
    agencies = recomputed(directory, openings, False)["agencies"]
    example = json.loads(block(SPECS / "indicator.md", "indicator"))
    right = example == indicator.for_reviewers(records, profile, 2026)
    print(f"{'PASS' if right else 'FAIL'} the page's indicator is the sample's")
    for year in (2025, 2026, 2027):
        for audience, ours in (("everybody", indicator.for_everybody(agencies, year)),
                               ("reviewers", indicator.for_reviewers(records, profile, year))):
            if feri is None:
                print(json.dumps(ours))
                continue
            done = subprocess.run(
                [feri, "indicator", "--year", str(year), "--ledger", directory, "--openings",
                 openings, "--key", key, "--for", audience, "--json"],
                capture_output=True, stdin=subprocess.DEVNULL)
            theirs = json.loads(done.stdout) if done.returncode == 0 else {}
            wrong = [name for name in ours if ours[name] != theirs.get(name)]
            print(f"{'FAIL' if wrong else 'PASS'} the indicator of {year} for {audience}"
                  + "".join(f"; {name}: {ours[name]} here, {theirs.get(name)} there"
                            for name in wrong))


def main():
    directory, key, openings = map(pathlib.Path, sys.argv[1:4])
    feri = sys.argv[4] if len(sys.argv) > 4 else None
    table = {(5,): (5, 5, 5, 5), (0, 500000): (0, 500000, 500000, 500000),
             (1, 2, 3, 4): (2, 3, 4, 4), (1, 2, 3, 4, 5): (2, 3, 4, 5)}
    right = all(tuple(quartiles(numbers).values()) == said for numbers, said in table.items())
    print(f"{'PASS' if right else 'FAIL'} quartiles of the page's table")
    rows = [json.loads(line) for line in block(SPECS / "statistics.md", "published").splitlines()]
    wrong = [row for row in rows if not is_as_told(row)]
    print(f"{'FAIL' if wrong or not rows else 'PASS'} the page's examples of what is published"
          + "".join(f"; {row}" for row in wrong))
    surveys(directory, key, openings, feri)
    indicators(directory, key, openings, feri)
    half = json.loads(block(SPECS / "statistics.md", "half-year"))
    ours = recomputed(directory, openings, False)["agencies"]
    right = [row["half_years"][-1] for row in ours if row["id"] == "sa-sen"] == [half]
    print(f"{'PASS' if right else 'FAIL'} the page's half-year is the sample's")
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
        kinds = [kind for kind in ("agencies", "orders") if kind in ours or kind in said]
        for kind in kinds:
            names = [row["id"] for row in said.get(kind, [])]
            if names != [row["id"] for row in ours.get(kind, [])]:
                print(f"FAIL for {audience}: {kind} {names}")
            for mine, theirs in zip(ours.get(kind, []), said.get(kind, [])):
                wrong = [f"{name}: {mine.get(name)} here, {theirs.get(name)} there"
                         for name in differing(mine, theirs)]
                print(f"{'FAIL' if wrong else 'PASS'} for {audience}, {mine['id']}"
                      + "".join(f"; {one}" for one in wrong))
        first = said["agencies"][0]
        name = next(name for name in first if name != "id")
        noticed = differing(ours["agencies"][0], {**first, name: None}) == [name]
        print(f"{'PASS' if noticed else 'FAIL'} for {audience}: a changed figure is noticed")


if __name__ == "__main__":
    main()
