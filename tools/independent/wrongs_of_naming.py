"""Statements whose names could be taken for others, and chains that name whom none can have.

As in wrongs.py, each is appended to the honest story and refused at the last entry.
"""

from story import ORDER, WORKER, content, corrected, enrolment, order
from wrongs import ISSUED, operator, party, sealed

DESK = {"party": "gd-hibari", "role": "grievance-desk"}


def chain(*more):
    return {**ISSUED, "chain": ISSUED["chain"] + list(more)}


def issued(body, number="VJ-2"):
    return sealed("so-sakura", content("order.issued", body, order=number), sealed=False)


def desk_named_later(story):
    """The issuer corrects its own order and puts the desk into the chain: she has spoken to it."""
    story.of("so-sakura", corrected(
        story.ordered, "order.issued", chain(DESK), worker=None), sealed=False)


def name_of(text):
    return operator(party("br-x", name=text))


WRONGS = {
    "a grievance desk in a chain": issued(chain(DESK)),
    "a grievance desk put into a chain later": desk_named_later,
    "a regulator in a chain": issued(chain({"party": "rg-mau", "role": "regulator"})),
    "a grievance desk in a chain as a broker":
        issued(chain({"party": "gd-hibari", "role": "broker"})),
    "an agency in a chain as an observer": issued({
        **ISSUED, "chain": [{"party": "sa-mai", "role": "observer"}] + ISSUED["chain"]}),
    "the operator in a chain": issued(chain({"party": "op-feri", "role": "operator"})),
    "a party that looks like another": operator(party("sa-sen.")),
    "a party that looks like another without its hyphen": operator(party("5asen")),
    "a party that looks like the operator": operator(party("op-fer1")),
    "an order that looks like another": sealed("so-sakura", order(ORDER + "."), sealed=False),
    "an order that looks like another in small letters":
        sealed("so-sakura", order(ORDER.lower().replace("0", "o")), sealed=False),
    "a pseudonym that looks like another":
        sealed("sa-sen", enrolment(WORKER.replace("0", "o"))),
    "a name of spaces": name_of("  "),
    "a name of wide spaces": name_of("\u3000"),
    "a name of nothing that is seen": name_of("\u200b\u200d"),
    "a name of fillers": name_of("\u3164\ufe0f"),
    "an authority of spaces": operator(content("party.licensed", {
        "authority": " ", "number": "GP-2", "from": "2024-01-01"}, party="sa-sen")),
    "an occupation of spaces": issued({**ISSUED, "occupation": "\u2800 "}),
}


def mixed_names(story):
    """Admitted: a name by which an eye may be misled is bad news, and no reason to refuse."""
    for at, name in enumerate(("C\u043eng ty", "Sen ", "ООО Romashka", "sa-sen")):
        story.operator(party(f"br-{at}-of-all", name=name))


def numbers_apart(story):
    """Admitted: no two digits look alike."""
    for number in ("VJ-2026-000018", "VJ-2026-000071", "VJ-2026-0000178"):
        story.of("so-sakura", order(number), sealed=False)
    story.of("so-sakura", content("order.issued", chain(
        {"party": "sa-mai", "role": "sending-agency"}), order="VJ-3"), sealed=False)


RIGHTS = {"names that mislead": mixed_names, "numbers that differ in a digit": numbers_apart}
