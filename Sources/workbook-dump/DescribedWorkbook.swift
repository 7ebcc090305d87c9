import Workbook

/// A workbook as JSON describes it, to be written.
struct DescribedWorkbook: Decodable {
    struct Sheet: Decodable {
        var name: String
        var visibility: String?
        var widths: [Int]?
        /// The style of each column.
        var columns: [Style]?
        var rows: [[Cell]]
        var frozen: Int?
        var validations: [Validation]?
        var comments: [[String]]?
        var merges: [String]?
        var filter: String?
        var protected: Bool?
        var landscape: Bool?
    }

    /// One of the values, or none for an empty cell.
    struct Cell: Decodable {
        var text: String?
        var number: String?
        var day: String?
        /// The milliseconds of the day.
        var time: Int?
        var boolean: Bool?
        var style: Style?
    }

    struct Style: Decodable {
        var format: String?
        var bold: Bool?
        var wraps: Bool?
        var fill: UInt32?
        var ink: UInt32?
        var border: Bool?
        var locked: Bool?
        var alignment: String?

        var style: CellStyle {
            var style = CellStyle()
            style.format = format ?? ""
            style.isBold = bold ?? false
            style.wraps = wraps ?? false
            style.fill = fill
            style.ink = ink
            style.hasBorder = border ?? false
            style.isLocked = locked ?? true
            style.alignment = alignment.flatMap { .init(rawValue: $0) } ?? .general
            return style
        }
    }

    struct Validation: Decodable {
        var cells: String
        /// A sheet and a range of it.
        var list: [String]?
        var whole: [Int64]?
        var days: [String]?
        var refusal: [String]?
        var hint: [String]?
    }

    var title: String?
    var language: String?
    var sheets: [Sheet]

    struct Unclear: Error { let seen: String }

    var draft: WorkbookDraft {
        get throws {
            WorkbookDraft(
                title: title ?? "", language: language ?? "",
                sheets: try sheets.map { try $0.draft })
        }
    }

    static func range(_ text: String) throws -> CellRange {
        guard let range = CellRange(text) else { throw Unclear(seen: text) }
        return range
    }

    static func day(_ text: String) throws -> SheetDay {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3,
            let day = SheetDay(year: parts[0], month: parts[1], day: parts[2])
        else { throw Unclear(seen: text) }
        return day
    }
}

extension DescribedWorkbook.Sheet {
    var draft: SheetDraft {
        get throws {
            var sheet = SheetDraft(name: name)
            sheet.visibility = visibility.flatMap { .init(rawValue: $0) } ?? .visible
            sheet.columns = (widths ?? []).enumerated().map { index, width in
                let styles = columns ?? []
                let style = styles.indices ~= index ? styles[index].style : CellStyle()
                return ColumnDraft(width: width, style: style)
            }
            sheet.rows = try rows.map { try $0.map { try $0.draft } }
            sheet.frozenRows = frozen ?? 0
            sheet.validations = try (validations ?? []).map { try $0.draft }
            sheet.comments = try (comments ?? []).map { comment in
                let cell = try DescribedWorkbook.range(comment[0])
                let reference = CellReference(
                    row: cell.rows.lowerBound, column: cell.columns.lowerBound)
                return CommentDraft(on: reference, comment[1])
            }
            sheet.merges = try (merges ?? []).map(DescribedWorkbook.range)
            sheet.filter = try filter.map(DescribedWorkbook.range)
            sheet.isProtected = protected ?? false
            sheet.isLandscape = landscape ?? false
            return sheet
        }
    }
}

extension DescribedWorkbook.Cell {
    var draft: CellDraft {
        get throws { CellDraft(try value, style?.style ?? CellStyle()) }
    }

    private var value: CellDraft.Value {
        get throws {
            if let text { return .text(text) }
            if let number {
                guard let read = SheetNumber(number) else {
                    throw DescribedWorkbook.Unclear(seen: number)
                }
                return .number(read)
            }
            if let day {
                let day = try DescribedWorkbook.day(day)
                return time.flatMap { SheetTime(milliseconds: $0) }.map { .moment(day, $0) }
                    ?? .day(day)
            }
            return boolean.map { .boolean($0) } ?? .empty
        }
    }
}

extension DescribedWorkbook.Validation {
    var draft: ValidationDraft {
        get throws {
            let rule: ValidationDraft.Rule
            if let list {
                rule = .list(sheet: list[0], try DescribedWorkbook.range(list[1]))
            } else if let whole {
                rule = .whole(whole[0]...whole[1])
            } else if let days {
                rule = .day(
                    try DescribedWorkbook.day(days[0])...DescribedWorkbook.day(days[1]))
            } else {
                throw DescribedWorkbook.Unclear(seen: cells)
            }
            var made = ValidationDraft(of: try DescribedWorkbook.range(cells), rule)
            made.refusal = refusal.map { (title: $0[0], text: $0[1]) }
            made.hint = hint.map { (title: $0[0], text: $0[1]) }
            return made
        }
    }
}
