"""The notes of a registry's refusals, held against its ledger: Specs/refusals.md."""

import re

import merkle
import notes
import tiles
from spelling import Refused, base64_bytes, base64_text, decimal, instant, need, shown
from statement import first_prev

LARGEST = 2_048
CODE = re.compile(r"[a-z][a-z0-9-]{0,63}\Z", re.ASCII)
NAMES = ("origin", "number", "prev", "refused", "size", "statement or bytes", "code")


def read(data, key):
    """(number, prev, size) of one note that the log's key signed: refusals.md 1 and 2."""
    text, lines = notes.read_note(data, LARGEST)
    need(len(lines) == 1, f"{len(lines)} signature lines where one is expected")
    notes.verified_by(text, lines, [key])
    first, *rest = text.decode().split("\n")
    need(first == "feri-refusal/1", f"not a refusal: {shown(first)}")
    need(len(rest) == 8 and rest[-1] == "", f"{len(rest)} lines where eight are expected")
    values = []
    for line, name in zip(rest, NAMES):
        word, space, value = line.partition(" ")
        need(space and word in name.split(" or "), f"{shown(line)} where {name} is expected")
        values.append(value)
    origin, number, prev, refused, size, digest, code = values
    need(origin == key.name, f"of the log {shown(origin)}, not {key.name}")
    instant(refused)
    base64_bytes(digest, 32)
    need(CODE.match(code), f"not a code: {shown(code)}")
    return decimal(number), base64_bytes(prev, 32), decimal(size)


def book(directory, key):
    """The leaf hashes of all notes below DIRECTORY, in their order: refusals.md 4 and 8."""
    files = {}
    if not directory.is_dir():
        raise FileNotFoundError(f"{directory}: no such directory")
    for file in sorted(directory.rglob("*")):
        name = file.relative_to(directory).as_posix()
        if file.is_symlink():
            raise Refused("a link", f"refusal {name}")
        if not file.is_dir():
            try:
                files[tiles.read_number_path(name)] = file
            except Refused as refused:
                raise Refused(refused.what, f"refusal {name}") from None
    hashes, prev = [], first_prev(key.name)
    for number, file in sorted(files.items()):
        try:
            need(number == len(hashes), f"number {number} where {len(hashes)} is missing")
            data = file.read_bytes()
            said, its_prev, _ = read(data, key)
            need(said == number, f"a note of number {said}")
            need(its_prev == prev, "prev is not the note before")
        except Refused as refused:
            raise Refused(refused.what, f"refusal {number}") from None
        prev = merkle.leaf_hash(data)
        hashes.append(prev)
    return hashes


def check_counts(hashes, published):
    """refusals.md 11; `published` are (seq, body) of each `refusals.published`."""
    tree = merkle.Tree(hashes)
    for seq, body in published:
        count = body["count"]
        where = f"entry {seq}"
        if count > len(hashes):
            raise Refused(f"{count} refusals counted, {len(hashes)} notes available", where)
        root = base64_text(tree.root(count))
        if root != body["root"]:
            raise Refused(f"the root of the first {count} notes is {root}", where)
