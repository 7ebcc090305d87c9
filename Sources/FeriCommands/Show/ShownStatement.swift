import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// A statement on a terminal.
struct ShownStatement {
    let sheet: StatementSheet

    func write(to report: inout Report) {
        let line = sheet.line
        let draft = sheet.entry.statement.draft
        let language = report.language
        report.line(
            Trilingual(
                en: "entry {seq} of {ledger}: {label}", ja: "{ledger} のエントリー{seq}: {label}",
                vi: "mục {seq} của {ledger}: {label}"
            ).filled([
                "seq": "\(line.seq)", "ledger": draft.ledger, "label": line.label(language),
            ]), tone: .strong)
        var fields: [(label: Trilingual, value: String)] = [
            (
                Trilingual(en: "received", ja: "受領", vi: "nhận lúc"),
                DateText.moment(line.received, in: language)
            ),
            (
                Trilingual(en: "filed, as it says", ja: "提出（申告による）", vi: "nộp lúc (theo lời khai)"),
                DateText.moment(line.filed, in: language)
            ),
            (Trilingual(en: "by", ja: "申告者", vi: "bên khai"), sheet.speaker(language)),
        ]
        for signer in line.signers {
            fields.append(
                (Trilingual(en: "key", ja: "鍵", vi: "khóa"), signer.said(language)))
        }
        fields.append(
            (
                Trilingual(en: "signatures", ja: "署名", vi: "chữ ký"),
                line.signatures.wording(language)
            ))
        if let voice = line.voice {
            fields.append(
                (Trilingual(en: "voice", ja: "声", vi: "tiếng nói"), voice.wording(language)))
        }
        for subject in subjects {
            fields.append((subject.label, subject.value))
        }
        for erasure in sheet.erasures {
            fields.append(
                (
                    Trilingual(en: "erased", ja: "消去", vi: "đã xóa"),
                    Trilingual(
                        en: "by {holder} on {time}, entry {seq}: {basis}",
                        ja: "{holder}が{time}に消去（エントリー{seq}）: {basis}",
                        vi: "bởi {holder} lúc {time}, mục {seq}: {basis}"
                    ).filled([
                        "holder": erasure.holder.text,
                        "time": DateText.moment(erasure.received, in: language),
                        "seq": "\(erasure.seq)", "basis": erasure.basis,
                    ])(language)
                ))
        }
        if !sheet.outstanding.isEmpty {
            fields.append(
                (
                    Trilingual(
                        en: "not declared erased by", ja: "消去が未申告の保有者", vi: "chưa khai đã xóa"),
                    sheet.outstanding.map(\.text).joined(separator: ", ")
                ))
        }
        for mark in line.marks where !mark.isShownApart {
            fields.append((Trilingual(en: "mark", ja: "印", vi: "dấu"), mark.wording(language)))
        }
        report.fields(fields, indent: 2)
        writeContent(to: &report)
        report.heading(Trilingual(en: "bound by", ja: "拘束するもの", vi: "ràng buộc bởi"))
        report.fields(bindings, indent: 2)
    }

    private var subjects: [(label: Trilingual, value: String)] {
        let subjects = sheet.line.subjects
        return [
            subjects.order.map { (Trilingual(en: "order", ja: "求人", vi: "đơn hàng"), $0.text) },
            subjects.worker.map {
                (Trilingual(en: "worker", ja: "労働者", vi: "người lao động"), $0.text)
            },
            subjects.party.map { (Trilingual(en: "party", ja: "団体", vi: "bên"), $0.text) },
        ].compactMap { $0 }
    }

    private func writeContent(to report: inout Report) {
        let language = report.language
        report.heading(
            sheet.line.isSealed
                ? Trilingual(
                    en: "content (sealed: not public)", ja: "内容（封印: 非公開）",
                    vi: "nội dung (niêm phong: không công khai)")
                : Trilingual(
                    en: "content (open: public)", ja: "内容（公開）", vi: "nội dung (công khai)"))
        guard sheet.line.isSeen else {
            report.paragraph(sheet.line.summary, indent: 2)
            return
        }
        // What has several values is in as many rows, the label on the first.
        let rows = sheet.fields.flatMap { field in
            field.values.enumerated().map { position, value in
                (
                    label: position == 0 ? field.label : Trilingual(en: "", ja: "", vi: ""),
                    value: value(language)
                )
            }
        }
        report.fields(rows, indent: 2)
    }

    private var bindings: [(label: Trilingual, value: String)] {
        let seen = sheet.entry.statement.draft.seen
        let root = Base64.encodeText(seen.root.bytes)
        var fields: [(label: Trilingual, value: String)] = [
            (
                Trilingual(en: "identity", ja: "識別値", vi: "định danh"),
                Base64.encodeText(sheet.line.identity.bytes)
            ),
            (
                Trilingual(en: "leaf hash", ja: "リーフハッシュ", vi: "mã băm của lá"),
                Base64.encodeText(sheet.leaf.bytes)
            ),
            (
                Trilingual(en: "history seen", ja: "参照した履歴", vi: "lịch sử đã thấy"),
                "\(seen.size) \(root)"
            ),
        ]
        if let seal = sheet.entry.seal {
            fields.insert(
                (Trilingual(en: "seal", ja: "封印", vi: "niêm phong"), Base64.encodeText(seal.bytes)),
                at: 1)
        }
        return fields
    }
}

extension TrailLine.Signer {
    /// `sa-sen/1 (key enrolled by the operator)`.
    func said(_ language: Language) -> String {
        guard isOperatorEnrolled else { return officer.map { "\(key.text) (\($0))" } ?? key.text }
        let note = Trilingual(
            en: "key enrolled by the operator", ja: "運営者が登録した鍵",
            vi: "khóa do đơn vị vận hành đăng ký")
        return "\(key.text) (\(note(language)))"
    }
}
