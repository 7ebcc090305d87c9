"""What is drawn for a statement: words, days, amounts and lines of fees."""

import random

from story import Story, yen

MILESTONES = ("first-contact selected agency-contract-signed employment-contract-signed "
              "training-started training-ended coe-issued visa-issued departed departed arrived "
              "employment-started extended returned returned").split()
CAUSES = "employer-closed illness own-wish absconded family-reasons".split()
KINDS = ("service-charge brokerage deposit penalty training medical passport travel-domestic "
         "travel-international management-fee audit-fee placement-fee wage-deduction rent gift "
         "other").split()
ROLES = "authority medical carrier broker training-centre sending-agency other".split()
# Days on which rules begin and end, and amounts near their caps.
TURNS = ("2020-03-27", "2021-12-31", "2022-01-01", "2022-01-31", "2022-02-01", "2022-06-30",
         "2024-05-14", "2024-05-15")
AMOUNTS = 10_000, 90_000, 182_701, 368_101, 548_101
CORRECTABLE = ("party.licensed rates.published order.issued order.approved agreement.declared "
               "contract.declared milestone.reached fees.declared loan.declared refund.paid "
               "audit.recorded").split()
VOICES = {"gd-hibari": "worker", "sa-sen": "agency", "sa-mai": "agency", "em-kiku": "employer",
          "so-sakura": "supervising-organization"}


class Draws(Story):
    """A story with a source of chance."""

    def __init__(self, seed):
        super().__init__()
        self.draw = random.Random(seed)

    def one(self, values):
        values = list(values)
        return self.draw.choice(values) if values else None

    def chance(self, share):
        return self.draw.random() < share

    def day(self):
        if self.chance(0.1):
            return self.one(TURNS)
        return f"2026-{self.draw.randrange(1, 7):02}-{self.draw.randrange(1, 29):02}"

    def money(self):
        amount = self.one((self.draw.randrange(1, 60) * 10_000, *AMOUNTS))
        if self.chance(0.5):
            return {"amount": amount * 150, "currency": "VND"}
        return yen(amount)

    def _line(self):
        parties = {"so-sakura": "supervising-organization", "sa-sen": "sending-agency",
                   "em-kiku": "employer", "br-7f3a": "broker", self.worker: "worker"}
        ends = [{"id": party, "role": role} for party, role in parties.items() if party]
        ends += [{"id": f"x-{role}", "role": role} for role in self.draw.sample(ROLES, 2)]
        payer = self.one(one for one in ends if one["role"] in ("worker", "employer")) \
            if self.chance(0.6) else self.one(ends)
        payee = ends[1] if self.chance(0.4) else self.one(ends)
        kind = self.one(("service-charge", "training")) if self.chance(0.4) else self.one(KINDS)
        line = {"payer": payer, "payee": payee, "kind": kind,
                "amount": self.money(), "method": self.one(("cash", "transfer", "deduction")),
                "receipt": self.one(("none", "stated"))}
        if self.chance(0.3):
            line["item"] = "as the paper calls it"
        date = self.one((None, self.day(), self.day()[:7]))
        return line | ({"date": date} if date else {})
