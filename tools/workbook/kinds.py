"""Every kind of table: its template filled in, as a workbook and as CSV, is filed as what `feri sign` makes of the
same written by hand as JSON, and a registry admits it.

    python3 kinds.py FERI ROOT DIRECTORY      prints one line for each kind
"""

import csv
import datetime
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys

import openpyxl

ORDER, NEXT = "VJ-2026-000017", "VJ-2026-000101"
OFFICERS = ["op-feri-officer-a", "op-feri-officer-b"]
HERS = {"order": ORDER, "worker": "w-01"}


def money(amount, currency="JPY"):
    return {"amount": amount, "currency": currency}


def said(kind, body, **subjects):
    return {"type": kind, **subjects, "body": body}


# Kind, filer, keys; rows by the English headers and words of the template; the same by hand, with the type of the
# entry that each refers to under "about", and SEALED for the digest of the agreement.
STORY = [
    ("parties", "op-feri", OFFICERS,
     [{"party": "so-momo", "kind": "supervising organization", "name": "もも監理組合（見本）", "country": "JP",
       "permit number": "0000000018"}],
     [said("party.registered", {"kind": "supervising-organization", "name": "もも監理組合（見本）", "country": "JP",
                                "identifiers": [{"scheme": "otit-permit", "value": "0000000018"}]}, party="so-momo")]),
    ("licences", "op-feri", OFFICERS,
     [{"party": "sa-sen", "authority": "Cục mẫu", "number": "GP-1", "from": "2024-01-01", "to": "2028-12-31"}],
     [said("party.licensed", {"authority": "Cục mẫu", "number": "GP-1", "from": "2024-01-01", "to": "2028-12-31"},
           party="sa-sen")]),
    ("rates", "op-feri", OFFICERS,
     [{"from": "2026-12-01", "to": "2027-06-30", "source": "example bank", "base amount": 1, "base currency": "JPY",
       "amount": 170, "currency": "VND"}],
     [said("rates.published", {"from": "2026-12-01", "to": "2027-06-30", "source": "example bank",
                               "rates": [{"base": money(1), "quote": money(170, "VND")}]})]),
    ("orders", "so-sakura", ["so-sakura-1"],
     [{"order": NEXT, "occupation": "food processing", "programme": "Technical Intern Training (i)", "headcount": "3",
       "basic wage": 182700, "scheduled wage": 190000, "currency": "JPY", "months": "36", "management fee": 5000,
       "party of the chain": "sa-sen", "role": "sending agency", "kind of fee": "service charge", "bearer": "employer",
       "register": "dj", "number there": "DJ-9"},
      {"order": NEXT, "party of the chain": "so-sakura", "role": "supervising organization",
       "kind of fee": "training", "bearer": "employer"},
      {"order": NEXT, "party of the chain": "em-kiku", "role": "employer"}],
     [said("order.issued", {
         "occupation": "food processing", "programme": "TITP1", "headcount": 3, "basic_wage": money(182700),
         "scheduled_wage": money(190000), "months": 36, "management_fee": money(5000),
         "chain": [{"party": "sa-sen", "role": "sending-agency"},
                   {"party": "so-sakura", "role": "supervising-organization"},
                   {"party": "em-kiku", "role": "employer"}],
         "terms": [{"kind": "service-charge", "bearer": "employer"}, {"kind": "training", "bearer": "employer"}],
         "references": [{"scheme": "dj", "value": "DJ-9"}]}, order=NEXT)]),
    ("order-events", "op-feri", OFFICERS,
     [{"order": NEXT, "event": "job order approved", "date": "2026-11-20", "reference": "PTL-9", "headcount": "3"},
      {"order": NEXT, "event": "job order assessed", "level": "listed", "reason": "registered; no finding"}],
     [said("order.approved", {"reference": "PTL-9", "on": "2026-11-20", "headcount": 3}, order=NEXT),
      said("order.assessed", {"level": "listed", "reasons": ["registered", "no finding"]}, order=NEXT)]),
    ("countersignatures", "sa-sen", ["sa-sen-1"],
     [{"about entry": "order.issued", "date": "2026-11-21", "order": NEXT}],
     [{**said("statement.countersigned", {"on": "2026-11-21"}, order=NEXT), "about": "order.issued"}]),
    ("workers", "sa-sen", ["sa-sen-1"],
     [{"order": NEXT, "worker": "n-01", "full name": "Nguyễn Thị Ví Dụ", "consent on": "2026-11-22",
       "consent text": "consent-vi-1"}],
     None),
    ("agreements", "so-sakura", ["so-sakura-1"],
     [{"order": ORDER, "first party": "sa-sen", "second party": "so-sakura", "signed on": "2025-10-01",
       "kind of fee": "management fee", "payer": "so-sakura", "payee": "sa-sen", "amount": 5000, "currency": "JPY",
       "per": "a month", "nothing else": "yes", "document": "agreement.txt"},
      {"order": ORDER, "first party": "sa-sen", "second party": "so-sakura", "signed on": "2025-10-01",
       "side agreement": "training together"}],
     [said("agreement.declared", {
         "first": "sa-sen", "second": "so-sakura", "signed_on": "2025-10-01",
         "terms": [{"kind": "management-fee", "payer": "so-sakura", "payee": "sa-sen", "amount": money(5000),
                    "per": "month"}],
         "document": {"sha256": "SEALED", "media": "text/plain"}, "side_agreements": [{"about": "training together"}],
         "nothing_else": True}, order=ORDER)]),
    ("contracts", "sa-sen", ["sa-sen-1"],
     [{**HERS, "contract": "employment contract", "with": "em-kiku", "signed on": "2026-02-20",
       "penalty clause": "no", "basic wage": 182700, "months": "36", "deduction": "rent", "deduction amount": 20000,
       "currency": "JPY"}],
     [said("contract.declared", {
         "contract": "employment", "with": "em-kiku", "signed_on": "2026-02-20", "basic_wage": money(182700),
         "months": 36, "deductions": [{"kind": "rent", "amount": money(20000)}], "penalty_clause": False}, **HERS)]),
    ("milestones", "sa-sen", ["sa-sen-1"],
     [{**HERS, "milestone": "departed", "date": "2026-03-28"}],
     [said("milestone.reached", {"milestone": "departed", "on": "2026-03-28"}, **HERS)]),
    ("fees", "sa-sen", ["sa-sen-1"],
     [{**HERS, "perspective": "sending agency", "moment": "before departure", "payer": "em-kiku", "payee": "sa-sen",
       "kind": "service charge", "amount": 5000, "currency": "JPY", "paid on": "2026-02-05", "method": "transfer",
       "receipt": "yes", "nothing else": "yes", "said on": "2026-03-01"}],
     [said("fees.declared", {
         "perspective": "agency", "moment": "pre-departure", "said_on": "2026-03-01", "present": [],
         "lines": [{"payer": {"id": "em-kiku", "role": "employer"}, "payee": {"id": "sa-sen", "role": "sending-agency"},
                    "kind": "service-charge", "amount": money(5000), "date": "2026-02-05", "method": "transfer",
                    "receipt": "stated"}], "nothing_else": True}, **HERS)]),
    ("loans", "gd-hibari", ["gd-hibari-1"],
     [{**HERS, "perspective": "worker", "lender": "sa-sen", "amount": 80000000, "currency": "VND",
       "taken on": "2025-12", "interest rate": "1.2", "interest period": "a month", "collateral": "land title",
       "said on": "2026-05-10"}],
     [said("loan.declared", {
         "perspective": "worker", "said_on": "2026-05-10", "lender": {"id": "sa-sen", "role": "sending-agency"},
         "amount": money(80000000, "VND"), "taken_on": "2025-12", "interest": {"basis_points": 120, "per": "month"},
         "collateral": ["land-title"]}, **HERS)]),
    ("refunds", "sa-sen", ["sa-sen-1"],
     [{**HERS, "payer": "sa-sen", "amount": 52000000, "currency": "VND", "paid on": "2026-07-01", "method": "transfer",
       "receipt": "no", "reason": "deposit returned", "kinds": "deposit", "interest rate": "4.75",
       "interest period": "a year"}],
     [said("refund.paid", {
         "payer": {"id": "sa-sen", "role": "sending-agency"}, "amount": money(52000000, "VND"), "on": "2026-07-01",
         "method": "transfer", "receipt": "none", "reason": "deposit-returned", "kinds": ["deposit"],
         "interest": {"basis_points": 475, "per": "year"}}, **HERS)]),
    ("refunds", "gd-hibari", ["gd-hibari-1"],
     [{**HERS, "confirms": "refund.paid", "amount": 0, "currency": "VND", "said on": "2026-07-09"}],
     [{**said("refund.confirmed", {"amount": money(0, "VND"), "said_on": "2026-07-09", "present": []}, **HERS),
       "about": "refund.paid"}]),
    ("surveys", "gd-hibari", ["gd-hibari-1"],
     [{**HERS, "questionnaire": "safety-self-check", "version": "2026-1", "question": question, "answer": answer,
       "said on": "2026-06-14"} for question, answer in [("q01", "kept-by-me"), ("q02", "paid")]],
     [said("survey.answered", {
         "instrument": "safety-self-check", "version": "2026-1", "said_on": "2026-06-14",
         "answers": [{"question": "q01", "answer": "kept-by-me"}, {"question": "q02", "answer": "paid"}]}, **HERS)]),
    ("grievances", "gd-hibari", ["gd-hibari-1"],
     [{**HERS, "event": "complaint opened", "date": "2026-06-01", "stage": "ADR", "about": "fees, wages",
       "against": "sa-sen", "amount": 52000000, "currency": "VND", "consent on": "2026-05-31"}],
     [said("grievance.opened", {
         "on": "2026-06-01", "stage": "adr", "about": ["fees", "wages"], "against": ["sa-sen"],
         "claimed": money(52000000, "VND"), "consent_on": "2026-05-31"}, **HERS)]),
    ("grievances", "gd-hibari", ["gd-hibari-1"],
     [{**HERS, "event": "complaint stage closed", "date": "2026-06-20", "about entry": "grievance.opened",
       "outcome": "settled", "amount": 30000000, "currency": "VND"}],
     [{**said("grievance.closed", {"on": "2026-06-20", "outcome": "settled", "awarded": money(30000000, "VND")}, **HERS),
       "about": "grievance.opened"}]),
    ("attestations", "so-sakura", ["so-sakura-1"],
     [{**HERS, "audit": "check of documents", "date": "2026-06-14", "rule": "JP-02", "result": "met"},
      {**HERS, "audit": "check of documents", "date": "2026-06-14", "rule": "JP-03", "result": "not checked"},
      {"audit": "self-assessment (SAQ)", "date": "2026-06-20", "order": ORDER, "questionnaire": "rba-saq",
       "version": "2026-1"}],
     [said("audit.recorded", {"audit": "document-check", "on": "2026-06-14", "checks": [
         {"rule": "JP-02", "result": "met"}, {"rule": "JP-03", "result": "not-checked"}]}, **HERS),
      said("audit.recorded", {"audit": "self-assessment", "on": "2026-06-20", "checks": [], "instrument": "rba-saq",
                              "version": "2026-1"}, order=ORDER)]),
    ("responses", "sa-sen", ["sa-sen-1"],
     [{"about entry": "agreement.declared", "response": "dispute", "party": "sa-sen", "text": "There is another."}],
     [{**said("response.filed", {"response": "dispute", "text": "There is another."}, party="sa-sen"),
       "about": "agreement.declared"}]),
    ("links", "sa-sen", ["sa-sen-1"],
     [{**HERS, "other order": NEXT, "other worker": "n-01", "basis": "same identity record"}],
     [said("worker.linked", {"same_as": f"{NEXT}/n-01", "basis": "same identity record"}, **HERS)]),
    ("order-events", "so-sakura", ["so-sakura-1"],
     [{"order": NEXT, "event": "job order withdrawn", "date": "2026-11-30", "reason": "nobody goes"},
      {"order": ORDER, "event": "job order closed", "date": "2026-11-30", "reason": "all have returned"}],
     [said("order.withdrawn", {"on": "2026-11-30", "reason": "nobody goes"}, order=NEXT),
      said("order.closed", {"on": "2026-11-30", "reason": "all have returned"}, order=ORDER)]),
    ("standing", "op-feri", OFFICERS,
     [{"party": "so-momo", "event": "suspended", "reason": "an answer is awaited"},
      {"party": "so-momo", "event": "reinstated", "reason": "it answered"}],
     [said("party.suspended", {"reason": "an answer is awaited"}, party="so-momo"),
      said("party.reinstated", {"reason": "it answered"}, party="so-momo")]),
    ("keys", "op-feri", OFFICERS,
     [{"key": "sa-sen/1", "reason": "laptop stolen", "compromised since": "2026-06-01"}],
     [said("key.revoked", {"key": "sa-sen/1", "reason": "laptop stolen", "compromised_since": "2026-06-01"},
           party="sa-sen")]),
]


class Registry:
    """A registry with the order, the workers and the keys of the sample's sources, and a vault for each party."""

    def __init__(self, feri, root, directory):
        self.feri, self.directory = str(feri), pathlib.Path(directory)
        self.sources = pathlib.Path(root) / "Ledger/sample/sources"
        self.directory.mkdir(parents=True, exist_ok=True)
        self.home, self.key = self.directory / "home", self.directory / "vkey"
        self.key.write_bytes(self.run("key", "show", self.sources / "keys/log.key"))
        self.run("init", "--home", self.home, "--log-key", self.sources / "keys/log.key", "--no-anchor")
        for party in ["op-feri", "sa-sen", "so-sakura", "gd-hibari"]:
            self.run("init", "--vault", self.vault(party), "--log-key", self.key)
        self.sign("op-feri", OFFICERS, "opening")
        profile = self.directory / "profile.json"
        profile.write_text('{"type":"profile.adopted","body":{"digest":"default"}}')
        self.sign("op-feri", OFFICERS, profile)
        self.sign("op-feri", OFFICERS, "parties")
        for party in ["sa-sen", "so-sakura", "gd-hibari"]:
            self.sign("op-feri", [*OFFICERS, f"{party}-1"], f"key-{party}")
        self.sign("so-sakura", ["so-sakura-1"], "order")
        self.sign("sa-sen", ["sa-sen-1"], "workers")
        printed = self.run("seal", "--vault", self.vault("so-sakura"), "--media", "text/plain",
                           self.sources / "so-sakura/agreement.txt")
        self.sealed = printed.decode().split()[0]

    def vault(self, party):
        return self.directory / f"vault-of-{party}"

    def run(self, *arguments):
        done = subprocess.run([self.feri, *map(str, arguments)], capture_output=True, timeout=120)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(map(str, arguments))}: exit {done.returncode}: {done.stderr.decode()[-900:]}")
        return done.stdout

    def keys(self, names):
        return [part for name in names for part in ("--key", self.sources / f"keys/{name}.key")]

    def sign(self, party, keys, name):
        path = name if isinstance(name, pathlib.Path) else self.sources / party / f"{name}.json"
        self.append(self.run("sign", "--vault", self.vault(party), *self.keys(keys), path))

    def append(self, filings):
        path = self.directory / "new.filings"
        path.write_bytes(filings)
        self.run("append", "--home", self.home, path)

    def entry(self, kind):
        """The number of the newest entry of a type."""
        found = json.loads(self.run(
            "list", "--ledger", self.home / "ledger", "--openings", self.home / "private", "--key", self.key,
            "--type", kind, "--json"))
        return str(max(entry["seq"] for entry in found["entries"]))

    def filed(self, party, keys, command, path, *options):
        """The filings that a command makes in a vault of its own, and their contents."""
        vault = self.directory / "trial"
        shutil.rmtree(vault, ignore_errors=True)
        shutil.copytree(self.vault(party), vault)
        made = self.run(command, "--vault", vault, *self.keys(keys), "--ledger", self.home / "ledger", *options, path)
        return vault, made, contents(made)


def contents(filings):
    found = []
    for filing in filings.decode().split("feri-filing/1\n")[1:]:
        lines = filing.split("\n")
        found.append(json.loads(lines[1]) if lines[0].startswith("opening ") else json.loads(lines[1])["content"])
    return found


class Template:
    """A kind's template in a language, as a workbook."""

    def __init__(self, registry, kind, language):
        self.path = registry.directory / f"{kind}-{language}.xlsx"
        self.path.unlink(missing_ok=True)
        registry.run("file", "--template", kind, "--lang", language, "-o", self.path)
        self.book = openpyxl.load_workbook(self.path)
        self.sheet = self.book.worksheets[0]
        self.headers = [cell.value for cell in self.sheet[1]]
        self.types, self.words = {}, {}
        for found in self.sheet.data_validations.dataValidation:
            column = next(iter(found.sqref.ranges)).min_col - 1
            self.types[column] = found.type
            if found.type == "list":
                name, area = re.fullmatch(r"'?(.+?)'?!(.+)", found.formula1).groups()
                self.words[column] = [row[0].value for row in self.book[name][area.replace("$", "")]]

    def cells(self, row, english):
        """A row by English headers and words, in this template's language and columns."""
        unknown = set(row) - set(english.headers)
        if unknown:
            raise RuntimeError(f"{self.path.name} has no {unknown}")
        for column, header in enumerate(english.headers):
            value = row.get(header)
            if value is not None and column in english.words:
                value = self.words[column][english.words[column].index(value)]
            yield value

    def fill(self, rows, english):
        for number, row in enumerate(rows, 3):
            for column, value in enumerate(self.cells(row, english)):
                if value is None:
                    continue
                cell = self.sheet.cell(number, column + 1, value)
                if self.types.get(column) == "date":
                    cell.value = datetime.date.fromisoformat(value)
                    cell.number_format = "yyyy-mm-dd"
        self.book.save(self.path)
        return self.path


def as_csv(registry, kind, rows, english, template):
    """The template for text in Vietnamese with the rows below it."""
    path = registry.directory / f"{kind}-vi.csv"
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow(["" if value is None else value for value in template.cells(row, english)])
    path.write_bytes(registry.run("file", "--template", kind, "--lang", "vi") + text.getvalue().encode())
    return path


def by_hand(registry, party, keys, wanted):
    made = []
    for number, content in enumerate(wanted):
        path = registry.directory / f"by-hand-{number}.json"
        about = content.get("about")
        text = json.dumps({k: v for k, v in content.items() if k != "about"})
        path.write_text(text.replace("SEALED", registry.sealed))
        options = ["--ref", registry.entry(about)] if about else []
        made += registry.filed(party, keys, "sign", path, *options)[2]
    return made


def try_kind(registry, kind, party, keys, rows, wanted):
    rows = [{h: registry.entry(v) if h in ("about entry", "confirms") else v for h, v in row.items()} for row in rows]
    english = Template(registry, kind, "en")
    book = Template(registry, kind, "ja").fill(rows, english)
    text = as_csv(registry, kind, rows, english, Template(registry, kind, "vi"))
    from_text = registry.filed(party, keys, "file", text)[2]
    hand = by_hand(registry, party, keys, wanted) if wanted else None
    vault, filings, from_book = registry.filed(party, keys, "file", book)
    if wanted is None:
        # What is drawn differs each time.
        drawn = [content.pop("worker") + content["body"].pop("commitment") for content in from_text + from_book]
        hand = from_text if len(set(drawn)) == len(drawn) else []
    if from_book != hand or from_text != hand:
        return f"{kind}: the workbook says {from_book}, the text {from_text}, by hand {hand}"
    registry.append(filings)
    shutil.copytree(vault, registry.vault(party), dirs_exist_ok=True)
    return None


def every_kind(feri, root, directory, tell=lambda line: None):
    registry = Registry(feri, root, directory)
    shutil.copy(registry.vault("sa-sen") / "workers.csv", registry.vault("gd-hibari") / "workers.csv")
    shutil.copy(registry.vault("sa-sen") / "workers.csv", registry.vault("so-sakura") / "workers.csv")
    for kind, party, keys, rows, wanted in STORY:
        fault = try_kind(registry, kind, party, keys, rows, wanted)
        if fault:
            return fault
        types = sorted({content["type"] for content in wanted or [{"type": "worker.enrolled"}]})
        tell(f"{kind}: {', '.join(types)} by {party}: .xlsx and .csv as by hand, admitted")
    registry.run("verify", registry.home / "ledger", "--key", registry.key, "--openings", registry.home / "private")
    return None


if __name__ == "__main__":
    wrong = every_kind(*sys.argv[1:4], tell=lambda line: print(line, flush=True))
    sys.exit(wrong and f"FAIL {wrong}")
