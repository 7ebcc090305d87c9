"""The kinds of rules over money that has to come back: Specs/profile/kinds."""

import calendar
import datetime
from fractions import Fraction

from chain_rules import capped, first_day, of_worker
from record import Total, plus_days
from rules import categories_of


def plus_months(day, count):
    """The same day so many months later, or the last of that month where it has no such day."""
    months = int(day[:4]) * 12 + int(day[5:7]) - 1 + count
    year, month = months // 12, months % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return f"{year:04}-{month:02}-{min(int(day[8:]), last):02}"


def days_between(first, last):
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


def short(x, y):
    """refund-owed/1, 4: whether x falls short of y; nothing where it is undetermined."""
    if not x.unvalued and y.low > x.high:
        return True
    return False if not y.unvalued and y.high <= x.low else None


def one_currency(j, lines):
    """The currency that all these flows have, else that of the basic wage."""
    found = {line["amount"]["currency"] for line in lines}
    return found.pop() if len(found) == 1 else j.record.terms.body["basic_wage"]["currency"]


def given_back(j, refunds, currency, until=None):
    """What is confirmed, what is believed, and the seqs of refunds and confirmations."""
    record, confirmed, believed, seqs = j.record, Total(), Total(), set()
    confirmations = [v for v in sorted(of_worker(j, "refund.confirmed"), key=lambda v: v.seq)
                     if record.is_heard_alone(v) and not record.is_in_doubt(v)
                     and (until is None or v.received[:10] <= until)]
    for refund in refunds:
        amount, day = refund.body["amount"], refund.body["on"]
        mine = [v for v in confirmations if v.refund.first is refund.first]
        seqs.add(refund.seq)
        if not mine:
            believed.add(record.value(amount, day, currency))
            continue
        came = mine[-1].body["amount"]
        if came["currency"] == amount["currency"]:
            came = min(came, amount, key=lambda money: money["amount"])
        confirmed.add(record.value(came, day, currency))
        seqs.add(mine[-1].seq)
    return confirmed, confirmed + believed, seqs


def outcome_pending(j, findings, due):
    for found in findings:
        if j.record.today <= due:
            found.outcome = "pending"
        yield found


def faults(j):
    """refund-owed/1, 2: the claims of `returned`, and whether a cause says it was not hers, hers."""
    claims = of_worker(j, "milestone.reached", milestone="returned")
    causes = {v.body.get("cause") for v in claims}
    return (claims, bool(causes & set(j.parameters["no_fault_causes"])),
            bool(causes & set(j.parameters["own_fault_causes"])))


def refunds_of(j):
    """refund-owed/1, 4: the refunds of the charge."""
    return [v for v in of_worker(j, "refund.paid") if v.body["reason"] == "early-return"
            or set(v.body["kinds"]) & set(j.parameters["kinds"])]


def refund_owed(j):
    p, record, terms = j.parameters, j.record, j.record.terms
    returned, _ = first_day(record, j.worker, "returned")
    departed, departure = first_day(record, j.worker, "departed")
    end = departed and plus_months(departed, terms.body["months"])
    if not returned or returned > record.today or end and returned >= end:
        return
    claims, not_hers, hers = faults(j)
    if hers and not not_hers:
        return
    refunds = refunds_of(j)
    judged = []
    for account, lines in j.each_account(lambda a: j.flows(a, p["kinds"])):
        currency = one_currency(j, lines)
        paid = record.total(lines, currency)
        owed = paid.times(days_between(returned, end), days_between(departed, end)) if end \
            else paid
        confirmed, believed, seqs = given_back(j, refunds, currency)
        missing = short(confirmed, owed)
        if missing is not False:
            known = departed and not_hers != hers
            missing = True if known and short(believed, owed) else None
        seqs |= {account.seq, terms.seq} | {v.seq for v in claims} | believed.rates | paid.rates
        judged.append((account, owed, missing, seqs | ({departure.seq} if departure else set())))
    yield from outcome_pending(j, capped(j, judged), plus_days(returned, p["days"]))


def yearly_rate(j, refunds):
    """interest-owed/1, 2: the rate, and the day of the refund that names it."""
    named = [v for v in refunds if "interest" in v.body and v.body["on"] <= j.record.today]
    if not named:
        return None, None
    last = max(named, key=lambda v: (v.body["on"], v.seq))
    interest = last.body["interest"]
    times = {"month": 12, "year": 1}[interest["per"]]
    return Fraction(interest["basis_points"] * times, 10_000), last.body["on"]


def latest(date):
    """The last day that a date, of a day or of a month, may mean."""
    if len(date) == 10:
        return date
    return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:7]))[1]:02}"


def interest_owed(j):
    p, record, terms = j.parameters, j.record, j.record.terms
    returned, _ = first_day(record, j.worker, "returned")
    departed, departure = first_day(record, j.worker, "departed")
    if not returned or not departed or returned > record.today:
        return
    end = plus_months(departed, terms.body["months"])
    claims, not_hers, hers = faults(j)
    refunds = refunds_of(j)
    rate, until = yearly_rate(j, refunds)
    if returned >= end or hers or not not_hers or rate is None:
        return
    left, whole = days_between(returned, end), days_between(departed, end)
    judged = []
    for account, lines in j.each_account(lambda a: j.flows(a, p["kinds"])):
        currency = one_currency(j, lines)
        paid = record.total(lines, currency)
        owed, interest = paid.times(min(left, whole), whole), Total()
        for line in lines:
            days = days_between(latest(line["date"]), until) if "date" in line else 0
            if days > 0:
                interest.add(record.value(line["amount"], line["date"], currency),
                             rate * Fraction(days, 365) * Fraction(min(left, whole), whole))
        _, believed, seqs = given_back(j, refunds, currency)
        if short(believed, owed) is not False:
            continue
        seqs |= {account.seq, terms.seq, departure.seq} | {v.seq for v in claims}
        seqs |= believed.rates | paid.rates | interest.rates
        judged.append((account, owed + interest, short(believed, owed + interest), seqs))
    yield from capped(j, judged)


def repayment_owed(j):
    wanted = set(j.parameters["categories"])

    def fees(account):
        return [line for line in j.flows(account)
                if categories_of(j.record, j.categories, line) & wanted]
    accounts = list(j.each_account(fees))
    if not accounts:
        return
    first = min((account for account, _ in accounts), key=lambda account: account.seq)
    due = plus_days(first.received[:10], j.parameters["days"])
    refunds, judged = of_worker(j, "refund.paid"), []
    for account, lines in accounts:
        currency = one_currency(j, lines)
        owed = j.record.total(lines, currency)
        confirmed, believed, seqs = given_back(j, refunds, currency, due)
        seqs |= {account.seq, first.seq} | owed.rates | confirmed.rates
        judged.append((account, owed, short(confirmed, owed), seqs))
    yield from outcome_pending(j, capped(j, judged), due)


KINDS = {
    "interest-owed/1": interest_owed,
    "refund-owed/1": refund_owed,
    "repayment-owed/1": repayment_owed,
}
