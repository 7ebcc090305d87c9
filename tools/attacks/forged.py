"""Ledgers that an operator with the log's key could make: whole in every hash and signature, and with
something in them that nobody must miss.

   forged.py NAME DIR          writes DIR/ledger, DIR/private, DIR/ledger.vkey; prints what the attack is about
"""

import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "independent"))

from forge import Signer, canonical_bytes  # noqa: E402
from story import KEYS, Story, content, erased, milestone  # noqa: E402

SPECS = ROOT / "Specs"


def honest():
    return Story().open(SPECS).go_on()


def changed_profile(story, change):
    value = json.loads(next(iter(story.profiles.values())))
    change(value)
    return canonical_bytes(value)


def sealed_revocation(directory):
    """A profile hides the revocation of a key from everybody but the operator."""
    story = honest()

    def hide(profile):
        for row in profile["authority"]:
            if row["type"] == "key.revoked":
                row["visibility"] = "sealed"
    at = story.size
    story.adopt(changed_profile(story, hide))
    revoked = content("key.revoked", {"key": "sa-sen/1", "reason": "stolen"}, party="sa-sen")
    story.operator(revoked, sealed=True)
    story.of("sa-sen", milestone("returned", "2026-03-30"))
    story.write(directory)
    print(at)


def withheld(directory):
    """A worker's words are left out, and an agency that never held them says it erased them."""
    story = honest()
    seq = next(seq for seq, opening in enumerate(story.openings)
               if b'"perspective":"worker"' in opening)
    story.of("sa-mai", erased(seq, holders=["sa-mai"]), sealed=False)
    story.openings[seq] = b""
    story.write(directory)
    print(seq)


def gutted(directory):
    """Other rules are adopted, and most are gone."""
    story = honest()

    def gut(profile):
        profile["rules"] = [row for row in profile["rules"] if row["standard"] == "FERI"]
    at = story.size
    story.adopt(changed_profile(story, gut))
    story.write(directory)
    print(at)


def second_key(directory):
    """The operator enrols a key for an agency that has a live one."""
    story = honest()
    at = story.size
    story.enrol("sa-sen", Signer("sa-sen/2"))
    story.write(directory)
    print(at)


def at_another_time(received):
    def make(directory):
        story = honest()
        at = story.size
        text, opening = story.text(
            "sa-sen", milestone("returned", "2026-03-30"), [KEYS["sa-sen"]], sealed=True)
        story.put(text + b"\n" + KEYS["sa-sen"].line(text), opening, received=received)
        story.write(directory)
        print(at)
    return make


def signed_later(directory):
    """An entry that was received five years before it was signed."""
    story = honest()
    at = story.size
    story.of("sa-sen", milestone("returned", "2026-03-30"), filed="2031-03-01T00:00:00Z")
    story.write(directory)
    print(at)


def as_it_is(directory):
    story = honest()
    story.write(directory)
    print(" ".join(map(str, story.published)))


MADE = {
    "honest": as_it_is, "sealed-revocation": sealed_revocation, "withheld": withheld,
    "gutted": gutted, "second-key": second_key, "signed-later": signed_later,
    "in-2199": at_another_time("2199-01-01T00:00:00Z"),
}

if __name__ == "__main__":
    MADE[sys.argv[1]](pathlib.Path(sys.argv[2]))
