"""Wrongs against what joined the spine: officers, suspension, her own note, remedy, review.

As in wrongs.py, the entry that is refused is the last one.
"""

from forge import Signer
from spelling import base64_text
from story import (
    HASH, HERS, KEYS, OFFICER_C, OPERATOR, ORDER, OTHER, WORKER, about_her, arrived, audit, content,
    corrected, countersigned, erased, fees, grievance, heads, loan, officers, order, refund,
    refusals, response, settled, suspended, with_note, yen,
)
from wrongs import operator, revoked, sealed

A, B = OPERATOR
D = Signer("op-feri/officer-d")
CLOSED = content("ledger.closed", {"reason": "the corridor goes on in another log"})
OWN = fees("worker", "before-contract")


def says(make):
    """A wrong made by a function of the story; what it returns is of no use."""
    return lambda story: make(story) and None


def by_itself(party, make, **changes):
    return lambda story: story.of(party, make(story), **changes) and None


def closed_before(story):
    story.operator(CLOSED)
    story.of("sa-sen", refund())


def closed_twice(story):
    story.operator(CLOSED)
    story.operator(CLOSED)


def filed_while_suspended(what, **changes):
    def wrong(story):
        story.operator(suspended("sa-sen"))
        story.of("sa-sen", what, **changes)
    return wrong


def suspended_twice(story):
    story.operator(suspended("sa-sen"))
    story.operator(suspended("sa-sen"))


def corrects_while_suspended(story):
    story.operator(suspended("sa-sen"))
    body = refund()["body"]
    story.of("sa-sen", corrected(story.refunded, "refund.paid", body))


def officer_gone(story):
    story.operator(officers(A, OFFICER_C))
    story.operator(story.heads(story.size))


def officer_back(story):
    story.operator(officers(A, OFFICER_C))
    story.say("op-feri", officers(A, OFFICER_C, B), [A, OFFICER_C, B])


def threshold_of_before(story):
    """The persons of the new list alone, where those of the old one must sign."""
    story.say("op-feri", officers(A, D, threshold=1), [A, D])


def second_of_one_person(story):
    again = Signer("op-feri/officer-a2")
    story.operator(officers(A, B, again, officer_a2="officer-a"), again)
    story.say("op-feri", story.heads(story.size), [A, again])


def new_first(story):
    story.say("op-feri", officers(A, B, D), [D, A, B])


def another_person(story):
    story.operator(officers(A, B, officer_a="officer-x"))


def another_key(story):
    other = Signer("op-feri/officer-a", "another seed")
    story.operator(officers(other, B, OFFICER_C))


def key_of_a_party(story):
    again = Signer("op-feri/officer-d", "sa-sen/1")
    story.operator(officers(A, B, again), again)


def log_key(story):
    again = Signer("op-feri/officer-d", story.origin)
    story.operator(officers(A, B, again), again)


def keyed(key, **changes):
    return about_her("worker.keyed", {"key": key.key, "said_on": "2026-03-02"}, **changes)


def old_key_of_hers(story):
    story.of("gd-hibari", keyed(Signer(WORKER, "another seed")))
    story.of("gd-hibari", with_note(OWN))


def corrected_with(change):
    """Corrects her declaration, with a note whose words `change` makes."""
    def wrong(story):
        story.own = story.of("gd-hibari", with_note(OWN))
        again = corrected(story.own, "fees.declared", dict(OWN["body"], said_on="2026-03-12"))
        story.of("gd-hibari", change(again, story))
    return wrong


def other_order(story):
    story.of("so-sakura", order("VJ-2"), sealed=False)
    story.of("sa-sen", refund() | {"order": "VJ-2"})


def refund_of_other(story):
    other = story.of("sa-sen", refund() | {"worker": OTHER})
    story.of("gd-hibari", arrived(other))


def closed_by_two(story):
    story.of("gd-hibari", settled(story.open_still))
    story.of("gd-hibari", settled(story.open_still))


def survey(**changes):
    answers = [{"question": "q01", "answer": "yes"}]
    return about_her("survey.answered", {
        "instrument": "self-check", "version": "1", "said_on": "2026-03-04", "answers": answers,
        **changes})


def assessed(**changes):
    return content("order.assessed", {"level": "listed", "reasons": ["x"], **changes}, order=ORDER)


def ended(kind="order.closed", number=ORDER):
    return content(kind, {"on": "2026-03-09", "reason": "all have returned"}, order=number)


def linked(other):
    return about_her("worker.linked", {"same_as": other, "basis": "one record"})


WRONGS = {
    # The registry's own.
    "an entry after the end": closed_before,
    "a second end": closed_twice,
    "the end by a party": sealed("sa-sen", CLOSED, sealed=False),
    "officers changed by one person": lambda story: story.say(
        "op-feri", officers(A, B, D), [A, D]) and None,
    "officers changed by those to come": threshold_of_before,
    "officers changed by new keys first": new_first,
    "officers changed by one person's two keys": second_of_one_person,
    "a new officer who does not sign": operator(officers(A, B, OFFICER_C, D)),
    "an officer's key with another person": another_person,
    "an officer's name with another key": another_key,
    "an officer listed twice": operator(officers(A, B, B)),
    "an officer who has left signs": officer_gone,
    "an officer's old key comes back": officer_back,
    "an officer with a party's public key": key_of_a_party,
    "an officer with the log's public key": log_key,
    "an officer named after a party": lambda story: story.operator(
        officers(A, B, Signer("sa-sen/9")), Signer("sa-sen/9")) and None,
    "officers of a party": lambda story: story.operator(
        officers(A, B, OFFICER_C) | {"party": "sa-sen"}) and None,
    "a new threshold above the persons": operator(officers(A, B, threshold=3)),
    "officers changed by a party": sealed("sa-sen", officers(A, B), sealed=False),
    "a suspended agency's enrolment": filed_while_suspended(refund() | {
        "type": "milestone.reached", "body": {"milestone": "departed", "on": "2026-03-28"}}),
    "a suspended agency's fees": filed_while_suspended(fees()),
    "a suspended agency's correction": corrects_while_suspended,
    "a suspended agency's order": filed_while_suspended(order("VJ-2"), sealed=False),
    "a party suspended twice": suspended_twice,
    "a party reinstated that is not suspended": operator(suspended("sa-sen", "party.reinstated")),
    "the operator suspended": operator(suspended("op-feri")),
    "an unknown party suspended": operator(suspended("br-x")),
    "a party suspended by a regulator": sealed("rg-mau", suspended("sa-sen"), sealed=False),
    "heads beyond the log": lambda story: story.operator(heads(story.size + 1)) and None,
    "heads going backwards": lambda story: story.operator(story.heads(19)) and None,
    "heads with another root": lambda story: story.operator(heads(
        story.size, story.heads(story.size)["body"]["count"])) and None,
    "heads of one subject fewer": lambda story: story.operator(heads(
        story.size, story.heads(story.size)["body"]["count"] - 1,
        story.heads(story.size)["body"]["root"])) and None,
    "refusals going backwards": operator(refusals(2)),
    "refusals with another root": operator(refusals(3, base64_text(b"\0" * 32))),
    "an open entry erased": sealed("sa-sen", erased(0), sealed=False),
    "an entry to come erased": by_itself(
        "sa-sen", lambda story: erased(story.size), sealed=False),
    "an erasure by another than the holders": by_itself(
        "sa-mai", lambda story: erased(story.sealed_seq), sealed=False),
    "an erasure that does not ascend": by_itself(
        "sa-sen", lambda story: erased(story.sealed_seq, story.sealed_seq), sealed=False),
    "an erasure of nothing": sealed("sa-sen", erased(), sealed=False),
    "an erasure that is sealed": by_itself("sa-sen", lambda story: erased(story.sealed_seq)),
    "a licence by an employer": sealed("em-kiku", content("party.licensed", {
        "authority": "x", "number": "GP-9", "from": "2024-01-01"}, party="em-kiku"), sealed=False),
    # Orders.
    "an assessment by a party": sealed("so-sakura", assessed(), sealed=False),
    "an assessment without a reason": operator(assessed(reasons=[])),
    "an assessment with capitals": operator(assessed(level="Listed")),
    "an unknown order withdrawn": sealed(
        "so-sakura", ended("order.withdrawn", "VJ-9"), sealed=False),
    "an order of others closed": sealed("sa-mai", ended(), sealed=False),
    # Her key and her words.
    "a key for her from an agency": sealed("sa-sen", keyed(Signer(WORKER, "another seed"))),
    "a key for her of another name": sealed("gd-hibari", keyed(Signer(OTHER))),
    "a key for her that is hers already": sealed("gd-hibari", keyed(HERS)),
    "a key for her that is an agency's": sealed("gd-hibari", keyed(Signer(WORKER, "sa-sen/1"))),
    "a party's key that is hers": lambda story: story.enrol(
        "sa-sen", Signer("sa-sen/9", WORKER)) and None,
    "her note under another key": sealed(
        "gd-hibari", with_note(OWN, Signer(WORKER, "another seed"))),
    "her note under her old key": old_key_of_hers,
    "her note under another name": sealed("gd-hibari", with_note(OWN, Signer(OTHER, WORKER))),
    "her note with two signatures": sealed(
        "gd-hibari", with_note(OWN, signers=[HERS, Signer(OTHER)])),
    "her note with other words": sealed("gd-hibari", with_note(
        OWN, words=fees("worker", "before-contract", lines=[]))),
    "her note for another ledger": sealed("gd-hibari", with_note(OWN, ledger="other.example/l")),
    "her note without its day": sealed("gd-hibari", with_note(OWN, made="2026-05-01")),
    "her note with a member more": sealed("gd-hibari", with_note(OWN, x=1)),
    "her note of version 2": sealed("gd-hibari", with_note(OWN, v=2)),
    "her note where the agency speaks": sealed("sa-sen", with_note(fees())),
    "her note of another who has no key": sealed("gd-hibari", with_note(
        OWN | {"worker": OTHER}, Signer(OTHER))),
    "her note that is not a note": sealed("gd-hibari", fees(
        "worker", "before-contract", own_note=base64_text(b"I paid nothing.\n"))),
    "a correction with her note of before": corrected_with(
        lambda again, story: with_note(again, words=OWN)),
    "a correction with her note of the correction": corrected_with(
        lambda again, story: with_note(again, words=again)),
    "a worker linked to nobody": sealed("gd-hibari", linked("wk-000000000000")),
    "a worker linked to herself": sealed("gd-hibari", linked(WORKER)),
    "a worker linked by an employer": sealed("em-kiku", linked(OTHER)),
    # Money and remedy.
    "a loan said for her by an agency": sealed("sa-sen", loan()),
    "a loan of nothing": sealed("gd-hibari", loan() | {
        "body": loan()["body"] | {"amount": yen(0)}}),
    "a collateral twice": sealed("gd-hibari", loan() | {
        "body": loan()["body"] | {"collateral": ["passport", "passport"]}}),
    "a refund in another order": other_order,
    "a refund paid by a desk": sealed("gd-hibari", refund()),
    "a refund without its document": sealed("sa-sen", refund(receipt="document")),
    "a refund confirmed to nothing": sealed("gd-hibari", {
        name: member for name, member in arrived(b"").items() if name != "refs"}),
    "a refund confirmed to a declaration": by_itself(
        "gd-hibari", lambda story: arrived(story.declared)),
    "a refund confirmed to another worker's": refund_of_other,
    "a refund confirmed to two": by_itself("gd-hibari", lambda story: arrived(
        story.refunded) | {"refs": [base64_text(story.refunded), base64_text(story.declared)]}),
    "a refund confirmed by who paid": by_itself(
        "sa-sen", lambda story: arrived(story.refunded)),
    "a question twice": sealed("gd-hibari", survey(answers=[
        {"question": "q01", "answer": "yes"}, {"question": "q01", "answer": "no"}])),
    "a survey by an agency": sealed("sa-sen", survey()),
    "a survey in the open": sealed("gd-hibari", survey(), sealed=False),
    "a grievance about nothing": sealed("gd-hibari", grievance(about=[])),
    "a grievance by an employer": sealed("em-kiku", grievance()),
    "a grievance closed twice": by_itself("gd-hibari", lambda story: settled(story.heard)),
    "a grievance closed by two": closed_by_two,
    "a grievance closed that is none": by_itself(
        "gd-hibari", lambda story: settled(story.refunded)),
    "a grievance closed of another worker": by_itself(
        "gd-hibari", lambda story: settled(story.open_still, worker=OTHER)),
    # Review.
    "an audit of nothing": sealed("rg-mau", audit()),
    "an audit by an agency": sealed("sa-sen", audit(order=ORDER)),
    "an audit of a worker without an order": sealed("rg-mau", audit(worker=WORKER)),
    "an audit of an unknown worker": sealed(
        "rg-mau", audit(order=ORDER, worker="wk-000000000000")),
    "an audit with a rule twice": sealed("rg-mau", audit(["JP-02", "JP-02"], order=ORDER)),
    "an audit without a check": sealed("rg-mau", audit([], order=ORDER)),
    "a response to nothing": sealed("sa-sen", response(party="sa-sen")),
    "a response for another": by_itself(
        "sa-sen", lambda story: response(story.audited, party="sa-mai")),
    "a response from outside of the chain": by_itself(
        "sa-mai", lambda story: response(story.audited, order=ORDER)),
    "one's own statement countersigned": by_itself(
        "sa-sen", lambda story: countersigned(story.agreed, order=ORDER)),
    "an order countersigned about another": by_itself(
        "em-kiku", lambda story: countersigned(story.ordered, order="VJ-1"), sealed=False),
    "a sealed statement countersigned openly": by_itself(
        "so-sakura", lambda story: countersigned(story.agreed, order=ORDER), sealed=False),
    "an open statement countersigned under a seal": by_itself(
        "em-kiku", lambda story: countersigned(story.ordered, order=ORDER)),
    "an order countersigned without its number": by_itself(
        "em-kiku", lambda story: countersigned(story.ordered), sealed=False),
    "a countersignature from outside of the chain": by_itself(
        "sa-mai", lambda story: countersigned(story.agreed, order=ORDER)),
    "a countersignature to nothing": sealed("so-sakura", countersigned(b"\0" * 32, order=ORDER)),
    "a grievance corrected": by_itself("gd-hibari", lambda story: corrected(
        story.open_still, "grievance.opened", grievance()["body"])),
}
