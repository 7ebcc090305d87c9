"""The kinds of rules: Specs/profile/kinds. Each takes a `Judging` and says its findings."""

from dataclasses import dataclass

from record import JAPAN_SIDE, WORKER_SIDE, Total, before, plus_days, span


@dataclass
class Finding:
    row: dict
    outcome: str
    worker: str
    seqs: set
    superseded: bool = False
    voice: bool = False
    account: object = None
    # Whom rules.md 4.3 takes for filer and perspective where no account is judged.
    filer: tuple = None


class Judging:
    """One row over one worker of a record (or, where `worker` is nothing, over the order)."""

    def __init__(self, record, row, categories, worker):
        self.record, self.row, self.worker = record, row, worker
        self.categories = categories
        self.parameters = row["parameters"]
        self.accounts = record.accounts_of(worker)
        self.signed, self.contract = record.contract(worker)
        self.departed, self.departure = record.first(worker, "departed")

    def within(self, first, last):
        low, high = self.row.get("effective_from"), self.row.get("effective_to")
        return (low is None or last >= low) and (high is None or first <= high)

    def flow_in_force(self, line, account):
        if self.row["key_date"] == "payment":
            return self.within(*span(line.get("date", account.body["said_on"])))
        key = self.signed if self.row["key_date"] == "contract-signed" else self.departed
        key = key or self.record.today
        return self.within(key, key)

    def flows(self, account, kinds=None, payer=WORKER_SIDE):
        """The flows in force, of the worker's side and of some kinds unless otherwise said."""
        return [
            line for line in account.lines
            if self.flow_in_force(line, account)
            and (payer is None or self.record.somebody(line["payer"]) == payer)
            and (kinds is None or line["kind"] in kinds)
        ]

    def found(self, seqs, outcome="found", account=None, superseded=None, voice=None):
        return Finding(
            self.row, outcome, self.worker, {seq for seq in seqs if seq is not None},
            bool(account and account.replaced_by) if superseded is None else superseded,
            bool(account and account.voice) if voice is None else voice, account,
        )

    def each_account(self, wanted):
        """A finding for each account with a flow that is wanted."""
        for account in self.accounts:
            lines = wanted(account)
            if lines:
                yield account, lines

    def capped(self, judged):
        """rules.md 3.5, of (account, total, is it above, seqs)."""
        standing = [one for one in judged if not one[0].replaced_by]
        for outcome, wanted in (("found", True), ("undetermined", None)):
            those = [one for one in standing if one[2] is wanted]
            if those:
                highest = max(those, key=lambda one: one[1].high)
                yield self.found(highest[3], outcome, highest[0])
                break
        for account, _, above, seqs in judged:
            if account.replaced_by and above is True:
                yield self.found(seqs, account=account)


def seq(version):
    return version.seq if version else None


def account_owed(j):
    if j.worker is None:
        if not j.record.enrolled:
            yield j.found([j.record.terms.seq], "pending")
    elif not j.accounts:
        enrolment = j.record.enrolled[j.worker].seq
        if j.departed and j.departed < j.record.today:
            yield j.found([j.departure.seq, enrolment])
        else:
            yield j.found([enrolment], "pending")


def worker_paid(j):
    for account, _ in j.each_account(lambda a: j.flows(a, j.parameters["kinds"])):
        yield j.found([account.seq], account=account)


def receipt_owed(j):
    def wanted(account):
        return [line for line in j.flows(account)
                if line["method"] == "cash" or line["receipt"] == "none"]
    for account, _ in j.each_account(wanted):
        yield j.found([account.seq], account=account)


def order_bearer(j):
    kinds = {term["kind"] for term in j.record.terms.body["terms"]
             if term["bearer"] in j.parameters["bearers"]}
    for account, _ in j.each_account(lambda a: j.flows(a, kinds)):
        yield j.found([account.seq, j.record.terms.seq], account=account)


def outside_chain(j):
    def outside(end):
        return (end["id"] not in j.record.chain and j.record.somebody(end) != WORKER_SIDE
                and j.record.role(end) not in j.parameters["except_roles"])

    def wanted(account):
        return [line for line in j.flows(account, payer=None)
                if outside(line["payer"]) or outside(line["payee"])]
    for account, _ in j.each_account(wanted):
        yield j.found([account.seq, j.record.terms.seq], account=account)


def categories_of(record, categories, line):
    return {
        category["category"] for category in categories[line["kind"]]
        if (not category["payee_roles"] or record.role(line["payee"]) in category["payee_roles"])
        and (category["whoever_pays"] or record.paid_by_worker(line))
    }


def cost_category(j):
    def wanted(account):
        return [line for line in j.flows(account, payer=None)
                if j.parameters["category"] in categories_of(j.record, j.categories, line)]
    for account, _ in j.each_account(wanted):
        yield j.found([account.seq], account=account)


def bond(j):
    yield from worker_paid(j)
    last = {v.first.seq: v for v in j.record.all if v.kind == "contract.declared"}
    for version in j.record.all:
        if (version.kind == "contract.declared" and version.worker == j.worker
                and version.body["penalty_clause"]
                and j.within(version.body["signed_on"], version.body["signed_on"])):
            found = j.found(
                [version.seq], superseded=last[version.first.seq] is not version)
            found.filer = "contract", version.by, version.body["contract"]
            yield found


def paid_before(j):
    approved, approval = j.record.approval()
    days = [day for day in (approved, j.signed) if day]
    for account, lines in j.each_account(lambda a: j.flows(a, j.parameters["kinds"])):
        seqs = [account.seq, seq(approval), seq(j.contract)]
        early = [[before(line.get("date"), day) for day in days] for line in lines]
        if any(True in one for one in early):
            yield j.found(seqs, account=account)
        elif len(days) < 2 or any(None in one for one in early):
            yield j.found(seqs, "undetermined", account)


def paid_early(j):
    if j.record.terms.body["programme"] in j.parameters["certificate_programmes"]:
        on, step = j.record.last(j.worker, "coe-issued")
    else:
        on, step = j.signed, j.contract
    for account in j.accounts:
        lines = [line for line in j.flows(account)
                 if j.record.role(line["payee"]) not in j.parameters["except_payee_roles"]]
        early = [before(line.get("date"), on) if on else None for line in lines]
        if True in early:
            yield j.found([account.seq, seq(step)], account=account)
        elif None in early:
            yield j.found([account.seq, seq(step)], "undetermined", account)


def lateness(j):
    """Of late-contract/1: what came before the contract, and whether something may have."""
    events = []
    for name in ("selected", "training-started"):
        day, version = j.record.first(j.worker, name)
        if day and day < j.signed:
            events.append((day, version, False))
    paid = [(span(line["date"])[1], line, account) for account in j.accounts
            if not account.replaced_by for line in account.lines
            if "date" in line and j.record.paid_by_worker(line)]
    if paid:
        last, line, account = min(paid, key=lambda one: one[0])
        if before(line["date"], j.signed):
            events.append((line["date"], account, account.voice))
    unclear = any(
        before(line.get("date"), j.signed) is None
        for account in j.accounts if not account.replaced_by
        for line in account.lines if j.record.paid_by_worker(line)
    )
    return events, unclear


def late_contract(j):
    if not j.signed:
        return
    events, unclear = lateness(j)
    if events:
        seqs = [j.contract.seq, *(version.seq for _, version, _ in events)]
        yield j.found(seqs, voice=any(voice for _, _, voice in events))
    elif unclear:
        standing = [account for account in j.accounts if not account.replaced_by]
        yield j.found([j.contract.seq, *(account.seq for account in standing)], "undetermined",
                      voice=any(account.voice for account in standing))


def worker_paid_after_contract(j):
    events = lateness(j)[0] if j.signed else []
    for account in j.accounts:
        lines = [line for line in j.flows(account)
                 if line["kind"] not in j.parameters["except_kinds"]]
        if not lines:
            continue
        seqs = [account.seq, seq(j.contract), *(version.seq for _, version, _ in events)]
        early = [before(line.get("date"), j.signed) if j.signed else None for line in lines]
        if j.signed and (events or False in early):
            yield j.found(seqs, account=account)
        elif None in early:
            yield j.found(seqs, "undetermined", account)


def voice_at_moments(j):
    if j.worker is None:
        return
    arrived, arrival = j.record.first(j.worker, "arrived")
    if not arrived:
        arrived, arrival = j.departed, j.departure

    def after(day, count):
        return plus_days(day, count) if day else None
    moments = (
        (None, j.signed, j.contract),
        (after(j.signed, 1), j.departed, j.departure),
        (after(arrived, j.parameters["from_day_after_arrival"]),
         after(arrived, j.parameters["to_day_after_arrival"]), arrival),
    )
    said = [a.body["said_on"] for a in j.accounts if j.record.is_independent(a)]
    for start, end, version in moments:
        if end and any((start is None or start <= day) and day <= end for day in said):
            continue
        outcome = "found" if end and j.record.today > end else "pending"
        yield j.found([seq(version), j.record.enrolled[j.worker].seq], outcome)


def cap_paid_to_agency(j):
    terms = j.record.terms
    wage = terms.body[j.parameters["wage"] + "_wage"]
    judged = []
    for account in j.accounts:
        lines = [line for line in j.flows(account)
                 if j.record.role(line["payee"]) == "sending-agency"]
        if lines:
            total = j.record.total(lines, wage["currency"])
            above = total.above(wage["amount"] * j.parameters["months"])
            judged.append((account, total, above, {account.seq, terms.seq} | total.rates))
    yield from j.capped(judged)


def agreed_share(j, currency):
    """The highest of what was agreed that the Japan side pays, with the seqs it rests on."""
    record, terms, kinds = j.record, j.record.terms, j.parameters["japan_side_kinds"]

    def of_order():
        total = Total()
        if "management_fee" in terms.body and "management-fee" in kinds:
            fee = terms.body["management_fee"]
            total.add(record.value(fee, record.today, currency), terms.body["months"])
        return total
    options = [(of_order(), {terms.seq})]
    for agreement in record.counting("agreement.declared"):
        body = agreement.body
        total, fees = Total(), 0
        for term in body["terms"]:
            if term["kind"] not in kinds or record.kinds.get(term["payer"]) not in JAPAN_SIDE:
                continue
            times = {"head": 1, "month": terms.body["months"], "once": 0}[term["per"]]
            value = record.value(term["amount"], body["signed_on"], currency)
            if term["per"] == "once" and value:
                value, times = tuple(v / terms.body["headcount"] for v in value[:2]) + value[2:], 1
            total.add(value, times)
            fees += term["kind"] == "management-fee"
        options.append((total if fees else total + of_order(), {agreement.seq}))
    share, rests = max(options, key=lambda option: option[0].high)
    if not share.unvalued:
        for other, its in options:
            if other.unvalued:
                share, rests = share + Total(unvalued=other.unvalued), rests | its
    return share, rests


def cap_months(j):
    record, terms, p = j.record, j.record.terms, j.parameters
    wage = terms.body[p["wage"] + "_wage"]
    currency, months = wage["currency"], terms.body["months"]
    judged = []
    for account in j.accounts:
        lines = j.flows(account, p["kinds"])
        if not lines:
            continue
        paid = record.total(lines, currency)
        if j.departed and j.departed <= record.today:
            share = record.total([line for line in j.flows(account, p["japan_side_kinds"], None)
                                  if record.role(line["payer"]) in JAPAN_SIDE], currency)
            rests = {j.departure.seq}
        else:
            share, rests = agreed_share(j, currency)
        total = paid + share
        above = total.above(wage["amount"] * min(months, p["months_at_most"]), p["per_months"])
        judged.append((account, total, above, {account.seq, terms.seq} | rests | total.rates))
    yield from j.capped(judged)
