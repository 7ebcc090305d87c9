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

    /// The same in all three languages.
    package init(_ text: String) { self.init(en: text, ja: text, vi: text) }

    /// Several things in a row.
    package static func list(_ items: [Trilingual]) -> Trilingual {
        Trilingual(
            en: items.map(\.en).joined(separator: "; "),
            ja: items.map(\.ja).joined(separator: "、"),
            vi: items.map(\.vi).joined(separator: "; "))
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
        func fill(_ template: String) -> String {
            Trilingual.fill(template) { values[$0] }
        }
        return Trilingual(en: fill(en), ja: fill(ja), vi: fill(vi))
    }

    /// As `filled(_:)` with texts, each value in the language that it comes to be in.
    package func filled(_ values: [String: Trilingual]) -> Trilingual {
        Trilingual(
            en: Trilingual.fill(en) { values[$0]?.en },
            ja: Trilingual.fill(ja) { values[$0]?.ja },
            vi: Trilingual.fill(vi) { values[$0]?.vi })
    }

    private static func fill(_ template: String, _ value: (String) -> String?) -> String {
        // Braces are ASCII: wherever their bytes are, they mean themselves.
        let bytes = template.utf8
        var result = ""
        var rest = bytes.startIndex
        while let open = bytes[rest...].firstIndex(of: UInt8(ascii: "{")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            result += template[rest..<open]
            let name = String(template[bytes.index(after: open)..<close])
            result += value(name) ?? "{\(name)}"
            rest = bytes.index(after: close)
        }
        return result + template[rest...]
    }
}
