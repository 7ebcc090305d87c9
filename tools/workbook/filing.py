"""Workbooks filed through `feri`: the same statements as from CSV, questions where there must be some, templates
and reports that openpyxl reads."""

import csv
import datetime
import io
import json
import pathlib
import re
import shutil
import subprocess
import zipfile

import openpyxl
import xlsxwriter

KINDS = """fees workers milestones refunds attestations orders order-events agreements contracts loans grievances surveys
responses countersignatures links parties licences standing keys rates""".split()
WITHOUT_LISTS = {"workers", "surveys", "countersignatures", "links", "keys"}
WITHOUT_DAYS = {"orders", "responses", "links", "parties", "standing"}
WITH_AMOUNTS = {"fees", "refunds", "orders", "agreements", "contracts", "loans", "grievances", "rates"}
LANGUAGES = ["en", "ja", "vi"]
ORDER = "VJ-2026-000017"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp932"]
MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
ITEMS = {
    "en": ["registration", "fee, paid at the office", "test \"A\""],
    "ja": ["登録料", "日本語教育、半年分", "渡航の準備"],
    "vi": ["Phí dịch vụ đợt 1", "Học tiếng Nhật; nửa năm", "Hồ sơ, giấy tờ"],
}


class Office:
    """An agency with a vault that knows three workers, and the sample's ledger."""

    def __init__(self, feri, root, directory):
        self.feri, self.directory = str(feri), pathlib.Path(directory)
        self.sample = pathlib.Path(root) / "Ledger/sample"
        self.vault, self.key = self.directory / "vault", self.directory / "sa-sen-1.key"
        self.run("init", "--vault", self.vault, "--log-key", self.sample / "ledger.vkey")
        self.run("key", "new", "--name", "sa-sen/1", "--out", self.key)
        (self.vault / "workers.csv").write_text("order,name,pseudonym\n" + "".join(
            f"{ORDER},w-0{n},wk-0123456789a{n}\n" for n in range(1, 4)))

    def run(self, *arguments, code=0):
        done = subprocess.run([self.feri, *map(str, arguments)], capture_output=True, timeout=120)
        if done.returncode != code:
            raise RuntimeError(f"{arguments}: exit {done.returncode}: {done.stderr.decode()[-600:]}")
        return done

    def check(self, path, language="en"):
        """The kinds of the faults of a file, as `feri check` tells them."""
        done = subprocess.run([self.feri, "check", str(path), "--json", "--lang", language],
                              capture_output=True, timeout=120)
        if done.returncode not in (0, 65):
            raise RuntimeError(f"check: exit {done.returncode}: {done.stderr.decode()[-400:]}")
        return json.loads(done.stdout)["files"][0]

    def contents(self, path):
        """The contents of the statements that filing the file makes, as bytes, in a vault of its own."""
        vault = self.directory / "filing"
        shutil.rmtree(vault, ignore_errors=True)
        shutil.copytree(self.vault, vault)
        done = subprocess.run(
            [self.feri, "file", "--vault", str(vault), "--key", str(self.key), "--ledger",
             str(self.sample / "ledger"), str(path)], capture_output=True, timeout=120)
        if done.returncode != 0:
            raise RuntimeError(f"{path.name}: exit {done.returncode}: {done.stderr.decode()[-900:]}")
        return sorted(file.read_bytes()[32:] for file in (vault / "openings").iterdir())


class Template:
    """What openpyxl finds in a template: headers, and the words of each column's list."""

    def __init__(self, office, kind, language):
        self.path = office.directory / f"{kind}-{language}.xlsx"
        self.path.unlink(missing_ok=True)
        office.run("file", "--template", kind, "--lang", language, "-o", self.path)
        self.book = openpyxl.load_workbook(self.path)
        self.sheet = self.book.worksheets[0]
        self.headers = [cell.value for cell in self.sheet[1]]
        self.validations = {}
        for found in self.sheet.data_validations.dataValidation:
            area = next(iter(found.sqref.ranges))
            self.validations[area.min_col - 1] = found

    def words(self, column):
        name, area = re.fullmatch(r"'?(.+?)'?!(.+)", self.validations[column].formula1).groups()
        return [row[0].value for row in self.book[name][area.replace("$", "")]]


COLUMNS = ["order", "worker", "perspective", "moment", "payer", "payee", "payee_role", "kind", "item", "amount",
           "currency", "paid_on", "method", "receipt", "nothing_else"]


def random_fees(template, english, source, language):
    """Rows of payments in a language's words; amounts as numbers, days as days, a month as (year, month)."""
    def word(name, which):
        return template.words(COLUMNS.index(name))[which]

    def any_word(name, first=0):
        return word(name, source.randrange(first, len(template.words(COLUMNS.index(name)))))

    agency = english.words(COLUMNS.index("perspective")).index("sending agency")
    moments = {n: (any_word("moment"), word("nothing_else", source.randrange(2))) for n in range(1, 4)}
    rows = []
    for _ in range(source.randrange(1, 12)):
        worker = source.randrange(1, 4)
        day = datetime.date(2024, 1, 1) + datetime.timedelta(days=source.randrange(500))
        currency = source.choice(["VND", "JPY"])
        # So near one another that none looks like a slip and is asked about.
        least, most = {"VND": (400_000, 60_000_000), "JPY": (3_000, 500_000)}[currency]
        rows.append([
            ORDER, f"w-0{worker}", word("perspective", agency), moments[worker][0], f"w-0{worker}", "sa-sen", None,
            any_word("kind", first=1), source.choice(ITEMS[language]),
            source.choice([source.randrange(least, most), 1000 * source.randrange(least // 1000, most // 1000)]),
            currency, (day.year, day.month) if source.random() < 0.2 else day,
            any_word("method"), word("receipt", source.randrange(2)), moments[worker][1]])
    return rows


def by_openpyxl(template, rows, path, source):
    """The template itself, filled in."""
    book = openpyxl.load_workbook(template.path)
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, 3):
        for column, value in enumerate(row, 1):
            if value is None:
                continue
            cell = sheet.cell(number, column)
            if isinstance(value, tuple):
                cell.value, cell.number_format = datetime.date(*value, 1), 'yyyy"年"m"月"'
            else:
                cell.value = value
                if isinstance(value, datetime.date):
                    cell.number_format = source.choice(["yyyy/m/d", "dd/mm/yyyy", "m/d/yy"])
    book.save(path)


def by_xlsxwriter(template, rows, path, source):
    """A workbook of an office's own, with a title, a date system by chance, and numbers with their currency."""
    with xlsxwriter.Workbook(path, {"date_1904": source.random() < 0.3}) as book:
        sheet = book.add_worksheet()
        day, month = (book.add_format({"num_format": code}) for code in ["[$-411]ggge\"年\"m\"月\"d\"日\"", "mmm-yy"])
        shown = {"JPY": book.add_format({"num_format": '#,##0"円"'}), "VND": book.add_format({"num_format": '#,##0 "₫"'})}
        sheet.write(0, 0, "2026")
        sheet.write_row(2, 0, template.headers)
        for number, row in enumerate(rows, 3):
            for column, value in enumerate(row):
                if value is None:
                    continue
                if isinstance(value, tuple):
                    sheet.write_datetime(number, column, datetime.date(*value, 1), month)
                elif isinstance(value, datetime.date):
                    sheet.write_datetime(number, column, value, day)
                elif isinstance(value, int):
                    sheet.write_number(number, column, value, shown[row[10]] if source.random() < 0.5 else None)
                else:
                    sheet.write_string(number, column, value)


def as_text(template, rows, language, separator, source):
    """As CSV, amounts and days as an office of that language writes them."""
    def cell(value):
        if isinstance(value, tuple):
            return f"{value[0]}-{value[1]:02}"
        if isinstance(value, datetime.date):
            return source.choice([value.isoformat(), {
                "en": f"{value:%Y/%m/%d}", "vi": f"{value:%d/%m/%Y}",
                "ja": f"{value.year}年{value.month}月{value.day}日"}[language]])
        if isinstance(value, int):
            grouped = f"{value:,}" if language != "vi" else f"{value:,}".replace(",", ".")
            return source.choice([str(value), grouped])
        return value or ""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=separator, lineterminator="\r\n")
    writer.writerow(template.headers[:len(COLUMNS)])
    writer.writerows([[cell(value) for value in row] for row in rows])
    return made.getvalue()


def same_statements(office, source, count):
    templates = {language: Template(office, "fees", language) for language in LANGUAGES}
    compared = 0
    for number in range(count):
        language = LANGUAGES[number % 3]
        template = templates[language]
        rows = random_fees(template, templates["en"], source, language)
        ours = office.directory / "table.xlsx"
        by_openpyxl(template, rows, ours, source)
        expected = office.contents(ours)
        fault = expectation(expected, rows)
        if fault:
            return f"table {number}: {fault}", compared
        by_xlsxwriter(template, rows, ours, source)
        if office.contents(ours) != expected:
            return f"table {number}: XlsxWriter gives other statements than openpyxl", compared
        for encoding in ENCODINGS:
            for separator in ",;\t":
                path = office.directory / "table.csv"
                text = as_text(template, rows, language, separator, source)
                try:
                    path.write_bytes(MARKS.get(encoding, b"") + text.encode(encoding))
                except UnicodeEncodeError:
                    continue
                if office.contents(path) != expected:
                    return f"table {number}: CSV in {encoding} with {separator!r} gives others", compared
                compared += 1
    return None, compared


def expectation(contents, rows):
    """What is wrong with statements of these rows; None."""
    lines = sorted(
        (line["amount"]["amount"], line["amount"]["currency"], line["date"], line["item"])
        for content in contents for line in json.loads(content)["body"]["lines"])
    wanted = sorted(
        (row[9], row[10], f"{row[11][0]}-{row[11][1]:02}" if isinstance(row[11], tuple) else row[11].isoformat(), row[8])
        for row in rows)
    return None if lines == wanted else f"{lines} where {wanted} was written"


def asked_about(office):
    """Each way in which a workbook is unclear, in three languages: the fault that it must have."""
    def patch(path, change):
        with zipfile.ZipFile(path) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        change(files)
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in files.items():
                archive.writestr(name, data)

    def hide_row(sheet):
        sheet.row_dimensions[4].hidden = True

    def hide_column(sheet):
        sheet.column_dimensions["I"].hidden = True

    def strike(sheet):
        sheet["J3"].font = openpyxl.styles.Font(strike=True)

    def second(sheet):
        other = sheet.parent.copy_worksheet(sheet)
        other.title = "copy"

    def setting(cell, value, number_format=None):
        def change(sheet):
            sheet[cell] = value
            if number_format:
                sheet[cell].number_format = number_format
        return change

    changes = {
        "fractional-amount": setting("J3", 1234.5, "#,##0"), "negative-amount": setting("J3", -5),
        "formula-without-result": setting("J3", "=1+1"), "merged-cells": lambda s: s.merge_cells("B3:B4"),
        "hidden-rows": hide_row, "hidden-column": hide_column, "struck-out": strike, "several-tables": second,
        "scale-stated": setting("J3", 52000, '#,##0"千円"'), "shown-otherwise": setting("J3", 0.5, "0%"),
        "currency-differs": setting("J3", 900, '[$¥-411]#,##0'), "excel-error": setting("J3", "#DIV/0!"),
        "time-of-day": setting("L3", datetime.datetime(2025, 2, 5, 14, 30)),
        "ambiguous-date": setting("L3", datetime.date(2025, 2, 5), "d-mmm"), "excel-serial": setting("L3", 45693, "0"),
    }
    for language in LANGUAGES:
        template = Template(office, "fees", language)
        words = [template.words(n)[0] if n in template.validations and template.validations[n].type == "list" else None
                 for n in range(len(COLUMNS))]
        agency = Template(office, "fees", "en").words(2).index("sending agency")
        row = [ORDER, "w-01", template.words(2)[agency], words[3], "w-01", "sa-sen", None, template.words(7)[1],
               ITEMS[language][0], 41300000, "VND", datetime.date(2025, 3, 9), words[12], words[13], words[14]]
        path = office.directory / "asked.xlsx"
        for kind, change in {"": lambda _: None, **changes}.items():
            book = openpyxl.load_workbook(template.path)
            sheet = book.worksheets[0]
            for number in (3, 4):
                for column, value in enumerate(row, 1):
                    sheet.cell(number, column, value)
                sheet.cell(number, 12).number_format = "yyyy/m/d"
            sheet["B4"] = sheet["E4"] = "w-02"
            change(sheet)
            book.save(path)
            read = office.check(path, language)
            kinds = {fault["kind"] for fault in read["faults"]}
            if (kind and kind not in kinds) or (not kind and not read["good"]):
                return f"{language}, {kind or 'nothing'}: {read['faults']}"
        # How a text is read aloud is left out: Excel keeps it among the shared strings.
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, template.headers[:len(COLUMNS)])
            sheet.write_row(1, 0, [value if value is not None else "" for value in row[:8]] + ["読仮名"] + row[9:11])
            sheet.write_datetime(1, 11, row[11], book.add_format({"num_format": "yyyy/m/d"}))
            sheet.write_row(1, 12, row[12:])

        def add_phonetics(files):
            name = "xl/sharedStrings.xml"
            files[name] = files[name].replace(
                "<t>読仮名</t>".encode(), '<t>読仮名</t><rPh sb="0" eb="1"><t>ヨミ</t></rPh>'.encode())
        patch(path, add_phonetics)
        items = [line["item"] for content in office.contents(path) for line in json.loads(content)["body"]["lines"]]
        if items != ["読仮名"]:
            return f"{language}: {items} where phonetics are beside 読仮名"
    return None


def templates(office):
    """openpyxl reads every template: lists, days, whole numbers, locked headers, a sheet that explains."""
    for kind in KINDS:
        for language in LANGUAGES:
            template = Template(office, kind, language)
            sheet, book = template.sheet, template.book
            types = [found.type for found in template.validations.values()]
            read = office.check(template.path, language)
            checks = {
                "it is read as nothing but an empty table": [f["kind"] for f in read["faults"]] == ["no-rows"],
                "lists": ("list" in types) == (kind not in WITHOUT_LISTS),
                "days": ("date" in types) == (kind not in WITHOUT_DAYS),
                "whole numbers": ("whole" in types) == (kind in WITH_AMOUNTS),
                "headers are locked, cells below are not": sheet.protection.sheet and sheet["A1"].protection.locked
                and not sheet.column_dimensions["A"].protection.locked,
                "two rows stay": sheet.freeze_panes == "A3",
                "a second sheet explains": len(book.worksheets) >= 2 and book.worksheets[1].max_row > len(template.headers),
                "lists are hidden": [s.sheet_state for s in book.worksheets[2:]] in ([], ["hidden"]),
                "every list has its words": all(
                    all(template.words(c)) for c, found in template.validations.items() if found.type == "list"),
            }
            wrong = [name for name, holds in checks.items() if not holds]
            if wrong:
                return f"{kind}-{language}: {wrong}: {types} {read['faults']}"
    # With a vault, whom it knows.
    path = office.directory / "known.xlsx"
    path.unlink(missing_ok=True)
    office.run("file", "--template", "fees", "--vault", office.vault, "-o", path)
    book = openpyxl.load_workbook(path)
    lists = {tuple(c.value for c in column if c.value) for column in book.worksheets[2].columns}
    if ("w-01", "w-02", "w-03") not in lists or (ORDER,) not in lists:
        return f"the vault's names are not among {lists}"
    return None


def reports(office):
    """A report is the table with its faulty cells coloured and commented; put right, it is filed."""
    template = Template(office, "milestones", "vi")
    book = openpyxl.load_workbook(template.path)
    sheet = book.worksheets[0]
    step = template.words(2)[0]
    for number, worker, day in [(3, "w-01", datetime.date(2026, 3, 28)), (4, "w-02", datetime.date(2062, 3, 28))]:
        for column, value in enumerate([ORDER, worker, step, day], 1):
            sheet.cell(number, column, value)
        sheet.cell(number, 4).number_format = "yyyy-mm-dd"
    sheet["C3"] = "???"
    table, report = office.directory / "steps.xlsx", office.directory / "steps-report.xlsx"
    book.save(table)
    report.unlink(missing_ok=True)
    for _ in range(2):  # An earlier report is replaced.
        office.run("check", table, "--report", report, "--lang", "vi", code=65)
    sheet = openpyxl.load_workbook(report).worksheets[0]
    marked = {cell.coordinate: bool(cell.comment and cell.comment.text) for row in sheet.iter_rows() for cell in row
              if cell.fill.fgColor.rgb == "FFFFC7CE" and cell.column <= len(template.headers)}
    if marked != {"C3": True, "D4": True}:
        return f"marked are {marked}"
    if not sheet["D3"].is_date or sheet["D3"].value.date() != datetime.date(2026, 3, 28):
        return f"the day is {sheet['D3'].value!r}"
    book = openpyxl.load_workbook(report)
    book.worksheets[0]["C3"], book.worksheets[0]["D4"] = step, datetime.date(2026, 3, 29)
    mended = office.directory / "mended.xlsx"
    book.save(mended)
    days = [json.loads(content)["body"]["on"] for content in office.contents(mended)]
    if sorted(days) != ["2026-03-28", "2026-03-29"]:
        return f"put right it says {days}"
    # The table itself is never replaced.
    before = table.read_bytes()
    office.run("check", table, "--report", table, code=73)
    return None if table.read_bytes() == before else "the table was replaced by its report"
