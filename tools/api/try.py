#!/usr/bin/env python3
"""What tools/tests/api tries; see there.

    try.py FERI SAMPLE SCRATCH SCHEMATHESIS EXAMPLES
"""
import http.client
import json
import re
import subprocess
import sys
from urllib.parse import urlsplit

import jsonschema_rs

feri, sample, scratch, schemathesis, examples = sys.argv[1:]
failures = 0


def tried(name, faults):
    global failures
    said = f": {'; '.join(str(fault) for fault in faults[:3])}" if faults else ""
    print(f"{'FAIL' if faults else 'PASS'} api: {name}{said}", flush=True)
    failures += bool(faults)


class Server:
    def __init__(self, *options):
        self.process = subprocess.Popen(
            [feri, "serve", "--ledger", f"{sample}/ledger", "--openings", f"{sample}/private",
             "--key", f"{sample}/ledger.vkey", "--listen", "127.0.0.1:0", *options],
            stderr=subprocess.PIPE, text=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
        for line in self.process.stderr:
            found = re.search(r"http://(127\.0\.0\.1:[0-9]+)", line)
            if found:
                self.place = found[1]
                return
        raise SystemExit("the server did not start")

    def ask(self, path, **fields):
        link = http.client.HTTPConnection(self.place, timeout=20)
        link.request("GET", path, headers={name.replace("_", "-"): text
                                           for name, text in fields.items()})
        answer = link.getresponse()
        body = answer.read()
        link.close()
        return answer, body

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)


server = Server("--open")
document = json.loads(server.ask("/openapi.json")[1])
schemas = {"components": document["components"]}
tried("openapi.json is one of 3.1", [] if document["openapi"] == "3.1.0" else ["it is not"])


def faults_of(path, route):
    """What an answer says otherwise than the document."""
    answer, body = server.ask(path)
    described = document["paths"][route]["get"]["responses"].get(str(answer.status))
    if described is None:
        return [f"{answer.status} at {path}"], None
    if answer.getheader("Content-Type") not in described["content"]:
        return [f"{answer.getheader('Content-Type')} at {path}"], None
    schema = described["content"][answer.getheader("Content-Type")].get("schema")
    if schema is None or answer.status != 200:
        return [f"{answer.status} at {path}"] * (answer.status != 200), None
    value = json.loads(body)
    errors = jsonschema_rs.validator_for({**schemas, **schema}).iter_errors(value)
    return [f"{path}: {error.message[:200]} at {error.instance_path}" for error in errors], value


def items(name, query=""):
    """All of a list, as many at a time as it gives."""
    found, path = [], f"/api/v1/{name}{query}"
    while path:
        faults, value = faults_of(path, f"/api/v1/{name}")
        if faults:
            tried(f"the list of {name}", faults)
            return found
        found += value[name]
        path = value.get("next")
    return found


# Every answer there is, by its schema.
lists = {name: items(name) for name in ("orders", "workers", "parties", "statements", "findings")}
size = faults_of("/api/v1/ledger", "/api/v1/ledger")[1]["size"]
tried("the lists tell of everything",
      [f"{len(lists['statements'])} statements"] * (len(lists["statements"]) != size)
      + [name for name in lists if not lists[name]])
values = {"order": [one["order"] for one in lists["orders"]],
          "worker": [one["worker"] for one in lists["workers"]],
          "party": [one["party"] for one in lists["parties"]],
          "employer": [one["party"] for one in lists["parties"] if one["kind"] == "employer"],
          "seq": [one["seq"] for one in lists["statements"]]}
asked, wrong, moments = 0, [], [size - 1, size // 2, size // 3, 40]
for route in document["paths"]:
    names = re.findall(r"\{(\w+)\}", route)
    if len(names) > 1 or any(name not in values for name in names) or route == "/api/v1/consistency":
        continue
    for value in values[names[0]] if names else [""]:
        path = re.sub(r"\{\w+\}", str(value), route)
        wrong += faults_of(path, route)[0]
        asked += 1
        if route.startswith("/api/v1/") and not route.endswith("/proof") and asked % 7 == 0:
            for moment in moments:
                faults, old = faults_of(f"{path}?at={moment}", route)
                wrong += [fault for fault in faults if not fault.startswith("404")]
tried(f"{asked} answers have the shape that openapi.json gives them", wrong)

for name in lists:
    described = items(name, "?limit=1" if name != "statements" else "?limit=7")
    tried(f"the list of {name} is the same a few at a time",
          [] if described == lists[name] else [f"{len(described)} of {len(lists[name])}"])

wrong = []
for old, new in [(0, 0), (0, 1), (1, size), (size // 3, size // 2), (size, size)]:
    wrong += faults_of(f"/api/v1/consistency?from={old}&to={new}", "/api/v1/consistency")[0]
tried("consistency between any two sizes", wrong)

# Tags.
wrong = []
for route in document["paths"]:
    if not route.startswith("/api/v1/") or "{" in route or route == "/api/v1/consistency":
        continue
    answer, body = server.ask(route)
    again, nothing = server.ask(route, If_None_Match=f"\"x\", {answer.getheader('ETag')}")
    other, all_of_it = server.ask(route, If_None_Match='"x"')
    if again.status != 304 or nothing or other.status != 200 or all_of_it != body:
        wrong.append(route)
tried("an answer that is known is not sent again", wrong)

# An invalid question is a problem that says why.
wrong = []
for path in ["orders?limit=0", "orders?limit=01", "orders?after=%20", "workers?order=", "ledger?x=1",
             "ledger?at=-1", "findings?standard=XX", "findings?limit=21", "consistency?from=1",
             "statements?after=a", "parties?kind=bank", "statistics?limit=5"]:
    answer, body = server.ask(f"/api/v1/{path}")
    if answer.status != 400 or "detail" not in json.loads(body):
        wrong.append(f"{answer.status} at {path}")
for path in [f"ledger?at={size}", f"consistency?from=2&to={size + 1}", "consistency?from=2&to=1",
             f"statements/{size}", "nothing"]:
    answer, body = server.ask(f"/api/v1/{path}")
    if answer.status != 404 or answer.getheader("Content-Type") != "application/problem+json":
        wrong.append(f"{answer.status} at {path}")
tried("an invalid question, or not there, is a problem", wrong)

run = subprocess.run(
    [schemathesis, "run", f"http://{server.place}/openapi.json", "-n", examples, "--no-color",
     # Who shows what does not count too often is not looked at any more: credentials are below.
     "--exclude-checks", "ignored_auth", "--phases", "coverage,fuzzing", "--seed", "1"],
    capture_output=True, text=True)
described = re.search(r"Test cases:\n(.*)", run.stdout)
tried(f"schemathesis: {described[1].strip() if described else 'said nothing'}",
      [] if run.returncode == 0 else [run.stdout[-3000:] + run.stderr[-500:]])
server.stop()

# Without a credential that counts nothing is answered below /api.
with open(f"{scratch}/access", "w") as file:
    pass
server = Server("--access", f"{scratch}/access", "--access-log", f"{scratch}/log")
wrong, bodies = [], set()
for route in document["paths"]:
    path = re.sub(r"\{(\w+)\}", lambda name: str(values.get(name[1], [1])[0]), route)
    needs = document["paths"][route]["get"]["security"]
    answer, body = server.ask(path)
    if needs and {} not in needs:
        bodies.add((body if "/api/" in path else b"", answer.status))
        if answer.status != 401 or not answer.getheader("WWW-Authenticate"):
            wrong.append(f"{answer.status} at {path}")
    elif answer.status not in (200, 404):
        wrong.append(f"{answer.status} at {path}")
tried("without a credential each path is as openapi.json says", wrong
      + ["they differ"] * (len(bodies) > 2))
server.stop()
sys.exit(1 if failures else 0)
