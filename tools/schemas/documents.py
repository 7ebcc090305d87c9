"""The schemas, the matrix of authority, and the one spelling of a content."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "Specs" / "profile" / "schemas"
# The digest of nothing: 32 bytes in base64, where any will do.
DIGEST = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


ROWS = {row["type"]: row for row in load(ROOT / "Specs" / "profile" / "authority.json")}
DOCUMENTS = {path.name[:-5]: load(path) for path in sorted(SCHEMAS.glob("*.json"))}
REGISTRY = Registry().with_resources(
    (document["$id"], Resource.from_contents(document)) for document in DOCUMENTS.values()
)
TYPES = [name for name in DOCUMENTS if name != "common"]
VALIDATORS = {
    name: Draft202012Validator(DOCUMENTS[name], registry=REGISTRY) for name in TYPES
}


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
