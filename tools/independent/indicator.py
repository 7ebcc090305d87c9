"""SDG indicator 10.7.1 of a year: Specs/indicator.md."""

import math
from fractions import Fraction

from judging import categories_in
from rules import categories_of
from statistics import quartiles

SHORTEST = 12


def income(record, worker):
    """forms.md 6: the latest employment contract's basic wage, else the order's."""
    contracts = [v for v in record.counting("contract.declared")
                 if v.worker == worker and v.body["contract"] == "employment"
                 and "basic_wage" in v.body]
    last = max(contracts, key=lambda v: (v.body["signed_on"], v.seq), default=None)
    return last.body["basic_wage"] if last else record.terms.body["scheduled_wage"]


def proportion(record, categories, worker, accounts):
    """In ten-thousandths, "unvalued", or nothing where nobody speaks of it."""
    wage = income(record, worker)
    found = []
    for account in accounts:
        lines = [line for line in account.lines if record.paid_by_worker(line)
                 and categories_of(record, categories, line)]
        whole = account.body["nothing_else"] and account.body["perspective"] != "employer"
        if not lines and not whole:
            continue
        total = record.total(lines, wage["currency"])
        if total.unvalued or wage["amount"] <= 0:
            return "unvalued"
        found.append(Fraction(total.high) / wage["amount"])
    return math.floor(max(found) * 10_000 + Fraction(1, 2)) if found else None


def decimal(share):
    return f"{share // 10_000}.{share % 10_000:04}"


def side(shares):
    known = [one for one in shares if one is not None]
    numbers = [one for one in known if one != "unvalued"]
    row = {"workers": len(known), "without_rate": len(known) - len(numbers),
           "nothing": sum(one == 0 for one in numbers)}
    if numbers:
        mean = math.floor(Fraction(sum(numbers), len(numbers)) + Fraction(1, 2))
        row |= {name: decimal(one) for name, one in {**quartiles(numbers), "mean": mean}.items()}
    return row


def for_reviewers(records, profile, year):
    categories = categories_in(profile)
    departed = short = silent = 0
    declared, confirmed = [], []
    for record in records:
        for worker in sorted({v.worker for v in record.all if v.worker is not None}):
            day = min((day for day, _ in record.milestones(worker, "departed")), default="")
            if not day.startswith(f"{year}-"):
                continue
            if record.terms.body["months"] < SHORTEST:
                short += 1
                continue
            departed += 1
            standing = [a for a in record.accounts_of(worker) if not a.replaced_by]
            said = proportion(record, categories, worker, [a for a in standing if not a.voice])
            own = proportion(record, categories, worker,
                             [a for a in standing if record.is_independent(a)])
            declared.append(said)
            confirmed.append(own)
            silent += said is None and own is None
    return {"departed": departed, "short_term": short, "silent": silent,
            "declared": side(declared), "confirmed": side(confirmed)}


def for_everybody(agencies, year):
    """Sums of what half_years.for_everybody publishes."""
    halves = [half for agency in agencies for half in agency["half_years"]
              if half["from"].startswith(f"{year}-")]

    def added(numbers):
        number = sum(one.get("at_least", 0) for one in numbers)
        return {"at_least": number} if number else {"withheld": True}

    def costs(figure):
        return {"currency": "JPY", "nothing": added(half[figure]["nothing"] for half in halves),
                "paid": [{"yen": step, **added(half[figure]["paid"][place] for half in halves)}
                         for place, step in enumerate((1, 100_000, 300_000, 600_000))]}
    return {"heard": added(half["heard"] for half in halves),
            "declared": costs("declared"), "confirmed": costs("confirmed")}
