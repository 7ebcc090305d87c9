"""Which statements there are for whom: Specs/readers.md."""

from dataclasses import dataclass

from record import CHAIN_KINDS

SPOKEN = {
    "survey.answered", "grievance.opened", "grievance.closed", "refund.confirmed", "worker.keyed",
    "worker.linked",
}
VOICES = {"grievance-desk", "worker-voice-organisation", "worker-representative"}


@dataclass
class Said:
    """A statement as it is asked about; `kind` is the filer's, `first` what a correction corrects."""

    by: str
    kind: str
    content: dict
    is_open: bool = False
    refs: tuple = ()
    first: "Said" = None


def speaks(said):
    """Whether a worker speaks in it."""
    content = (said.first or said).content
    return content["type"] in SPOKEN or content["type"] in ("fees.declared", "loan.declared") \
        and content["body"].get("perspective") == "worker"


def carries_voice(said):
    kind = (said.first or said).content["type"]
    return (speaks(said) or said.kind in VOICES
            or kind == "audit.recorded" and said.kind not in CHAIN_KINDS
            or any(carries_voice(one) for one in said.refs)
            or said.first is not None and carries_voice(said.first))


def sees(audience, said, chains):
    """`audience`: everybody, reviewer, ("worker", pseudonym) or ("party", id); `chains`: order →
    the parties of its newest chain that have agreed to be in it."""
    if said.is_open or audience == "reviewer":
        return True
    if audience == "everybody":
        return False
    whose, name = audience
    if whose == "worker":
        kind = (said.first or said).content["type"]
        return said.content.get("worker") == name and \
            kind not in ("worker.linked", "audit.recorded")
    if speaks(said):
        return False
    in_chain = name in chains.get(said.content.get("order"), ())
    return said.by == name or in_chain and not carries_voice(said)


ACTS = {
    "agreement.declared", "contract.declared", "worker.enrolled", "milestone.reached",
    "fees.declared", "loan.declared", "refund.paid",
}


class Members:
    """Who has agreed to be in an order's newest chain: readers.md, "Agreed"."""

    def __init__(self):
        self.roles = {}
        self.agreed, self.signed = set(), set()
        # A party that did so of any version that named it: openly, and in any way.
        self.ever_signed, self.ever_agreed = set(), set()
        self.newest = None

    def take(self, identity, signers, content):
        """The next statement about the order; `signers` are the parties whose keys signed it."""
        kind, body = content["type"], content["body"]
        if kind == "statement.corrected" and body["corrects"] == "order.issued":
            kind, body = "order.issued", body["body"]
        if kind == "order.issued":
            roles = {member["party"]: member["role"] for member in body["chain"]}
            self.agreed = {party for party in self.agreed
                           if self.roles[party] == roles.get(party)}
            self.signed &= self.agreed
            self.roles, self.newest = roles, identity
        elif kind == "statement.countersigned":
            if content["refs"] != [self.newest]:
                return
        elif kind not in ACTS or "refs" in content or body.get("perspective") == "worker":
            return
        named = {party for party in signers if party in self.roles}
        self.agreed |= named
        self.ever_agreed |= named
        if kind not in ACTS:
            self.signed |= named
            self.ever_signed |= named


def members_of(record):
    """Members of an order's newest chain, as of the moment the record is judged at."""
    members = Members()
    for said in record.statements:
        members.take(*said)
    return members
