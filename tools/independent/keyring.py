"""Which keys may sign at an entry: Specs/admission.md 2-4."""

import notes
from spelling import need


class Keyring:
    """The keys that the entries so far enrolled and did not revoke."""

    def __init__(self, log_key):
        self.live = {}
        self.names = {log_key.name}
        self.publics = {log_key.public}
        # Officers' live keys by name, each with its person.
        self.persons = {}
        self.threshold = 0
        self.operator = None
        # The keys bound to a pseudonym, the newest last; they sign no statement.
        self.of_workers = {}

    def add(self, text, party):
        key = notes.read_key(text)
        owner, _ = notes.read_party_key_name(key.name)
        need(owner == party, f"{key.name} is not a name of a key of {party}")
        need(key.name not in self.names, f"the key name {key.name} is used already")
        need(key.id != key.batch_id, f"the two key IDs of {key.name} are equal")
        self._use(key)
        self.names.add(key.name)
        self.live[key.name] = key
        return key

    def _use(self, key):
        need(key.public not in self.publics, f"the public key of {key.name} is used already")
        self.publics.add(key.public)

    def open(self, content, log_key):
        """Takes what `ledger.opened` says."""
        body = content["body"]
        need(notes.read_key(body["log_key"]) == log_key, "log_key is not the key of this log")
        self.operator = content["party"]
        self.threshold = body["threshold"]
        for officer in body["officers"]:
            key = self.add(officer["key"], self.operator)
            self.persons[key.name] = officer["person"]

    def enrol(self, content):
        need(content["party"] != self.operator, "the operator's keys are its officers'")
        self.add(content["body"]["key"], content["party"])

    def revoke(self, content):
        name, party = content["body"]["key"], content["party"]
        need(name in self.live, f"{name} is not a live key")
        need(self.live[name].party == party, f"{name} is not a key of {party}")
        need(party != self.operator, "the operator's keys are its officers'")
        del self.live[name]

    def brought_by(self, content):
        """The keys that a statement brings, which sign it too, by their names."""
        kind, body = content["type"], content["body"]
        if kind == "key.enrolled":
            key = notes.read_key(body["key"])
            need(content.get("party") == key.party, f"{key.name} is not a key of the subject")
            return {key.name: key}
        if kind != "officers.changed":
            return {}
        listed = [notes.read_key(officer["key"]) for officer in body["officers"]]
        return {key.name: key for key in listed if key.name not in self.live}

    def change_officers(self, content):
        """Takes what `officers.changed` says: who is listed is an officer, and nobody else."""
        body, before = content["body"], self.persons
        need(content["party"] == self.operator, "officers of another party than the operator")
        self.persons = {}
        for officer in body["officers"]:
            key, person = notes.read_key(officer["key"]), officer["person"]
            need(key.name not in self.persons, f"{key.name} is listed twice")
            if key.name in before:
                need(self.live[key.name] == key, f"{key.name} is another key")
                need(before[key.name] == person, f"{key.name} is {before[key.name]}'s key")
            else:
                self.add(officer["key"], self.operator)
            self.persons[key.name] = person
        for name in before:
            if name not in self.persons:
                del self.live[name]
        self.threshold = body["threshold"]

    def bind(self, content):
        """Takes what `worker.keyed` says."""
        key = notes.read_key(content["body"]["key"])
        self._use(key)
        self.of_workers.setdefault(content["worker"], []).append(key)

    def signing(self, said, brought):
        """The keys of the signers of a statement, in order; `brought` are those it brings."""
        keys = []
        for name in said.signers:
            need(name in self.live or name in brought, f"{name} is not a live key at this entry")
            keys.append(self.live[name] if name in self.live else brought[name])
            if name not in self.live:
                batched = said.batched[len(keys) - 1]
                need(batched is None, f"the new key {name} signs by a batch")
        need(said.signers[0] in self.live, f"the first signer {said.signers[0]} is not enrolled yet")
        for name in brought:
            need(name in said.signers, f"not signed by the new key {name}")
        if said.by == self.operator:
            people = {self.persons[name] for name in said.signers if name in self.persons}
            need(
                len(people) >= self.threshold,
                f"signed by {len(people)} officers where {self.threshold} must",
            )
        return keys
