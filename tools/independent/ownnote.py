"""The worker's own signed note inside a declaration: Specs/content.md, money; admission.md 11."""

import canonical
import ed25519
import notes
from spelling import base64_bytes, instant, need, shown

LARGEST = 24_576


def form(value):
    """That `own_note` is such a note, whatever it says."""
    read(value)


def read(value):
    """The text, what it says, and the one signature line."""
    need(isinstance(value, str), f"not a string: {shown(value)}")
    text, lines = notes.read_note(base64_bytes(value), LARGEST)
    need(len(lines) == 1, f"{len(lines)} signatures in the worker's own note")
    (line,) = lines
    need(len(line.signature) == 64, f"a signature of {len(line.signature)} bytes")
    said = canonical.read(text[:-1])
    need(isinstance(said, dict), "the own note is not an object")
    need(set(said) == {"content", "ledger", "made", "v"}, f"an own note of {sorted(said)}")
    need(said["v"] == 1 and said["v"] is not True, f"v is {shown(said['v'])}")
    need(isinstance(said["made"], str), f"made is {shown(said['made'])}")
    instant(said["made"])
    return text, said, line


def declared(content):
    """The declaration that a content makes or corrects, and the note in it, or nothing."""
    kind, body = content["type"], content["body"]
    subjects = {name: content[name] for name in ("order", "worker", "party") if name in content}
    refs = {"refs": content["refs"]} if "refs" in content else {}
    if kind == "statement.corrected":
        # Content of the declaration as corrected: its reference is the correction's own.
        kind, body, refs = body["corrects"], body["body"], {}
    if kind != "fees.declared" or "own_note" not in body:
        return None
    body = dict(body)
    note = body.pop("own_note")
    return {"type": kind, "body": body, **subjects, **refs}, note


def check(content, origin, keys, unseen):
    """The note of a content against the keys bound to the pseudonym so far, the newest last.

    `unseen` is whether a binding may be in a content that is not available.
    """
    found = declared(content)
    if found is None:
        return
    wanted, note = found
    text, said, line = read(note)
    need(said["ledger"] == origin, f"the own note is for the ledger {shown(said['ledger'])}")
    need(
        canonical.WRITER.encode(said["content"]) == canonical.WRITER.encode(wanted),
        "the own note says something else",
    )
    worker = wanted["worker"]
    need(line.name == worker, f"the own note is signed by {line.name}, not {worker}")
    key = keys[-1] if keys else None
    if key is None or key.id != line.id:
        need(unseen, f"the own note's key is not the one last bound to {worker}")
        return
    good = ed25519.verifies(key.usable, line.signature, text)
    need(good, f"the signature of {worker}'s own note does not verify")
