"""Makes batches: Specs/batch-signature.md 13. Only tests and vectors need it."""

import batch
import merkle
from spelling import base64_text


def path_of(index, leaves):
    """The hashes beside the way from a leaf to the root: RFC 6962, 2.1.1."""
    if len(leaves) == 1:
        return []
    half = 1 << (len(leaves) - 1).bit_length() - 1
    left, right = leaves[:half], leaves[half:]
    near, far, at = (left, right, index) if index < half else (right, left, index - half)
    return path_of(at, near) + [merkle.Tree(far).root(len(far))]


def lines(signer, origin, texts):
    """The line of each text, of one batch by `signer`."""
    leaves = [merkle.leaf_hash(text) for text in texts]
    root = merkle.Tree(leaves).root(len(leaves))
    signature = signer.private.sign(batch.message(origin, signer.name, len(leaves), root))
    key_id = batch.key_id(signer.name, signer.public)
    made = []
    for index in range(len(leaves)):
        proof = tuple(path_of(index, leaves))
        data = batch.Batched(index, len(leaves), signature, proof).bytes
        made.append(f"— {signer.name} {base64_text(key_id + data)}\n".encode())
    return made
