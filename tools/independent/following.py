"""What some types ask of the entries before them: Specs/admission.md 6 (suspension) and 8."""

from spelling import need
from subjects import subjects_of


def check(registry, entry, content):
    """That the next entry follows from what `registry` holds; nothing for most types."""
    asked = ASKED.get(content["type"])
    if asked:
        asked(registry, entry, content)


def party_suspended(registry, entry, content):
    party = content["party"]
    need(party != registry.keys.operator, "the operator is never suspended")
    need(party not in registry.suspended, f"{party} is suspended already")


def party_reinstated(registry, entry, content):
    party = content["party"]
    need(party in registry.suspended, f"{party} is not suspended")


def heads_published(registry, entry, content):
    size = content["body"]["size"]
    need(size <= entry.seq, f"heads of {size} entries at entry {entry.seq}")
    need(size >= registry.heads, f"heads of {size} entries after those of {registry.heads}")
    registry.heads_of_all.compare(content["body"])


def refusals_published(registry, entry, content):
    count, root = content["body"]["count"], content["body"]["root"]
    before, its_root = registry.refusals
    need(count >= before, f"{count} refusals after {before}")
    need(count > before or its_root in (None, root), f"another root over {count} refusals")


def data_erased(registry, entry, content):
    body = content["body"]
    for seq in body["seqs"]:
        need(seq < entry.seq, f"erases entry {seq} at entry {entry.seq}")
        need(registry.is_sealed[seq], f"erases entry {seq}, which is open")
    need(entry.statement.by in body["holders"], "the speaker is not among the holders")


def worker_linked(registry, entry, content):
    other = content["body"]["same_as"]
    need(other != content["worker"], f"{other} linked to itself")
    known = other in registry.workers or registry.sealed > 0
    need(known, f"{other} is not enrolled")


def audit_recorded(registry, entry, content):
    need(subjects_of(content), "an audit of nothing")


def response_filed(registry, entry, content):
    need("refs" in content, "a response to nothing")


def of_kind(registry, content, kind):
    """The statement that is referred to: of a kind, and about the same."""
    found = registry.referred(content)
    if found.is_seen:
        need(found.kind == kind, f"refers to {found.kind} where {kind} is expected")
        need(found.subjects == subjects_of(content), f"refers to {kind} about another")
    return found


def refund_confirmed(registry, entry, content):
    of_kind(registry, content, "refund.paid")


def grievance_closed(registry, entry, content):
    found = of_kind(registry, content, "grievance.opened")
    need(found.latest not in registry.closed_grievances, "this grievance is closed already")


def countersigned(registry, entry, content):
    found = registry.referred(content)
    need(found.by != entry.statement.by, "countersigns what it said itself")
    if found.is_seen:
        need(found.subjects == subjects_of(content), "countersigned about another")


ASKED = {
    "party.suspended": party_suspended,
    "party.reinstated": party_reinstated,
    "heads.published": heads_published,
    "refusals.published": refusals_published,
    "data.erased": data_erased,
    "worker.linked": worker_linked,
    "audit.recorded": audit_recorded,
    "response.filed": response_filed,
    "refund.confirmed": refund_confirmed,
    "grievance.closed": grievance_closed,
    "statement.countersigned": countersigned,
}
