import Tables
import Testing
import Wording

@Suite struct TextAndWordTests {
    private func read(_ cell: String) -> Result<String, FaultKind> {
        TextReader().read(cell).mapError(\.kind)
    }

    @Test func textIsKeptButForEndsAndLineBreaks() {
        #expect(read("  a village broker ") == .success("a village broker"))
        #expect(read("　紹介料　") == .success("紹介料"))
        #expect(read("one\r\ntwo\nthree\rfour") == .success("one two three four"))
        #expect(read("one \n two") == .success("one   two"))
        #expect(read("Was it paid? Yes") == .success("Was it paid? Yes"))
        #expect(read("a-b = c") == .success("a-b = c"))
        guard case .success(let kept) = read("ＡＢＣ e\u{301}") else {
            Issue.record("full-width text must be kept")
            return
        }
        #expect(Array(kept.utf8) == Array("ＡＢＣ e\u{301}".utf8))
    }

    @Test(arguments: [
        ("=HYPERLINK(\"http://x\")", FaultKind.formula), ("+1", .formula), ("-cmd", .formula),
        ("@SUM(1)", .formula), ("\t=1", .formula), ("\r=1", .formula), (" =1", .formula),
        ("\n=1", .formula), ("＝1", .formula), ("-", .placeholder), (" — ", .placeholder),
        ("training\u{202E}gnp", .forbiddenCharacter),
        ("a\u{200F}b", .forbiddenCharacter), ("a\u{7}b", .forbiddenCharacter),
        ("a\tb", .forbiddenCharacter), ("a\u{85}b", .forbiddenCharacter),
        ("a\u{E000}b", .forbiddenCharacter),
        ("a\u{10FFFD}b", .forbiddenCharacter),
        ("Ti?n d?ch v?", .damagedText), ("??ng ký", .damagedText), ("????", .damagedText),
        ("Ti\u{FFFD}n", .damagedText), ("NgÆ°á»\u{9D}i", .damagedText),
        ("Tiá»n", .damagedText), ("khÃ´ng", .damagedText), ("#REF!", .excelError), ("", .emptyCell),
    ])
    func textThatCannotBeRecordedIsRefused(_ cell: String, _ kind: FaultKind) {
        #expect(read(cell) == .failure(kind))
    }

    @Test func noncharactersAreRefused() {
        for value: UInt32 in [0xFDD0, 0xFDEF, 0xFFFE, 0x1FFFE, 0x10FFFF] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(read("a" + String(Character(scalar))) == .failure(.forbiddenCharacter))
        }
    }

    @Test func textThatIsTooLongIsRefused() {
        let text = String(repeating: "あ", count: 200)
        #expect(TextReader(longest: 600).read(text).mapError(\.kind) == .success(text))
        #expect(TextReader(longest: 599).read(text).mapError(\.kind) == .failure(.textTooLong))
    }

    @Test func identifiersAreAsciiWhateverTheirWidth() {
        let plain = IdentifierReader(allowsCapitals: false)
        let capital = IdentifierReader(allowsCapitals: true)
        #expect(plain.read(" w-01 ").mapError(\.kind) == .success("w-01"))
        #expect(plain.read("ｗ－０１").mapError(\.kind) == .success("w-01"))
        #expect(capital.read("VJ-2026-000017").mapError(\.kind) == .success("VJ-2026-000017"))
        #expect(plain.read("VJ").mapError(\.kind) == .failure(.notAnIdentifier))
        #expect(plain.read("a village broker").mapError(\.kind) == .failure(.notAnIdentifier))
        #expect(plain.read("w\u{202E}1").mapError(\.kind) == .failure(.forbiddenCharacter))
        #expect(plain.read("-w").mapError(\.kind) == .failure(.formula))
        #expect(plain.read("w-01\u{200B}").mapError(\.kind) == .failure(.notAnIdentifier))
    }

    @Test func wordsAreFoundWhateverCaseWidthBlanksAndNormalization() {
        let reader = WordReader(SampleColumn.kinds)
        for word in [
            "service-charge", "Service Charge", "SERVICE_CHARGE", " service  charge ",
            "ｓｅｒｖｉｃｅ　ｃｈａｒｇｅ", "職業紹介費", "職業 紹介費", "phí dịch vụ", "PHÍ DỊCH VỤ",
            "phi\u{301} di\u{323}ch vu\u{323}", "phí\u{A0}dịch\u{A0}vụ", "phí dịch vụ:",
        ] {
            #expect(reader.read(word).mapError(\.kind) == .success("service-charge"))
        }
        #expect(
            WordReader(SampleColumn.kinds).read("ナシ").mapError(\.kind) == .failure(.unknownWord))
        let kana = Vocabulary([Term("guide", en: [], ja: ["ガイド"], vi: [])])
        #expect(WordReader(kana).read("ｶﾞｲﾄﾞ").mapError(\.kind) == .success("guide"))
    }

    @Test func aNearWordIsOfferedAndAFarOneIsNot() {
        let offered = { (cell: String) -> String in
            guard case .failure(let fault) = WordReader(SampleColumn.kinds).read(cell) else {
                return "?"
            }
            return fault.remedy.en
        }
        #expect(offered("trainning") == "Did you mean “training”?")
        #expect(offered("phi dich vu") == "Did you mean “phí dịch vụ”?")
        #expect(offered("dao tao") == "Did you mean “đào tạo”?")
        #expect(offered("snacks") == "Write one of: service-charge, training, travel, nil.")
        #expect(offered(String(repeating: "x", count: 5000)).hasPrefix("Write one of"))
    }

    @Test func yesAndNoAreKnownInThreeLanguages() {
        for word in ["yes", "Y", "TRUE", "はい", "有", "あり", "có", "co\u{301}"] {
            #expect(YesNo.reader.read(word).mapError(\.kind) == .success(true))
        }
        for word in ["no", "N", "FALSE", "いいえ", "無し", "なし", "không"] {
            #expect(YesNo.reader.read(word).mapError(\.kind) == .success(false))
        }
        #expect(YesNo.reader.read("maybe").mapError(\.kind) == .failure(.unknownWord))
        #expect(YesNo.reader.read("").mapError(\.kind) == .failure(.emptyCell))
    }

    @Test func theStandardVocabulariesHaveNoClash() {
        #expect(YesNo.vocabulary.clashes.isEmpty)
        #expect(StandardTotalWords.vocabulary.clashes.isEmpty)
        #expect(SampleColumn.kinds.clashes.isEmpty)
        let clash = Vocabulary([
            Term(1, en: ["same"], ja: [], vi: []), Term(2, en: ["SAME"], ja: [], vi: []),
        ])
        #expect(clash.clashes == ["SAME"])
        #expect(clash.entry(for: "same")?.id == 1)
    }
}
