"""The one spelling of bytes, numbers, days and instants: Specs/notes.md 1-3, content.md 6."""

import base64
import binascii
import datetime
import re


class Refused(Exception):
    """What was read is not what the specifications let somebody write."""

    def __init__(self, what, where=None):
        super().__init__(what)
        self.what = what
        self.where = where

    def __str__(self):
        return f"{self.where}: {self.what}" if self.where is not None else self.what


def need(condition, what):
    if not condition:
        raise Refused(what)


def shown(value):
    """What was seen, short enough for one line."""
    text = repr(value)
    return text if len(text) <= 100 else text[:97] + "..."


def base64_bytes(text, length=None):
    """The bytes of canonical base64 (notes.md 1), exactly `length` of them if given."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise Refused(f"not base64: {shown(text)}") from None
    need(base64.b64encode(data).decode() == text, f"not canonical base64: {shown(text)}")
    if length is not None:
        need(len(data) == length, f"{len(data)} bytes where {length} are expected: {shown(text)}")
    return data


def base64_text(data):
    return base64.b64encode(data).decode()


DECIMAL = re.compile(r"(0|[1-9][0-9]{0,18})\Z", re.ASCII)


def decimal(text, largest=2**63 - 1):
    """A number without sign or leading zero (notes.md 2)."""
    need(DECIMAL.match(text) and int(text) <= largest, f"not a number: {shown(text)}")
    return int(text)


INSTANT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z\Z", re.ASCII
)
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z", re.ASCII)
known_days = set()


def day(text):
    """A day of the calendar; days spelled so sort as text."""
    if text in known_days:
        return text
    match = DAY.match(text)
    need(match, f"not a day: {shown(text)}")
    try:
        year, month, of_month = map(int, match.groups())
        # The library begins with year 1; the year 0 is a leap year as 2000 is.
        datetime.date(year or 2000, month, of_month)
    except ValueError:
        raise Refused(f"no such day: {shown(text)}") from None
    known_days.add(text)
    return text


def instant(text):
    """A second of UTC; instants spelled so sort as text."""
    match = INSTANT.match(text)
    need(match, f"not an instant: {shown(text)}")
    day(match.group(1))
    return text
