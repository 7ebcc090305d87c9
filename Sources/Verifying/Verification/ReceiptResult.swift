import LedgerStore
import Platform
import Terminal
import Transparency
import Wording

// What `feri verify` says of a receipt.
extension Command {
    static func show(
        _ receipt: VerifiedReceipt, _ entry: Entry, _ statement: Statement,
        _ cosigners: [Cosignature]?, _ invocation: Invocation
    ) throws -> ExitCode {
        try invocation.print {
            var members: [(String, JSONValue)] = [
                ("verified", .boolean(true)),
                ("by", .string(statement.draft.by)),
                ("identity", .string(Base64.encodeText(statement.identity.bytes))),
                ("origin", .string(receipt.checkpoint.origin.text)),
                ("received", .string(entry.header.received.description)),
                ("seq", .integer(Int64(clamping: receipt.index))),
                ("size", .integer(Int64(clamping: receipt.checkpoint.size))),
            ]
            if let cosigners {
                members.append(
                    ("witnesses", .array(cosigners.map { .string($0.witness.name.text) })))
                members.append(
                    ("cosigned_at", .array(cosigners.map { .string($0.time.description) })))
            }
            return members
        } text: { report in
            report.line(
                Trilingual(
                    en: "verified: entry {seq} is in {origin}, size {size}",
                    ja: "検証成功: エントリー{seq}は {origin}(サイズ{size})にあります",
                    vi: "hợp lệ: mục {seq} nằm trong {origin}, kích thước {size}"
                ).filled([
                    "seq": String(receipt.index), "origin": receipt.checkpoint.origin.text,
                    "size": String(receipt.checkpoint.size),
                ]), tone: .good)
            var fields = [
                (
                    Trilingual(en: "received", ja: "受領", vi: "nhận lúc"),
                    entry.header.received.description
                ),
                (Trilingual(en: "by", ja: "申告者", vi: "bên khai"), statement.draft.by),
                (
                    Trilingual(en: "identity", ja: "識別値", vi: "định danh"),
                    Base64.encodeText(statement.identity.bytes)
                ),
            ]
            if let cosigners {
                let (label, text) = cosigners.asMetQuorum(at: invocation.world.now())
                fields.append((label, text(report.language)))
            }
            report.fields(fields, indent: 2)
            report.paragraph(
                Trilingual(
                    en: "not checked: the filer's signature (its key is in the ledger), "
                        + "and whether the log shows everybody the same record",
                    ja: "検査していないもの: 申告者の署名(鍵は台帳にあります)、および台帳が全員に同じ記録を見せているか",
                    vi: "chưa kiểm: chữ ký của bên nộp (khóa nằm trong sổ), và việc sổ có cho mọi "
                        + "người thấy cùng một bản ghi hay không"), indent: 2)
        }
        return .done
    }
}
