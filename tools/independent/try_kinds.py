"""Holds the kinds of rules that are computed here against their pages and their cases.

   try_kinds.py SPECS          PASS and FAIL lines
   try_kinds.py SPECS --fill   writes what rests on what into the cases that do not say it yet
"""

import json
import pathlib
import re
import sys

import cases
import forge
import kinds
from judging import findings_of
from parameters import changed
from record import Record


def said(finding):
    """A finding as the cases write it."""
    words = [finding.outcome, "on", str(int(finding.worker[3:])) if finding.worker else "order",
             "at", *map(str, sorted(finding.seqs))]
    return " ".join(words + ["superseded"] * finding.superseded + ["voice"] * finding.voice)


def found(record, profile, rule, rules=None):
    rules = rules or [row for row in profile["rules"] if row["id"] == rule]
    return sorted(map(said, findings_of(record, {**profile, "rules": rules})))


def record_of(case, specs):
    judged = f"{case.judged}T23:59:59Z" if case.judged else None
    return Record(cases.ORDER, case.recorded(specs), judged)


def short(finding):
    """A finding without what it is on and rests on, as a case may be written first."""
    return re.sub(r" on .* at [0-9 ]*[0-9]", "", finding)


def fill(path, specs, profile):
    """Completes the findings of a file's cases; their outcomes have to be right already."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    for at, block in enumerate(blocks):
        spread = list(cases.of_text(block))
        if not spread:
            continue
        ours = [found(record_of(case, specs), profile, case.rule) for case in spread]
        wanted = sorted(re.sub(" voice$", "", short(line)) for line in spread[0].expected)
        if any(one != ours[0] for one in ours) or \
                sorted(re.sub(" voice$", "", short(line)) for line in ours[0]) != wanted:
            print(f"{path.name}: {spread[0].name}: {ours}, not {spread[0].expected}")
            continue
        lines = "\n".join(f"expect: {line}" for line in ours[0] or ["none"])
        blocks[at] = re.sub(r"^expect: .*(\nexpect: .*)*", lines, block, flags=re.M)
    path.write_text("\n\n".join(blocks), encoding="utf-8")


def main():
    specs = pathlib.Path(sys.argv[1])
    profile = json.loads(forge.profile(specs))
    paths = sorted((specs / "vectors" / "kinds").glob("*.txt"))
    if "--fill" in sys.argv:
        for path in paths:
            fill(path, specs, profile)
        return
    missing = kinds.missing(specs)
    missing += sorted({row["kind"] for row in profile["rules"]} - set(kinds.KINDS))
    print(f"FAIL kinds with a page or here, and not both: {', '.join(missing)}" if missing else
          f"PASS all {len(kinds.KINDS)} kinds that have a page are computed here")
    of_rule = {}
    for name, given in [("the README's case", cases.of_page(specs)),
                       *((path.stem, cases.read(path)) for path in paths)]:
        count, wrong = 0, []
        for case in given:
            record = record_of(case, specs)
            ours = found(record, profile, case.rule)
            count += 1
            of_rule.setdefault(case.rule, []).append((record, case.expected))
            if ours != case.expected:
                wrong.append(f"{case.name}: {ours}, not {case.expected}")
        print(f"{'FAIL' if wrong or not count else 'PASS'} {name}: {count} cases"
              + "".join(f"; {one}" for one in wrong))
    without = sorted({f"{name[:-2]}-{name[-1]}" for name in kinds.KINDS} - {p.stem for p in paths})
    without += sorted({row["id"] for row in profile["rules"]} - set(of_rule))
    print(f"FAIL kinds and rules without cases: {', '.join(without)}" if without else
          f"PASS every kind and all {len(of_rule)} rules have cases")
    for row in profile["rules"]:
        same = [other for other in profile["rules"] if other["id"] == row["id"]]
        loose, count = [], 0
        for what, other in changed(row):
            count += 1
            rules = [other if one is row else one for one in same]
            if not any(found(record, profile, row["id"], rules) != expected
                       for record, expected in of_rule.get(row["id"], ())):
                loose.append(what)
        print(f"{'FAIL' if loose else 'PASS'} {row['id']}: {count} changes of its row"
              + (f", seen by no case: {'; '.join(loose)}" if loose else ", each seen by a case"))


if __name__ == "__main__":
    main()
