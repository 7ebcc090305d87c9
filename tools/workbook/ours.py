"""What our writer makes, as openpyxl reads it."""

import zipfile

import openpyxl

INPUT = {"locked": False, "border": True}
BOOK = {
    "title": "Bảng khai phí", "language": "vi",
    "sheets": [
        {"name": "Phí", "widths": [18, 14, 14], "frozen": 1, "protected": True, "landscape": True,
         "columns": [INPUT, {**INPUT, "format": "#,##0"}, {**INPUT, "format": "yyyy\\-mm\\-dd"}],
         "filter": "A1:C9", "merges": ["E1:F1"],
         "rows": [
             [{"text": t, "style": {"bold": True, "fill": 0xDDEBF7, "border": True, "wraps": True}}
              for t in ["Loại phí", "Số tiền", "Ngày"]],
             [{"text": "=HYPERLINK(\"x\")", "style": {**INPUT, "fill": 0xFFC7CE}},
              {"number": "15300000", "style": {**INPUT, "format": "#,##0"}},
              {"day": "2026-02-05", "style": {**INPUT, "format": "yyyy\\-mm\\-dd"}}],
             [{"text": "手数料", "style": {**INPUT, "format": "@", "alignment": "right", "ink": 0x9C0006}},
              {"number": "1234.5", "style": INPUT}, {"boolean": True, "style": INPUT}]],
         "validations": [
             {"cells": "A2:A999", "list": ["danh sách", "A1:A3"], "refusal": ["Sai", "Chọn một loại"],
              "hint": ["Loại phí", "Chọn trong danh sách"]},
             {"cells": "B2:B999", "whole": [0, 9007199254740991]},
             {"cells": "C2:C999", "days": ["1950-01-01", "2099-12-31"]}],
         "comments": [["A2", "Viết bằng chữ: <không> phải công thức\nDòng 2"], ["B3", "整数で"]]},
        {"name": "Giải thích", "rows": [[{"text": "Hướng dẫn"}]], "widths": [80]},
        {"name": "danh sách", "visibility": "veryHidden",
         "rows": [[{"text": t}] for t in ["phí dịch vụ", "手数料", "service charge"]]}]}


def checks(path):
    """Each thing looked at: its name, what is read, what must be."""
    with zipfile.ZipFile(path) as archive:
        yield "the archive is whole", archive.testzip(), None
        yield "no time and no system is named", {
            (i.date_time, i.create_system, i.external_attr) for i in archive.infolist()}, {
            ((1980, 1, 1, 0, 0, 0), 0, 0)}
        yield "every entry is there once", len(archive.namelist()), len(set(archive.namelist()))
    book = openpyxl.load_workbook(path)
    sheet, guide, lists = book.worksheets
    yield "sheets", [(s.title, s.sheet_state) for s in book.worksheets], [
        ("Phí", "visible"), ("Giải thích", "visible"), ("danh sách", "veryHidden")]
    yield "title", (book.properties.title, book.properties.language), ("Bảng khai phí", "vi")
    yield "texts stay texts", (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].quotePrefix), (
        '=HYPERLINK("x")', "s", True)
    yield "numbers", (sheet["B2"].value, sheet["B2"].number_format, sheet["B3"].value), (15300000, "#,##0", 1234.5)
    yield "days", (sheet["C2"].value.isoformat(), sheet["C2"].is_date), ("2026-02-05T00:00:00", True)
    yield "booleans", sheet["C3"].value, True
    yield "styles", (sheet["A1"].font.b, sheet["A1"].fill.fgColor.rgb, sheet["A1"].alignment.wrap_text,
                     sheet["A2"].fill.fgColor.rgb, sheet["A3"].alignment.horizontal, sheet["A3"].font.color.rgb,
                     sheet["A3"].number_format), (
        True, "FFDDEBF7", True, "FFFFC7CE", "right", "FF9C0006", "@")
    yield "locks", (sheet.protection.sheet, sheet["A1"].protection.locked, sheet["A2"].protection.locked,
                    sheet.protection.password), (True, True, False, None)
    yield "widths and styles of columns", (
        sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width,
        sheet.column_dimensions["A"].protection.locked, sheet.column_dimensions["B"].number_format), (
        18, 14, False, "#,##0")
    found = {str(v.sqref): v for v in sheet.data_validations.dataValidation}
    yield "lists", (found["A2:A999"].type, found["A2:A999"].formula1, found["A2:A999"].error,
                    found["A2:A999"].promptTitle), ("list", "'danh sách'!$A$1:$A$3", "Chọn một loại", "Loại phí")
    yield "ranges", [(found[c].type, found[c].operator or "between", found[c].formula1, found[c].formula2)
                     for c in ["B2:B999", "C2:C999"]], [
        ("whole", "between", "0", "9007199254740991"), ("date", "between", "18264", "73050")]
    yield "comments", {c.coordinate: c.comment.text for row in sheet["A1:C3"] for c in row if c.comment}, {
        "A2": "Viết bằng chữ: <không> phải công thức\nDòng 2", "B3": "整数で"}
    yield "frozen and printed rows", (sheet.freeze_panes, sheet.print_title_rows), ("A2", "$1:$1")
    yield "page", (sheet.page_setup.orientation, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage,
                   str(sheet.page_setup.paperSize)), ("landscape", 0, True, "9")
    yield "filter and merges", (sheet.auto_filter.ref, [str(m) for m in sheet.merged_cells.ranges]), (
        "A1:C9", ["E1:F1"])
    yield "the list's values", [lists.cell(n, 1).value for n in (1, 2, 3)], ["phí dịch vụ", "手数料", "service charge"]


def written(program, directory):
    path, again = directory / "ours.xlsx", directory / "again.xlsx"
    program.write(path, BOOK)
    program.write(again, BOOK)
    if path.read_bytes() != again.read_bytes():
        return "the same draft gives other bytes"
    for name, read, expected in checks(path):
        if read != expected:
            return f"{name}: {read!r} is read where {expected!r} was written"
    return None
