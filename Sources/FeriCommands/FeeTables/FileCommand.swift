import Platform
import Registry
import Tables
import Transparency
import Wording

extension Command {
    private static let saidOn = Option(
        "said-on", .text("DATE"),
        en: "the day on which it was said, such as 2026-05-10; needed for what workers said, else "
            + "the day of filing",
        ja: "述べられた日(例: 2026-05-10)。労働者の申告では必須、ほかは省略すると提出日",
        vi: "ngày trình bày, ví dụ 2026-05-10; bắt buộc với lời khai của người lao động, nếu không "
            + "là ngày nộp")

    private static let present = Option(
        "present", .text("PARTY"), repeatable: true,
        en: "a party that was there when it was said, besides worker and filer; nobody otherwise",
        ja: "労働者と提出者のほかに同席した当事者のID。省略すると同席者なし",
        vi:
            "bên có mặt khi trình bày, ngoài người lao động và bên nộp; nếu không ghi là không có ai"
    )

    private static let ledger = Option(
        "ledger", .directory(),
        en: "the published ledger, to learn the registered parties and the newest checkpoint",
        ja: "公開台帳。登録当事者と最新のチェックポイントを読み取る",
        vi: "sổ đã công bố, để biết các bên đã đăng ký và checkpoint mới nhất")

    /// Makes signed statements of a fee table.
    package static let file = Command(
        "file",
        Trilingual(
            en: "make signed fee declarations of a table saved by Excel",
            ja: "Excelで保存した表から署名済みの費用申告を作る",
            vi: "tạo bản khai phí có chữ ký từ bảng lưu bằng Excel"),
        discussion: Trilingual(
            en: "Each worker of the table gets one declaration, with all rows about her. Short "
                + "names become pseudonyms and names of those without a registered id become "
                + "random ids; both stay in the vault. If anything is unclear, all of it is told "
                + "at once, by row and column, and nothing is filed. Filing the same file again "
                + "gives the same statements. 'feri check FILE' tries it without a key.",
            ja: "表の労働者ごとに、その行をすべて含む申告が1件できます。略称は仮名に、登録のない相手の名称は"
                + "無作為なIDに置き換わり、元は保管庫に残ります。不明な点があれば行と列を示してすべて指摘し、"
                + "何も提出しません。同じファイルからは同じ申告ができます。「feri check FILE」は鍵なしで試せます。",
            vi:
                "Mỗi người lao động trong bảng có một bản khai gồm mọi dòng về người đó. Tên tắt được "
                + "thay bằng bí danh, tên của bên chưa đăng ký được thay bằng mã ngẫu nhiên; bản "
                + "gốc ở lại trong kho. Nếu có chỗ chưa rõ, mọi lỗi được nêu cùng lúc theo dòng và "
                + "cột, và chưa nộp gì. Nộp lại cùng tệp sẽ cho đúng các bản khai cũ. "
                + "'feri check FILE' để thử mà không cần khóa."),
        operands: [
            Operand(
                .file("FILE.csv"), en: "the table, as CSV or Unicode text",
                ja: "表(CSVまたはUnicodeテキスト)", vi: "bảng, dạng CSV hoặc Unicode text")
        ],
        options: [
            WorkplaceOptions.vault, WorkplaceOptions.keys, saidOn, present, ledger,
            WorkplaceOptions.outDirectory,
        ],
        examples: [
            Example(
                "feri file --vault vault --key sa-sen-1.key -o outbox fees-2026-03.csv",
                en: "an agency's declarations, ready for the registry",
                ja: "送出機関の申告を台帳への提出用に作成",
                vi: "bản khai của doanh nghiệp phái cử, sẵn sàng nộp vào sổ"),
            Example(
                "feri file --vault vault --key gd-hibari-1.key --said-on 2026-05-10 -o outbox "
                    + "statements.csv",
                en: "what workers told a grievance desk", ja: "労働者が相談窓口で述べた内容",
                vi: "lời khai của người lao động với bộ phận tiếp nhận khiếu nại"),
        ]
    ) { invocation in
        let terms = try filingTerms(invocation)
        let keys = try invocation.values(of: WorkplaceOptions.keys).map(invocation.signerKey)
        let vault = try invocation.vault()
        let bytes = try invocation.read(invocation.operands[0])
        let digest = MintedFilings.digest(
            of: bytes,
            options: .object(of: [
                ("as", .string("fee-table")),
                ("present", .array(terms.present.map { .string($0.text) })),
                ("said_on", .string(terms.saidOn?.description ?? "")),
            ]))
        var filing = try TableFiling(
            invocation, vault: vault, keys: keys, ledger: invocation.value(of: ledger))
        return try filing.run(bytes, digest: digest, terms: terms)
    }

    private static func filingTerms(_ invocation: Invocation) throws -> DeclarationTerms {
        let today = invocation.world.now().date
        var day: CivilDate?
        if let text = invocation.value(of: saidOn) {
            guard let read = CivilDate(text), read <= today.adding(days: 1) else {
                throw Failure(
                    .usage, en: "--said-on: '{seen}' is no day up to today, {today}",
                    ja: "--said-on: 「{seen}」は今日({today})までの日付ではありません",
                    vi: "--said-on: '{seen}' không phải ngày nào tính đến hôm nay, {today}",
                    ["seen": text, "today": today.description],
                    hint: Trilingual(
                        en: "write it as 2026-05-10", ja: "2026-05-10 のように書いてください",
                        vi: "hãy viết dạng 2026-05-10"))
            }
            day = read
        }
        let parties = try invocation.values(of: present).map { text in
            guard let party = PartyID(text) else {
                throw Failure(
                    .usage, en: "--present: '{seen}' is no party's id",
                    ja: "--present: 「{seen}」は当事者のIDではありません",
                    vi: "--present: '{seen}' không phải mã của bên nào", ["seen": text])
            }
            return party
        }
        return DeclarationTerms(saidOn: day, present: parties, today: today)
    }
}
