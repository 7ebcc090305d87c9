"""The same tables by three writers: openpyxl, XlsxWriter and our own."""

import datetime

import openpyxl
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

FORMATS = {datetime.datetime: "yyyy-mm-dd hh:mm:ss", datetime.date: "yyyy/m/d",
           datetime.time: "h:mm:ss", datetime.timedelta: "[h]:mm:ss"}


def by_openpyxl(path, rows, from_1904=False, formats=None):
    book = openpyxl.Workbook()
    if from_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    for number, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            if value is None:
                continue
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
            else:
                cell.number_format = (formats or FORMATS).get(type(value), "General")
    book.save(path)


def by_xlsxwriter(path, rows, from_1904=False, formats=None, memory=False):
    with xlsxwriter.Workbook(path, {
            "date_1904": from_1904, "constant_memory": memory, "strings_to_numbers": False}) as book:
        sheet = book.add_worksheet()
        made = {kind: book.add_format({"num_format": code})
                for kind, code in (formats or FORMATS).items()}
        for number, values in enumerate(rows):
            for column, value in enumerate(values):
                if value is None:
                    continue
                if isinstance(value, str):
                    sheet.write_string(number, column, value)
                elif isinstance(value, bool):
                    sheet.write_boolean(number, column, value)
                elif type(value) in made:
                    sheet.write_datetime(number, column, value, made[type(value)])
                else:
                    sheet.write_number(number, column, value)


def by_us(program, path, rows):
    def described(value):
        if value is None:
            return {}
        if isinstance(value, bool):
            return {"boolean": value}
        if isinstance(value, datetime.datetime):
            time = value.time()
            milliseconds = (time.hour * 60 + time.minute) * 60_000 + time.second * 1000
            return {"day": f"{value:%Y-%m-%d}", "time": milliseconds + time.microsecond // 1000,
                    "style": {"format": "yyyy\\-mm\\-dd\\ hh:mm:ss"}}
        if isinstance(value, datetime.date):
            return {"day": value.isoformat(), "style": {"format": "yyyy\\-mm\\-dd"}}
        if isinstance(value, str):
            return {"text": value}
        return {"number": f"{value:.15g}" if isinstance(value, float) else str(value)}

    program.write(path, {"sheets": [
        {"name": "table", "rows": [[described(value) for value in row] for row in rows]}]})
