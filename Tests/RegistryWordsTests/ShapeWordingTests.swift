import Foundation
import Platform
import Testing
import Transparency
import Wording

@testable import Registry
@testable import RegistryWords
@testable import TestSupport

/// What is wrong with a content is said in three languages.
@Suite struct ShapeWordingTests {
    @Test func missingAndSuperfluousMembersAreSaidInAWholeSentence() {
        let missing = ShapeError(path: "body.on", expected: "this member", seen: "nothing").wording
        #expect(missing.en == "'body.on' is missing" && missing.vi == "thiếu 'body.on'")
        let more = ShapeError(path: "body.x", expected: "no such member", seen: "1").wording
        #expect(more.ja.contains("「body.x」"))
    }

    @Test func phrasesWithNumbersKeepThemInEveryLanguage() {
        let said = ShapeError(
            path: "body.headcount", expected: "an integer 1 … 10000", seen: "\"twelve\""
        ).wording
        #expect(said.en == "body.headcount: expected an integer 1 … 10000, seen \"twelve\"")
        #expect(said.ja == "body.headcount: 「1〜10000の整数」が必要ですが、「\"twelve\"」になっています")
        #expect(said.vi == "body.headcount: cần số nguyên từ 1 đến 10000, nhưng lại là \"twelve\"")
        #expect(ShapePhrase.said("one of a · b").vi == "một trong a · b")
        #expect(ShapePhrase.said("one of a · b, each once").vi == "một trong a · b, mỗi từ một lần")
        #expect(ShapePhrase.said("\"departd\"").ja == "\"departd\"")
    }

    /// Every phrase that the readers of bodies write out, so that none is left in English.
    @Test func everyPhraseOfTheBodiesHasItsTranslations() throws {
        var phrases: [String] = []
        for folder in ["Bodies", "Content", "Fields"] {
            let directory = Repository.path("Sources/Registry/\(folder)")
            for item in try FileSystem.list(directory) {
                let source = String(
                    decoding: try FileSystem.read("\(directory)/\(item.name)"), as: UTF8.self)
                for match in source.matches(of: /expected:\s*"([^"\\]*)"/) {
                    phrases.append(String(match.1))
                }
                let calls = /(?:string|optionalString)\(\s*"[a-z_]+",\s*"([^"\\]*)"/
                for match in source.matches(of: calls) { phrases.append(String(match.1)) }
            }
        }
        #expect(phrases.count > 20)
        for phrase in phrases { #expect(ShapePhrase.isKnown(phrase), "\(phrase)") }
    }
}
