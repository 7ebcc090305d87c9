"""What is published of agencies, half-year by half-year: Specs/statistics.md 6."""

import datetime

from readers import VOICES, members_of
from record import CHAIN_KINDS, Record
from statistics import cost

STEPS = (1, 100_000, 300_000, 600_000)


def half_years(received):
    """(first day, last day) of those that are over by the moments entries were received at."""
    year, half = int(received[0][:4]), int(received[0][5:7]) > 6
    while True:
        first, last = (f"{year}-07-01", f"{year}-12-31") if half \
            else (f"{year}-01-01", f"{year}-06-30")
        # An instant's text sorts as the instant does.
        if not received[-1] > f"{last}T23:59:59Z":
            return
        yield first, last
        year, half = year + half, not half


def in_fives(count, room):
    return min(count, room) // 5 * 5


def told_costs(yen, room):
    """How many paid nothing, and how many so much or more; 0 where it is withheld."""
    nothing = in_fives(sum(one == 0 for one in yen), room)
    paid = [in_fives(sum(one >= step for one in yen), room) for step in STEPS]
    while nothing + paid[0] > room:
        if paid[0] > nothing:
            paid[0] -= 5
        else:
            nothing -= 5
    return nothing, [min(count, paid[0]) for count in paid]


def is_open(record, first):
    ends = [v.body["on"] for v in record.all if v.kind in ("order.withdrawn", "order.closed")]
    issued = datetime.date.fromisoformat(first_terms(record).received[:10])
    days = 31 * (record.terms.body["months"] + 12)
    return not any(on < first for on in ends) and \
        datetime.date.fromisoformat(first) <= issued + datetime.timedelta(days)


def first_terms(record):
    return next(v for v in record.all if v.kind == "order.issued")


def agency_of(record):
    return next((member["party"] for member in first_terms(record).body["chain"]
                 if member["role"] == "sending-agency"), None)


class Agency:
    """One agency's orders in one half-year, before anything is published."""

    def __init__(self):
        self.orders = self.headcount = self.could = self.heard = 0
        self.confirmed, self.declared, self.chain = [], [], set()
        self.agreed = self.rests_on_acts = False

    def take(self, record, agency, first, last):
        """Section 13: only what it agreed to is added."""
        members = members_of(record)
        self.rests_on_acts |= agency not in members.ever_signed
        if agency in members.ever_agreed:
            self.agreed = True
            self.add(record, first, last)

    def add(self, record, first, last):
        if is_open(record, first):
            headcounts = [v.body.get("headcount", record.terms.body["headcount"])
                          for v in record.counting("order.approved")]
            approved = max(headcounts, default=record.terms.body["headcount"])
            self.orders += 1
            self.headcount += approved
            enrolled = [v for v in record.enrolled.values() if record.kinds.get(v.by) not in VOICES]
            self.could += min(approved, len(enrolled))
        for version in record.all:
            if version.kind == "order.issued":
                self.chain |= {member["party"] for member in version.body["chain"]}
        of_half = [a for a in record.accounts
                   if not a.replaced_by and first <= a.received[:10] <= last]
        for worker in {a.worker for a in of_half}:
            own = [a for a in of_half if a.worker == worker and record.is_independent(a)]
            others = [a for a in of_half if a.worker == worker and not a.voice
                      and record.kinds.get(a.by) in CHAIN_KINDS]
            self.heard += bool(own)
            self.confirmed += known(cost(record, own))
            self.declared += known(cost(record, others))


def known(yen):
    return [] if yen is None or yen == "unvalued" else [yen]


def at_least(count):
    return {"at_least": count} if count else {"withheld": True}


def costs(published):
    nothing, paid = published
    return {"currency": "JPY", "nothing": at_least(nothing),
            "paid": [{"yen": step, **at_least(count)} for step, count in zip(STEPS, paid)]}


def half_year(agencies, entries, kinds, first, last, ever_lacking):
    """What is published of each agency in one half-year; `entries` are (by, is open, content) of it,
    `ever_lacking` those of whom a content received by its end is not available."""
    agencies = {name: one for name, one in agencies.items() if one.agreed}
    sealed = [(by, content is not None) for by, is_open_, content in entries if not is_open_]
    outside = [one for one in sealed if kinds.get(one[0]) not in CHAIN_KINDS]
    lacking = {by for by, there in sealed if not there and kinds.get(by) in CHAIN_KINDS}
    heard = {name: in_fives(one.heard, one.could // 2) for name, one in agencies.items()}
    desks = [by for by, _ in outside if kinds.get(by) in VOICES]
    hidden = not all(there for _, there in outside) or sum(heard.values()) > len(desks) // 2
    for name, one in agencies.items():
        room = one.could // 2
        silent = 0, [0] * len(STEPS)
        unsure = one.rests_on_acts and name in ever_lacking
        yield name, {
            "from": first, "to": last, "orders": one.orders, "headcount": one.headcount,
            "heard": at_least(0 if hidden or unsure else heard[name]),
            "declared": costs(
                silent if unsure or lacking & one.chain else told_costs(one.declared, room)),
            "confirmed": costs(silent if hidden or unsure else told_costs(one.confirmed, room)),
        }


def for_everybody(entries, told_of, numbers):
    """The agencies of `feri.statistics/1` for everybody.

    `entries` are those of read_ledger; `told_of(number)` what is published of an order and the registry.
    """
    rows = {}
    of_orders = {number: list(told_of(number)) for number in numbers}
    registry = list(told_of(None))
    for first, last in half_years([one[1] for one in entries]):
        end = f"{last}T23:59:59Z"
        kinds = {content["party"]: content["body"]["kind"]
                 for seq, received, by, content, *_ in registry
                 if received <= end and content["type"] == "party.registered"}
        agencies = {}
        for number in numbers:
            issued = [one for one in of_orders[number]
                      if one[3]["type"] == "order.issued" and one[1] <= end]
            if not issued:
                continue
            record = Record(number, of_orders[number], end)
            agency = agency_of(record)
            if agency is not None:
                agencies.setdefault(agency, Agency()).take(record, agency, first, last)
        within = [(by, is_open_, content) for seq, received, by, content, identity, is_open_, *_
                  in entries if first <= received[:10] <= last]
        lacking = {by for _, received, by, content, _, is_open_, *_ in entries
                   if received <= end and not is_open_ and content is None}
        for name, published in half_year(agencies, within, kinds, first, last, lacking):
            rows.setdefault(name, []).append(published)
    return [{"id": name, "half_years": rows[name]} for name in sorted(rows, key=str.encode)]
