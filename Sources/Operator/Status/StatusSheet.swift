import Platform
import StoreFailures
import Terminal
import Transparency
import Views
import Wording
import Workplace

/// What is open in a home or a vault, on one screen: a line a subject, and what to do next.
struct StatusSheet {
    private struct Line {
        let code: String
        let label: Trilingual
        let value: Trilingual
        let tone: Report.Tone
        let json: JSONValue
    }

    /// What to do next, and the command that does it.
    private struct Step {
        let why: Trilingual
        let command: String
    }

    private var lines: [Line] = []
    private var steps: [Step] = []

    mutating func add(
        _ code: String, _ label: Trilingual, _ value: Trilingual, json: JSONValue,
        tone: Report.Tone = .plain
    ) {
        lines.append(Line(code: code, label: label, value: value, tone: tone, json: json))
    }

    /// The most urgent first.
    mutating func next(_ why: Trilingual, _ command: String) {
        steps.append(Step(why: why, command: command))
    }

    var members: [(String, JSONValue)] {
        lines.map { ($0.code, $0.json) } + [
            (
                "next",
                .array(
                    steps.map {
                        .object(of: [("command", .string($0.command)), ("why", $0.why.json)])
                    })
            )
        ]
    }

    func write(to report: inout Report) {
        let labels = lines.map { $0.label(report.language) }
        let width = labels.map { DisplayWidth.of($0) }.max() ?? 0
        for (label, line) in zip(labels, lines) {
            report.line(
                DisplayWidth.padded(label, to: width) + "  " + line.value(report.language),
                tone: line.tone)
        }
        report.heading(Trilingual(en: "next", ja: "次にすること", vi: "việc tiếp theo"))
        for step in steps {
            report.line(step.why, indent: 2)
            report.line(step.command, indent: 4)
        }
        guard steps.isEmpty else { return }
        report.line(
            Trilingual(en: "nothing is open", ja: "未処理のものはありません", vi: "không còn việc nào"),
            tone: .good, indent: 2)
    }
}

extension Trilingual {
    /// The same number in every language.
    static func number(_ count: some BinaryInteger) -> Trilingual { Trilingual(String(count)) }
}
