#!/usr/bin/env python3
"""Looks in a published tree for what only sealed contents may say.

    leaks.py LEDGER OPENINGS SOURCES

Collects every pseudonym, amount, type and commitment from the openings and the workers' short
names and papers from SOURCES, and searches every published file for each: in clear, in
hexadecimal, and in base64 at all three alignments. Prints for each kind
`KIND: N looked for, M found` and the first find.
"""

import base64
import json
import pathlib
import re
import sys


def records(data):
    position = 0
    while position < len(data):
        end = position + 2 + int.from_bytes(data[position : position + 2], "big")
        yield data[position + 2 : end]
        position = end


def members(value, name):
    """Every value of the members of that name, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == name:
                yield inner
            yield from members(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner, name)


def spellings(text):
    """The bytes, and what of them any base64 around them must show."""
    data = text.encode()
    yield data
    yield data.hex().encode()
    for offset in range(3):
        digits = base64.b64encode(b"\0" * offset + data)
        # Only whole digits of the text's own: those that share bits with a neighbour are left out.
        start = (offset * 8 + 5) // 6
        end = (offset + len(data)) * 8 // 6
        if end - start >= 8:
            yield digits[start:end]


def said_openly(entries):
    """The amounts that open terms and rates give: the same number may be paid in secret."""
    for line in set(entries.split(b"\n")):
        if line.startswith(b'{"by":') and b'"content":' in line:
            content = json.loads(line)["content"]
            if content["type"] in ("order.issued", "rates.published"):
                yield from (f'"amount":{n},' for n in members(content, "amount"))


def sought(openings, sources):
    contents = []
    for path in sorted(p for p in openings.rglob("*") if p.is_file()):
        contents += [json.loads(r[32:]) for r in records(path.read_bytes()) if r]
    if not contents:
        sys.exit("there are no openings")
    papers = [p.read_text() for p in sorted(
        [*sources.glob("*/identities/*"), *sources.glob("stories/*/?-??.txt")])]
    return {
        "pseudonyms": {w for c in contents for w in members(c, "worker") if isinstance(w, str)},
        # With what follows every amount, or 300000 would hold 30000.
        "amounts": {
            f'"amount":{a},' for c in contents for a in members(c, "amount") if isinstance(a, int)
        },
        "sealed types": {c["type"] for c in contents if c["type"] != "statement.corrected"},
        "perspectives and moments": {
            f'"{name}":"{word}"'
            for c in contents for name in ("perspective", "moment", "milestone")
            for word in members(c, name)
        },
        "contents": {json.dumps(c["body"], separators=(",", ":"))[:100] for c in contents},
        "names on papers": {line for text in papers for line in text.splitlines() if line},
        "short names": {
            f'"{n}"' for text in papers for n in re.findall(r"\b[a-z]-\d+\b", text)
        },
        "commitments": {d for c in contents for d in members(c, "commitment")}
        | {d for c in contents for d in members(c, "sha256")},
    }


def main():
    ledger, openings, sources = map(pathlib.Path, sys.argv[1:])
    # A profile is one of the world's rules: it names every type and no statement.
    files = {
        path: path.read_bytes()
        for path in sorted(ledger.rglob("*"))
        if path.is_file() and path.parent.name != "profiles"
    }
    entries = b"".join(data for path, data in files.items() if "entries" in path.parts)
    openly = set(said_openly(entries))
    bad = 0
    for kind, texts in sought(openings, sources).items():
        found = []
        for text in sorted(texts - openly):
            for form in spellings(text):
                found += [f"{text} in {path}" for path, data in files.items() if form in data]
        first = f"; {found[0]}" if found else ""
        print(f"{kind}: {len(texts)} looked for, {len(found)} found{first}")
        bad += bool(found) or not texts
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
