import Access
import Judging
import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let format = Option(
        "format", .choice(ExportFormat.allCases.map(\.rawValue) + [ExportWorkbook.format, "html"]),
        required: true,
        en: "csv for databases and spreadsheets, jsonl for programs: one JSON object a line; xlsx "
            + "for Excel, each table a sheet; html for papers to print",
        ja: "csvはデータベース・表計算用、jsonlはプログラム用（1行に1つのJSONオブジェクト）、xlsxはExcel用"
            + "（表ごとに1シート）、htmlは印刷する書面用",
        vi: "csv cho cơ sở dữ liệu và bảng tính, jsonl cho chương trình: mỗi dòng một đối tượng "
            + "JSON; xlsx cho Excel, mỗi bảng một trang tính; html cho giấy tờ để in")

    private static let tables = Option(
        "of", .choice(ExportTable.allCases.map(\.rawValue)), repeatable: true,
        en: "which table; several go into one directory", ja: "出力する表。複数のときは1つのディレクトリに出力",
        vi: "bảng nào; nếu nhiều bảng thì ghi vào một thư mục")

    private static let output = Option(
        "out", .file("FILE|DIR"), letter: "o",
        en: "the file to write, or the directory for several tables; else standard output",
        ja: "書き込むファイル、複数の表のときはディレクトリ。省略時は標準出力",
        vi: "tệp cần ghi, hoặc thư mục cho nhiều bảng; nếu không thì đầu ra chuẩn")

    private static let asOf = Option(
        "as-of", .text("DATE"),
        en: "as known at the end of this day (UTC) or at this instant",
        ja: "この日の終わり（UTC）またはこの時刻の時点で判明していた内容",
        vi: "như đã biết đến hết ngày này (UTC) hoặc đến thời điểm này")

    private static let mark = Option(
        flag: "bom",
        en: "begin a CSV with a byte order mark, which Excel needs to read it as UTF-8",
        ja: "CSVの先頭にBOMを付ける（ExcelがUTF-8として読むのに必要）",
        vi: "thêm BOM ở đầu tệp CSV, Excel cần để đọc đúng UTF-8")

    private static let reader = Option(
        "reader", .text("SCOPE"),
        en:
            "only what a reader of this scope may see, such as party:ID (fees, findings, statements)",
        ja: "この範囲の閲覧者（party:ID など）が見られるものだけ（fees、findings、statements）",
        vi: "chỉ những gì người đọc thuộc phạm vi này được xem, như party:ID (fees, findings, "
            + "statements)")

    /// Writes a ledger out as tables.
    package static let export = Command(
        "export",
        Trilingual(
            en: "write tables for other programs, or papers for the authorities",
            ja: "他のプログラム用の表、または当局向けの書面を出力する",
            vi: "xuất bảng cho chương trình khác, hoặc giấy tờ cho cơ quan chức năng"),
        discussion: Trilingual(
            en: "Columns and their names are fixed in Specs/export.md, with lines that "
                + "load them into PostgreSQL. Amounts are whole numbers in the currency's minor "
                + "unit. Only what the openings let be seen is exported; how much was not seen "
                + "is reported on standard error. In a CSV a text that a spreadsheet would take for a "
                + "formula has an apostrophe before it, and the column 'neutralised' says where; "
                + "jsonl has every text as it was said. What the file holds may name workers' "
                + "pseudonyms and what they said: keep it as you keep the openings.",
            ja: "列とその名前は固定で、PostgreSQLへの取り込み方とともに Specs/export.md にあります。金額は通貨の"
                + "最小単位の整数です。開示ファイルで読める内容だけを出力し、読めなかった件数を標準エラー出力に示し"
                + "ます。CSVでは、表計算ソフトが数式とみなす文字列の前にアポストロフィを置き、その列を「neutralised」"
                + "列に示します。jsonlは元の文字列のままです。労働者の仮名や申告を含むことがあるため、開示ファイル"
                + "と同様に管理してください。",
            vi:
                "Các cột và tên cột là cố định, ghi trong Specs/export.md cùng cách nạp vào "
                + "PostgreSQL. Số tiền là số nguyên theo đơn vị nhỏ nhất của loại tiền. Chỉ xuất "
                + "những gì tệp mở niêm phong cho xem; số nội dung chưa xem được báo ở đầu ra lỗi. "
                + "Trong CSV, chuỗi mà bảng tính sẽ hiểu là công thức có dấu nháy đơn đứng trước, và "
                + "cột 'neutralised' cho biết ở cột nào; jsonl giữ nguyên chuỗi. Tệp có thể chứa mã "
                + "ẩn danh và lời khai của người lao động: hãy giữ như giữ tệp mở niêm phong."),
        options: ReadingOptions.all + [format, tables] + FormOptions.all + [
            output, ReadingOptions.at, asOf, mark, reader,
        ],
        examples: [
            Example(
                "feri export --home registry --of fees --format csv --bom -o fees.csv",
                en: "all fees declared, to open in Excel", ja: "申告された費用をExcelで開けるように",
                vi: "mọi khoản phí đã khai, để mở bằng Excel"),
            Example(
                "feri export --home registry --of orders --of fees --of findings --format csv -o tables",
                en: "three tables for a database", ja: "データベース用の3つの表",
                vi: "ba bảng cho cơ sở dữ liệu"),
            Example(
                "feri export --home registry --form titp-home-costs --order VJ-2026-000017 "
                    + "--format html --lang ja -o costs.html",
                en: "what each trainee paid in the home country, to print", ja: "本国で支払った費用の明細（印刷用）",
                vi: "bản kê chi phí đã trả ở nước sở tại, để in"),
        ]
    ) { invocation in
        let wanted = invocation.values(of: tables).compactMap(ExportTable.init(rawValue:))
        let word = try invocation.required(format)
        let out = invocation.value(of: output).flatMap { $0 == "-" ? nil : $0 }
        func ledger() throws -> ExportedLedger {
            try invocation.exportedLedger(
                at: try invocation.number(of: ReadingOptions.at),
                asOf: try invocation.value(of: asOf).map(MomentArgument.instant))
        }
        if wanted.isEmpty {
            let scope = try scope(of: invocation)
            let code = try invocation.exportForm(
                {
                    var exported = try ledger()
                    exported.limit(to: scope)
                    return exported
                }, as: word, to: out, byteOrderMark: invocation.has(mark))
            guard let code else { throw UsageFailures.missing(tables.spelling, invocation.command) }
            return code
        }
        let format = ExportFormat(rawValue: word)
        guard !FormOptions.all.contains(where: invocation.has),
            format != nil || word == ExportWorkbook.format
        else {
            throw Failure(
                .usage, en: "give tables ('--of', as csv, jsonl or xlsx) or a paper ('--form')",
                ja: "表（「--of」、csv・jsonl・xlsx）か書面（「--form」）のどちらかを指定してください",
                vi: "hãy ghi bảng ('--of', dạng csv, jsonl hoặc xlsx) hoặc giấy tờ ('--form')")
        }
        if format == nil, invocation.has(mark) {
            throw UsageFailures.unexpected(mark.spelling, invocation.command)
        }
        let isDirectory = wanted.count > 1 && format != nil
        if out == nil, isDirectory || invocation.wantsJSON {
            throw UsageFailures.missing(output.spelling, invocation.command)
        }
        var exported = try ledger()
        let scope = try scope(of: invocation)
        exported.limit(to: scope)
        if exported.horizon != nil { try refuseFiguresOfVoices(in: wanted) }
        var written: [ExportedTable] = []
        do {
            if format == nil {
                var workbook = ExportWorkbook()
                for table in ExportTable.allCases where wanted.contains(table) {
                    let rows = try workbook.add(table, of: exported)
                    written.append(ExportedTable(table: table, path: out, rows: rows))
                }
                try invocation.write(try workbook.bytes(), to: out)
            }
            if isDirectory, let out, try !FileSystem.exists(out) {
                try FileSystem.createDirectory(out, mode: 0o700)
            }
            for table in ExportTable.allCases where wanted.contains(table) {
                guard let format else { break }
                let path = out.map {
                    isDirectory ? "\($0)/\(table.rawValue).\(format.rawValue)" : $0
                }
                let sink = try ExportSink(
                    table, as: format, byteOrderMark: invocation.has(mark), path: path,
                    in: invocation.world)
                try sink.write(exported)
                written.append(ExportedTable(table: table, path: path, rows: sink.rows))
            }
        } catch let error as FileError {
            throw Failure(creating: error)
        }
        try invocation.tell(of: written, from: exported)
        return .done
    }
}

extension Command {
    /// For whom it is written; nil: for reviewers.
    private static func scope(
        of invocation: Invocation
    ) throws(Failure) -> AccessList.Scope? {
        guard let word = invocation.value(of: reader) else { return nil }
        return try AccessList.Scope(checking: word, at: reader.spelling)
    }

    /// Tables whose columns count who has spoken are for reviewers.
    private static func refuseFiguresOfVoices(in tables: [ExportTable]) throws(Failure) {
        guard tables.contains(where: { $0 == .orders || $0 == .workers }) else { return }
        throw Failure(
            .usage, en: "'orders' and 'workers' count who has spoken: they are for reviewers",
            ja: "「orders」と「workers」は誰が申告したかを含むため、審査者専用です",
            vi: "'orders' và 'workers' có đếm ai đã lên tiếng: chỉ dành cho người thẩm tra")
    }
}

extension ExportedLedger {
    /// Leaves what there is not for a reader of this scope.
    fileprivate mutating func limit(to scope: AccessList.Scope?) {
        guard let scope, scope.audience != .reviewer else { return }
        horizon = view.horizon(of: scope.audience)
    }
}

/// A table that was written, and where.
private struct ExportedTable {
    let table: ExportTable
    /// nil for standard output.
    let path: String?
    let rows: Int
}

extension Invocation {
    /// Writes a whole file, which is under its name only when it is whole.
    /// - Parameter out: nil for standard output.
    func write(_ bytes: [UInt8], to out: String?) throws {
        guard let out else { return try world.output.write(bytes) }
        // What only a holder of openings can read stays with that holder.
        let file = try StagedFile(out, mode: 0o600)
        try file.append(bytes)
        try file.commit()
    }

    /// The ledger that the options name, as known at an entry and by a moment.
    fileprivate func exportedLedger(
        at seq: UInt64?, asOf moment: Instant?
    ) throws -> ExportedLedger {
        var last = seq
        if let moment {
            guard let known = try lastEntry(by: moment) else {
                throw Failure(
                    .noInput, en: "nothing was received by {moment}", ja: "{moment}までの受領はありません",
                    vi: "chưa nhận gì tính đến {moment}", ["moment": moment.description])
            }
            last = min(known, seq ?? known)
        }
        let view = try ledgerView(at: last)
        return ExportedLedger(view: view, asOf: moment ?? view.asOf)
    }

    /// The last entry received by `moment`; nil when there is none. Entries are in the order in
    /// which they were received.
    private func lastEntry(by moment: Instant) throws -> UInt64? {
        let reader = try ledgerReader()
        let size = try reader.checkpoint().size
        var known: UInt64 = 0
        var above = size
        while known < above {
            let middle = known + (above - known) / 2
            let entry = try Entry(parsing: try reader.entry(middle, inLogOf: size))
            if entry.header.received <= moment { known = middle + 1 } else { above = middle }
        }
        return known == 0 ? nil : known - 1
    }

    /// What was written and what could not be seen: on standard error, unless programs ask.
    fileprivate func tell(of written: [ExportedTable], from ledger: ExportedLedger) throws {
        if wantsJSON {
            return try print {
                [
                    (
                        "tables",
                        .array(
                            written.map { table in
                                .object(of: [
                                    ("of", .string(table.table.rawValue)),
                                    ("file", .string(table.path ?? "-")),
                                    ("rows", .integer(Int64(table.rows))),
                                ])
                            })
                    ),
                    ("size", .integer(Int64(clamping: ledger.view.size))),
                    ("as_of", .string(ledger.asOf.description)),
                    ("contents_not_seen", .integer(Int64(ledger.unseen))),
                ]
            } text: { _ in
            }
        }
        for table in written {
            try remark(
                Trilingual(
                    en: "{table}: rows written: {rows}", ja: "{table}: {rows}行を出力",
                    vi: "{table}: đã ghi {rows} dòng"
                ).filled([
                    "table": table.path ?? table.table.rawValue,
                    "rows": AmountText.number(table.rows, in: language),
                ]))
        }
        let unseen = AmountText.number(ledger.unseen, in: language)
        try remark(
            ledger.unseen == 0
                ? Trilingual(
                    en: "every sealed content was seen", ja: "封印された内容はすべて確認しました",
                    vi: "đã xem mọi nội dung niêm phong")
                : Trilingual(
                    en:
                        "\(unseen) sealed contents were not seen: what they say is not in the export",
                    ja: "封印された内容\(unseen)件は未確認です。その内容は出力に含まれていません",
                    vi:
                        "chưa xem \(unseen) nội dung niêm phong: những gì ghi trong đó không có trong bản xuất"
                ))
    }
}
