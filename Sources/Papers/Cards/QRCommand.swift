import Markup
import Platform
import QRCode
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let text = Option(
        "text", .text("TEXT"), en: "say this instead of an order's page", ja: "求人のページの代わりに載せる文字列",
        vi: "ghi chuỗi này thay cho trang của đơn hàng")

    private static let out = Option(
        "out", .file("FILE.svg"), letter: "o", en: "write the picture into this file (SVG)",
        ja: "画像(SVG)の書き込み先", vi: "ghi hình vào tệp này (SVG)")

    private static let level = Option(
        "level", .choice(QRLevel.allCases.map { "\($0)" }), standard: "medium",
        en: "how much of it may be dirty: at least about 7, 15, 25 or 30 of a hundred",
        ja: "汚れに耐える割合: 約7、15、25、30 %以上",
        vi: "phần có thể bị bẩn: ít nhất khoảng 7, 15, 25 hoặc 30 %")

    private static let terminal = Option(
        flag: "terminal", en: "draw it for a terminal instead", ja: "端末に表示する",
        vi: "vẽ ra cửa sổ dòng lệnh")

    /// Draws the QR code of an order's public page.
    package static let qr = Command(
        "qr",
        Trilingual(
            en: "draw the QR code that leads to an order's public page",
            ja: "求人の公開ページへのQRコードを作る",
            vi: "vẽ mã QR dẫn đến trang công khai của một đơn hàng"),
        discussion: Trilingual(
            en: "The code says SITE/o/ORDER and nothing else: no worker, no token. It is an SVG "
                + "picture, black on white with the border that readers need, to be printed at "
                + "any size from about 2 cm.",
            ja: "コードの内容は SITE/o/ORDER だけで、労働者やトークンは含みません。読み取りに必要な余白付きの"
                + "白黒SVG画像です。約2 cm以上の大きさで印刷してください。",
            vi:
                "Mã chỉ chứa SITE/o/ORDER, không có người lao động hay mã truy cập. Hình SVG đen trên "
                + "nền trắng kèm lề cần thiết, in từ khoảng 2 cm trở lên."),
        operands: [
            Operand(
                .text("ORDER"), .optional, en: "the order's number", ja: "求人番号", vi: "số đơn hàng")
        ],
        options: [SiteAddress.option, text, level, out, terminal],
        examples: [
            Example(
                "feri qr VJ-2026-000017 --site https://feri.example -o order.svg",
                en: "for the job request on paper", ja: "求人票に印刷する", vi: "để in lên phiếu đơn hàng"),
            Example(
                "feri qr VJ-2026-000017 --site https://feri.example --terminal",
                en: "to be scanned from the screen", ja: "画面から読み取る", vi: "để quét từ màn hình"),
        ]
    ) { invocation in
        let said = try whatToSay(invocation)
        let wanted = try invocation.required(level)
        let symbol: QRSymbol
        do throws(QRError) {
            symbol = try QRSymbol(
                saying: Array(said.utf8),
                level: QRLevel.allCases.first { "\($0)" == wanted } ?? .medium)
        } catch {
            throw Failure(error)
        }
        if let path = invocation.value(of: out) {
            do throws(FileError) {
                try FileSystem.replace(
                    path, with: Array(symbol.svg(label: HTML(escaping: said).text).utf8),
                    mode: 0o644)
            } catch {
                throw Failure(creating: error)
            }
        }
        if invocation.wantsJSON {
            try invocation.print {
                [
                    ("text", .string(said)), ("version", .integer(Int64(symbol.version))),
                    ("level", .string("\(symbol.level)")), ("side", .integer(Int64(symbol.side))),
                ]
            } text: { _ in
            }
        } else if invocation.has(terminal) {
            try invocation.world.output.write(symbol.halfBlocks)
        } else if !invocation.has(out) {
            try invocation.world.output.write(symbol.svg(label: HTML(escaping: said).text))
        }
        return .done
    }

    private static func whatToSay(_ invocation: Invocation) throws(Failure) -> String {
        let order = invocation.operands.first
        let given = invocation.value(of: text)
        guard (order == nil) != (given == nil) else {
            throw Failure(
                .usage, en: "give an order's number, or '--text', and not both",
                ja: "求人番号か「--text」のどちらか一方を指定してください",
                vi: "ghi số đơn hàng hoặc '--text', không ghi cả hai")
        }
        if let given {
            guard JSONCharacters.firstForbidden(in: given) == nil, !given.isEmpty else {
                throw Failure(
                    .usage, en: "'--text' is empty or holds control characters",
                    ja: "「--text」が空か、制御文字を含んでいます", vi: "'--text' trống hoặc có ký tự điều khiển")
            }
            return given
        }
        guard let order, let number = OrderNumber(order) else {
            throw Failure.noIdentifier("order", order ?? "")
        }
        return try invocation.site().page(of: number)
    }
}
