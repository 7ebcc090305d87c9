"""Statements that an operator could append although they break a rule, each to the honest story.

A wrong takes the story and appends; the entry it is refused at is the last one, unless it returns
another seq.
"""

import base64
import json

from forge import Signer, canonical_bytes, key_text
from spelling import base64_text
from story import (
    HASH, KEYS, OPERATOR, ORDER, WORKER, content, corrected, enrolment, fees, milestone, order, yen,
)

SEN, SAKURA = KEYS["sa-sen"], KEYS["so-sakura"]
NEW = Signer("sa-sen/2")
PROMISE = {"authority": "x", "number": "GP-2", "from": "2024-01-01"}


def say(*arguments, **changes):
    return lambda story: story.say(*arguments, **changes) and None


def sealed(party, what, **changes):
    return lambda story: story.of(party, what, **changes) and None


def operator(what, *more, **changes):
    return lambda story: story.operator(what, *more, **changes) and None


def party(party_id, **more):
    body = {"kind": "broker", "name": "x", "country": "VN", **more}
    return content("party.registered", body, party=party_id)


def enrolled(name, key):
    return content("key.enrolled", {"key": key}, party=name)


def revoked(name, key):
    return content("key.revoked", {"key": key, "reason": "lost"}, party=name)


def with_text(change):
    """Appends an honest milestone whose text `change` has turned into other bytes."""
    def wrong(story):
        text, opening = story.text("sa-sen", milestone("returned"), [SEN], sealed=True)
        story.append(change(text), [SEN], opening)
    return wrong


def with_lines(change):
    """Appends an honest milestone with the signature lines that `change` makes of its own."""
    def wrong(story):
        text, opening = story.text("sa-sen", milestone("returned"), [SEN], sealed=True)
        story.put(text + b"\n" + change(SEN.line(text), text), opening)
    return wrong


def with_header(**header):
    def wrong(story):
        text, opening = story.text("sa-sen", milestone("returned"), [SEN], sealed=True)
        story.put(text + b"\n" + SEN.line(text), opening, **header)
    return wrong


def with_opening(change):
    def wrong(story):
        text, opening = story.text("sa-sen", milestone("returned"), [SEN], sealed=True)
        story.append(text, [SEN], change(opening))
    return wrong


def swapped_signature(line, text):
    """The signature with S + L for S: the other spelling that some libraries take."""
    head, _, data = line.decode().rstrip("\n").rpartition(" ")
    raw = base64.b64decode(data)
    order_of_the_group = 2**252 + 27742317777372353535851937790883648493
    s = int.from_bytes(raw[36:], "little") + order_of_the_group
    return f"{head} {base64_text(raw[:36] + s.to_bytes(32, 'little'))}\n".encode()


def twice(story):
    text, opening = story.text("sa-sen", milestone("returned"), [SEN], sealed=True)
    story.append(text, [SEN], opening)
    story.append(text, [SEN], opening)


def after_revocation(story):
    story.operator(revoked("sa-sen", "sa-sen/1"))
    story.of("sa-sen", milestone("returned"))


def seen_ahead(story):
    story.of("sa-sen", milestone("returned"),
             seen={"root": base64_text(story.root()), "size": story.size + 1})


def name_used_again(story):
    story.operator(revoked("sa-sen", "sa-sen/1"))
    other = Signer("sa-sen/1", "another seed")
    story.enrol("sa-sen", other)


def public_used_again(story):
    story.enrol("sa-sen", Signer("sa-sen/2", "sa-sen/1"))


def enrolled_unsigned(story):
    story.operator(enrolled("sa-sen", NEW.key))


def enrolled_by_itself(story):
    story.say("sa-sen", enrolled("sa-sen", NEW.key), [NEW])


def enrolled_unusable(public):
    def wrong(story):
        story.operator(enrolled("sa-sen", key_text("sa-sen/2", public)))
    return wrong


def enrolled_for_another(story):
    key = Signer("sa-mai/2")
    story.say("sa-sen", enrolled("sa-mai", key.key), [SEN, key])


def named_for_another(story):
    key = Signer("sa-mai/2")
    story.say("sa-sen", enrolled("sa-sen", key.key), [SEN, key])


def not_latest(story):
    story.of("sa-sen", corrected(
        story.departed, "milestone.reached", {"milestone": "departed", "on": "2026-04-01"}))


def corrects_another(story):
    body = fees("worker", "post-arrival")["body"]
    story.of("gd-hibari", corrected(story.declared, "fees.declared", body))


def corrects_moment(story):
    body = fees("agency", "post-arrival")["body"]
    story.of("sa-sen", corrected(story.declared, "fees.declared", body))


def corrects_type(story):
    story.of("sa-sen", corrected(story.declared, "milestone.reached",
                                 {"milestone": "departed", "on": "2026-04-01"}))


def corrects_openly(story):
    body = fees("agency", "pre-departure", lines=[])["body"]
    story.of("sa-sen", corrected(story.declared, "fees.declared", body), sealed=False)


def corrects_elsewhere(story):
    body = fees("agency", "pre-departure", lines=[])["body"]
    story.of("sa-sen", corrected(story.declared, "fees.declared", body, worker="wk-000000000000"))


def corrects_two(story):
    refs = [base64_text(story.declared), base64_text(story.ordered)]
    body = fees("agency", "pre-departure", lines=[])["body"]
    story.of("sa-sen", corrected(story.declared, "fees.declared", body, refs=refs))


def corrects_nothing(story):
    story.of("sa-sen", corrected(b"\0" * 32, "milestone.reached", milestone()["body"]))


def other_order(story):
    story.of("so-sakura", order("VJ-2"), sealed=False)
    story.of("sa-sen", milestone(order="VJ-2"))


def left_the_chain(story):
    body = order(chain=("so-sakura", "em-kiku"))["body"]
    story.of("so-sakura", corrected(story.ordered, "order.issued", body, worker=None), sealed=False)
    story.of("sa-sen", milestone("returned"))


def profile_of_yesterday(story):
    story.adopt(next(iter(story.profiles.values())), **{"from": "2026-02-01T00:00:00Z"})


def opened_openly(story):
    story.operator(party("br-x"))
    story.openings[-1] = bytes(32) + b"{}"


def fee_line(**changes):
    one = dict(fees()["body"]["lines"][0], **changes)
    return sealed("sa-sen", fees(lines=[{k: v for k, v in one.items() if v is not None}]))


def seen_otherwise(kind, visibility):
    """Adopts a profile with another visibility of one type."""
    def wrong(story):
        value = json.loads(next(iter(story.profiles.values())))
        for row in value["authority"]:
            if row["type"] == kind:
                row["visibility"] = visibility
        story.adopt(canonical_bytes(value))
    return wrong


ISSUED = order("VJ-2")["body"]
WRONGS = {
    "prev of another entry": with_header(prev=HASH),
    "a seq too high": lambda story: with_header(seq=story.size + 1)(story),
    "a seq with a leading zero": lambda story: with_header(seq=f"0{story.size}")(story),
    "received before the entry before": with_header(received="2026-03-01T00:00:04Z"),
    "received on no day": with_header(received="2026-02-30T00:00:00Z"),
    "one statement twice": twice,
    "a statement for another ledger": sealed("sa-sen", milestone(), ledger="other.example/l"),
    "seen of another history": sealed("sa-sen", milestone(), seen={"root": HASH, "size": 3}),
    "seen ahead of the log": seen_ahead,
    "a root of size 0 that is not the empty tree's":
        sealed("sa-sen", milestone(), seen={"root": base64_text(b"\0" * 32), "size": 0}),
    "white space": with_text(lambda text: text.replace(b",", b", ", 1)),
    "a member twice": with_text(lambda text: text.replace(b'"v":1', b'"v":1,"v":1')),
    "members in another order":
        with_text(lambda text: b'{"v":1,' + text[1:].replace(b',"v":1', b"")),
    "an escape": with_text(lambda text: text.replace(b'"sa-sen"', b'"sa\\u002dsen"')),
    "an unknown member": sealed("sa-sen", milestone(), x=1),
    "v of 3": sealed("sa-sen", milestone(), v=3),
    "v of true": sealed("sa-sen", milestone(), v=True),
    "null": with_text(lambda text: text.replace(b'"v":1', b'"v":null')),
    "no nonce": sealed("sa-sen", milestone(), id=None),
    "content and seal": sealed("sa-sen", milestone(), content=milestone()),
    "a bidirectional control": operator(party("br-x", name="a\u202eb")),
    "a stripped signature": lambda story: story.put(
        (lambda text: text + b"\n" + OPERATOR[0].line(text))(
            story.text("op-feri", party("br-x"), OPERATOR)[0])),
    "an added signature": with_lines(lambda line, text: line + SAKURA.line(text)),
    "signatures in another order": lambda story: story.put(
        (lambda text: text + b"\n" + OPERATOR[1].line(text) + OPERATOR[0].line(text))(
            story.text("op-feri", party("br-x"), OPERATOR)[0])),
    "a signature over another text": with_lines(lambda line, text: SEN.line(text + b"x")),
    "another key of that name":
        with_lines(lambda line, text: Signer("sa-sen/1", "another seed").line(text)),
    "a signature with S + L": with_lines(swapped_signature),
    "a signer never enrolled": say("sa-sen", milestone("returned"), [NEW], sealed=True),
    "a signer of another party first":
        say("sa-sen", milestone("returned"), [SAKURA, SEN], sealed=True),
    "a revoked signer": after_revocation,
    "one officer where two must": say("op-feri", party("br-x"), OPERATOR[:1]),
    "a key revoked that is none": operator(revoked("sa-sen", "sa-sen/7")),
    "a key revoked by another party": say("sa-mai", revoked("sa-sen", "sa-sen/1"),
                                          [KEYS["sa-mai"]]),
    "a key's name used again": name_used_again,
    "a public key used again": public_used_again,
    "a new key that does not sign": enrolled_unsigned,
    "a new key that enrols itself": enrolled_by_itself,
    "a key enrolled for another party": enrolled_for_another,
    "a key named for another party": named_for_another,
    "a key of small order": enrolled_unusable(b"\1" + bytes(31)),
    "a key not canonical": enrolled_unusable(bytes([0xEE]) + b"\xff" * 30 + b"\x7f"),
    "a second opening": lambda story: story.operator(story.opened()) and None,
    "a profile in force before it came": profile_of_yesterday,
    "a profile nobody has": operator(content("profile.adopted", {"digest": "0" * 64})),
    "a type that is not theirs": sealed("em-kiku", content(
        "order.approved", {"reference": "x", "on": "2026-03-01"}, order=ORDER), sealed=False),
    "a party registered by another": sealed("sa-sen", party("br-x"), sealed=False),
    "an order's number twice": sealed("so-sakura", order(), sealed=False),
    "an order of others": sealed("sa-mai", order("VJ-2"), sealed=False),
    "a chain with an unknown party": sealed("so-sakura", content("order.issued", {
        **ISSUED, "chain": ISSUED["chain"] + [{"party": "br-x", "role": "broker"}]},
        order="VJ-2"), sealed=False),
    "a party twice in a chain": sealed("so-sakura", content("order.issued", {
        **ISSUED, "chain": ISSUED["chain"] + ISSUED["chain"][:1]}, order="VJ-2"), sealed=False),
    "no known order": sealed("sa-sen", milestone(order="VJ-9")),
    "no known worker": sealed("sa-sen", milestone(worker="wk-000000000000")),
    "a worker of another order": other_order,
    "a worker enrolled twice": sealed("sa-sen", enrolment()),
    "a party registered twice": operator(party("sa-sen")),
    "the operator registered": operator(party("op-feri")),
    "a licence of nobody": operator(content("party.licensed", PROMISE, party="br-x")),
    "not of the chain": sealed("sa-mai", milestone("returned")),
    "no longer of the chain": left_the_chain,
    "a milestone that is open": sealed("sa-sen", milestone("returned"), sealed=False),
    "a licence that is sealed":
        say("op-feri", content("party.licensed", PROMISE, party="sa-sen"), OPERATOR, sealed=True),
    "a subject too few": sealed("sa-sen", content("milestone.reached", milestone()["body"],
                                                  order=ORDER)),
    "a subject too many": sealed("sa-sen", milestone(party="sa-sen")),
    "another's perspective": sealed("sa-sen", fees("worker")),
    "a correction of an older version": not_latest,
    "a correction of another's statement": corrects_another,
    "a correction of the moment": corrects_moment,
    "a correction of another type": corrects_type,
    "an open correction of a sealed statement": corrects_openly,
    "a correction about another worker": corrects_elsewhere,
    "a correction of two": corrects_two,
    "a correction of nothing": corrects_nothing,
    "an unknown type": sealed("sa-sen", content("fees.forgiven", {}, order=ORDER, worker=WORKER)),
    "an unknown member of a body": sealed("sa-sen", content(
        "milestone.reached", {**milestone()["body"], "x": 1}, order=ORDER, worker=WORKER)),
    "an unknown milestone": sealed("sa-sen", milestone("vanished")),
    "no such day": sealed("sa-sen", milestone(on="2026-02-29")),
    "a fee of 0": fee_line(amount=yen(0)),
    "a currency that is none": fee_line(amount={"amount": 1, "currency": "XXQ"}),
    "a fee of an unknown kind": fee_line(kind="tip"),
    "a fee without a payee": fee_line(payee=None),
    "a receipt without its document": fee_line(receipt="document"),
    "201 lines": sealed("sa-sen", fees(lines=fees()["body"]["lines"] * 201)),
    "a corporate number with a wrong check digit": operator(party("br-x", identifiers=[
        {"scheme": "jp-corporate-number", "value": "8000000000017"}])),
    "rates of one currency": operator(content("rates.published", {
        "from": "2026-01-01", "to": "2026-06-30", "source": "x",
        "rates": [{"base": yen(1), "quote": yen(2)}]})),
    "rates that end before they begin": operator(content("rates.published", {
        "from": "2026-06-30", "to": "2026-01-01", "source": "x", "rates": []})),
    "a name of 201 bytes": operator(party("br-x", name="é" * 100 + "x")),
    "an order for 10,001": sealed("so-sakura", order("VJ-2", headcount=10_001), sealed=False),
    "a party of no such kind": operator(party("br-x", kind="carrier")),
    "a second operator": operator(party("op-two", kind="operator")),
    "a key for the operator":
        lambda story: story.enrol("op-feri", Signer("op-feri/officer-d")) and None,
    "an officer's key revoked": operator(revoked("op-feri", "op-feri/officer-b")),
    "a profile with a type twice": lambda story: story.adopt(
        next(iter(story.profiles.values())).replace(
            b'"authority":[', b'"authority":[{"may":[],"subjects":[],"type":"fees.declared",'
            b'"visibility":"open"},', 1)) and None,
    "a profile with a word unknown": lambda story: story.adopt(
        next(iter(story.profiles.values())).replace(b'"about":"self"', b'"about":"sky"')) and None,
    **{f"a profile in which {kind} is {visibility}": seen_otherwise(kind, visibility)
       for kind, visibility in (
           ("key.revoked", "sealed"), ("order.issued", "as-corrected"),
           ("data.erased", "as-referenced"), ("fees.declared", "open"),
           ("audit.recorded", "as-referenced"), ("statement.corrected", "sealed"),
           ("statement.countersigned", "open"))},
    "a profile that is not canonical": lambda story: story.adopt(
        next(iter(story.profiles.values())).replace(b",", b", ", 1)) and None,
    "a reference to nothing": sealed("sa-sen", milestone("returned", refs=[HASH])),
    "an opening of another content": with_opening(lambda opening: opening[:-1] + b" "),
    "an opening with another salt": with_opening(lambda opening: HASH.encode()[:32] + opening[32:]),
    "an opening of an open statement": opened_openly,
}


def with_first(**changes):
    """Begins again with another entry 0."""
    def wrong(story):
        del story.entries[:], story.openings[:]
        story.published = [0]
        story.operator(story.opened(**changes))
    return wrong


def with_second(what):
    """Begins again with another entry 1."""
    def wrong(story):
        del story.entries[1:], story.openings[1:]
        story.published = [0, 1]
        story.operator(what)
    return wrong


def profile_to_come(story):
    del story.entries[1:], story.openings[1:]
    story.published = [0, 1]
    story.adopt(next(iter(story.profiles.values())), **{"from": "2026-04-01T00:00:00Z"})
    story.operator(party("br-x"))


def begins_with_a_party(story):
    del story.entries[:], story.openings[:]
    story.published = [0]
    story.operator(party("br-x"))


OFFICER = {"person": "officer-a", "key": OPERATOR[0].key}
WRONGS |= {
    "another first entry": begins_with_a_party,
    "a party before a profile": with_second(party("br-x")),
    "a party before the profile's day": profile_to_come,
    "a threshold above the persons": with_first(threshold=3),
    "a log key that is another": with_first(
        log_key=key_text("forged.example/vn-jp", Signer("another").public)),
    "one person with two keys": with_first(
        officers=[OFFICER, {"person": "officer-a", "key": OPERATOR[1].key}]),
    "an officer's key of another party": with_first(
        officers=[OFFICER, {"person": "officer-b", "key": SEN.key}]),
}
# What only this verifier refuses.
STRICTER = {
    "a pseudonym with a dash": sealed("sa-sen", enrolment("wk-012345-789ab")),
}
