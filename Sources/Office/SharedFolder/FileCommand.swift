import OfficeTables
import Platform
import Registry
import TableKinds
import Tables
import Terminal
import Transparency
import Wording
import Workplace

extension Command {
    /// Makes signed statements of an office's table, or an empty table to fill in.
    package static let file = Command(
        "file",
        Trilingual(
            en: "make signed statements of a table saved by Excel",
            ja: "Excelで保存した表から署名済みの申告を作る",
            vi: "tạo bản khai có chữ ký từ bảng lưu bằng Excel"),
        discussion: Trilingual(
            en: "What a table holds is known by its headers: fees, workers, milestones, refunds or "
                + "attestations; --template writes an empty one. Short names become pseudonyms and "
                + "names of those without a registered id become random ids; both stay in the "
                + "vault, and so does who a worker is. If anything is unclear, all of it is shown "
                + "at once, by row and column, and nothing is filed. Two statements or more get one "
                + "signature, and are handed over together. Filing the same file again gives the "
                + "same statements. Of a table that was changed only what is new is filed, and what "
                + "differs is corrected with --reason. 'feri check FILE' tries it without a key.",
            ja: "表の種類（費用、労働者、経過、返金、確認結果）は見出しで判別します。空の表は --template で作れます。"
                + "略称は仮名に、登録のない相手の名称は無作為なIDに置き換わり、元の名称と労働者の身元は保管庫に"
                + "残ります。不明な点があれば行と列を示してすべて指摘し、何も提出しません。2件以上の申告には一括して"
                + "署名し、まとめて提出します。同じファイルからは同じ申告ができます。直した表からは新しい内容だけを提出し、異なる内容は --reason を付けると"
                + "訂正します。「feri check FILE」は鍵なしで試せます。",
            vi:
                "Loại bảng được nhận biết qua tiêu đề: phí, người lao động, mốc, hoàn tiền, xác nhận; "
                + "--template tạo bảng trống. Tên tắt được thay bằng mã ẩn danh, tên của bên chưa đăng "
                + "ký được thay bằng mã ngẫu nhiên; bản gốc và danh tính người lao động ở lại trong "
                + "kho. Nếu có chỗ chưa rõ, mọi lỗi được nêu cùng lúc theo dòng và cột, và chưa nộp "
                + "gì. Từ hai bản khai trở lên dùng chung một chữ ký và được nộp cùng lúc. Nộp lại cùng tệp sẽ cho đúng các bản khai cũ. Bảng đã sửa thì chỉ nộp "
                + "phần mới, phần khác được đính chính khi có --reason. 'feri check FILE' để thử mà "
                + "không cần khóa."),
        operands: [
            Operand(
                .file("FILE"), .optional,
                en: "the table, as an Excel workbook (.xlsx), CSV or Unicode text",
                ja: "表(Excelブック .xlsx、CSV、Unicodeテキスト)",
                vi: "bảng, dạng sổ Excel (.xlsx), CSV hoặc Unicode text")
        ],
        options: [
            TableOptions.vault, TableOptions.keys, TableOptions.saidOn, TableOptions.present,
            TableOptions.ledger, TableOptions.accept, CorrectionOptions.reason,
            CorrectionOptions.new, WorkplaceOptions.plain, TableOptions.out,
            TableOptions.report,
            TableOptions.template, TableOptions.format, TableOptions.separator,
            TableOptions.watched, TableOptions.settling,
        ],
        examples: [
            Example(
                "feri file --template fees --lang vi --vault vault -o fees.xlsx",
                en: "an empty workbook for payments in Vietnamese, with lists to choose from",
                ja: "選択リスト付きの、ベトナム語の空の費用表",
                vi: "bảng kê phí trống bằng tiếng Việt, có danh sách để chọn"),
            Example(
                "feri file --vault vault --key sa-sen-1.key -o outbox fees-2026-03.xlsx",
                en: "an agency's declarations, ready for the registry",
                ja: "送出機関の申告を台帳への提出用に作成",
                vi: "bản khai của doanh nghiệp dịch vụ, sẵn sàng nộp vào sổ"),
            Example(
                "feri file --vault vault --key gd-hibari-1.key --said-on 2026-05-10 -o outbox "
                    + "statements.csv",
                en: "what workers said to a grievance desk", ja: "労働者が相談窓口で述べた内容",
                vi: "lời khai của người lao động với bộ phận tư vấn và tiếp nhận khiếu nại"),
            Example(
                "feri file --watch tables --vault vault --key sa-sen-1.key --lang vi",
                en: "check what colleagues save in a shared folder; 'feri release' signs it",
                ja: "共有フォルダーに保存された表を確認する（署名は「feri release」）",
                vi: "kiểm tra bảng đồng nghiệp lưu vào thư mục chung; 'feri release' sẽ ký"),
        ]
    ) { invocation in
        if invocation.has(TableOptions.template) { return try invocation.writeTemplate() }
        if let folder = invocation.value(of: TableOptions.watched) {
            return try invocation.watchFolder(folder)
        }
        return try invocation.fileTable()
    }
}

extension Invocation {
    fileprivate func fileTable() throws -> ExitCode {
        guard let path = operands.first else {
            throw UsageFailures.missing("FILE", command)
        }
        let progress = ProgressLine(in: world)
        let terms = try filingTerms(reads: reads(on: progress))
        let vault = try Vault(opening: try required(TableOptions.vault))
        _ = try required(TableOptions.keys)
        let keys = try values(of: TableOptions.keys).map(signerKey)
        let lock = try vault.lock()
        defer { withExtendedLifetime(lock) {} }
        var filing = try TableFiling(
            vault: vault, ledger: value(of: TableOptions.ledger), now: world.now(),
            random: world.random)
        let outcome: TableFiling.Outcome
        do {
            outcome = try filing.file(
                try read(path), terms: terms, keys: keys, correcting: try correctionTerms(),
                plain: has(WorkplaceOptions.plain))
            try progress.clear()
        } catch {
            try progress.clear()
            throw error
        }
        try writeReport(of: outcome.table, at: path)
        let result = TableResult(invocation: self, path: path)
        guard let filings = outcome.filings, let digest = outcome.digest else {
            return try result.refuse(outcome.table)
        }
        let standing =
            try filings.isEmpty
            ? nil
            : value(of: TableOptions.out).map { try place(filings, in: $0, named: digest) }
        return try result.deliver(filings, of: outcome, in: standing)
    }

    fileprivate func writeTemplate() throws -> ExitCode {
        guard let word = value(of: TableOptions.template), let name = TableKind.Name(rawValue: word)
        else { throw UsageFailures.missing(TableOptions.template.spelling, command) }
        if let unexpected = operands.first { throw UsageFailures.unexpected(unexpected, command) }
        let out = value(of: TableOptions.out)
        let isNamedWorkbook = out?.lowercased().hasSuffix(".xlsx") ?? false
        let isWorkbook = value(of: TableOptions.format).map { $0 == "xlsx" } ?? isNamedWorkbook
        if isNamedWorkbook, !isWorkbook {
            throw UsageFailures.unexpected("\(TableOptions.format.spelling) csv", command)
        }
        let (bytes, fileName) =
            isWorkbook
            ? try templateWorkbook(of: TableKind.named(name)) : try templateCSV(of: name)
        guard let out else {
            try world.output.write(bytes)
            return .done
        }
        do throws(FileError) {
            let isDirectory = try FileSystem.kind(of: out) == .directory
            let path = isDirectory ? "\(out)/\(fileName)" : out
            try FileSystem.create(path, with: bytes)
        } catch {
            throw Failure(creating: error)
        }
        return .done
    }

    private func templateWorkbook(of kind: TableKind) throws -> ([UInt8], fileName: String) {
        if has(TableOptions.separator) {
            throw UsageFailures.unexpected(TableOptions.separator.spelling, command)
        }
        let known = try value(of: TableOptions.vault).map { try KnownNames(of: Vault(opening: $0)) }
        let template = TemplateWorkbook(
            kind: kind, language: language, known: known ?? KnownNames())
        return (try template.bytes(), template.fileName)
    }

    private func templateCSV(of name: TableKind.Name) throws -> ([UInt8], fileName: String) {
        if has(TableOptions.vault) {
            throw UsageFailures.unexpected(TableOptions.vault.spelling, command)
        }
        let separator: Separator =
            switch value(of: TableOptions.separator) {
            case "comma": .comma
            case "semicolon": .semicolon
            case "tab": .tab
            default: TableTemplate.usualSeparator(in: language)
            }
        let template = TableTemplate(
            kind: TableKind.named(name), language: language, separator: separator)
        return (template.bytes, template.fileName)
    }
}
