import Platform
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import Terminal
@testable import Views

@Suite(.rehearsedLedger) struct ShowTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    @Test func amountsAndDaysAreWrittenAsEachLanguageWritesThem() {
        let english = ledger.read("show", "19")
        #expect(english.code == .done, "\(english.messages)")
        #expect(english.output.contains("52,000,000 VND"))
        #expect(english.output.contains("2026-01-11"))
        #expect(english.output.contains("Công ty Sen (ví dụ) (sa-sen)"))
        let vietnamese = ledger.read("show", "19", "--lang", "vi")
        #expect(vietnamese.output.contains("52.000.000 đồng"))
        #expect(vietnamese.output.contains("11/01/2026"))
        let japanese = ledger.read("show", "19", "--lang", "ja")
        #expect(japanese.output.contains("52,000,000ドン"))
        #expect(japanese.output.contains("2026年1月11日"))
    }

    @Test func everyEntryCanBeShownInEveryLanguageAndAsJSON() throws {
        let view = try LedgerView(
            ledger: ledger.ledger, openings: "\(ledger.home)/private", key: nil)
        for entry in try view.entries(0..<view.size) {
            let sheet = StatementSheet(entry, in: view)
            for language in Language.allCases {
                var report = Report(language: language)
                ShownStatement(sheet: sheet).write(to: &report)
                #expect(
                    !report.text.contains("{"), "\(entry.seq) \(language): a hole was left open")
            }
            #expect(sheet.members.contains { $0.0 == "content" })
        }
    }

    @Test func anOperatorEnrolledKeyAndWhatTookItsPlaceAreSaid() {
        #expect(ledger.read("show", "18").output.contains("key enrolled by the operator"))
        #expect(ledger.read("show", "18").output.contains("superseded by 21"))
        #expect(ledger.read("show", "17").output.contains("corrected by 20"))
        #expect(ledger.read("show", "20").output.contains("corrects 17"))
    }

    @Test func withoutOpeningsASealedContentIsNotShown() {
        let shown = ledger.read("show", "19", openings: false)
        #expect(shown.code == .done)
        #expect(shown.output.contains("not available") && !shown.output.contains("52,000,000"))
    }

    @Test func rawIsTheEntrysBytesAndNothingElse() throws {
        let raw = Array(ledger.read("show", "19", "--raw").output.utf8)
        let entry = try Entry(parsing: raw)
        #expect(entry.header.seq == 19 && entry.bytes == raw)
    }

    @Test func anEntryThatDoesNotExistIsNoInput() {
        #expect(ledger.read("show", "22").code == .noInput)
        #expect(ledger.read("show", "22", "--raw").code == .noInput)
        #expect(ledger.read("show", "+1").code == .usage)
    }
}
