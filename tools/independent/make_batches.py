"""Makes Specs/vectors/batches.txt out of Specs/batch-signature.md, and the blocks of that page.

   make_batches.py           prints the vectors
   make_batches.py page      prints the blocks that the page shows
"""

import base64
import hashlib
import sys

import batch
import batching
import canonical
import merkle
from forge import Signer
from spelling import base64_text

HEAD = """\
# Statements with batch lines; see ../batch-signature.md. `key` is the key of a signer, in the order of `signers`.
# Expected: verified, with each signer and `plain` or its index and the size of its batch; or refused.
# Made by tools/independent/make_batches.py.
"""
LEDGER = "feri.example/vn-jp"
SIZES = (2, 3, 5, 8, 255, 256)
FIRST_SEAL = "tNTfvqbC/2M8YrsaHk1JGAAtTeuxeQ2PZDpuJM/f+s4="
FIRST_ID = 0x000102030405060708090a0b0c0d0e0f
L = 2**252 + 27742317777372353535851937790883648493


def counting(name, first):
    """The key of the seed that counts up from a byte."""
    return Signer(name, private=bytes(range(first, first + 32)))


SEN, OFFICER = counting("sa-sen/1", 0x40), counting("op-feri/officer-a", 0x60)
OTHER_NAME = counting("sa-sen/2", 0x40)


def text(i, signers=(SEN,), **changes):
    seal = FIRST_SEAL if i == 0 else base64_text(hashlib.sha256(b"seal %d" % i).digest())
    value = {
        "by": "sa-sen", "filed": "2026-03-28T09:00:00Z", "id": f"{FIRST_ID + i:032x}",
        "ledger": LEDGER, "seal": seal,
        "seen": {"root": base64_text(merkle.EMPTY), "size": 0},
        "signers": [signer.name for signer in signers], "v": 2, **changes,
    }
    return canonical.WRITER.encode(value).encode() + b"\n"


def texts(size, **changes):
    return [text(i, **changes) for i in range(size)]


def note(said, *lines):
    return said + b"\n" + b"".join(lines)


def payload(leaves, index, signer=SEN, **changes):
    """What is behind the key ID, with some of it changed before or behind the signing."""
    root = merkle.Tree(leaves).root(len(leaves))
    signed = changes.get("signed") or batch.message(
        changes.get("ledger", LEDGER), changes.get("name", signer.name), len(leaves), root)
    signature = changes.get("signature") or signer.private.sign(signed)
    proof = tuple(batching.path_of(index, leaves))
    return batch.Batched(
        changes.get("index", index), changes.get("size", len(leaves)), signature,
        tuple(changes.get("proof", proof)))


def line(name, key_id, data):
    return f"— {name} {base64_text(key_id + data)}\n".encode()


def batch_line(leaves, index, signer=SEN, **changes):
    return line_of(signer, payload(leaves, index, signer, **changes).bytes)


def leaves_of(said):
    return [merkle.leaf_hash(one) for one in said]


class Vectors:
    def __init__(self):
        self.blocks = []

    def add(self, name, expect, statement, keys=(SEN,)):
        escaped = statement.replace(b"\\", b"\\\\").replace(b"\n", b"\\n")
        rows = [("name", name), ("expect", expect), *(("key", one.key) for one in keys)]
        head = "".join(f"{field}: {value}\n" for field, value in rows)
        self.blocks.append(head.encode() + b"statement: " + escaped + b"\n")

    def refuse(self, name, reason, statement, keys=(SEN,)):
        self.add(name, f"refused {reason}", statement, keys)

    @property
    def bytes(self):
        return b"\n".join([HEAD.encode(), *self.blocks])


def verified(vectors):
    for size in SIZES:
        said = texts(size)
        for index in sorted({0, size // 2, size - 1}):
            vectors.add(
                f"{index} of {size}", f"verified sa-sen/1 {index}/{size}",
                note(said[index], batch_line(leaves_of(said), index)))
    vectors.add("a plain line in version 2", "verified sa-sen/1 plain",
                note(text(0), SEN.line(text(0))))
    both = (SEN, OFFICER)
    said = texts(3, signers=both)
    leaves, one = leaves_of(said), said[1]
    vectors.add("two signers of one batch", "verified sa-sen/1 1/3 op-feri/officer-a 1/3",
                note(one, batch_line(leaves, 1), batch_line(leaves, 1, OFFICER)), both)
    others = leaves_of([one, text(7, signers=both)])
    vectors.add("two signers of two batches", "verified sa-sen/1 1/3 op-feri/officer-a 0/2",
                note(one, batch_line(leaves, 1), batch_line(others, 0, OFFICER)), both)
    vectors.add("a batch line and a plain one", "verified sa-sen/1 1/3 op-feri/officer-a plain",
                note(one, batch_line(leaves, 1), OFFICER.line(one)), both)
    vectors.add("a plain line and a batch line", "verified sa-sen/1 plain op-feri/officer-a 1/3",
                note(one, SEN.line(one), batch_line(leaves, 1, OFFICER)), both)
    said = [text(0), text(1), text(1)]
    vectors.add("one text twice in a batch", "verified sa-sen/1 2/3",
                note(said[2], batch_line(leaves_of(said), 2)))


def form(vectors, leaves, said):
    """What is not a batch line: rule 2."""
    def malformed(name, at=3, **changes):
        vectors.refuse(name, "malformed-batch-line",
                       note(said[at], batch_line(leaves, at, **changes)))

    proof = payload(leaves, 3).proof
    malformed("a batch of none", at=0, size=0, proof=[])
    malformed("a batch of one", at=0, size=1, proof=[])
    malformed("a batch of 257", size=257)
    malformed("one less in the batch, by which the way is shorter", size=4)
    vectors.refuse("the index of the last, which has a shorter way", "malformed-batch-line",
                   note(said[3], _line(payload(leaves, 3), index=4)))
    vectors.refuse("an index as large as the size", "malformed-batch-line",
                   note(said[3], _line(payload(leaves, 3), index=5)))
    malformed("a hash less", proof=proof[:-1])
    malformed("a hash more", proof=proof + proof[:1])
    malformed("no hashes", proof=[])
    data = payload(leaves, 3)
    for name, change in {
        "a byte less": lambda one: one[:-1],
        "a byte more": lambda one: one + b"\0",
        "index and size with the last byte first":
            lambda one: one[1::-1] + one[3:1:-1] + one[4:],
        "a plain signature and a byte": lambda one: one[4:68] + b"\0",
        "a plain signature without its last byte": lambda one: one[4:67],
        "a cosignature's bytes": lambda one: bytes(8) + one[4:68],
        "index, size and signature without the way": lambda one: one[:68],
    }.items():
        vectors.refuse(name, "malformed-batch-line", note(said[3], _raw(change(data.bytes))))


def line_of(signer, data):
    """The line that has these bytes behind the batch's key ID."""
    return line(signer.name, batch.key_id(signer.name, signer.public), data)


def data_of(spelled):
    """What is behind the key ID of a line."""
    return base64.b64decode(spelled.rsplit(b" ", 1)[1])[4:]


def with_large_s(signature):
    large = int.from_bytes(signature[32:], "little") + L
    return signature[:32] + large.to_bytes(32, "little")


def _raw(data):
    return line_of(SEN, data)


def _line(data, **changes):
    fields = {name: changes.get(name, getattr(data, name))
              for name in ("index", "size", "signature", "proof")}
    return _raw(batch.Batched(**fields).bytes)


def tampered(vectors, leaves, said):
    """What is a batch line, and does not verify."""
    def bad(name, lines, statement=None, keys=(SEN,)):
        vectors.refuse(name, "bad-signature", note(statement or said[3], lines), keys)

    good = payload(leaves, 3)
    proof = list(good.proof)
    root = merkle.Tree(leaves).root(5)
    bad("the index of its neighbour", _line(good, index=2))
    bad("one more in the batch, by the same way to the same root", _line(good, size=6))
    bad("two hashes of the way exchanged", _line(good, proof=[proof[1], proof[0], proof[2]]))
    for at in range(3):
        flipped = list(proof)
        flipped[at] = bytes([flipped[at][0] ^ 1]) + flipped[at][1:]
        bad(f"one bit of hash {at}", _line(good, proof=flipped))
    bad("another text of the batch", _line(good), said[2])
    bad("another text", _line(good), text(9))
    signature = good.signature
    bad("one bit of R", _line(good, signature=bytes([signature[0] ^ 1]) + signature[1:]))
    bad("one bit of S", _line(good, signature=signature[:32] + bytes([signature[32] ^ 1])
                              + signature[33:]))
    bad("S and the order of the group", _line(good, signature=with_large_s(signature)))
    bad("the signature of another batch", _line(
        good, signature=payload(leaves_of(texts(4)), 3).signature))
    bad("signed for another ledger", _line(
        payload(leaves, 3, ledger="other.example/l")))
    bad("signed for another name of the key", _line(payload(leaves, 3, name="sa-sen/2")))
    bad("signed by another key", _line(payload(leaves, 3, OFFICER, name="sa-sen/1")))
    message = batch.message(LEDGER, "sa-sen/1", 5, root)
    for name, signed in {
        "the message without its last newline": message[:-1],
        "the message with the size as 05": message.replace(b"size 5", b"size 05"),
        "the message without the size": message.replace(b"size 5\n", b""),
        "the message with another first line": message.replace(b"batch/1", b"batch/2"),
        "the root alone": root,
        "the text, as a plain line does": said[3],
    }.items():
        bad(f"signed: {name}", _line(payload(leaves, 3, signed=signed)))
    for name, hashed in {
        "the identity": lambda one: hashlib.sha256(one).digest(),
        "an inner node": lambda one: hashlib.sha256(b"\1" + one).digest(),
        "the text without its newline": lambda one: merkle.leaf_hash(one[:-1]),
        "the whole note": lambda one: merkle.leaf_hash(note(one, SEN.line(one))),
    }.items():
        bad(f"the leaf of {name}", batch_line([hashed(one) for one in said], 3))
    upper = [merkle.node_hash(*leaves[:2]), merkle.node_hash(*leaves[2:4]), leaves[4]]
    bad("the way from an inner node", _line(
        payload(upper, 1), proof=payload(upper, 1).proof))
    plain = signature_of(said[3])
    bad("the bytes of a plain signature under the batch's key ID", _raw(plain))
    bad("the batch's signature alone under its key ID", _raw(signature))
    bad("a batch line's bytes under the plain key ID", line("sa-sen/1", SEN.id, good.bytes))
    bad("the key ID of another name", line(
        "sa-sen/1", batch.key_id("sa-sen/2", SEN.public), good.bytes))
    bad("the key ID of another key", line(
        "sa-sen/1", batch.key_id("sa-sen/1", OFFICER.public), good.bytes))


def signature_of(said):
    return SEN.private.sign(said)


def elsewhere(vectors, leaves, said):
    """A batch line where none may be, and lines that are not those of the signers."""
    old = texts(5, v=1)
    vectors.refuse("a batch line in version 1", "bad-signature",
                   note(old[3], batch_line(leaves_of(old), 3)))
    for version in (0, 3, "2", True):
        other = texts(5, v=version)
        vectors.refuse(f"version {version!r}".lower(), "malformed-statement",
                       note(other[3], batch_line(leaves_of(other), 3)))
    good = batch_line(leaves, 3)
    vectors.refuse("a plain line besides", "signature-lines",
                   note(said[3], good, SEN.line(said[3])))
    vectors.refuse("the line of another name", "signature-lines",
                   note(said[3], batch_line(leaves, 3, OTHER_NAME)))
    vectors.refuse("the line twice", "malformed-note", note(said[3], good, good))
    # 4 + 68 + 2 · 32 bytes: of the last character before `==` four bits are spare.
    four = texts(4)
    spelled = batch_line(leaves_of(four), 3)
    start, end = spelled[:-4], spelled[-3:]
    alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    spare = bytes([alphabet[alphabet.index(spelled[-4]) + 1]])
    assert end == b"==\n"
    vectors.refuse("spare bits of base64", "malformed-note", note(four[3], start + spare + end))
    both = (SEN, OFFICER)
    said = texts(3, signers=both)
    leaves = leaves_of(said)
    vectors.refuse(
        "the second signer's batch line does not verify", "bad-signature",
        note(said[1], batch_line(leaves, 1), batch_line(leaves, 1, OFFICER, ledger="x.example/y")),
        both)
    vectors.refuse("two signers in the other order", "signature-lines",
                   note(said[1], batch_line(leaves, 1, OFFICER), batch_line(leaves, 1)), both)


def made():
    vectors = Vectors()
    verified(vectors)
    said = texts(5)
    leaves = leaves_of(said)
    form(vectors, leaves, said)
    tampered(vectors, leaves, said)
    elsewhere(vectors, leaves, said)
    return vectors.bytes


def page():
    """The three blocks of Specs/batch-signature.md."""
    said = texts(3)
    leaves = leaves_of(said)
    message = batch.message(LEDGER, "sa-sen/1", 3, merkle.Tree(leaves).root(3))
    plain = line("sa-sen/1", SEN.id, SEN.private.sign(message))
    return note(said[2], batch_line(leaves, 2)), message, note(message, plain)


if __name__ == "__main__":
    if sys.argv[1:] == ["page"]:
        sys.stdout.buffer.write(b"----\n".join(page()))
    else:
        sys.stdout.buffer.write(made())
