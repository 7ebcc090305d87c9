import Foundation
import Wording

@testable import TestSupport

/// The texts that the sources hold in the three languages, read from their string literals.
enum SourceTexts {
    struct Text {
        let place: String
        let language: Language
        let words: String
    }

    /// Files whose words are what offices write, not what they are shown.
    private static let vocabularies = [
        "Vocabulary", "FeeTableWords", "ColumnWords", "DefaultProfile", "FeeKindWords",
        "FeeColumnWords", "HeaderWords",
    ]

    /// Every literal behind `en:`, `ja:` or `vi:`, its pieces joined.
    static func all() throws -> [Text] {
        let root = Repository.path("Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: root)
            .filter { $0.hasSuffix(".swift") }
            .filter { file in !vocabularies.contains { file.contains($0) } }.sorted()
        let literal = /\b(en|ja|vi):\s*((?:"(?:[^"\\]|\\.)*"[\s+]*)+)/
        return try files.flatMap { file in
            let code = try Repository.text("Sources/\(file)")
            return code.matches(of: literal).map { match in
                let pieces = match.2.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
                return Text(
                    place: file,
                    language: Language(rawValue: String(match.1)) ?? .english,
                    words: pieces.joined().replacing("\\\"", with: "\""))
            }
        }
    }
}
