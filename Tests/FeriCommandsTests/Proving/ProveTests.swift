import Platform
import Testing
import Transparency

@testable import Terminal
@testable import TestSupport

@Suite(.rehearsedLedger) struct ProveTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    @Test func everyReceiptVerifiesUnderTheLogsKeyAlone() throws {
        let key = try VerifierKey(parsing: ledger.key)
        for seq in 0..<RehearsedLedger.size {
            let printed = ledger.read("prove", "inclusion", "\(seq)", openings: false)
            #expect(printed.code == .done, "\(printed.messages)")
            let receipt = try Receipt(parsing: Array(printed.output.utf8)).verified(by: key)
            #expect(receipt.index == UInt64(seq))
        }
    }

    @Test func verifyAcceptsTheReceiptItPrints() throws {
        let path = "\(ledger.scratch)/receipt"
        let printed = ledger.read("prove", "inclusion", "19", openings: false)
        try FileSystem.replace(path, with: Array(printed.output.utf8))
        #expect(RehearsedWorld().feri("verify", path, "--key", ledger.key) == .done)
    }

    @Test func consistencyIsProvedBetweenAllSizes() throws {
        for old in [0, 1, 2, 11, 16, 21, 22] {
            let printed = ledger.read("prove", "consistency", "\(old)", openings: false)
            #expect(printed.code == .done, "\(printed.messages)")
            let lines = printed.output.split(separator: "\n")
            let heads = try lines.prefix(2).map { line in
                let words = line.split(separator: " ")
                let root = try #require(Base64.decode(String(words[2])).flatMap { Digest($0) })
                return (size: try #require(UInt64(words[1])), root: root)
            }
            #expect(heads.map(\.size) == [UInt64(old), 22])
            let hashes = try lines.dropFirst(2).map {
                try #require(Base64.decode(String($0)).flatMap { Digest($0) })
            }
            let proof = ConsistencyProof(old: UInt64(old), new: 22, hashes: hashes)
            #expect(proof.proves(heads[0].root, in: heads[1].root))
        }
    }

    @Test func sizesThatAreNotThereOrTheWrongWayRoundAreSaid() {
        #expect(ledger.read("prove", "inclusion", "22", openings: false).code == .noInput)
        #expect(ledger.read("prove", "consistency", "1", "23", openings: false).code == .noInput)
        #expect(ledger.read("prove", "consistency", "9", "8", openings: false).code == .usage)
    }
}
