import Foundation

/// What may not be in a message to anybody: names of the program's own language, places that were
/// not filled, names of files that only the program knows.
enum MessageFaults {
    private static let parts = [
        "{", "}", "Optional(", "Error(", "Error.", "nil)", "/tmp/", ".part", ".new-", "errno",
        "Swift.", "Foundation.",
    ]

    private static let modules = [
        "Platform", "Wording", "Markup", "Transparency", "Workbook", "Tables", "LedgerStore",
        "Registry", "Judging", "Terminal", "Views", "Verifying", "Office", "Pages", "Papers",
        "Serving", "Operator", "FeriCommands",
    ]

    /// A name such as `malformedSignatureLine`, which only a program writes.
    private static var camel: Regex<Substring> { /\b[a-z]+[A-Z][A-Za-z]*\b/ }

    static func found(in text: String) -> [String] {
        parts.filter { text.contains($0) }
            + modules.filter { module in
                text.ranges(of: "\(module).").contains {
                    text[$0.upperBound...].first?.isUppercase ?? false
                }
            }
            + text.matches(of: camel).map { String($0.0) }
    }
}
