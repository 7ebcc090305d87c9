"""An honest ledger in which every statement of Specs/content.md stands, to change from there."""

import copy
import hashlib

from forge import Forge, Signer, profile
from spelling import base64_text

OPERATOR = [Signer("op-feri/officer-a"), Signer("op-feri/officer-b")]
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
        self.of("sa-sen", content("agreement.declared", agreement, order=ORDER))
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
        return self
