import Markup
import Platform
import Registry
import Transparency
import Views
import Wording

/// What the record is held together by, and how anybody checks it with programs of their own.
package struct IntegrityPage {
    package let ledger: ServedLedger
    package let reader: PageReader

    package init(ledger: ServedLedger, reader: PageReader) {
        self.ledger = ledger
        self.reader = reader
    }

    package var html: HTML {
        let checkpoint = ledger.view.checkpoint
        let origin = checkpoint.origin.text
        let adopted: [HTML] = ledger.view.state.adopted.map { profile in
            let digest = Hex.encodeText(profile.profile.digest.bytes)
            return """
                <tr><th scope="row">\(profile.profile.name)</th>
                <td>\(reader.moment(profile.from))</td>
                <td><a href="/profiles/\(digest)"><code>\(digest)</code></a></td></tr>
                """
        }
        let closed: HTML =
            ledger.view.state.closedAt.map { seq in
                "<aside class=\"note caution\"><p>\(reader(IntegrityWords.closed)) \(seq)</p></aside>"
            } ?? .nothing
        return PageFrame(
            reader: reader, path: "/integrity", title: reader(IntegrityWords.title), origin: origin
        ).page(
            """
            <h1>\(reader(IntegrityWords.title))</h1>
            <p class="lead">\(reader(IntegrityWords.why))</p>
            \(closed)
            <section aria-labelledby="checkpoint"><h2 id="checkpoint">\(reader(IntegrityWords.checkpoint))</h2>
            <p>\(reader(IntegrityWords.checkpointWhy))</p>
            <pre class="bytes" tabindex="0">\(String(decoding: checkpoint.bytes, as: UTF8.self))</pre>
            \(reader.facts([
                (PageWords.size, "\(AmountText.number(checkpoint.size, in: reader.language))"),
                (PageWords.lastReceived, reader.moment(ledger.view.asOf)),
                (IntegrityWords.witnesses, witnesses),
                (IntegrityWords.heads, heads),
            ]))
            </section>
            \(reader.recomputation(of: ledger, hasEntries: false))
            <section aria-labelledby="verify"><h2 id="verify">\(reader(IntegrityWords.three))</h2>
            <p>\(reader(IntegrityWords.threeWhy))</p>
            <p>\(reader(PageWords.claimedKey)): <code>\(checkpoint.key.text)</code></p>
            <h3>1. feri</h3><p>\(reader(IntegrityWords.feri))</p>
            <pre class="command" tabindex="0"><code>feri verify https://… --key LEDGER.vkey
            feri verify ledger --key LEDGER.vkey
            feri verify ledger --key LEDGER.vkey --since OLD-CHECKPOINT</code></pre>
            <h3>2. tools/independent</h3><p>\(reader(IntegrityWords.independent))</p>
            <pre class="command" tabindex="0"><code>tools/verify ledger --key LEDGER.vkey</code></pre>
            <h3>3. C2SP tlog-tiles</h3><p>\(reader(IntegrityWords.tiles))</p>
            <pre class="command" tabindex="0"><code>/checkpoint
            /tile/0/000
            /tile/entries/000</code></pre>
            </section>
            <section aria-labelledby="rules"><h2 id="rules">\(reader(IntegrityWords.rules))</h2>
            <p>\(reader(IntegrityWords.rulesWhy))</p>
            \(reader.table(
                "profiles", title: IntegrityWords.rules,
                columns: [Labels.name, Labels.from, IntegrityWords.digest],
                rows: "<tbody>\(adopted)</tbody>"))
            </section>
            """)
    }

    /// Signatures of others than the log: this server knows no witness's key, and cannot say that
    /// they hold.
    private var witnesses: HTML {
        if let policy = ledger.policy { return cosigned(under: policy) }
        let origin = ledger.view.checkpoint.origin.text
        let others: [HTML] = ledger.view.checkpoint.note.signatures.map(\.name.text)
            .filter { !$0.utf8.elementsEqual(origin.utf8) }.map { "<code>\($0)</code>" }
        guard !others.isEmpty else { return "\(reader(IntegrityWords.noWitness))" }
        return
            "\(others.joined(by: .comma)) <span class=\"quiet\">\(reader(IntegrityWords.unchecked))</span>"
    }

    /// Whose word on this checkpoint holds, and since when; the server's policy says who counts.
    private func cosigned(under policy: WitnessPolicy) -> HTML {
        let checkpoint = ledger.view.checkpoint
        let held = policy.witnesses.compactMap { checkpoint.cosignature(by: $0) }
        let isMet = policy.isMet(by: held.map(\.witness))
        let quorum = reader(isMet ? IntegrityWords.quorumMet : IntegrityWords.quorumMissing)
        let counted: HTML = "\(held.count) / \(policy.witnesses.count)"
        guard !held.isEmpty else { return "\(reader(IntegrityWords.noWitness)) (\(quorum))" }
        let names: [HTML] = held.map {
            "<code>\($0.witness.name.text)</code> \(reader.moment($0.time))"
        }
        return "\(counted), \(quorum): \(names.joined(by: .comma))"
    }

    private var heads: HTML {
        guard let published = ledger.view.state.published else {
            return "\(reader(IntegrityWords.noHeads))"
        }
        let size = AmountText.number(published.heads.size, in: reader.language)
        return "\(reader(IntegrityWords.headsUpTo)) \(size)"
    }
}

extension IntegrityWords {
    static let title = Trilingual(
        en: "Can this record be trusted?", ja: "この記録は信頼できるか", vi: "Có tin được sổ này không?")
    static let why = Trilingual(
        en: "You need not trust this server. Every entry is bound to all before it, and one signed "
            + "line fixes all of them.",
        ja: "このサーバーを信用する必要はありません。各エントリーはそれ以前のすべてに結び付けられ、署名された一行が全体を確定します。",
        vi:
            "Bạn không cần tin máy chủ này. Mỗi mục gắn với mọi mục trước, và một dòng có chữ ký cố định "
            + "tất cả.")
    static let closed = Trilingual(
        en: "This ledger was closed by entry", ja: "この台帳を閉じたエントリー:", vi: "Sổ này đã đóng ở mục")
    static let checkpoint = Trilingual(
        en: "The newest checkpoint", ja: "最新のチェックポイント", vi: "Checkpoint mới nhất")
    static let checkpointWhy = Trilingual(
        en: "Keep it. If you are later shown a record that does not continue from this one, "
            + "these lines prove that the two differ.",
        ja: "保存しておいてください。将来これを始まりとしない記録を示されたら、それは別の記録であり、この行が証拠になります。",
        vi:
            "Hãy giữ lại. Nếu sau này ai đưa cho bạn một sổ không bắt đầu bằng sổ này, đó là sổ khác, và "
            + "những dòng này chứng minh điều đó.")
    static let witnesses = Trilingual(en: "Witnesses", ja: "立会人", vi: "Nhân chứng")
    static let noWitness = Trilingual(
        en: "none: signed by the operator only", ja: "なし（運営者の署名のみ）",
        vi: "không có: chỉ đơn vị vận hành ký")
    static let quorumMet = Trilingual(
        en: "the quorum of this server's policy is met", ja: "このサーバーの方針の定足数を満たす",
        vi: "đủ số nhân chứng theo chính sách của máy chủ này")
    static let quorumMissing = Trilingual(
        en: "the quorum of this server's policy is missing", ja: "このサーバーの方針の定足数に足りません",
        vi: "chưa đủ số nhân chứng theo chính sách của máy chủ này")
    static let unchecked = Trilingual(
        en: "not checked by this server: 'feri verify --policy' does",
        ja: "このサーバーは検証しません。「feri verify --policy」で検証できます",
        vi: "máy chủ này không kiểm: dùng 'feri verify --policy'")
    static let heads = Trilingual(
        en: "Trails can be proved complete", ja: "証跡の完全性の証明", vi: "Chứng minh được tính đầy đủ")
    static let noHeads = Trilingual(
        en: "no: no heads were published", ja: "不可（見出しは未公表）", vi: "chưa: chưa công bố heads")
    static let headsUpTo = Trilingual(
        en: "up to entry number", ja: "次のエントリー数まで:", vi: "đến số mục")
    static let threeWhy = Trilingual(
        en: "They were written apart from each other. Get the log's public key from somebody you "
            + "trust, not from this page, and copy the published directory 'ledger'.",
        ja: "互いに独立に書かれたものです。ログの公開鍵はこのページではなく信頼できる相手から入手し、公開ディレクトリ「ledger」をコピーしてください。",
        vi:
            "Chúng được viết độc lập với nhau. Hãy lấy khóa công khai từ nơi bạn tin, không phải từ trang "
            + "này, và sao chép thư mục công bố 'ledger'.")
    static let feri = Trilingual(
        en: "Checks everything: the checkpoint, the tree, the chain, every signature, every old "
            + "checkpoint. Given this site's address it fetches what it needs by itself. With "
            + "'--since' also that a checkpoint you kept is its beginning.",
        ja: "チェックポイント、木、連鎖、すべての署名、過去のチェックポイントを検証します。このサイトのアドレスを指定すると、必要なファイルを自動で取得します。"
            + "「--since」を付けると、保存したチェックポイントからの連続性も検証します。",
        vi:
            "Kiểm tất cả: checkpoint, cây, chuỗi, mọi chữ ký, mọi checkpoint cũ. Cho địa chỉ của trang "
            + "này thì nó tự tải những gì cần. Với '--since' còn kiểm rằng checkpoint bạn giữ là phần "
            + "đầu của sổ.")
    static let independent = Trilingual(
        en: "A verifier in Python, written from the specification alone, that shares no code with "
            + "feri.",
        ja: "仕様書だけから書かれたPythonの検証プログラム。feriとコードを共有しません。",
        vi: "Trình kiểm bằng Python, viết chỉ từ đặc tả, không dùng chung mã với feri.")
    static let tiles = Trilingual(
        en:
            "The record is a log as C2SP tlog-tiles describes: any client of that form, such as Go's "
            + "sumdb library, reads it from these addresses.",
        ja: "この記録はC2SP tlog-tiles形式のログです。Goのsumdbライブラリなど、同形式のクライアントで次のアドレスから読めます。",
        vi:
            "Sổ là một log theo C2SP tlog-tiles: mọi chương trình đọc dạng này, như thư viện sumdb của "
            + "Go, đọc được từ các địa chỉ sau.")
    static let rules = Trilingual(
        en: "Rules that were adopted", ja: "採用された規則", vi: "Các bộ quy tắc đã áp dụng")
    static let rulesWhy = Trilingual(
        en:
            "Verdicts are computed from these published rules; anyone who has them and the contents gets "
            + "the same.",
        ja: "判定は公開された次の規則から計算されます。規則と内容があれば誰でも同じ結果を得られます。",
        vi:
            "Kết luận được tính từ các quy tắc công bố này; ai có chúng và nội dung sẽ được cùng kết quả."
    )
    static let digest = Trilingual(en: "SHA-256", ja: "SHA-256", vi: "SHA-256")
}
