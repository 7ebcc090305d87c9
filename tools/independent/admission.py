"""Whether each statement may be the next entry: Specs/admission.md 2 and 5-9."""

from dataclasses import dataclass

import content as contents
import keyring
import notes
from adopted import Adopted
from spelling import base64_text, need

SUBJECTS = ("order", "worker", "party")


@dataclass
class Said:
    """A statement and its corrections; `latest` is the newest identity of them."""

    kind: str
    by: str
    is_open: bool
    subjects: dict
    fixed: tuple
    latest: bytes


class Registry:
    """What the entries so far put there."""

    def __init__(self, log_key, profile_files):
        self.log_key = log_key
        self.keys = keyring.Keyring(log_key)
        self.profiles = Adopted(profile_files)
        self.kinds = {}
        self.chains = {}
        self.workers = {}
        self.identities = set()
        self.said = {}
        self.replayed = 0
        self.sealed = 0

    def take(self, entry, content):
        """Takes the next entry, or refuses it; the keys of its signers, in order.

        `content` is None if it is sealed and not at hand.
        """
        said = entry.statement
        need(said.identity not in self.identities, "this statement is an entry already")
        if content is not None:
            contents.check(content)
        keys = self._open(said, content) if entry.seq == 0 else self._signers(said, content)
        if content is None:
            in_force = self.profiles.in_force(entry.received)
            need(in_force, "sealed, while no profile is in force")
            self.sealed += 1
        else:
            self._replay(entry, content)
            self.replayed += 1
        self.identities.add(said.identity)
        return keys

    def _open(self, said, content):
        need(said.is_open and content["type"] == "ledger.opened", "entry 0 opens no ledger")
        need(content.get("party") == said.by, "ledger.opened is not about its speaker")
        need(set(content) == {"type", "party", "body"}, "ledger.opened names more than its party")
        self.keys.open(content, self.log_key)
        self.kinds[said.by] = "operator"
        return self.keys.signing(said)

    def _signers(self, said, content):
        brought = None
        if content is not None and content["type"] == "key.enrolled":
            brought = notes.read_key(content["body"]["key"])
            need(content.get("party") == brought.party, f"{brought.name} is no key of the subject")
        return self.keys.signing(said, brought)

    def _replay(self, entry, content):
        said, kind = entry.statement, content["type"]
        if entry.seq == 0:
            self._remember(said, content)
            return
        need(kind != "ledger.opened", "the ledger is open already")
        profile = self.profiles.in_force(entry.received)
        if profile is None:
            need(kind == "profile.adopted", f"{kind} while no profile is in force")
            need(said.is_open and said.by == self.keys.operator, "not the operator's, or not open")
            need(not any(name in content for name in SUBJECTS), "an adoption names no subject")
        else:
            self._check(said, content, profile)
        for reference in contents.references(content["refs"]) if "refs" in content else ():
            need(reference in self.identities, f"no earlier statement {base64_text(reference)}")
        if kind == "statement.corrected":
            self._correct(said, content)
        else:
            self._put(entry, content)
            self._remember(said, content)

    def _check(self, said, content, profile):
        kind = content["type"]
        need(kind in profile.rows, f"the profile has no {kind}")
        row = profile.rows[kind]
        subjects = {name: content[name] for name in SUBJECTS if name in content}
        visibility, wanted = row["visibility"], set(row["subjects"])
        if kind == "statement.corrected":
            corrected = self._corrected(content)
            visibility = "open" if corrected.is_open else "sealed"
            wanted = set(corrected.subjects)
        need(said.is_open == (visibility == "open"), f"{kind} is not {visibility}")
        need(set(subjects) == wanted, f"{kind} of {sorted(subjects)}, not {sorted(wanted)}")
        self._check_subjects(said, content, subjects)
        self._check_reach(said, content, row["may"])
        if kind == "fees.declared":
            perspective = content["body"]["perspective"]
            need(
                self.kinds[said.by] in profile.perspectives.get(perspective, ()),
                f"{said.by} does not speak for {perspective}",
            )

    def _check_reach(self, said, content, may):
        own = self.kinds.get(said.by)
        need(own is not None, f"{said.by} is not registered")
        body = content["body"]
        if content["type"] == "order.issued":
            chain = {member["party"] for member in body["chain"]}
        else:
            chain = self.chains.get(content.get("order"), ())
        for rule in may:
            about = rule["about"]
            if rule["filer"] not in ("any", own):
                continue
            if (
                about == "any"
                or about == "self" and content.get("party") == said.by
                or about == "chain" and said.by in chain
            ):
                return
        need(False, f"{said.by}, of kind {own}, may not say {content['type']} here")

    def _check_subjects(self, said, content, subjects):
        kind = content["type"]
        body = content["body"]
        if "order" in subjects:
            known = subjects["order"] in self.chains
            need(known != (kind == "order.issued"), f"order {subjects['order']}: known is {known}")
        if "worker" in subjects:
            order = self.workers.get(subjects["worker"])
            if kind == "worker.enrolled":
                need(order is None, f"{subjects['worker']} is enrolled already")
            else:
                need(order == subjects["order"], f"{subjects['worker']} is not of this order")
        if "party" in subjects:
            known = subjects["party"] in self.kinds
            wanted = kind != "party.registered"
            need(known == wanted, f"party {subjects['party']}: known is {known}")
        if kind == "statement.corrected" and body["corrects"] == "order.issued":
            body = body["body"]
        for member in body.get("chain", ()):
            registered = member["party"] in self.kinds and member["party"] != self.keys.operator
            need(registered, f"{member['party']} in the chain is not registered")

    def _corrected(self, content):
        refs = contents.references(content.get("refs", []))
        need(len(refs) == 1, f"{len(refs)} references where a correction has one")
        need(refs[0] in self.said, f"no statement {base64_text(refs[0])} that can be corrected")
        found = self.said[refs[0]]
        need(found.latest == refs[0], "the reference is not the latest version")
        return found

    def _correct(self, said, content):
        found, body = self._corrected(content), content["body"]
        need(found.by == said.by, f"{said.by} corrects what {found.by} said")
        need(found.kind == body["corrects"], f"corrects {body['corrects']}, which is {found.kind}")
        need(found.kind in contents.CORRECTABLE.split(), f"{found.kind} cannot be corrected")
        subjects = {name: content[name] for name in SUBJECTS if name in content}
        need(subjects == found.subjects, "the subjects are not those of the first version")
        need(_fixed(body["body"]) == found.fixed, "another perspective or moment")
        found.latest = said.identity
        self.said[said.identity] = found
        if found.kind == "order.issued":
            self._set_chain(subjects["order"], body["body"])

    def _set_chain(self, order, body):
        self.chains[order] = {member["party"] for member in body["chain"]}

    def _put(self, entry, content):
        kind, body = content["type"], content["body"]
        if kind == "party.registered":
            self.kinds[content["party"]] = body["kind"]
        elif kind == "key.enrolled":
            self.keys.enrol(content)
        elif kind == "key.revoked":
            self.keys.revoke(content)
        elif kind == "profile.adopted":
            self.profiles.adopt(body, entry.seq, entry.received)
        elif kind == "order.issued":
            self._set_chain(content["order"], body)
        elif kind == "worker.enrolled":
            self.workers[content["worker"]] = content["order"]

    def _remember(self, said, content):
        subjects = {name: content[name] for name in SUBJECTS if name in content}
        fixed = _fixed(content["body"])
        kind = content["type"]
        self.said[said.identity] = Said(
            kind, said.by, said.is_open, subjects, fixed, said.identity
        )


def _fixed(body):
    return body.get("perspective"), body.get("moment")
