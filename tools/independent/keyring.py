"""Which keys may sign at an entry: Specs/admission.md 2-4."""

import notes
from spelling import need


class Keyring:
    """The keys that the entries so far enrolled and did not revoke."""

    def __init__(self, log_key):
        self.live = {}
        self.names = {log_key.name}
        self.publics = {log_key.public}
        # Officers' keys by name, each with its person.
        self.persons = {}
        self.threshold = 0
        self.operator = None

    def add(self, text, party):
        key = notes.read_key(text)
        owner, _ = notes.read_party_key_name(key.name)
        need(owner == party, f"{key.name} is no name of a key of {party}")
        need(key.name not in self.names, f"the key name {key.name} is used already")
        need(key.public not in self.publics, f"the public key of {key.name} is used already")
        self.names.add(key.name)
        self.publics.add(key.public)
        self.live[key.name] = key
        return key

    def open(self, content, log_key):
        """Takes what `ledger.opened` says."""
        body = content["body"]
        need(notes.read_key(body["log_key"]) == log_key, "log_key is not the key of this log")
        self.operator = content["party"]
        self.threshold = body["threshold"]
        for officer in body["officers"]:
            key = self.add(officer["key"], self.operator)
            self.persons[key.name] = officer["person"]
        people = set(self.persons.values())
        need(self.threshold <= len(people), f"{len(people)} persons, a threshold of {self.threshold}")

    def enrol(self, content):
        need(content["party"] != self.operator, "the operator's keys are those of entry 0")
        self.add(content["body"]["key"], content["party"])

    def revoke(self, content):
        name, party = content["body"]["key"], content["party"]
        need(name in self.live, f"{name} is no live key")
        need(self.live[name].party == party, f"{name} is no key of {party}")
        need(party != self.operator, "the operator's keys are those of entry 0")
        del self.live[name]

    def signing(self, said, brought=None):
        """The keys of the signers of a statement, in order; `brought` is one that it enrols."""
        keys = []
        for name in said.signers:
            if name in self.live:
                keys.append(self.live[name])
            else:
                need(brought and name == brought.name, f"{name} is no live key at this entry")
                keys.append(brought)
        need(said.signers[0] in self.live, f"the first signer {said.signers[0]} is not enrolled yet")
        if brought:
            need(brought.name in said.signers, f"not signed by the new key {brought.name}")
        if said.by == self.operator:
            people = {self.persons[name] for name in said.signers if name in self.persons}
            need(
                len(people) >= self.threshold,
                f"signed by {len(people)} officers where {self.threshold} must",
            )
        return keys
