#!/usr/bin/env python3
"""Whether a home's door has lost nothing and answered nothing twice.

    inbox_holds.py meanwhile HOME FILES    at any moment, also right after a kill
    inbox_holds.py end HOME FILES BASE     when all is answered; BASE entries were there before

FILES is the directory that inbox_files.py made. Prints one line of counts, or what is wrong. Reads
the files as `Specs/` lays them out and shares no code with the program.
"""

import base64
import hashlib
import json
import pathlib
import sys

from holds import Home, filings

ID = 17  # a dot and 16 hexadecimal digits


def answered(box):
    """What the box holds an answer to, by the file's name: the answers' directories."""
    found = {}
    for path in box.iterdir():
        if path.name != "notes":
            found.setdefault(path.name[:-ID], []).append(path)
    return found


def places(home, names):
    """For each name: whether it waits, is taken, and its answers."""
    inbox = home / "inbox"
    taken = home / "taken/inbox"
    waiting = {path.name for path in inbox.iterdir() if path.is_file()}
    taken = {path.name for path in taken.iterdir()} if taken.is_dir() else set()
    boxes = answered(home / "outbox"), answered(home / "refused")
    for name in names:
        copies = [found for found in taken if found[:-ID] == name]
        yield name, name in waiting, copies, boxes[0].get(name, []), boxes[1].get(name, [])


def meanwhile(home, files, fate):
    # Read before the inbox is: what is dropped meanwhile is not missed.
    log = pathlib.Path(f"{files}.dropped")
    dropped = set(log.read_text(encoding="utf-8").split("\n")) if log.exists() else set()
    counts = [0, 0, 0]
    for name, waits, copies, admitted, refused in places(home, fate):
        answers = admitted + refused
        # Not there yet, waiting, taken, or answered: in one state, and never gone again.
        if waits + bool(copies) + bool(answers) == 0:
            if name in dropped:
                sys.exit(f"{name} is lost")
            continue
        if waits and (copies or answers) or len(copies) > 1 or len(answers) > 1:
            sys.exit(f"{name}: waiting {waits}, taken {copies}, answers {answers}")
        # An answer whose file is still among the taken ones is that file's.
        if copies and answers and copies[0] != answers[0].name:
            sys.exit(f"{name} was taken again behind its answer")
        for answer in answers:
            json.loads((answer / "answer.json").read_text(encoding="utf-8"))
            (answer / "answer.txt").read_text(encoding="utf-8")
        counts[0 if waits else 2 if answers else 1] += 1
    print("{} waiting, {} taken, {} answered".format(*counts))


def notes(home):
    """The notes in their order; each must follow the one before."""
    directory, found = home / "refused/notes", []
    while True:
        number = len(found)
        path = directory / (f"x{number // 1000:03d}/" if number > 999 else "") / f"{number % 1000:03d}"
        if not path.exists():
            break
        found.append(path.read_bytes())
    if len(found) != sum(path.is_file() for path in directory.rglob("*")):
        sys.exit("the notes have a gap")
    prev, reasons = None, set()
    for number, note in enumerate(found):
        lines = note.decode().split("\n")
        if prev is None:
            prev = hashlib.sha256(b"\0" + lines[1].split(" ")[1].encode() + b"\n").digest()
        if lines[2] != f"number {number}" or lines[3] != f"prev {base64.b64encode(prev).decode()}":
            sys.exit(f"note {number} does not follow")
        if (lines[6], lines[7]) in reasons:
            sys.exit(f"note {number} says what an earlier one does")
        reasons.add((lines[6], lines[7]))
        prev = hashlib.sha256(b"\0" + note).digest()
    return found


def end(home, files, fate, base):
    ledger = Home(home)
    written, named = notes(home), set()
    statements = [ledger.record(seq) for seq in range(ledger.size)]
    if len({statement for _, statement in statements}) != ledger.size:
        sys.exit("a statement is in the ledger twice")
    wanted = set()
    for name, waits, copies, admitted, refused in places(home, fate):
        if waits or copies or len(admitted) + len(refused) != 1:
            sys.exit(f"{name}: waiting {waits}, taken {copies}, answers {admitted + refused}")
        data = (files / name).read_bytes()
        answer = (admitted + refused)[0]
        said = json.loads((answer / "answer.json").read_text(encoding="utf-8"))
        if said["file"] != name or base64.b64decode(said["sha256"]) != hashlib.sha256(data).digest():
            sys.exit(f"{name}: the answer is to another file")
        if bool(admitted) != fate[name]["admitted"]:
            sys.exit(f"{name}, {fate[name]['kind']}: {said}")
        if refused and any(filing["outcome"] == "admitted" for filing in said["filings"]):
            sys.exit(f"{name}: {said}")
        if admitted:
            for filing, outcome in zip(filings(data), said["filings"], strict=True):
                wanted.add(filing[1])
                if statements[outcome["seq"]] != filing:
                    sys.exit(f"{name}: seq {outcome['seq']} is another statement")
                if not (answer / outcome["receipt"]).is_file():
                    sys.exit(f"{name}: no receipt of seq {outcome['seq']}")
        for path in answer.glob("*.note"):
            number = int(path.name.split(".")[0])
            named.add(number)
            if path.read_bytes() != written[number]:
                sys.exit(f"{name}: note {number} is not the one in the book")
        if refused and not any(answer.glob("*.note")):
            sys.exit(f"{name} was refused without a note")
    if {statement for _, statement in statements[base:]} != wanted:
        sys.exit(f"{ledger.size - base} entries, and {len(wanted)} were to be admitted")
    print(f"{ledger.size - base} entries, {len(written)} notes, {len(named)} of them shown")


def main():
    mode, home, files, *more = sys.argv[1:]
    home, files = pathlib.Path(home), pathlib.Path(files)
    fate = json.loads(pathlib.Path(f"{files}.json").read_text(encoding="utf-8"))
    if mode == "meanwhile":
        meanwhile(home, files, fate)
    else:
        end(home, files, fate, int(more[0]))


if __name__ == "__main__":
    main()
