"""Batch signature lines: Specs/batch-signature.md."""

import hashlib
from dataclasses import dataclass

import merkle
from spelling import base64_text, need

FIRST_LINE = b"feri-batch/1\n"
TYPE = b"\xff" + FIRST_LINE
SMALLEST, LARGEST = 2, 256
SIGNATURE = 64
HEAD = 2 + 2 + SIGNATURE


def key_id(name, public):
    return hashlib.sha256(name.encode() + b"\n" + TYPE + public).digest()[:4]


@dataclass(frozen=True)
class Batched:
    """What is behind the key ID of a batch line."""

    index: int
    size: int
    signature: bytes
    proof: tuple

    @property
    def bytes(self):
        head = self.index.to_bytes(2, "big") + self.size.to_bytes(2, "big")
        return head + self.signature + b"".join(self.proof)

    def root(self, text):
        """The root that a statement's text is led to."""
        return merkle.root_of(merkle.leaf_hash(text), self.index, self.size, self.proof)


def read(data):
    """Rule 2."""
    need(len(data) >= HEAD and (len(data) - HEAD) % 32 == 0, f"a batch line of {len(data)} bytes")
    index, size = int.from_bytes(data[:2], "big"), int.from_bytes(data[2:4], "big")
    need(SMALLEST <= size <= LARGEST, f"a batch of {size} statements")
    need(index < size, f"index {index} in a batch of {size}")
    proof = tuple(data[at:at + 32] for at in range(HEAD, len(data), 32))
    count = merkle.proof_length(index, size)
    need(len(proof) == count, f"{len(proof)} hashes where {count} lead from {index} of {size}")
    return Batched(index, size, data[4:HEAD], proof)


def message(origin, name, size, root):
    """Rule 4."""
    lines = f"ledger {origin}\nkey {name}\nsize {size}\nroot {base64_text(root)}\n"
    return FIRST_LINE + lines.encode()


class Seen:
    """The batches of a ledger, and which of their statements it holds: rule 14."""

    def __init__(self):
        self.count = 0
        self.held = {}

    def add(self, key, signed, batched):
        batch = (key.public, signed, batched.signature)
        if batch not in self.held:
            self.count += 1
        self.held.setdefault(batch, set()).add(batched.index)

    @property
    def with_holes(self):
        sizes = {batch: int(batch[1].split(b"\n")[3][5:]) for batch in self.held}
        return sum(1 for batch, held in self.held.items() if len(held) < sizes[batch])
