import Foundation
import Workbook

/// What is read in a workbook, as JSON lines: the sheets, then of each the rows and what lies beside.
enum Dump {
    static func print(_ workbook: WorkbookFile) throws {
        print([
            "sheets": workbook.sheets.map {
                ["name": $0.name, "visibility": $0.visibility.rawValue]
            },
            "system": String(describing: workbook.dateSystem), "stale": workbook.isStale,
        ])
        for sheet in workbook.sheets where sheet.kind == .worksheet {
            var reader = try workbook.reader(of: sheet)
            while let row = try reader.next() {
                print([
                    "sheet": sheet.name, "row": row.number, "hidden": row.isHidden,
                    "cells": row.cells.map { described($0, in: workbook) },
                ])
            }
            let layout = reader.layout
            print([
                "sheet": sheet.name, "merges": layout.merges.map(\.description),
                "hidden_columns": layout.hiddenColumns.map { [$0.lowerBound, $0.upperBound] },
                "filter": layout.filter?.description ?? "", "filtered": layout.isFiltered,
            ])
        }
    }

    static func print(_ object: [String: Any]) {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        let data = try? JSONSerialization.data(withJSONObject: object, options: options)
        Swift.print(String(decoding: data ?? Data(), as: UTF8.self))
    }

    static func description(of fault: WorkbookFault) -> [String: Any] {
        var said: [String: Any] = [:]
        var place = WorkbookPlace.file
        switch fault {
        case .foreign(let kind): said = ["kind": "foreign", "seen": kind.rawValue]
        case .limit(let limit, let most, let at):
            said = ["kind": "limit", "seen": limit.rawValue, "expected": "\(most)"]
            place = at
        case .archive(let seen, let expected, let at):
            said = ["kind": "archive", "seen": seen, "expected": expected]
            place = at
        case .markup(let seen, let expected, let at):
            said = ["kind": "markup", "seen": seen, "expected": expected]
            place = at
        case .content(let seen, let expected, let at):
            said = ["kind": "content", "seen": seen, "expected": expected]
            place = at
        case .draft(let seen, let expected, let at):
            said = ["kind": "draft", "seen": seen, "expected": expected]
            place = at
        }
        said["part"] = place.part
        for (name, value) in [("row", place.row), ("column", place.column), ("byte", place.byte)] {
            if let value { said[name] = value }
        }
        return said
    }

    private static func described(_ cell: SheetCell, in workbook: WorkbookFile) -> [String: Any] {
        var said: [String: Any] = [
            "column": cell.column, "kind": kind(of: cell.value), "text": cell.value.text,
        ]
        if cell.formula != .none { said["formula"] = String(describing: cell.formula) }
        if cell.isStruckOut { said["struck"] = true }
        if case .number(let number) = cell.value, number.precision != .exact {
            said["precision"] = String(describing: number.precision)
        }
        let format = workbook.format(of: cell)
        if format != .general { said["format"] = described(format) }
        return said
    }

    private static func described(_ format: NumberFormat) -> [String: Any] {
        var said: [String: Any] = ["code": format.code]
        if case .date(let parts) = format.kind {
            said["kind"] = "date"
            said["parts"] = Int(parts.rawValue)
        } else {
            said["kind"] = String(describing: format.kind)
        }
        if !format.affix.isEmpty { said["affix"] = format.affix }
        if format.isPercent { said["percent"] = true }
        if format.thousands > 0 { said["thousands"] = format.thousands }
        if format.leastDigits > 1 { said["least_digits"] = format.leastDigits }
        if format.hidesValue { said["hides"] = true }
        return said
    }

    private static func kind(of value: CellValue) -> String {
        switch value {
        case .text: "text"
        case .number: "number"
        case .boolean: "boolean"
        case .day: "day"
        case .time: "time"
        case .moment: "moment"
        case .duration: "duration"
        case .noDay: "no-day"
        case .error: "error"
        case .empty: "empty"
        }
    }
}
