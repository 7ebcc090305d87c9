"""The kinds of rules over what auditors saw, and over what is said too much alike or too cheaply."""

import json

from chain_rules import first_day, of_worker, rests
from record import CHAIN_KINDS, JAPAN_SIDE
from repayment_rules import plus_months
from rules import categories_of
from zero_fees import zero_fee


def checks_of(j):
    """attested/1, 1: (audit, check) that tell something, of this row's rule."""
    for version in j.record.counting("audit.recorded"):
        body = version.body
        if version.content.get("order") != j.record.number or \
                j.parameters["audits"] and body["audit"] not in j.parameters["audits"] or \
                not j.within(body["on"], body["on"]):
            continue
        for check in body["checks"]:
            reported = check["result"] == "not-met" or \
                check["result"] == "met" and not j.record.is_in_doubt(version)
            if check["rule"] == j.row["id"] and reported:
                yield version, check


def attested(j):
    mine = [(v, check) for v, check in checks_of(j) if v.worker == j.worker]
    last = {}
    for version, check in sorted(mine, key=lambda one: (one[0].body["on"], one[0].seq)):
        last[version.by, version.content.get("party")] = version, check
    wrong = [version for version, check in last.values() if check["result"] == "not-met"]
    for version in wrong:
        yield rests(j, {version.seq})
    if wrong or j.worker is None:
        return
    looked = [version.body["on"] for version, _ in mine
              if j.record.kinds.get(version.by) not in CHAIN_KINDS]
    for opened in of_worker(j, "grievance.opened"):
        on = opened.body["on"]
        if set(opened.body["about"]) & set(j.parameters["complaints"]) and j.within(on, on) \
                and not any(day >= on for day in looked):
            yield rests(j, {opened.seq}, "undetermined")
            return


def consent_owed(j):
    for opened in of_worker(j, "grievance.opened"):
        on, agreed = opened.body["on"], opened.body.get("consent_on")
        if opened.body["stage"] in j.parameters["stages"] and j.within(on, on) \
                and on <= j.record.today and not (agreed and agreed <= on):
            yield rests(j, {opened.seq})


def audit_interval(j):
    if j.worker is not None:
        return
    record = j.record
    arrivals = {worker: first_day(record, worker, "arrived") for worker in record.enrolled}
    arrivals = {worker: one for worker, one in arrivals.items() if one[0]}
    if not arrivals:
        return
    since, arrival = min(arrivals.values(), key=lambda one: (one[0], one[1].seq))
    if since > record.today or not j.within(since, since):
        return
    ends = [v.body["on"] for kind in ("order.closed", "order.withdrawn")
            for v in record.counting(kind)]
    returns = [first_day(record, worker, "returned")[0] for worker in arrivals]
    if all(returns):
        ends.append(max(returns))
    to = min([record.today, *ends])
    audits = [(v.body["on"], v) for v in record.counting("audit.recorded")
              if v.content.get("order") == record.number
              and v.body["audit"] == j.parameters["audit"] and since <= v.body["on"] <= to]
    audits.sort(key=lambda one: (one[0], one[1].seq))
    points = [(since, arrival), *audits, (to, None)]
    for (day, version), (later, other) in zip(points, points[1:]):
        if later > plus_months(day, j.parameters["months"]):
            yield rests(j, {version.seq} | ({other.seq} if other else set()))


def identical_voices(j):
    if j.worker is not None:
        return
    record, groups = j.record, {}
    for account in record.accounts:
        if account.replaced_by or not account.voice or record.is_heard_alone(account):
            continue
        lines = [[str(record.somebody(line["payer"])), str(record.somebody(line["payee"])),
                  line["kind"], line["amount"], line.get("date"), line["method"]]
                 for line in account.lines]
        said = json.dumps([account.body["said_on"], account.body["nothing_else"], lines],
                          sort_keys=True)
        groups.setdefault(said, []).append(account)
    for accounts in groups.values():
        if len({account.worker for account in accounts}) >= j.parameters["workers"]:
            yield rests(j, {account.seq for account in accounts})


def said_without_fee(j):
    word = zero_fee(j.record, j.categories, j.worker)
    if word != "paid-as-declared":
        return word in ("confirmed-nothing", "confirmed-no-recruitment-fee", "declared")
    standing = [account for account in j.accounts if not account.replaced_by]
    return not any(
        categories_of(j.record, j.categories, line) - {"related-cost"}
        for account in standing for line in account.lines if j.record.paid_by_worker(line)
    ) and any(account.body["nothing_else"] and account.body["perspective"] != "employer"
              for account in standing)


def implausible_cost(j):
    record, limit = j.record, j.parameters["at_least"]
    if not j.departed or j.departed > record.today or not said_without_fee(j):
        return
    judged = []
    for account in sorted(j.accounts, key=lambda v: (v.first.seq, v.seq)):
        if account.replaced_by or not account.body["nothing_else"]:
            continue
        lines = [line for line in j.flows(account, payer=None)
                 if record.role(line["payer"]) in JAPAN_SIDE]
        if lines or account.body["perspective"] in ("employer", "supervising-organization"):
            judged.append((record.total(lines, limit["currency"]), account))
    if judged and max(total.high for total, _ in judged) < limit["amount"]:
        unvalued = [one for one in judged if one[0].unvalued]
        total, account = max(unvalued or judged, key=lambda one: one[0].high)
        yield rests(j, {account.seq, j.departure.seq} | total.rates,
                    "undetermined" if unvalued else "found", account)


KINDS = {
    "attested/1": attested,
    "audit-interval/1": audit_interval,
    "consent-owed/1": consent_owed,
    "identical-voices/1": identical_voices,
    "implausible-cost/1": implausible_cost,
}
