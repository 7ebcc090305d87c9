import Testing
import Transparency

@testable import Terminal

@Suite(.rehearsedLedger) struct VerdictTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    private func words(_ json: String) throws -> [String: String] {
        let value = try CanonicalJSON.parseHandwritten(Array(json.utf8))
        var words: [String: String] = [:]
        for verdict in try #require(value["verdicts"]?.arrayValue) {
            words[try #require(verdict["standard"]?.stringValue)] =
                try #require(verdict["verdict"]?.stringValue)
        }
        return words
    }

    @Test func whatSheSaysShePaidIsABreachWithItsReasonAndEntries() throws {
        let verdict = ledger.read("verdict", "order", "VJ-TEST-1")
        #expect(verdict.code == .done, "\(verdict.messages)")
        #expect(verdict.output.contains("52,000,000"))
        #expect(verdict.output.contains("[entry 19]"))
        #expect(verdict.output.contains("to resolve: "))
        #expect(verdict.output.contains("1 of 2 workers have spoken independently"))
        let json = ledger.read("verdict", "order", "VJ-TEST-1", "--json")
        #expect(json.output.contains("\"schema\":\"feri.verdict/1\""))
        #expect(try words(json.output)["ILO"] == "breach")
    }

    @Test func strictMakesABreachTheAnswerNo() {
        let first = ledger.read(
            "verdict", "worker", ledger.workers[0], "--standard", "ILO", "--strict")
        #expect(first.code == .no)
        #expect(ledger.read("verdict", "worker", ledger.workers[1], "--strict").code == .done)
    }

    @Test func oneStandardAloneBringsTheEvidenceItRestsOn() throws {
        let json = ledger.read("verdict", "order", "VJ-TEST-1", "--standard", "VN", "--json")
        #expect(try words(json.output).keys.sorted() == ["VN"])
        let text = ledger.read("verdict", "order", "VJ-TEST-1", "--standard", "VN")
        #expect(!text.output.contains("(see Evidence)"))
    }

    @Test func asKnownBeforeSheSpokeThereIsNoBreach() throws {
        let json = ledger.read("verdict", "order", "VJ-TEST-1", "--at", "18", "--json")
        #expect(json.code == .done, "\(json.messages)")
        #expect(try !words(json.output).values.contains("breach"))
        let day = ledger.read("verdict", "order", "VJ-TEST-1", "--as-of", "2026-04-30", "--json")
        #expect(day.output.contains("\"as_of\":\"2026-04-30T23:59:59Z\""))
        #expect(try !words(day.output).values.contains("breach"))
        #expect(ledger.read("verdict", "order", "VJ-TEST-1", "--as-of", "april").code == .usage)
    }

    @Test func withoutOpeningsNoVerdictIsBetterThanUndetermined() throws {
        let json = ledger.read("verdict", "order", "VJ-TEST-1", "--json", openings: false)
        #expect(json.code == .done, "\(json.messages)")
        #expect(json.output.contains("\"contents_not_seen\":8"))
        for (standard, word) in try words(json.output) {
            #expect(["undetermined", "breach", "contradicted"].contains(word), "\(standard)")
        }
        let text = ledger.read("verdict", "order", "VJ-TEST-1", openings: false)
        #expect(text.output.contains("silence is never proof"))
    }

    @Test func whatTheLedgerDoesNotKnowIsNoInput() {
        #expect(ledger.read("verdict", "order", "VJ-NONE").code == .noInput)
        #expect(ledger.read("verdict", "worker", "wk-000000000000").code == .noInput)
        #expect(ledger.read("verdict", "worker", "w-1").code == .noInput)
        #expect(ledger.read("verdict", "party", "sa-sen").code == .usage)
    }

    @Test func verdictsAreReportedInEveryLanguageWithoutAHole() {
        for language in ["en", "ja", "vi"] {
            let shown = ledger.read("verdict", "order", "VJ-TEST-1", "--lang", language)
            #expect(shown.code == .done && !shown.output.contains("{"))
        }
    }
}
