import Platform
import Registry
import Tables
import Transparency
import Wording

// Cells that name earlier entries of the ledger by their numbers.
extension RowReader {
    /// The statement at the ledger's entry whose number is in the row.
    package mutating func statement(
        namedIn column: TableColumn, of row: DataRow<TableColumn>
    ) throws -> Digest? {
        try earlier(namedIn: column, of: row)?.identity
    }

    /// The same with what is known of it.
    package mutating func earlier(
        namedIn column: TableColumn, of row: DataRow<TableColumn>
    ) throws -> ReferredStatement? {
        guard let text = value(column, in: row, by: TextReader(longest: 30)) else { return nil }
        return try statement(at: text, column, row)
    }

    /// The statements at several entries, their numbers between commas, semicolons or blanks.
    package mutating func statements(
        namedIn column: TableColumn, of row: DataRow<TableColumn>
    ) throws -> [Digest]? {
        guard let text = value(column, in: row, by: TextReader(longest: 500)) else { return nil }
        let numbers = text.split(whereSeparator: { ",;、，；　 ".contains($0) }).map(String.init)
        if numbers.count > Content.mostReferences {
            add(CommonFaults.tooMany(text, most: Content.mostReferences), in: row, column)
            return nil
        }
        var found: [Digest] = []
        var isWhole = true
        for number in numbers {
            if let one = try statement(at: number, column, row)?.identity {
                if !found.contains(one) || names.isProvisional { found.append(one) }
            } else {
                isWhole = false
            }
        }
        return isWhole && !found.isEmpty ? found : nil
    }

    private mutating func statement(
        at text: String, _ column: TableColumn, _ row: DataRow<TableColumn>
    ) throws -> ReferredStatement? {
        guard let seq = StrictDecimal.parse(text) else {
            add(EntryFaults.noNumber(text), in: row, column)
            return nil
        }
        guard names.statementAt != nil else {
            if names.isProvisional { return ReferredStatement(Merkle.emptyRoot, .unknown) }
            add(EntryFaults.ledgerNeeded(text), in: row, column)
            return nil
        }
        guard let found = try names.statement(at: seq) else {
            add(EntryFaults.notThere(text), in: row, column)
            return nil
        }
        return found
    }
}

/// What can be wrong with the number of an entry.
private enum EntryFaults {
    static func noNumber(_ cell: String) -> CellFault {
        CellFault(
            .noReference, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not the number of an entry.",
                ja: "「{seen}」は台帳のエントリー番号ではありません。",
                vi: "“{seen}” không phải số mục trong sổ."),
            remedy: Trilingual(
                en: "Write the number that 'feri trail' shows beside the statement, in digits.",
                ja: "「feri trail」でその申告の横に表示される番号を数字で記入してください。",
                vi: "Hãy ghi bằng chữ số số mục mà 'feri trail' hiện cạnh bản khai đó."))
    }

    static func notThere(_ cell: String) -> CellFault {
        CellFault(
            .noReference, seen: cell,
            message: Trilingual(
                en: "The ledger has no entry {seen} yet.", ja: "台帳にエントリー{seen}はまだありません。",
                vi: "Sổ chưa có mục {seen}."),
            remedy: Trilingual(
                en: "Look the number up with 'feri trail'.", ja: "「feri trail」で番号を確かめてください。",
                vi: "Hãy tra lại số mục bằng 'feri trail'."))
    }

    static func ledgerNeeded(_ cell: String) -> CellFault {
        CellFault(
            .noReference, seen: cell,
            message: Trilingual(
                en: "To refer to entry {seen}, the ledger is needed.",
                ja: "エントリー{seen}を参照するには台帳が必要です。",
                vi: "Để dẫn chiếu mục {seen} cần có sổ."),
            remedy: Trilingual(
                en: "Run it with --ledger DIR, the published ledger.",
                ja: "公開台帳を --ledger DIR で指定してください。",
                vi: "Hãy chạy với --ledger DIR, sổ đã công bố."))
    }
}
