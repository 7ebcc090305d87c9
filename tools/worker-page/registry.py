"""A small registry made by the program itself: one order, one worker, a grievance desk."""
import json
import os
import pathlib
import subprocess

OFFICERS = ["op-feri/officer-a", "op-feri/officer-b"]
PARTIES = [
    ("rg-mau", "regulator", "Cục Lao động mẫu (ví dụ)", "VN"),
    ("sa-sen", "sending-agency", "Công ty Sen (ví dụ)", "VN"),
    ("so-sakura", "supervising-organization", "さくら監理組合（見本）", "JP"),
    ("em-kiku", "employer", "菊食品（見本）", "JP"),
    ("gd-hibari", "grievance-desk", "ひばり相談窓口（見本）", "JP"),
]
ORDER = "VJ-TEST-1"
YEN = {"amount": 182700, "currency": "JPY"}


class Registry:
    def __init__(self, feri, directory):
        self.feri, self.directory = feri, pathlib.Path(directory)
        self.home = f"{directory}/registry"
        self.ledger = f"{self.home}/ledger"
        self.log_key = self.run(
            "init", "--home", self.home, "--origin", "feri.example/test", "--no-anchor").strip()
        for party in ["op-feri"] + [party[0] for party in PARTIES]:
            self.run("init", "--vault", f"{directory}/{party}", "--log-key", self.log_key)

    def run(self, *arguments):
        done = subprocess.run(
            [self.feri, *arguments], capture_output=True, text=True, timeout=120,
            stdin=subprocess.DEVNULL, env=dict(os.environ, LC_ALL="C.UTF-8"))
        if done.returncode != 0:
            raise RuntimeError(f"feri {' '.join(arguments)}: {done.returncode}: {done.stderr}")
        return done.stdout

    def key_file(self, name):
        return f"{self.directory}/{name.replace('/', '-')}.key"

    def new_key(self, name):
        return self.run("key", "new", "--name", name, "--out", self.key_file(name)).strip()

    def file(self, keys, content):
        """Signs a content, or the file of one, and appends it; the path of its filings."""
        path = content
        if not isinstance(content, str):
            path = str(self.directory / f"content-{abs(hash(json.dumps(content)))}.json")
            pathlib.Path(path).write_text(json.dumps(content), encoding="utf-8")
        arguments = [
            "sign", "--vault", f"{self.directory}/{keys[0].split('/')[0]}", "--ledger",
            self.ledger, "--out", f"{self.directory}/outbox"]
        for key in keys:
            arguments += ["--key", self.key_file(key)]
        filings = self.run(*arguments, path).strip()
        self.run("append", "--home", self.home, filings)
        return filings

    def open(self):
        """Up to the enrolment of one worker; her pseudonym."""
        keys = [self.new_key(officer) for officer in OFFICERS]
        self.file(OFFICERS, {"type": "ledger.opened", "party": "op-feri", "body": {
            "corridor": "VN-JP", "log_key": self.log_key, "threshold": 2, "officers": [
                {"person": officer.split("/")[1], "key": key}
                for officer, key in zip(OFFICERS, keys)]}})
        self.file(OFFICERS, {"type": "profile.adopted", "body": {"digest": "default"}})
        for party, kind, name, country in PARTIES:
            self.file(OFFICERS, {"type": "party.registered", "party": party, "body": {
                "kind": kind, "name": name, "country": country}})
            key = self.new_key(f"{party}/1")
            self.file(OFFICERS + [f"{party}/1"], {
                "type": "key.enrolled", "party": party, "body": {"key": key}})
        self.file(["so-sakura/1"], {"type": "order.issued", "order": ORDER, "body": {
            "occupation": "food processing", "programme": "TITP1", "headcount": 1, "months": 36,
            "basic_wage": YEN, "scheduled_wage": YEN,
            "chain": [{"party": party, "role": kind} for party, kind, _, _ in PARTIES[1:4]],
            "terms": [{"kind": "service-charge", "bearer": "employer"},
                      {"kind": "passport", "bearer": "worker"}]}})
        self.file(["rg-mau/1"], {"type": "order.approved", "order": ORDER, "body": {
            "reference": "PTL-1", "on": "2025-11-20", "headcount": 1}})
        self.file(["sa-sen/1"], {"type": "worker.enrolled", "order": ORDER, "worker": "w-1", "body": {
            "commitment": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            "consent_on": "2025-12-05", "consent_text": "consent-vi-1"}})
        rows = (self.directory / "sa-sen" / "workers.csv").read_text(encoding="utf-8").split("\n")
        return next(row for row in rows if ",w-1," in row).split(",")[-1].strip()

    def size(self):
        return int(pathlib.Path(f"{self.ledger}/checkpoint").read_text(encoding="utf-8").split("\n")[1])
