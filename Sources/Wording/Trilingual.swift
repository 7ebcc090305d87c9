/// One thing said in English, Japanese and Vietnamese.
package struct Trilingual: Sendable, Hashable {
    package let en: String
    package let ja: String
    package let vi: String

    package init(en: String, ja: String, vi: String) {
        self.en = en
        self.ja = ja
        self.vi = vi
    }

    package func callAsFunction(_ language: Language) -> String {
        switch language {
        case .english: en
        case .japanese: ja
        case .vietnamese: vi
        }
    }

    /// The same saying with each `{name}` replaced by the value of that name.
    ///
    /// A value never contains a placeholder's meaning: what it brings is not looked at again.
    package func filled(_ values: [String: String]) -> Trilingual {
        Trilingual(
            en: Trilingual.fill(en, values), ja: Trilingual.fill(ja, values),
            vi: Trilingual.fill(vi, values))
    }

    private static func fill(_ template: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            result += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
