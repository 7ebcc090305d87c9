"""Makes ledgers out of nothing but Specs/: honest ones, and ones that an operator with the log's
key could make although they break a rule. Only tests need it."""

import datetime
import hashlib
import json
import pathlib

import canonical
import merkle
import notes
import statement
import tiles
from spelling import base64_text

ORIGIN = "forged.example/vn-jp"
BEGINNING = datetime.datetime(2026, 3, 1)


class Signer:
    """A key whose seed comes from its name, so that every run makes the same bytes."""

    def __init__(self, name, seed=None, private=None):
        self.name = name
        seed = private or hashlib.sha256((seed or name).encode()).digest()
        self.private = notes.ed25519.private_key(seed)
        self.public = self.private.public_key().public_bytes_raw()

    @property
    def id(self):
        return notes.key_id(self.name, notes.LOG, self.public)

    @property
    def key(self):
        return key_text(self.name, self.public)

    def line(self, text):
        return f"— {self.name} {base64_text(self.id + self.private.sign(text))}\n".encode()


def key_text(name, public):
    key_id = notes.key_id(name, notes.LOG, public)
    return f"{name}+{key_id.hex()}+{base64_text(bytes([notes.LOG]) + public)}"


def canonical_bytes(value):
    return canonical.WRITER.encode(value).encode()


def profile(specs):
    """The bytes of a profile with the authority of Specs/profile."""
    def rows(name):
        return json.loads((specs / "profile" / name).read_text(encoding="utf-8"))

    rules = sorted((specs / "profile" / "rules").glob("*.json"))
    return canonical_bytes({
        "authority": rows("authority.json"),
        "categories": rows("categories.json"),
        "fields": rows("fields.json"),
        "name": "forged",
        "perspectives": rows("perspectives.json"),
        "rules": [row for rule in rules for row in rows(f"rules/{rule.name}")],
        "schema": "feri.profile/1",
    })


class Forge:
    """A ledger that grows in memory; nothing of what it is given is checked."""

    def __init__(self, origin=ORIGIN):
        self.origin = origin
        self.log = Signer(origin)
        self.entries = []
        self.openings = []
        self.published = [0]
        self.profiles = {}
        self.time = 0
        self.count = 0

    @property
    def size(self):
        return len(self.entries)

    def root(self, size=None):
        leaves = [merkle.leaf_hash(entry) for entry in self.entries]
        return merkle.Tree(leaves).root(self.size if size is None else size)

    def instant(self):
        return f"{BEGINNING + datetime.timedelta(seconds=self.time):%Y-%m-%dT%H:%M:%SZ}"

    def text(self, by, what, signers, sealed=False, **changes):
        """A statement's text and the opening of it, or nothing."""
        self.count += 1
        nonce = hashlib.sha256(f"{self.count}".encode()).digest()
        size = self.published[-1]
        value = {
            "by": by,
            "filed": self.instant(),
            "id": nonce.hex()[:32],
            "ledger": self.origin,
            "seen": {"root": base64_text(self.root(size)), "size": size},
            "signers": [signer.name for signer in signers],
            "v": 1,
        }
        opening = b""
        if sealed:
            spelled = canonical_bytes(what)
            value["seal"] = base64_text(statement.seal_of(nonce, spelled))
            opening = nonce + spelled
        else:
            value["content"] = what
        value.update(changes)
        value = {name: member for name, member in value.items() if member is not None}
        return canonical_bytes(value) + b"\n", opening

    def say(self, by, what, signers, sealed=False, **changes):
        """Appends a statement, signed by `signers` in order; its identity."""
        text, opening = self.text(by, what, signers, sealed, **changes)
        return self.append(text, signers, opening)

    def append(self, text, signers, opening=b""):
        self.put(text + b"\n" + b"".join(signer.line(text) for signer in signers), opening)
        return hashlib.sha256(text).digest()

    def put(self, note, opening=b"", **header):
        """Appends an entry with a statement's exact bytes."""
        self.time += 5
        prev = merkle.leaf_hash(self.entries[-1]) if self.entries else \
            statement.first_prev(self.origin)
        head = {"seq": self.size, "prev": base64_text(prev), "received": self.instant(), **header}
        lines = "".join(f"{name} {value}\n" for name, value in head.items())
        self.entries.append(f"feri-entry/1\n{lines}\n".encode() + note)
        self.openings.append(opening)

    def publish(self):
        self.published.append(self.size)

    def checkpoint(self, size, signer=None):
        text = f"{self.origin}\n{size}\n{base64_text(self.root(size))}\n".encode()
        return text + b"\n" + (signer or self.log).line(text)

    def write(self, directory):
        """The files of the newest size and all older ones, below DIRECTORY; its ledger."""
        if self.published[-1] != self.size:
            self.publish()
        ledger = directory / "ledger"
        leaves = [merkle.leaf_hash(entry) for entry in self.entries]
        rows = merkle.Tree(leaves).rows
        for size in self.published:
            for level, index, width in tiles.files_of(size):
                first = index * tiles.WIDTH
                if level == "entries":
                    data = bundle(self.entries[first:first + width])
                else:
                    data = b"".join(rows[8 * level][first:first + width])
                save(ledger / tiles.path(level, index, width), data)
            old = self.checkpoint(size)
            save(ledger / "checkpoints" / tiles.number_path(size), old)
        save(ledger / "checkpoint", old)
        for name, data in self.profiles.items():
            save(ledger / "profiles" / name, data)
        for first in range(0, self.size, tiles.WIDTH):
            name = tiles.number_path(first // tiles.WIDTH)
            data = bundle(self.openings[first:first + tiles.WIDTH])
            save(directory / "private" / "openings" / name, data)
        save(directory / "ledger.vkey", self.log.key.encode() + b"\n")
        return ledger


def bundle(records):
    return b"".join(len(record).to_bytes(2, "big") + record for record in records)


def save(path, data):
    pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(path).write_bytes(data)
