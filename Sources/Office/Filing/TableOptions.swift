import OfficeTables
import Platform
import Registry
import Tables
import Terminal
import Transparency
import Views
import Wording

/// Options of the commands that file tables.
enum TableOptions {
    static let saidOn = Option(
        "said-on", .text("DATE"),
        en: "the day on which it was said, such as 2026-05-10; needed for what workers said, else "
            + "the day of filing",
        ja: "述べられた日(例: 2026-05-10)。労働者の申告では必須、ほかは省略すると提出日",
        vi: "ngày trình bày, ví dụ 2026-05-10; bắt buộc với lời khai của người lao động, nếu không "
            + "là ngày nộp")

    static let present = Option(
        "present", .text("PARTY"), repeatable: true,
        en: "a party that was there when it was said, besides worker and filer; nobody otherwise",
        ja: "労働者と提出者のほかに同席した当事者のID。省略すると同席者なし",
        vi:
            "bên có mặt khi trình bày, ngoài người lao động và bên nộp; nếu không ghi là không có ai"
    )

    static let ledger = Option(
        "ledger", .directory(),
        en: "the published ledger, to learn the registered parties and the newest checkpoint",
        ja: "公開台帳。登録当事者と最新のチェックポイントを読み取る",
        vi: "sổ đã công bố, để biết các bên đã đăng ký và checkpoint mới nhất")

    static let vault = Option(
        "vault", .directory("VAULT"),
        en: "the party's vault, which 'feri init --vault' made; needed to file",
        ja: "当事者の保管庫(「feri init --vault」で作成)。提出には必須",
        vi: "kho của bên nộp, do 'feri init --vault' tạo; bắt buộc khi nộp")

    static let keys = Option(
        "key", .file("KEY"), repeatable: true,
        en: "a private key's file; the first is the speaker's own; needed to file",
        ja: "秘密鍵のファイル。最初は申告者自身の鍵。提出には必須",
        vi: "tệp khóa bí mật; khóa đầu là của chính bên khai; bắt buộc khi nộp")

    static let out = Option(
        "out", .text("DIR"), letter: "o",
        en: "write the filings into a file in DIR, and print its name; with --template, the file "
            + "or directory for the template",
        ja: "提出物をDIR内のファイルに書き、その名前を表示する。--template ではひな形のファイルまたはディレクトリ",
        vi: "ghi bản nộp vào một tệp trong DIR và in tên tệp; với --template là tệp hoặc thư mục "
            + "cho mẫu")

    private static let kinds = TableKind.Name.allCases.map(\.rawValue)

    static let template = Option(
        "template", .choice(kinds, called: "KIND"),
        en: "write an empty table of this kind, with headers and explanations in --lang, and file "
            + "nothing; KIND is one of \(kinds.joined(separator: ", "))",
        ja: "この種類の空の表を --lang の言語の見出しと説明つきで書き出し、提出はしない。KINDは次のいずれか: "
            + kinds.joined(separator: ", "),
        vi: "ghi một bảng trống loại này, tiêu đề và giải thích theo --lang, không nộp gì; KIND là "
            + "một trong: \(kinds.joined(separator: ", "))")

    static let format = Option(
        "format", .choice(["csv", "xlsx"]),
        en: "with --template: xlsx for a workbook with lists to choose from, which --vault fills "
            + "with the workers and parties it knows; else by the name of the file, csv",
        ja: "--template の形式。xlsx は選択リスト付きのブック（--vault で労働者・当事者もリストに入る）。"
            + "省略するとファイル名により、なければcsv",
        vi: "với --template: xlsx là sổ Excel có danh sách chọn (thêm --vault để có sẵn người lao "
            + "động và các bên đã biết); nếu không ghi thì theo tên tệp, mặc định csv")

    static let separator = Option(
        "separator", .choice(["comma", "semicolon", "tab"]),
        en: "what is between a template's cells; else a comma, in Vietnamese a semicolon, as "
            + "Excel has it there",
        ja: "ひな形のセルの区切り。省略するとコンマ、ベトナム語ではExcelの設定に合わせセミコロン",
        vi: "dấu phân cách ô trong mẫu; nếu không ghi là dấu phẩy, tiếng Việt là dấu chấm phẩy như "
            + "Excel thường dùng")

    static let accept = Option(
        "accept", .text("CELL=VALUE"), repeatable: true,
        en: "the answer to a question about a value that looks like a slip: this cell is right as "
            + "it was read, such as J12=15300",
        ja: "誤記と思われる値への質問に、読み取ったとおりで正しいと答える(例: J12=15300)",
        vi: "trả lời câu hỏi về giá trị có vẻ ghi nhầm: ô này đúng như đã đọc, ví dụ J12=15300")

    static let watched = Option(
        "watch", .directory(),
        en: "check every table saved in DIR, lay a report beside it, and sign nothing; until a "
            + "signal ends it",
        ja: "DIRに保存された表を確認して横に報告書を置き、署名はしない。シグナルで終了",
        vi: "kiểm tra mọi bảng lưu trong DIR, đặt báo cáo bên cạnh, không ký gì; dừng khi nhận tín "
            + "hiệu")

    static let settling = Option(
        "settle", .text("SECONDS"), standard: "2",
        en: "with --watch: for how long a file must be unchanged before it is read",
        ja: "--watch で、読み取る前にファイルが変わらずにいるべき秒数",
        vi: "với --watch: tệp phải giữ nguyên bao nhiêu giây trước khi đọc")

    static let report = Option(
        "report", .file("REPORT"),
        en: "write what became of each row; a name that ends in .xlsx or .csv: the table with row "
            + "number, status and reason, to send back, as a workbook with each faulty cell "
            + "coloured and commented; otherwise text",
        ja: "各行の結果を書き出す。名前が .xlsx か .csv で終わると、表に行番号・結果・理由を加えたもの(返送用)。"
            + ".xlsx では誤りのあるセルに色とコメントが付く。それ以外はテキスト",
        vi: "ghi kết quả từng dòng; tên tệp kết thúc bằng .xlsx hoặc .csv: bảng kèm số dòng, kết "
            + "quả và lý do để gửi lại, ở tệp .xlsx ô sai được tô màu và chú thích; nếu không thì "
            + "là văn bản")
}

extension Invocation {
    /// What a person sees on a terminal while a long table is read.
    func reads(on progress: ProgressLine) -> @Sendable (Int) -> Void {
        let language = language
        return { row in
            // A terminal that is gone is noticed where something is said on it.
            try? progress.show {
                Trilingual(
                    en: "reading row {row}", ja: "{row}行目を読み取り中", vi: "đang đọc dòng {row}"
                ).filled(["row": AmountText.number(row, in: language)])(language)
            }
        }
    }

    /// What the options say of all rows, and the day.
    func filingTerms(
        reads: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> FilingTerms {
        let today = world.now().date
        var day: CivilDate?
        if let text = value(of: TableOptions.saidOn) {
            guard let read = CivilDate(text), read <= today.adding(days: 1) else {
                throw Failure(
                    .usage, en: "--said-on: '{seen}' is not a date up to today, {today}",
                    ja: "--said-on: 「{seen}」は今日({today})までの日付ではありません",
                    vi: "--said-on: '{seen}' không phải ngày nào tính đến hôm nay, {today}",
                    ["seen": text, "today": today.description],
                    hint: Trilingual(
                        en: "write it as 2026-05-10", ja: "2026-05-10 のように書いてください",
                        vi: "hãy viết dạng 2026-05-10"))
            }
            day = read
        }
        let parties = try values(of: TableOptions.present).map { text in
            guard let party = PartyID(text) else {
                throw Failure(
                    .usage, en: "--present: '{seen}' is not a party's id",
                    ja: "--present: 「{seen}」は当事者のIDではありません",
                    vi: "--present: '{seen}' không phải mã của bên nào", ["seen": text])
            }
            return party
        }
        return FilingTerms(
            saidOn: day, present: parties, today: today,
            accepted: AcceptedAnswers(values(of: TableOptions.accept)), reads: reads)
    }

    /// Writes what became of a table's rows into the file that `--report` names.
    func writeReport(of table: OfficeTable, at path: String) throws {
        guard let file = value(of: TableOptions.report) else { return }
        let report = ReportFile(path: file)
        let rows = RowReport(of: table)
        let bytes: [UInt8]
        if file.utf8.count > 4, file.lowercased().hasSuffix(".csv") {
            bytes = rows.csv(in: language)
        } else if file.utf8.count > 5, file.lowercased().hasSuffix(".xlsx") {
            bytes = try WorkbookReport(rows, of: path, in: language).bytes()
        } else {
            var text = Report(language: language)
            text.line(ReportFile.title.filled(["file": path])(language), tone: .strong)
            rows.write(to: &text)
            bytes = Array(text.text.utf8)
        }
        try report.write(bytes, of: path)
    }
}
