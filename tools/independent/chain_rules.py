"""The kinds of rules over contracts, loans, licences and steps: Specs/profile/kinds."""

import datetime

from record import CHAIN_KINDS, JAPAN_SIDE, Total, before
from rules import seq

VOICES = {"grievance-desk", "worker-voice-organisation", "worker-representative"}
CONTRACTS = {"agency-contract-signed": "agency", "employment-contract-signed": "employment"}


def rests(j, seqs, outcome="found", account=None, superseded=None):
    """A finding whose `voice` is that of the entries that it rests on: rules.md 4.1."""
    found = j.found(seqs, outcome, account, superseded)
    found.voice = any(is_voice(j.record, j.record.by_seq[one]) for one in found.seqs)
    return found


def is_voice(record, version):
    return version.content.get("order") == record.number and (
        record.kinds.get(version.by) in VOICES
        or version.kind in ("fees.declared", "loan.declared") and version.voice)


def capped(j, judged):
    for found in j.capped(judged):
        yield rests(j, found.seqs, found.outcome, found.account, found.superseded)


def of_worker(j, kind, **wanted):
    return [v for v in j.record.counting(kind) if v.worker == j.worker
            and all(v.body.get(name) == value for name, value in wanted.items())]


def first_day(record, worker, name):
    """steps-out-of-order/1, 1: the day and the version that names it."""
    days = record.milestones(worker, name)
    if name in CONTRACTS:
        days += [(v.body["signed_on"], v) for v in record.counting("contract.declared")
                 if v.worker == worker and v.body["contract"] == CONTRACTS[name]]
    return min(days, key=lambda one: (one[0], one[1].seq), default=(None, None))


def cap_amount(j):
    p, terms = j.parameters, j.record.terms
    if not p["months_from"] <= terms.body["months"] <= p["months_to"]:
        return
    judged = []
    for account, lines in j.each_account(lambda a: j.flows(a, p["kinds"])):
        total = j.record.total(lines, p["amount"]["currency"])
        seqs = {account.seq, seq(j.departure), terms.seq} | total.rates
        judged.append((account, total, total.above(p["amount"]["amount"]), seqs))
    yield from capped(j, judged)


def cap_paid(j):
    p, terms = j.parameters, j.record.terms
    wage, judged = terms.body[p["wage"] + "_wage"], []
    for account, lines in j.each_account(lambda a: j.flows(a, p["kinds"])):
        total = j.record.total(lines, wage["currency"])
        above = total.above(wage["amount"] * p["months"])
        judged.append((account, total, above, {account.seq, terms.seq} | total.rates))
    yield from capped(j, judged)


def deduction_share(j):
    p, terms = j.parameters, j.record.terms
    for contract in of_worker(j, "contract.declared", contract="employment"):
        body = contract.body
        if not j.within(body["signed_on"], body["signed_on"]):
            continue
        wage = body.get("basic_wage", terms.body[p["wage"] + "_wage"])
        total = Total()
        for taken in body.get("deductions", ()):
            if taken["kind"] in p["kinds"]:
                total.add(j.record.value(taken["amount"], body["signed_on"], wage["currency"]))
        above = total.above(wage["amount"] * p["percent"], 100)
        seqs = {contract.seq} | total.rates | ({terms.seq} if "basic_wage" not in body else set())
        if above is not False:
            yield rests(j, seqs, "found" if above else "undetermined")


def double_collection(j):
    p, record = j.parameters, j.record
    shared = {term["kind"] for term in record.terms.body["terms"] if term["bearer"] != "worker"}
    counts = set(p["kinds"]) | (set(p["shared_kinds"]) & shared)
    standing = [account for account in j.accounts if not account.replaced_by]
    for ours in standing:
        taken = {(line["kind"], record.somebody(line["payee"])) for line in j.flows(ours, counts)}
        for theirs in standing:
            if any((line["kind"], record.somebody(line["payee"])) in taken
                   for line in j.flows(theirs, counts, None)
                   if record.role(line["payer"]) in JAPAN_SIDE):
                yield rests(j, {ours.seq, theirs.seq}, account=ours)


def headcount_exceeded(j):
    if j.worker is not None:
        return
    record = j.record
    approvals, own = record.counting("order.approved"), record.terms.body["headcount"]
    approved = max((v.body.get("headcount", own) for v in approvals), default=own)
    if len(record.enrolled) > approved:
        enrolments = [v.seq for v in record.all if v.kind == "worker.enrolled"]
        yield rests(j, [record.terms.seq, *(v.seq for v in approvals), *enrolments])


def heavy_loan(j):
    record, terms = j.record, j.record.terms
    wage, groups = terms.body[j.parameters["wage"] + "_wage"], {}
    for loan in of_worker(j, "loan.declared"):
        groups.setdefault((loan.by, loan.body["perspective"]), []).append(loan)
    for loans in groups.values():
        total = Total()
        for loan in loans:
            date = loan.body.get("taken_on")
            total.add(record.value(loan.body["amount"], date, wage["currency"]))
        lenders = [loan.body["lender"] for loan in loans]
        lent = any(end["id"] in record.chain or record.role(end) in CHAIN_KINDS - {"lender"}
                   for end in lenders)
        above = True if lent else total.above(wage["amount"] * j.parameters["months"])
        if above is not False:
            seqs = {loan.seq for loan in loans} | total.rates | {terms.seq}
            yield rests(j, seqs, "found" if above else "undetermined")


def steps_out_of_order(j):
    seqs = set()
    for pair in j.parameters["pairs"]:
        first, its = first_day(j.record, j.worker, pair["first"])
        then, version = first_day(j.record, j.worker, pair["then"])
        if not then or then > j.record.today:
            continue
        if first is None and pair["owed"] or first is not None and then < first:
            seqs |= {version.seq} | ({its.seq} if its else set())
    if seqs:
        yield rests(j, seqs)


def terms_worsened(j):
    record = j.record
    enrolled = record.enrolled[j.worker].seq
    issued = [v for v in record.all if v.kind == "order.issued"]
    promised = [v for v in issued if v.seq < enrolled][-1:] or issued[:1]
    contracts = sorted(of_worker(j, "contract.declared", contract="employment"),
                       key=lambda v: (v.body["signed_on"], v.seq))
    for at, contract in enumerate(contracts):
        worse = {v.seq for v in promised if less(contract, v)}
        for earlier in contracts[:at]:
            if less(contract, earlier) or more_taken(contract, earlier):
                worse.add(earlier.seq)
        if worse:
            yield rests(j, {contract.seq} | worse)


def less(one, other):
    mine, theirs = one.body.get("basic_wage"), other.body.get("basic_wage")
    return bool(mine and theirs and mine["currency"] == theirs["currency"]
                and mine["amount"] < theirs["amount"])


def more_taken(one, other):
    def taken(version):
        sums = {}
        for deduction in version.body.get("deductions", ()):
            money = deduction["amount"]
            sums[money["currency"]] = sums.get(money["currency"], 0) + money["amount"]
        return sums
    mine, theirs = taken(one), taken(other)
    return any(amount > theirs.get(currency, 0) for currency, amount in mine.items())


def side_agreement(j):
    if j.worker is not None:
        return
    agreements = j.record.counting("agreement.declared")

    def between(version):
        return {version.body["first"], version.body["second"]}
    for a in sorted(agreements, key=lambda v: v.seq):
        for b in sorted(agreements, key=lambda v: v.seq):
            if not a.body["nothing_else"] or a.by == b.by or between(a) != between(b) \
                    or b.body["signed_on"] > a.received[:10]:
                continue
            known = any(v.by == a.by and between(v) == between(b)
                        and v.body["signed_on"] == b.body["signed_on"] for v in agreements)
            if len(b.body["side_agreements"]) > len(a.body["side_agreements"]) or not known:
                yield rests(j, {a.seq, b.seq})


def particulars_owed(j):
    record = j.record
    heard = {(line["kind"], record.somebody(line["payer"]), record.somebody(line["payee"]))
             for account in j.accounts if not account.replaced_by and record.is_independent(account)
             for line in account.lines}

    def lacking(line):
        flow = line["kind"], record.somebody(line["payer"]), record.somebody(line["payee"])
        return (line["payee"]["id"] not in record.kinds or len(line.get("date", "")) < 10
                or "item" not in line or flow not in heard)
    for account in j.accounts:
        lines = [line for line in j.flows(account)
                 if record.role(line["payee"]) in j.parameters["payee_roles"] and lacking(line)]
        if lines:
            yield rests(j, {account.seq}, account=account)


def licence_owed(j):
    if j.worker is None:
        return
    record = j.record
    licences = [v for v in record.counting("party.licensed")
                if v.body.get("kind", "licence") == "licence"]
    for member in record.terms.body["chain"]:
        party = member["party"]
        if record.kinds.get(party, member["role"]) not in j.parameters["roles"]:
            continue
        own = [v for v in licences if v.content["party"] == party]
        bare = set()
        for step in j.parameters["steps"]:
            day, version = first_day(record, j.worker, step)
            if day and day <= record.today and j.within(day, day) and not any(
                    v.body["from"] <= day <= v.body.get("to", "9999-12-31") for v in own):
                bare.add(version.seq)
        if bare:
            seqs = bare | {v.seq for v in own} | {record.terms.seq}
            yield rests(j, seqs, "found" if own else "undetermined")


def filed_late(j):
    def apart(version):
        days = [datetime.date.fromisoformat(text[:10])
                for text in (version.filed, version.received)]
        return abs((days[0] - days[1]).days) > j.parameters["days"]
    late = [v.seq for v in j.record.all if v.content.get("order") == j.record.number
            and v.worker == j.worker and apart(v)]
    if late:
        yield rests(j, late)


def paid_between(j):
    p, record = j.parameters, j.record

    def between(payer, payee):
        return payer in p["payer_roles"] and (not p["payee_roles"] or payee in p["payee_roles"])
    if j.worker is not None:
        for account in j.accounts:
            lines = [line for line in j.flows(account, p["kinds"] or None, None)
                     if between(record.role(line["payer"]), record.role(line["payee"]))]
            if lines:
                yield rests(j, {account.seq}, account=account)
        return
    last = {v.first.seq: v for v in record.all if v.kind == "agreement.declared"}
    for version in record.all:
        if version.kind != "agreement.declared" or \
                not j.within(version.body["signed_on"], version.body["signed_on"]):
            continue
        if any((not p["kinds"] or term["kind"] in p["kinds"]) and term["amount"]["amount"] > 0
               and between(record.kinds.get(term["payer"]), record.kinds.get(term["payee"]))
               and term["payee"] in record.kinds for term in version.body["terms"]):
            found = rests(
                j, {version.seq}, superseded=last[version.first.seq] is not version)
            found.filer = "agreement", version.by
            yield found


def deduction_repays(j):
    kinds, record = j.parameters["kinds"], j.record
    for contract in of_worker(j, "contract.declared", contract="employment"):
        signed = contract.body["signed_on"]
        if j.within(signed, signed) and any(
                taken["kind"] in kinds for taken in contract.body.get("deductions", ())):
            yield rests(j, {contract.seq})
    repaid = [line["amount"] for account in j.accounts if not account.replaced_by
              for line in account.lines
              if line["kind"] in kinds and record.role(line["payer"]) in JAPAN_SIDE]
    for account in j.accounts:
        if any(line["method"] == "deduction" and line["kind"] in kinds
               or line["kind"] == "wage-deduction" and line["amount"] in repaid
               for line in j.flows(account)):
            yield rests(j, {account.seq}, account=account)


def monthly_fee_below(j, least, beside):
    """monthly-fee-owed/1, 2: fees a month that are less than `least`, wherever they are stated."""
    record, terms, kinds = j.record, j.record.terms, j.parameters["kinds"]
    stated = []
    if "management_fee" in terms.body and "management-fee" in kinds:
        stated.append((terms.body["management_fee"], record.today, terms))
    for agreement in record.counting("agreement.declared"):
        stated += [(term["amount"], agreement.body["signed_on"], agreement)
                   for term in agreement.body["terms"]
                   if term["kind"] in kinds and term["per"] == "month"
                   and record.kinds.get(term["payer"]) in JAPAN_SIDE]
    if not stated:
        yield rests(j, {terms.seq}, "undetermined")
    for money, day, version in stated:
        value = record.value(money, day, least["currency"])
        if value is None:
            yield rests(j, {version.seq} | beside, "undetermined")
        elif value[1] < least["amount"]:
            yield rests(j, {version.seq} | beside | value[2])


def monthly_fee_owed(j):
    if j.worker is not None:
        return
    record, p = j.record, j.parameters
    day = record.approval()[0] or record.today
    if not j.within(day, day):
        return
    yield from monthly_fee_below(j, p["amount"], set())


def cap_extension(j):
    record, terms, p = j.record, j.record.terms, j.parameters
    extended, version = record.first(j.worker, "extended")
    if not extended or extended > record.today:
        return
    contracts = [v for v in of_worker(j, "contract.declared", contract="employment")
                 if v.body["signed_on"] >= extended and "months" in v.body]
    contract = min(contracts, key=lambda v: (v.body["signed_on"], v.seq), default=None)
    wage, judged = terms.body[p["wage"] + "_wage"], []
    for account in j.accounts:
        lines = [line for line in j.flows(account, p["kinds"])
                 if before(line.get("date"), extended) is False]
        if not lines:
            continue
        if contract is None:
            if not account.replaced_by:
                yield rests(j, {account.seq, version.seq}, "undetermined", account)
            continue
        total = record.total(lines, wage["currency"])
        above = total.above(wage["amount"] * contract.body["months"], 2 * p["half_months_per"])
        seqs = {account.seq, version.seq, contract.seq, terms.seq} | total.rates
        judged.append((account, total, above, seqs))
    yield from capped(j, judged)


KINDS = {
    "cap-amount/1": cap_amount,
    "cap-extension/1": cap_extension,
    "cap-paid/1": cap_paid,
    "deduction-repays/1": deduction_repays,
    "deduction-share/1": deduction_share,
    "double-collection/1": double_collection,
    "filed-late/1": filed_late,
    "headcount-exceeded/1": headcount_exceeded,
    "heavy-loan/1": heavy_loan,
    "licence-owed/1": licence_owed,
    "monthly-fee-owed/1": monthly_fee_owed,
    "paid-between/1": paid_between,
    "particulars-owed/1": particulars_owed,
    "side-agreement/1": side_agreement,
    "steps-out-of-order/1": steps_out_of_order,
    "terms-worsened/1": terms_worsened,
}
