import Judging
import Platform
import Registry
import Tables
import Transparency
import Wording

extension RowReader {
    /// Notes it if the filer may not file this type, which only some rows become.
    mutating func checkFiler(of type: ContentType, in row: DataRow<TableColumn>) {
        guard let filer = terms.filer, !filer.profile.mayFile(type, as: filer.kind) else { return }
        let fault = NameFaults.mayNotFile(type.label, filer.id.text, filer.kind)
        if !faults.faults.contains(where: { $0.message == fault.message }) {
            add(fault, in: row)
        }
    }

    /// Who paid: a registered party, in the role that it is registered as.
    mutating func payer(in row: DataRow<TableColumn>) -> FlowEnd? {
        guard let party = party(.payer, in: row) else { return nil }
        return .party(party, names.parties?.kind(of: party).map { .party($0) } ?? .other)
    }

    /// The statement at the ledger's entry whose number is in the row.
    mutating func statement(
        namedIn column: TableColumn, of row: DataRow<TableColumn>
    ) throws -> Digest? {
        guard let text = value(column, in: row, by: TextReader(longest: 30)) else { return nil }
        guard let seq = StrictDecimal.parse(text) else {
            add(RefundFaults.noEntryNumber(text), in: row, column)
            return nil
        }
        guard let find = names.statementAt else {
            if names.isProvisional { return Merkle.emptyRoot }
            add(RefundFaults.ledgerNeeded(text), in: row, column)
            return nil
        }
        guard let identity = try find(seq) else {
            add(RefundFaults.noSuchEntry(text), in: row, column)
            return nil
        }
        return identity
    }
}

/// Reads kinds of fees, between commas or semicolons.
struct KindsReader: CellReader {
    private static let vocabulary = Vocabulary(
        FeeKind.everyOne.map { kind in
            let words = kind.words
            return Term(kind, en: words.en + [kind.rawValue], ja: words.ja, vi: words.vi)
        },
        asking: FeeKind.sharedWords.map { ($0.words, $0.kinds) })

    func read(_ cell: String) -> Result<[FeeKind], CellFault> {
        var kinds: [FeeKind] = []
        for word in cell.split(whereSeparator: { ",;、，；\n".contains($0) }) {
            switch WordReader(KindsReader.vocabulary).read(String(word)) {
            case .failure(let fault): return .failure(fault)
            case .success(let kind): if !kinds.contains(kind) { kinds.append(kind) }
            }
        }
        return .success(kinds)
    }
}

/// What can be wrong with a row of a table of refunds.
enum RefundFaults {
    static func nothingPaid(_ cell: String) -> CellFault {
        CellFault(
            .zeroAmount, seen: cell,
            message: Trilingual(
                en: "The amount is 0: nothing was paid back.", ja: "金額が0です。返金がありません。",
                vi: "Số tiền là 0: không hoàn khoản nào."),
            remedy: Trilingual(
                en: "Write what was paid back, or delete the row.",
                ja: "返金した額を記入するか、この行を削除してください。",
                vi: "Hãy ghi số tiền đã hoàn, hoặc xóa dòng này."))
    }

    static var sayWhen: CellFault {
        CellFault(
            .emptyCell, seen: "",
            message: Trilingual(
                en: "It is not said on which day the worker said this.",
                ja: "労働者がいつ述べたかが記入されていません。",
                vi: "Chưa ghi người lao động nói điều này vào ngày nào."),
            remedy: Trilingual(
                en: "Fill in “said on”, or add --said-on 2026-05-10.",
                ja: "「申告日」を記入するか、--said-on 2026-05-10 のように指定してください。",
                vi: "Hãy điền “ngày khai”, hoặc thêm --said-on 2026-05-10."))
    }

    static func noEntryNumber(_ cell: String) -> CellFault {
        CellFault(
            .noReference, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not the number of an entry.",
                ja: "「{seen}」は台帳のエントリー番号ではありません。",
                vi: "“{seen}” không phải số mục trong sổ."),
            remedy: Trilingual(
                en: "Write the number that 'feri trail worker' shows beside the refund, in digits.",
                ja: "「feri trail worker」で返金の横に表示される番号を数字で記入してください。",
                vi: "Hãy ghi bằng chữ số số mục mà 'feri trail worker' hiện cạnh khoản hoàn tiền."))
    }

    static func noSuchEntry(_ cell: String) -> CellFault {
        CellFault(
            .noReference, seen: cell,
            message: Trilingual(
                en: "The ledger has no entry {seen} yet.", ja: "台帳にエントリー{seen}はまだありません。",
                vi: "Sổ chưa có mục {seen}."),
            remedy: Trilingual(
                en: "Look the number up with 'feri trail worker'.",
                ja: "「feri trail worker」で番号を確かめてください。",
                vi: "Hãy tra lại số mục bằng 'feri trail worker'."))
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
