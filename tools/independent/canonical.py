"""Canonical JSON: Specs/canonical-json.md.

A value is read by the library's lenient reader and written again by the rules; the bytes must be
the same. What survives that and is still forbidden (null, fractions, code points) is refused here.
"""

import json
import re

from spelling import Refused, need, shown

LARGEST = 2**53 - 1
DEEPEST = 8
NAME = re.compile(r"[a-z0-9_]+\Z", re.ASCII)
ESCAPES = re.compile(r'\\(?:["\\]|(.|$))', re.DOTALL)
# Only `"` and `\` are ever escaped, so every forbidden code point would be in the text itself.
FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ue000-\uf8ff"
    "\U000f0000-\U000fffff\U00100000-\U0010ffff"
    + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
    + "]"
)


def _integer(text):
    need(len(text) <= 17, f"an integer out of range: {shown(text)}")
    return int(text)


def _fraction(text):
    raise Refused(f"not an integer: {shown(text)}")


def _members(pairs):
    value = dict(pairs)
    need(len(value) == len(pairs), "duplicate member")
    return value


READER = json.JSONDecoder(
    object_pairs_hook=_members,
    parse_int=_integer,
    parse_float=_fraction,
    parse_constant=_fraction,
)
WRITER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False
)


def _walk(value, depth):
    if isinstance(value, (dict, list)):
        need(depth <= DEEPEST, f"deeper than {DEEPEST}")
        if isinstance(value, dict):
            for name, member in value.items():
                need(NAME.match(name), f"a member's name is {shown(name)}")
                _walk(member, depth + 1)
        else:
            for element in value:
                _walk(element, depth + 1)
    elif value is None:
        raise Refused("null")
    elif isinstance(value, int) and not isinstance(value, bool):
        need(-LARGEST <= value <= LARGEST, f"an integer out of range: {value}")


def read(data):
    """The value whose canonical spelling `data` (bytes) is."""
    try:
        text = data.decode("utf-8")
        found = FORBIDDEN.search(text)
        need(not found, f"U+{ord(found.group()):04X} in it" if found else "")
        for escape in ESCAPES.finditer(text):
            need(escape.group(1) is None, f"the escape {shown(escape.group())}")
        value, end = READER.raw_decode(text)
        need(end == len(text), "something behind the value")
        _walk(value, 1)
        again = WRITER.encode(value).encode("utf-8")
    except UnicodeDecodeError:
        raise Refused("not UTF-8") from None
    except UnicodeEncodeError:
        raise Refused("an escape") from None
    except RecursionError:
        raise Refused(f"deeper than {DEEPEST}") from None
    except ValueError as error:
        raise Refused(f"not JSON: {error}") from None
    if again != data:
        at = next((i for i, (x, y) in enumerate(zip(again, data)) if x != y), len(again))
        raise Refused(f"not canonical at byte {at}: {shown(data[at:at + 20])}")
    return value
