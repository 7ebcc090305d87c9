"""Random tables, each by several writers: the same cells are read."""

import csv
import datetime

import openpyxl

import cells
import writers


def random_tables(program, directory, source, count):
    for number in range(count):
        rows = cells.random_table(source)
        from_1904 = source.random() < 0.2
        path = directory / "table.xlsx"
        # openpyxl writes what looks like an escape as it is, so that Excel reads another text.
        plain = [[None if isinstance(v, str) and "_x" in v else v for v in row] for row in rows]
        for name, written in [
                ("openpyxl", lambda: writers.by_openpyxl(path, plain, from_1904)),
                ("XlsxWriter", lambda: writers.by_xlsxwriter(path, rows, from_1904)),
                ("XlsxWriter, row by row", lambda: writers.by_xlsxwriter(path, rows, memory=True)),
                ("ours", lambda: writers.by_us(program, path, without_times(rows)))]:
            written()
            expected = {"openpyxl": plain, "ours": without_times(rows)}.get(name, rows)
            try:
                sheet = next(iter(program.sheets(path).values()))
            except RuntimeError as refused:
                return f"table {number} by {name}: {refused}"
            fault = cells.differences(sheet, expected)
            if fault:
                return f"table {number} by {name}: {fault}"
        fault = read_by_openpyxl(path, without_times(rows))
        if fault:
            return f"table {number}: ours, as openpyxl reads it: {fault}"
    return None


def without_times(rows):
    """Our writer has no cell for a time without a day."""
    return [[None if type(v) is datetime.time else v for v in row] for row in rows]


def read_by_openpyxl(path, rows):
    sheet = openpyxl.load_workbook(path).active
    for number, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            if value is None or isinstance(value, str) and "_x" in value:
                continue
            read = cell.value
            if isinstance(value, datetime.datetime):
                # openpyxl rounds to the microsecond of a binary fraction.
                same = abs(read - value) < datetime.timedelta(milliseconds=1)
            elif isinstance(value, datetime.date):
                same = isinstance(read, datetime.datetime) and read.date() == value
            elif isinstance(value, str):
                # An empty text is none to openpyxl.
                same = (read or "") == value and cell.data_type in ("s", "n", "inlineStr")
            elif isinstance(value, float):
                same = float(f"{value:.15g}") == read
            else:
                same = type(read) is type(value) and read == value
            if not same:
                return f"row {number}, column {column}: {read!r} ({cell.data_type}) for {value!r}"
    return None


def as_csv(program, directory, source, count):
    """Texts alone: a workbook and a CSV file have the same cells."""
    for number in range(count):
        rows = [[value if isinstance(value, str) and value.strip() else "x" for value in row]
                for row in cells.random_table(source)]
        # One column, or a first cell `sep=`, would be read otherwise in CSV.
        rows = [["head", *row, "tail"] for row in rows]
        path, table = directory / "table.xlsx", directory / "table.csv"
        writers.by_xlsxwriter(path, rows)
        with open(table, "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
        sheet = next(iter(program.sheets(path).values()))
        read = {number: [cell["text"] for cell in row["cells"]] for number, row in sheet["rows"].items()}
        other = program.table(table)
        if read != other:
            wrong = next(n for n in read if read[n] != other.get(n))
            return f"table {number}, row {wrong}: {read[wrong]} in the workbook, {other.get(wrong)} in CSV"
    return None
