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

    @Test func theLastOnesAreThoseAtTheEndOfWhatWasAskedFor() {
        func seqs(_ arguments: String...) -> [Int] {
            ledger.read(arguments: ["list"] + arguments).output.split(separator: "\n").dropFirst()
                .compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
        }
        let size = RehearsedLedger.size
        #expect(seqs("--last", "3") == [size - 3, size - 2, size - 1])
        #expect(seqs("--last", "\(size + 5)") == Array(0..<size))
        let fees = seqs("--type", "fees.declared")
        #expect(fees.count > 2 && seqs("--type", "fees.declared", "--last", "2") == fees.suffix(2))
        let worker = seqs("--worker", ledger.workers[0])
        #expect(seqs("--worker", ledger.workers[0], "--last", "2") == worker.suffix(2))
        #expect(seqs("--from", "\(size - 1)", "--last", "4") == [size - 1])
        let list = ledger.read("list", "--last", "2")
        #expect(list.messages.contains("earlier ones"))
        #expect(!ledger.read("list", "--last", "\(size)").messages.contains("earlier ones"))
        #expect(ledger.read("list", "--last", "2", "--limit", "2").code == .usage)
    }

    @Test func sinceADayIsWhatWasReceivedOnItOrLater() throws {
        let all = ledger.read("list").output.split(separator: "\n").dropFirst()
        let days = all.compactMap { line in
            line.split(separator: " ").dropFirst().first.map { $0.prefix(10) }
        }
        let day = try #require(days.last)
        let since = ledger.read("list", "--since", String(day)).output.split(separator: "\n")
        #expect(since.count - 1 == days.count { $0 >= day } && since.count - 1 < days.count)
        let last = ledger.read("list", "--since", String(day), "--last", "1").output
        #expect(last.split(separator: "\n").count == 2)
        #expect(
            ledger.read("list", "--since", "2999-01-01").output.split(separator: "\n").count == 1)
        #expect(ledger.read("list", "--since", "yesterday").code == .usage)
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
