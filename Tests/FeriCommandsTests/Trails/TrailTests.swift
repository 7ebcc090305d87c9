import Foundation
import Testing
import Transparency

@testable import Terminal

@Suite(.rehearsedLedger) struct TrailTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    @Test func aTrailTellsEverythingInOrderAndThatItsTailIsUnproven() throws {
        let trail = ledger.read("trail", "order", "VJ-TEST-1")
        #expect(trail.code == .done, "\(trail.messages)")
        #expect(trail.output.contains("tail unproven"))
        #expect(trail.output.contains("10 statements"))
        #expect(!trail.output.contains("not seen"))
        var rest = trail.output[...]
        for words in [
            "job order issued", "job order approved", "worker enrolled", "52,000,000 VND",
        ] {
            let place = try #require(rest.range(of: words))
            rest = rest[place.upperBound...]
        }
        #expect(trail.output.contains("corrected by 20"))
        #expect(trail.output.contains("superseded by 21"))
    }

    @Test func asKnownAtAnEntryNothingLaterIsReported() {
        let trail = ledger.read("trail", "worker", ledger.workers[0], "--at", "18")
        #expect(trail.code == .done, "\(trail.messages)")
        #expect(!trail.output.contains("52,000,000"))
        #expect(!trail.output.contains("corrected by") && !trail.output.contains("superseded"))
        #expect(ledger.read("trail", "order", "VJ-TEST-1", "--at", "22").code == .noInput)
        #expect(ledger.read("trail", "order", "VJ-TEST-1", "--at", "11").code == .noInput)
    }

    @Test func withoutOpeningsItSaysHowManyContentsWereNotSeen() {
        let trail = ledger.read("trail", "order", "VJ-TEST-1", openings: false)
        #expect(trail.code == .done)
        #expect(trail.output.contains("8 sealed contents were not seen"))
        #expect(trail.output.contains("2 statements"))
    }

    @Test func aPartysTrailHoldsWhatNamesIt() {
        let trail = ledger.read("trail", "party", "sa-sen", "--json")
        // Its registration, its key, the order's chain and the worker's payment to it.
        for seq in [3, 8, 12, 19] { #expect(trail.output.contains("\"seq\":\(seq),")) }
        #expect(!trail.output.contains("\"seq\":13,"))
    }
}
