"""Findings and verdicts of one order: Specs/rules.md 4 and 5."""

import rules
from kinds import KINDS, ORDER_TOO
from zero_fees import zero_fee

WORDS = ["breach", "contradicted", "undetermined", "gap", "incomplete", "pending", "conformant"]
BY_SEVERITY = {"prohibited": "breach", "breach": "breach", "contradiction": "contradicted",
               "gap": "gap", "missing": "incomplete"}
STANDARDS = ["VN", "JP", "ORDER", "FERI", "ILO", "RBA", "EVIDENCE"]


def categories_in(profile):
    return {row["kind"]: row["categories"] for row in profile["categories"]}


def findings_of(record, profile):
    categories = categories_in(profile)
    programme = record.terms.body["programme"]
    found = []
    for row in profile["rules"]:
        if row["corridor"] != record.corridor or \
                row["programmes"] and programme not in row["programmes"]:
            continue
        for worker in [*record.enrolled, None] if row["kind"] in ORDER_TOO else record.enrolled:
            judging = rules.Judging(record, row, categories, worker)
            found += KINDS[row["kind"]](judging)
    return list(kept(found))


def kept(findings):
    """rules.md 4.3: which findings on what was replaced are left out."""
    def place(f):
        filer = f.filer or f.account and (f.account.by, f.account.body["perspective"])
        return filer and (f.row["id"], f.worker, filer)
    standing = {place(f) for f in findings if place(f) and not f.superseded}
    for f in findings:
        again = place(f) in standing and f.row["id"] not in ("EV-02", "EV-11", "EV-15")
        if not f.superseded or f.outcome == "found" and not again:
            yield f


def word_of(finding):
    if finding.outcome in ("pending", "undetermined"):
        return finding.outcome
    return BY_SEVERITY[finding.row["severity"]]


def worst(words):
    return min(words, key=WORDS.index, default="conformant")


def verdict(findings, standard):
    words = []
    for f in findings:
        evidence = f.row["standard"] == "EVIDENCE"
        counts = f.row["standard"] == standard or \
            evidence and f.row["severity"] in ("contradiction", "missing")
        if counts and not f.superseded:
            words.append(word_of(f))
    return worst(words)


def unverified(findings, words):
    """rules.md 5.7: of each standard the rules that decide its word and were not verified."""
    by_standard = {}
    for standard, word in words.items():
        by_standard[standard] = {
            f.row["id"] for f in findings if not f.superseded and word_of(f) == word
            and rests_on_unverified(f.row["source"])
            and (f.row["standard"] == standard or f.row["standard"] == "EVIDENCE"
                 and f.row["severity"] in ("contradiction", "missing"))}
    return {standard: sorted(rules) for standard, rules in by_standard.items()}


def rests_on_unverified(source):
    return "unverified" in [source["status"], *(p["status"] for p in source.get("parameters", ()))]


def coverage(record):
    spoken = {a.worker for a in record.accounts
              if not a.replaced_by and record.is_independent(a)}
    departed = [w for w in record.enrolled if record.first(w, "departed")[0]]
    headcounts = [v.body.get("headcount", record.terms.body["headcount"])
                  for v in record.counting("order.approved")]
    approved = max(headcounts, default=record.terms.body["headcount"])
    return len(spoken), max(approved, len(record.enrolled), len(departed))


def judged(record, profile):
    """What is compared with the program's JSON."""
    findings = findings_of(record, profile)
    standards = [s for s in STANDARDS if any(r["standard"] == s for r in profile["rules"])]
    counts = {}
    for worker in record.enrolled:
        word = zero_fee(record, categories_in(profile), worker)
        counts[word] = counts.get(word, 0) + 1
    spoken, workers = coverage(record)
    words = {s: verdict(findings, s) for s in standards}
    return {
        "verdicts": words,
        "unverified": lambda words: unverified(findings, words),
        "findings": sorted(
            (f.row["id"], f.outcome, f.worker or "", sorted(f.seqs), f.superseded, f.voice)
            for f in findings
        ),
        "workers": {
            worker: {s: verdict([f for f in findings if f.worker == worker], s)
                     for s in standards}
            for worker in record.enrolled
        },
        "coverage": (spoken, workers),
        "zero_fee": counts,
        "as_of": record.as_of,
    }
