"""Books of refusals: those that hold are taken, and those that are wrong in one thing refused, here
and by the program where it is given.

   try_refusals.py SPECS SCRATCH [FERI]          one PASS or FAIL line a book
"""

import hashlib
import pathlib
import subprocess
import sys

import ledger
import merkle
import notes
import refusal_notes
import statement
import tiles
from forge import Signer, save
from spelling import Refused, base64_text
from story import Story, refusals
from try_pages import block

DIGEST = base64_text(hashlib.sha256(b"x").digest())


class Book:
    """Notes of a log, of which one line can be another."""

    def __init__(self, log, count=3):
        self.log = log
        self.notes = []
        for _ in range(count):
            self.add()

    def add(self, signer=None, **lines):
        prev = merkle.leaf_hash(self.notes[-1]) if self.notes else \
            statement.first_prev(self.log.name)
        both = {
            "feri-refusal/1": "", "origin": self.log.name, "number": len(self.notes),
            "prev": base64_text(prev), "refused": "2026-03-09T09:00:00Z", "size": 7,
            "statement": DIGEST, "code": "bad-signature", **lines,
        }
        text = "".join(f"{name} {value}".rstrip() + "\n" for name, value in both.items()
                       if value is not None).encode()
        lines = b"".join(one.line(text) for one in ([self.log] if signer is None else signer))
        self.notes.append(text + b"\n" + lines)
        return self

    def root(self, count):
        return base64_text(merkle.Tree([merkle.leaf_hash(note) for note in self.notes]).root(count))

    def write(self, directory):
        for number, note in enumerate(self.notes):
            if note is not None:
                save(directory / tiles.number_path(number), note)


def last(**lines):
    return lambda book: book.notes.pop() and book.add(**lines)


def dropped(number):
    def wrong(book):
        book.notes[number] = None
    return wrong


def replaced(book):
    """Another second note than the one that was counted, and a third that follows it."""
    book.notes = book.notes[:1]
    book.add(code="unknown-signer").add()


# What is wrong, and where it shows.
WRONGS = {
    "a note is missing": (dropped(1), "refusal 2"),
    "the last note is missing": (dropped(2), "entry"),
    "another note than the one counted": (replaced, "entry"),
    "another key": (last(signer=[Signer("forged.example/vn-jp", "another seed")]), "refusal 2"),
    "a second signature": (last(signer=[Signer("forged.example/vn-jp"), Signer("x.example/w")]),
                           "refusal 2"),
    "another origin": (last(origin="other.example/l"), "refusal 2"),
    "another number": (last(number=3), "refusal 2"),
    "a prev that is not the note before": (last(prev=DIGEST), "refusal 2"),
    "no instant": (last(refused="2026-03-09"), "refusal 2"),
    "a size with a sign": (last(size="+7"), "refusal 2"),
    "a digest that is too short": (last(statement="eHg="), "refusal 2"),
    "a code with a capital": (last(code="Bad"), "refusal 2"),
    "a line left out": (last(size=None), "refusal 2"),
    "a line more": (last(by="sa-sen"), "refusal 2"),
}


def both(story, directory, feri):
    """What is said here, nothing where it holds, and what the program says."""
    key = notes.read_key(story.log.key)
    try:
        ledger.verify(directory / "ledger", key, directory / "private",
                      refusals=directory / "refusals")
        here = None
    except Refused as refused:
        here = str(refused)
    if feri is None:
        return here, None
    arguments = [feri, "verify", directory / "ledger", "--key", directory / "ledger.vkey",
                 "--openings", directory / "private", "--refusals", directory / "refusals",
                 "--lang", "en"]
    done = subprocess.run(arguments, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return here, (done.returncode, (done.stdout + done.stderr).partition("\n")[0])


def honest(specs):
    story = Story().open(specs)
    book = Book(story.log)
    for count in (0, 2, 3):
        story.operator(refusals(count, book.root(count)))
    return story, book.add()


def page(specs):
    """The notes and the root that are in the page."""
    key = notes.Key("feri.example/vn-jp", notes.LOG, *public_of(bytes([7] * 32)))
    made = [block(specs / "refusals.md", name).encode() for name in ("statement", "bytes")]
    for number, note in enumerate(made):
        said, prev, _ = refusal_notes.read(note, key)
        before = merkle.leaf_hash(made[0]) if number else statement.first_prev(key.name)
        yield said == number and prev == before
    root = base64_text(merkle.Tree([merkle.leaf_hash(note) for note in made]).root(2))
    yield f'"count":2,"root":"{root}"' in (specs / "refusals.md").read_text(encoding="utf-8")


def public_of(seed):
    public = notes.ed25519.private_key(seed).public_key().public_bytes_raw()
    return public, notes.ed25519.public_key(public)


def main():
    specs, scratch = map(pathlib.Path, sys.argv[1:3])
    feri = sys.argv[3] if len(sys.argv) > 3 else None
    held = list(page(specs))
    print(f"{'PASS' if all(held) else 'FAIL'} the notes of the page: {held}")
    wrongs = {"the honest book": (lambda book: None, None), **WRONGS}
    for number, (name, (wrong, where)) in enumerate(wrongs.items()):
        story, book = honest(specs)
        book.notes.pop()
        wrong(book)
        directory = scratch / f"refusals-{number}"
        story.write(directory)
        book.write(directory / "refusals")
        here, there = both(story, directory, feri)
        good = here is None if where is None else here is not None and here.startswith(where)
        if there is not None:
            good = good and there[0] == (1 if where else 0)
        print(f"{'PASS' if good else 'FAIL'} {name}: {here or 'verified'}"
              + ("" if good else f"; there {there}"))


if __name__ == "__main__":
    main()
