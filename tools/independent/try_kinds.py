"""Holds the kinds of rules that are computed here against the pages of Specs/profile/kinds.

   try_kinds.py SPECS          PASS and FAIL lines
"""

import json
import pathlib
import sys

import kinds


def rows(specs):
    for path in sorted((specs / "profile" / "rules").glob("*.json")):
        found = json.loads(path.read_text(encoding="utf-8"))
        yield from found if isinstance(found, list) else [found]


def main():
    specs = pathlib.Path(sys.argv[1])
    missing = kinds.missing(specs)
    missing += sorted({row["kind"] for row in rows(specs)} - set(kinds.KINDS))
    print(f"FAIL kinds with a page or here, and not both: {', '.join(missing)}" if missing else
          f"PASS all {len(kinds.KINDS)} kinds that have a page are computed here")


if __name__ == "__main__":
    main()
