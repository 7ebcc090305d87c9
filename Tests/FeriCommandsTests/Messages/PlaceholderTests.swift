import Foundation
import Testing

@testable import TestSupport

/// Each text has the same places to fill in its three languages, and each place gets a value.
@Suite struct PlaceholderTests {
    private static func sources() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: Repository.path("Sources"))
            .filter { $0.hasSuffix(".swift") }.map { "Sources/\($0)" }.sorted()
    }

    /// The places of a literal such as `"{seen} is not " + "a day"`.
    private static func places(in literals: Substring) -> Set<String> {
        Set(literals.matches(of: /\{([a-z][A-Za-z_]*)\}/).map { String($0.1) })
    }

    @Test func everyPlaceIsInAllLanguages() throws {
        let trio =
            /en:\s*((?:"[^"\\]*"[\s+]*)+),\s*ja:\s*((?:"[^"\\]*"[\s+]*)+),\s*vi:\s*((?:"[^"\\]*"[\s+]*)+)/
        var count = 0
        for source in try Self.sources() {
            for match in try Repository.text(source).matches(of: trio) {
                let english = Self.places(in: match.1)
                count += 1
                #expect(Self.places(in: match.2) == english, "\(source): \(match.1)")
                #expect(Self.places(in: match.3) == english, "\(source): \(match.1)")
            }
        }
        #expect(count > 1000, "the texts are found: \(count)")
    }

    /// Texts that are filled in where Swift does not see it.
    private static let filledElsewhere = [
        // By the script of the page that computes a verdict again.
        "Sources/Pages/Recomputing/Recomputation.swift"
    ]

    @Test func everyPlaceGetsAValueInItsFolder() throws {
        let texts = try Self.sources().map { ($0, try Repository.text($0)) }
        let folders = Dictionary(grouping: texts) { source, _ in
            source.split(separator: "/").dropLast().joined(separator: "/")
        }
        for folder in folders.keys.sorted() {
            let files = folders[folder] ?? []
            for (source, text) in files where !Self.filledElsewhere.contains(source) {
                let languages = text.matches(of: /(?:en|ja|vi):\s*((?:"[^"\\]*"[\s+]*)+)/)
                let places = languages.reduce(into: Set<String>()) {
                    $0.formUnion(Self.places(in: $1.1))
                }
                // What was seen is filled in by the fault itself.
                let isOfCells = text.contains("CellFault(") || text.contains("QuestionFaults(")
                for place in places.sorted() where !(place == "seen" && isOfCells) {
                    let isFilled = files.contains { $0.1.contains("\"\(place)\":") }
                    #expect(isFilled, "\(source): {\(place)}")
                }
            }
        }
    }
}
