"""What the statements of one order say, as it is read to be judged: Specs/rules.md 2 and 3."""

import calendar
import datetime
from dataclasses import dataclass, field
from fractions import Fraction

CHAIN_KINDS = set(
    "sending-agency supervising-organization support-organization placement-business employer "
    "training-centre broker lender".split()
)
JAPAN_SIDE = {"supervising-organization", "support-organization", "placement-business", "employer"}
WORKER_SIDE = "the worker's side"


def plus_days(day, count):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(count)).isoformat()


def span(date):
    """The first and the last possible day of a flow's date, or nothing."""
    if date is None:
        return None
    if len(date) == 10:
        return date, date
    last = calendar.monthrange(int(date[:4]), int(date[5:]))[1]
    return f"{date}-01", f"{date}-{last:02}"


def before(date, day):
    """True, False, or nothing where it is unclear."""
    if date is None:
        return None
    first, last = span(date)
    return True if last < day else False if first >= day else None


@dataclass
class Version:
    seq: int
    received: str
    by: str
    kind: str
    content: dict
    body: dict
    filed: str
    signers: tuple = ()
    first: "Version" = None
    # The `refund.paid` that a `refund.confirmed` is of, in the version it names.
    refund: "Version" = None
    replaced_by: "Version" = None

    @property
    def is_correction(self):
        return self.first is not None and self.first is not self

    @property
    def lines(self):
        return self.body["lines"]

    @property
    def worker(self):
        return self.content.get("worker")

    @property
    def voice(self):
        return self.body.get("perspective") == "worker"


@dataclass
class Total:
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)
    unvalued: int = 0
    rates: set = field(default_factory=set)

    def add(self, value, times=1):
        if value is None:
            self.unvalued += 1
            return self
        low, high, rates = value
        self.low += low * times
        self.high += high * times
        self.rates |= rates
        return self

    def times(self, part, whole):
        share = Fraction(part, whole)
        return Total(self.low * share, self.high * share, self.unvalued, self.rates)

    def __add__(self, other):
        return Total(self.low + other.low, self.high + other.high,
                     self.unvalued + other.unvalued, self.rates | other.rates)

    def above(self, limit, factor=1):
        """factor × total > limit: True, False, or nothing where it is undetermined."""
        if factor * self.low > limit:
            return True
        return False if not self.unvalued and factor * self.high <= limit else None


class Record:
    """One order's statements and the open ones of the registry.

    `decoded_entries` are (seq, received, by, content, identity, filed, signers) of the entries in order.
    """

    def __init__(self, number, decoded_entries, judged_at=None):
        decoded_entries = [one for one in decoded_entries if judged_at is None or one[1] <= judged_at]
        self.number = number
        self.as_of = judged_at or decoded_entries[-1][1]
        self.today = self.as_of[:10]
        versions, self.all = {}, []
        # (identity, parties that signed, content) of what is about the order itself.
        self.statements = [(one[4], [one[2], *(key.partition("/")[0] for key in one[6])], one[3])
                     for one in decoded_entries if one[3].get("order") == number]
        for seq, received, by, content, identity, filed, signers in decoded_entries:
            kind, body = content["type"], content["body"]
            version = Version(seq, received, by, kind, content, body, filed, signers)
            if kind == "statement.corrected":
                first = versions[content["refs"][0]].first
                version.kind, version.body, version.first = body["corrects"], body["body"], first
            else:
                version.first = version
            if version.kind == "refund.confirmed":
                version.refund = version.first.refund if version.is_correction \
                    else versions[content["refs"][0]]
            versions[identity] = version
            if "order" not in content or content["order"] == number:
                self.all.append(version)
        self.by_seq = {version.seq: version for version in self.all}
        self.kinds, self.doubted = {}, {}
        for version in self.all:
            if version.kind == "key.revoked" and "compromised_since" in version.body:
                key, since = version.body["key"], version.body["compromised_since"]
                self.doubted[key] = min(since, self.doubted.get(key, since))
            if version.kind == "party.registered":
                self.kinds[version.content["party"]] = version.body["kind"]
            if version.kind == "ledger.opened":
                self.corridor = version.body["corridor"]
        self.terms = self.counting("order.issued")[0]
        self.chain = {member["party"] for member in self.terms.body["chain"]}
        # When each party was registered, and first named in the chain, by seq.
        self.registered = {v.content["party"]: v.seq for v in reversed(self.all)
                           if v.kind == "party.registered"}
        self.named = {member["party"]: v.seq for v in reversed(self.all)
                      if v.kind == "order.issued" for member in v.body["chain"]}
        enrolled = [v for v in self.all if v.kind == "worker.enrolled"]
        self.enrolled = {version.worker: version for version in enrolled}
        self.accounts = sorted(
            (v for v in self.all if v.kind == "fees.declared"),
            key=lambda v: (v.first.seq, v.seq))
        lines = {}
        for account in sorted(self.accounts, key=lambda v: (v.first.seq, v.seq)):
            place = account.by, account.worker, account.body["perspective"]
            if place in lines:
                lines[place].replaced_by = account
            lines[place] = account

    def counting(self, kind):
        """The last versions, in the order of the first ones."""
        last = {v.first.seq: v for v in self.all if v.kind == kind}
        return [last[seq] for seq in sorted(last)]

    def accounts_of(self, worker):
        return [account for account in self.accounts if account.worker == worker]

    def standing(self, account):
        while account.replaced_by:
            account = account.replaced_by
        return account

    def is_heard_alone(self, version):
        """rules.md 2.4, of an account or of a `refund.confirmed`: by the chain as it was then."""
        def of_the_chain(party):
            return (self.kinds.get(party) in CHAIN_KINDS
                    or self.named.get(party, version.seq) < version.seq)
        return (
            (version.voice or version.kind in ("refund.confirmed", "survey.answered"))
            and not of_the_chain(version.by)
            and all(
                self.registered.get(party, version.seq) < version.seq and not of_the_chain(party)
                for party in version.body.get("present", ())
            )
        )

    def is_in_doubt(self, version):
        """rules.md 2.7."""
        return any(version.received[:10] >= self.doubted[key]
                   for key in version.signers if key in self.doubted)

    def is_independent(self, account):
        return self.is_heard_alone(account) and not self.is_in_doubt(account)

    # Who an end of a flow is.

    def role(self, end):
        return self.kinds.get(end["id"], end["role"])

    def somebody(self, end):
        role = self.role(end)
        if role in ("worker", "family"):
            return WORKER_SIDE
        return ("party", end["id"]) if end["id"] in self.kinds else ("role", role)

    def speaks_for(self, account):
        return WORKER_SIDE if account.voice else ("party", account.by)

    def paid_by_worker(self, line):
        return self.somebody(line["payer"]) == WORKER_SIDE

    # Days, each with the version that names it.

    def milestones(self, worker, name):
        return [(v.body["on"], v) for v in self.counting("milestone.reached")
                if v.worker == worker and v.body["milestone"] == name]

    def first(self, worker, name):
        return min(self.milestones(worker, name), key=lambda m: m[0], default=(None, None))

    def last(self, worker, name):
        return max(self.milestones(worker, name), key=lambda m: m[0], default=(None, None))

    def contract(self, worker):
        days = [(v.body["signed_on"], v) for v in self.counting("contract.declared")
                if v.worker == worker and v.body["contract"] == "agency"]
        days += self.milestones(worker, "agency-contract-signed")
        return max(days, key=lambda m: m[0], default=(None, None))

    def approval(self):
        days = [(v.body["on"], v) for v in self.counting("order.approved")]
        return min(days, key=lambda m: m[0], default=(None, None))

    # Money.

    def rate(self, day, have, want):
        """What one minor unit of `have` is worth on a day, with the seq that says so."""
        for version in sorted(self.counting("rates.published"), key=lambda v: -v.seq):
            if not version.body["from"] <= day <= version.body["to"]:
                continue
            for rate in version.body["rates"]:
                base, quote = rate["base"], rate["quote"]
                if (base["currency"], quote["currency"]) == (have, want):
                    return Fraction(quote["amount"], base["amount"]), version.seq
                if (quote["currency"], base["currency"]) == (have, want):
                    return Fraction(base["amount"], quote["amount"]), version.seq
        return None

    def value(self, money, date, currency):
        """Lowest and highest value in a currency and the seqs of the rates, or nothing."""
        if money["currency"] == currency:
            return Fraction(money["amount"]), Fraction(money["amount"]), set()
        if date is None:
            return None
        day, last = span(date)
        rates = []
        while day <= last:
            rates.append(self.rate(day, money["currency"], currency))
            day = plus_days(day, 1)
        if not all(rates):
            return None
        worth = [rate for rate, _ in rates]
        amount = money["amount"]
        return amount * min(worth), amount * max(worth), {seq for _, seq in rates}

    def total(self, lines, currency):
        total = Total()
        for line in lines:
            total.add(self.value(line["amount"], line.get("date"), currency))
        return total


def sums(lines):
    """Amounts by currency."""
    found = {}
    for line in lines:
        money = line["amount"]
        found[money["currency"]] = found.get(money["currency"], 0) + money["amount"]
    return found
