import Judging
import OfficeTables
import Platform
import Registry
import Tables
import Terminal
import Transparency
import Views
import Wording
import Workplace

extension Command {
    private static let party = Option(
        "party", .text("PARTY"),
        en: "who would file it; with a ledger, for tables and contents that nobody signed yet",
        ja: "提出者のID。台帳と照合するとき、未署名の表・内容に必要",
        vi: "mã của bên sẽ nộp; cần khi đối chiếu với sổ mà bảng, nội dung chưa ai ký")

    private static let vault = Option(
        "vault", .directory("VAULT"),
        en: "the filer's vault, which knows the short names of its workers; nothing is written",
        ja: "労働者の略称を知る提出者の保管庫。何も書き込まない",
        vi: "kho của bên nộp, biết tên tắt của người lao động; không ghi gì vào đó")

    private static let asOf = Option(
        "as-of", .text("DATE"),
        en:
            "judge as if it were received at the end of this day (UTC) or at this instant; else now",
        ja: "この日の終わり（UTC）またはこの時刻に受領されたとして判定する。省略時は現在",
        vi: "xét như được nhận vào cuối ngày này (UTC) hoặc thời điểm này; nếu không thì lúc này")

    private static let strict = Option(
        flag: "strict", en: "exit 1 when it would add a breach", ja: "違反が加わる場合は終了コード1",
        vi: "thoát với mã 1 nếu sẽ thêm vi phạm")

    /// Looks at files before they are filed.
    package static let check = Command(
        "check",
        Trilingual(
            en: "look at tables, contents or filings before they are filed",
            ja: "提出前に表・内容・提出物を確認する", vi: "xem trước bảng, nội dung hoặc bản nộp"),
        discussion: Trilingual(
            en:
                "Needs neither vault nor key, and writes nothing. All faults of a file are shown in "
                + "one run, by row and column, with what to write instead. What only a vault or "
                + "a ledger knows is not checked: whether a worker's short name and a party's id "
                + "exist, and of filings whether the registry knows their keys. With a ledger "
                + "(--home or --ledger) the same judge that will judge it says which findings the "
                + "filing would add or resolve, by the rules in force and by what the filer may "
                + "see; for short names of workers it needs the filer's vault.",
            ja: "保管庫も鍵も不要で、何も書き込みません。ファイルの問題を行と列を示してすべて指摘し、直し方を示します。"
                + "労働者の略称や当事者のIDの有無、提出物の鍵の登録など、保管庫や台帳がなければ分からないことは"
                + "確認しません。台帳（--home または --ledger）を指定すると、提出後と同じ判定を行い、提出により"
                + "加わる指摘と解消される指摘を、有効な規則と提出者が閲覧できる内容に基づいて示します。労働者の略称には"
                + "提出者の保管庫が必要です。",
            vi:
                "Không cần kho hay khóa, và không ghi gì. Mọi lỗi của tệp được nêu trong một lần chạy, "
                + "theo dòng và cột, kèm cách sửa. Những điều chỉ kho hoặc sổ mới biết thì không "
                + "kiểm tra: tên tắt của người lao động và mã của các bên có tồn tại hay không, "
                + "khóa của bản nộp đã đăng ký hay chưa. Khi có sổ (--home hoặc --ledger), chính "
                + "cách xét sẽ áp dụng khi nộp cho biết bản nộp thêm hay bớt phát hiện nào, theo bộ "
                + "quy tắc đang có hiệu lực và những gì bên nộp được xem; tên tắt của người lao "
                + "động cần kho của bên nộp."),
        operands: [
            Operand(
                .file(), .some,
                en: "tables (.xlsx, CSV), contents (JSON) or filings; - for standard input",
                ja: "表(.xlsx、CSV)、内容(JSON)または提出物。- は標準入力",
                vi: "bảng (.xlsx, CSV), nội dung (JSON) hoặc bản nộp; - là đầu vào chuẩn")
        ],
        options: [TableOptions.report, TableOptions.accept] + CommonOptions.places + [
            party, vault, asOf, strict,
        ],
        examples: [
            Example(
                "feri check fees-2026-03.csv", en: "a table before it is filed", ja: "提出前の表",
                vi: "một bảng trước khi nộp"),
            Example(
                "feri check fees-2026-03.csv --vault vault --party sa-sen --home registry --strict",
                en: "and what the rules would find in it", ja: "規則による判定も含めて",
                vi: "kèm những gì quy tắc sẽ phát hiện"),
        ]
    ) { invocation in
        // Nothing is minted: the day stands for one that 'feri file' will be given.
        let today = invocation.world.now().date
        let answers = AcceptedAnswers(invocation.values(of: TableOptions.accept))
        let progress = ProgressLine(in: invocation.world)
        let terms = FilingTerms(
            saidOn: today, present: [], today: today, accepted: answers, supposesDay: true,
            reads: invocation.reads(on: progress))
        if invocation.has(TableOptions.report), invocation.operands.count > 1 {
            throw UsageFailures.unexpected(invocation.operands[1], invocation.command)
        }
        let filer = try invocation.value(of: party).map { text throws(Failure) in
            guard let party = PartyID(text) else { throw Failure.noIdentifier("party", text) }
            return party
        }
        let view = try invocation.ledgerViewIfNamed()
        // Without a ledger nothing is judged, so that no answer could be the one asked for.
        if invocation.has(strict), view == nil {
            throw UsageFailures.missing("--home HOME", invocation.command)
        }
        let workplace = try invocation.value(of: vault).map {
            try invocation.checkedWorkplace(in: $0, filer: filer)
        }
        // A vault learns of the ledger by itself.
        let facts = workplace == nil ? try view?.orderFacts() : nil
        let files = try invocation.operands.map { path in
            try CheckedFile(
                path, try invocation.readToCheck(path), terms: terms, in: workplace,
                beside: facts ?? OrderFacts())
        }
        try progress.clear()
        let tables = files.compactMap(\.table)
        if tables.allSatisfy({ $0.faults == nil }),
            let unused = answers.keys.first(where: { answer in
                tables.allSatisfy { $0.unusedAnswers.contains(answer) }
            })
        {
            throw AcceptedAnswers.unused(unused)
        }
        if let file = files.first, let table = file.table {
            try invocation.writeReport(of: table, at: file.path)
        }
        let moment = try invocation.value(of: asOf).map(MomentArgument.instant)
        let shown = try view.flatMap { view -> ShownPreview? in
            guard files.allSatisfy(\.isGood) else { return nil }
            let statements = try CheckedStatements(files, filer: filer)
            return ShownPreview(
                preview: try view.preview(
                    of: statements.supposed, at: moment ?? invocation.world.now()),
                places: statements.places)
        }
        if invocation.wantsJSON {
            try invocation.print {
                [("files", .array(files.map { $0.json(invocation) }))]
                    + (shown.map { [("preview", $0.json)] } ?? [])
            } text: { _ in
            }
        } else {
            for file in files { try file.tell(invocation) }
            if let shown {
                var report = Report(
                    language: invocation.language,
                    colours: invocation.world.colours(invocation.world.output))
                shown.write(to: &report)
                try invocation.world.output.write(report.text)
            }
        }
        guard files.allSatisfy(\.isGood) else { return .badData }
        return invocation.has(strict) && shown?.preview.isBreach ?? false ? .no : .done
    }
}

extension Invocation {
    /// A file's bytes; of one that is too long, none.
    fileprivate func readToCheck(_ path: String) throws -> [UInt8] {
        do throws(FileError) {
            if path != "-" {
                let start = try FileSystem.beginning(of: path, count: 64)
                return try FileSystem.read(path, limit: CheckedFile.longest(beginningWith: start))
            }
        } catch {
            guard error.isTooLong else { throw Failure(reading: error) }
            throw CheckedFile.tooLong(path)
        }
        return try world.readInput(CheckedFile.longestOfFilings)
    }

    /// The vault that knows the names in checked files; the caller says for whom.
    fileprivate func checkedWorkplace(
        in path: String, filer: PartyID?
    ) throws -> CheckedFile.Workplace {
        guard let filer else { throw UsageFailures.missing("--party PARTY", command) }
        let filing = try TableFiling(
            vault: try Vault(opening: path),
            ledger: has(CommonOptions.home) || has(CommonOptions.ledger)
                ? try ledgerPlaces().ledger : nil,
            now: world.now(), random: world.random)
        return CheckedFile.Workplace(filing: filing, filer: filer)
    }
}

extension LedgerView {
    /// What the ledger has in the open of orders: a question about a table must tell of nothing that
    /// is sealed.
    fileprivate func orderFacts() throws -> OrderFacts {
        var facts = OrderFacts()
        let seqs = state.orders.keys.sorted().flatMap { index.seqs(of: .order($0)) }
        for entry in try caseEntries(seqs) where !entry.isSealed {
            facts.take(entry.content, filed: entry.filed.date)
        }
        return facts
    }
}

extension CheckedFile {
    /// Faults on standard error; a summary of what is good on standard output.
    func tell(_ invocation: Invocation) throws {
        try invocation.warn(of: table?.warnings ?? [], in: path)
        if let tableFaults = table?.faults { try invocation.complain(of: tableFaults, in: path) }
        for failure in failures { try invocation.complain(failure) }
        guard isGood || !(table?.readBack.isEmpty ?? true) else { return }
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
            if isGood {
                members += TableSummary(table: table).json(in: invocation.language)
            } else if !table.readBack.isEmpty {
                members.append(("read_back", table.readBack.json(in: invocation.language)))
            }
        } else {
            members.append(
                (
                    "faults",
                    .array(
                        failures.map { failure in
                            .object(of: [
                                ("message", .string(failure.message(invocation.language))),
                                ("place", .string(failure.placeForPrograms ?? path)),
                            ])
                        })
                ))
        }
        return .object(of: members)
    }
}
