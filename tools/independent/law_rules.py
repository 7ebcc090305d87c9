"""The kinds of rules that the law of November 2026 asked for: Specs/profile/kinds."""

from fractions import Fraction

from chain_rules import capped, first_day, monthly_fee_below, of_worker, rests
from record import JAPAN_SIDE, Total, before, plus_days
from rules import agreed_share, seq


def share_of(j, account, currency):
    """cap-months/1, 2: what the Japan side paid by the account, or agreed to, and what shows it."""
    if j.departed and j.departed <= j.record.today:
        lines = [line for line in j.flows(account, j.parameters["japan_side_kinds"], None)
                 if j.record.role(line["payer"]) in JAPAN_SIDE]
        return j.record.total(lines, currency), {j.departure.seq}
    return agreed_share(j, currency)


def cap_months(j):
    record, terms, p = j.record, j.record.terms, j.parameters
    wage = terms.body[p["wage"] + "_wage"]
    rate = Fraction(p["rate"]["part"], p["rate"]["of"])
    months = min(rate * terms.body["months"] / p["per_months"], Fraction(p["months_at_most"]))
    extended, step = record.first(j.worker, "extended")
    if extended and extended > record.today:
        extended, step = None, None
    judged = []
    for account in j.accounts:
        lines = [line for line in j.flows(account, p["kinds"])
                 if not extended or before(line.get("date"), extended) is not False]
        if not lines:
            continue
        paid = record.total(lines, wage["currency"])
        share, shown = share_of(j, account, wage["currency"])
        total = paid + share
        seqs = {account.seq, terms.seq} | shown | total.rates | ({step.seq} if step else set())
        judged.append((account, total, total.above(wage["amount"] * months), seqs))
    yield from capped(j, judged)


def cap_amount(j):
    p, terms = j.parameters, j.record.terms
    if not p["months_from"] <= terms.body["months"] <= p["months_to"] or \
            (j.signed or j.record.today) >= p["signed_before"]:
        return
    judged = []
    for account, lines in j.each_account(lambda a: j.flows(a, p["kinds"])):
        total = j.record.total(lines, p["amount"]["currency"])
        seqs = {account.seq, seq(j.departure), seq(j.contract), terms.seq} | total.rates
        judged.append((account, total, total.above(p["amount"]["amount"]), seqs - {None}))
    yield from capped(j, judged)


def bond(j):
    p, record = j.parameters, j.record
    for account in j.accounts:
        if any(record.role(line["payee"]) in p["payee_roles"]
               for line in j.flows(account, p["kinds"])):
            yield rests(j, {account.seq}, account=account)
    last = {v.first.seq: v for v in record.all if v.kind == "contract.declared"}
    for version in record.all:
        if version.kind == "contract.declared" and version.worker == j.worker \
                and version.body["penalty_clause"] \
                and version.body["contract"] in p["contracts"] \
                and j.within(version.body["signed_on"], version.body["signed_on"]):
            found = rests(j, {version.seq}, superseded=last[version.first.seq] is not version)
            found.filer = "contract", version.by, version.body["contract"]
            yield found


def paid_between(j):
    p, record = j.parameters, j.record

    def between(payer, payee):
        return payer in p["payer_roles"] and (not p["payee_roles"] or payee in p["payee_roles"])

    def outcome(kinds):
        if kinds & set(p["kinds"]):
            return "found"
        return "undetermined" if kinds & set(p["unclear_kinds"]) else None
    if j.worker is not None:
        for account in j.accounts:
            said = outcome({line["kind"] for line in j.flows(account, None, None)
                            if between(record.role(line["payer"]), record.role(line["payee"]))})
            if said:
                yield rests(j, {account.seq}, said, account=account)
        return
    last = {v.first.seq: v for v in record.all if v.kind == "agreement.declared"}
    for version in record.all:
        if version.kind != "agreement.declared" or \
                not j.within(version.body["signed_on"], version.body["signed_on"]):
            continue
        said = outcome({
            term["kind"] for term in version.body["terms"] if term["amount"]["amount"] > 0
            and between(record.kinds.get(term["payer"]), record.kinds.get(term["payee"]))
            and term["payee"] in record.kinds})
        if said:
            found = rests(
                j, {version.seq}, said, superseded=last[version.first.seq] is not version)
            found.filer = "agreement", version.by
            yield found


def approved_in_force(j):
    day = j.record.approval()[0] or j.record.today
    return j.within(day, day)


def floor_of(j):
    """The least amount for the order's field of work."""
    field = j.record.terms.body.get("field")
    for other in j.parameters["by_field"]:
        if field in other["fields"]:
            return other["amount"]
    return j.parameters["amount"]


def monthly_fee_owed(j):
    if j.worker is not None or not approved_in_force(j):
        return
    yield from monthly_fee_below(j, floor_of(j), {j.record.terms.seq})


def by_the_head(j, agreement, kinds, currency):
    """What an agreement's terms of some kinds come to for one worker; nothing without such."""
    record, terms, total, count = j.record, j.record.terms.body, Total(), 0
    for term in agreement.body["terms"]:
        if term["kind"] not in kinds or record.kinds.get(term["payer"]) not in JAPAN_SIDE:
            continue
        count += 1
        value = record.value(term["amount"], agreement.body["signed_on"], currency)
        times = {"head": Fraction(1), "month": Fraction(terms["months"]),
                 "once": Fraction(1, terms["headcount"])}[term["per"]]
        total.add(value, times)
    return total if count else None


def share_owed(j):
    if j.worker is not None or not approved_in_force(j):
        return
    record, terms, p = j.record, j.record.terms, j.parameters
    wage = terms.body[p["wage"] + "_wage"]
    least = wage["amount"] * p["months"]
    stated = [(by_the_head(j, a, p["japan_side_kinds"], wage["currency"]), a)
              for a in record.counting("agreement.declared")]
    stated = [(total, agreement) for total, agreement in stated if total]
    if not stated:
        yield rests(j, {terms.seq}, "undetermined")
    yield from below(j, stated, least)


def amount_owed(j):
    if j.worker is not None or not approved_in_force(j):
        return
    least = floor_of(j)
    stated = [(by_the_head(j, a, j.parameters["kinds"], least["currency"]), a)
              for a in j.record.counting("agreement.declared")]
    yield from below(j, [one for one in stated if one[0]], least["amount"])


def below(j, stated, least):
    for total, agreement in stated:
        if total.low >= least:
            continue
        seqs = {agreement.seq, j.record.terms.seq} | total.rates
        yield rests(j, seqs, "undetermined" if total.unvalued or total.high >= least else "found")


def headcount_exceeded(j):
    if j.worker is not None:
        return
    record = j.record
    approvals, own = record.counting("order.approved"), record.terms.body["headcount"]
    approved = max((v.body.get("headcount", own) for v in approvals), default=own)
    enrolments = sorted((v for v in record.all if v.kind == "worker.enrolled"),
                        key=lambda v: v.seq)
    beyond = [v.received[:10] for v in enrolments[approved:]]
    if any(j.within(day, day) for day in beyond):
        yield rests(j, [record.terms.seq, *(v.seq for v in approvals),
                        *(v.seq for v in enrolments)])


def chain_lacks(j):
    if j.worker is not None or not approved_in_force(j):
        return
    record, p = j.record, j.parameters
    roles = {record.kinds.get(member["party"], member["role"])
             for member in record.terms.body["chain"]}
    if p["when_roles"] and not roles & set(p["when_roles"]):
        return
    if any(not roles & set(group) for group in p["owed"]):
        yield rests(j, {record.terms.seq})


def milestones_apart(j):
    p, record = j.parameters, j.record
    first, its = first_day(record, j.worker, p["first"])
    then, version = first_day(record, j.worker, p["then"])
    if not first or not j.within(first, first):
        return
    due = plus_days(first, p["days"])
    if then:
        if then > due:
            yield rests(j, {its.seq, version.seq})
    elif record.today > due and not of_worker(j, "refund.paid"):
        yield rests(j, {its.seq}, "undetermined")


KINDS = {
    "amount-owed/1": amount_owed,
    "bond/2": bond,
    "cap-amount/2": cap_amount,
    "cap-months/2": cap_months,
    "chain-lacks/1": chain_lacks,
    "headcount-exceeded/2": headcount_exceeded,
    "milestones-apart/1": milestones_apart,
    "monthly-fee-owed/2": monthly_fee_owed,
    "paid-between/2": paid_between,
    "share-owed/1": share_owed,
}
ORDER_TOO = {
    "amount-owed/1", "chain-lacks/1", "headcount-exceeded/2", "monthly-fee-owed/2",
    "paid-between/2", "share-owed/1",
}
