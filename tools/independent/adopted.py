"""Who may say what, as the adopted profile has it: Specs/admission.md 5 and 6."""

import hashlib

import canonical
from spelling import Refused, need


class Profile:
    def __init__(self, data):
        value = canonical.read(data)
        need(isinstance(value, dict), "not an object")
        try:
            self.rows = {row["type"]: row for row in value["authority"]}
            need(len(self.rows) == len(value["authority"]), "a type twice")
            self.perspectives = {
                row["perspective"]: set(row["filers"]) for row in value["perspectives"]
            }
            for row in self.rows.values():
                need(row["visibility"] in ("open", "sealed", "as-corrected"), "a visibility")
                row["subjects"] = set(row["subjects"])
                row["may"] = [(rule["filer"], rule["about"]) for rule in row["may"]]
        except (KeyError, TypeError) as error:
            raise Refused(f"not a profile: {error}") from None


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
        raise Refused("no profile is in force")
