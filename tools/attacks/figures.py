#!/usr/bin/env python3
"""What somebody who is not a reviewer gets at of single workers by collecting figures.

    figures.py FERI SAMPLE SCRATCH

Prints a line for each way he tries: PASS where he got nothing, FAIL and the first finds where he did.
"""

import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

feri, sample, scratch = sys.argv[1:]
LEDGER = ["--ledger", f"{sample}/ledger", "--openings", f"{sample}/private",
          "--key", f"{sample}/ledger.vkey"]
# Numbers that are made of open statements, or that the rules name.
HARMLESS = {"size", "orders", "headcount", "yen"}
PARTIES = ["sa-sen", "sa-tre", "so-sakura", "em-kiku", "gd-hibari"]


def tried(what, finds):
    finds = list(finds)
    print(f"{'FAIL' if finds else 'PASS'} {what}"
          + (f": {len(finds)} found: {'; '.join(map(str, finds[:3]))}" if finds else ""), flush=True)


def run(*arguments):
    return subprocess.run([feri, *arguments], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=60, check=True).stdout


def figures(*options):
    """What `feri statistics` says, or nothing where nothing can be judged yet."""
    try:
        return json.loads(run("statistics", *LEDGER, "--json", *options))
    except subprocess.CalledProcessError:
        return {}


def numbers(value, path=()):
    """Every number with the names that lead to it; of items of a list by their ids."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from numbers(inner, (*path, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            named = inner.get("id", inner.get("from", place)) if isinstance(inner, dict) else place
            yield from numbers(inner, (*path, named))
    elif isinstance(value, int) and not isinstance(value, bool) and path[-1] not in HARMLESS:
        yield path, value


def spread(path):
    return "/".join(map(str, path))


# What he is after: each worker's own sum, as reviewers know it. Small ones could be anything.
everything = figures("--for", "reviewers")
secrets = {row["confirmed"][name] for row in everything["orders"] for name in row["confirmed"]
           if name in ("lower_quartile", "median", "upper_quartile", "maximum")
           and row["confirmed"][name] > 1000}
assert 717_648 in secrets and len(secrets) > 5, secrets

# Every figure that he can see: as of each month's end, and at each entry of a desk and before it.
entries = [json.loads(line) for line in
           run("export", *LEDGER, "--of", "statements", "--format", "jsonl").splitlines()]
desks = [one["seq"] for one in entries if one["sealed"]
         and one["filed_by_kind"] in ("grievance-desk", "worker-voice-organisation")]
months = [f"{year}-{month:02}-{day}" for year, month, day in
          [(2025, 11, 30), (2025, 12, 31), *((2026, month, 28) for month in range(1, 13))]]
moments = sorted({seq for desk in desks for seq in (desk - 1, desk)})
seen = [("now", figures())]
seen += [(f"as of {day}", figures("--as-of", day)) for day in months]
# Fewer is enough where there are many: each second one of a run of one day.
by_entry = [(f"at {seq}", figures("--at", str(seq))) for seq in moments[::2] + moments[-1:]]
seen += by_entry

tried("no figure is exactly what one worker said",
      (f"{number} {when} {spread(path)}" for when, one in seen
       for path, number in numbers(one) if number in secrets))


def nearly_all(one):
    for row in one.get("agencies", []):
        pairs = [(row["coverage"].get("spoken"), row["coverage"].get("workers"))] \
            if "coverage" in row else []
        pairs += [(half["heard"].get("at_least"), half["headcount"])
                  for half in row.get("half_years", [])]
        yield from ((row["id"], f"{spoken} of {workers}") for spoken, workers in pairs
                    if spoken and spoken > workers - 5)


tried("no figure says that nearly all have spoken",
      (f"{said} {when} {name}" for when, one in seen for name, said in nearly_all(one)))
tried("no figure is on one to four workers",
      (f"{number} {when} {spread(path)}" for when, one in seen for path, number in numbers(one)
       if path[-1] in ("spoken", "workers", "confirmed", "at_least") and 0 < number < 5))


def steps(answers):
    for (_, before), (when, after) in zip(answers, answers[1:]):
        known = dict(numbers(before))
        for path, number in numbers(after):
            if path in known and 0 < abs(number - known[path]) < 5:
                yield f"{when} {spread(path)} {known[path]} to {number}"


def changed(answers):
    """Half-years that are published differently later."""
    first = {}
    for when, one in answers:
        for row in one.get("agencies", []):
            for half in row.get("half_years", []):
                if first.setdefault((row["id"], half["from"]), half) != half:
                    yield f"{row['id']} {half['from']} {when}"


tried("no figure moves by one to four from one month to another", steps(seen[1:len(months) + 1]))
tried("no figure moves by one to four from one entry to another", steps(by_entry))
tried("no half-year is published differently later", changed(seen))
tried("no order has figures of its own beside its agency's",
      (row["id"] for _, one in seen for row in one.get("orders", [])))

# The same over HTTP: everybody, each party, a buyer.
tokens = {}
for place, scope in enumerate(["public", *(f"party:{party}" for party in PARTIES), "buyer:em-kiku"]):
    consent = ["--consent", "a letter"] if scope.startswith("buyer") else []
    said = run("access", "add", f"reader-{place}", "--scope", scope, *consent,
               "--access", f"{scratch}/access")
    tokens[scope] = re.findall(r"[A-Za-z0-9_-]{40,}", said)[-1]
server = subprocess.Popen(
    [feri, "serve", *LEDGER, "--listen", "127.0.0.1:0", "--access", f"{scratch}/access",
     "--access-log", f"{scratch}/log"], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
try:
    place = next(found[0] for found in
                 (re.search(r"http://127\.0\.0\.1:[0-9]+", line) for line in server.stderr) if found)

    def ask(scope, path):
        request = urllib.request.Request(
            place + path, headers={"Authorization": f"Bearer {tokens[scope]}"})
        for _ in range(60):
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    return answer.status, answer.read().decode(), answer.headers["ETag"]
            except urllib.error.HTTPError as error:
                if error.code != 503:
                    return error.code, "", None
                time.sleep(1)
        return 503, "", None

    answers = {scope: ask(scope, "/api/v1/statistics") for scope in tokens}
    tried("every scope sees the same, and there is nothing to compare",
          (f"{scope} {answer[0]}" for scope, answer in answers.items()
           if answer[0] != 200 or answer != answers["public"]))
    tried("over HTTP no figure is exactly what one worker said",
          (f"{number} {scope} {spread(path)}" for scope, answer in answers.items() if answer[1]
           for path, number in numbers(json.loads(answer[1])) if number in secrets))
    tried("no scope asks for the figures of another entry",
          (scope for scope in tokens if ask(scope, f"/api/v1/statistics?at={desks[0]}")[0] != 404))
    pages = {(scope, language): ask(scope, f"/parties/sa-sen?lang={language}")
             for scope in tokens for language in ("en", "ja", "vi")}
    tried("an agency's page has its figures for every scope",
          (where for where, page in pages.items() if page[0] != 200 or 'id="figures"' not in page[1]))
    tried("no page has what one worker said",
          (f"{number:,} {where}" for where, page in pages.items() for number in sorted(secrets)
           if re.search(rf"(?<![0-9.,])({number:,}|{f'{number:,}'.replace(',', '[.]')})(?![0-9])",
                        page[1])))
    verdicts = {party: ask(f"party:{party}", "/api/v1/orders/VJ-2026-000017/verdicts")
                for party in ("sa-sen", "so-sakura", "em-kiku")}
    tried("a party's verdict has no coverage and no count of zero fees",
          (party for party, answer in verdicts.items() if answer[0] != 200
           or any(word in answer[1] for word in ("coverage", "zero_fee", "spoken"))))
finally:
    server.terminate()
    server.wait(timeout=30)
