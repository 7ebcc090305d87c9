"""The command line of the independent verifier; see ../verify."""

import argparse
import pathlib
import sys

import ledger
import notes
import receipt
import refusal_notes
import statement
from spelling import Refused

DESCRIPTION = "Verifies a ledger, or a receipt, of feri: written from Specs/ alone."


def arguments():
    parser = argparse.ArgumentParser(prog="tools/verify", description=DESCRIPTION)
    parser.add_argument("subject", type=pathlib.Path, metavar="LEDGERDIR|RECEIPT|NOTE")
    parser.add_argument("--key", required=True, help="the log's verifier key, or a file with it")
    parser.add_argument("--openings", type=pathlib.Path, metavar="DIR", help="the private openings")
    parser.add_argument("--since", type=pathlib.Path, metavar="CHECKPOINT|RECEIPT",
                        help="an older one, or a receipt")
    parser.add_argument("--refusals", type=pathlib.Path, metavar="DIR", help="notes of refusals")
    parser.add_argument("--witness", action="append", default=[], metavar="VKEY")
    parser.add_argument("--hashes-only", action="store_true", help="leave signatures out")
    return parser.parse_args()


def key_of(text, kind=notes.LOG):
    if "+" not in text or pathlib.Path(text).is_file():
        text = pathlib.Path(text).read_text(encoding="ascii").strip()
    return ledger.within("the given key", notes.read_key, text, kind)


def say_witnesses(checkpoint):
    if checkpoint.cosigned:
        for name, time in checkpoint.cosigned:
            print(f"  cosigned by {name} at {time}")
    else:
        print("  signed by the operator only")


def say_ledger(given, key, witnesses):
    since = given.since.read_bytes() if given.since else None
    checkpoint, counts = ledger.verify(
        given.subject, key, given.openings, since, witnesses, given.hashes_only, given.refusals
    )
    print(f"verified: {checkpoint.origin}, {checkpoint.size} entries")
    for name, count in counts.items():
        print(f"{count:9}  {name}")
    say_witnesses(checkpoint)


def say_receipt(given, key, witnesses):
    data = given.subject.read_bytes()
    if data.startswith(b"feri-refusal/1\n"):
        number, _, size = refusal_notes.read(data, key)
        print(f"verified: refusal {number} of {key.name}, at size {size}")
        return
    index, data, checkpoint = receipt.verify(data, key, witnesses)
    try:
        entry = statement.read_entry(data)
    except Refused:
        entry = None
    if entry is not None and entry.seq != index:
        raise Refused(f"an entry of seq {entry.seq} at index {index}")
    print(f"verified: entry {index} of {checkpoint.origin}, size {checkpoint.size}")
    if entry is None:
        print("  its bytes are not an entry of a statement")
    else:
        print(f"  received {entry.received}, of {entry.statement.by}; signatures not checked")
    say_witnesses(checkpoint)


def main():
    given = arguments()
    try:
        key = key_of(given.key)
        witnesses = [key_of(text, notes.WITNESS) for text in given.witness]
        say = say_ledger if given.subject.is_dir() else say_receipt
        say(given, key, witnesses)
    except Refused as refused:
        print(f"not verified: {refused}")
        return 1
    except OSError as error:
        print(f"tools/verify: error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
