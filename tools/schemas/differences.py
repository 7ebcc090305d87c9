"""What schema and program may say differently of a content: Specs/schemas.md 4 and 5."""

import base64
import hashlib
import re

from documents import ROWS

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
    places = body.get("places")
    if isinstance(places, list) and isinstance(seqs, list) and len(places) != len(seqs):
        shown.add("places")
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
