#!/usr/bin/env python3
"""Audits a ledger directory with PyPI's aics-tlog, a C2SP reader nobody here wrote.

    audit_aics.py LEDGERDIR VKEYFILE

1. `checkpoint` must verify under the pinned key, its origin being the key's name.
2. Every tile and entry bundle of that size must hash up to the signed root.
3. Every other file under tile/ (partials of older checkpoints) must be a proven prefix.
4. Inclusion proofs made from the tiles verify, for up to 300 entries, else 60 spread evenly.
5. Every older checkpoint under checkpoints/ verifies and is a prefix of this tree.

Exit 0 and one line of counts, or exit 1 and one line that names the file.
"""

import base64
import sys
from pathlib import Path

from aics_tlog import (
    FileSystemTileReader,
    VerifiedTileReader,
    audit_tiles,
    consistency_proof_from_tiles,
    inclusion_proof_from_tiles,
    parse_checkpoint,
    parse_note,
    read_vkey_file,
    verify_checkpoint,
    verify_consistency,
    verify_inclusion,
)
from aics_tlog.tiles import parse_entry_bundle_path, parse_tile_path

# aics-tlog makes each proof again from the tiles, some 40 ms at 70,000 entries.
ALL_UP_TO = 300
SAMPLED = 60


class Rejected(Exception):
    """The ledger does not verify; the text says what and where."""


def open_checkpoint(ledger, name, key):
    """The checkpoint in the ledger's file `name`, once the log's key has signed it."""
    data = (ledger / name).read_bytes()
    try:
        note = parse_note(data)
    except ValueError as malformed:
        raise Rejected(f"{name}: {malformed}") from None
    if note.to_bytes() != data:
        raise Rejected(f"{name}: not in the one canonical form of a signed note")
    outcome = verify_checkpoint(note, key, expected_origin=key.name)
    if not outcome.ok:
        raise Rejected(f"{name}: {outcome.error}")
    return parse_checkpoint(note.text)


def files_under(ledger, folder):
    """The names of all files below `folder`, sorted, as paths from the ledger."""
    return sorted(
        file.relative_to(ledger).as_posix()
        for file in (ledger / folder).rglob("*")
        if not file.is_dir()
    )


def check_files(ledger, reader):
    """Compares every file under tile/ with what the signed root proves its bytes to be."""
    compared = beyond = 0
    for name in files_under(ledger, "tile"):
        if name.startswith("tile/entries/"):
            proven = reader.read_entry_bundle(*parse_entry_bundle_path(name))
        else:
            proven = reader.read_tile(*parse_tile_path(name))
        if proven is None:
            beyond += 1
        elif proven != (ledger / name).read_bytes():
            raise Rejected(f"{name}: differs from what the signed tree proves")
        else:
            compared += 1
    return compared, beyond


def check_inclusion(reader, size, root):
    step = 1 if size <= ALL_UP_TO else size // SAMPLED
    indexes = range(0, size, step)
    for index in indexes:
        proof = inclusion_proof_from_tiles(reader, index, size)
        if not verify_inclusion(reader.leaf_hash(index), index, size, proof, root):
            raise Rejected(f"entry {index}: its inclusion proof does not reach the signed root")
    return len(indexes)


def check_older(ledger, reader, key, newest):
    older = files_under(ledger, "checkpoints")
    for name in older:
        old = open_checkpoint(ledger, name, key)
        if old.size > newest.size:
            raise Rejected(f"{name}: size {old.size} is larger than the checkpoint's {newest.size}")
        proof = (
            []
            if old.size in (0, newest.size)
            else consistency_proof_from_tiles(reader, old.size, newest.size)
        )
        if not verify_consistency(old.size, newest.size, old.root, newest.root, proof):
            raise Rejected(f"{name}: is not a prefix of this ledger")
    return len(older)


def audit(ledger, key_text):
    key = read_vkey_file(key_text)
    newest = open_checkpoint(ledger, "checkpoint", key)
    report = audit_tiles(FileSystemTileReader(ledger), newest.size, newest.root)
    reader = VerifiedTileReader(FileSystemTileReader(ledger), newest.size, newest.root)
    files, beyond = check_files(ledger, reader)
    included = check_inclusion(reader, newest.size, newest.root)
    older = check_older(ledger, reader, key, newest)
    return (
        f"aics-tlog: ok: {newest.origin}: size {newest.size},"
        f" root {base64.b64encode(newest.root).decode()},"
        f" {report.tiles} tiles, {report.bundles} bundles, {files} files compared"
        f" ({beyond} beyond the checkpoint), {included} inclusion proofs,"
        f" {older} older checkpoints"
    )


def main(arguments):
    if len(arguments) != 2:
        print("usage: audit_aics.py LEDGERDIR VKEYFILE", file=sys.stderr)
        return 64
    try:
        print(audit(Path(arguments[0]), Path(arguments[1]).read_text(encoding="utf-8")))
        return 0
    except (Rejected, OSError, RuntimeError, ValueError) as refusal:
        print(f"aics-tlog: rejected: {refusal}")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
