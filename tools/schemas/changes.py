"""Each content changed in one or two places, at the limits of what its type allows."""

import base64
import copy
import hashlib
import re

from contents import CORPORATE_NUMBER, SAMPLES, examples, full, with_own_note
from documents import DIGEST, DOCUMENTS, ROOT, TYPES, canonical

# Put in a member's place: the member is left out.
ABSENT = object()


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


LENGTHS = [
    1, 20, 21, 40, 41, 64, 65, 100, 101, 200, 201, 255, 256, 300, 301, 500, 501, 1000, 1001, 4000,
    4001,
]
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
