import Platform
import Transparency
import Wording

extension Command {
    private static let access = Option(
        "access", .file(), required: true, en: "the access file to add to; made if there is none",
        ja: "追加先のアクセスファイル。なければ作成する", vi: "tệp truy cập cần ghi thêm; chưa có thì tạo")

    private static let scope = Option(
        "scope", .text("SCOPE"), required: true,
        en: "how far the token reaches: corridor, all or worker:wk-…",
        ja: "トークンの範囲: corridor、all、worker:wk-…",
        vi: "phạm vi của mã: corridor, all hoặc worker:wk-…")

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
                + "'feri serve' takes the file up within a second or two. To take a token back, "
                + "delete its line.",
            ja: "トークンは一度だけ表示され、どこにも保存されません。ファイルにはSHA-256だけが残ります。"
                + "実行中の「feri serve」は1〜2秒で変更を反映します。取り消すにはその行を削除してください。",
            vi:
                "Mã được in một lần và không lưu ở đâu; tệp chỉ giữ SHA-256. 'feri serve' đang chạy sẽ "
                + "nhận tệp mới sau một hai giây. Để thu hồi mã, hãy xóa dòng đó."),
        operands: [
            Operand(
                .text("NAME"), en: "who reads with it: a–z, 0–9, '.', '-'",
                ja: "使用者の名前: a–z、0–9、「.」、「-」", vi: "ai dùng mã: a–z, 0–9, '.', '-'")
        ],
        options: [access, scope, days],
        examples: [
            Example(
                "feri access add dolab-1 --scope corridor --access reviewers.access",
                en: "for a reviewer", ja: "審査者向け", vi: "cho người thẩm tra")
        ]
    ) { invocation in
        let name = invocation.operands[0]
        guard AccessList.Grant.isName(name) else {
            throw Failure(
                .usage, en: "'{name}' is no name for a reader", ja: "「{name}」は閲覧者の名前に使えません",
                vi: "'{name}' không dùng làm tên được", ["name": name],
                hint: Trilingual(
                    en: "use a–z, 0–9, '.' and '-', at most 64 characters",
                    ja: "a–z、0–9、「.」、「-」を64文字以内で使ってください",
                    vi: "chỉ dùng a–z, 0–9, '.' và '-', tối đa 64 ký tự"))
        }
        let reach = try AccessList.Scope(
            checking: try invocation.required(scope), at: "--scope")
        let path = try invocation.required(access)
        let count = try invocation.number(of: days) ?? 365
        guard (1...36_500).contains(count) else {
            throw Failure(
                .usage, en: "'--days' is 1 to 36,500", ja: "「--days」は1〜36,500です",
                vi: "'--days' từ 1 đến 36.500")
        }
        var list = try FileSystem.exists(path) ? AccessList(reading: path) : AccessList()
        let token = Hex.encodeText(try invocation.world.random(32))
        let expires = Instant(seconds: invocation.world.now().seconds + Int64(count) * 86_400)
        try list.add(
            AccessList.Grant(
                name: name, scope: reach, token: SHA256.digest(of: Array(token.utf8)),
                expires: expires), at: path)
        // Durable before it is shown: a token that was handed out works.
        do throws(FileError) {
            try FileSystem.replace(path, with: list.bytes, mode: 0o600)
        } catch {
            throw Failure(creating: error)
        }
        try invocation.answer {
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
