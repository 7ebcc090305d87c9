import OfficeTables
import Tables
import Terminal
import Transparency
import Wording

/// What became of each row of a table, in the words of the clerk who has to put it right.
struct RowReport {
    enum Status: String {
        case good, warning, fault, explanation, total

        var wording: Trilingual {
            switch self {
            case .good: Trilingual(en: "no fault", ja: "問題なし", vi: "không có lỗi")
            case .warning: Trilingual(en: "worth a look", ja: "要確認", vi: "nên xem lại")
            case .fault: Trilingual(en: "to be put right", ja: "要修正", vi: "cần sửa")
            case .explanation:
                Trilingual(
                    en: "explanation, not filed", ja: "説明の行（提出対象外）",
                    vi: "dòng giải thích, không nộp")
            case .total:
                Trilingual(
                    en: "total, not filed", ja: "合計の行（提出対象外）", vi: "dòng tổng, không nộp")
            }
        }
    }

    struct Row {
        let number: Int
        let status: Status
        /// What is wrong with it, or worth a look.
        let reasons: [TableFault]
        /// As they are in the file.
        let cells: [String]
        /// What was read of it, in a line each.
        let read: [Trilingual]
    }

    /// What concerns the whole file.
    let ofFile: [TableFault]
    /// The rows below the header, in the file's order; none where no header was found.
    let rows: [Row]
    /// How many faults there are beyond those listed.
    let unlisted: Int
    private let header: [String]
    private let separator: Separator
    /// The table itself; nil when the file is not a table.
    let form: Table?
    /// The number of the header's row; nil where none was found.
    let headerRow: Int?

    init(of table: OfficeTable) {
        let faults = table.faults?.faults ?? []
        unlisted = table.faults?.unlisted ?? 0
        separator = table.form?.separator ?? .comma
        form = table.form
        headerRow = table.headerRow
        let all = table.form?.rows ?? []
        let headerRow = table.headerRow ?? 0
        header = all.first { $0.number == headerRow }?.cells ?? []
        let below = headerRow == 0 ? [] : all.filter { $0.number > headerRow }
        let numbers = Set(below.map(\.number))
        func belongs(_ fault: TableFault) -> Bool { fault.row.map(numbers.contains) ?? false }
        ofFile = faults.filter { !belongs($0) } + table.warnings.filter { !belongs($0) }
        // Both are in the order of the file, so one walk over each is enough.
        var said = table.readBack.rows().makeIterator()
        var next = said.next()
        func read(_ number: Int) -> [Trilingual] {
            var lines: [Trilingual] = []
            while let row = next, row.number <= number {
                if row.number == number { lines.append(row.line) }
                next = said.next()
            }
            return lines
        }
        rows = below.map { row in
            let wrong = faults.filter { $0.row == row.number }
            let odd = table.warnings.filter { $0.row == row.number }
            let status: Status =
                if !wrong.isEmpty {
                    .fault
                } else if table.explanations.contains(row.number) {
                    .explanation
                } else if table.totals.contains(row.number) {
                    .total
                } else if !odd.isEmpty {
                    .warning
                } else {
                    .good
                }
            return Row(
                number: row.number, status: status, reasons: wrong + odd, cells: row.cells,
                read: read(row.number))
        }
    }

    // MARK: For people

    /// Row by row, the good ones too, so that nobody wonders whether a row was read.
    func write(to report: inout Report) {
        let language = report.language
        for fault in ofFile { report.line(fault.line(language), tone: .bad) }
        for row in rows {
            let place = Trilingual(
                en: "row \(row.number)", ja: "\(row.number)行目", vi: "dòng \(row.number)")
            let tone: Report.Tone = row.status == .fault ? .bad : .plain
            report.line("\(place(language)): \(row.status.wording(language))", tone: tone)
            for reason in row.reasons { report.line(reason.line(language), indent: 4) }
        }
        if unlisted > 0 { report.line(RowReport.unlisted(unlisted)(language), tone: .bad) }
    }

    static func unlisted(_ count: Int) -> Trilingual {
        Trilingual(
            en: "\(count) more faults are not listed", ja: "ほかに\(count)件の問題があります(省略)",
            vi: "còn \(count) lỗi nữa chưa liệt kê")
    }

    // MARK: To send back

    /// The file's own columns and, behind them, row number, status and reason, for a spreadsheet.
    func csv(in language: Language) -> [UInt8] {
        let width = max(header.count, rows.map(\.cells.count).max() ?? 0)
        func padded(_ cells: [String]) -> [String] {
            cells + [String](repeating: "", count: width - cells.count)
        }
        var lines = [padded(header) + ReportColumn.allCases.map { $0.words(language) }]
        for fault in ofFile {
            lines.append(
                padded([]) + [
                    "", fault.row.map(String.init) ?? "", Status.fault.wording(language),
                    fault.line(language),
                ])
        }
        for row in rows {
            let reasons = row.reasons.map { $0.line(language) }.joined(separator: " / ")
            let read = row.read.map { $0(language) }.joined(separator: " / ")
            lines.append(
                padded(row.cells)
                    + [read, String(row.number), row.status.wording(language), reasons])
        }
        return SpreadsheetCSV.bytes(of: lines, separator: separator)
    }

    // MARK: For programs

    func json(in invocation: Invocation) -> JSONValue {
        .array(
            rows.map { row in
                .object(of: [
                    ("row", .integer(Int64(row.number))), ("status", .string(row.status.rawValue)),
                    ("reasons", invocation.json(of: row.reasons)),
                ])
            })
    }
}
