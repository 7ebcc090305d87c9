import Wording

/// All that can be typed after `feri`.
package struct CommandTable: Sendable {
    /// The first word of several commands.
    package struct Family: Sendable {
        package let name: String
        package let summary: Trilingual

        package init(_ name: String, en: String, ja: String, vi: String) {
            self.name = name
            summary = Trilingual(en: en, ja: ja, vi: vi)
        }
    }

    /// In the order in which help lists them.
    package let commands: [Command]
    package let families: [Family]

    package init(commands: [Command], families: [Family]) {
        self.commands = commands
        self.families = families
    }

    package func command(at path: [String]) -> Command? {
        commands.first { $0.path == path }
    }

    /// The commands whose words begin with `path`.
    func commands(under path: [String]) -> [Command] {
        commands.filter { $0.path.count > path.count && $0.path.starts(with: path) }
    }

    /// The words that may follow `path`, each once, in the table's order.
    func nextWords(after path: [String]) -> [String] {
        var words: [String] = []
        for command in commands(under: path) where !words.contains(command.path[path.count]) {
            words.append(command.path[path.count])
        }
        return words
    }

    func family(named name: String) -> Family? { families.first { $0.name == name } }
}
