#!/usr/bin/env python3
"""Asks the JSON Schemas and the program the same question about many contents.

    compare.py FERI [SEED]

Every content of Specs/content.md, one of each type with all it may have, and each of these changed
in one or two places: what the schema of its type says must be what `feri check` says of a filing
that holds it, but for the differences that Specs/schemas.md names. Each of those must come up.
"""

import random
import re
import sys

from jsonschema import Draft202012Validator

from changes import cases
from differences import known_differences, left_to_admission
from documents import DOCUMENTS, ROOT, ROWS, TYPES, VALIDATORS, canonical
from program import program_says


def main():
    feri = sys.argv[1]
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20260501
    failed = []

    def say(good, text):
        print(("PASS " if good else "FAIL ") + text)
        if not good:
            failed.append(text)

    for document in DOCUMENTS.values():
        Draft202012Validator.check_schema(document)
    say(
        sorted(TYPES) == sorted(ROWS),
        f"{len(TYPES)} schemas of 2020-12, one for each type of the authority matrix",
    )
    bases, contents = cases(random.Random(seed))
    whole_types = {content["type"] for content in bases}
    say(whole_types == set(TYPES), f"an example of each of {len(whole_types)} types")
    refused = [content for content in bases if not VALIDATORS[content["type"]].is_valid(content)]
    say(
        not refused,
        f"{len(bases)} examples and whole contents are valid"
        + "".join(f"; not {canonical(one)[:300]}" for one in refused[:3]),
    )

    answers = program_says(feri, contents)
    differ, witnessed, valid = [], {}, 0
    for content, wrong in zip(contents, answers):
        by_schema = VALIDATORS[content["type"]].is_valid(content)
        by_program = wrong is None and not left_to_admission(content)
        valid += by_schema
        if by_schema == by_program:
            continue
        shown = known_differences(content)
        if by_schema and shown:
            # Only one alone proves that it is one.
            if len(shown) == 1:
                name = shown.pop()
                witnessed[name] = witnessed.get(name, 0) + 1
            continue
        differ.append((content, wrong))
    for content, wrong in differ[:8]:
        print(f"     {'program' if wrong else 'schema'} refuses {canonical(content)[:400]}: {wrong}")
    say(
        not differ,
        f"{len(contents)} contents, {valid} of them valid: schema and program agree (seed {seed})",
    )

    page = (ROOT / "Specs" / "schemas.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^ *\| `([a-z-]+)` \|", page, re.M))
    say(
        named == set(witnessed),
        "the differences that the page names were all met, and no other: "
        + ", ".join(f"{name} {witnessed[name]}" for name in sorted(witnessed))
        + "".join(f"; {name} only in one of both" for name in sorted(named ^ set(witnessed))),
    )
    return 1 if failed else 0


sys.exit(main())
