import Testing
import Wording

@testable import Terminal
@testable import TestSupport

@Suite struct LanguageChoiceTests {
    @Test(arguments: [
        (["LANG": "ja_JP.UTF-8"], Language.japanese),
        (["LANG": "vi_VN"], .vietnamese),
        (["LANG": "ja_JP.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8"], .vietnamese),
        (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], .english),
        (["LANG": "ja", "LC_ALL": ""], .japanese),
        (["LANG": "de_DE.UTF-8"], .english),
        ([:], .english),
    ]) func followsTheEnvironmentAsPOSIXSays(environment: [String: String], language: Language) {
        #expect(LanguageChoice.language(ofEnvironment: { environment[$0] }) == language)
    }

    @Test func anOptionOutweighsTheEnvironment() {
        let world = RehearsedWorld(environment: ["LC_ALL": "ja_JP.UTF-8"])
        #expect(world.feri("help", "key", "--lang", "vi") == .done)
        #expect(world.output().hasPrefix("TỔNG QUAN: "))
    }

    @Test func mistakesAreExplainedInTheLanguageChosen() {
        let world = RehearsedWorld(environment: ["LANG": "ja_JP.UTF-8"])
        #expect(world.feri("hlep") == .usage)
        #expect(
            world.messages()
                == "feri: error: 「hlep」というコマンドはありません\nferi: hint: 「help」のことですか?\n")
    }
}
