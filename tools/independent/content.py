"""What contents may say: Specs/content.md. Each type's body, member by member."""

import re

import ownnote
from shape import (
    amount,
    base64_of_32,
    code,
    day,
    digest,
    each,
    flag,
    identifier,
    instant,
    integer,
    key,
    key_name,
    money,
    month_or_day,
    name,
    object_of,
    once,
    order_number,
    party,
    rule_id,
    some,
    text,
    word,
    worker,
)
from spelling import Refused, base64_bytes, need, shown

PARTY_KINDS = (
    "sending-agency supervising-organization support-organization placement-business employer "
    "training-centre broker lender regulator association observer grievance-desk "
    "worker-voice-organisation worker-representative buyer"
)
ROLES = word(
    PARTY_KINDS
    + " operator worker family authority medical test insurer carrier bank other"
)
KINDS = word(
    "service-charge brokerage deposit penalty training medical insurance test equipment "
    "travel-domestic travel-international lodging passport visa management-fee placement-fee "
    "lecture-fee audit-fee rent wage-deduction gift other"
)
MILESTONES = word(
    "first-contact selected agency-contract-signed employment-contract-signed training-started "
    "training-ended plan-certified recommended coe-issued visa-issued departed arrived "
    "lectures-completed employment-started extended transferred left-employer returned"
)
PERSPECTIVES = "agency employer supervising-organization worker"
METHODS = word("cash transfer deduction other unknown")
RECEIPTS = word("none stated document")
TOPICS = word(
    "fees deposit penalty documents-withheld contract wages hours housing violence harassment "
    "return residence medical tax social-insurance retaliation other"
)
DOCUMENT = object_of({"sha256": base64_of_32, "media": text(100)})
INTEREST = object_of({"basis_points": integer(0, 100_000), "per": word("month year")})
END = object_of({"id": identifier, "role": ROLES})


def corporate_number(value):
    """13 digits, the first of which checks the others."""
    need(re.match(r"[1-9][0-9]{12}\Z", value, re.ASCII), f"not 13 digits: {shown(value)}")
    total = sum(int(d) * (2 if n % 2 == 0 else 1) for n, d in enumerate(value[:0:-1], 1))
    need(int(value[0]) == 9 - total % 9, f"the check digit of {value} is wrong")


def registration(value):
    object_of({
        "scheme": word("jp-corporate-number otit-permit dolab-licence other"),
        "value": text(100),
    })(value)
    if value["scheme"] == "jp-corporate-number":
        corporate_number(value["value"])
    if value["scheme"] == "otit-permit":
        need(re.match(r"[0-9]{10}\Z", value["value"], re.ASCII), "a permit has 10 digits")


def rates(value):
    object_of({"from": day, "to": day, "source": text(500), "rates": some(rate, 64)})(value)
    need(value["from"] <= value["to"], f"from {value['from']} to {value['to']}")


def rate(value):
    object_of({"base": amount, "quote": amount})(value)
    need(value["base"]["currency"] != value["quote"]["currency"], "a rate of one currency")


def line(value):
    object_of(
        {
            "payer": END,
            "payee": END,
            "kind": KINDS,
            "amount": amount,
            "method": METHODS,
            "receipt": RECEIPTS,
        },
        {"item": text(300), "date": month_or_day, "document": DOCUMENT, "note": text(1000)},
    )(value)
    receipt_of(value)


def receipt_of(value):
    need(
        ("document" in value) == (value["receipt"] == "document"),
        "a document is there exactly when the receipt is one",
    )


def fees(value):
    object_of(
        {
            "perspective": word(PERSPECTIVES),
            "moment": word("before-contract pre-departure post-arrival"),
            "said_on": day,
            "lines": each(line, 0, 200),
            "nothing_else": flag,
        },
        {"present": some(party, 16), "own_note": ownnote.form},
    )(value)
    need(
        "own_note" not in value or value["perspective"] == "worker",
        "the worker's own note where another speaks",
    )


def refund(value):
    object_of(
        {
            "payer": END,
            "amount": amount,
            "on": day,
            "method": METHODS,
            "receipt": RECEIPTS,
            "reason": word("early-return overcharge deposit-returned settlement other"),
            "kinds": once(KINDS, 0),
        },
        {"document": DOCUMENT, "interest": INTEREST, "note": text(1000)},
    )(value)
    receipt_of(value)


def audit(value):
    """A self-assessment names its questionnaire and checks no rule; any other does neither."""
    own = value.get("audit") == "self-assessment" if isinstance(value, dict) else False
    object_of(
        {
            "audit": word(
                "supervising registry social document-check data-protection self-assessment"),
            "on": day,
            "checks": each(object_of(
                {"rule": rule_id, "result": word("met not-met not-checked")},
                {"note": text(1000)},
            ), 0 if own else 1, 0 if own else 64, once="rule"),
            **({"instrument": identifier, "version": identifier} if own else {}),
        },
        {"document": DOCUMENT, "note": text(1000)},
    )(value)


OFFICERS = {
    "officers": each(object_of({"person": text(64), "key": key}), 1, 32),
    "threshold": integer(1, 32),
}


def officers(needed, optional=None):
    form = object_of({**needed, **OFFICERS}, optional)

    def check(value):
        form(value)
        people = {officer["person"] for officer in value["officers"]}
        threshold = value["threshold"]
        need(threshold <= len(people), f"{len(people)} persons, a threshold of {threshold}")
    return check


def ascending(value):
    each(integer(0), 1, 1000)(value)
    need(all(a < b for a, b in zip(value, value[1:])), "the seqs do not ascend")


def data_erased(value):
    object_of(
        {"seqs": ascending, "basis": text(500), "holders": each(party, 1, 16)},
        {"places": each(base64_of_32, 1, 1000)},
    )(value)
    need(len(value.get("places", value["seqs"])) == len(value["seqs"]), "places of other seqs")


def party_licensed(value):
    object_of(
        {"authority": name(200), "number": text(100), "from": day},
        {"to": day, "kind": word("licence membership certification agreement"),
         "source": text(500), "status": word("verified secondary unverified")},
    )(value)
    need(value.get("kind", "licence") == "licence" or "source" in value and "status" in value, "no source")


def correction(value):
    object_of({"corrects": word(CORRECTABLE), "reason": text(1000), "body": lambda body: None})(value)
    BODIES[value["corrects"]](value["body"])


CORRECTABLE = (
    "party.licensed rates.published order.issued order.approved agreement.declared "
    "contract.declared milestone.reached fees.declared loan.declared refund.paid "
    "refund.confirmed survey.answered audit.recorded"
)
BODIES = {
    "ledger.opened": officers(
        {"corridor": text(20), "log_key": key},
        {
            "predecessor": object_of(
                {"origin": text(255), "key": key, "size": integer(0), "root": base64_of_32}
            )
        },
    ),
    "ledger.closed": object_of(
        {"reason": text(1000)}, {"successor": object_of({"origin": text(255), "key": key})}
    ),
    "officers.changed": officers({"reason": text(1000)}),
    "party.suspended": object_of({"reason": text(1000)}),
    "party.reinstated": object_of({"reason": text(1000)}),
    "heads.published": object_of({"size": integer(0), "count": integer(0), "root": base64_of_32}),
    "refusals.published": object_of({"on": day, "count": integer(0), "root": base64_of_32}),
    "data.erased": data_erased,
    "party.registered": object_of(
        {"kind": word(PARTY_KINDS), "name": name(200), "country": code(2)},
        {"identifiers": some(registration, 16)},
    ),
    "party.licensed": party_licensed,
    "key.enrolled": object_of({"key": key}),
    "key.revoked": object_of({"key": key_name, "reason": text(500)}, {"compromised_since": day}),
    "profile.adopted": object_of({"digest": digest}, {"from": instant}),
    "rates.published": rates,
    "order.issued": object_of(
        {
            "occupation": name(200),
            "programme": word("TITP1 TITP2 TITP3 SSW ESD ENG"),
            "headcount": integer(1, 10_000),
            "basic_wage": money,
            "scheduled_wage": money,
            "months": integer(1, 120),
            "chain": some(object_of({"party": party, "role": ROLES}), 32, once="party"),
            "terms": some(
                object_of({
                    "kind": KINDS,
                    "bearer": word("employer supervising-organization sending-agency worker"),
                }),
                32,
                once="kind",
            ),
        },
        {
            "field": word(
                "agriculture building-cleaning care construction fishery food-manufacturing "
                "food-service lodging machinery-metal other shipbuilding textile transport"),
            "management_fee": money,
            "references": some(
                object_of({"scheme": text(40), "value": text(100)}), 8
            ),
        },
    ),
    "order.approved": object_of({"reference": text(100), "on": day}, {"headcount": integer(1, 10_000)}),
    "agreement.declared": object_of(
        {
            "first": party,
            "second": party,
            "signed_on": day,
            "terms": some(object_of({
                "kind": KINDS,
                "payer": party,
                "payee": party,
                "amount": money,
                "per": word("head month once"),
            }), 32),
            "side_agreements": some(
                object_of({"about": text(500)}, {"document": DOCUMENT}), 32
            ),
            "nothing_else": flag,
        },
        {"document": DOCUMENT},
    ),
    "contract.declared": object_of(
        {
            "contract": word("agency employment"),
            "with": party,
            "signed_on": day,
            "penalty_clause": flag,
        },
        {
            "basic_wage": money,
            "months": integer(1, 120),
            "deductions": some(object_of({"kind": KINDS, "amount": money}), 32),
            "document": DOCUMENT,
        },
    ),
    "worker.enrolled": object_of(
        {"commitment": base64_of_32, "consent_on": day, "consent_text": text(100)}
    ),
    "milestone.reached": object_of(
        {"milestone": MILESTONES, "on": day}, {"cause": text(500), "document": DOCUMENT}),
    "fees.declared": fees,
    "order.assessed": object_of(
        {"level": identifier, "reasons": each(text(500), 1, 16)}, {"profile": digest}
    ),
    "order.withdrawn": object_of({"on": day, "reason": text(1000)}),
    "order.closed": object_of({"on": day, "reason": text(1000)}),
    "worker.linked": object_of({"same_as": worker, "basis": text(500)}),
    "worker.keyed": object_of({"key": key, "said_on": day}, {"present": some(party, 16)}),
    "loan.declared": object_of(
        {
            "perspective": word(PERSPECTIVES),
            "said_on": day,
            "lender": END,
            "amount": amount,
            "collateral": once(word("land-title family-home passport guarantor other"), 0),
        },
        {
            "present": some(party, 16),
            "taken_on": month_or_day,
            "interest": INTEREST,
            "note": text(1000),
        },
    ),
    "refund.paid": refund,
    "refund.confirmed": object_of(
        {"amount": money, "said_on": day}, {"present": some(party, 16), "note": text(1000)}
    ),
    "survey.answered": object_of(
        {
            "instrument": identifier,
            "version": identifier,
            "said_on": day,
            "answers": each(
                object_of({"question": identifier, "answer": identifier}), 1, 200, once="question"
            ),
        },
        {"present": some(party, 16)},
    ),
    "grievance.opened": object_of(
        {
            "on": day,
            "stage": word("consultation accompaniment adr"),
            "about": once(TOPICS, 1),
        },
        {
            "present": some(party, 16),
            "against": some(party, 16),
            "claimed": money,
            "consent_on": day,
            "note": text(1000),
        },
    ),
    "grievance.closed": object_of(
        {"on": day, "outcome": word("resolved settled escalated referred withdrawn unresolved")},
        {"awarded": money, "note": text(1000)},
    ),
    "audit.recorded": audit,
    "response.filed": object_of(
        {"response": word("answer dispute escalation"), "text": text(4000)},
        {"document": DOCUMENT},
    ),
    "statement.countersigned": object_of({"on": day}, {"note": text(1000)}),
    "statement.corrected": correction,
}
SUBJECTS = {"order": order_number, "worker": worker, "party": party}


def references(value):
    each(base64_of_32, 1, 16)(value)
    return [base64_bytes(identity) for identity in value]


def check(content):
    """That a content (a canonical JSON value) has the form of its type."""
    need(isinstance(content, dict), "the content is not an object")
    kind = content.get("type")
    need(isinstance(kind, str) and kind in BODIES, f"type {shown(kind)}")
    need("body" in content, f"{kind} without a body")
    for name, value in content.items():
        if name in SUBJECTS:
            SUBJECTS[name](value)
        elif name == "refs":
            references(value)
        else:
            need(name in ("type", "body"), f"{kind}: member {name}")
    try:
        BODIES[kind](content["body"])
    except Refused as refused:
        raise Refused(f"{kind}: {refused}") from None
    if kind == "worker.keyed":
        name = content["body"]["key"].partition("+")[0]
        need(name == content.get("worker"), f"{kind}: a key of the name {shown(name)}")
