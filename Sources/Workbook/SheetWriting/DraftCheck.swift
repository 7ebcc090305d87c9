/// What no workbook can hold is refused before anything is written.
enum DraftCheck {
    private static let limits = WorkbookLimits()

    static func check(_ draft: WorkbookDraft) throws(WorkbookFault) {
        guard draft.sheets.contains(where: { $0.visibility == .visible }) else {
            throw .draft(seen: "no visible sheet", expected: "at least one", at: .file)
        }
        var names: Set<String> = []
        for sheet in draft.sheets {
            let place = WorkbookPlace(part: sheet.name)
            guard isName(sheet.name), names.insert(sheet.name.lowercased()).inserted else {
                throw .draft(
                    seen: "the name “\(Seen.text(sheet.name))”",
                    expected: "1–31 characters without []:*?/\\, unlike the others", at: place)
            }
            try check(sheet, place)
        }
        for sheet in draft.sheets {
            for case .list(let other, _) in sheet.validations.map(\.rule)
            where !draft.sheets.contains(where: { $0.name == other }) {
                throw .draft(
                    seen: "a list of “\(Seen.text(other))”", expected: "a sheet of the workbook",
                    at: WorkbookPlace(part: sheet.name))
            }
        }
    }

    private static func isName(_ name: String) -> Bool {
        1...31 ~= name.utf16.count && name.first != "'" && name.last != "'"
            && !name.unicodeScalars.contains {
                $0.value < 0x20 || "[]:*?/\\".unicodeScalars.contains($0)
            }
    }

    private static func check(
        _ sheet: SheetDraft, _ place: WorkbookPlace
    ) throws(WorkbookFault) {
        guard sheet.rows.count <= limits.rows else {
            throw .limit(.rows, most: limits.rows, at: place)
        }
        guard max(sheet.columns.count, sheet.rows.map(\.count).max() ?? 0) <= limits.columns else {
            throw .limit(.columns, most: limits.columns, at: place)
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                try check(
                    cell, WorkbookPlace(part: sheet.name, row: row + 1, column: column + 1))
            }
        }
        for comment in sheet.comments {
            try check(comment.text, most: limits.cellLength, place)
        }
        for validation in sheet.validations {
            for shown in [validation.refusal, validation.hint].compactMap({ $0 }) {
                try check(shown.title, most: 32, place)
                try check(shown.text, most: 255, place)
            }
        }
    }

    private static func check(
        _ cell: CellDraft, _ place: WorkbookPlace
    ) throws(WorkbookFault) {
        switch cell.value {
        case .text(let text): try check(text, most: limits.cellLength, place)
        case .number(let number):
            guard number.precision != .cut, number.coefficient.magnitude < 1_000_000_000_000_000,
                -300...300 ~= number.exponent
            else {
                throw .draft(
                    seen: number.text, expected: "at most 15 digits that count", at: place)
            }
        case .empty, .day, .moment, .boolean: break
        }
    }

    private static func check(
        _ text: String, most: Int, _ place: WorkbookPlace
    ) throws(WorkbookFault) {
        guard text.utf16.count <= most else { throw .limit(.cellLength, most: most, at: place) }
        guard text.unicodeScalars.allSatisfy({ $0.value != 0xFFFE && $0.value != 0xFFFF }) else {
            throw .draft(seen: "U+FFFE or U+FFFF", expected: "characters", at: place)
        }
    }
}
