import Terminal
import Wording

/// What `feri serve` can be given besides the places of a ledger.
package enum ServeOptions {
    static let key = Option(
        "key", .file("VKEY"),
        en: "the log's public key, as text or in a file; else the one the ledger itself names",
        ja: "ログの公開鍵(文字列またはファイル)。省略時は台帳自身が示す鍵",
        vi: "khóa công khai của sổ (chuỗi hoặc tệp); nếu không có là khóa do chính sổ nêu")

    static let listen = Option(
        "listen", .text("ADDRESS:PORT"), standard: "127.0.0.1:8080",
        en: "where to answer, in figures; port 0 takes a free one",
        ja: "応答するアドレスとポート(数字)。ポート0は空きポート", vi: "địa chỉ và cổng, bằng số; cổng 0 là cổng trống")

    package static let certificate = Option(
        "tls-cert", .file(), en: "answer under TLS with this certificate chain (PEM)",
        ja: "この証明書チェーン(PEM)でTLS応答する", vi: "trả lời qua TLS bằng chuỗi chứng chỉ này (PEM)")

    package static let certificateKey = Option(
        "tls-key", .file(), en: "the certificate's private key (PEM)", ja: "証明書の秘密鍵(PEM)",
        vi: "khóa bí mật của chứng chỉ (PEM)")

    static let access = Option(
        "access", .file(), en: "who may read what is not public; made by 'feri access add'",
        ja: "非公開部分を閲覧できる人の一覧。「feri access add」で作成",
        vi: "ai được đọc phần không công khai; tạo bằng 'feri access add'")

    static let open = Option(
        flag: "open",
        en: "let everybody at this machine read everything; on a loopback address only",
        ja: "このコンピューターの誰もがすべて閲覧できる。ループバックアドレスのみ",
        vi: "ai ở máy này cũng đọc được mọi thứ; chỉ với địa chỉ loopback")

    static let policy = Option(
        "policy", .file(),
        en: "the witnesses whose cosignatures the page on integrity checks (C2SP tlog-policy)",
        ja: "信頼性のページで連署を検証する立会人(C2SP tlog-policy)",
        vi: "các nhân chứng mà trang về độ tin cậy kiểm chữ ký (C2SP tlog-policy)")

    static let accessLog = Option(
        "access-log", .file(), en: "add who read what to this file; else to standard error",
        ja: "閲覧の記録をこのファイルに追記する。省略時は標準エラー出力",
        vi: "ghi thêm ai đã đọc gì vào tệp này; nếu không có thì ra lỗi chuẩn")

    static let requestLog = Option(
        "request-log", .file(), en: "add every answer and refusal to this file",
        ja: "すべての応答と拒否をこのファイルに追記する", vi: "ghi thêm mọi câu trả lời và từ chối vào tệp này")

    static let proxy = Option(
        "proxy", .text("ADDRESS"), repeatable: true,
        en: "a proxy in front, in figures: its X-Forwarded-For is believed",
        ja: "前段のプロキシのアドレス(数字)。そのX-Forwarded-Forを信用する",
        vi: "địa chỉ proxy đứng trước, bằng số: tin X-Forwarded-For của nó")
}
