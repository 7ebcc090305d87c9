import Access
import Platform
import Terminal
import Transparency
import Views
import Wording

extension Command {
    static let accessFile = Option(
        "access", .file(), required: true, en: "the access file; made by 'feri access add'",
        ja: "アクセスファイル。「feri access add」で作成", vi: "tệp truy cập; tạo bằng 'feri access add'")

    private static let scope = Option(
        "scope", .text("SCOPE"), required: true,
        en: "how far the token reaches: public, corridor, all, party:ID, buyer:ID[,ID…] or "
            + "worker:wk-…[:voice]",
        ja: "トークンの範囲: public、corridor、all、party:ID、buyer:ID[,ID…]、worker:wk-…[:voice]",
        vi: "phạm vi của mã: public, corridor, all, party:ID, buyer:ID[,ID…] hoặc "
            + "worker:wk-…[:voice]")

    private static let consent = Option(
        "consent", .text("PAPER"),
        en: "for a buyer: the paper by which its employers consented",
        ja: "buyer の場合: 受入れ企業の同意を示す書面", vi: "với buyer: văn bản đồng ý của doanh nghiệp tiếp nhận")

    private static let days = Option(
        "days", .text("N"), standard: "365", en: "how many days the token counts",
        ja: "トークンの有効日数", vi: "số ngày mã có hiệu lực")

    /// Makes a token for a reader, shows it once, and keeps only its hash.
    package static let accessAdd = Command(
        "access add",
        Trilingual(
            en: "make a token for a reader", ja: "閲覧者のトークンを作成する",
            vi: "tạo mã truy cập cho người đọc"),
        discussion: Trilingual(
            en: "The token is printed once and kept nowhere; the file holds its SHA-256. A running "
                + "'feri serve' takes the file up within a second or two. 'feri access revoke' takes "
                + "a token back.",
            ja: "トークンは一度だけ表示され、どこにも保存されません。ファイルにはSHA-256だけが残ります。"
                + "実行中の「feri serve」は1〜2秒で変更を反映します。取り消しは「feri access revoke」で行います。",
            vi:
                "Mã được in một lần và không lưu ở đâu; tệp chỉ giữ SHA-256. 'feri serve' đang chạy sẽ "
                + "nhận tệp mới sau một hai giây. Thu hồi mã bằng 'feri access revoke'."),
        operands: [
            Operand(
                .text("NAME"), en: "who reads with it: a–z, 0–9, '.', '-'",
                ja: "使用者の名前: a–z、0–9、「.」、「-」", vi: "ai dùng mã: a–z, 0–9, '.', '-'")
        ],
        options: [accessFile, scope, days, consent],
        examples: [
            Example(
                "feri access add dolab-1 --scope corridor --access reviewers.access",
                en: "for a reviewer", ja: "審査者向け", vi: "cho người thẩm tra"),
            Example(
                "feri access add sa-sen-1 --scope party:sa-sen --access reviewers.access",
                en: "for a party of a chain", ja: "チェーンの団体向け", vi: "cho một bên trong chuỗi"),
        ]
    ) { invocation in
        let name = invocation.operands[0]
        guard AccessList.Grant.isName(name) else {
            throw Failure(
                .usage, en: "'{name}' is not a name for a reader", ja: "「{name}」は閲覧者の名前に使えません",
                vi: "'{name}' không dùng làm tên được", ["name": name],
                hint: Trilingual(
                    en: "use a–z, 0–9, '.' and '-', at most 64 characters",
                    ja: "a–z、0–9、「.」、「-」を64文字以内で使ってください",
                    vi: "chỉ dùng a–z, 0–9, '.' và '-', tối đa 64 ký tự"))
        }
        let reach = try AccessList.Scope(
            checking: try invocation.required(scope), at: "--scope")
        let path = try invocation.required(accessFile)
        let count = try invocation.number(of: days) ?? 365
        guard (1...36_500).contains(count) else {
            throw Failure(
                .usage, en: "'--days' is 1 to 36,500", ja: "「--days」は1〜36,500です",
                vi: "'--days' từ 1 đến 36.500")
        }
        let paper = invocation.value(of: consent)
        guard reach.needsConsent == (paper.map(AccessList.Grant.isConsent) ?? false),
            reach.needsConsent || paper == nil
        else { throw AccessList.Grant.consentMissing(at: consent.spelling) }
        let token = Hex.encodeText(try invocation.world.random(32))
        let expires = Instant(seconds: invocation.world.now().seconds + Int64(count) * 86_400)
        let grant = AccessList.Grant(
            name: name, scope: reach, token: SHA256.digest(of: Array(token.utf8)),
            expires: expires, consent: paper)
        // Durable before it is shown: a token that was handed out works.
        let change = try AccessList.change(path, at: invocation.world.now()) {
            (list) throws(Failure) in try list.add(grant, at: path)
        }
        if let remark = change.remark { try invocation.remark(remark) }
        try invocation.print {
            [
                ("name", .string(name)), ("scope", .string(reach.text)),
                ("expires", .string(expires.description)), ("token", .string(token)),
            ]
        } text: {
            $0.line(token)
        }
        return .done
    }
}
