import Access
import Judging
import Markup
import Platform
import QRCode
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let order = Option(
        "order", .text("ORDER"), en: "her order, if no openings are available that name it",
        ja: "求人番号(開示ファイルがない場合)", vi: "đơn hàng của người lao động, khi không có tệp mở niêm phong")

    private static let desk = Option(
        "desk", .text("TEXT"),
        en: "how to reach the grievance desk, as checked by you; else a line to write on",
        ja: "相談窓口の連絡先(確認済みのもの)。省略時は記入欄",
        vi: "cách liên hệ bộ phận tư vấn, do bạn đã kiểm; nếu không có thì để dòng trống")

    private static let access = Option(
        "access", .file(), en: "the access file to add a one-time code to; else the card has none",
        ja: "一回限りのコードを追加するアクセスファイル。省略時はコードなし",
        vi: "tệp truy cập để thêm mã dùng một lần; nếu không có thì thẻ không có mã")

    private static let days = Option(
        "days", .text("N"), standard: "60", en: "how many days she has to use the code first",
        ja: "コードを最初に使うまでの日数", vi: "số ngày để dùng mã lần đầu")

    private static let hours = Option(
        "hours", .text("N"), standard: "24", en: "how long the code counts from its first use",
        ja: "最初の使用からの有効時間数", vi: "số giờ mã có hiệu lực từ lần dùng đầu")

    private static let withVoice = Option(
        flag: "voice",
        en: "let the code show what she said herself, too: anyone holding the code can read it",
        ja: "本人の申告もコードで読めるようにする(コードを持つ人は誰でも読める)",
        vi: "cho mã xem cả lời người lao động tự khai: ai có mã đều đọc được")

    private static let paper = Option(
        "paper", .choice(CardPage.Paper.allCases.map(\.rawValue)), standard: "a6",
        en: "what it is printed on", ja: "用紙", vi: "khổ giấy")

    private static let out = Option(
        "out", .file("FILE.html"), letter: "o", required: true,
        en: "the card; never overwritten, readable by you alone", ja: "カードの保存先。上書きせず、本人だけが読める",
        vi: "tệp thẻ; không bao giờ ghi đè, chỉ mình bạn đọc được")

    /// Prints the card a worker is handed.
    package static let card = Command(
        "card",
        Trilingual(
            en: "make the card that a worker is handed, to be printed",
            ja: "労働者に渡すカード(印刷用)を作る", vi: "làm thẻ để in và trao cho người lao động"),
        discussion: Trilingual(
            en: "Vietnamese, Japanese and English on one card: the order's QR code, her pseudonym, "
                + "what nobody may ask her to pay, where to complain, and a one-time code for her "
                + "own page. Only the code's hash is kept. Hand the card to her alone and delete "
                + "the file: it is what opens her page.",
            ja: "1枚にベトナム語・日本語・英語で、求人のQRコード、本人の仮名、求められてはならない費用、相談先、本人のページを"
                + "開く一回限りのコードを載せます。コードはハッシュだけが保存されます。本人だけに手渡し、ファイルは"
                + "削除してください。",
            vi:
                "Một thẻ ba tiếng Việt, Nhật, Anh: mã QR của đơn hàng, mã ẩn danh, những khoản không ai "
                + "được đòi, nơi khiếu nại và mã dùng một lần cho trang riêng. Chỉ mã băm của nó được "
                + "lưu. Hãy trao tận tay người lao động rồi xóa tệp: tệp này mở được trang của họ."),
        operands: [
            Operand(
                .text("WORKER"), en: "her pseudonym: wk-…", ja: "本人の仮名: wk-…",
                vi: "mã ẩn danh: wk-…")
        ],
        options: ReadingOptions.all + [
            SiteAddress.option, order, desk, access, days, hours, withVoice, paper, out,
        ],
        examples: [
            Example(
                "feri card wk-2ee6aa15bb14 --home registry --site https://feri.example "
                    + "--access reviewers.access -o card.html",
                en: "with a code for two months", ja: "2か月間使えるコード付き",
                vi: "kèm mã dùng trong hai tháng")
        ]
    ) { invocation in
        guard let worker = WorkerID(invocation.operands[0]) else {
            throw Failure.noIdentifier("worker", invocation.operands[0])
        }
        let site = try invocation.site()
        let view = try invocation.ledgerView()
        let number = try orderNumber(of: worker, invocation, view)
        guard let open = try view.openCase(number) else {
            throw Failure.unknown(.order(number), in: view)
        }
        let made = try code(invocation)
        let card = WorkerCard(
            worker: worker, order: number, site: site, logKey: view.checkpoint.key,
            chain: open.terms.chain.map {
                WorkerCard.Member(
                    party: $0.party, role: $0.role, name: view.names.name(of: $0.party))
            },
            costs: try view.costs(of: open), desk: invocation.value(of: desk), code: made)
        let page = CardPage(
            card: card,
            paper: CardPage.Paper(rawValue: try invocation.required(paper)) ?? .a6)
        let html: HTML
        do throws(QRError) { html = try page.html() } catch {
            throw Failure(
                .badData, en: "the order's chain is too long for a card",
                ja: "関係団体が多すぎてカードに収まりません", vi: "chuỗi quá dài, không vừa một thẻ")
        }
        let path = try invocation.required(out)
        func write() throws(Failure) {
            do throws(FileError) {
                try FileSystem.create(path, with: Array(html.text.utf8), mode: 0o600)
            } catch {
                throw Failure(creating: error)
            }
        }
        if let made {
            // The card first: a code that counts and is on no card would be nobody's.
            try enter(made, of: worker, invocation, cardAt: path, writing: write)
        } else {
            try write()
        }
        if !invocation.has(desk) {
            try invocation.remark(
                Trilingual(
                    en: "the desk's telephone is left to be written by hand: check it first",
                    ja: "窓口の電話番号は手書き欄です。確認してから記入してください",
                    vi: "số điện thoại của bộ phận tư vấn để trống: hãy kiểm rồi ghi tay"))
        }
        try invocation.print {
            [
                ("file", .string(path)), ("order", .string(number.text)),
                ("worker", .string(worker.text)), ("has_code", .boolean(made != nil)),
            ]
        } text: {
            $0.line(path)
        }
        return .done
    }

    private static func orderNumber(
        of worker: WorkerID, _ invocation: Invocation, _ view: LedgerView
    ) throws -> OrderNumber {
        if let text = invocation.value(of: order) {
            guard let number = OrderNumber(text) else { throw Failure.noIdentifier("order", text) }
            return number
        }
        let entries = try view.entries(view.index.workers[worker] ?? [])
        guard let number = entries.compactMap({ $0.said?.content.subjects.order }).first else {
            throw Failure.unknown(.worker(worker), in: view)
        }
        return number
    }

    /// nil without `--access`.
    private static func code(_ invocation: Invocation) throws -> WorkerCard.Code? {
        guard invocation.has(access) else { return nil }
        let count = try invocation.number(of: days) ?? 60
        let length = try invocation.number(of: hours) ?? 24
        guard (1...730).contains(count), (1...UInt64(AccessList.Grant.mostHours)).contains(length)
        else {
            throw Failure(
                .usage, en: "'--days' is 1 to 730, '--hours' 1 to 8,784",
                ja: "「--days」は1〜730、「--hours」は1〜8,784です",
                vi: "'--days' từ 1 đến 730, '--hours' từ 1 đến 8.784")
        }
        let last = Instant(seconds: invocation.world.now().seconds + Int64(count) * 86_400)
        return WorkerCard.Code(
            code: try OneTimeCode(random: invocation.world.random), until: last.date,
            hours: Int(length))
    }

    /// Writes the card, once it is certain that there is room for its code, and adds the code's
    /// hash to the access file; takes the card back where that fails.
    private static func enter(
        _ code: WorkerCard.Code, of worker: WorkerID, _ invocation: Invocation,
        cardAt card: String, writing write: () throws(Failure) -> Void
    ) throws {
        let path = try invocation.required(access)
        // Through the whole of the last day, wherever in the world it ends.
        let end = Instant(seconds: Int64(code.until.daysSinceEpoch + 2) * 86_400)
        let grant = AccessList.Grant(
            name: "card-" + Hex.encodeText(try invocation.world.random(6)),
            scope: .worker(worker, withVoice: invocation.has(withVoice)),
            token: code.code.digest, expires: end, hours: code.hours)
        var isWritten = false
        let change: AccessList.Change<Void>
        do throws(Failure) {
            change = try AccessList.change(
                path, at: invocation.world.now(),
                preparing: { () throws(Failure) in
                    try write()
                    isWritten = true
                },
                { (list) throws(Failure) in try list.add(grant, at: path) })
        } catch {
            guard isWritten else { throw error }
            do throws(FileError) { try FileSystem.remove(card) } catch let left {
                throw Failure(creating: left)
            }
            throw error
        }
        if let remark = change.remark { try invocation.remark(remark) }
    }
}
