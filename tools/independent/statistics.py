"""Figures by agency and by order, for reviewers: Specs/statistics.md 1 to 5."""

import copy
import datetime
import math

import rules
from chain_rules import of_worker
from judging import categories_in, coverage, findings_of
from readers import members_of
from record import Total, plus_days
from repayment_rules import given_back, one_currency
from rules import categories_of

SEVERITIES = ["prohibited", "breach", "contradiction", "gap", "missing"]
DUTIES = {"account-owed/1", "refund-owed/1", "repayment-owed/1", "voice-at-moments/1"}


def quartiles(numbers):
    """Section 2."""
    if not numbers:
        return {}
    ranked = sorted(numbers)
    return {"lower_quartile": ranked[len(ranked) // 4], "median": ranked[2 * len(ranked) // 4],
            "upper_quartile": ranked[3 * len(ranked) // 4], "maximum": ranked[-1]}


def cost(record, accounts):
    """Section 1: whole yen, "unvalued", or nothing where nobody speaks of it."""
    totals = []
    for account in accounts:
        lines = [line for line in account.lines if record.paid_by_worker(line)]
        whole = account.body["nothing_else"] and account.body["perspective"] != "employer"
        if lines or whole:
            totals.append(record.total(lines, "JPY") if lines else Total())
    if any(total.unvalued for total in totals):
        return "unvalued"
    return math.ceil(max(total.high for total in totals)) if totals else None


def days(text):
    return datetime.date.fromisoformat(text[:10]).toordinal()


def waited(record, categories, worker):
    """Section 4: days, "awaited", or nothing where no fee is named."""
    naming = [account for account in record.accounts_of(worker) if any(
        record.paid_by_worker(line) and categories_of(record, categories, line)
        for line in account.lines)]
    if not naming:
        return None
    refunds = [v.first for v in record.counting("refund.paid") if v.worker == worker]
    came = [v.received for v in record.counting("refund.confirmed")
            if v.worker == worker and v.refund.first in refunds
            and v.body["amount"]["amount"] > 0
            and record.is_heard_alone(v) and not record.is_in_doubt(v)]
    if not came:
        return "awaited"
    return max(0, days(min(came)) - days(min(naming, key=lambda v: v.seq).received))


def less(one, other):
    """Section 4: what is left of a total, never below 0."""
    low = max(one.low - other.high, 0) if not other.unvalued else 0
    return Total(low, max(one.high - other.low, 0), one.unvalued)


AMOUNTS = ("owed", "confirmed_in_time", "confirmed_since", "declared", "open")


def balances(record, profile):
    """Section 4: of each worker, by the first row of the kind: (currency, late, five totals)."""
    found = []
    for row in profile["rules"]:
        programme = record.terms.body["programme"]
        if row["kind"] != "repayment-owed/1" or row["corridor"] != record.corridor \
                or row["programmes"] and programme not in row["programmes"]:
            continue
        for worker in record.enrolled:
            balance = balance_of(rules.Judging(record, row, categories_in(profile), worker))
            if balance is not None:
                found.append(balance)
        break
    return found


def balance_of(j):
    """What one worker is to be given back, and how far that has come."""
    wanted = set(j.parameters["categories"])

    def fees(account):
        return [line for line in j.flows(account)
                if categories_of(j.record, j.categories, line) & wanted]
    named = [account for account, _ in j.each_account(fees)]
    if not named:
        return None
    due = plus_days(min(named, key=lambda a: a.seq).received[:10], j.parameters["days"])
    most, currency = None, None
    for account in named:
        if account.replaced_by:
            continue
        lines = fees(account)
        mine = one_currency(j, lines)
        owed = j.record.total(lines, mine)
        if most is None or owed.high > most.high:
            most, currency = owed, mine
    if most is None:
        return None
    refunds = of_worker(j, "refund.paid")
    early = given_back(j, refunds, currency, due)[0]
    confirmed, believed, _ = given_back(j, refunds, currency)
    since, declared = less(confirmed, early), less(believed, confirmed)
    rest = less(most, early + since)
    late = (rest.high > 0 or rest.unvalued > 0) and due < j.record.today
    return currency, late, (most, early, since, declared, rest)


def repayments(found):
    """The sums by currency."""
    rows = []
    for currency in sorted({one[0] for one in found}, key=str.encode):
        mine = [one for one in found if one[0] == currency]
        sums = {name: sum((one[2][place] for one in mine), Total())
                for place, name in enumerate(AMOUNTS)}
        rows.append({"currency": currency, "workers": len(mine),
                     "late": sum(one[1] for one in mine),
                     **{name: worth(total, currency) for name, total in sums.items()}})
    return rows


def worth(total, currency):
    exact = not total.unvalued and total.low == total.high and total.low.denominator == 1
    return {"currency": currency, "lowest": math.floor(total.low), "exact": exact,
            "highest": math.floor(total.high), "without_rate": total.unvalued}


class Figures:
    """One order's, before they are joined; all as lists that are put together."""

    def __init__(self, record, profile):
        categories = categories_in(profile)
        self.orders = 1
        self.spoken, self.workers = coverage(record)
        named = sorted({v.worker for v in record.all if v.worker is not None})
        standing = {worker: [a for a in record.accounts_of(worker) if not a.replaced_by]
                    for worker in named}
        self.declared = [cost(record, [a for a in standing[w] if not a.voice]) for w in named]
        self.confirmed = [
            cost(record, [a for a in standing[w] if record.is_independent(a)]) for w in named]
        self.waits = [waited(record, categories, worker) for worker in named]
        self.balances = balances(record, profile)
        all_findings = [f for f in findings_of(record, profile)
                if not f.superseded and f.outcome != "pending"]
        found = [f for f in all_findings if f.outcome == "found"]
        self.tallies = {
            "contradictions": tally(f for f in found if f.row["severity"] == "contradiction"),
            "overdue": tally(f for f in found if f.row["kind"] in DUTIES),
            **{severity: tally(f for f in all_findings if f.row["severity"] == severity)
               for severity in SEVERITIES},
        }

    def join(self, other):
        for name in ("orders", "spoken", "workers", "declared", "confirmed", "waits", "balances"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.tallies = {name: tuple(map(sum, zip(mine, other.tallies[name])))
                        for name, mine in self.tallies.items()}
        return self


def tally(findings):
    findings = list(findings)
    return len(findings), len({f.worker for f in findings} - {None})


def row(name, joined):
    """What reviewers see."""
    def costs(figure):
        known = [one for one in getattr(joined, figure) if one is not None]
        yen = [one for one in known if one != "unvalued"]
        return {"workers": len(known), "currency": "JPY", "without_rate": len(known) - len(yen),
                **quartiles(yen)}

    def counted(figure):
        findings, workers = joined.tallies[figure]
        return {"findings": findings, "workers": workers}
    known = [one for one in joined.waits if one is not None]
    times = [one for one in known if one != "awaited"]
    refunds = {"confirmed": len(times), "awaited": len(known) - len(times)}
    if times:
        refunds["days"] = quartiles(times)
    return {
        "id": name, "orders": joined.orders,
        "coverage": {"spoken": joined.spoken, "workers": joined.workers},
        "declared": costs("declared"), "confirmed": costs("confirmed"),
        "contradictions": counted("contradictions"), "overdue": counted("overdue"),
        "open": {severity: counted(severity) for severity in SEVERITIES},
        "refunds": refunds, "repayments": repayments(joined.balances),
    }


def statistics(records, profile):
    """The agencies and orders of `feri.statistics/1` for reviewers."""
    orders, agencies = [], {}
    for record in sorted(records, key=lambda record: record.number.encode()):
        orders.append((record.number, Figures(record, profile)))
        members = members_of(record)
        for member in record.terms.body["chain"]:
            if record.kinds.get(member["party"], member["role"]) == "sending-agency" \
                    and member["party"] in members.agreed:
                agencies.setdefault(member["party"], []).append(orders[-1])
    sums = []
    for name in sorted(agencies, key=str.encode):
        joined = copy.deepcopy(agencies[name][0][1])
        for _, part in agencies[name][1:]:
            joined.join(part)
        sums.append(row(name, joined))
    return {"agencies": sums, "orders": [row(number, one) for number, one in orders]}
