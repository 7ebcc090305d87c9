"""What workers answered to surveys, for employers and their buyers: Specs/survey-results.md."""

from half_years import half_years, in_fives, is_open
from readers import VOICES, members_of
from record import CHAIN_KINDS, Record

SMALLEST = 10
TOGETHER = (2, b"")


def site_of(record):
    """Sorts as the page says: by the bytes of the names, then orders that name none."""
    for reference in record.terms.body.get("references", []):
        if reference["scheme"] == "site":
            return 0, reference["value"].encode()
    return 1, b""


class Site:
    def __init__(self):
        self.orders = self.headcount = self.could = 0
        # (instrument, version) to its answers: one dictionary a worker.
        self.forms = {}

    def join(self, other):
        self.orders += other.orders
        self.headcount += other.headcount
        self.could += other.could
        for form, sheets in other.forms.items():
            self.forms.setdefault(form, []).extend(sheets)

    @classmethod
    def of(cls, record, first, last):
        site = cls()
        if is_open(record, first):
            headcounts = [v.body.get("headcount", record.terms.body["headcount"])
                          for v in record.counting("order.approved")]
            site.orders = 1
            site.headcount = max(headcounts, default=record.terms.body["headcount"])
            enrolled = [v for v in record.enrolled.values() if record.kinds.get(v.by) not in VOICES]
            site.could = min(site.headcount, len(enrolled))
        newest = {}
        for version in sorted(record.counting("survey.answered"), key=lambda v: v.seq):
            if first <= version.received[:10] <= last and record.is_heard_alone(version) \
                    and not record.is_in_doubt(version):
                body = version.body
                newest[version.worker, body["instrument"], body["version"]] = body["answers"]
        for (_, *form), answers in newest.items():
            site.forms.setdefault(tuple(form), []).append(
                {one["question"]: one["answer"] for one in answers})
        return site


def listed(answers, answered):
    """Rule 5, of how many gave each answer to one question."""
    given = {code: in_fives(count, answered) for code, count in sorted(answers.items())}
    while sum(given.values()) > answered:
        # Of equals the first: max keeps the one it met first.
        most = max(given, key=given.get)
        given[most] -= 5
    return {code: count for code, count in given.items() if count}


def results(site):
    room = site.could // 2
    for form in sorted(site.forms):
        sheets = site.forms[form]
        answered = in_fives(len(sheets), room)
        if not answered:
            continue
        answers = []
        for question in sorted({name for sheet in sheets for name in sheet}):
            counts = {}
            for sheet in sheets:
                if question in sheet:
                    counts[sheet[question]] = counts.get(sheet[question], 0) + 1
            answers += [{"question": question, "answer": code, "at_least": count}
                        for code, count in listed(counts, answered).items()]
        yield {"instrument": form[0], "version": form[1], "answered": {"at_least": answered},
               "answers": answers}


def named(place):
    return {"site": place[1].decode()} if place[0] == 0 else \
        {"unnamed": True} if place[0] == 1 else {"together": True}


def for_employers(entries, told_of, numbers, agencies):
    """The sites of `feri.surveys/1` for employers; `agencies` are those of half_years.for_everybody."""
    rows = {}
    of_orders = {number: list(told_of(number)) for number in numbers}
    registry = list(told_of(None))
    for first, last in half_years([one[1] for one in entries]):
        end = f"{last}T23:59:59Z"
        kinds = {content["party"]: content["body"]["kind"]
                 for seq, received, by, content, *_ in registry
                 if received <= end and content["type"] == "party.registered"}
        employers, on_acts = {}, set()
        for number in numbers:
            if not any(one[3]["type"] == "order.issued" and one[1] <= end
                       for one in of_orders[number]):
                continue
            record = Record(number, of_orders[number], end)
            employer = next((member["party"] for member in record.terms.body["chain"]
                             if member["role"] == "employer"), None)
            if employer is None:
                continue
            members = members_of(record)
            if employer not in members.signed:
                on_acts.add(employer)
            if employer in members.agreed and members.roles[employer] == "employer":
                sites = employers.setdefault(employer, {})
                sites.setdefault(site_of(record), Site()).join(Site.of(record, first, last))
        given = {}
        for employer, sites in employers.items():
            joined = {}
            for place, site in sites.items():
                to = TOGETHER if site.headcount < SMALLEST else place
                joined.setdefault(to, Site()).join(site)
            given[employer] = [(place, joined[place], list(results(joined[place])))
                               for place in sorted(joined)]
        sealed = [(by, content is not None) for _, received, by, content, _, is_open_, *_ in entries
                  if first <= received[:10] <= last and not is_open_]
        lacking = {by for _, received, by, content, _, is_open_, *_ in entries
                   if received <= end and not is_open_ and content is None}
        heard = sum(half["heard"].get("at_least", 0) for agency in agencies
                    for half in agency["half_years"] if half["from"] == first)
        answered = sum(one["answered"]["at_least"] for all_sites in given.values()
                       for _, _, surveys in all_sites for one in surveys)
        desks = [by for by, _ in sealed if kinds.get(by) in VOICES]
        hidden = any(not there and kinds.get(by) not in CHAIN_KINDS for by, there in sealed) \
            or heard + answered > len(desks) // 2
        for employer, all_sites in given.items():
            hides = hidden or (employer in on_acts and employer in lacking)
            rows.setdefault(employer, []).extend(
                {"employer": employer, "from": first, "to": last, **named(place),
                 "orders": site.orders, "headcount": site.headcount,
                 "surveys": [] if hides else surveys} for place, site, surveys in all_sites)
    return [row for name in sorted(rows, key=str.encode) for row in rows[name]]
