"""Statements and entries: Specs/statement.md and entry.md."""

import hashlib
import re
from dataclasses import dataclass

import batch
import canonical
import ed25519
import notes
from spelling import Refused, base64_bytes, base64_text, decimal, instant, need, shown

PARTY = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}\Z", re.ASCII)
NONCE = re.compile(r"[a-z0-9][a-z0-9./-]{0,127}\Z", re.ASCII)
MEMBERS = {"by", "filed", "id", "ledger", "seen", "signers", "v"}
ENTRY = re.compile(
    rb"feri-entry/1\nseq ([^\n]*)\nprev ([^\n]*)\nreceived ([^\n]*)\n\n", re.ASCII
)


@dataclass(frozen=True)
class Statement:
    """A statement whose form holds; its signatures are checked by `check_signatures`."""

    text: bytes
    identity: bytes
    by: str
    ledger: str
    seen_size: int
    seen_root: bytes
    signers: tuple
    content: object
    seal: bytes
    lines: tuple
    # For each line what is in it, if it is a batch line.
    batched: tuple

    @property
    def is_open(self):
        return self.seal is None


def _string(value, name):
    need(isinstance(value, str), f"{name} is {shown(value)}")
    return value


def read(data):
    """The statement that `data` is, wholly."""
    text, lines = notes.read_note(data)
    need(len(text) <= 32_768, f"a text of {len(text)} bytes")
    value = canonical.read(text[:-1])
    need(isinstance(value, dict), "not an object")
    said = set(value) - MEMBERS
    need(said in ({"content"}, {"seal"}) and MEMBERS < set(value), f"members {sorted(value)}")
    need(type(value["v"]) is int and value["v"] in (1, 2), f"v is {shown(value['v'])}")
    by = _string(value["by"], "by")
    need(PARTY.match(by), f"by is {shown(by)}")
    instant(_string(value["filed"], "filed"))
    need(NONCE.match(_string(value["id"], "id")), f"id is {shown(value['id'])}")
    need(notes.NAME.match(_string(value["ledger"], "ledger")), f"ledger is {value['ledger']}")
    seen = value["seen"]
    need(isinstance(seen, dict) and set(seen) == {"root", "size"}, f"seen is {shown(seen)}")
    size = seen["size"]
    need(type(size) is int and size >= 0, f"seen.size is {shown(size)}")
    signers = value["signers"]
    need(isinstance(signers, list) and 1 <= len(signers) <= 16, f"signers: {shown(signers)}")
    parties = [notes.read_party_key_name(_string(name, "a signer"))[0] for name in signers]
    need(len(set(signers)) == len(signers), "a signer twice")
    need(parties[0] == by, f"the first signer {signers[0]} is not a key of {by}")
    names = [line.name for line in lines]
    need(names == signers, f"signature lines of {names} where {signers} are expected")
    batched = tuple(_batched(line, value["v"]) for line in lines)
    if "content" in value:
        need(isinstance(value["content"], dict), "the content is not an object")
    return Statement(
        text=text,
        identity=hashlib.sha256(text).digest(),
        by=by,
        ledger=value["ledger"],
        seen_size=size,
        seen_root=base64_bytes(_string(seen["root"], "seen.root"), 32),
        signers=tuple(signers),
        content=value.get("content"),
        seal=base64_bytes(_string(value["seal"], "seal"), 32) if "seal" in value else None,
        lines=tuple(lines),
        batched=batched,
    )


def _batched(line, version):
    """What is in a batch line, or nothing for a plain one: batch-signature.md 6 and 7."""
    if len(line.signature) == 64:
        return None
    need(version == 2, f"a signature of {len(line.signature)} bytes")
    return batch.read(line.signature)


def check_signatures(statement, keys, seen=None):
    """`keys` are the signers' keys in the order of `signers`; `seen` collects the batches."""
    for line, batched, key in zip(statement.lines, statement.batched, keys, strict=True):
        wanted = key.batch_id if batched else key.id
        need(line.id == wanted, f"the key ID of {key.name} is {wanted.hex()}, not {line.id.hex()}")
        signature, signed = line.signature, statement.text
        if batched:
            root = batched.root(statement.text)
            signature = batched.signature
            signed = batch.message(statement.ledger, key.name, batched.size, root)
        good = ed25519.verifies(key.usable, signature, signed)
        need(good, f"the signature of {key.name} does not verify")
        if batched and seen is not None:
            seen.add(key, signed, batched)


def seal_of(salt, content):
    """The seal of the canonical bytes `content` under 32 bytes of salt."""
    return hashlib.sha256(b"feri-content/1\n" + salt + content).digest()


@dataclass(frozen=True)
class Entry:
    seq: int
    prev: bytes
    received: str
    statement: Statement


def first_prev(origin):
    return hashlib.sha256(b"\x00" + origin.encode() + b"\n").digest()


def read_entry(data):
    need(len(data) <= 65_535, f"an entry of {len(data)} bytes")
    match = ENTRY.match(data)
    need(match, f"not an entry: {shown(data[:60])}")
    try:
        seq, prev, received = (group.decode("ascii") for group in match.groups())
    except UnicodeDecodeError:
        raise Refused("a header line that is not ASCII") from None
    return Entry(
        decimal(seq), base64_bytes(prev, 32), instant(received), read(data[match.end():])
    )


def check_chain(entry, seq, prev, received, origin):
    """That `entry` carries on a log of `seq` entries: entry.md 2-5."""
    need(entry.seq == seq, f"seq {entry.seq} where {seq} is expected")
    need(
        entry.prev == prev,
        f"prev {base64_text(entry.prev)} where the entry before has {base64_text(prev)}",
    )
    need(entry.received >= received, f"received {entry.received}, before {received}")
    ledger = entry.statement.ledger
    need(ledger == origin, f"a statement for the ledger {shown(ledger)} in {origin}")
