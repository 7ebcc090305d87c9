import LedgerStore
import Platform
import Testing
import Transparency

@testable import Terminal
@testable import TestSupport

@Suite struct HonestLedgerTests {
    @Test func allIsCountedThatWasChecked() throws {
        let ledger = try ForgedLedger.atWork()
        let answer = ledger.verify()
        #expect(answer.code == .done)
        let json = try #require(answer.json)
        #expect(json["schema"]?.stringValue == "feri.verify/1")
        #expect(json["verified"]?.booleanValue == true)
        #expect(json["size"]?.integerValue == 11)
        let checked = try #require(json["checked"])
        #expect(checked["entries"]?.integerValue == 11)
        #expect(checked["statements"]?.integerValue == 11)
        #expect(checked["contents_open"]?.integerValue == 8)
        #expect(checked["contents_sealed"]?.integerValue == 3)
        // Two officers for each of seven, two of them with the new key; then one each.
        #expect(checked["signatures"]?.integerValue == 20)
        #expect(checked["checkpoints"]?.integerValue == 6)
        #expect(checked["profiles"]?.integerValue == 1)
        // A tile and a bundle at each of the sizes 1, 2, 8 and 10.
        #expect(checked["partial_files"]?.integerValue == 8)
        #expect(json["not_checked"]?["contents_sealed"]?.integerValue == 0)
        #expect(json["not_checked"]?["witnesses"]?.stringValue == "none asked for")
    }

    @Test func withoutOpeningsTheSealedContentsAreSaidToBeUnchecked() throws {
        let json = try #require(try ForgedLedger.atWork().verify(openings: false).json)
        #expect(json["verified"]?.booleanValue == true)
        #expect(json["checked"]?["contents_sealed"]?.integerValue == 0)
        #expect(json["not_checked"]?["contents_sealed"]?.integerValue == 3)
    }

    @Test func hashesOnlySaysThatNoStatementWasRead() throws {
        let json = try #require(
            try ForgedLedger.atWork().verify(openings: false, "--hashes-only").json)
        #expect(json["verified"]?.booleanValue == true)
        #expect(json["checked"]?["entries"]?.integerValue == 11)
        #expect(json["checked"]?["signatures"] == nil)
        #expect(json["not_checked"]?["statements"]?.integerValue == 11)
    }

    @Test(arguments: [0, 1, 2, 8, 10, 11] as [UInt64])
    func anHonestOlderCheckpointIsContinued(_ size: UInt64) throws {
        let ledger = try ForgedLedger.atWork()
        let path = "\(ledger.home.ledger)/\(PublishedPaths.checkpoint(size: size))"
        let answer = ledger.verify(openings: true, "--since", path)
        #expect(answer.code == .done)
        #expect(answer.json?["checked"]?["since"]?.integerValue == Int64(size))
    }

    @Test func anEmptyLedgerVerifies() throws {
        let ledger = try ForgedLedger()
        #expect(ledger.verify().code == .done)
    }

    @Test func aNegativeVerdictIsWholeJSON() throws {
        let ledger = try ForgedLedger.atWork()
        try ledger.add(Fault.milestone.changed { $0.replacing("sa-sen", with: "so-sakura") }.alone)
        let answer = ledger.verify()
        #expect(answer.code == .no)
        guard case .object(let members)? = answer.json else {
            Issue.record("\(answer.output)")
            return
        }
        #expect(members.map(\.name) == ["place", "reason", "schema", "verified"])
        #expect(answer.json?["verified"]?.booleanValue == false)
        #expect(answer.output.hasSuffix("}\n") && answer.messages.isEmpty)
    }
}

extension NewEntry {
    fileprivate var alone: [NewEntry] { [self] }
}
