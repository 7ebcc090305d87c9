import Transparency
import Wording

extension Command {
    /// `feri help key new` is `feri key new --help`.
    package static let help = Command(
        "help",
        Trilingual(
            en: "explain a command", ja: "コマンドの説明を表示する", vi: "giải thích một lệnh"),
        operands: [
            Operand(
                .text("COMMAND"), .any, en: "the command, such as: key new",
                ja: "コマンド(例: key new)", vi: "lệnh, ví dụ: key new")
        ],
        examples: [
            Example(
                "feri help key new --lang vi", en: "in Vietnamese", ja: "ベトナム語で表示",
                vi: "bằng tiếng Việt")
        ]
    ) { invocation in
        let path = invocation.operands
        let table = invocation.table
        guard table.command(at: path) != nil || !table.commands(under: path).isEmpty else {
            let known = Array(path.prefix { word in table.nextWords(after: []).contains(word) })
            throw UsageFailures.unknownCommand(path, table.nextWords(after: known))
        }
        let text = Help(table: table, language: invocation.language).text(of: path)
        try invocation.print {
            [("command", .string(path.joined(separator: " "))), ("help", .string(text))]
        } text: {
            for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                $0.line(String(line))
            }
        }
        return .done
    }
}
