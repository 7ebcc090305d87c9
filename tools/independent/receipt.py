"""Receipts: Specs/receipt.md."""

import merkle
import notes
from spelling import Refused, base64_bytes, decimal, need, shown

FIRST_LINE = b"c2sp.org/tlog-proof@v1\n"


def verify(data, key, witnesses=()):
    """The index, the entry and the checkpoint of a receipt that holds under the log's key."""
    need(len(data) <= 524_288, "more than 524,288 bytes")
    head, found, checkpoint = data.partition(b"\n\n")
    need(found, "no empty line")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise Refused("a line that is not ASCII") from None
    need(lines[0] == FIRST_LINE.decode().rstrip(), f"the first line is {shown(lines[0])}")
    need(len(lines) >= 3, "lines are missing")
    need(lines[1].startswith("extra "), f"no entry: {shown(lines[1])}")
    entry = base64_bytes(lines[1][6:])
    need(1 <= len(entry) <= 65_535, f"an entry of {len(entry)} bytes")
    need(lines[2].startswith("index "), f"no index: {shown(lines[2])}")
    index = decimal(lines[2][6:])
    need(len(lines) - 3 <= 63, "more than 63 hashes")
    proof = [base64_bytes(line, 32) for line in lines[3:]]
    checkpoint = notes.read_checkpoint(checkpoint, key, witnesses)
    leaf = merkle.leaf_hash(entry)
    merkle.check_inclusion(leaf, index, checkpoint.size, checkpoint.root, proof)
    return index, entry, checkpoint
