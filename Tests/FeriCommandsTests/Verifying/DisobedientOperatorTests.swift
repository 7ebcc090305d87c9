import LedgerStore
import Platform
import Testing
import Transparency

@testable import Terminal
@testable import TestSupport

/// What an operator commits who holds the log's key and has no desk: everything hashes and is
/// signed, and `feri verify` names the statement that could not have been admitted.
@Suite struct DisobedientOperatorTests {
    @Test(arguments: Fault.all)
    func aStatementThatCouldNotBeAdmittedIsNamed(_ fault: Fault) throws {
        let ledger = try ForgedLedger.atWork()
        try ledger.add(fault.before())
        let seq = ledger.size
        try ledger.add([fault.make(ledger)])
        ledger.expectNo(at: "seq \(seq)", fault.reason)
        if fault.needsOpenings {
            #expect(ledger.verify(openings: false).code == .done)
        } else {
            ledger.expectNo(at: "seq \(seq)", fault.reason, openings: false)
        }
        // Hashes alone cannot tell, and say that they did not look.
        let hashes = ledger.verify(openings: false, "--hashes-only")
        #expect(hashes.code == .done)
        #expect(
            hashes.json?["not_checked"]?["statements"]?.integerValue == Int64(ledger.size))
    }

    @Test func aStatementFiledTwiceIsNamed() throws {
        let ledger = try ForgedLedger.atWork()
        let first = try ForgedLedger.story()[3][1]
        try ledger.add([first])
        ledger.expectNo(at: "seq 11", "already, at seq 9")
        ledger.expectNo(at: "seq 11", "already, at seq 9", openings: false)
    }

    @Test func theSameTextUnderAnotherSignatureIsFiledTwiceToo() throws {
        let ledger = try ForgedLedger.atWork()
        var statement = Fault.milestone
        try ledger.add(statement)
        statement.keys = [ForgedKeys.key("sa-sen/1", seed: 96)]
        try ledger.add(statement)
        ledger.expectNo(at: "seq 12", "already, at seq 11")
    }

    @Test func whatStandsBeforeTheProfileIsNamed() throws {
        for isSealed in [false, true] {
            let ledger = try ForgedLedger()
            try ledger.add(ForgedLedger.story()[0])
            var statement = Fault.registration
            statement.isSealed = isSealed
            try ledger.add(statement)
            ledger.expectNo(at: "seq 1", "no profile")
            ledger.expectNo(at: "seq 1", "no profile", openings: false)
        }
    }

    @Test func aLedgerThatIsNotOpenedFirstIsNamed() throws {
        for isSealed in [false, true] {
            let ledger = try ForgedLedger()
            var statement = Fault.registration
            statement.isSealed = isSealed
            try ledger.add(statement)
            ledger.expectNo(at: "seq 0", "must open it")
        }
    }

    @Test func anOpeningOfTheLedgerBySomebodyElseIsNamed() throws {
        let openings: [(String, [SignerKey])] = [
            (ForgedContents.opened(), [ForgedKeys.officerA]),
            (ForgedContents.opened(), [ForgedKeys.key("op-test/x", seed: 50)]),
            (ForgedContents.opened(officers: []), ForgedKeys.officers),
            (ForgedContents.opened(threshold: 0), ForgedKeys.officers),
            (
                ForgedContents.opened(
                    officers: [ForgedKeys.officerA, ForgedKeys.officerA].map(\.verifierKey.text)),
                [ForgedKeys.officerA]
            ),
            // The log's key in the hands of an officer, and a log key that is not this log's.
            (
                ForgedContents.opened(
                    officers: [
                        ForgedKeys.key("op-test/l", seed: 1), ForgedKeys.officerB,
                    ].map(\.verifierKey.text)),
                [ForgedKeys.key("op-test/l", seed: 1), ForgedKeys.officerB]
            ),
            (
                ForgedContents.opened(
                    logKey: ForgedKeys.key(ForgedKeys.origin, seed: 51).verifierKey.text),
                ForgedKeys.officers
            ),
        ]
        for (content, keys) in openings {
            let ledger = try ForgedLedger()
            try ledger.add(ForgedStatement(content, by: keys))
            ledger.expectNo(at: "seq 0")
            ledger.expectNo(at: "seq 0", openings: false)
        }
    }

    @Test(arguments: SmallOrder.encodings)
    func anUnsafeKeyInTheOpeningOfTheLedgerIsNamed(_ bytes: [UInt8]) throws {
        let weak = ForgedKeys.text("op-test/officer-c", around: bytes)
        let texts = ForgedKeys.officers.map(\.verifierKey.text)
        let openings = [
            ForgedContents.opened(officers: texts + [weak]),
            ForgedContents.opened(logKey: ForgedKeys.text(ForgedKeys.origin, around: bytes)),
        ]
        for content in openings {
            let ledger = try ForgedLedger()
            try ledger.add(ForgedStatement(content, by: ForgedKeys.officers))
            ledger.expectNo(at: "seq 0")
        }
    }

    @Test(arguments: SmallOrder.encodings)
    func nobodyVerifiesUnderAnUnsafeKey(_ bytes: [UInt8]) throws {
        let ledger = try ForgedLedger.atWork()
        let key = ForgedKeys.text(ForgedKeys.origin, around: bytes)
        let judgement = Judgement(["verify", ledger.home.ledger, "--key", key])
        #expect(judgement.code == .configuration)
        #expect(judgement.output.isEmpty)
    }
}
