"""Contents to begin with: the examples of the page, and of each type one with all it may have."""

import base64
import copy
import json
import re

from documents import DIGEST, DOCUMENTS, ROOT, canonical


def examples():
    page = (ROOT / "Specs" / "content.md").read_text(encoding="utf-8")
    for block in re.findall(r"```json content\n(.*?)\n```", page, re.S):
        yield json.loads(block)


# Nobody's: the first digit is the check digit of twelve that are almost all zeros.
CORPORATE_NUMBER = "8000000000001"
SAMPLES = {
    "order": "VJ-2026-000017", "worker": "wk-0123456789ab", "party": "sa-sen", "identifier": "x-1",
    "digest": DIGEST, "hex_digest": "0" * 64, "day": "2026-02-28", "day_or_month": "2026-02",
    "instant": "2026-02-28T23:59:59Z", "key_name": "sa-sen/1",
    "key": "sa-sen/1+f526cbb6+ASVDuS/xCVURR2rcg2nbbdyTNmWhGXjdoUBO4QZsqVWd",
    "country": "VN", "rule": "JP-02",
}


def whole(schema, name="", variant=0):
    """A value with everything that the schema allows; `variant` chooses among words."""
    if "$ref" in schema:
        reference = schema["$ref"].split("/")[-1]
        if reference in SAMPLES:
            return SAMPLES[reference]
        return whole(DOCUMENTS["common"]["$defs"][reference], reference, variant)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][variant % len(schema["enum"])]
    kind = schema.get("type")
    if kind == "object":
        made = {
            key: whole(item, key, variant) for key, item in schema["properties"].items()
            if key not in ("own_note",)
        }
        if "document" in made and "receipt" in made and made["receipt"] != "document":
            del made["document"]
        if made.get("audit") == "self-assessment":
            made["checks"] = []
        elif "audit" in made:
            del made["instrument"], made["version"]
        if made.get("scheme") == "jp-corporate-number":
            made["value"] = CORPORATE_NUMBER
        elif made.get("scheme") == "otit-permit":
            made["value"] = "0123456789"
        return made
    if kind == "array":
        return [whole(schema["items"], name, variant)]
    if kind == "integer":
        return max(schema["minimum"], 1)
    if kind == "boolean":
        return True
    return SAMPLES.get(name, "a")


def full(kind, variant):
    content = {"type": kind}
    for name in DOCUMENTS[kind]["properties"]:
        if name == "refs":
            content["refs"] = [DIGEST]
        elif name in SAMPLES:
            content[name] = SAMPLES[name]
    if kind == "statement.corrected":
        content["body"] = {
            "corrects": "milestone.reached", "reason": "a",
            "body": whole(DOCUMENTS["milestone.reached"]["$defs"]["body"]),
        }
        return content
    content["body"] = body = whole(DOCUMENTS[kind]["$defs"]["body"], "body", variant)
    if kind == "rates.published":
        body["rates"][0]["quote"]["currency"] = "VND" if body["rates"][0]["base"]["currency"] != "VND" else "JPY"
    return content


def with_own_note(content):
    """The worker's words as she signed them; the signature is any, for want of her key."""
    line = canonical({"content": content, "ledger": "feri.example/vn-jp", "made": "2026-05-10T02:00:00Z", "v": 1})
    note = f"{line}\n\n— {content['worker']} {base64.b64encode(bytes(68)).decode()}\n"
    made = copy.deepcopy(content)
    made["body"]["own_note"] = base64.b64encode(note.encode()).decode()
    return made
