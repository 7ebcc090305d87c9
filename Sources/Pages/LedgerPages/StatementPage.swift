import Markup
import Platform
import Registry
import Transparency
import Views
import Wording

/// One entry: what it says, its exact bytes, who signed it, and the proof that it is in the
/// record.
package struct StatementPage {
    package let sheet: StatementSheet
    package let receipt: Receipt?
    package let ledger: ReaderLedger
    package let reader: PageReader

    package init(sheet: StatementSheet, receipt: Receipt?, ledger: ReaderLedger, reader: PageReader)
    {
        self.sheet = sheet
        self.receipt = receipt
        self.ledger = ledger
        self.reader = reader
    }

    package var html: HTML {
        let line = sheet.line
        let voice: HTML = line.voice.map { "<p>\(reader($0.wording))</p>" } ?? .nothing
        return PageFrame(
            reader: reader, path: "/statements/\(line.seq)", title: "\(line.seq)",
            origin: ledger.view.checkpoint.origin.text
        ).page(
            """
            <p class="eyebrow">\(reader(ReviewWords.entry)) \(line.seq)</p>
            <h1 class="said">\(reader(line.label))</h1>
            <p class="lead said">\(reader(line.summary))</p>
            \(voice)
            \(reader.facts(facts))
            \(content)
            \(marks)
            \(signatures)
            \(bytes)
            \(proof)
            \(reader.recomputation(of: ledger.served))
            """)
    }

    private var content: HTML {
        guard !sheet.fields.isEmpty else { return "<p>\(reader(StatementWords.sealed))</p>" }
        let said: [(label: Trilingual, value: HTML)] = sheet.fields.map { field in
            let values: [HTML] = field.values.map { "\(reader($0))" }
            return (field.label, values.joined(by: .lineBreak))
        }
        return """
            <section aria-labelledby="said"><h2 id="said">\(reader(StatementWords.said))</h2>
            \(reader.facts(said))</section>
            """
    }

    private var marks: HTML {
        let marks: [HTML] = sheet.line.marks.map { "<li>\(reader($0.wording))</li>" }
        guard !marks.isEmpty else { return .nothing }
        return """
            <section aria-labelledby="marks"><h2 id="marks">\(reader(StatementWords.marks))</h2>
            <ul>\(marks)</ul></section>
            """
    }

    private var facts: [(label: Trilingual, value: HTML)] {
        let line = sheet.line
        var facts: [(label: Trilingual, value: HTML)] = [
            (ReviewWords.who, "\(reader(sheet.speaker))"),
            (ReviewWords.received, reader.moment(line.received)),
            (StatementWords.filed, reader.moment(line.filed)),
        ]
        if let order = line.subjects.order { facts.append((PageWords.order, reader.order(order))) }
        if let worker = line.subjects.worker {
            let link = reader.link("/workers/\(worker.text)")
            facts.append((DrawingWords.workers, "<a href=\"\(link)\">\(worker.text)</a>"))
        }
        if let party = line.subjects.party {
            facts.append((PageWords.party, reader.party(party, in: ledger.view.state)))
        }
        return facts
    }

    private var signatures: HTML {
        let note = sheet.entry.statement.note
        let rows: [HTML] = sheet.line.signers.map { signer in
            let record = ledger.view.state.keys[signer.key]
            let holds =
                record.map { record in
                    note.signatures.contains { record.key.verifies($0, of: note.text) }
                } ?? false
            let key: HTML = record.map { "<code>\($0.key.text)</code>" } ?? "–"
            let by: HTML =
                signer.isOperatorEnrolled
                ? "<br><span class=\"quiet small\">\(reader(ReviewWords.operatorKey))</span>"
                : .nothing
            return """
                <tr><th scope="row"><code>\(signer.key.text)</code>\(by)</th><td>\(key)</td>
                <td>\(reader(holds ? StatementWords.holds : StatementWords.fails))</td></tr>
                """
        }
        return """
            <section aria-labelledby="signatures"><h2 id="signatures">\
            \(reader(PageWords.signatures))</h2>
            <p class="small quiet">\(reader(StatementWords.signaturesWhy))</p>
            \(reader.table(
                "keys", title: PageWords.signatures,
                columns: [Labels.name, Labels.key, StatementWords.checkedHere],
                rows: "<tbody>\(rows)</tbody>"))
            <p>\(reader(sheet.line.signatures.wording))</p>
            </section>
            """
    }

    private var bytes: HTML {
        let entry = sheet.entry
        let count = AmountText.number(entry.entry.bytes.count, in: reader.language)
        let opening: HTML =
            entry.opening.map { opening in
                """
                <h3>\(reader(StatementWords.content))</h3>
                <pre class="bytes" tabindex="0">\(String(decoding: opening.content, as: UTF8.self))</pre>
                <p class="small">\(reader(StatementWords.salt)) \
                <code>\(Base64.encodeText(opening.salt))</code></p>
                """
            } ?? .nothing
        let mine = reader.recomputed(
            sheet.line.seq, entry.opening, entry: entry.entry.bytes)
        return """
            <section aria-labelledby="bytes"\(mine)><h2 id="bytes">\(reader(StatementWords.bytes))</h2>
            <p class="small quiet">\(reader(StatementWords.bytesWhy)) \(count)</p>
            <pre class="bytes" tabindex="0">\(String(decoding: entry.entry.bytes, as: UTF8.self))</pre>
            \(opening)
            </section>
            """
    }

    private var proof: HTML {
        let leaf: HTML = "<code>\(Base64.encodeText(sheet.leaf.bytes))</code>"
        guard let receipt else {
            return """
                <section aria-labelledby="proof"><h2 id="proof">\(reader(StatementWords.proof))</h2>
                \(reader.facts([(StatementWords.leaf, leaf)]))</section>
                """
        }
        return """
            <section aria-labelledby="proof"><h2 id="proof">\(reader(StatementWords.proof))</h2>
            <p>\(reader(StatementWords.proofWhy))</p>
            <pre class="command"><code>feri verify \(sheet.line.seq).receipt --key LEDGER.vkey</code></pre>
            \(reader.facts([
                (StatementWords.leaf, leaf),
                (
                    PageWords.size,
                    "\(AmountText.number(receipt.checkpoint.claim.size, in: reader.language))"
                ),
            ]))
            <pre class="bytes" tabindex="0">\(String(decoding: receipt.bytes, as: UTF8.self))</pre>
            </section>
            """
    }
}

enum StatementWords {
    static let sealed = Trilingual(
        en: "Sealed: what it says is not available here.", ja: "封印: 内容はここにはありません。",
        vi: "Niêm phong: không có nội dung ở đây.")
    static let said = Trilingual(en: "What it says", ja: "内容", vi: "Nội dung")
    static let marks = Trilingual(
        en: "What else is recorded of it", ja: "この記録に関する他の記録",
        vi: "Những gì khác được ghi về mục này")
    static let filed = Trilingual(
        en: "Filed, says the filer", ja: "提出（申告者による）", vi: "Nộp, theo bên khai")
    static let signaturesWhy = Trilingual(
        en:
            "Checked by this server with the keys that the registry names. Your own computer can do "
            + "it with 'feri verify'.",
        ja: "登録簿の鍵によりこのサーバーが検証した結果です。「feri verify」によりご自身でも検証できます。",
        vi:
            "Máy chủ này đã kiểm bằng các khóa mà sổ nêu. Máy của bạn có thể tự kiểm bằng 'feri verify'."
    )
    static let checkedHere = Trilingual(
        en: "Signature", ja: "署名の検証", vi: "Chữ ký")
    static let holds = Trilingual(en: "✓ holds", ja: "✓ 有効", vi: "✓ đúng")
    static let fails = Trilingual(
        en: "✕ does not hold", ja: "✕ 検証できません", vi: "✕ không đúng")
    static let bytes = Trilingual(
        en: "Its exact bytes", ja: "正確なバイト列", vi: "Đúng từng byte")
    static let bytesWhy = Trilingual(
        en:
            "As they are in the published record; characters that cannot be seen are written out. "
            + "Bytes:",
        ja: "公開された記録のとおりです。目に見えない文字は表記に置き換えています。バイト数:",
        vi: "Đúng như trong sổ công bố; ký tự không nhìn thấy được viết ra. Số byte:")
    static let content = Trilingual(
        en: "The content that was sealed", ja: "封印された内容", vi: "Nội dung được niêm phong")
    static let salt = Trilingual(en: "Salt:", ja: "ソルト:", vi: "Chuỗi ngẫu nhiên (salt):")
    static let proof = Trilingual(
        en: "Proof that it is in the record", ja: "記録に含まれることの証明",
        vi: "Bằng chứng mục này có trong sổ")
    static let proofWhy = Trilingual(
        en:
            "Save the text below as a file: with the log's key alone it can be checked offline, for "
            + "ever.",
        ja: "以下を保存すれば、ログの鍵だけでいつでもオフラインで検証できます。",
        vi: "Hãy lưu đoạn dưới thành tệp: chỉ với khóa của sổ có thể kiểm ngoại tuyến, mãi mãi.")
    static let leaf = Trilingual(en: "Leaf hash", ja: "リーフハッシュ", vi: "Mã băm của lá")
}
