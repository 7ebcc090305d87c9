"""What a row of the profile could be changed into, one thing at a time: a case has to tell."""

import copy

from record import plus_days

# A word of a closed set, and another of it.
OTHER = {"basic": "scheduled", "scheduled": "basic", "recruitment-fee": "related-cost",
         "related-cost": "illegitimate", "illegitimate": "recruitment-fee",
         "supervising": "registry"}
# What a list that stands for anything could be narrowed or opened to.
ADDED = {"audits": "social", "complaints": "fees", "kinds": "rent", "payee_roles": "authority"}


def changed(row):
    """(what, the row so changed): parameters, dates, and programmes left out."""
    for what, other in spots(row["parameters"]):
        yield what, {**row, "parameters": other}
    for name in ("effective_from", "effective_to"):
        if name in row:
            for days in (-1, 1):
                yield f"{name} {days:+}", {**row, name: plus_days(row[name], days)}
    for programme in row["programmes"]:
        if len(row["programmes"]) > 1:
            left = [one for one in row["programmes"] if one != programme]
            yield f"not for {programme}", {**row, "programmes": left}


def spots(value):
    if isinstance(value, bool):
        yield str(not value), not value
    elif isinstance(value, int):
        yield f"{value} - 1", value - 1
        yield f"{value} + 1", value + 1
    elif isinstance(value, str):
        if value in OTHER:
            yield OTHER[value], OTHER[value]
    elif isinstance(value, dict):
        for name, inner in value.items():
            if inner == [] and name in ADDED:
                yield f"{name} with {ADDED[name]}", {**value, name: [ADDED[name]]}
            for what, other in spots(inner):
                # No order is of fewer than 1 or more than 120 months (content.md 10).
                if (name, other) not in (("months_from", 0), ("months_to", 121)):
                    yield f"{name} {what}", {**value, name: other}
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            if isinstance(inner, str):
                yield f"without {inner}", value[:at] + value[at + 1:]
            else:
                yield f"without {inner}", value[:at] + value[at + 1:]
                for what, other in spots(inner):
                    made = copy.deepcopy(value)
                    made[at] = other
                    yield f"{at} {what}", made
