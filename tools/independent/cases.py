"""The cases of the kinds of rules: Specs/vectors/kinds."""

import hashlib
import json
import re

import content
from spelling import base64_text

PARTIES = {
    "sa-sen": "sending-agency", "sa-mai": "sending-agency",
    "so-sakura": "supervising-organization", "ro-momo": "support-organization",
    "pb-ume": "placement-business", "em-kiku": "employer", "tc-hoa": "training-centre",
    "br-lang": "broker", "gd-hibari": "grievance-desk", "rg-mau": "regulator",
}
ORDER = "VJ-1"


def read(path):
    """Each case of a file; `each` is spread out."""
    yield from of_text(path.read_text(encoding="utf-8"))


def of_page(specs):
    """The case that the README shows."""
    text = (specs / "vectors/kinds/README.md").read_text(encoding="utf-8")
    return of_text(re.search(r"^```\n((?:.|\n)*?)^```$", text, re.M).group(1))


def of_text(text):
    for block in re.split(r"\n\n+", text):
        fields = [tuple(line.split(": ", 1)) for line in block.split("\n")
                  if line and not line.startswith("#")]
        if not fields:
            continue
        words = [value for name, value in fields if name == "each"]
        if not words:
            yield Case(fields)
        for word in words[0].split(" ") if words else ():
            yield Case([(name, value.replace("$", word)) for name, value in fields
                        if name != "each"])


def beginning(specs):
    text = (specs / "vectors/kinds/README.md").read_text(encoding="utf-8")
    block = re.search(r"^```example beginning\n((?:.|\n)*?)^```$", text, re.M).group(1)
    for line in block.split("\n")[:-1]:
        by, value = line.split(" ", 1)
        yield by, json.loads(value)


def worker_id(number):
    return f"wk-{int(number):012}"


def identity(seq):
    return hashlib.sha256(str(seq).encode()).digest()


class Case:
    def __init__(self, fields):
        self.fields = fields
        (self.name,) = self.all("name")
        (self.rule,) = self.all("rule")
        self.expected = sorted(line for line in self.all("expect") if line != "none")
        self.judged = next(iter(self.all("judged")), None)

    def all(self, name):
        return [value for field, value in self.fields if field == name]

    def recorded(self, specs):
        """The entries, as `Record` takes them."""
        self.entries, self.names, self.next = [], {}, {}
        self.on, self.filed, self.key, self.worker = "2025-11-18", None, None, "1"
        left_out = self.all("without")
        for by, what in beginning(specs):
            if what["type"] in left_out:
                continue
            if what["type"] == "order.issued":
                for changes in self.all("order"):
                    what["body"].update(json.loads(changes))
                for name in left_out:
                    what["body"].pop(name, None)
            self.names[what["type"]] = len(self.entries)
            self.put(by, what)
        self.on = "2026-03-01"
        account = None
        for name, value in self.fields:
            if name in ("on", "filed", "key", "worker"):
                setattr(self, name, value)
            elif name in ("party", "as", "corrects", "refs"):
                self.next[name] = value
            elif name == "line":
                account["lines"].append(self.line(value))
            elif name in SAY:
                by, kind, body = SAY[name](*value.split(" ", 3 if name != "say" else 2))
                if kind == "fees.declared":
                    account = body
                self.say(by, kind, body)
        for *_, what, _, _, _ in self.entries:
            content.check(what)
        return [(*one[:3], self.decoded(one[3]), *one[4:]) for one in self.entries]

    def decoded(self, what):
        if "refs" not in what:
            return what
        refs = {base64_text(identity(seq)): identity(seq) for seq in range(len(self.entries))}
        return {**what, "refs": [refs[text] for text in what["refs"]]}

    def say(self, by, kind, body):
        what = {"type": kind, "body": body}
        group = kind.partition(".")[0]
        if group not in ("party", "key", "rates"):
            what["order"] = ORDER
            if self.worker != "none" and group not in ("order", "agreement"):
                what["worker"] = worker_id(self.worker)
        if "party" in self.next:
            what["party"] = self.next["party"]
        for name in ("corrects", "refs"):
            if name in self.next:
                what["refs"] = [base64_text(identity(self.names[self.next[name]]))]
        if "corrects" in self.next:
            what["type"] = "statement.corrected"
            what["body"] = {"corrects": kind, "reason": "x", "body": body}
        if "as" in self.next:
            self.names[self.next["as"]] = len(self.entries)
        self.next = {}
        self.put(by, what)

    def put(self, by, what):
        seq, received = len(self.entries), f"{self.on}T02:00:00Z"
        filed = f"{self.filed or self.on}T02:00:00Z"
        self.entries.append(
            (seq, received, by, what, identity(seq), filed, (self.key or f"{by}/1",)))

    def end(self, word):
        if word == "worker":
            return {"id": worker_id(self.worker), "role": "worker"}
        name, slash, role = word.partition("/")
        return {"id": name, "role": role if slash else PARTIES[name]}

    def line(self, value):
        payer, payee, kind, amount, currency, *more = value.split(" ", 8)
        date, method, receipt, item = [*more, None, None, None, None][:4]
        line = {
            "payer": self.end(payer), "payee": self.end(payee), "kind": kind,
            "amount": {"amount": int(amount), "currency": currency},
            "method": method or "transfer", "receipt": receipt or "stated",
        }
        if date and date != "-":
            line["date"] = date
        if item:
            line["item"] = item
        return line


def say(by, kind, body):
    return by, kind, json.loads(body)


def milestone(by, name, on, cause=None):
    return by, "milestone.reached", {"milestone": name, "on": on} | (
        {"cause": cause} if cause else {})


def contract(by, kind, signed_on, more="{}"):
    return by, "contract.declared", {
        "contract": kind, "with": by, "signed_on": signed_on, "penalty_clause": False,
        **json.loads(more)}


def fees(by, perspective, said_on, more="{}"):
    return by, "fees.declared", {
        "perspective": perspective, "moment": "post-arrival", "said_on": said_on, "lines": [],
        "nothing_else": True, **json.loads(more)}


SAY = {"say": say, "milestone": milestone, "contract": contract, "fees": fees}
