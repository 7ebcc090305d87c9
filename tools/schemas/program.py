"""Asks the program about contents: `feri check` of filings that hold them."""

import base64
import hashlib
import json
import re
import subprocess
import tempfile

from documents import DIGEST, canonical


def filing(content):
    salt = bytes(range(32))
    text = canonical(content).encode()
    seal = hashlib.sha256(b"feri-content/1\n" + salt + text).digest()
    statement = {
        "by": "sa-sen", "filed": "2026-03-28T09:00:00Z", "id": "000102030405060708090a0b0c0d0e0f",
        "ledger": "feri.example/vn-jp", "seal": base64.b64encode(seal).decode(),
        "seen": {"root": DIGEST, "size": 0}, "signers": ["sa-sen/1"], "v": 1,
    }
    # `feri check` has no ledger to take the key from: the signature may be any.
    signature = base64.b64encode(bytes(68)).decode()
    return (
        b"feri-filing/1\nopening " + base64.b64encode(salt) + b"\n" + text + b"\n\n"
        + canonical(statement).encode() + f"\n\n— sa-sen/1 {signature}\n".encode()
    )


def program_says(feri, contents):
    """For each content None, or what the program finds wrong with it."""
    answers = [None] * len(contents)
    for start in range(0, len(contents), 500):
        some = contents[start : start + 500]
        with tempfile.NamedTemporaryFile(suffix=".filings") as file:
            file.write(b"".join(map(filing, some)))
            file.flush()
            made = subprocess.run(
                [feri, "check", "--json", file.name], capture_output=True, check=False)
        answer = json.loads(made.stdout)["files"][0]
        assert answer["statements"] == len(some), made.stderr[-300:]
        for fault in answer["faults"]:
            number = int(re.search(r"filing (\d+)$", fault["place"]).group(1))
            answers[start + number - 1] = fault["message"]
    return answers
