"""Whether each statement may be the next entry: Specs/admission.md 2 and 5-11."""

import content as contents
import following
import keyring
import ownnote
from adopted import Adopted
from erasing import Erasures
from heads import Heads
from record import CHAIN_KINDS
from spelling import base64_text, need
from subjects import SUBJECTS, subjects_of


# Besides those of the chain, whom a chain may name: rule 7.
IN_CHAINS = CHAIN_KINDS | {"buyer"}
BRINGS = {"order": "order.issued", "party": "party.registered", "worker": "worker.enrolled"}
ALIKE = str.maketrans("01i258", "ollzsb", "./-")


def fold(identifier):
    """Rule 12: what is left where nothing by which two may be mistaken for each other counts."""
    return identifier.lower().translate(ALIKE)


class Said:
    """A statement with its corrections; `latest` is the newest identity of them.

    What is sealed and not available has neither kind nor subjects.
    """

    def __init__(self, statement, content):
        self.by = statement.by
        self.is_open = statement.is_open
        self.is_seen = content is not None
        self.kind = content["type"] if self.is_seen else None
        self.subjects = subjects_of(content) if self.is_seen else None
        self.fixed = _fixed(content["body"]) if self.is_seen else None
        self.latest = statement.identity


class Registry:
    """What the entries so far put there."""

    def __init__(self, log_key, profile_files):
        self.log_key = log_key
        self.keys = keyring.Keyring(log_key)
        self.profiles = Adopted(profile_files)
        self.kinds = {}
        self.suspended = set()
        self.chains = {}
        # By order, the seq that issued it.
        self.issued = {}
        self.workers = {}
        # By sort, the folds in use with the identifier that brought each.
        self.folds = {"order": {}, "party": {}, "worker": {}}
        # By identity, every statement so far; by seq, whether it is sealed.
        self.said = {}
        self.is_sealed = []
        self.closed_grievances = set()
        self.heads = 0
        self.heads_of_all = Heads()
        self.refusals = (0, None)
        # (seq, body) of each `refusals.published`.
        self.counted = []
        self.is_closed = False
        self.erasures = Erasures()
        self.replayed = 0
        self.sealed = 0

    def take(self, entry, content):
        """Takes the next entry, or refuses it; the keys of its signers, in order.

        `content` is None if it is sealed and not available.
        """
        said = entry.statement
        need(said.identity not in self.said, "this statement is an entry already")
        need(not self.is_closed, "the ledger is closed")
        if content is not None:
            contents.check(content)
        keys = self._open(said, content) if entry.seq == 0 else self._signers(said, content)
        if content is None:
            in_force = self.profiles.in_force(entry.received)
            need(in_force, "sealed, while no profile is in force")
            self.said[said.identity] = Said(said, None)
            self.sealed += 1
        else:
            self._replay(entry, content)
            self.replayed += 1
        self.is_sealed.append(not said.is_open)
        self.heads_of_all.take(content, said.by == self.keys.operator)
        return keys

    def _open(self, said, content):
        need(said.is_open and content["type"] == "ledger.opened", "entry 0 opens no ledger")
        need(content.get("party") == said.by, "ledger.opened is not about its speaker")
        need(set(content) == {"type", "party", "body"}, "ledger.opened names more than its party")
        need(not any(said.batched), "the officers' new keys sign by a batch")
        self.keys.open(content, self.log_key)
        self.kinds[said.by] = "operator"
        self.folds["party"][fold(said.by)] = said.by
        return self.keys.signing(said, {})

    def _signers(self, said, content):
        return self.keys.signing(said, self.keys.brought_by(content) if content else {})

    def _replay(self, entry, content):
        said, kind = entry.statement, content["type"]
        if entry.seq == 0:
            self.said[said.identity] = Said(said, content)
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
            need(reference in self.said, f"no earlier statement {base64_text(reference)}")
        following.check(self, entry, content)
        known = self.keys.of_workers.get(content.get("worker"), ())
        ownnote.check(content, said.ledger, known, self.sealed > 0)
        if kind == "statement.corrected":
            self._correct(said, content)
        else:
            self._put(entry, content)
            self.said[said.identity] = Said(said, content)

    def _check(self, said, content, profile):
        kind = content["type"]
        need(kind in profile.rows, f"the profile has no {kind}")
        row = profile.rows[kind]
        subjects = subjects_of(content)
        is_open, wanted, optional = self._form(content, row)
        need(said.is_open == is_open, f"{kind} is not {'open' if is_open else 'sealed'}")
        if wanted is not None:
            need(
                wanted <= set(subjects) <= wanted | optional,
                f"{kind} of {sorted(subjects)}, not {sorted(wanted)}",
            )
        self._check_subjects(content, subjects)
        self._check_reach(said, content, row["may"])
        if said.by in self.suspended:
            need(row.get("while_suspended"), f"{said.by} is suspended and may not say {kind}")
        if kind in ("fees.declared", "loan.declared"):
            perspective = content["body"]["perspective"]
            need(
                self.kinds[said.by] in profile.perspectives.get(perspective, ()),
                f"{said.by} does not speak for {perspective}",
            )

    def _form(self, content, row):
        """Whether it is open, and the subjects that it names and may name."""
        visibility, wanted = row["visibility"], set(row["subjects"])
        if visibility not in ("as-corrected", "as-referenced"):
            return visibility == "open", wanted, set(row.get("optional", ()))
        first = self._corrected(content) if visibility == "as-corrected" else self.referred(content)
        return first.is_open, set(first.subjects) if first.is_seen else None, set()

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

    def _check_subjects(self, content, subjects):
        kind = content["type"]
        body = content["body"]
        if "order" in subjects:
            known = subjects["order"] in self.chains
            need(known != (kind == "order.issued"), f"order {subjects['order']}: known is {known}")
        if "worker" in subjects:
            need("order" in subjects, "a worker is named without an order")
            order = self.workers.get(subjects["worker"])
            if kind == "worker.enrolled":
                need(order is None, f"{subjects['worker']} is enrolled already")
            elif order is not None or not self.sealed:
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
            for name in (self.kinds[member["party"]], member["role"]):
                need(name in IN_CHAINS, f"{member['party']} in the chain as {name}")
        for sort, brings in BRINGS.items():
            if kind == brings:
                known = self.folds[sort].get(fold(subjects[sort]), subjects[sort])
                need(known == subjects[sort], f"{sort} {subjects[sort]} looks like {known}")

    def referred(self, content):
        """The statement that the one reference of a content names."""
        refs = contents.references(content["refs"]) if "refs" in content else ()
        need(len(refs) == 1, f"{len(refs)} references where {content['type']} has one")
        need(refs[0] in self.said, f"no earlier statement {base64_text(refs[0])}")
        return self.said[refs[0]]

    def _corrected(self, content):
        found = self.referred(content)
        (reference,) = contents.references(content["refs"])
        need(found.latest == reference, "the reference is not the latest version")
        return found

    def _correct(self, said, content):
        found, body = self._corrected(content), content["body"]
        need(found.by == said.by, f"{said.by} corrects what {found.by} said")
        if found.is_seen:
            need(
                found.kind == body["corrects"], f"corrects {body['corrects']}, which is {found.kind}"
            )
            need(subjects_of(content) == found.subjects, "the subjects are not the first version's")
            need(_fixed(body["body"]) == found.fixed, "another perspective or moment")
        found.latest = said.identity
        self.said[said.identity] = found
        if body["corrects"] == "order.issued":
            self._set_chain(content["order"], body["body"])

    def _set_chain(self, order, body):
        self.chains[order] = {member["party"] for member in body["chain"]}

    def _put(self, entry, content):
        kind, body = content["type"], content["body"]
        for sort, brings in BRINGS.items():
            if kind == brings:
                self.folds[sort][fold(content[sort])] = content[sort]
        if kind == "ledger.closed":
            self.is_closed = True
        elif kind == "officers.changed":
            self.keys.change_officers(content)
        elif kind == "party.registered":
            self.kinds[content["party"]] = body["kind"]
        elif kind == "party.suspended":
            self.suspended.add(content["party"])
        elif kind == "party.reinstated":
            self.suspended.remove(content["party"])
        elif kind == "key.enrolled":
            self.keys.enrol(content)
        elif kind == "key.revoked":
            self.keys.revoke(content)
        elif kind == "profile.adopted":
            self.profiles.adopt(body, entry.seq, entry.received)
        elif kind == "heads.published":
            self.heads = body["size"]
        elif kind == "refusals.published":
            self.refusals = body["count"], body["root"]
            self.counted.append((entry.seq, body))
        elif kind == "data.erased":
            # Others erase what they hold; the contents beside the ledger are the operator's.
            if entry.statement.by == self.keys.operator:
                self.erasures.take(entry.seq, body)
        elif kind == "order.issued":
            self.issued[content["order"]] = entry.seq
            self._set_chain(content["order"], body)
        elif kind == "worker.enrolled":
            self.workers[content["worker"]] = content["order"]
        elif kind == "worker.keyed":
            self.keys.bind(content)
        elif kind == "grievance.closed":
            self.closed_grievances.update(contents.references(content["refs"]))


def _fixed(body):
    return body.get("perspective"), body.get("moment")
