"""Who may say what, as the adopted profile has it: Specs/admission.md 5 and 6."""

import hashlib
import re

import canonical
import content as contents
from shape import flag, identifier, matching, object_of, some, text, word
from spelling import Refused, need


TYPES = word(" ".join(contents.BODIES))
KINDS = contents.PARTY_KINDS + " operator"
OPEN = set((
    "ledger.opened ledger.closed officers.changed party.registered party.licensed party.suspended "
    "party.reinstated key.enrolled key.revoked profile.adopted rates.published heads.published "
    "refusals.published data.erased order.issued order.approved order.assessed order.withdrawn "
    "order.closed").split())
FOLLOWING = {"statement.corrected": "as-corrected", "statement.countersigned": "as-referenced"}


def visibility_of(kind):
    """How a type is under every profile, by its group in content.md."""
    return FOLLOWING.get(kind, "open" if kind in OPEN else "sealed")


def row(value):
    """A row that lets a type be seen as its group says."""
    ROW(value)
    wanted = visibility_of(value["type"])
    need(value["visibility"] == wanted, f"{value['type']} is {value['visibility']}, not {wanted}")


ROW = object_of(
    {
        "type": TYPES,
        "visibility": word("open sealed as-corrected as-referenced"),
        "subjects": some(word("order worker party"), 99),
        "may": some(
            object_of({"filer": word(KINDS + " any"), "about": word("any self chain")}), 99
        ),
    },
    {"optional": some(word("order worker party"), 99), "while_suspended": flag},
)
DOCUMENTS = some(object_of({
    "name": identifier, "sha256": matching(re.compile(r"[0-9a-f]{64}\Z"), "a digest"),
}), 500)


def documents(value):
    """Pages that the profile pins, by ascending names."""
    DOCUMENTS(value)
    names = [row["name"].encode() for row in value]
    need(all(a < b for a, b in zip(names, names[1:])), "names do not ascend")


FORM = object_of({
    "schema": word("feri.profile/1"),
    "name": text(200),
    "authority": some(row, 99, once="type"),
    "perspectives": some(object_of({
        "perspective": word(contents.PERSPECTIVES), "filers": some(word(KINDS), 99),
    }), 99),
    "rules": some(lambda row: None, 9999),
    "categories": some(lambda row: None, 9999),
}, {"documents": documents, "fields": some(lambda row: None, 9999)})


class Profile:
    """The rules of a profile that say who may say what; rules.md has the others."""

    def __init__(self, data):
        value = canonical.read(data)
        FORM(value)
        self.rows = {row["type"]: row for row in value["authority"]}
        self.perspectives = {row["perspective"]: row["filers"] for row in value["perspectives"]}


class Adopted:
    """The profiles adopted so far, and which of them is in force."""

    def __init__(self, files):
        self.files = files
        self.adoptions = []
        self.read = {}

    def adopt(self, body, seq, received):
        start = body.get("from")
        need(start is None or start >= received, f"from {start}, before it was received")
        name = body["digest"]
        need(name in self.files, f"there is no profiles/{name}")
        if name not in self.read:
            data = self.files[name]
            need(hashlib.sha256(data).hexdigest() == name, f"profiles/{name}: another digest")
            try:
                self.read[name] = Profile(data)
            except Refused as refused:
                raise Refused(f"profiles/{name}: {refused}") from None
        self.adoptions.append((start, self.read[name]))

    def in_force(self, received):
        for start, profile in reversed(self.adoptions):
            if start is None or start <= received:
                return profile
        return None
