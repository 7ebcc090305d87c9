"""The kinds of rules that hold accounts against each other."""

from chain_rules import rests
from record import WORKER_SIDE, span, sums


def flow(record, account, payer, payee):
    return [line for line in account.lines if record.somebody(line["payer"]) == payer
            and record.somebody(line["payee"]) == payee]


def accounts_disagree(j):
    record, limit = j.record, j.parameters["at_least"]
    for p in j.accounts:
        for q in j.accounts:
            payer, payee = record.speaks_for(p), record.speaks_for(q)
            if q.voice or payer == payee or (p.replaced_by and q.replaced_by):
                continue
            ours, theirs = flow(record, p, payer, payee), flow(record, q, payer, payee)
            if p.replaced_by and ours == flow(record, record.standing(p), payer, payee):
                continue
            if q.replaced_by and theirs == flow(record, record.standing(q), payer, payee):
                continue
            seqs = disagreement(record, j.parameters["percent"], limit, p, ours, q, theirs)
            if seqs:
                outcome, rates = seqs
                yield j.found({p.seq, q.seq} | rates, outcome, p, voice=p.voice,
                              superseded=bool(p.replaced_by or q.replaced_by))


def known(lines, other):
    return [line for line in lines
            if "date" not in line or span(line["date"])[0] <= other.received[:10]]


def disagreement(record, percent, limit, p, ours, q, theirs):
    """The outcome and the seqs of the rates, or nothing."""
    ours, theirs = known(ours, q), known(theirs, p)
    if sums(ours) == sums(theirs):
        return None
    if not ours and not p.body["nothing_else"] or not theirs and not q.body["nothing_else"]:
        return None
    a, b = (record.total(lines, limit["currency"]) for lines in (ours, theirs))
    rates = a.rates | b.rates
    if a.unvalued or b.unvalued:
        return "undetermined", rates
    higher, lower = (a, b) if a.high >= b.high else (b, a)
    nearest = max(0, max(a.low, b.low) - min(a.high, b.high))
    farthest = max(a.high - b.low, b.high - a.low)
    if nearest > limit["amount"] and 100 * nearest > percent * higher.high:
        return "found", rates
    if farthest <= limit["amount"] or 100 * farthest <= percent * max(a.low, b.low):
        return None
    return "undetermined", rates


def ends(record, line):
    return record.somebody(line["payer"]), record.somebody(line["payee"])


def is_withdrawn(record, earlier, later, group):
    """Whether `later` lacks, or lessens, what `earlier` has of (payer, payee, kind); nothing where
    only a rate could tell."""
    def of(account):
        return [line for line in account.lines if (*ends(record, line), line["kind"]) == group]
    old, new = of(earlier), of(later)
    if not new:
        return True
    if later.is_correction:
        return False
    was, now = sums(old), sums(new)
    if set(was) == set(now):
        return (any(now[c] < was[c] for c in was) and not any(now[c] > was[c] for c in was))
    currency = record.terms.body["basic_wage"]["currency"]
    was, now = record.total(old, currency), record.total(new, currency)
    if not now.unvalued and now.high < was.low:
        return True
    return None if was.unvalued or now.unvalued else False


def withdraws(record, earlier, later):
    """True, False, or nothing where it is undetermined."""
    groups = {(*ends(record, line), line["kind"]) for line in earlier.lines}
    answers = {is_withdrawn(record, earlier, later, group) for group in groups}
    return True if True in answers else None if None in answers else False


def written(somebody):
    """As it is sorted: account-withdrawn/1, 2."""
    if somebody == WORKER_SIDE:
        return b"worker"
    kind, name = somebody
    return (name if kind == "party" else f"role/{name}").encode()


def contradicted_before(record, accounts, earlier, later):
    """The first account that said otherwise of a flow before `later` corrected it."""
    return contradiction(record, accounts, earlier, later)[1]


def contradicted_flow(record, accounts, earlier, later):
    """That flow, as (payer, payee)."""
    return contradiction(record, accounts, earlier, later)[0]


def contradiction(record, accounts, earlier, later):
    flows = {ends(record, line) for line in earlier.lines + later.lines}
    for payer, payee in sorted(flows, key=lambda one: [written(end) for end in one]):
        was = sums(flow(record, earlier, payer, payee))
        if was == sums(flow(record, later, payer, payee)):
            continue
        mine = record.speaks_for(earlier)
        end = payee if payer == mine else payer
        for other in accounts:
            if record.speaks_for(other) != end or end == mine:
                continue
            stood = other.replaced_by is None or other.replaced_by.seq > later.seq
            if other.seq < later.seq and stood and \
                    sums(flow(record, other, payer, payee)) != was:
                return (payer, payee), other
    return None, None


def account_withdrawn(j):
    for earlier in j.accounts:
        later = earlier.replaced_by
        if later is None:
            continue
        answer = withdraws(j.record, earlier, later)
        if answer is not False:
            latest = j.record.standing(earlier)
            yield j.found({earlier.seq, later.seq}, "found" if answer else "undetermined",
                          voice=earlier.voice, account=earlier,
                          superseded=withdraws(j.record, earlier, latest) is False)
        if later.is_correction:
            other = contradicted_before(j.record, j.accounts, earlier, later)
            if other:
                yield j.found({earlier.seq, later.seq, other.seq}, account=earlier,
                              voice=earlier.voice or other.voice, superseded=False)


def of_sum(record, account, group):
    """An account's lines of one (payer, payee, kind)."""
    return [line for line in account.lines if (*ends(record, line), line["kind"]) == group]


def names_less(record, share, earlier, later, group):
    """declared-less/1, 1: True, False, or nothing where it is undetermined; and the rates used."""
    was, now = (of_sum(record, one, group) for one in (earlier, later))
    if not now:
        return False, set()
    found = {line["amount"]["currency"] for line in was + now}
    currency = found.pop() if len(found) == 1 else record.terms.body["basic_wage"]["currency"]
    kept = record.total(was, currency).times(share["of"] - share["part"], share["of"])
    left = record.total(now, currency)
    rates = kept.rates | left.rates
    if not left.unvalued and kept.low > left.high:
        return True, rates
    return False if not kept.unvalued and kept.high <= left.low else None, rates


def told_elsewhere(j, previous, later, contradicted, group):
    """declared-less/1, 2, but for what the account before named already."""
    record, (payer, payee, _) = j.record, group
    if contradicted == (payer, payee):
        return True
    now = sums(flow(record, later, payer, payee))
    for other in j.accounts:
        if not other.replaced_by and record.is_independent(other) and other.by != later.by \
                and sums(flow(record, other, payer, payee)) == now:
            return True
    return not later.is_correction and bool(of_sum(record, later, group)) \
        and bool(of_sum(record, previous, group)) \
        and is_withdrawn(record, previous, later, group) is True


def declared_less(j):
    record, share = j.record, j.parameters["share"]
    for later in j.accounts:
        line = [one for one in j.accounts if one.by == later.by
                and one.body["perspective"] == later.body["perspective"]]
        before = line[:line.index(later)]
        day = later.received[:10]
        if not before or not j.within(day, day):
            continue
        previous, latest = before[-1], line[-1]
        contradicted = None
        if later.is_correction:
            contradicted = contradicted_flow(record, j.accounts, previous, later)
        for earlier in before:
            groups = {}
            for one in earlier.lines:
                group = (*ends(record, one), one["kind"])
                if told_elsewhere(j, previous, later, contradicted, group):
                    continue
                less, rates = names_less(record, share, earlier, later, group)
                if less is False or previous is not earlier and \
                        names_less(record, share, earlier, previous, group)[0]:
                    continue
                groups[group] = less, rates
            outcome = True if any(less for less, _ in groups.values()) else None
            lessened = {group: rates for group, (less, rates) in groups.items() if less is outcome}
            if not lessened:
                continue
            back = all(of_sum(record, latest, group)
                       and names_less(record, share, earlier, latest, group)[0] is False
                       for group in lessened)
            yield rests(j, {earlier.seq, later.seq}.union(*lessened.values()),
                        "found" if outcome else "undetermined", superseded=back)
