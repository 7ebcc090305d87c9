import Judging
import OfficeTables
import Platform
import Registry
import RegistryWords
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

    /// When it was said: by the row, else by the option given when filing; one of them MUST be there.
    mutating func saidOn(in row: DataRow<TableColumn>) -> CivilDate? {
        let said = day(.saidOn, in: row, needed: false) ?? terms.saidOn
        if said == nil, row.isEmpty(.saidOn) { add(RefundFaults.sayWhen, in: row, .saidOn) }
        return said
    }

    /// Who was there when it was said; nil where nobody was.
    mutating func present(in row: DataRow<TableColumn>) -> [PartyID]? {
        let present = parties(.present, in: row) ?? terms.present
        return present.isEmpty ? nil : present
    }

    /// Who paid: a registered party, in the role that it is registered as.
    mutating func payer(in row: DataRow<TableColumn>) -> FlowEnd? {
        guard let party = party(.payer, in: row) else { return nil }
        return .party(party, names.parties?.kind(of: party).map { .party($0) } ?? .other)
    }
}

/// Reads kinds of fees, between commas or semicolons.
struct KindsReader: CellReader {
    package static let vocabulary = Vocabulary(
        FeeKind.everyOne.map { kind in
            let words = kind.words
            return Term(kind, en: words.en + [kind.rawValue], ja: words.ja, vi: words.vi)
        },
        asking: FeeKind.sharedWords.map { ($0.words, $0.kinds) })

    package func read(_ cell: String) -> Result<[FeeKind], CellFault> {
        WordsReader(KindsReader.vocabulary).read(cell)
    }
}

/// What can be wrong with a row of a table of refunds.
enum RefundFaults {
    package static func nothingPaid(_ cell: String) -> CellFault {
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

    static var receiptOfNone: CellFault {
        CellFault(
            .rowsDisagree, seen: "",
            message: Trilingual(
                en: "The row names a document of a receipt, and says that there is none.",
                ja: "受領書の書類が記入されていますが、受領書なしとなっています。",
                vi: "Dòng ghi tài liệu biên nhận nhưng lại ghi là không có biên nhận."),
            remedy: Trilingual(
                en: "Write yes, or leave the document empty.", ja: "「はい」とするか、書類を空欄にしてください。",
                vi: "Hãy ghi “có”, hoặc để trống tài liệu."))
    }

    package static var sayWhen: CellFault {
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
}
