import Platform
import Registry
import Tables
import Transparency
import Wording

extension Command {
    /// Looks at files before they are filed.
    package static let check = Command(
        "check",
        Trilingual(
            en: "look at tables, contents or filings before they are filed",
            ja: "提出前に表・内容・提出物を確認する", vi: "xem trước bảng, nội dung hoặc bản nộp"),
        discussion: Trilingual(
            en: "Needs neither vault nor key, and writes nothing. All faults of a file are told in "
                + "one run, by row and column, with what to write instead. What only a vault or "
                + "a ledger knows is not checked: whether a worker's short name and a party's id "
                + "exist, and of filings whether the registry knows their keys.",
            ja: "保管庫も鍵も不要で、何も書き込みません。ファイルの問題を行と列を示してすべて指摘し、直し方を示します。"
                + "労働者の略称や当事者のIDの有無、提出物の鍵の登録など、保管庫や台帳がなければ分からないことは"
                + "確認しません。",
            vi:
                "Không cần kho hay khóa, và không ghi gì. Mọi lỗi của tệp được nêu trong một lần chạy, "
                + "theo dòng và cột, kèm cách sửa. Những điều chỉ kho hoặc sổ mới biết thì không "
                + "kiểm tra: tên tắt của người lao động và mã của các bên có tồn tại hay không, "
                + "khóa của bản nộp đã đăng ký hay chưa."),
        operands: [
            Operand(
                .file(), .some,
                en: "tables (CSV), contents (JSON) or filings; - for standard input",
                ja: "表(CSV)、内容(JSON)または提出物。- は標準入力",
                vi: "bảng (CSV), nội dung (JSON) hoặc bản nộp; - là đầu vào chuẩn")
        ],
        options: [TableOptions.report],
        examples: [
            Example(
                "feri check fees-2026-03.csv", en: "a table before it is filed", ja: "提出前の表",
                vi: "một bảng trước khi nộp")
        ]
    ) { invocation in
        // Nothing is minted: the day stands for one that 'feri file' will be told.
        let today = invocation.world.now().date
        let terms = FilingTerms(saidOn: today, present: [], today: today)
        if invocation.has(TableOptions.report), invocation.operands.count > 1 {
            throw UsageFailures.unexpected(invocation.operands[1], invocation.command)
        }
        let files = try invocation.operands.map { path in
            try CheckedFile(path, try invocation.read(path), terms: terms)
        }
        if let file = files.first, let table = file.table {
            try invocation.writeReport(of: table, at: file.path)
        }
        if invocation.wantsJSON {
            try invocation.answer {
                [("files", .array(files.map { $0.json(invocation) }))]
            } text: { _ in
            }
        } else {
            for file in files { try file.tell(invocation) }
        }
        return files.allSatisfy(\.isGood) ? .done : .badData
    }
}

extension CheckedFile {
    /// Faults on standard error; a summary of what is good on standard output.
    func tell(_ invocation: Invocation) throws {
        try invocation.warn(of: table?.warnings ?? [], in: path)
        if let tableFaults = table?.faults { try invocation.complain(of: tableFaults, in: path) }
        for failure in failures { try invocation.complain(failure) }
        guard isGood else { return }
        var report = Report(
            language: invocation.language,
            colours: invocation.world.colours(invocation.world.output))
        if let table {
            TableSummary(table: table).write(to: &report, of: path)
        } else {
            let what =
                kind == .filings
                ? Trilingual(
                    en: "{count} filings, well formed", ja: "提出物{count}件、形式に問題ありません",
                    vi: "{count} bản nộp, đúng dạng")
                : Trilingual(
                    en: "{count} contents, well formed", ja: "内容{count}件、形式に問題ありません",
                    vi: "{count} nội dung, đúng dạng")
            let number = AmountText.number(statements, in: invocation.language)
            let line = what.filled(["count": number])(invocation.language)
            report.line("\(path): \(line)", tone: .good)
        }
        try invocation.world.output.write(report.text)
    }

    func json(_ invocation: Invocation) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("file", .string(path)), ("kind", .string(kind.rawValue)), ("good", .boolean(isGood)),
            ("statements", .integer(Int64(statements))),
            ("warnings", invocation.json(of: table?.warnings ?? [])),
        ]
        if let table {
            let faults = table.faults
            members.append(("faults", invocation.json(of: faults?.faults ?? [])))
            members.append(("faults_not_listed", .integer(Int64(faults?.unlisted ?? 0))))
            members.append(("report", RowReport(of: table).json(in: invocation)))
            if isGood { members += TableSummary(table: table).json }
        } else {
            members.append(
                (
                    "faults",
                    .array(
                        failures.map { failure in
                            .object(of: [
                                ("message", .string(failure.message(invocation.language))),
                                ("place", .string(failure.place ?? path)),
                            ])
                        })
                ))
        }
        return .object(of: members)
    }
}
