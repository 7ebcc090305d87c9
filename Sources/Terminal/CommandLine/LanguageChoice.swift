import Wording

/// Which language to speak, before anything else is known of a command line.
package enum LanguageChoice {
    /// The last valid `--lang` before `--`, or else what the environment says.
    package static func language(
        of arguments: [String], environment: (String) -> String?
    ) -> Language {
        var chosen: Language?
        var words = arguments[...]
        while let word = words.popFirst(), word != "--" {
            if word == "--lang", let next = words.first {
                chosen = Language(rawValue: next) ?? chosen
            } else if word.hasPrefix("--lang=") {
                chosen = Language(rawValue: String(word.dropFirst(7))) ?? chosen
            }
        }
        return chosen ?? language(ofEnvironment: environment)
    }

    /// POSIX: the first of these that is set and not empty decides, whatever it says.
    static func language(ofEnvironment environment: (String) -> String?) -> Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let locale = environment(name), !locale.isEmpty else { continue }
            let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "-" && $0 != "@" }
            return Language(rawValue: code.lowercased()) ?? .english
        }
        return .english
    }
}
