import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// Something a check found that somebody should know.
struct HealthFinding {
    enum Level: String {
        /// To be put right: the answer is no.
        case problem
        /// To be known.
        case notice
    }

    let check: String
    let level: Level
    /// A file, a directory or a seq.
    let place: String
    let message: Trilingual

    var json: JSONValue {
        .object(of: [
            ("check", .string(check)), ("level", .string(level.rawValue)),
            ("message", message.json), ("place", .string(place)),
        ])
    }
}

/// What the checks of a home or a vault found.
struct HealthReport {
    /// The names of the checks that were made, in their order.
    private(set) var checks: [String] = []
    private(set) var findings: [HealthFinding] = []
    var overdue: [OverdueRecord] = []

    var isHealthy: Bool { overdue.isEmpty && !findings.contains { $0.level == .problem } }

    /// Makes one check; what it finds is said in the order in which it finds it.
    mutating func check(
        _ name: String,
        _ body: (_ find: (HealthFinding.Level, String, Trilingual) -> Void) throws
            -> Void
    ) rethrows {
        checks.append(name)
        var found: [HealthFinding] = []
        try body { found.append(HealthFinding(check: name, level: $0, place: $1, message: $2)) }
        findings += found
    }

    var members: [(String, JSONValue)] {
        [
            ("healthy", .boolean(isHealthy)), ("checks", .array(checks.map(JSONValue.string))),
            ("findings", .array(findings.map(\.json))),
            (
                "overdue",
                .array(
                    overdue.map {
                        .object(of: [
                            ("class", .string($0.kind.name)), ("due", .string($0.due.description)),
                            ("place", .string($0.place)), ("status", .string($0.kind.status)),
                        ])
                    })
            ),
        ]
    }

    func write(to report: inout Report) {
        for finding in findings {
            let tone: Report.Tone = finding.level == .problem ? .bad : .caution
            report.line(
                Trilingual(
                    en: "{place}: {message}", ja: "{place}: {message}", vi: "{place}: {message}"
                ).filled([
                    "place": finding.place, "message": finding.message(report.language),
                ]), tone: tone)
        }
        if !overdue.isEmpty {
            report.heading(
                Trilingual(en: "kept too long", ja: "保存期限を過ぎた記録", vi: "giữ quá hạn"))
            var table = TextTable([
                Trilingual(en: "due", ja: "期限", vi: "hạn")(report.language),
                Trilingual(en: "class", ja: "種類", vi: "loại")(report.language),
                Trilingual(en: "record", ja: "記録", vi: "hồ sơ")(report.language),
                Trilingual(en: "term", ja: "期限の根拠", vi: "căn cứ")(report.language),
            ])
            for record in overdue {
                table.add([
                    record.due.description, record.kind.label(report.language), record.place,
                    record.kind.status,
                ])
            }
            report.table(table, indent: 2)
            report.paragraph(
                Trilingual(
                    en: "nothing was erased: 'feri erase' does that, once it is decided",
                    ja: "消去は行っていません。決定のうえ「feri erase」で消去してください",
                    vi: "chưa xóa gì: khi đã quyết định, hãy dùng 'feri erase'"), indent: 2)
        }
        report.line(
            (isHealthy
                ? Trilingual(
                    en: "{count} checks: in order", ja: "検査{count}項目: 問題なし",
                    vi: "{count} mục kiểm: ổn")
                : Trilingual(
                    en: "{count} checks: something is to be put right", ja: "検査{count}項目: 対処が必要です",
                    vi: "{count} mục kiểm: có việc cần xử lý"))
                .filled(["count": "\(checks.count)"]), tone: isHealthy ? .good : .bad)
    }
}
