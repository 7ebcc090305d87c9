"""The RFC 6962 tree and its proofs: Specs/merkle.md."""

import hashlib

from spelling import need

EMPTY = hashlib.sha256(b"").digest()


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """The hashes of all complete subtrees over some leaves, and with them the root of any size."""

    def __init__(self, leaves):
        self.size = len(leaves)
        # rows[h][i] is the root over the leaves i·2^h … (i + 1)·2^h − 1.
        self.rows = [leaves]
        while len(self.rows[-1]) > 1:
            row = self.rows[-1]
            self.rows.append([node_hash(row[i], row[i + 1]) for i in range(0, len(row) - 1, 2)])
        self.roots = {0: EMPTY}

    def root(self, size):
        """The root of the first `size` leaves."""
        need(size <= self.size, f"size {size} of a tree of {self.size}")
        if size not in self.roots:
            root, done = None, size
            for height in range(size.bit_length()):
                if size >> height & 1:
                    done -= 1 << height
                    left = self.rows[height][done >> height]
                    root = left if root is None else node_hash(left, root)
            self.roots[size] = root
        return self.roots[size]


def proof_length(index, size):
    """How many hashes an inclusion proof has: one a level on which the node is not alone."""
    count, last = 0, size - 1
    while last:
        count += 1 if index & 1 or index < last else 0
        index, last = index >> 1, last >> 1
    return count


def root_of(leaf, index, size, proof):
    """The root that a leaf is led to."""
    need(0 <= index < size, f"index {index} in a tree of {size}")
    node, last, value = index, size - 1, leaf
    for sibling in proof:
        need(last > 0, "too many hashes")
        if node & 1 or node == last:
            value = node_hash(sibling, value)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            value = node_hash(value, sibling)
        node, last = node >> 1, last >> 1
    need(last == 0, "too few hashes")
    return value


def check_inclusion(leaf, index, size, root, proof):
    need(root_of(leaf, index, size, proof) == root, "the hashes do not lead to the root")


def check_consistency(old_size, old_root, size, root, proof):
    need(old_size <= size, f"size {old_size} is not before {size}")
    if old_size in (0, size):
        need(not proof, "hashes where none is needed")
        need(old_root == (root if old_size else EMPTY), "another root")
        return
    hashes = ([old_root] if old_size & (old_size - 1) == 0 else []) + list(proof)
    need(hashes, "too few hashes")
    node, last = old_size - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old = new = hashes[0]
    for sibling in hashes[1:]:
        need(last > 0, "too many hashes")
        if node & 1 or node == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            new = node_hash(new, sibling)
        node, last = node >> 1, last >> 1
    need(last == 0, "too few hashes")
    need(old == old_root and new == root, "the hashes do not lead to both roots")
