import Markup
import Platform
import Registry
import Transparency
import Views
import Wording

extension PageReader {
    /// Where a reader's browser computes the entries of the page again; hidden without scripts.
    /// - Parameter hasEntries: whether any are on the page, or the checkpoint alone.
    func recomputation(of ledger: ServedLedger, hasEntries: Bool = true) -> HTML {
        let key = ledger.view.checkpoint.key.text
        let words: [HTML] = RecomputationWords.all.map { name, words in
            "<li data-word=\"\(HTML(stringLiteral: name))\">\(self(words))</li>"
        }
        let proved: [HTML] = RecomputationWords.proves.map { "<li>\(self($0))</li>" }
        let unproved: [HTML] = RecomputationWords.provesNot.map { "<li>\(self($0))</li>" }
        return """
            <section id="recompute" aria-labelledby="recompute-title" data-key="\(key)" hidden>
            <h2 id="recompute-title">\(self(RecomputationWords.title))</h2>
            <p>\(self(hasEntries ? RecomputationWords.why : RecomputationWords.whyCheckpoint))</p>
            <label for="recompute-key">\(self(RecomputationWords.key))</label>
            <textarea id="recompute-key" rows="2" spellcheck="false" autocomplete="off">\(key)</textarea>
            <p><button type="button" class="button">\(self(RecomputationWords.start))</button></p>
            <ol role="status"></ol>
            <div class="proves" hidden>
            <h3>\(self(RecomputationWords.provesTitle))</h3><ul>\(proved)</ul>
            <h3>\(self(RecomputationWords.provesNotTitle))</h3><ul>\(unproved)</ul></div>
            <ul hidden>\(words)</ul>
            </section>
            <script src="\(RecomputationScript.path)" defer></script>
            """
    }

    /// What the script reads of an entry that the page shows: its place, and the salt and content
    /// of a sealed one.
    func recomputed(_ seq: UInt64, _ opening: Opening?, entry: [UInt8]? = nil) -> HTML {
        let sealed: HTML =
            opening.map {
                """
                 data-salt="\(Base64.encodeText($0.salt))" \
                data-content="\(Base64.encodeText($0.content))"
                """
            } ?? .nothing
        let shown: HTML =
            entry.map { " data-entry=\"\(Base64.encodeText($0))\"" } ?? .nothing
        return " data-seq=\"\(seq)\"\(sealed)\(shown)"
    }
}

extension ReaderLedger {
    /// Salts and contents of the sealed entries of a trail that the reader sees.
    package func openings(of trail: Trail) throws -> [UInt64: Opening] {
        var openings: [UInt64: Opening] = [:]
        for entry in try view.entries(trail.lines.map(\.seq)) {
            openings[entry.seq] = entry.opening
        }
        return openings
    }
}

enum RecomputationWords {
    static let title = Trilingual(
        en: "Compute it again in this browser", ja: "このブラウザーで再計算する",
        vi: "Tính lại ngay trong trình duyệt này")
    static let why = Trilingual(
        en: "This browser fetches the published files and computes for each entry on this page its "
            + "leaf hash, its path to the root and its commitment, and checks the checkpoint's "
            + "signature.",
        ja: "公開ファイルを取得し、このページの各エントリーのリーフハッシュ、ルートまでの経路、コミットメントを計算し、チェックポイントの署名を検証します。",
        vi:
            "Trình duyệt tải các tệp công bố, tính cho mỗi mục trên trang mã băm của lá, đường tới gốc và mã cam "
            + "kết, và kiểm chữ ký của checkpoint.")
    static let whyCheckpoint = Trilingual(
        en: "This browser fetches the checkpoint and checks its signature. On the pages of orders, "
            + "workers and statements it also computes every entry that is there.",
        ja: "チェックポイントを取得し、その署名を検証します。求人・労働者・申告の各ページでは、表示されているエントリーも計算します。",
        vi:
            "Trình duyệt tải checkpoint và kiểm chữ ký. Trên trang đơn hàng, người lao động và bản khai, "
            + "nó còn tính mọi mục đứng ở đó.")
    static let key = Trilingual(
        en: "The log's public key: paste the one that you got from somebody you trust",
        ja: "ログの公開鍵: 信頼できる相手から入手したものを貼り付けてください",
        vi: "Khóa công khai của sổ: hãy dán khóa bạn nhận từ nơi bạn tin")
    static let start = Trilingual(en: "Compute", ja: "計算する", vi: "Tính")
    static let provesTitle = Trilingual(
        en: "What this proves", ja: "これで証明されること", vi: "Điều này chứng minh")
    static let proves = [
        Trilingual(
            en: "That the holder of the key above signed a record in which these entries are at "
                + "these places, byte for byte.",
            ja: "上の鍵の保有者が署名した記録に、これらのエントリーがその位置にそのままのバイト列で含まれること。",
            vi:
                "Người giữ khóa trên đã ký một sổ trong đó các mục này đứng đúng chỗ, đúng từng byte."
        ),
        Trilingual(
            en: "That the contents this page was made of are those that were sealed then, and that "
                + "bytes printed as exact are.",
            ja: "このページの元になった内容が当時封印されたものと同じであり、「正確なバイト列」として表示されたものが正しいこと。",
            vi:
                "Nội dung dùng để làm trang này đúng là nội dung đã niêm phong khi đó, và những byte in ra "
                + "là đúng."),
    ]
    static let provesNotTitle = Trilingual(
        en: "What it does not prove", ja: "証明されないこと", vi: "Điều này không chứng minh")
    static let provesNot = [
        Trilingual(
            en: "That what was said is true.", ja: "申告の内容が事実であること。",
            vi: "Lời khai là đúng sự thật."),
        Trilingual(
            en:
                "That there is no other entry about this, or that the words of this page render the "
                + "bytes rightly.",
            ja: "この件に関する他のエントリーがないこと、またページの文言がバイト列を正しく表していること。",
            vi: "Không còn mục nào khác về việc này, hay lời trên trang diễn đạt đúng các byte."),
        Trilingual(
            en: "The signatures of the parties: 'feri verify' checks these.",
            ja: "各当事者の署名（「feri verify」で検証できます）。",
            vi: "Chữ ký của các bên: 'feri verify' kiểm việc đó."),
        Trilingual(
            en: "Anything, if this server lies in the script itself: it comes from here too. A "
                + "program of your own does not have this weakness.",
            ja: "サーバーがスクリプト自体を偽った場合は何も証明されません。ご自身のプログラムで検証すればこの弱点はありません。",
            vi:
                "Bất cứ điều gì, nếu máy chủ gian dối ngay trong đoạn mã này, vì nó cũng từ đây mà ra. "
                + "Chương trình của chính bạn không có điểm yếu đó."),
    ]

    static let all: [(StaticString, Trilingual)] = [
        (
            "insecure",
            Trilingual(
                en: "Not checked: browsers compute hashes only over HTTPS or on this machine.",
                ja: "未検証: ブラウザーはHTTPSまたは同じ端末上でのみハッシュを計算できます。",
                vi: "Chưa kiểm: trình duyệt chỉ tính băm qua HTTPS hoặc trên chính máy này.")
        ),
        (
            "badkey",
            Trilingual(
                en: "This is not a key of a log: it looks like name+8 digits+base64.",
                ja: "ログの鍵ではありません。「名前+8桁+base64」の形です。",
                vi: "Đây không phải khóa của sổ: khóa có dạng tên+8 chữ số+base64.")
        ),
        (
            "noed25519",
            Trilingual(
                en: "Not checked: this browser lacks Ed25519, so nothing says who signed the "
                    + "checkpoint of {origin} with {size} entries. The rest is computed against it.",
                ja:
                    "未検証: このブラウザーはEd25519に対応していないため、{origin}のチェックポイント（{size}件）の署名者は確認できません。以下はこのチェックポイントに対する計算です。",
                vi:
                    "Chưa kiểm: trình duyệt không có Ed25519 nên không biết ai ký checkpoint của {origin} "
                    + "gồm {size} mục. Phần còn lại tính theo checkpoint đó.")
        ),
        (
            "signed",
            Trilingual(
                en: "The checkpoint of {origin} with {size} entries is signed by this key.",
                ja: "{origin}のチェックポイント（{size}件）はこの鍵で署名されています。",
                vi: "Checkpoint của {origin} gồm {size} mục được ký bằng khóa này.")
        ),
        (
            "unsigned",
            Trilingual(
                en:
                    "The checkpoint of {origin} is NOT signed by this key. Nothing else was checked.",
                ja: "{origin}のチェックポイントはこの鍵で署名されていません。以降は検証していません。",
                vi: "Checkpoint của {origin} KHÔNG được ký bằng khóa này. Không kiểm gì thêm.")
        ),
        (
            "outside",
            Trilingual(
                en: "Entry {seq} does NOT lead to the checkpoint's root.",
                ja: "エントリー{seq}はチェックポイントのルートに一致しません。",
                vi: "Mục {seq} KHÔNG dẫn tới gốc của checkpoint.")
        ),
        (
            "other",
            Trilingual(
                en: "This page shows OTHER bytes of entry {seq} than the published ones.",
                ja: "このページのエントリー{seq}は公開されたバイト列と異なります。",
                vi: "Trang này hiển thị mục {seq} KHÁC với các byte đã công bố.")
        ),
        (
            "unsealed",
            Trilingual(
                en: "The content shown for entry {seq} is NOT what was sealed.",
                ja: "エントリー{seq}の内容は封印されたものと一致しません。",
                vi: "Nội dung hiển thị của mục {seq} KHÔNG phải nội dung đã niêm phong.")
        ),
        (
            "included",
            Trilingual(
                en: "{count} of {all} entries on this page are in that record at their places.",
                ja: "このページのエントリー{all}件中{count}件が、その記録の該当位置に含まれています。",
                vi: "{count}/{all} mục trên trang này đứng đúng chỗ trong sổ đó.")
        ),
        (
            "sealed",
            Trilingual(
                en: "{count} of {all} sealed contents on this page are what was sealed.",
                ja: "封印された内容{all}件中{count}件が、封印時のものと一致しました。",
                vi: "{count}/{all} nội dung niêm phong trên trang đúng là nội dung đã niêm phong.")
        ),
        (
            "samekey",
            Trilingual(
                en: "The key is the one that this server named. Whether it is the right one, only "
                    + "somebody else can tell you.",
                ja: "この鍵はサーバーが示したものです。正しい鍵かどうかは、他の経路で確認してください。",
                vi: "Đây là khóa do máy chủ này nêu. Có đúng khóa hay không, phải hỏi nơi khác.")
        ),
        (
            "broken",
            Trilingual(
                en: "A published file is missing, or is not in its form: nothing more was checked.",
                ja: "公開ファイルが欠けているか、形式が正しくありません。以降は検証していません。",
                vi: "Thiếu tệp công bố hoặc sai dạng: không kiểm gì thêm.")
        ),
    ]
}
