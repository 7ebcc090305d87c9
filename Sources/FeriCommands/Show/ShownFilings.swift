import Office
import Platform
import Registry
import RegistryWords
import Terminal
import Transparency
import Views
import Wording

/// A file of filings on a terminal, before they are filed: what they say, and who has signed.
struct ShownFilings {
    let file: CirculatingFile
    let keys: KnownKeys
    let names: PartyNames

    /// Whether a signature is known to be wrong.
    var isWrong: Bool {
        file.parts.contains { part in
            part.statement.draft.signers.contains { keys.word(on: $0, in: part) == .wrong }
        }
    }

    var members: [(String, JSONValue)] {
        [
            ("file", .string(file.path)), ("filings", .array(file.parts.map(json))),
            ("missing", .array(file.missing.map(JSONValue.string))),
        ]
    }

    private func json(_ part: CirculatingFile.Part) -> JSONValue {
        let draft = part.statement.draft
        return .object(of: [
            ("by", .string(draft.by)), ("content", part.content.json),
            ("filed", .string("\(draft.filed)")),
            ("identity", .string(Base64.encodeText(part.statement.identity.bytes))),
            ("ledger", .string(draft.ledger)), ("sealed", .boolean(part.opening != nil)),
            (
                "signers",
                .array(
                    draft.signers.map { signer in
                        .object(of: [
                            ("key", .string(signer)),
                            ("state", .string(keys.word(on: signer, in: part).code)),
                        ])
                    })
            ),
        ])
    }

    func write(to report: inout Report) {
        for (index, part) in file.parts.enumerated() { write(part, index, to: &report) }
        report.heading(Trilingual(en: "signatures", ja: "署名", vi: "chữ ký"))
        for signer in file.signers { write(signer, to: &report) }
        report.blank()
        writeNextStep(to: &report)
    }

    private func write(_ part: CirculatingFile.Part, _ index: Int, to report: inout Report) {
        let draft = part.statement.draft
        let language = report.language
        report.heading(
            Trilingual(
                en: "filing {number} of {count}: {label}", ja: "提出物{number}/{count}: {label}",
                vi: "bản nộp {number}/{count}: {label}"
            ).filled([
                "number": String(index + 1), "count": String(file.parts.count),
                "label": part.content.type.label(language),
            ]))
        var fields: [(label: Trilingual, value: String)] = [
            (Trilingual(en: "for the ledger", ja: "台帳", vi: "cho sổ"), draft.ledger),
            (
                Trilingual(en: "by", ja: "申告者", vi: "bên khai"),
                PartyID(draft.by).map { names.said($0).trilingual(language) } ?? draft.by
            ),
            (
                Trilingual(en: "made", ja: "作成", vi: "lập lúc"),
                DateText.moment(draft.filed, in: language)
            ),
            (
                Trilingual(en: "in the ledger", ja: "台帳での扱い", vi: "trong sổ"),
                part.opening == nil
                    ? Trilingual(
                        en: "open: everybody can read it", ja: "公開: 誰でも読める",
                        vi: "công khai: ai cũng đọc được")(language)
                    : Trilingual(
                        en: "sealed: not public", ja: "封印: 非公開", vi: "niêm phong: không công khai")(
                            language)
            ),
        ]
        let subjects = part.content.subjects
        if let order = subjects.order {
            fields.append((Trilingual(en: "order", ja: "求人", vi: "đơn hàng"), order.text))
        }
        if let worker = subjects.worker {
            fields.append(
                (Trilingual(en: "worker", ja: "労働者", vi: "người lao động"), worker.text))
        }
        if let party = subjects.party {
            fields.append((Trilingual(en: "party", ja: "団体", vi: "bên"), party.text))
        }
        report.fields(fields, indent: 2)
        // What has several values is in as many rows, the label on the first.
        let rows = ContentFields(names).of(part.content).flatMap { field in
            field.values.enumerated().map { position, value in
                (
                    label: position == 0 ? field.label : Trilingual(en: "", ja: "", vi: ""),
                    value: value(language)
                )
            }
        }
        report.fields(rows, indent: 4)
    }

    /// One signer, over all filings that ask for it.
    private func write(_ signer: String, to report: inout Report) {
        let asked = file.parts.filter { part in
            part.statement.draft.signers.contains { $0.utf8.elementsEqual(signer.utf8) }
        }
        let words = asked.map { keys.word(on: signer, in: $0) }
        let signed = words.filter { $0 != .missing }.count
        guard signed > 0 else {
            report.line(
                Trilingual(
                    en: "{key} has not signed", ja: "{key} は未署名", vi: "{key} chưa ký"
                ).filled(["key": signer]), tone: .caution, indent: 2)
            return
        }
        let worst = KnownKeys.Word.worst(of: words)
        report.line(
            Trilingual(
                en: "{key} has signed {signed} of {count}: {word}",
                ja: "{key} は{count}件中{signed}件に署名済み: {word}",
                vi: "{key} đã ký {signed}/{count}: {word}"
            ).filled([
                "key": signer, "signed": String(signed), "count": String(asked.count),
            ]).filled(["word": worst.wording]), tone: worst.tone, indent: 2)
    }

    private func writeNextStep(to report: inout Report) {
        guard !file.missing.isEmpty else {
            report.line(
                Trilingual(
                    en: "all have signed: it can be filed", ja: "全員が署名済みです。提出できます",
                    vi: "tất cả đã ký: có thể nộp"), tone: .good)
            return
        }
        report.paragraph(
            Trilingual(
                en: "Still to sign: {signers}. Each does so on a machine of its own: "
                    + "feri sign {file} --key KEY; then the file goes to the next.",
                ja: "未署名: {signers}。それぞれが自分の端末で feri sign {file} --key KEY を実行し、次の人にファイルを渡します。",
                vi:
                    "Còn phải ký: {signers}. Mỗi người ký trên máy của mình: feri sign {file} --key "
                    + "KEY; rồi chuyển tệp cho người tiếp theo."
            ).filled(["signers": file.missing.joined(separator: ", "), "file": file.path]))
    }
}

extension KnownKeys.Word {
    /// For programs.
    var code: String {
        switch self {
        case .missing: "missing"
        case .verified: "verified"
        case .unchecked: "unchecked"
        case .wrong: "wrong"
        case .revoked: "revoked"
        }
    }

    var wording: Trilingual {
        switch self {
        case .missing: Trilingual(en: "not signed", ja: "未署名", vi: "chưa ký")
        case .verified(.brought):
            Trilingual(
                en: "it verifies, by the key that is brought here",
                ja: "検証済み(ここで届け出る鍵による)", vi: "hợp lệ, theo khóa được đưa ra ở đây")
        case .verified(.given):
            Trilingual(
                en: "it verifies, by the key that you named", ja: "検証済み(指定した鍵による)",
                vi: "hợp lệ, theo khóa bạn đã ghi")
        case .verified(.ledger):
            Trilingual(
                en: "it verifies, by the key that the ledger has", ja: "検証済み(台帳に登録された鍵による)",
                vi: "hợp lệ, theo khóa có trong sổ")
        case .unchecked:
            Trilingual(
                en: "not verified: its key is not known here ('--ledger' or '--known')",
                ja: "未検証: 鍵が分かりません(「--ledger」または「--known」で指定)",
                vi: "chưa kiểm: ở đây chưa biết khóa ('--ledger' hoặc '--known')")
        case .wrong:
            Trilingual(
                en: "IT DOES NOT VERIFY: the text was changed, or another key signed",
                ja: "検証できません。内容が変更されたか、別の鍵の署名です",
                vi: "KHÔNG HỢP LỆ: nội dung đã bị sửa hoặc khóa khác đã ký")
        case .revoked(let seq):
            Trilingual(
                en: "it verifies, but the key was ended by entry {seq}",
                ja: "検証済み。ただし鍵はエントリー{seq}で失効", vi: "hợp lệ, nhưng khóa đã bị hủy ở mục {seq}"
            ).filled(["seq": String(seq)])
        }
    }

    var tone: Report.Tone {
        switch self {
        case .verified: .good
        case .missing, .unchecked, .revoked: .caution
        case .wrong: .bad
        }
    }

    /// The one that has to be known first.
    static func worst(of words: [KnownKeys.Word]) -> KnownKeys.Word {
        func weight(_ word: KnownKeys.Word) -> Int {
            switch word {
            case .wrong: 4
            case .revoked: 3
            case .unchecked: 2
            case .verified: 1
            case .missing: 0
            }
        }
        return words.max { weight($0) < weight($1) } ?? .missing
    }
}
