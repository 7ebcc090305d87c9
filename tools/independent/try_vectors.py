"""Holds this reader against Specs/vectors and the examples of the specification pages.

   try_vectors.py SPECS          one PASS or FAIL line a file
"""

import base64
import pathlib
import re
import sys

import make_batches
import merkle
import notes
import receipt
import statement
import tiles
from spelling import Refused, base64_bytes, need

UNESCAPED = re.compile(rb"\\(n|\\|x[0-9a-f]{2})")


def value_of(text):
    def one(match):
        found = match.group(1)
        return {b"n": b"\n", b"\\": b"\\"}.get(found) or bytes([int(found[1:], 16)])

    return UNESCAPED.sub(one, text)


def vectors(path):
    for block in path.read_bytes().split(b"\n\n"):
        fields = {}
        for line in block.split(b"\n"):
            if line and not line.startswith(b"#"):
                name, _, value = line.partition(b": ")
                fields.setdefault(name.decode(), []).append(value_of(value))
        if fields:
            yield fields


def text_of(fields, name):
    return fields[name][0].decode()


def trusted(fields):
    keys = [notes.read_key(key.decode()) for key in fields.get("key", [])]
    return keys, [notes.read_key(key.decode(), notes.WITNESS) for key in fields.get("witness", [])]


def say_key(fields):
    if "signer" in fields:
        notes.read_signer(text_of(fields, "signer"))
    elif "witness" in fields:
        notes.read_key(text_of(fields, "witness"), notes.WITNESS)
    else:
        notes.read_key(text_of(fields, "verifier"))
    return "accepted"


def say_note(fields):
    text, lines = notes.read_note(fields["note"][0])
    return " ".join(["verified", *notes.verified_by(text, lines, trusted(fields)[0])])


def say_checkpoint(fields):
    (key,), witnesses = trusted(fields)
    found = notes.read_checkpoint(fields["checkpoint"][0], key, witnesses)
    cosigned = [f"{name}@{time}" for name, time in found.cosigned]
    return " ".join(["verified", str(found.size), *cosigned])


def say_path(fields):
    return "accepted {} {} {}".format(*tiles.read_path(text_of(fields, "path")))


def say_proof(fields):
    def hashes(name):
        return [base64_bytes(value.decode(), 32) for value in fields.get(name, [])]

    def number(name):
        return int(fields[name][0])

    try:
        if text_of(fields, "kind") == "inclusion":
            (leaf,), (root,) = hashes("leaf"), hashes("root")
            merkle.check_inclusion(leaf, number("index"), number("size"), root, hashes("hash"))
        else:
            (old,), (new,) = hashes("old_root"), hashes("new_root")
            merkle.check_consistency(number("old"), old, number("new"), new, hashes("hash"))
    except Refused:
        return "fails"
    return "holds"


def say_batch(fields):
    """A statement under the keys of its signers: what each line is."""
    said = statement.read(fields["statement"][0])
    keys = trusted(fields)[0]
    need(list(said.signers) == [key.name for key in keys], "other signers")
    statement.check_signatures(said, keys)
    lines = [f"{one.index}/{one.size}" if one else "plain" for one in said.batched]
    return " ".join(["verified", *(f"{key.name} {line}" for key, line in zip(keys, lines))])


def say_receipt(fields):
    (key,), witnesses = trusted(fields)
    index, _, checkpoint = receipt.verify(fields["receipt"][0], key, witnesses)
    return f"verified {index}"


SAY = {
    "batches": say_batch,
    "keys": say_key,
    "notes": say_note,
    "checkpoints": say_checkpoint,
    "paths": say_path,
    "proofs": say_proof,
    "receipts": say_receipt,
}


def try_file(path):
    count, wrong = 0, []
    for fields in vectors(path):
        try:
            said = SAY[path.stem](fields)
        except Refused:
            said = "refused"
        wanted = text_of(fields, "expect")
        count += 1
        if said != ("refused" if wanted.startswith("refused") else wanted):
            wrong.append(f"{text_of(fields, 'name')}: {said}, not {wanted}")
    return count, wrong


def try_bits(path):
    """Every bit of every line of a batch of five, but for those of the names."""
    count, wrong = 0, []
    for fields in vectors(path):
        if text_of(fields, "name") != "2 of 5":
            continue
        text, line = fields["statement"][0].split(b"\n\n")
        start, _, spelled = line.strip().rpartition(b" ")
        data = base64.b64decode(spelled)
        for bit in range(8 * len(data)):
            flipped = bytearray(data)
            flipped[bit // 8] ^= 1 << bit % 8
            note = text + b"\n\n" + start + b" " + base64.b64encode(flipped) + b"\n"
            try:
                wrong.append(f"bit {bit}: {say_batch(fields | {'statement': [note]})}")
            except Refused:
                count += 1
    return count, wrong


def try_made(path):
    """That the file is what its maker makes."""
    good = path.read_bytes() == make_batches.made()
    return int(good), [] if good else ["another file than make_batches.py makes"]


def report(name, count, wrong):
    if wrong or not count:
        print(f"FAIL {name}: " + "; ".join(wrong or ["nothing tried"]))
    else:
        print(f"PASS {name}: {count} as expected")


def main():
    specs = pathlib.Path(sys.argv[1])
    for path in sorted((specs / "vectors").glob("*.txt")):
        if path.stem in SAY:
            report(f"vectors/{path.name}", *try_file(path))
    batches = specs / "vectors" / "batches.txt"
    report("vectors/batches.txt, made again", *try_made(batches))
    report("vectors/batches.txt, each bit of a line", *try_bits(batches))


if __name__ == "__main__":
    main()
