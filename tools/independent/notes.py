"""Notes, keys, checkpoints and cosignatures: Specs/notes.md."""

import hashlib
import re
from dataclasses import dataclass

import batch
import ed25519
import merkle
from spelling import Refused, base64_bytes, decimal, need, shown

NAME = re.compile(r"[!-*,-~]{1,255}\Z", re.ASCII)
LOG, WITNESS = 1, 4


@dataclass(frozen=True)
class Key:
    """A verifier key of type 01, or a witness key of type 04."""

    name: str
    kind: int
    public: bytes
    usable: object

    @property
    def id(self):
        return key_id(self.name, self.kind, self.public)

    @property
    def batch_id(self):
        return batch.key_id(self.name, self.public)

    @property
    def party(self):
        return self.name.partition("/")[0]


def key_id(name, kind, public):
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]


def _key(text, kind, usable):
    parts = text.split("+", 2)
    need(len(parts) == 3, f"not a key: {shown(text)}")
    name, spelled, data = parts
    need(NAME.match(name), f"not a key's name: {shown(name)}")
    need(re.match(r"[0-9a-f]{8}\Z", spelled), f"not a key ID: {shown(spelled)}")
    data = base64_bytes(data, 33)
    need(data[0] == kind, f"a key of type {data[0]:02x} where {kind:02x} is expected")
    data = data[1:]
    return Key(name, kind, *usable(data)), spelled


def _public(data):
    return data, ed25519.public_key(data)


def _of_seed(seed):
    private = ed25519.private_key(seed)
    return private.public_key().public_bytes_raw(), private


def read_key(text, kind=LOG):
    key, spelled = _key(text, kind, _public)
    need(key.id.hex() == spelled, f"the key ID of {shown(text)} is {key.id.hex()}")
    return key


def read_signer(text):
    start = "PRIVATE+KEY+"
    need(text.startswith(start), "not a signer key")
    key, spelled = _key(text[len(start):], LOG, _of_seed)
    need(key.id.hex() == spelled, f"the key ID of this signer key is {key.id.hex()}")
    return key


PARTY_KEY = re.compile(r"([a-z0-9][a-z0-9.-]*)/([a-z0-9./-]+)\Z", re.ASCII)


def read_party_key_name(name):
    """The party and the label of a party's key: Specs/statement.md 3."""
    match = PARTY_KEY.match(name) if len(name) <= 64 else None
    need(match, f"not a name of a party's key: {shown(name)}")
    return match.groups()


@dataclass(frozen=True)
class Line:
    name: str
    id: bytes
    signature: bytes


def read_note(data, largest=262_144):
    """The text, with its last newline, as bytes; and the signature lines. None is verified."""
    need(len(data) <= largest, f"{len(data)} bytes where at most {largest} may be")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("not UTF-8") from None
    need(not re.search("[\x00-\x09\x0b-\x1f]", text), "a control character")
    need(text.endswith("\n"), "no newline at the end")
    head, found, tail = text.rpartition("\n\n")
    need(found, "no signatures")
    lines = []
    for line in tail[:-1].split("\n"):
        words = line.split(" ")
        need(len(words) == 3 and words[0] == "—", f"not a signature line: {shown(line)}")
        need(NAME.match(words[1]), f"not a key's name: {shown(words[1])}")
        signature = base64_bytes(words[2])
        need(len(signature) > 4, "an empty signature")
        lines.append(Line(words[1], signature[:4], signature[4:]))
    need(len(lines) <= 16, f"{len(lines)} signatures where at most 16 may be")
    need(len({(line.name, line.id) for line in lines}) == len(lines), "a signature line twice")
    return (head + "\n").encode(), lines


def verified_by(text, lines, keys):
    """The names of those of `keys` that signed, in the order of the lines; at least one."""
    names = []
    for line in lines:
        for key in keys:
            if (line.name, line.id) == (key.name, key.id):
                good = ed25519.verifies(key.usable, line.signature, text)
                need(good, f"the signature of {key.name} does not verify")
                names.append(key.name)
    need(names, "not signed by " + " or ".join(key.name for key in keys))
    return names


@dataclass(frozen=True)
class Checkpoint:
    origin: str
    size: int
    root: bytes
    cosigned: tuple


def read_checkpoint(data, key, witnesses=()):
    """The checkpoint that `key` signed, with the names and times of `witnesses` that cosigned."""
    text, lines = read_note(data)
    parts = text.decode().split("\n")
    need(len(parts) == 4, "not a checkpoint of three lines")
    need(NAME.match(parts[0]), f"not an origin: {shown(parts[0])}")
    size, root = decimal(parts[1]), base64_bytes(parts[2], 32)
    need(size > 0 or root == merkle.EMPTY, "size 0 with a root that is not the empty tree's")
    need(parts[0] == key.name, f"the origin is {shown(parts[0])}, the key is {key.name}")
    verified_by(text, lines, [key])
    return Checkpoint(parts[0], size, root, _cosigned(text, lines, witnesses))


def _cosigned(text, lines, witnesses):
    found = {}
    for line in lines:
        for key in witnesses:
            if (line.name, line.id) != (key.name, key.id):
                continue
            need(len(line.signature) == 72, f"a cosignature of {len(line.signature)} bytes")
            time = int.from_bytes(line.signature[:8], "big")
            need(time < 2**63, "a cosignature's time is out of range")
            message = b"cosignature/v1\ntime %d\n" % time + text
            good = ed25519.verifies(key.usable, line.signature[8:], message)
            need(good, f"the cosignature of {key.name} does not verify")
            found.setdefault(key.public, (key.name, time))
    return tuple(found.values())
