"""The last entry about every subject, under one root: Specs/heads.md."""

import hashlib

import merkle
from spelling import base64_text, need
from subjects import subjects_of


class Heads:
    """What each entry so far names, and what the operator has declared erased."""

    def __init__(self):
        # By seq: the subjects' spellings, or nothing where the content is not available.
        self.named = []
        # By seq: the seq of the first `data.erased` of the operator's that names it.
        self.gone = {}
        self.compared = 0
        self.not_compared = 0

    def take(self, content, of_operator):
        seq = len(self.named)
        named = None
        if content is not None:
            named = [f"{name} {value}" for name, value in subjects_of(content).items()]
            if content["type"] == "data.erased" and of_operator:
                for erased in content["body"]["seqs"]:
                    self.gone.setdefault(erased, seq)
        self.named.append(named)

    def of(self, size):
        """{subject: (last, count)} over the first `size` entries; nothing if one is not available."""
        found = {}
        for seq in range(size):
            if self.gone.get(seq, size) < size:
                continue
            if self.named[seq] is None:
                return None
            for subject in self.named[seq]:
                found[subject] = seq, found.get(subject, (0, 0))[1] + 1
        return found

    def compare(self, body):
        """heads.md 8 and 9, of the body of a `heads.published`."""
        found = self.of(body["size"])
        if found is None:
            self.not_compared += 1
            return
        heads = leaves(found)
        root = base64_text(root_of(heads))
        need(body["count"] == len(heads), f"{body['count']} heads where {len(heads)} are")
        need(body["root"] == root, f"the root of the heads is {root}")
        self.compared += 1


def leaves(heads):
    """The leaves of 48 bytes, in their order."""
    def leaf(subject, last, count):
        key = hashlib.sha256(b"feri-subject/1\n" + subject.encode("ascii")).digest()
        return key + last.to_bytes(8, "big") + count.to_bytes(8, "big")
    return sorted(leaf(subject, *head) for subject, head in heads.items())


def root_of(heads):
    return merkle.Tree([merkle.leaf_hash(leaf) for leaf in heads]).root(len(heads))
