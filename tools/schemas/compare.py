#!/usr/bin/env python3
"""Asks the JSON Schemas and the program the same question about many contents.

    compare.py FERI [SEED]

Every content of Specs/content.md, one of each type with all it may have, and each of these changed
in one or two places: what the schema of its type says must be what `feri check` says of a filing
that holds it, but for the differences that Specs/schemas.md names. Each of those must come up.
"""

import base64
import copy
import hashlib
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "Specs" / "profile" / "schemas"
DIGEST = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
ABSENT = object()


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


ROWS = {row["type"]: row for row in load(ROOT / "Specs" / "profile" / "authority.json")}
DOCUMENTS = {path.name[:-5]: load(path) for path in sorted(SCHEMAS.glob("*.json"))}
REGISTRY = Registry().with_resources(
    (document["$id"], Resource.from_contents(document)) for document in DOCUMENTS.values()
)
TYPES = [name for name in DOCUMENTS if name != "common"]
VALIDATORS = {
    name: Draft202012Validator(DOCUMENTS[name], registry=REGISTRY) for name in TYPES
}


# --- What the program says ------------------------------------------------------------------


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def filing(content):
    salt = bytes(range(32))
    text = canonical(content).encode()
    seal = hashlib.sha256(b"feri-content/1\n" + salt + text).digest()
    statement = {
        "by": "sa-sen", "filed": "2026-03-28T09:00:00Z", "id": "000102030405060708090a0b0c0d0e0f",
        "ledger": "feri.example/vn-jp", "seal": base64.b64encode(seal).decode(),
        "seen": {"root": DIGEST, "size": 0}, "signers": ["sa-sen/1"], "v": 1,
    }
    # `feri check` has no ledger to take the key from: the signature may be any.
    signature = base64.b64encode(bytes(68)).decode()
    return (
        b"feri-filing/1\nopening " + base64.b64encode(salt) + b"\n" + text + b"\n\n"
        + canonical(statement).encode() + f"\n\n— sa-sen/1 {signature}\n".encode()
    )


def program_says(feri, contents):
    """For each content None, or what the program finds wrong with it."""
    answers = [None] * len(contents)
    for start in range(0, len(contents), 500):
        some = contents[start : start + 500]
        with tempfile.NamedTemporaryFile(suffix=".filings") as file:
            file.write(b"".join(map(filing, some)))
            file.flush()
            made = subprocess.run(
                [feri, "check", "--json", file.name], capture_output=True, check=False)
        answer = json.loads(made.stdout)["files"][0]
        assert answer["statements"] == len(some), made.stderr[-300:]
        for fault in answer["faults"]:
            number = int(re.search(r"filing (\d+)$", fault["place"]).group(1))
            answers[start + number - 1] = fault["message"]
    return answers


# --- What is left to admission ---------------------------------------------------------------

ONE_REFERENCE = {
    "refund.confirmed", "grievance.closed", "statement.countersigned", "statement.corrected",
}


def left_to_admission(content):
    """Whether a rule of admission that a schema says too is broken (Specs/schemas.md 4)."""
    row = ROWS[content["type"]]
    given = {name for name in ("order", "worker", "party") if name in content}
    refs = content.get("refs")
    if content["type"] in ONE_REFERENCE and len(refs or []) != 1:
        return True
    if content["type"] == "response.filed" and not refs:
        return True
    if row["visibility"].startswith("as-"):
        return False
    if content["type"] == "audit.recorded" and not given:
        return True
    needed = set(row["subjects"])
    return not needed <= given or not given <= needed | set(row.get("optional", []))


# --- What a schema cannot say ------------------------------------------------------------------


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def bodies(content):
    """The type and body of what is said, also inside a correction."""
    kind, body = content["type"], content["body"]
    if kind == "statement.corrected" and isinstance(body, dict):
        kind, body = body.get("corrects"), body.get("body")
    return kind, body if isinstance(body, dict) else {}


def twice(items, name):
    seen = [item.get(name) for item in items or [] if isinstance(item, dict)]
    return any(seen.count(one) > 1 for one in seen)


FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufdd0-\ufdef"
    "\ufffe\uffff\U000f0000-\U0010ffff]")
KEY = re.compile(r"^([!-*,-~]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$")
SMALL_ORDER = {bytes(32), bytes([1]) + bytes(31)}


def key_is_wrong(text):
    match = KEY.match(text)
    if not match:
        return False
    key = base64.b64decode(match[3])
    wanted = hashlib.sha256(match[1].encode() + b"\n" + key).digest()[:4].hex()
    return wanted != match[2] or key[1:] in SMALL_ORDER


def check_digit_is_wrong(identifier):
    value = identifier.get("value")
    if identifier.get("scheme") != "jp-corporate-number" or not re.match(r"^\d{13}$", str(value)):
        return False
    digits = [int(digit) for digit in value]
    total = sum(d * (1 + place % 2) for place, d in enumerate(reversed(digits[1:])))
    return digits[0] != 9 - total % 9


def has_fraction(value):
    if isinstance(value, float):
        return True
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return any(has_fraction(item) for item in items)


def known_differences(content):
    """Which of the differences of Specs/schemas.md 5 the content shows."""
    kind, body = bodies(content)
    shown = set()
    said = list(strings(content))
    if any(len(text.encode()) > len(text) for text in said):
        shown.add("bytes")
    if any(FORBIDDEN.search(text) for text in said):
        shown.add("characters")
    if has_fraction(content):
        shown.add("spelling")
    if any(key_is_wrong(text) for text in said):
        shown.add("key")
    if any(check_digit_is_wrong(one) for one in body.get("identifiers") or [] if isinstance(one, dict)):
        shown.add("check-digit")
    if kind == "rates.published" and str(body.get("to")) < str(body.get("from")):
        shown.add("order-of-days")
    if any(
        twice(body.get(array), name)
        for array, name in (("chain", "party"), ("terms", "kind"), ("checks", "rule"), ("answers", "question"))
    ):
        shown.add("each-once")
    seqs = body.get("seqs") or []
    if isinstance(seqs, list) and all(isinstance(one, int) for one in seqs) and seqs != sorted(seqs):
        shown.add("ascending")
    officers = body.get("officers") or []
    if isinstance(officers, list) and "threshold" in body:
        persons = {one.get("person") for one in officers if isinstance(one, dict)}
        if isinstance(body["threshold"], int) and len(persons) < body["threshold"]:
            shown.add("persons")
    if any(
        isinstance(rate, dict)
        and (rate.get("base") or {}).get("currency") == (rate.get("quote") or {}).get("currency")
        for rate in body.get("rates") or [] if kind == "rates.published"
    ):
        shown.add("currencies")
    if "own_note" in body:
        shown.add("own-note")
    return shown


# --- The contents that are asked about -------------------------------------------------------


def examples():
    page = (ROOT / "Specs" / "content.md").read_text(encoding="utf-8")
    for block in re.findall(r"```json content\n(.*?)\n```", page, re.S):
        yield json.loads(block)


# Nobody's: the first digit is the check digit of twelve that are almost all zeros.
CORPORATE_NUMBER = "8000000000001"
SAMPLES = {
    "order": "VJ-2026-000017", "worker": "wk-0123456789ab", "party": "sa-sen", "identifier": "x-1",
    "digest": DIGEST, "hex_digest": "0" * 64, "day": "2026-02-28", "day_or_month": "2026-02",
    "instant": "2026-02-28T23:59:59Z", "key_name": "sa-sen/1",
    "key": "sa-sen/1+f526cbb6+ASVDuS/xCVURR2rcg2nbbdyTNmWhGXjdoUBO4QZsqVWd",
    "country": "VN", "rule": "JP-02",
}


def whole(schema, name="", variant=0):
    """A value with everything that the schema allows; `variant` chooses among words."""
    if "$ref" in schema:
        reference = schema["$ref"].split("/")[-1]
        if reference in SAMPLES:
            return SAMPLES[reference]
        return whole(DOCUMENTS["common"]["$defs"][reference], reference, variant)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][variant % len(schema["enum"])]
    kind = schema.get("type")
    if kind == "object":
        made = {
            key: whole(item, key, variant) for key, item in schema["properties"].items()
            if key not in ("own_note",)
        }
        if "document" in made and "receipt" in made and made["receipt"] != "document":
            del made["document"]
        if made.get("scheme") == "jp-corporate-number":
            made["value"] = CORPORATE_NUMBER
        elif made.get("scheme") == "otit-permit":
            made["value"] = "0123456789"
        return made
    if kind == "array":
        return [whole(schema["items"], name, variant)]
    if kind == "integer":
        return max(schema["minimum"], 1)
    if kind == "boolean":
        return True
    return SAMPLES.get(name, "a")


def full(kind, variant):
    content = {"type": kind}
    for name in DOCUMENTS[kind]["properties"]:
        if name == "refs":
            content["refs"] = [DIGEST]
        elif name in SAMPLES:
            content[name] = SAMPLES[name]
    if kind == "statement.corrected":
        content["body"] = {
            "corrects": "milestone.reached", "reason": "a",
            "body": whole(DOCUMENTS["milestone.reached"]["$defs"]["body"]),
        }
        return content
    content["body"] = body = whole(DOCUMENTS[kind]["$defs"]["body"], "body", variant)
    if kind == "rates.published":
        body["rates"][0]["quote"]["currency"] = "VND" if body["rates"][0]["base"]["currency"] != "VND" else "JPY"
    return content


def with_own_note(content):
    """The worker's words as she signed them; the signature is any, for want of her key."""
    line = canonical({"content": content, "ledger": "feri.example/vn-jp", "made": "2026-05-10T02:00:00Z", "v": 1})
    note = f"{line}\n\n— {content['worker']} {base64.b64encode(bytes(68)).decode()}\n"
    made = copy.deepcopy(content)
    made["body"]["own_note"] = base64.b64encode(note.encode()).decode()
    return made


def places(value, path=()):
    yield path
    if isinstance(value, dict):
        for name in value:
            yield from places(value[name], path + (name,))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, path + (index,))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def put(content, path, value):
    made = copy.deepcopy(content)
    holder = at(made, path[:-1])
    if value is ABSENT:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return made


LENGTHS = [1, 20, 21, 40, 41, 64, 65, 100, 101, 200, 201, 255, 256, 300, 301, 500, 501, 1000, 1001, 4000, 4001]
WORDS = [
    "", "a", "A", "-a", "a_b", "a/b", "a.b-c", "a/", "/a", "é", "=1+1", "wk-", "wk-0123456789a",
    "wk-0123456789AB", "wk-" + "a" * 61, "wk-" + "a" * 62, "VJ_1", "a" * 64, "a" * 65, "none",
    "2026-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "0000-01-01", "2026-13-01", "2026-04-31",
    "2026-2-1", "2026-00-01", "2026-01-00", "2026-02", "2026-13", "2026", " 2026-01-01", "2026-01-01 ",
    "2026-01-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
    "2026-02-29T00:00:00Z", "2026-01-01T00:00:00+00:00", DIGEST, DIGEST[:-1], DIGEST[:-2] + "V=",
    DIGEST[1:], "0" * 63, "0" * 65, "A" * 64, "g" * 64, "JPY", "jpy", "GBP", "V", "VNM", "vn", "JP-2",
    "jp-02", "JP-02", "sa-sen/1", "sa-sen", "sa-sen/", "worker", "operator", "document",
    "5835678256246", "5835678256247", "0123456789", "012345678", "0" * 13,
    "sa-sen/1+f526cbb6+ASVDuS/xCVURR2rcg2nbbdyTNmWhGXjdoUBO4QZsqVWd",
    "sa-sen/2+f526cbb6+ASVDuS/xCVURR2rcg2nbbdyTNmWhGXjdoUBO4QZsqVWd",
    "sa-sen/1+f526cbb6+BCVDuS/xCVURR2rcg2nbbdyTNmWhGXjdoUBO4QZsqVWd",
    "sa-sen/1+F526CBB6+ASVDuS/xCVURR2rcg2nbbdyTNmWhGXjdoUBO4QZsqVWd",
    "a b", "a\u202eb", "a\u0007", "\ue000", "😀",
]


def small_order_key():
    key = bytes([1, 1]) + bytes(31)
    hashed = hashlib.sha256(b"sa-sen/1\n" + key).digest()[:4].hex()
    return f"sa-sen/1+{hashed}+{base64.b64encode(key).decode()}"


WORDS.append(small_order_key())
NUMBERS = [-1, 0, 1, 2, 31, 32, 33, 119, 120, 121, 9_999, 10_000, 10_001, 100_000, 100_001, 2**53 - 1]
OTHERS = [True, False, [], {}, ["a"], {"a": 1}, 1.0, 1.5]


def enum_words(schema):
    if isinstance(schema, dict):
        yield from (word for word in schema.get("enum", []) if isinstance(word, str))
        for item in schema.values():
            yield from enum_words(item)
    elif isinstance(schema, list):
        for item in schema:
            yield from enum_words(item)


def words_of_the_page():
    page = (ROOT / "Specs" / "content.md").read_text(encoding="utf-8")
    for some in re.findall(r"[A-Za-z0-9-]+(?: · [A-Za-z0-9-]+)+", page):
        yield from some.split(" · ")


ENUM_WORDS = sorted({word for document in DOCUMENTS.values() for word in enum_words(document)})
CLOSED_WORDS = sorted({*ENUM_WORDS, *words_of_the_page()})


def limits(content, path):
    """The values at the limits of this place, none of which is left out."""
    value = at(content, path)
    if isinstance(value, str):
        yield from ("a" * length for length in LENGTHS)
        if value in ENUM_WORDS:
            yield from CLOSED_WORDS
    elif isinstance(value, list):
        yield []
        for most in (1, 5, 8, 12, 16, 22, 32, 64, 200, 1000):
            for count in (most, most + 1):
                if isinstance(value[0], int):
                    yield list(range(count))
                elif isinstance(value[0], dict):
                    yield [numbered(value[0], place) for place in range(count)]
                else:
                    yield [value[0]] * count
    elif isinstance(value, int) and not isinstance(value, bool):
        yield from NUMBERS
    if not isinstance(path[-1], int):
        yield ABSENT


def changes(content, path):
    """Every value that is tried in this place of the content."""
    value = at(content, path)
    if not path:
        return
    if not isinstance(path[-1], int):
        yield ABSENT
    yield from OTHERS
    yield from WORDS
    yield from NUMBERS
    if isinstance(value, str):
        yield from ("a" * length for length in LENGTHS)
        yield from ("é" * length for length in (10, 11, 50, 51, 150, 151, 500, 501))
    if isinstance(value, dict):
        yield {**value, "unknown": 1}
        yield {**value, "Unknown": 1}
        yield {**value, "note": "a"}
        yield {**value, "document": {"sha256": DIGEST, "media": "a"}}
        yield {**value, "order": "VJ-1"}
        yield {**value, "own_note": DIGEST}
    if isinstance(value, list) and value:
        yield value + [value[-1]]
        for most in (5, 8, 12, 16, 22, 32, 64, 200, 1000):
            for count in (most, most + 1):
                yield [value[0]] * count
                if isinstance(value[0], int):
                    yield list(range(count))
                elif isinstance(value[0], dict):
                    yield [numbered(value[0], place) for place in range(count)]
    if isinstance(value, list):
        yield value[:-1]
        yield [2, 1]
        for word in ("fees", "deposit", "rent", "passport", "sa-sen", DIGEST):
            yield [word]
            yield [word, word]


KINDS = DOCUMENTS["common"]["$defs"]["fee_kind"]["enum"]


def numbered(item, place):
    """Another element that is not the one before, where the type asks for such."""
    made = dict(item)
    if isinstance(made.get("party"), str):
        made["party"] = f"p-{place}"
    if "bearer" in made:
        made["kind"] = KINDS[place % len(KINDS)]
    if "rule" in made:
        made["rule"] = f"{chr(65 + place // 100 % 26)}A-{place % 100:02}"
    if "question" in made:
        made["question"] = f"q-{place}"
    if "person" in made:
        made["person"] = f"p-{place}"
    return made


def top(content):
    for name in ("order", "worker", "party"):
        yield put(content, (name,), SAMPLES[name])
        if name in content:
            yield put(content, (name,), ABSENT)
    for count in (0, 1, 2, 16, 17):
        yield put(content, ("refs",), [DIGEST] * count)
    yield put(content, ("unknown",), 1)


def cases(generator):
    bases = list(examples())
    for kind in TYPES:
        bases += [full(kind, variant) for variant in range(3)]
    for kind in TYPES:
        if kind != "statement.corrected":
            base = full(kind, 0)
            base["body"] = {"corrects": kind, "reason": "a", "body": base["body"]}
            base["type"] = "statement.corrected"
            base["refs"] = [DIGEST]
            bases.append(base)
    bases.append(with_own_note(next(c for c in bases if c["type"] == "fees.declared")))
    # Some that chance seldom meets.
    rates, party = full("rates.published", 0), full("party.registered", 0)
    late = put(rates, ("body", "to"), "2026-02-27")
    party["body"]["identifiers"][0]["value"] = "9" + CORPORATE_NUMBER[1:]
    rates["body"]["rates"][0]["quote"]["currency"] = rates["body"]["rates"][0]["base"]["currency"]
    # Each place of each, changed in each way: of all these a drawn part.
    made = bases + [rates, party, late]
    for number, base in enumerate(bases):
        share = 0.1 if number < len(TYPES) else 0.02
        for path in places(base):
            # The type decides which schema is asked.
            if path == ("type",) or not path:
                continue
            for value in changes(base, path):
                if generator.random() < share:
                    made.append(put(base, path, value))
        made += top(base)
    for kind in TYPES:
        base = full(kind, 0)
        for path in places(base):
            if path and path[0] == "body":
                made += [put(base, path, value) for value in limits(base, path)]
    # Two changes at once.
    for _ in range(4000):
        changed = copy.deepcopy(generator.choice(bases))
        for _ in range(2):
            paths = [path for path in places(changed) if path and path != ("type",)]
            path = generator.choice(paths)
            changed = put(changed, path, generator.choice(list(changes(changed, path))))
            if not isinstance(changed.get("body"), dict):
                break
        made.append(changed)
    seen, distinct = set(), []
    for content in made:
        text = canonical(content)
        if text not in seen and len(text.encode()) < 30_000:
            seen.add(text)
            distinct.append(content)
    return bases, distinct


# --- The comparison --------------------------------------------------------------------------


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
    say(sorted(TYPES) == sorted(ROWS), f"{len(TYPES)} schemas of 2020-12, one for each type of the authority matrix")
    bases, contents = cases(random.Random(seed))
    whole_types = {content["type"] for content in bases}
    say(whole_types == set(TYPES), f"an example of each of {len(whole_types)} types")
    refused = [content for content in bases if not VALIDATORS[content["type"]].is_valid(content)]
    say(not refused, f"{len(bases)} examples and whole contents are valid" + "".join(f"; not {canonical(one)[:300]}" for one in refused[:3]))

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
    say(not differ, f"{len(contents)} contents, {valid} of them valid: schema and program agree (seed {seed})")

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
