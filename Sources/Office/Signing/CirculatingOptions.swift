import Terminal
import Transparency

/// What commands are given to look at filings that go from signer to signer.
package enum CirculatingOptions {
    static let vault = Option(
        "vault", .directory("VAULT"),
        en: "the party's vault; needed for contents, and of filings it keeps what you sign",
        ja: "当事者の保管庫。内容に署名するとき必要。提出物の場合は署名したものを保管する",
        vi: "kho của bên nộp; cần khi ký nội dung; với bản nộp thì giữ lại những gì bạn ký")

    static let keys = Option(
        "key", .file("KEY"), repeatable: true,
        en: "a private key's file; of contents the first is the speaker's own",
        ja: "秘密鍵のファイル。内容に署名する場合、最初は申告者自身の鍵",
        vi: "tệp khóa bí mật; với nội dung, khóa đầu là của chính bên khai")

    static let ledger = Option(
        "ledger", .directory(),
        en: "the published ledger: for contents to take the newest checkpoint from, for filings "
            + "to know the keys of those who signed",
        ja: "公開台帳。内容の場合は最新のチェックポイントを読み取り、提出物の場合は署名者の鍵を調べる",
        vi: "sổ đã công bố: với nội dung để lấy checkpoint mới nhất, với bản nộp để biết khóa của "
            + "những bên đã ký")

    static let signer = Option(
        "signer", .text("KEYNAME"), repeatable: true,
        en: "a key that will sign later, by 'feri sign' on the filing",
        ja: "後で提出物に「feri sign」で署名する鍵の名前", vi: "khóa sẽ ký sau, bằng 'feri sign' trên bản nộp")

    static let reference = Option(
        "ref", .text("SEQ"), repeatable: true,
        en: "the entry of --ledger that the content refers to", ja: "内容が参照する --ledger のエントリー番号",
        vi: "mục của --ledger mà nội dung nhắc đến")

    package static let known = Option(
        "known", .file("VKEY"), repeatable: true,
        en: "a public key, as text or in a file, by which a signature in FILE is verified",
        ja: "FILE内の署名を検証するための公開鍵(文字列またはファイル)",
        vi: "khóa công khai (chuỗi hoặc tệp) để kiểm một chữ ký trong FILE")

    package static let join = Option(
        "join", .file(), repeatable: true,
        en: "another copy of FILE, which somebody signed meanwhile: its lines are taken over",
        ja: "その間に他の人が署名したFILEの写し。その署名行を取り込む",
        vi: "bản sao khác của FILE mà người khác đã ký trong lúc đó: lấy các dòng ký sang")
}

extension Invocation {
    /// The public keys that `--known` names.
    package func knownKeys() throws -> [VerifierKey] {
        try values(of: CirculatingOptions.known).map { try verifierKey($0) }
    }
}
