import Transparency
import Wording

extension Command {
    /// Prints a shell's completion script.
    package static let completions = Command(
        "completions",
        Trilingual(
            en: "print the script that completes feri's words in a shell",
            ja: "シェルの入力補完スクリプトを出力する", vi: "in tập lệnh tự hoàn thành cho shell"),
        operands: [
            Operand(
                .choice(["bash", "zsh", "fish"]), en: "the shell", ja: "シェル", vi: "loại shell")
        ],
        examples: [
            Example(
                "source <(feri completions bash)", en: "for this session of bash",
                ja: "現在のbashで有効にする", vi: "dùng cho phiên bash hiện tại"),
            Example(
                "feri completions fish > ~/.config/fish/completions/feri.fish",
                en: "for every session of fish", ja: "fishで常に有効にする", vi: "dùng lâu dài cho fish"),
        ]
    ) { invocation in
        let (shell, table) = (invocation.operands[0], invocation.table)
        let script =
            switch shell {
            case "bash": BashCompletion(table: table).text
            case "zsh": ZshCompletion(table: table, language: invocation.language).text
            default: FishCompletion(table: table, language: invocation.language).text
            }
        guard invocation.wantsJSON else {
            try invocation.world.output.write(script)
            return .done
        }
        try invocation.print {
            [("script", .string(script)), ("shell", .string(shell))]
        } text: { _ in
        }
        return .done
    }
}
