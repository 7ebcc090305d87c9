"""What a row of the profile could be changed into, one thing at a time: a case has to tell."""

import copy

from record import plus_days

# A word of a closed set, and another of it.
OTHER = {"basic": "scheduled", "scheduled": "basic", "recruitment-fee": "related-cost",
         "related-cost": "illegitimate", "illegitimate": "recruitment-fee",
         "supervising": "registry"}
# What a list that stands for anything could be narrowed or opened to.
ADDED = {"audits": "social", "complaints": "fees", "kinds": "rent", "payee_roles": "authority"}
PARTIES = (
    "sending-agency supervising-organization support-organization placement-business employer "
    "training-centre broker lender regulator association observer grievance-desk "
    "worker-voice-organisation worker-representative buyer").split()
ROLES = [*PARTIES, *(
    "operator worker family authority medical test insurer carrier bank other").split()]
KINDS = (
    "service-charge brokerage deposit penalty training medical insurance test equipment "
    "travel-domestic travel-international lodging passport visa management-fee placement-fee "
    "lecture-fee audit-fee rent wage-deduction gift other").split()
MILESTONES = (
    "first-contact selected agency-contract-signed employment-contract-signed training-started "
    "training-ended plan-certified recommended coe-issued visa-issued departed arrived "
    "lectures-completed employment-started extended transferred left-employer returned").split()
PROGRAMMES = "TITP1 TITP2 TITP3 SSW ESD ENG".split()
FIELDS = (
    "agriculture building-cleaning care construction fishery food-manufacturing food-service "
    "lodging machinery-metal other shipbuilding textile transport").split()
# All words that can be in a list, where they are a closed set.
ALL = {
    # A self-assessment checks no rule, so that no row can tell whether it counts.
    "audits": "supervising registry social document-check data-protection".split(),
    "bearers": "employer supervising-organization sending-agency worker".split(),
    "certificate_programmes": PROGRAMMES,
    "complaints": (
        "fees deposit penalty documents-withheld contract wages hours housing violence harassment "
        "return residence medical tax social-insurance retaliation other").split(),
    "contracts": ["agency", "employment"], "fields": FIELDS,
    "except_kinds": KINDS, "except_payee_roles": ROLES, "japan_side_kinds": KINDS, "kinds": KINDS,
    # Her own side is outside of no chain.
    "except_roles": [role for role in ROLES if role not in ("worker", "family")],
    "payee_roles": ROLES, "payer_roles": ROLES, "roles": PARTIES, "shared_kinds": KINDS,
    "steps": MILESTONES, "unclear_kinds": KINDS, "when_roles": PARTIES,
}


def changed(row):
    """(what, the row so changed): parameters, dates and programmes."""
    for what, other in spots(row["parameters"]):
        yield what, {**row, "parameters": other}
    for name in ("effective_from", "effective_to"):
        if name in row:
            for days in (-1, 1):
                yield f"{name} {days:+}", {**row, name: plus_days(row[name], days)}
    for programme in PROGRAMMES if row["programmes"] else ():
        if programme not in row["programmes"]:
            yield f"for {programme}", {**row, "programmes": [*row["programmes"], programme]}
        elif len(row["programmes"]) > 1:
            left = [one for one in row["programmes"] if one != programme]
            yield f"not for {programme}", {**row, "programmes": left}


def spots(value):
    """(what, the parameter so changed)."""
    if isinstance(value, bool):
        yield str(not value), not value
    elif isinstance(value, int):
        yield f"{value} - 1", value - 1
        yield f"{value} + 1", value + 1
    elif isinstance(value, str):
        if value in OTHER:
            yield OTHER[value], OTHER[value]
    elif isinstance(value, dict):
        yield from members(value)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield f"without {inner}", value[:at] + value[at + 1:]
            if not isinstance(inner, str):
                for what, other in spots(inner):
                    made = copy.deepcopy(value)
                    made[at] = other
                    yield f"{at} {what}", made


def members(value):
    for name, inner in value.items():
        if inner == [] and name in ADDED:
            yield f"{name} with {ADDED[name]}", {**value, name: [ADDED[name]]}
        for word in ALL.get(name, ()) if inner else ():
            # A kind that counts anyway counts no more where it may be shared.
            anyway = value["kinds"] if name in ("shared_kinds", "unclear_kinds") else ()
            if name == "when_roles":
                # Where such a party is in the chain, nobody is lacking.
                anyway = [role for roles in value["owed"] for role in roles]
            if word not in inner and word not in anyway:
                yield f"{name} with {word}", {**value, name: [*inner, word]}
        if name == "signed_before":
            for days in (-1, 1):
                yield f"{name} {days:+}", {**value, name: plus_days(inner, days)}
        for what, other in spots(inner):
            # No order is of fewer than 1 or more than 120 months (content.md 10).
            if (name, other) not in (("months_from", 0), ("months_to", 121), ("of", 0)):
                yield f"{name} {what}", {**value, name: other}
