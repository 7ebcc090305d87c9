import Testing
import Transparency

@testable import Terminal

@Suite(.rehearsedLedger) struct ListTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    @Test func everyEntryIsOneLineInOrder() {
        let list = ledger.read("list")
        #expect(list.code == .done, "\(list.messages)")
        let lines = list.output.split(separator: "\n")
        #expect(lines.count == RehearsedLedger.size + 1)
        #expect(lines[1].contains("ledger.opened") && lines[1].contains("op-feri"))
        for (seq, line) in lines.dropFirst().enumerated() {
            #expect(line.drop { $0 == " " }.hasPrefix("\(seq) "))
        }
    }

    @Test func filtersLeaveWhatTheyName() {
        let worker = ledger.read("list", "--worker", ledger.workers[0])
        #expect(worker.output.split(separator: "\n").count == 1 + 7)
        let fees = ledger.read("list", "--order", "VJ-TEST-1", "--type", "fees.declared")
        #expect(fees.output.split(separator: "\n").count == 1 + 3)
        let desk = ledger.read("list", "--by", "gd-hibari", "--json")
        #expect(desk.output.contains("\"seq\":19"))
        #expect(!desk.output.contains("\"seq\":18"))
        let party = ledger.read("list", "--party", "em-kiku")
        #expect(party.output.contains("order.issued"))
    }

    @Test func aLimitSaysWhereToGoOn() {
        let list = ledger.read("list", "--from", "3", "--limit", "2")
        #expect(list.output.split(separator: "\n").count == 3)
        #expect(list.messages.contains("--from 5"))
    }

    @Test func withoutOpeningsWhatIsSealedIsListedAsSealedOnly() {
        let list = ledger.read("list", "--type", "sealed", openings: false)
        #expect(list.output.split(separator: "\n").count == 1 + 8)
        #expect(!list.output.contains("wk-"))
        #expect(ledger.read("list", "--type", "sealed").output.split(separator: "\n").count == 1)
    }

    @Test func whatDoesNotExistIsNoInputAndAnUnknownTypeIsUsage() {
        #expect(ledger.read("list", "--order", "VJ-NONE").code == .noInput)
        #expect(ledger.read("list", "--by", "nobody").code == .noInput)
        #expect(ledger.read("list", "--type", "fees").code == .usage)
        let blind = ledger.read("list", "--worker", ledger.workers[0], openings: false)
        #expect(blind.code == .noInput && blind.messages.contains("--openings"))
    }
}
