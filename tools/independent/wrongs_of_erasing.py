"""What is kept of erased contents, and what it may not say: Specs/openings.md 10-13."""

import json

import erasing
from canonical import WRITER
from spelling import base64_text
from story import ORDER, content

SALTS = (bytes([1]) * 32, bytes([2]) * 32)


def erase(story):
    """The operator erases the first two sealed contents, which name the order, and commits to that."""
    seqs = [seq for seq, opening in enumerate(story.openings) if opening][:2]
    places = [base64_text(erasing.commitment(salt, ORDER)) for salt in SALTS]
    story.operator(content("data.erased", {
        "seqs": seqs, "basis": "her wish", "holders": ["op-feri"], "places": places}))
    for seq in seqs:
        story.openings[seq] = b""
    return story


def gone(story):
    return declared(story)["seqs"]


def declared(story):
    """The body of the erasure, the last entry."""
    text = story.entries[-1].partition(b"\n\n")[2].partition(b"\n")[0]
    return json.loads(text)["content"]["body"]


def line(seq, order=ORDER, salt=None):
    row = {"order": order, "salt": salt and base64_text(salt), "seq": seq}
    return {name: value for name, value in row.items() if value is not None}


def keep(directory, *rows, schema="feri.erased/2", end="\n"):
    value = {"erased": list(rows), "schema": schema}
    (directory / "private" / erasing.NAME).write_text(WRITER.encode(value) + end)


def both(story, first=ORDER, salt=SALTS[0]):
    one, other = gone(story)
    return line(one, first, salt), line(other, ORDER, SALTS[1])


# What is taken: how many contents are bound then.
RIGHT = {
    "both bound": (lambda directory, story: keep(directory, *both(story)), 2),
    "no file": (lambda directory, story: None, 0),
    "no lines": (lambda directory, story: keep(directory), 0),
    "a line without a salt": (lambda directory, story: keep(
        directory, line(gone(story)[0], None), both(story)[1]), 1),
    "the first version": (lambda directory, story: keep(
        directory, line(gone(story)[0]), schema="feri.erased/1"), 0),
}

WRONGS = {
    "another order than was committed to": lambda directory, story: keep(
        directory, *both(story, "VJ-1")),
    "no order where one was committed to": lambda directory, story: keep(
        directory, *both(story, None)),
    "another salt": lambda directory, story: keep(directory, *both(story, salt=bytes(32))),
    "an order that never was": lambda directory, story: keep(
        directory, line(gone(story)[0], "VJ-9", None)),
    "an order that came later": lambda directory, story: keep(
        directory, line(gone(story)[0], "VJ-1", None)),
    "a line twice": lambda directory, story: keep(directory, both(story)[0], both(story)[0]),
    "lines that descend": lambda directory, story: keep(directory, *reversed(both(story))),
    "a member more": lambda directory, story: keep(
        directory, {**both(story)[0], "worker": "wk-0123456789ab"}),
    "a salt in the first version": lambda directory, story: keep(
        directory, *both(story), schema="feri.erased/1"),
    "a version to come": lambda directory, story: keep(
        directory, *both(story), schema="feri.erased/3"),
    "no newline": lambda directory, story: keep(directory, *both(story), end=""),
    "white space": lambda directory, story: (
        directory / "private" / erasing.NAME).write_text(json.dumps(
            {"erased": [], "schema": "feri.erased/2"}) + "\n"),
}


def bound(directory, story):
    """How many are bound, by the files as they are."""
    erasures = erasing.Erasures()
    erasures.take(story.size - 1, declared(story))
    return len(erasing.bound(erasing.read(directory / "private"), erasures, {ORDER: 0}))
