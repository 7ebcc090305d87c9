"""Draws statements by a seed, possible ones and impossible ones, onto a growing ledger."""

import copy
import datetime

import canonical
import notes
import statement
from admission import Registry
from draws import MILESTONES, CAUSES, CORRECTABLE, VOICES, Draws
from forge import BEGINNING, Signer
from spelling import Refused, base64_text
from story import (
    HASH, KEYS, OPERATOR, PARTIES, audit, content, countersigned, erased, heads,
    loan, officers, order, refund, refusals, response, suspended, with_note, yen,
)


class Random(Draws):
    """`said` are (identity, by, content, is sealed) of what was admitted; `refused` what was not."""

    def __init__(self, seed, specs):
        super().__init__(seed)
        self.open(specs)
        self.keys = {party: [key] for party, key in KEYS.items()}
        self.officers = list(OPERATOR)
        self.hers = {}
        self.said, self.refused, self.counts = [], [], {}
        self.registry = Registry(notes.read_key(self.log.key), self.profiles)
        for seq in range(self.size):
            self.registry.take(*self._read(seq))
            self._remember(seq)

    def _read(self, seq):
        entry = statement.read_entry(self.entries[seq])
        opening = self.openings[seq]
        said = entry.statement
        return entry, said.content if said.is_open else canonical.read(opening[32:])

    def _remember(self, seq):
        entry, what = self._read(seq)
        self.said.append((entry.statement.identity, entry.statement.by, what,
                          not entry.statement.is_open))
        self.counts[what["type"]] = self.counts.get(what["type"], 0) + 1

    def grow(self, size):
        """Until it has `size` entries, or is closed."""
        while self.size < size and not self.registry.is_closed:
            self.step()
        return self

    def step(self):
        """Says one thing; takes it back where it is refused."""
        proposal = self.propose()
        if proposal is None:
            return
        by, what, signers, sealed = proposal
        self.time += self.draw.randrange(0, self.one((600, 30_000, 400_000)))
        before = self.time
        filed = f"{BEGINNING + datetime.timedelta(seconds=self.time, days=-8):%Y-%m-%dT%H:%M:%SZ}"
        self.say(by, what, signers, sealed, **{"filed": filed} if self.chance(0.03) else {})
        seq = self.size - 1
        entry, read = self._read(seq)
        trial = copy.deepcopy(self.registry)
        try:
            keys = trial.take(entry, read)
            statement.check_signatures(entry.statement, keys)
        except Refused as refused:
            self.refused.append((seq, self.entries.pop(), self.openings.pop(), str(refused), read))
            self.time = before
            return
        self.registry = trial
        self._remember(seq)
        self._learn(read, signers)

    def _learn(self, what, signers):
        if what["type"] == "key.enrolled":
            key = next(k for k in signers if k.key == what["body"]["key"])
            self.keys[what["party"]].append(key)
        if what["type"] == "officers.changed":
            self.officers = self.listed
        if what["type"] == "worker.keyed":
            self.hers[what["worker"]] = self.shown
        if self.draw.random() < 0.1:
            self.publish()

    def cut(self, size, entry, opening):
        """The ledger of the first `size` entries and one behind them."""
        other = copy.copy(self)
        other.entries = [*self.entries[:size], entry]
        other.openings = [*self.openings[:size], opening]
        other.published = [0, size + 1]
        return other

    # What is drawn.

    def signers(self, by):
        if by != "op-feri":
            return [self.one(self.keys[by]) if self.chance(0.1) else self.keys[by][-1]]
        return self.officers[:1] if self.chance(0.05) else list(self.officers)

    def propose(self):
        kind = self.one(PROPOSALS)
        if kind in OFFICIAL and self.chance(0.6) or kind == "party.suspended" and self.chance(0.6):
            return None
        orders = list(self.registry.chains)
        workers = list(self.registry.workers)
        self.worker = self.one(workers) if not self.chance(0.03) else "wk-000000000000"
        self.order = self.registry.workers.get(self.worker) or self.one(orders)
        if self.chance(0.04):
            self.order = self.one([*orders, "VJ-9"])
        self.party = self.one(["op-feri", *PARTIES])
        by = "op-feri" if kind in OFFICIAL and not self.chance(0.05) else self.party
        if kind in SPOKEN and not self.chance(0.2):
            by = "gd-hibari"
        made = getattr(self, kind.replace(".", "_"))(by)
        if made is None:
            return None
        what, *more = made
        if kind == "statement.corrected" or kind in ("statement.countersigned",):
            by, sealed, *more = more
        else:
            sealed = kind not in OPEN
        if self.chance(0.02):
            sealed = not sealed
        brought = [] if self.chance(0.05) else more
        return by, what, [*self.signers(by), *brought], sealed

    def _hers(self, kind, body, *refs):
        subjects = {"order": self.order, "worker": self.worker}
        if None in subjects.values():
            return None
        refs = {"refs": [base64_text(reference) for reference in refs]} if refs else {}
        return content(kind, body, **subjects, **refs),

    def _of(self, *kinds):
        found = [one for one in self.said if one[2]["type"] in kinds]
        return self.one(found)

    def ledger_closed(self, by):
        if self.size < 60 or not self.chance(0.3):
            return None
        return content("ledger.closed", {"reason": "it goes on elsewhere"}),

    def officers_changed(self, by):
        new = Signer(f"op-feri/officer-{self.count}")
        self.listed = [*self.officers[-2:], new] if self.chance(0.7) else [new, self.officers[0]]
        return officers(*self.listed), new

    def party_suspended(self, by):
        return suspended(self.one(PARTIES)),

    def party_reinstated(self, by):
        return suspended(self.one(self.registry.suspended) or "sa-sen", "party.reinstated"),

    def party_licensed(self, by):
        licence = {"authority": "x", "number": "GP-1", "from": self.day()}
        return content("party.licensed", licence, party=self.one(PARTIES)),

    def key_enrolled(self, by):
        party = self.one(PARTIES)
        key = Signer(f"{party}/{len(self.keys[party]) + 1}")
        return content("key.enrolled", {"key": key.key}, party=party), key

    def key_revoked(self, by):
        party = self.one(PARTIES)
        old = self.one(self.keys[party][:-1] or ([] if self.chance(0.9) else self.keys[party]))
        if old is None:
            return None
        body = {"key": old.name, "reason": "lost"}
        if self.chance(0.7):
            body["compromised_since"] = f"2026-03-{self.draw.randrange(1, 29):02}"
        return content("key.revoked", body, party=party),

    def rates_published(self, by):
        quote = {"amount": self.draw.randrange(150, 180), "currency": "VND"}
        return content("rates.published", {
            "from": "2025-12-01", "to": self.day().replace("2026", "2027"), "source": "x",
            "rates": [{"base": yen(1), "quote": quote}]}),

    def heads_published(self, by):
        size = self.draw.randrange(0, self.size + 2)
        return heads(size) if self.chance(0.1) else self.heads(size),

    def refusals_published(self, by):
        return refusals(self.draw.randrange(0, self.size)),

    def data_erased(self, by):
        seqs = sorted({self.draw.randrange(0, self.size) for _ in range(self.draw.randrange(1, 3))})
        return erased(*seqs, holders=[by] if self.chance(0.8) else ["sa-sen"]),

    def order_issued(self, by):
        number = f"VJ-2026-{len(self.registry.chains)}" if self.chance(0.9) else self.order
        if self.order and self.chance(0.05):
            number = self.one((number + ".", self.order.lower(), self.order.replace("0", "O")))
        chain = (self.one(("sa-sen", "sa-mai")), "so-sakura", "em-kiku")
        chain += (self.one(("gd-hibari", "rg-mau")),) if self.chance(0.05) else ()
        changes = {
            "programme": self.one(("TITP1", "TITP3", "SSW", "ESD", "ENG")),
            "months": self.one((7, 12, 36, 60)), "scheduled_wage": yen(190000),
            "terms": [{"kind": kind, "bearer": self.one(("employer", "sending-agency", "worker"))}
                      for kind in ("service-charge", "training", "visa")],
        }
        changes |= {"field": self.one(("care", "other"))} if self.chance(0.5) else {}
        changes |= {"management_fee": yen(self.one((4999, 5000, 9999)))} if self.chance(0.7) else {}
        return order(number, chain, headcount=self.draw.randrange(1, 9), **changes),

    def order_approved(self, by):
        return content("order.approved", {"reference": "PTL", "on": self.day()}, order=self.order),

    def order_assessed(self, by):
        return content("order.assessed", {"level": "listed", "reasons": ["x"]}, order=self.order),

    def order_closed(self, by):
        kind = self.one(("order.closed", "order.withdrawn"))
        return content(kind, {"on": self.day(), "reason": "the end"}, order=self.order),

    def agreement_declared(self, by):
        ends = ["so-sakura", "sa-sen"]
        terms = []
        for _ in range(self.draw.randrange(0, 3)):
            self.draw.shuffle(ends)
            terms.append({"kind": self.one(("management-fee", "service-charge", "gift")),
                          "payer": ends[0], "payee": ends[1], "amount": self.money(),
                          "per": self.one(("head", "month", "once"))})
        self.draw.shuffle(ends)
        return content("agreement.declared", {
            "first": ends[0], "second": ends[1], "terms": terms,
            "signed_on": self.one(("2026-02-01", self.day())),
            "side_agreements": [{"about": "returns"}] if self.chance(0.3) else [],
            "nothing_else": self.chance(0.7)}, order=self.order),

    def contract_declared(self, by):
        body = {
            "contract": self.one(("agency", "employment")), "with": "sa-sen",
            "signed_on": self.day(), "penalty_clause": self.chance(0.2),
            "basic_wage": yen(self.one((150000, 182700, 200000))), "months": 12,
            "deductions": [{"kind": self.one(("rent", "training")),
                            "amount": yen(self.draw.randrange(1, 9) * 10_000)}]}
        kept = {name: value for name, value in body.items() if not (
            name in ("basic_wage", "months", "deductions") and self.chance(0.2))}
        return self._hers("contract.declared", kept)

    def worker_enrolled(self, by):
        if self.chance(0.9):
            self.worker = f"wk-{len(self.registry.workers) + 1:012}"
            self.order = self.one(self.registry.chains)
        elif self.worker:
            self.worker = self.worker.replace("0", "o", self.draw.randrange(2))
        return self._hers("worker.enrolled", {
            "commitment": HASH, "consent_on": self.day(), "consent_text": "consent-vi-1"})

    def worker_linked(self, by):
        other = self.one(self.registry.workers) or "wk-000000000000"
        return self._hers("worker.linked", {"same_as": other, "basis": "one record"})

    def worker_keyed(self, by):
        self.shown = Signer(str(self.worker), f"{self.worker} {self.count}")
        return self._hers("worker.keyed", {"key": self.shown.key, "said_on": self.day()})

    def milestone_reached(self, by):
        body = {"milestone": self.one(MILESTONES), "on": self.day()}
        if body["milestone"] == "returned" and self.chance(0.8):
            body["cause"] = self.one(CAUSES)
        return self._hers("milestone.reached", body)

    def _account(self, by, perspective=None, moment=None):
        moments = "before-contract", "pre-departure", "post-arrival"
        body = {
            "perspective": perspective or VOICES.get(by, "worker"),
            "moment": moment or self.one(moments), "said_on": self.day(),
            "lines": [self._line() for _ in range(self.draw.randrange(0, 4))],
            "nothing_else": self.chance(0.7)}
        return body | ({"present": [self.one(PARTIES)]} if self.chance(0.2) else {})

    def fees_declared(self, by):
        made = self._hers("fees.declared", self._account(by))
        key = self.hers.get(self.worker)
        if made and key and made[0]["body"]["perspective"] == "worker" and self.chance(0.5):
            other = self.chance(0.1)
            return with_note(made[0], Signer(self.worker, "another seed") if other else key),
        return made

    def loan_declared(self, by):
        lender = self.one((("ln-7f3a", "lender"), ("sa-sen", "sending-agency"), ("b-1", "bank")))
        body = loan()["body"] | {
            "perspective": VOICES.get(by, "worker"), "amount": self.money(),
            "lender": dict(zip(("id", "role"), lender))}
        if self.chance(0.2):
            del body["taken_on"]
        return self._hers("loan.declared", body)

    def refund_paid(self, by):
        return self._hers("refund.paid", refund()["body"] | {
            "amount": self.money(), "on": self.day(),
            "reason": self.one(("early-return", "overcharge", "deposit-returned")),
            "kinds": self.draw.sample(("service-charge", "deposit", "training"), 1)})

    def refund_confirmed(self, by):
        paid = self._of("refund.paid", "statement.corrected", "loan.declared") \
            if self.chance(0.1) else self._of("refund.paid")
        if paid is None:
            return None
        if self.chance(0.9):
            self.order, self.worker = paid[2].get("order"), paid[2].get("worker")
        body = {"amount": self.money(), "said_on": self.day()}
        if self.chance(0.2):
            body["amount"]["amount"] = 0
        if self.chance(0.2):
            body["present"] = [self.one(PARTIES)]
        return self._hers("refund.confirmed", body, paid[0])

    def survey_answered(self, by):
        return self._hers("survey.answered", {
            "instrument": "self-check", "version": "1", "said_on": self.day(),
            "answers": [{"question": "q01", "answer": "yes"}]})

    def grievance_opened(self, by):
        return self._hers("grievance.opened", {
            "on": self.day(), "stage": self.one(("consultation", "accompaniment", "adr")),
            "about": [self.one(("fees", "documents-withheld"))], "claimed": self.money()})

    def grievance_closed(self, by):
        opened = self._of("grievance.opened")
        if opened is None:
            return None
        if self.chance(0.9):
            self.order, self.worker = opened[2]["order"], opened[2]["worker"]
        outcome = self.one(("resolved", "settled", "unresolved"))
        return self._hers("grievance.closed", {"on": self.day(), "outcome": outcome}, opened[0])

    def audit_recorded(self, by):
        subjects = {"order": self.order, "worker": self.worker, "party": self.one(PARTIES)}
        named = {name: value for name, value in subjects.items() if value and self.chance(0.6)}
        made = audit([self.one(("JP-02", "EV-06", "DP-01", "XX-99"))], **named)
        made["body"]["audit"] = self.one(("registry", "supervising", "data-protection"))
        made["body"]["on"] = self.day()
        made["body"]["checks"][0]["result"] = self.one(("met", "not-met", "not-checked"))
        return made,

    def response_filed(self, by):
        refs = [self.one(self.said)[0]] if self.chance(0.95) else []
        subjects = {"party": by} if self.chance(0.6) else {"order": self.order}
        return response(*refs, **{name: value for name, value in subjects.items() if value}),

    def statement_countersigned(self, by):
        identity, _, what, sealed = self.one(self.said)
        subjects = {name: what[name] for name in ("order", "worker", "party") if name in what}
        if self.chance(0.05):
            subjects["order"] = self.order
        return countersigned(identity, **{k: v for k, v in subjects.items() if v}), by, sealed

    def statement_corrected(self, by):
        found = self._of(*CORRECTABLE) if self.chance(0.7) else self._of("statement.corrected")
        if found is None:
            return None
        identity, speaker, what, sealed = found
        kind, body = what["type"], what["body"]
        if kind == "statement.corrected":
            kind, body = body["corrects"], body["body"]
        body = {name: value for name, value in body.items() if name != "own_note"}
        if kind == "fees.declared":
            self.order, self.worker = what["order"], what["worker"]
            body = self._account(speaker, body["perspective"],
                                 None if self.chance(0.1) else body["moment"])
        elif "amount" in body:
            body["amount"] = self.money()
        elif "on" in body:
            body["on"] = self.day()
        subjects = {name: what[name] for name in ("order", "worker", "party") if name in what}
        made = content("statement.corrected", {
            "corrects": kind, "reason": "mistyped", "body": body},
            refs=[base64_text(identity)], **subjects)
        key = self.hers.get(what.get("worker"))
        if kind == "fees.declared" and body["perspective"] == "worker" and key and self.chance(0.4):
            made = with_note(made, key)
        return made, speaker if self.chance(0.95) else by, sealed


PROPOSALS = [name.replace("_", ".", 1) for name in (
    "ledger_closed officers_changed party_suspended party_reinstated party_licensed key_enrolled "
    "key_revoked rates_published heads_published refusals_published data_erased order_issued "
    "order_approved order_assessed order_closed agreement_declared contract_declared "
    "worker_enrolled worker_linked worker_keyed milestone_reached milestone_reached "
    "milestone_reached milestone_reached contract_declared fees_declared fees_declared "
    "fees_declared fees_declared fees_declared fees_declared loan_declared refund_paid "
    "refund_confirmed survey_answered grievance_opened grievance_closed audit_recorded "
    "response_filed statement_countersigned statement_corrected statement_corrected").split()]
OFFICIAL = {
    "ledger.closed", "officers.changed", "party.suspended", "party.reinstated", "rates.published",
    "heads.published", "refusals.published", "order.assessed",
}
SPOKEN = {
    "worker.keyed", "worker.linked", "refund.confirmed", "survey.answered", "grievance.opened",
    "grievance.closed",
}
OPEN = OFFICIAL | {
    "party.licensed", "key.enrolled", "key.revoked", "data.erased", "order.issued",
    "order.approved", "order.closed",
}
