import Testing
import Transparency
import Wording

@testable import Registry
@testable import RegistryWords

/// Names by which an eye may be misled: `Specs/content.md` 11 and 12.
@Suite struct NameLookTests {
    @Test(arguments: [
        "Công ty phái cử Sen (ví dụ)", "Co\u{302}ng ty", "株式会社アイシンABC", "ＡＢＣ商事",
        "αシステム株式会社", "ООО Ромашка", "きく食品（見本）", "Đại học 2", "한국 산업", "葛\u{E0100}城市",
        "ひばり　相談窓口",
    ])
    func anOrdinaryNameIsNotMarked(_ name: String) { #expect(NameLook(of: name) == nil) }

    @Test(arguments: [
        "C\u{43E}ng ty Sen", "S\u{435}n", "\u{41E}\u{422}\u{406}\u{422}監理組合", "ООО Romashka",
        "\u{3A3}en", "\u{1D5E6}en", "\u{13DA}en", "Αβγ\u{431}",
    ])
    func lettersOfWritingsThatLookAlikeAreMarked(_ name: String) {
        #expect(NameLook(of: name) == .mixesScripts)
    }

    @Test(arguments: [
        "Sen ", " Sen", "Công  ty Sen", "Se\u{200B}n", "Se\u{AD}n", "Sen\u{3164}", "Sen\u{A0}",
        "S\u{FE00}en", "\u{2800}Sen",
    ])
    func whatShowsNothingIsMarked(_ name: String) {
        #expect(NameLook(of: name) == .hidesCharacters)
    }

    @Test func theMarkIsSaidInThreeLanguages() {
        #expect(NameLook.mixesScripts.wording.en == "name mixes scripts: check the id")
        for look in NameLook.allCases {
            for language in Language.allCases { #expect(!look.wording(language).isEmpty) }
        }
    }

    private static let blank = [
        " ", "   ", "\u{3000}", "\u{200B}\u{200D}", "\u{3164}", "\u{2800}\u{A0}", "\u{AD}",
        "\u{E0100}",
    ]

    @Test(arguments: NameLookTests.blank)
    func aNameOfNothingIsMalformed(_ name: String) throws {
        let registered = """
            {"type": "party.registered", "party": "br-x",
             "body": {"kind": "broker", "name": "\(name)", "country": "VN"}}
            """
        let licensed = """
            {"type": "party.licensed", "party": "br-x",
             "body": {"authority": "\(name)", "number": "1", "from": "2026-01-01"}}
            """
        for (json, path) in [(registered, "body.name"), (licensed, "body.authority")] {
            let value = try CanonicalJSON.parseHandwritten(Array(json.utf8))
            do throws(ShapeError) {
                _ = try Content(value)
                Issue.record("\(path) of nothing was read")
            } catch {
                #expect(error.path == "content.\(path)")
                #expect(error.expected == "a text of 1 … 200 bytes that shows something")
                #expect(error.wording.ja.contains("見える文字"))
            }
        }
    }

    @Test func anythingThatShowsIsRead() throws {
        for name in ["x", "C\u{43E}ng ty", " .", "。"] {
            let json = """
                {"type": "party.registered", "party": "br-x",
                 "body": {"kind": "broker", "name": "\(name)", "country": "VN"}}
                """
            let content = try Content(CanonicalJSON.parseHandwritten(Array(json.utf8)))
            #expect(content.type == .partyRegistered)
        }
    }

    @Test func aFoldHoldsWhatAnEyeTakesForOne() throws {
        func fold(_ text: String) throws -> String {
            FoldedIdentifier(try #require(OrderNumber(text))).text
        }
        #expect(try fold("VJ-2026-000017") == "vjzoz6ooool7")
        #expect(try fold("s.-5-Z2b8oOiIlL10") == "sszzbboolllllo")
        let digits = try (0...9).map { try fold("\($0)") }
        #expect(Set(digits).count == 10)
    }
}
