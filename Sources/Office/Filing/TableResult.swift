import OfficeTables
import Platform
import Tables
import Terminal
import Transparency
import Wording

/// Says what became of a table that was to be filed.
struct TableResult {
    let invocation: Invocation
    let path: String

    /// All that is wrong with it.
    func refuse(_ table: OfficeTable) throws -> ExitCode {
        let faults = table.faults
        if invocation.wantsJSON {
            try invocation.print {
                [
                    ("file", .string(path)), ("filed", .boolean(false)),
                    ("faults", invocation.json(of: faults?.faults ?? [])),
                    ("faults_not_listed", .integer(Int64(faults?.unlisted ?? 0))),
                    ("report", RowReport(of: table).json(in: invocation)),
                    ("warnings", invocation.json(of: table.warnings)),
                ]
                    + (table.readBack.isEmpty
                        ? [] : [("read_back", table.readBack.json(in: invocation.language))])
                    + TableSummary.json(table.comparison)
            } text: { _ in
            }
        } else {
            try showWhatIsAsked(of: table)
            try invocation.warn(of: table.warnings, in: path)
            if let faults {
                try invocation.complain(
                    of: faults, in: path, hint: table.comparison.map(TableResult.correctIt))
            }
        }
        return .badData
    }

    private static func correctIt(_ comparison: TableComparison) -> Trilingual {
        let counts = TableSummary.counts(comparison)
        return Trilingual(
            en: "nothing was filed: {counts}. Correct it? file it again with --reason “why”",
            ja: "何も提出していません（{counts}）。訂正する場合は --reason「理由」を付けてもう一度実行してください",
            vi: "chưa nộp gì: {counts}. Muốn đính chính? hãy chạy lại với --reason “lý do”"
        ).filled(["counts": counts])
    }

    /// Above questions, what was read: an answer needs to be looked up there.
    private func showWhatIsAsked(of table: OfficeTable) throws {
        guard !table.readBack.isEmpty else { return }
        var text = Report(
            language: invocation.language,
            colours: invocation.world.colours(invocation.world.messages))
        TableSummary(table: table).write(to: &text, of: path)
        try invocation.world.messages.write(text.text)
    }

    /// The filings that were made of it, and where they are; nil: on standard output.
    func deliver(
        _ filings: [Filing], of outcome: TableFiling.Outcome, in place: String?
    ) throws -> ExitCode {
        let table = outcome.table
        let warnings = outcome.isRepeated ? outcome.changed : table.warnings
        if filings.isEmpty {
            try invocation.remark(
                Trilingual(
                    en: "nothing to file: all of it was filed before, in these words",
                    ja: "提出するものはありません。すべて同じ内容で提出済みです",
                    vi: "không có gì để nộp: mọi nội dung đều đã nộp đúng như vậy"))
        }
        if outcome.isRepeated {
            try invocation.remark(
                Trilingual(
                    en: "filed before: these are the same statements again, nothing new was made",
                    ja: "提出済みのファイルです。同じ申告をもう一度出力し、新しいものは作っていません",
                    vi: "đã nộp trước đây: đây là đúng các bản khai đó, không tạo gì mới"))
        }
        try invocation.warn(of: warnings, in: path)
        if invocation.wantsJSON {
            try invocation.print {
                let text = String(decoding: filings.flatMap(\.bytes), as: UTF8.self)
                let filed: (String, JSONValue) =
                    filings.isEmpty
                    ? ("filings", .string(""))
                    : place.map { ("filings_file", .string($0)) } ?? ("filings", .string(text))
                return [
                    ("file", .string(path)), ("filed", .boolean(!filings.isEmpty)), filed,
                    ("repeated", .boolean(outcome.isRepeated)),
                    ("statements", .integer(Int64(filings.count))),
                    ("report", RowReport(of: table).json(in: invocation)),
                    ("warnings", invocation.json(of: warnings)),
                ] + TableSummary(table: table).json(in: invocation.language)
            } text: { _ in
            }
            return .done
        }
        var text = Report(
            language: invocation.language,
            colours: invocation.world.colours(invocation.world.messages))
        if !table.statements.isEmpty { TableSummary(table: table).write(to: &text, of: path) }
        try invocation.world.messages.write(text.text)
        guard !filings.isEmpty else { return .done }
        try sayNext(place)
        if let place {
            try invocation.world.output.write("\(TerminalText.escaped(place))\n")
        } else {
            try invocation.world.output.write(filings.flatMap(\.bytes))
        }
        return .done
    }

    private func sayNext(_ place: String?) throws {
        let next =
            place == nil
            ? Trilingual(
                en: "the filings are on standard output: send them to the registry, or "
                    + "'feri append --home HOME -' takes them in",
                ja: "提出物は標準出力にあります。台帳の運営者へ送るか、「feri append --home HOME -」で追加してください",
                vi: "bản nộp ở đầu ra chuẩn: gửi cho đơn vị vận hành sổ, hoặc "
                    + "'feri append --home HOME -' để đưa vào sổ")
            : Trilingual(
                en:
                    "send this file to the registry, or 'feri append --home HOME {file}' takes it in",
                ja: "このファイルを台帳の運営者へ送るか、「feri append --home HOME {file}」で追加してください",
                vi:
                    "gửi tệp này cho đơn vị vận hành sổ, hoặc 'feri append --home HOME {file}' để đưa vào sổ"
            ).filled(["file": place ?? ""])
        try invocation.world.messages.write(
            "feri: hint: \(TerminalText.escaped(next(invocation.language)))\n")
    }
}
