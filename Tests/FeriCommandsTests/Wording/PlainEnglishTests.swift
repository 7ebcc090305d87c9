import Foundation
import Testing

@testable import TestSupport

/// README and the pages of Specs are plain technical English, in lines that fit a screen.
@Suite struct PlainEnglishTests {
    /// Words that make a sentence stiff, each with what to write instead.
    private static var stiff: [(pattern: Regex<Substring>, instead: String)] {
        [
            (/\b[Ss]tands?\b(?! for\b)/, "is, are"),
            (/\b[Tt]old\b/, "shown, reported, published, asked"),
            (/\b[Aa]new\b/, "again"),
            (/\b[Ww]hoever\b/, "who, anyone who"),
            (/\bat hand\b/, "available"),
        ]
    }

    /// What may follow "is no": a comparison, or what there is none of.
    private static let comparisons: Set<Substring> = [
        "longer", "more", "later", "fewer", "less", "larger", "earlier", "other", "further", "such",
        "one", "better", "place", "two",
    ]

    /// What a line holds that is worth a closer look; most lines hold none of it.
    private static let hints = ["tand", "old", "new", "hoever", "at hand", " no "]

    private static func stiffWords(in text: String) -> [String] {
        guard hints.contains(where: { text.range(of: $0, options: .literal) != nil }) else {
            return []
        }
        let words = stiff.flatMap { pattern, instead in
            text.matches(of: pattern).map { "“\($0.0)”: write \(instead)" }
        }
        let denials = text.matches(of: /([A-Za-z]+) (?:is|was) no ([a-z]+)/).filter {
            $0.1.lowercased() != "there" && !comparisons.contains($0.2)
        }
        return words + denials.map { "“\($0.0)”: write is not a" }
    }

    private static func pages() throws -> [String] {
        let specs = try FileManager.default.subpathsOfDirectory(
            atPath: Repository.path("Specs"))
        return ["README.md"] + specs.filter { $0.hasSuffix(".md") }.map { "Specs/\($0)" }.sorted()
    }

    /// The lines of a page with their numbers, without its blocks of code.
    private static func prose(_ page: String) throws -> [(number: Int, line: String)] {
        var isCode = false
        return try Repository.text(page).components(separatedBy: "\n").enumerated().compactMap {
            if $0.element.firstMatch(of: /^\s*```/) != nil {
                isCode.toggle()
                return nil
            }
            return isCode ? nil : ($0.offset + 1, $0.element)
        }
    }

    @Test func `the pages use common words`() throws {
        let pages = try Self.pages()
        #expect(pages.count > 60)
        for page in pages {
            for (number, line) in try Self.prose(page) {
                let words = Self.stiffWords(in: line.replacing(/`[^`]*`/, with: ""))
                #expect(words.isEmpty, "\(page):\(number): \(words)")
            }
        }
    }

    /// Tables, blocks of code, headings and a piece of code alone on its line cannot be wrapped.
    @Test func `a line of Specs has at most 160 characters`() throws {
        for page in try Self.pages() where page != "README.md" {
            for (number, line) in try Self.prose(page)
            where line.count > 160 && line.firstMatch(of: /^\s*(?:\||#|`[^`]*`\.?$)/) == nil {
                Issue.record("\(page):\(number) has \(line.count) characters")
            }
        }
    }

    /// The words themselves, generated files, what others wrote, and notes of adopted profiles,
    /// which are quoted.
    private let exempt = [
        "PlainEnglishTests.swift", "Golden/", "fuzz/seeds", "DefaultProfile", "DefaultForms",
        "SourceNotesOfLaw", "__pycache__",
    ]

    @Test func `comments, texts and names in the code use common words`() throws {
        var seen = 0
        for folder in ["Sources", "Tests", "tools"] {
            let files = try FileManager.default.subpathsOfDirectory(
                atPath: Repository.path(folder)
            ).filter { $0.firstMatch(of: /\.(?:swift|py|js|h|md)$|^[^.]*$/) != nil }
            for file in files.sorted() {
                if exempt.contains(where: { file.contains($0) }) { continue }
                let path = "\(folder)/\(file)"
                let url = Repository.url(path)
                guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
                else { continue }
                let text = try Repository.text(path)
                seen += 1
                guard
                    text.contains("stand") || text.contains("told") || text.contains("anew")
                        || text.contains("hoever") || text.contains("at hand")
                        || text.contains(" no ") || text.contains("Stand") || text.contains("Told")
                else { continue }
                for (number, line) in text.components(separatedBy: "\n").enumerated() {
                    let words = Self.stiffWords(in: line.replacing("sign-anew", with: ""))
                    #expect(words.isEmpty, "\(path):\(number + 1): \(words)")
                }
            }
        }
        #expect(seen > 900)
    }
}
