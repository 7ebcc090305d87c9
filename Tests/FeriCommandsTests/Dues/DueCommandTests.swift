import Testing
import Transparency

@testable import Terminal

@Suite(.rehearsedLedger) struct DueCommandTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    private func value(_ json: String) throws -> JSONValue {
        try CanonicalJSON.parseHandwritten(Array(json.utf8))
    }

    @Test func whatEachPartyOwesIsReportedInEveryLanguage() throws {
        for (language, word) in [("en", "to do:"), ("ja", "対応:"), ("vi", "cần làm:")] {
            let dues = ledger.read("due", "--party", "sa-sen", "--lang", language)
            #expect(dues.code == .done, "\(dues.messages)")
            #expect(dues.output.contains("VN-13") && dues.output.contains(word))
        }
        let due = try value(ledger.read("due", "--party", "so-sakura", "--json").output)
        let first = try #require(due["dues"]?.arrayValue?.first)
        #expect(first["rule"]?.stringValue == "VN-07")
        #expect(first["by"]?.stringValue == "2025-11-20")
        #expect(first["state"]?.stringValue == "late")
        #expect(first["days_late"]?.integerValue == 174)
        #expect(first["source"]?["status"]?.stringValue != nil)
    }

    @Test func strictMakesSomethingLateTheAnswerNo() {
        #expect(ledger.read("due", "--party", "so-sakura", "--strict").code == .no)
        #expect(ledger.read("due", "--party", "em-kiku", "--strict").code == .done)
        #expect(ledger.read("due", "--party", "nobody").code == .noInput)
        #expect(ledger.read("due", "--party", "!").code == .noInput)
        #expect(ledger.read("due").code == .usage)
    }

    @Test func withAllItIsTheListOfEveryPartyThatOwesSomething() throws {
        let all = try value(ledger.read("due", "--all", "--json").output)
        let parties = try #require(all["parties"]?.arrayValue)
        let names = parties.compactMap { $0["party"]?.stringValue }
        #expect(names == names.sorted() && names.contains("so-sakura") && names.contains("sa-sen"))
        for one in parties {
            let name = try #require(one["party"]?.stringValue)
            let alone = try value(ledger.read("due", "--party", name, "--json").output)
            #expect(one["dues"] == alone["dues"] && one["counts"] == alone["counts"], "\(name)")
            #expect(one["dues"]?.arrayValue?.isEmpty == false)
        }
        let shown = ledger.read("due", "--all")
        #expect(names.allSatisfy { shown.output.contains("(\($0))") || shown.output.contains($0) })
        #expect(ledger.read("due", "--all", "--strict").code == .no)
        #expect(ledger.read("due", "--all", "--party", "sa-sen").code == .usage)
    }

    /// What she says is in entry 19: with it and without it, the chain reads the same.
    @Test func thatAWorkerSpokeChangesNothingInTheListOfAPartyOfTheChain() throws {
        for party in ["sa-sen", "so-sakura", "em-kiku"] {
            for moment in ["2026-05-11T07:00:00Z", "2026-12-31"] {
                func dues(at seq: String) throws -> JSONValue? {
                    try value(
                        ledger.read(
                            "due", "--party", party, "--as-of", moment, "--at", seq, "--json"
                        ).output)["dues"]
                }
                let without = try dues(at: "18")
                #expect(try without == dues(at: "19"))
                #expect(without?.arrayValue?.isEmpty == false)
            }
        }
        let reviewers = ledger.read(
            "verdict", "worker", ledger.workers[0], "--as-of", "2026-12-31", "--standard", "RBA")
        #expect(reviewers.output.contains("RB-01"), "she would otherwise be mentioned nowhere")
    }
}

@Suite struct DuesOfThoseWhoListenTests {
    @Test func aComplaintIsOpenForTheDeskThatTookItAndForNobodyOfTheChain() throws {
        let story = try StoryLedger.fresh()
        let opened = try #require(story.at["consultation"])
        for party in ["sa-sen", "so-sakura", "em-kiku", "gd-hibari"] {
            let dues = story.read("due", "--party", party, "--at", "\(opened)", "--json")
            #expect(dues.code == .done, "\(dues.messages)")
            #expect(dues.output.contains("\"rule\":\"grievance\"") == (party == "gd-hibari"))
        }
    }
}
