"""LibreOffice: workbooks that it writes are read right, its own files are refused by name, and it opens and
prints ours."""

import csv
import datetime
import subprocess

import openpyxl

import cells
import ours
import writers


class Office:
    def __init__(self, directory):
        self.directory = directory

    def made(self, path, ending):
        """The file in another format, in a folder of its own."""
        folder = self.directory / f"as-{ending.partition(':')[0]}"
        done = subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.directory}/profile", "--headless", "--convert-to",
             ending, "--outdir", str(folder), str(path)], capture_output=True, timeout=300)
        made = folder / f"{path.stem}.{ending.partition(':')[0]}"
        if not made.exists():
            raise RuntimeError(f"LibreOffice does not convert {path}: {done.stderr.decode()[-300:]}")
        return made


def tables(program, directory, source, count):
    office = Office(directory)
    for number in range(count):
        rows = cells.random_table(source)
        # LibreOffice takes what looks like an escape for one; openpyxl writes it as it is.
        rows = [[None if isinstance(v, str) and "_x" in v else v for v in row] for row in rows]
        path = directory / f"table-{number}.xlsx"
        writers.by_openpyxl(path, rows)
        sheet = next(iter(program.sheets(office.made(path, "xlsx")).values()))
        if fault := cells.differences(sheet, rows):
            return f"table {number}: {fault}"
    return None


def named(program, directory):
    path = directory / "named.xlsx"
    writers.by_openpyxl(path, [["x", 1, datetime.date(2026, 2, 5)]])
    office = Office(directory)
    for ending in ["ods", "xls"]:
        fault = program.fault(office.made(path, ending))
        if fault is None or (fault["kind"], fault["seen"]) != ("foreign", ending):
            return f"{ending}: {fault}"
    return None


def opens_ours(program, directory):
    path = directory / "ours.xlsx"
    program.write(path, ours.BOOK)
    office = Office(directory)
    with open(office.made(path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"),
              encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    expected = [["Loại phí", "Số tiền", "Ngày"], ['=HYPERLINK("x")', "15300000", "2026-02-05"],
                ["手数料", "1234.5", "TRUE"]]
    # With or without groups, as the language of the machine has them.
    if [[text.replace(",", "") for text in row[:3]] for row in rows] != expected:
        return f"{rows} is shown"
    # Written again by LibreOffice, everything is still there.
    for name, read, wanted in ours.checks(office.made(path, "xlsx")):
        if name in KEPT and read != wanted:
            return f"{name}: {read!r} is kept of {wanted!r}"
    printed = office.made(path, "pdf").read_bytes()
    return None if printed.startswith(b"%PDF") and printed.count(b"/Type/Page") >= 2 else "it is not printed"


KEPT = {"numbers", "days", "locks", "comments", "the list's values", "filter and merges"}


def reads_ours(program, directory, source, count):
    office = Office(directory)
    for number in range(count):
        rows = [[v if isinstance(v, str) and v.isprintable() and v.strip() == v and "_x" not in v else "x"
                 for v in row] for row in cells.random_table(source)]
        path = directory / f"ours-{number}.xlsx"
        writers.by_us(program, path, rows)
        made = office.made(path, "csv:Text - txt - csv (StarCalc):44,34,76")
        with open(made, encoding="utf-8", newline="") as file:
            read = [row for row in csv.reader(file)]
        if read != rows:
            wrong = next(n for n, row in enumerate(rows) if n >= len(read) or read[n] != row)
            return f"table {number}, row {wrong + 1}: {read[wrong:wrong + 1]} for {rows[wrong]}"
    return None
