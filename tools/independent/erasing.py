"""What the operator's erasures bind, and what `erased.json` says of it: Specs/openings.md 10-15."""

import hashlib
import pathlib

import canonical
from shape import base64_of_32, integer, object_of, order_number, word
from spelling import Refused, base64_bytes, need

NAME = "erased.json"


def commitment(salt, order):
    kept = {} if order is None else {"order": order}
    spelled = canonical.WRITER.encode(kept).encode()
    return hashlib.sha256(b"feri-erased/1\n" + salt + spelled).digest()


class Erasures:
    """What the operator's `data.erased` name, and the first commitment to each entry."""

    def __init__(self):
        self.seqs = set()
        # By seq: the commitment, and the entry that makes it.
        self.committed = {}

    def take(self, seq, body):
        self.seqs.update(body["seqs"])
        for erased, place in zip(body["seqs"], body.get("places", ())):
            self.committed.setdefault(erased, (base64_bytes(place, 32), seq))


class Line:
    """What the file says of one entry."""

    def __init__(self, order, salt):
        self.order = order
        self.salt = salt

    @property
    def commitment(self):
        return None if self.salt is None else commitment(self.salt, self.order)


LINE = object_of({"seq": integer(0)}, {"order": order_number, "salt": base64_of_32})


def read(directory):
    """{seq: Line} of the file beside the openings; nothing where there is none."""
    file = pathlib.Path(directory) / NAME
    if not file.is_file():
        return {}
    try:
        return lines(file.read_bytes())
    except Refused as refused:
        raise Refused(refused.what, NAME) from None


def lines(data):
    need(data.endswith(b"\n"), "no final newline")
    value = canonical.read(data[:-1])
    object_of({"schema": word("feri.erased/1 feri.erased/2"), "erased": lambda value: None})(value)
    need(isinstance(value["erased"], list), "no list of erased entries")
    found, last = {}, -1
    for line in value["erased"]:
        LINE(line)
        need(line["seq"] > last, f"seq {line['seq']} after {last}")
        last = line["seq"]
        need("salt" not in line or value["schema"] == "feri.erased/2", "a salt in version 1")
        salt = base64_bytes(line["salt"], 32) if "salt" in line else None
        found[last] = Line(line.get("order"), salt)
    return found


def was_issued(line, seq, issued):
    return line.order is None or issued.get(line.order, seq) < seq


def check(kept, erasures, issued):
    """That no line is other than what the ledger commits to; `issued` are the orders' seqs."""
    for seq, line in kept.items():
        committed, at = erasures.committed.get(seq, (None, None))
        if line.commitment and committed and line.commitment != committed:
            raise Refused(f"seq {seq}: not what entry {at} commits to", NAME)
        if not was_issued(line, seq, issued):
            raise Refused(f"seq {seq}: order {line.order} had not been issued", NAME)


def bound(kept, erasures, issued):
    """{seq: order or nothing} of the erased entries that the ledger binds."""
    return {
        seq: line.order for seq, line in kept.items()
        if seq in erasures.committed and line.commitment == erasures.committed[seq][0]
        and was_issued(line, seq, issued)
    }
