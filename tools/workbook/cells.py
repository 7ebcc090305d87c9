"""Cells of all kinds, as Python has them and as `workbook-dump` must show them: (kind, text)."""

import datetime
from decimal import Decimal

WORDS = {
    "en": ["service charge", "Sen Agency", "yes", "paid before departure", "O'Neil & Co.", "50 % <net>"],
    "ja": ["手数料", "送出機関さくら", "あり", "前払い　分", "㈱つばき", "①ﾃｽﾄ", "髙﨑"],
    "vi": ["Tiền dịch vụ", "Công ty Sen", "có", "Nguyễn Thị Hoà", "Đặng Văn Ơn", "Bùi Ngọc"],
}
# Text that is easily misread: it must stay as it is.
HARD = ["=1+1", "+84 90", "-", "@x", "0042", "1.234", "2026-02-05", "TRUE", " a ", "a\nb", "a\tb", "\"",
        "１２", "😀", "_x0041_", "x_x000D_y", "#N/A", "é", "é", "<b>", "]]>", "&amp;"]


def shown(value):
    """What must be shown of a value; None for an empty cell."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "boolean", "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        day, time = f"{value:%Y-%m-%d}", clock(value.time())
        return ("day", day) if value.time() == datetime.time() else ("moment", f"{day} {time}")
    if isinstance(value, datetime.date):
        return "day", value.isoformat()
    if isinstance(value, datetime.time):
        return "time", clock(value)
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return "duration", f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, (int, float, Decimal)):
        return "number", plain(Decimal(f"{value:.15g}" if isinstance(value, float) else value))
    return "text", value


def clock(time):
    rest = f".{time.microsecond // 1000:03}" if time.microsecond >= 1000 else ""
    return f"{time:%H:%M:%S}{rest}"


def plain(number):
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def differences(sheet, rows):
    """The first difference between what is read and the rows of values that were written; None."""
    for number, values in enumerate(rows, 1):
        read = {cell["column"]: (cell["kind"], cell["text"])
                for cell in sheet["rows"].get(number, {"cells": []})["cells"]}
        for column, value in enumerate(values, 1):
            if read.pop(column, None) != shown(value):
                cell = [c for c in sheet["rows"].get(number, {"cells": []})["cells"] if c["column"] == column]
                return f"row {number}, column {column}: {cell} is read where {value!r} was written"
        if read:
            return f"row {number}: {read} is read where nothing was written"
    more = set(sheet["rows"]) - set(range(1, len(rows) + 1))
    return f"rows {sorted(more)[:5]} are read where nothing was written" if more else None


def random_table(source, hard=True):
    """Rows of a header and values of one kind a column, some of them missing."""
    language = source.choice(list(WORDS))
    words = WORDS[language] + (HARD if hard else [])

    def number():
        kind = source.randrange(5)
        if kind == 0:
            return source.randrange(-10**9, 10**9)
        if kind == 1:
            return source.randrange(10**15)
        if kind == 2:
            return source.randrange(10**12) / 1000
        if kind == 3:
            return sum(source.randrange(1000) / 10 for _ in range(20))
        return float(f"{source.random():.9g}e{source.randrange(-12, 12)}")

    def day():
        return datetime.date(1950, 1, 1) + datetime.timedelta(days=source.randrange(50_000))

    makers = [
        lambda: source.choice(words), lambda: f"W-{source.randrange(10**6):06}", number,
        lambda: 50_000 * source.randrange(1, 400), day, lambda: source.random() < 0.5,
        lambda: datetime.datetime.combine(day(), datetime.time(
            source.randrange(24), source.randrange(60), source.randrange(60),
            1000 * source.choice([0, 0, source.randrange(1000)]))),
        lambda: datetime.time(source.randrange(24), source.randrange(60), source.randrange(1, 60)),
    ]
    columns = [source.choice(makers) for _ in range(source.randrange(1, 14))]
    rows = [[source.choice(WORDS[language]) for _ in columns]]
    for _ in range(source.randrange(0, 40)):
        empty = source.random() < 0.1
        rows.append([None if empty or source.random() < 0.1 else make() for make in columns])
    return rows
