import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

extension Command {
    /// What `feri verify NOTE` says of bytes that are a refusal.
    static func verifyRefusal(
        _ bytes: [UInt8], at path: String, under key: VerifierKey, _ invocation: Invocation
    ) throws -> ExitCode {
        let note: RefusalNote
        do throws(RefusalError) {
            note = try SignedRefusal(parsing: bytes, verifiedBy: key).note
        } catch {
            return try show(
                LedgerVerification.Failed(place: path, message: error.wording), invocation)
        }
        try invocation.print {
            [("verified", .boolean(true))] + note.members
        } text: { report in
            report.line(
                Trilingual(
                    en: "verified: {origin} refused this filing, refusal {number}",
                    ja: "検証成功: {origin} はこの提出物を拒否しました(拒否番号 {number})",
                    vi: "hợp lệ: {origin} đã từ chối bản nộp này, phiếu số {number}"
                ).filled(["origin": note.origin, "number": String(note.number)]), tone: .good)
            report.fields(note.fields, indent: 2)
            report.paragraph(
                Trilingual(
                    en: "not checked: whether the registry counts this note in its ledger; "
                        + "'feri verify LEDGER --refusals DIR' does, over all notes",
                    ja: "検査していないもの: 台帳がこの通知を件数に含めているか。"
                        + "「feri verify LEDGER --refusals DIR」がすべての通知について検査します",
                    vi: "chưa kiểm: sổ có tính phiếu này vào số lượng đã công bố hay không; "
                        + "'feri verify LEDGER --refusals DIR' kiểm việc đó trên mọi phiếu"),
                indent: 2)
        }
        return .done
    }
}

extension RefusalNote {
    package var members: [(String, JSONValue)] {
        [
            ("code", .string(code)), ("number", .integer(Int64(clamping: number))),
            ("origin", .string(origin)), ("refused", .string(at.description)),
            (refused.word, .string(Base64.encodeText(refused.digest.bytes))),
            ("size", .integer(Int64(clamping: size))),
        ]
    }

    var fields: [(label: Trilingual, value: String)] {
        let what =
            switch refused {
            case .statement: Trilingual(en: "statement", ja: "申告", vi: "bản khai")
            case .bytes: Trilingual(en: "bytes", ja: "バイト列", vi: "dữ liệu")
            }
        return [
            (Trilingual(en: "reason", ja: "理由", vi: "lý do"), code),
            (Trilingual(en: "refused", ja: "拒否日時", vi: "từ chối lúc"), at.description),
            (what, Base64.encodeText(refused.digest.bytes)),
            (Trilingual(en: "ledger size", ja: "台帳の件数", vi: "số mục của sổ"), String(size)),
        ]
    }
}
