"""An honest ledger that has every statement of Specs/content.md, to change from there."""

import base64
import copy
import hashlib

import canonical
import statement
from forge import Forge, Signer, canonical_bytes, profile
from heads import Heads, leaves, root_of
from spelling import base64_text

OPERATOR = [Signer("op-feri/officer-a"), Signer("op-feri/officer-b")]
OFFICER_C = Signer("op-feri/officer-c")
PARTIES = {
    "rg-mau": ("regulator", "VN"),
    "sa-sen": ("sending-agency", "VN"),
    "sa-mai": ("sending-agency", "VN"),
    "so-sakura": ("supervising-organization", "JP"),
    "em-kiku": ("employer", "JP"),
    "gd-hibari": ("grievance-desk", "JP"),
}
KEYS = {party: Signer(f"{party}/1") for party in PARTIES}
ORDER = "VJ-2026-000017"
WORKER = "wk-0123456789ab"
OTHER = "wk-ba9876543210"
HERS = Signer(WORKER)
HASH = base64_text(hashlib.sha256(b"").digest())


def yen(amount):
    return {"amount": amount, "currency": "JPY"}


def content(kind, body, **subjects):
    return {"type": kind, "body": body, **subjects}


def order(number=ORDER, chain=("sa-sen", "so-sakura", "em-kiku"), **changes):
    body = {
        "occupation": "food processing", "programme": "TITP1", "headcount": 12,
        "basic_wage": yen(182700), "scheduled_wage": yen(182700), "months": 36,
        "chain": [{"party": party, "role": PARTIES[party][0]} for party in chain],
        "terms": [{"kind": "service-charge", "bearer": "employer"}],
        **changes,
    }
    return content("order.issued", body, order=number)


def milestone(name="departed", on="2026-03-28", **changes):
    subjects = {"order": ORDER, "worker": WORKER, **changes}
    return content("milestone.reached", {"milestone": name, "on": on}, **subjects)


def enrolment(worker=WORKER, number=ORDER):
    body = {"commitment": HASH, "consent_on": "2025-12-06", "consent_text": "consent-vi-1"}
    return content("worker.enrolled", body, order=number, worker=worker)


def fees(perspective="agency", moment="pre-departure", lines=None, **changes):
    one = {
        "payer": {"id": WORKER, "role": "worker"}, "payee": {"id": "sa-sen",
        "role": "sending-agency"}, "kind": "service-charge", "method": "cash", "receipt": "none",
        "amount": {"amount": 52000000, "currency": "VND"}, "date": "2026-01",
    }
    body = {
        "perspective": perspective, "moment": moment, "said_on": "2026-03-10",
        "lines": [one] if lines is None else lines, "nothing_else": True, **changes,
    }
    return content("fees.declared", copy.deepcopy(body), order=ORDER, worker=WORKER)


def about_her(kind, body, *refs, **changes):
    more = {"refs": [base64_text(reference) for reference in refs]} if refs else {}
    return content(kind, body, **{"order": ORDER, "worker": WORKER, **more, **changes})


def officers(*keys, threshold=2, **persons):
    """`officers.changed`; a key's person is its label unless `persons` says another."""
    listed = [{"person": persons.get(label, label.replace("_", "-")), "key": key.key}
              for key, label in ((key, key.name.partition("/")[2].replace("-", "_"))
                                 for key in keys)]
    body = {"officers": listed, "threshold": threshold, "reason": "one joins"}
    return content("officers.changed", body, party="op-feri")


def with_note(said, key=HERS, ledger=None, words=None, signers=None, **changes):
    """A declaration of hers with her own note, made with `key` over `words` (of itself)."""
    body = said["body"]
    inner = body["body"] if said["type"] == "statement.corrected" else body
    subjects = {"order": said["order"], "worker": said["worker"]}
    declared = words or content("fees.declared", inner, **subjects)
    note = {"content": declared, "ledger": ledger or "forged.example/vn-jp",
            "made": "2026-05-01T08:00:00Z", "v": 1, **changes}
    text = canonical_bytes(note) + b"\n"
    lines = b"".join(signer.line(text) for signer in signers or [key])
    said = copy.deepcopy(said)
    inner = said["body"]["body"] if said["type"] == "statement.corrected" else said["body"]
    inner["own_note"] = base64_text(text + b"\n" + lines)
    return said


def loan(perspective="worker"):
    return about_her("loan.declared", {
        "perspective": perspective, "said_on": "2026-03-10", "collateral": ["land-title"],
        "lender": {"id": "ln-7f3a", "role": "lender"}, "amount": yen(480000), "taken_on": "2025-12",
        "interest": {"basis_points": 120, "per": "month"},
    })


def refund(**changes):
    return about_her("refund.paid", {
        "payer": {"id": "sa-sen", "role": "sending-agency"}, "amount": yen(300000),
        "on": "2026-03-20", "method": "transfer", "receipt": "stated", "reason": "overcharge",
        "kinds": ["service-charge"], **changes,
    })


def arrived(paid, **changes):
    return about_her(
        "refund.confirmed", {"amount": yen(300000), "said_on": "2026-03-21"}, paid, **changes)


def grievance(stage="consultation", *refs, **changes):
    body = {"on": "2026-03-05", "stage": stage, "about": ["fees", "deposit"],
            "against": ["sa-sen"], "claimed": yen(300000), **changes}
    return about_her("grievance.opened", body, *refs)


def settled(opened, **changes):
    return about_her(
        "grievance.closed", {"on": "2026-03-06", "outcome": "escalated"}, opened, **changes)


def audit(rules=("JP-02",), **subjects):
    checks = [{"rule": rule, "result": "not-met"} for rule in rules]
    body = {"audit": "registry", "on": "2026-03-07", "checks": checks}
    return content("audit.recorded", body, **subjects)


def response(*refs, **subjects):
    refs = {"refs": [base64_text(reference) for reference in refs]} if refs else {}
    body = {"response": "answer", "text": "It is being repaid."}
    return content("response.filed", body, **refs, **subjects)


def countersigned(reference, **subjects):
    return content("statement.countersigned", {"on": "2026-03-08"},
                   refs=[base64_text(reference)], **subjects)


def heads(size, count=3, root=HASH):
    return content("heads.published", {"size": size, "count": count, "root": root})


def refusals(count, root=HASH):
    return content("refusals.published", {"on": "2026-03-09", "count": count, "root": root})


def erased(*seqs, holders=("sa-sen",)):
    return content("data.erased", {
        "seqs": list(seqs), "basis": "her wish", "holders": list(holders)})


def suspended(party, kind="party.suspended"):
    return content(kind, {"reason": "an answer is awaited"}, party=party)


def corrected(first, corrects, body, **changes):
    subjects = {"order": ORDER, "worker": WORKER, "refs": [base64_text(first)], **changes}
    subjects = {name: value for name, value in subjects.items() if value is not None}
    body = {"corrects": corrects, "reason": "mistyped", "body": body}
    return content("statement.corrected", body, **subjects)


class Story(Forge):
    """Who says what, in the order in which it must be said."""

    def opened(self, **changes):
        officers = [{"person": key.name.partition("/")[2], "key": key.key} for key in OPERATOR]
        return content("ledger.opened", {
            "corridor": "VN-JP", "log_key": self.log.key, "officers": officers, "threshold": 2,
            **changes,
        }, party="op-feri")

    def operator(self, what, *more, **changes):
        return self.say("op-feri", what, [*OPERATOR, *more], **changes)

    def of(self, party, what, sealed=True, **changes):
        return self.say(party, what, [KEYS[party]], sealed, **changes)

    def adopt(self, data, **changes):
        digest = hashlib.sha256(data).hexdigest()
        self.profiles[digest] = data
        return self.operator(content("profile.adopted", {"digest": digest, **changes}))

    def open(self, specs):
        """Operator, profile, parties, keys and an order: all open."""
        self.operator(self.opened())
        self.publish()
        self.adopt(profile(specs))
        for party, (kind, country) in PARTIES.items():
            body = {"kind": kind, "name": f"{party} (ví dụ)", "country": country}
            self.operator(content("party.registered", body, party=party))
        for party, key in KEYS.items():
            self.enrol(party, key)
        licence = {"authority": "x", "number": "GP-1", "from": "2024-01-01", "to": "2028-12-31"}
        self.operator(content("party.licensed", licence, party="sa-sen"))
        rates = [{"base": yen(1), "quote": {"amount": 170, "currency": "VND"}}]
        self.rates = {"from": "2026-01-01", "to": "2026-06-30", "source": "x", "rates": rates}
        self.rated = self.operator(content("rates.published", self.rates))
        self.publish()
        self.ordered = self.of("so-sakura", order(), sealed=False)
        approval = {"reference": "PTL-1", "on": "2025-11-20", "headcount": 12}
        self.of("rg-mau", content("order.approved", approval, order=ORDER), sealed=False)
        return self

    def enrol(self, party, key, *more):
        self.operator(content("key.enrolled", {"key": key.key}, party=party), key, *more)

    def go_on(self):
        """What is sealed, with a correction of a correction."""
        self.of("sa-sen", enrolment())
        agreement = {
            "first": "sa-sen", "second": "so-sakura", "signed_on": "2025-10-01", "terms": [],
            "side_agreements": [], "nothing_else": True,
        }
        self.agreed = self.of("sa-sen", content("agreement.declared", agreement, order=ORDER))
        contract = {"contract": "agency", "with": "sa-sen", "signed_on": "2026-02-20",
                    "penalty_clause": False}
        self.of("sa-sen", content("contract.declared", contract, order=ORDER, worker=WORKER))
        self.departed = self.of("sa-sen", milestone())
        self.publish()
        self.again = self.of("sa-sen", corrected(
            self.departed, "milestone.reached", {"milestone": "departed", "on": "2026-03-29"}))
        self.of("sa-sen", corrected(
            self.again, "milestone.reached", {"milestone": "departed", "on": "2026-03-30"}))
        self.declared = self.of("sa-sen", fees())
        self.of("gd-hibari", fees("worker", "post-arrival"))
        self.operator(corrected(
            self.rated, "rates.published", {**self.rates, "source": "y"}, order=None, worker=None))
        self.publish()
        self.speak_up()
        self.review()
        self.govern()
        self.publish()
        return self

    def speak_up(self):
        """Her key and what she says with it; a loan, a refund, a grievance and its next stage."""
        self.of("sa-sen", enrolment(OTHER))
        self.of("gd-hibari", about_her(
            "worker.linked", {"same_as": OTHER, "basis": "one identity record"}))
        self.of("gd-hibari", about_her("worker.keyed", {"key": HERS.key, "said_on": "2026-03-01"}))
        own = fees("worker", "post-arrival")
        self.own = self.of("gd-hibari", with_note(own))
        again = corrected(self.own, "fees.declared", dict(own["body"], said_on="2026-03-11"))
        self.of("gd-hibari", with_note(again))
        self.of("gd-hibari", loan())
        self.refunded = self.of("sa-sen", refund())
        self.of("gd-hibari", arrived(self.refunded))
        answers = [{"question": "q01", "answer": "yes"}, {"question": "q02", "answer": "yes"}]
        self.of("gd-hibari", about_her("survey.answered", {
            "instrument": "self-check", "version": "1", "said_on": "2026-03-04",
            "answers": answers}))
        self.heard = self.of("gd-hibari", grievance())
        self.of("gd-hibari", settled(self.heard))
        self.open_still = self.of("gd-hibari", grievance("accompaniment", self.heard))

    def review(self):
        """Audits, answers to them, countersignatures, and the ends of an order."""
        self.audited = self.of("gd-hibari", audit(order=ORDER, worker=WORKER))
        self.of("rg-mau", audit(["JP-02", "EV-01"], party="sa-sen"))
        self.of("sa-sen", response(self.audited, order=ORDER))
        self.of("sa-sen", response(self.audited, party="sa-sen"))
        self.assented = self.of("so-sakura", countersigned(self.agreed, order=ORDER))
        self.of("em-kiku", countersigned(self.ordered, order=ORDER), sealed=False)
        level = {"level": "listed", "reasons": ["both sides are registered"], "profile": "0" * 64}
        self.operator(content("order.assessed", level, order=ORDER))
        self.of("so-sakura", order("VJ-1"), sealed=False)
        for kind in ("order.withdrawn", "order.closed"):
            self.of("so-sakura", content(
                kind, {"on": "2026-03-09", "reason": "nobody is taken"}, order="VJ-1"), sealed=False)

    def govern(self):
        """Suspension and its end, a third officer, heads, refusals and an erasure."""
        self.operator(suspended("sa-mai"))
        self.of("sa-mai", response(self.audited, party="sa-mai"))
        self.say("sa-mai", content("key.enrolled", {"key": Signer("sa-mai/2").key}, party="sa-mai"),
                 [KEYS["sa-mai"], Signer("sa-mai/2")])
        self.operator(suspended("sa-mai", "party.reinstated"))
        self.operator(officers(*OPERATOR, OFFICER_C), OFFICER_C)
        self.operator(self.heads(20))
        self.operator(self.heads(self.size))
        self.operator(refusals(0))
        self.operator(refusals(3))
        self.operator(refusals(3))
        self.of("sa-sen", erased(self.sealed_seq), sealed=False)

    def heads(self, size):
        """The content of true heads of the first `size` entries."""
        all_heads = Heads()
        for data, opening in zip(self.entries, self.openings):
            said = statement.read_entry(data).statement
            what = said.content if said.is_open else opening and canonical.read(opening[32:])
            all_heads.take(what or None, said.by == "op-feri")
        found = leaves(all_heads.of(min(size, self.size)) or {})
        return heads(size, len(found), base64_text(root_of(found)))

    def erase(self, *kinds):
        """Destroys the openings of all sealed statements of these types, and says so."""
        seqs = [seq for seq, opening in enumerate(self.openings)
                if any(b'"type":"%s"' % kind.encode() in opening for kind in kinds)]
        self.of("sa-sen", erased(*seqs), sealed=False)
        for seq in seqs:
            self.openings[seq] = b""
        return self

    @property
    def sealed_seq(self):
        return next(seq for seq, opening in enumerate(self.openings) if opening)
