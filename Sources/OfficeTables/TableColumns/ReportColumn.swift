import Wording

/// The columns that a report adds to those of the file.
package enum ReportColumn: String, CaseIterable {
    case read, row, status, reason

    /// By which a report is known: those that every version has added last.
    package static let last: [ReportColumn] = [.row, .status, .reason]

    /// What faults call it.
    var id: TableColumn { TableColumn(rawValue: "report_\(rawValue)") }

    package var words: Trilingual {
        switch self {
        case .read:
            Trilingual(en: "what was read", ja: "読み取った内容", vi: "nội dung đã đọc")
        case .row: Trilingual(en: "row in your file", ja: "元の行番号", vi: "dòng trong tệp gốc")
        case .status: Trilingual(en: "status", ja: "処理結果", vi: "kết quả xử lý")
        case .reason:
            Trilingual(
                en: "reason and what to do", ja: "理由と直し方", vi: "lý do và cách sửa")
        }
    }
}
