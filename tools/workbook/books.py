"""Workbooks with what matters beside plain cells, as openpyxl and XlsxWriter write them."""

import datetime
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

import cells
import writers


SHEET = "xl/worksheets/sheet1.xml"


def rewritten(path, part, change):
    """The archive with one part changed, which is how a test writes what no library does."""
    with zipfile.ZipFile(path) as archive:
        files = [(info, archive.read(info)) for info in archive.infolist()]
    changed = False
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, data in files:
            if info.filename == part:
                made = change(data.decode("utf-8")).encode("utf-8")
                changed, data = made != data, made
            archive.writestr(info.filename, data)
    if not changed:
        raise RuntimeError(f"{part} is as it was")


def same(expected, read):
    return None if expected == read else f"{read!r} is read where {expected!r} was written"


def cell(sheet, name):
    column = ord(name[0]) - 64
    found = [c for c in sheet["rows"][int(name[1:])]["cells"] if c["column"] == column]
    return found[0] if found else None


# Formats of dates in three languages, and one that shows a number.
DATES = ["yyyy/m/d", "d/m/yyyy", "dd-mm-yyyy;@", "[$-411]ge.m.d", '[$-411]ggge"年"m"月"d"日";@', 'yyyy"年"m"月"',
         '"ngày" d "tháng" m "năm" yyyy', "[$-42A]dd mmmm yyyy", "mmm-yy", "[$-F800]dddd, mmmm dd, yyyy",
         "m/d/yy h:mm", "yyyy\\-mm\\-dd"]


def dates(program, directory):
    day = datetime.date(2026, 2, 5)
    path = directory / "dates.xlsx"
    for from_1904 in [False, True]:
        for write in [writers.by_openpyxl, writers.by_xlsxwriter]:
            for code in DATES:
                write(path, [[day]], from_1904, {datetime.date: code})
                sheet = next(iter(program.sheets(path).values()))
                if fault := cells.differences(sheet, [[day]]):
                    return f"{write.__name__}, {code}, 1904 {from_1904}: {fault}"
    # By a number of the standard alone, as a Japanese Excel writes it.
    book = openpyxl.Workbook()
    for row in range(1, 60):
        book.active.cell(row, 1, 46058)
    book.save(path)
    rewritten(path, "xl/styles.xml", lambda text: text.replace(
        "</cellXfs>", "".join(f'<xf numFmtId="{n}"/>' for n in range(1, 60)) + "</cellXfs>"))
    rewritten(path, SHEET, lambda text: "".join(
        part if index == 0 else f'<c s="{index}" r{part}' for index, part in enumerate(text.split("<c r"))))
    sheet = next(iter(program.sheets(path).values()))
    kinds = {n: cell(sheet, f"A{n}")["kind"] for n in range(1, 60)}
    expected = {n: "duration" if n == 46 else "day" if n in {*range(14, 23), *range(27, 37), 45, 47,
                *range(50, 59)} else "number" for n in range(1, 60)}
    return same(expected, kinds)


def fractions(program, directory):
    """Numbers whose decimals are the rest of binary arithmetic, and numbers with true decimals."""
    values = [52000000.000000007, 0.1 + 0.2, 1.1 * 3, 1234.5, 1e15, 1e-5, -0.05, 15_300_000.5,
              9007199254740993, 1.15e7, 4.35 * 100]
    path = directory / "fractions.xlsx"
    for write in [writers.by_openpyxl, writers.by_xlsxwriter]:
        write(path, [values])
        sheet = next(iter(program.sheets(path).values()))
        read = [(c["text"], c.get("precision")) for c in sheet["rows"][1]["cells"]]
        texts = ["52000000", "0.3", "3.3", "1234.5", "1000000000000000", "0.00001", "-0.05",
                 "15300000.5", "9007199254740990", "11500000", "435"]
        if fault := same(texts, [text for text, _ in read]):
            return f"{write.__name__}: {fault}"
        # openpyxl writes 17 digits, XlsxWriter 16.
        if write is writers.by_openpyxl and read[8][1] != "cut":
            return f"{read[8]} is not said to be cut"
    return None


def texts(program, directory):
    """Runs, phonetics, what is struck out, inline strings."""
    path = directory / "texts.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "手数料"
    sheet["A2"] = CellRichText("手数", TextBlock(InlineFont(b=True), "料"), " 5000")
    sheet["A3"] = CellRichText("5000", TextBlock(InlineFont(strike=True), "6000"))
    sheet["A4"] = "struck"
    sheet["A4"].font = Font(strike=True)
    sheet["A5"] = "a\r\nb"
    book.save(path)
    phonetic = '<rPh sb="0" eb="2"><t>テスウ</t></rPh><phoneticPr fontId="1" type="fullwidthKatakana"/>'
    rewritten(path, SHEET, lambda text: text.replace(
        "<is><t>手数料</t></is>", f"<is><t>手数料</t>{phonetic}</is>"))
    sheet = next(iter(program.sheets(path).values()))
    read = [(cell(sheet, f"A{n}")["text"], "struck" in cell(sheet, f"A{n}")) for n in range(1, 6)]
    fault = same([("手数料", False), ("手数料 5000", False), ("50006000", True), ("struck", True),
                  ("a\nb", False)], read)
    if fault:
        return f"openpyxl: {fault}"
    with xlsxwriter.Workbook(path) as book:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True, "font_strikeout": True})
        sheet.write_rich_string(0, 0, "Tiền ", bold, "dịch vụ", " 5000")
        sheet.write_string(1, 0, "a\r\n_x000D_")
        sheet.write_string(2, 0, "手数料")
    rewritten(path, "xl/sharedStrings.xml", lambda text: text.replace(
        "<si><t>手数料</t></si>", f"<si><t>手数料</t>{phonetic}</si>"))
    sheet = next(iter(program.sheets(path).values()))
    return same([("Tiền dịch vụ 5000", True), ("a\r\n_x000D_", False), ("手数料", False)], [
        (cell(sheet, f"A{n}")["text"], "struck" in cell(sheet, f"A{n}")) for n in (1, 2, 3)])


def formulas(program, directory):
    path = directory / "formulas.xlsx"
    book = openpyxl.Workbook()
    book.active["A1"], book.active["B1"] = 1, "=A1*2"
    book.save(path)
    sheet = next(iter(program.sheets(path).values()))
    if fault := same("uncalculated", cell(sheet, "B1")["formula"]):
        return f"openpyxl: {fault}"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("B1", '="a"&"b"', None, "ab")
        sheet.write_formula("C1", "=1/0", None, "#DIV/0!")
        sheet.write_formula("D1", "=A9")
        sheet.write_array_formula("A2:A3", "{=ROW(A1:A2)}", None, 1)
        sheet.write_dynamic_array_formula("B2:B3", "=ROW(A1:A2)", None, 1)
        sheet.write_formula("C2", "=1=1", None, True)
        sheet.write_number("D2", 7)
    expected = {"A1": ("number", "2"), "B1": ("text", "ab"), "C1": ("error", "#DIV/0!"), "D1": ("number", "0"),
                "A2": ("number", "1"), "A3": ("number", "0"), "B2": ("number", "1"), "B3": ("number", "0"),
                "C2": ("boolean", "TRUE"), "D2": ("number", "7")}
    for state in ["stale", "calculated"]:
        sheet = next(iter(program.sheets(path).values()))
        for name, value in expected.items():
            read = cell(sheet, name)
            formula = None if name == "D2" else state
            if fault := same((*value, formula), (read["kind"], read["text"], read.get("formula"))):
                return f"{name}: {fault}"
        if state == "stale":
            # As Excel leaves it when it has calculated.
            rewritten(path, "xl/workbook.xml", lambda text: text.replace(' fullCalcOnLoad="1"', ""))
    return None


def hidden(program, directory):
    path = directory / "hidden.xlsx"
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Bảng phí"
    for row in range(1, 9):
        for column in range(1, 5):
            first.cell(row, column, row * column)
    first.row_dimensions[3].hidden = True
    first.column_dimensions["B"].hidden = True
    first.merge_cells("C5:D6")
    first.auto_filter.ref = "A1:D8"
    first.auto_filter.add_filter_column(0, ["2"])
    first.freeze_panes = "A2"
    for name, state in [("名簿", "hidden"), ("lists", "veryHidden")]:
        book.create_sheet(name).sheet_state = state
    book.save(path)
    sheets = program.sheets(path)
    fault = same({"Bảng phí": "visible", "名簿": "hidden", "lists": "veryHidden"},
                 {name: sheet["visibility"] for name, sheet in sheets.items()})
    sheet = sheets["Bảng phí"]
    layout = {k: sheet["layout"][k] for k in ["merges", "hidden_columns", "filter", "filtered"]}
    return (fault or same([3], [n for n, row in sheet["rows"].items() if row["hidden"]])
            or same({"merges": ["C5:D6"], "hidden_columns": [[2, 2]], "filter": "A1:D8", "filtered": True}, layout)
            or same(None, cell(sheet, "D5")) or by_xlsxwriter(program, path))


def by_xlsxwriter(program, path):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("手数料")
        for row in range(9):
            sheet.write_number(row, 0, row)
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(4, 0)
        sheet.set_column("C:E", None, None, {"hidden": True})
        sheet.merge_range("A8:B9", "merged")
        book.add_worksheet("x").hide()
        book.add_worksheet("y").very_hidden()
        book.add_chartsheet("chart")
    sheets = program.sheets(path)
    sheet = sheets["手数料"]
    return (same(["visible", "hidden", "veryHidden", "visible"], [s["visibility"] for s in sheets.values()])
            or same([3, 5], [n for n, row in sheet["rows"].items() if row["hidden"]])
            or same([[3, 5]], sheet["layout"]["hidden_columns"]) or same(["A8:B9"], sheet["layout"]["merges"])
            or same(False, "layout" in sheets["chart"]))


def formats(program, directory):
    """What a format adds to a number is given."""
    path = directory / "formats.xlsx"
    codes = {'#,##0"円"': {"affix": "円"}, '#,##0,"千円"': {"affix": "千円", "thousands": 1}, "0.0%": {"percent": True},
             "00000": {"least_digits": 5}, '#,##0\\ "₫"': {"affix": "₫"}, "[$¥-411]#,##0": {"affix": "¥"},
             ";;;": {"hides": True}, '0!.0,"万"': {"affix": ".万", "thousands": 1, "least_digits": 2}}
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, code in enumerate(codes):
            sheet.write_number(row, 0, 5000, book.add_format({"num_format": code}))
    sheet = next(iter(program.sheets(path).values()))
    for row, (code, expected) in enumerate(codes.items(), 1):
        read = cell(sheet, f"A{row}").get("format", {})
        if fault := same(expected, {k: v for k, v in read.items() if k not in ("code", "kind")}):
            return f"{code}: {fault}"
    return None


ALL = {"dates, by every format and in both systems": dates, "fractions": fractions,
       "runs, phonetics, what is struck out": texts, "formulas, with and without results": formulas,
       "hidden, filtered and merged": hidden, "units, scales and digits of formats": formats}
