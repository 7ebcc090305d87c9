import OfficeTables
import Platform
import Registry
import Tables
import Transparency
import Wording

/// Compares what a file would say today with what was filed of it before.
///
/// The same file always gives the same statements, so that a retry files nothing twice. When the
/// vault's lists were changed in between, that is no longer what the office thinks it files, and
/// it must be said.
enum Refiling {
    /// One warning for each row that differs; one for the whole file where rows cannot be distinguished
    /// apart.
    static func changes(
        between before: [Filing], and table: OfficeTable, _ comparison: TableComparison
    ) throws -> [TableFault] {
        if let fault = table.faults?.faults.first {
            return [noLonger(fault).at(row: fault.row, column: fault.column)]
        }
        let filed = try before.map { try comparable($0) }
        let statements = table.statements
        guard filed.count == statements.count else {
            // Of a table that was compared when it was filed only a part was filed with it.
            if comparison.unchanged + comparison.differing.count == statements.count { return [] }
            return [differs("", "", "").at(row: nil, column: nil)]
        }
        var changes: [TableFault] = []
        for (old, statement) in zip(filed, statements) {
            let new = comparable(statement.content.json)
            if old["type"]?.stringValue == ContentType.statementCorrected.rawValue { continue }
            guard old != new else { continue }
            let was = old["worker"]?.stringValue ?? ""
            let now = new["worker"]?.stringValue ?? ""
            let name = statement.members.first { $0.0 == "worker" }?.1.stringValue ?? ""
            changes.append(
                differs(name, was == now ? "" : was, now).at(
                    row: statement.rows.first, column: nil))
        }
        return changes
    }

    private static func comparable(_ filing: Filing) throws -> JSONValue {
        if let opening = filing.opening {
            return comparable(try CanonicalJSON.parse(opening.content))
        }
        switch try Statement(parsing: filing.statement).draft.said {
        case .open(let content): return comparable(content)
        // Sealed without its opening: nothing can be compared.
        case .sealed: return .boolean(false)
        }
    }

    /// The content without what is drawn again each time or read from a ledger.
    private static func comparable(_ content: JSONValue) -> JSONValue {
        guard case .object(let members) = content else { return content }
        return .object(
            of: members.filter { $0.name != "refs" }.map { member in
                guard member.name == "body", case .object(let body) = member.value else {
                    return (member.name, member.value)
                }
                let kept = body.filter { $0.name != "commitment" }.map { ($0.name, $0.value) }
                return (member.name, .object(of: kept))
            })
    }

    /// The same worker says something else today, or her name stands for another pseudonym.
    private static func differs(_ name: String, _ was: String, _ now: String) -> CellFault {
        CellFault(
            .filedOtherwise, seen: name,
            message: was.isEmpty
                ? Trilingual(
                    en: "What this row says would be filed otherwise today: the vault has changed "
                        + "since the file was filed.",
                    ja: "提出後に保管庫が変わったため、この行の内容は今なら違う形で提出されます。",
                    vi:
                        "Nội dung dòng này nay sẽ được nộp khác đi: kho đã thay đổi sau khi nộp tệp."
                )
                : Trilingual(
                    en: "“{seen}” was filed as {was}; workers.csv of the vault now says {now}.",
                    ja: "「{seen}」は{was}として提出済みですが、保管庫の workers.csv では現在{now}です。",
                    vi:
                        "“{seen}” đã được nộp với mã ẩn danh {was}; nay workers.csv trong kho ghi {now}."
                ),
            remedy: remedy, filling: ["was": was, "now": now])
    }

    private static func noLonger(_ fault: TableFault) -> CellFault {
        CellFault(
            .filedOtherwise, seen: fault.seen,
            message: Trilingual(
                en: "The file could not be filed today as it was: \(fault.message.en)",
                ja: "このファイルは、今では同じようには提出できません：\(fault.message.ja)",
                vi: "Tệp này nay không thể nộp lại như trước: \(fault.message.vi)"),
            remedy: remedy)
    }

    private static let remedy = Trilingual(
        en:
            "The statements of that time were given again. If they were wrong, change the table and "
            + "file it with --reason, or correct them with 'feri sign' (statement.corrected).",
        ja: "当時の申告をそのまま出力しました。誤りがあれば、表を直して --reason を付けて提出するか、"
            + "「feri sign」（statement.corrected）で訂正してください。",
        vi:
            "Các bản khai lúc đó được đưa ra lại. Nếu chúng sai, hãy sửa bảng rồi nộp với --reason, "
            + "hoặc đính chính bằng 'feri sign' (statement.corrected).")
}
