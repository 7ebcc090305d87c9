"""Ledgers that break one rule each: refused here, and by the program where it is given.

   try_wrongs.py SPECS SCRATCH [FERI]          one PASS or FAIL line a ledger
"""

import copy
import pathlib
import subprocess
import sys

import batching
import damages
import ledger
import merkle
import notes
import wrongs
import wrongs_of_batches
import wrongs_of_erasing
import wrongs_of_naming
import wrongs_of_review
from spelling import Refused, base64_text
from story import Story


# What other statements rest on: without it they are accepted, and are checked as far as they go.
ERASED = (
    ("worker.enrolled",), ("worker.keyed",), ("refund.paid",), ("grievance.opened",),
    ("milestone.reached",), ("fees.declared", "loan.declared"), ("agreement.declared",),
    ("worker.enrolled", "worker.keyed", "milestone.reached", "statement.corrected"),
)


class Trial:
    def __init__(self, specs, scratch, feri):
        self.honest = Story().open(specs).go_on()
        self.key = notes.read_key(self.honest.log.key)
        self.scratch = scratch
        self.feri = feri
        self.count = 0

    def story(self):
        return copy.deepcopy(self.honest)

    def directory(self):
        self.count += 1
        return self.scratch / f"wrong-{self.count}"

    def here(self, directory):
        """What the verifier of this folder says: nothing, if it is verified."""
        try:
            ledger.verify(directory / "ledger", self.key, directory / "private")
        except Refused as refused:
            return str(refused)
        return None

    def there(self, directory, *more):
        """The exit code of the program, and the first line it prints."""
        arguments = [self.feri, "verify", directory / "ledger", "--key", directory / "ledger.vkey",
                     "--openings", directory / "private", "--lang", "en", *more]
        done = subprocess.run(arguments, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        return done.returncode, (done.stdout + done.stderr).partition("\n")[0]

    def take(self, name, directory):
        said = self.here(directory)
        good = said is None
        if self.feri and good:
            code, said = self.there(directory)
            good = code == 0
        print(f"{'PASS' if good else 'FAIL'} {name}: {said or 'verified'}")

    def refuse(self, name, directory, where, feri=True):
        said = self.here(directory)
        if said is None or not said.startswith(where + ":"):
            print(f"FAIL {name}: {said or 'taken'}, not refused at {where}")
            return
        if self.feri and feri:
            code, other = self.there(directory)
            there = where.replace("entry ", "seq ")
            # A file that entry 1 rests on may be reported as that entry's failure.
            if code != 1 or f" {there}:" not in other and " seq 1:" not in other:
                print(f"FAIL {name}: {said}; but the program, exit {code}: {other}")
                return
        print(f"PASS {name}: {said}")


def main():
    specs, scratch = map(pathlib.Path, sys.argv[1:3])
    trial = Trial(specs, scratch, sys.argv[3] if len(sys.argv) > 3 else None)
    directory = trial.directory()
    trial.story().write(directory)
    trial.take("the honest story", directory)
    for kinds in ERASED:
        directory = trial.directory()
        trial.story().erase(*kinds).write(directory)
        trial.take(f"all {' and '.join(kinds)} erased", directory)
    for name, more in (wrongs_of_naming.RIGHTS | wrongs_of_batches.RIGHTS).items():
        story, directory = trial.story(), trial.directory()
        more(story)
        story.write(directory)
        trial.take(name, directory)
    wanted = (wrongs.WRONGS | wrongs_of_review.WRONGS | wrongs_of_naming.WRONGS
              | wrongs_of_batches.WRONGS)
    for made, feri in ((wanted, True), (wrongs.STRICTER, False)):
        for name, wrong in made.items():
            story, directory = trial.story(), trial.directory()
            wrong(story)
            story.write(directory)
            trial.refuse(name, directory, f"entry {story.size - 1}", feri)
    for name, (damage, where) in damages.DAMAGES.items():
        story, directory = trial.story(), trial.directory()
        story.write(directory)
        damage(directory, story)
        trial.refuse(name, directory, damages.named(where, story))
    erasures(trial)
    story, directory = trial.story(), trial.directory()
    story.write(directory)
    since(trial, "an older checkpoint", directory, story.checkpoint(16), False)
    since(trial, "the checkpoint of another key", directory,
          story.checkpoint(16, wrongs.SEN), True)
    forked = trial.story()
    forked.entries[3] = forked.entries[4]
    since(trial, "a checkpoint of a fork", directory, forked.checkpoint(16), True)
    longer = trial.story()
    longer.entries.append(b"x")
    since(trial, "a checkpoint of a longer log", directory, longer.checkpoint(longer.size), True)
    since(trial, "a receipt", directory, receipt_of(story, 9, 16), False)
    since(trial, "a receipt of a fork", directory, receipt_of(forked, 3, 16), True)
    since(trial, "a receipt of a longer log", directory, receipt_of(longer, 9, longer.size), True)
    since(trial, "a receipt with another entry", directory,
          receipt_of(story, 9, 16).replace(b"index 9", b"index 8"), True)


def receipt_of(story, index, size):
    """The receipt of an entry under the checkpoint of a size."""
    leaves = [merkle.leaf_hash(entry) for entry in story.entries[:size]]
    hashes = "".join(f"{base64_text(one)}\n" for one in batching.path_of(index, leaves))
    head = f"c2sp.org/tlog-proof@v1\nextra {base64_text(story.entries[index])}\nindex {index}\n"
    return (head + hashes + "\n").encode() + story.checkpoint(size)


def erasures(trial):
    """What `erased.json` may say, and what not."""
    for name, (keep, count) in wrongs_of_erasing.RIGHT.items():
        story, directory = wrongs_of_erasing.erase(trial.story()), trial.directory()
        story.write(directory)
        keep(directory, story)
        trial.take(f"erased.json, {name}", directory)
        seen = wrongs_of_erasing.bound(directory, story)
        print(f"{'PASS' if seen == count else 'FAIL'} erased.json, {name}: {seen} bound")
    for name, wrong in wrongs_of_erasing.WRONGS.items():
        story, directory = wrongs_of_erasing.erase(trial.story()), trial.directory()
        story.write(directory)
        wrong(directory, story)
        trial.refuse(f"erased.json, {name}", directory, "erased.json")


def since(trial, name, directory, checkpoint, refused):
    try:
        ledger.verify(directory / "ledger", trial.key, since=checkpoint)
        said = None
    except Refused as error:
        said = str(error)
    good = (said is not None) == refused
    if trial.feri and good:
        file = directory / "since"
        file.write_bytes(checkpoint)
        code, there = trial.there(directory, "--since", file)
        good = code == int(refused)
        said = said if good else f"{said}; but the program, exit {code}: {there}"
    print(f"{'PASS' if good else 'FAIL'} --since {name}: {said or 'verified'}")


if __name__ == "__main__":
    main()
