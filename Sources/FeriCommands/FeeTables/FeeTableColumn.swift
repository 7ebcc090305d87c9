import Registry
import Tables

/// A column of a fee table: those every table has, and four that it may have.
///
/// - Source: `Specs/fee-tables.md`.
package enum FeeTableColumn: String, ColumnIdentifier, CaseIterable {
    case order, worker, perspective, moment, payer, payee
    case payeeRole = "payee_role"
    case kind, item, amount, currency
    case paidOn = "paid_on"
    case method, receipt
    case nothingElse = "nothing_else"
    case payerRole = "payer_role"
    case saidOn = "said_on"
    case present, note

    /// What the headers of files may say.
    package static let all = allCases.map { column -> Column<FeeTableColumn> in
        let words = FeeColumn(rawValue: column.rawValue)?.words
        return Column(
            column, en: words?.en ?? column.ownWords.en, ja: words?.ja ?? column.ownWords.ja,
            vi: words?.vi ?? column.ownWords.vi, isRequired: words != nil)
    }

    /// The words of the columns that only some tables have.
    private var ownWords: (en: [String], ja: [String], vi: [String]) {
        switch self {
        case .payerRole:
            (
                ["payer role", "role of payer", "payer's role"],
                ["支払者の区分", "支払元の区分", "負担者の区分"],
                ["vai trò người trả", "vai trò bên trả", "loại bên trả"]
            )
        case .saidOn:
            (
                ["said on", "declared on", "date of statement"], ["申告日", "聞き取り日", "陳述日"],
                ["ngày khai", "ngày trình bày", "ngày kê khai"]
            )
        case .present:
            (
                ["present", "present parties", "who was present"], ["同席者", "立会者", "立会人"],
                ["người có mặt", "bên có mặt", "người chứng kiến"]
            )
        case .note: (["note", "notes", "remarks", "remark"], ["備考", "注記", "摘要"], ["ghi chú"])
        default: ([], [], [])
        }
    }
}
