import Foundation
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import RegistryWords
@testable import TestSupport

@Suite struct RuleBookTests {
    @Test func `the built-in profile is canonical and holds every rule of this version`() throws {
        let value = try CanonicalJSON.parse(DefaultProfile.bytes)
        #expect(CanonicalJSON.bytes(of: value) == DefaultProfile.bytes)
        let book = try #require(CaseBuilder.book)
        var ids: [String] = []
        for row in book.rows where !ids.contains(row.id) { ids.append(row.id) }
        #expect(
            ids == [
                "DP-01", "EV-00", "EV-01", "EV-02", "EV-03", "EV-04", "EV-05", "EV-06", "EV-07",
                "EV-08", "EV-09", "EV-10", "EV-11", "EV-12", "EV-13", "EV-14", "EV-15", "EV-16",
                "FE-01", "FE-02", "FE-03", "FE-04", "FE-05", "IL-01", "IL-02", "IL-03", "JP-01",
                "JP-02", "JP-03", "JP-04", "JP-05", "JP-06", "JP-07", "JP-08", "JP-09", "JP-10",
                "JP-11", "JP-12", "OR-01", "RB-01", "VN-01", "VN-02", "VN-03", "VN-04", "VN-05",
                "VN-06", "VN-07", "VN-08", "VN-09", "VN-10", "VN-11", "VN-12", "VN-13", "VN-14",
                "VN-15", "VN-16", "VN-17", "VN-18", "VN-19", "VN-20", "VN-21", "VN-22",
            ])
        #expect(Set(book.rows.map(\.kind)) == Set(RuleKinds.names))
    }

    @Test func `every kind has its page`() throws {
        let specs = Repository.path("Specs/profile/kinds")
        let pages = try FileManager.default.contentsOfDirectory(atPath: specs).sorted()
        let expected = RuleKinds.names.map { name in
            name.split(separator: "/").joined(separator: "-") + ".md"
        }
        #expect(pages == expected.sorted())
    }

    @Test func `every rule is named by a test that makes it fire`() throws {
        let tests = Repository.url("Tests/JudgingTests/Rules")
        let own = try FileManager.default.contentsOfDirectory(atPath: tests.path)
            .filter { $0.hasSuffix("Tests.swift") && $0 != "RuleBookTests.swift" }
        let text = try own.map {
            try String(contentsOf: tests.appendingPathComponent($0), encoding: .utf8)
        }.joined()
        for row in try #require(CaseBuilder.book).rows {
            #expect(text.contains("\"\(row.id)\""), "\(row.id)")
        }
    }

    @Test func `no word stands for two kinds of fee`() throws {
        let book = try #require(CaseBuilder.book)
        for words in [\Words.en, \Words.ja, \Words.vi] {
            let all = book.categories.rows.flatMap { $0.words[keyPath: words] }
            #expect(Set(all).count == all.count)
        }
    }

    @Test(arguments: [
        (#""kind":"bond/1""#, #""kind":"bond/2""#),
        (#""months":2,"wage""#, #""months":2,"more":1,"wage""#),
        (#""severity":"gap""#, #""severity":"bad""#),
        (#""except_kinds":["travel-domestic"]"#, #""except_kinds":["travel"]"#),
    ])
    func `a profile with something this version does not know is not judged by`(
        known: String, unknown: String
    ) throws {
        let text = try #require(String(validating: DefaultProfile.bytes, as: UTF8.self))
        #expect(text.contains(known))
        let profile = try Profile(Array(text.replacing(known, with: unknown).utf8))
        #expect(throws: ShapeError.self) { try RuleBook(profile) }
    }
}
