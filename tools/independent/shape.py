"""Checks of the values that bodies are made of; each takes a canonical JSON value or refuses it."""

import re

import notes
import spelling
from spelling import Refused, base64_bytes, need, shown

PARTY = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}\Z", re.ASCII)
ORDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,63}\Z", re.ASCII)
WORKER = re.compile(r"wk-[a-z0-9]{12,61}\Z", re.ASCII)
CURRENCIES = {"VND", "JPY", "USD", "EUR", "PHP", "IDR", "KHR", "MMK", "NPR"}


def string(value):
    need(isinstance(value, str), f"not a string: {shown(value)}")


def text(most):
    """A text of 1 to `most` bytes."""
    def check(value):
        string(value)
        size = len(value.encode())
        need(1 <= size <= most, f"a text of {size} bytes where at most {most} may be")
    return check


# What shows nothing: content.md 11.
UNSEEN = re.compile(
    "[ \u3000\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f"
    "\u2028-\u202f\u205f-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff]*\\Z")


def name(most):
    """A text of 1 to `most` bytes that shows something."""
    within = text(most)

    def check(value):
        within(value)
        need(not UNSEEN.match(value), f"a text that shows nothing: {shown(value)}")
    return check


def flag(value):
    need(isinstance(value, bool), f"not true or false: {shown(value)}")


def integer(least, most=2**53 - 1):
    def check(value):
        good = type(value) is int and least <= value <= most
        need(good, f"not an integer {least} … {most}: {shown(value)}")
    return check


def matching(pattern, what):
    def check(value):
        need(isinstance(value, str) and pattern.match(value), f"not {what}: {shown(value)}")
    return check


party = matching(PARTY, "a party's id")
identifier = matching(re.compile(r"[a-z0-9][a-z0-9./-]{0,63}\Z"), "an identifier")
order_number = matching(ORDER, "an order number")
worker = matching(WORKER, "a pseudonym")
digest = matching(re.compile(r"[0-9a-f]{64}\Z"), "a digest")


rule_id = matching(re.compile(r"[A-Z]{2}-[0-9]{2}\Z", re.ASCII), "a rule's id")


def code(length):
    return matching(re.compile(rf"[A-Z]{{{length}}}\Z"), f"a code of {length} capitals")


def word(words):
    words = frozenset(words.split())

    def check(value):
        need(isinstance(value, str) and value in words, f"not a known word: {shown(value)}")
    return check


def day(value):
    string(value)
    spelling.day(value)


def instant(value):
    string(value)
    spelling.instant(value)


def month_or_day(value):
    string(value)
    spelling.day(value + "-01" if len(value) == 7 else value)


def key(value):
    string(value)
    notes.read_key(value)


def key_name(value):
    string(value)
    notes.read_party_key_name(value)


def base64_of_32(value):
    string(value)
    base64_bytes(value, 32)


def object_of(needed, optional=None):
    checks = {**needed, **(optional or {})}

    def check(value):
        need(isinstance(value, dict), f"not an object: {shown(value)}")
        for name in needed:
            need(name in value, f"without {name}")
        for name, member in value.items():
            need(name in checks, f"unknown member {name}")
            try:
                checks[name](member)
            except Refused as refused:
                raise Refused(f"{name}: {refused}") from None
    return check


def each(check_one, least, most, once=None):
    """An array of `least` to `most` values; no two have the same member `once`."""
    def check(value):
        need(isinstance(value, list), f"not an array: {shown(value)}")
        need(len(value) >= least, f"{len(value)} values where at least {least} are expected")
        need(len(value) <= most, f"{len(value)} values where at most {most} are expected")
        for element in value:
            check_one(element)
        if once:
            need(len({element[once] for element in value}) == len(value), f"a {once} twice")
    return check


def some(check_one, most, once=None):
    return each(check_one, 0, most, once)


def once(check_one, least):
    """An array of words of a closed set, each once."""
    def check(value):
        each(check_one, least, 99)(value)
        need(len(set(value)) == len(value), "a word twice")
    return check


money = object_of({"amount": integer(0), "currency": matching(
    re.compile("(" + "|".join(sorted(CURRENCIES)) + r")\Z"), "a currency"
)})


def amount(value):
    """Money above 0."""
    money(value)
    need(value["amount"] > 0, "an amount of 0")
