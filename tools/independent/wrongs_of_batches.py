"""Statements signed by a batch, as they may be in a ledger, and as they may not.

As in wrongs.py, a wrong is appended to the honest story and refused at the last entry.
"""

import batch
import batching
import make_batches
import merkle
from forge import Signer
from spelling import base64_text
from story import KEYS, OPERATOR, milestone
from wrongs import SEN, enrolled, revoked

SAKURA = KEYS["so-sakura"]
NEW = Signer("sa-sen/2")


def texts(story, count, signers=(SEN,), **changes):
    """So many sealed statements, each as (text, opening)."""
    return [story.text("sa-sen", milestone("returned"), list(signers), sealed=True,
                       **{"v": 2, **changes}) for _ in range(count)]


def lines(story, said, signer=SEN, ledger=None):
    return batching.lines(signer, ledger or story.origin, [text for text, _ in said])


def put(story, said, *columns):
    """Appends statements with a line of each column."""
    for (text, opening), *row in zip(said, *columns):
        story.put(text + b"\n" + b"".join(row), opening)


def of(count):
    def right(story):
        said = texts(story, count)
        put(story, said, lines(story, said))
    return right


def mixed(story):
    both = (SEN, SAKURA)
    said = texts(story, 3, both)
    put(story, said, lines(story, said), [SAKURA.line(text) for text, _ in said])
    said = texts(story, 3, both)
    put(story, said, lines(story, said), lines(story, said, SAKURA))
    said = texts(story, 3, both)
    other = texts(story, 1, both) + said
    put(story, said, lines(story, said), lines(story, other, SAKURA)[1:])


def plain(story):
    said = texts(story, 1)
    put(story, said, [SEN.line(said[0][0])])


def with_holes(story):
    said = texts(story, 5)
    made = lines(story, said)
    put(story, said[::2], made[::2])


def backwards(story):
    said = texts(story, 5)
    put(story, said[::-1], lines(story, said)[::-1])


def before_the_revocation(story):
    said = texts(story, 3)
    put(story, said[:2], lines(story, said)[:2])
    story.operator(revoked("sa-sen", "sa-sen/1"))


RIGHTS = {
    **{f"a batch of {count}": of(count) for count in (2, 3, 64)},
    "several signers, by batches and plainly": mixed,
    "a plain line in version 2": plain,
    "a batch with holes": with_holes,
    "a batch in another order": backwards,
    "a batch broken off by a revocation": before_the_revocation,
}


def last(change, count=5, **options):
    """A batch of which the last statement's line is what `change` makes of what is in it."""
    def wrong(story):
        said = texts(story, count, **options)
        made = lines(story, said)
        put(story, said[:-1], made[:-1])
        read = batch.read(make_batches.data_of(made[-1]))
        change_to = change(read, said, made, story)
        put(story, said[-1:], [change_to])
    return wrong


def field(**changes):
    """A member of what is in the line, made another."""
    def change(read, *_):
        values = {name: changes[name](read) if name in changes else getattr(read, name)
                  for name in ("index", "size", "signature", "proof")}
        return make_batches.line_of(SEN, batch.Batched(**values).bytes)
    return last(change)


def raw(change):
    return last(lambda read, *_: make_batches.line_of(SEN, change(read.bytes)))


def flipped(data, at=0):
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]


def of_another_batch(read, said, made, story):
    others = texts(story, 5)
    signature = batch.read(make_batches.data_of(lines(story, others)[4])).signature
    return make_batches.line_of(
        SEN, batch.Batched(read.index, read.size, signature, read.proof).bytes)


def of_another_ledger(read, said, made, story):
    return lines(story, said, ledger="other.example/l")[-1]


def of_another_key(read, said, made, story):
    other = Signer("sa-sen/1", "another seed")
    data = make_batches.data_of(lines(story, said, other)[-1])
    return make_batches.line_of(SEN, data)


def under_the_plain_id(read, said, made, story):
    return f"— {SEN.name} {base64_text(SEN.id + read.bytes)}\n".encode()


def plain_under_the_batch_id(read, said, made, story):
    return make_batches.line_of(SEN, SEN.private.sign(said[-1][0]))


def root_signed_plainly(read, said, made, story):
    root = read.root(said[-1][0])
    return make_batches.line_of(SEN, batch.Batched(
        read.index, read.size, SEN.private.sign(root), read.proof).bytes)


def leaf_without_its_byte(read, said, made, story):
    """The tree is over the identities, not the leaf hashes."""
    leaves = [merkle.hashlib.sha256(text).digest() for text, _ in said]
    root = merkle.Tree(leaves).root(len(leaves))
    signature = SEN.private.sign(batch.message(story.origin, SEN.name, len(leaves), root))
    proof = tuple(batching.path_of(4, leaves))
    return make_batches.line_of(SEN, batch.Batched(4, 5, signature, proof).bytes)


def from_an_inner_node(read, said, made, story):
    """Claims a place one level further up, where a node is, not a leaf."""
    leaves = [merkle.leaf_hash(text) for text, _ in said]
    upper = [merkle.node_hash(*leaves[:2]), merkle.node_hash(*leaves[2:4]), leaves[4]]
    root = merkle.Tree(upper).root(3)
    signature = SEN.private.sign(batch.message(story.origin, SEN.name, 3, root))
    return make_batches.line_of(SEN, batch.Batched(
        1, 3, signature, tuple(batching.path_of(1, upper))).bytes)


def a_plain_line_besides(read, said, made, story):
    return made[-1] + SEN.line(said[-1][0])


def one_text_twice(story):
    said = texts(story, 2)
    said.append(said[-1])
    put(story, said, lines(story, said))


def in_two_batches(story):
    said = texts(story, 2)
    put(story, said, lines(story, said))
    again = [said[0], *texts(story, 1)]
    put(story, again[:1], lines(story, again)[:1])


def after_revocation(story):
    said = texts(story, 3)
    made = lines(story, said)
    put(story, said[:2], made[:2])
    story.operator(revoked("sa-sen", "sa-sen/1"))
    put(story, said[2:], made[2:])


def enrolled_by_batch(story):
    """The new key signs the statement that brings it by a batch."""
    text, _ = story.text("op-feri", enrolled("sa-sen", NEW.key), [*OPERATOR, NEW], v=2)
    other, _ = texts(story, 1)[0]
    line = batching.lines(NEW, story.origin, [text, other])[0]
    story.put(text + b"\n" + b"".join(one.line(text) for one in OPERATOR) + line)


def second_of_two(story):
    """The first signer's line holds, the second's is of another ledger."""
    both = (SEN, SAKURA)
    said = texts(story, 2, both)
    put(story, said[:1], lines(story, said)[:1],
        lines(story, said, SAKURA, ledger="other.example/l")[:1])


WRONGS = {
    "batch: the index of the neighbour": field(index=lambda read: 3),
    "batch: an index as large as the size": field(index=lambda read: 5),
    "batch: a size more": field(size=lambda read: 6),
    "batch: a size less": field(size=lambda read: 4),
    "batch: no size": field(size=lambda read: 0),
    "batch: a size of one": field(size=lambda read: 1),
    "batch: a size of 257": field(size=lambda read: 257),
    "batch: a hash less": field(proof=lambda read: read.proof[:-1]),
    "batch: a hash more": field(proof=lambda read: read.proof * 2),
    "batch: another hash": field(proof=lambda read: (flipped(read.proof[0]),)),
    "batch: another R": field(signature=lambda read: flipped(read.signature)),
    "batch: another S": field(signature=lambda read: flipped(read.signature, 40)),
    "batch: S and the order of the group": field(
        signature=lambda read: make_batches.with_large_s(read.signature)),
    "batch: a byte more": raw(lambda data: data + b"\0"),
    "batch: a byte less": raw(lambda data: data[:-1]),
    "batch: 65 bytes": raw(lambda data: data[4:68] + b"\0"),
    "batch: the signature alone": raw(lambda data: data[4:68]),
    "batch: the signature of another batch": last(of_another_batch),
    "batch: signed for another ledger": last(of_another_ledger),
    "batch: signed by another key": last(of_another_key),
    "batch: its bytes under the plain key ID": last(under_the_plain_id),
    "batch: a plain signature under its key ID": last(plain_under_the_batch_id),
    "batch: the root signed alone": last(root_signed_plainly),
    "batch: leaves without their first byte": last(leaf_without_its_byte),
    "batch: a leaf that is an inner node": last(from_an_inner_node),
    "batch: a plain line besides": last(a_plain_line_besides),
    "batch: the line of another statement": last(lambda read, said, made, story: made[0]),
    "batch: one text twice": one_text_twice,
    "batch: one text in two batches": in_two_batches,
    "batch: after the revocation of its key": after_revocation,
    "batch: a new key": enrolled_by_batch,
    "batch: the second of two signers": second_of_two,
    "batch: in version 1": lambda story: in_version(story, 1),
    "batch: in version 3": lambda story: in_version(story, 3),
}


def in_version(story, version):
    said = texts(story, 2, v=version)
    put(story, said[:1], lines(story, said)[:1])
