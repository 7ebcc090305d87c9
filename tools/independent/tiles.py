"""Where tiles and bundles lie, and what is in them: Specs/tiles.md."""

import re

from spelling import need, shown

WIDTH = 256
PATH = re.compile(
    r"tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?\Z", re.ASCII
)


def number_path(number):
    """Groups of three digits, all but the last with `x` before them."""
    groups = f"{number % 1000:03}"
    while number >= 1000:
        number //= 1000
        groups = f"x{number % 1000:03}/{groups}"
    return groups


def read_number_path(text):
    need(re.match(r"(x[0-9]{3}/)*[0-9]{3}\Z", text, re.ASCII), f"not a number's path: {shown(text)}")
    number = int(text.replace("x", "").replace("/", ""))
    need(number < 2**63 and number_path(number) == text, f"not a number's path: {shown(text)}")
    return number


def path(level, index, width):
    """`level` is a number or `entries`."""
    partial = f".p/{width}" if width < WIDTH else ""
    return f"tile/{level}/{number_path(index)}{partial}"


def read_path(text):
    """Level (or `entries`), index and width."""
    match = PATH.match(text)
    need(match, f"not a tile's path: {shown(text)}")
    level, index, width = match.groups()
    if level != "entries":
        level = int(level)
        need(level <= 63, f"not a tile's path: {shown(text)}")
    width = WIDTH if width is None else int(width)
    index = read_number_path(index)
    result = level, index, width
    need(path(*result) == text, f"not a tile's path: {shown(text)}")
    return result


def files_of(size):
    """Every tile and bundle of a log of `size` entries, as (level, index, width); tiles first."""
    level, count = 0, size
    while count:
        for index in range(0, -(-count // WIDTH)):
            yield level, index, min(WIDTH, count - index * WIDTH)
        level, count = level + 1, count // WIDTH
    for index in range(0, -(-size // WIDTH)):
        yield "entries", index, min(WIDTH, size - index * WIDTH)


def read_bundle(data, width):
    """The entries of a bundle of `width`."""
    entries, at = [], 0
    while at < len(data):
        need(at + 2 <= len(data), "cut off within a length")
        end = at + 2 + int.from_bytes(data[at:at + 2], "big")
        need(end <= len(data), "cut off within an entry")
        entries.append(data[at + 2:end])
        at = end
    need(len(entries) == width, f"{len(entries)} entries where {width} are expected")
    return entries
