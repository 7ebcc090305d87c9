import Foundation
import Platform
import Testing
import Transparency

@testable import LedgerStore
@testable import Terminal
@testable import TestSupport

/// One flipped bit anywhere in the published tree or the openings.
@Suite struct FlippedBitTests {
    /// Whether every byte is tried, and of small files every bit.

    @Test func oneFlippedBitInAnyFileIsNoticed() throws {
        let ledger = try ForgedLedger.atWork()
        #expect(ledger.verify().code == .done)
        var tried = 0
        for path in try ledger.files {
            let bytes = try FileSystem.read(path)
            // Some forty places of a file, another bit at each; neighbours at both ends.
            let step = LongRun.isOn ? 1 : max(1, bytes.count / 40)
            for position in bytes.indices
            where position % step == 0 || position < 4 || position + 4 >= bytes.count {
                let bits = LongRun.isOn && bytes.count < 1024 ? Array(0..<8) : [position % 8]
                for bit in bits {
                    var flipped = bytes
                    flipped[position] ^= 1 << UInt8(bit)
                    try Data(flipped).write(to: URL(filePath: path))
                    let answer = ledger.verify()
                    #expect(answer.code == .no, "\(path) byte \(position) bit \(bit)")
                    #expect(answer.place != nil, "\(path) byte \(position) bit \(bit)")
                    tried += 1
                }
            }
            try Data(bytes).write(to: URL(filePath: path))
        }
        #expect(ledger.verify().code == .done)
        #expect(tried > 500)
    }

    @Test func oneFlippedBitInAReceiptIsNoticed() throws {
        let ledger = try ForgedLedger.atWork()
        for seq in [0, 7, 9, 10] as [UInt64] {
            let receipt = try #require(try ledger.reader.receipt(seq)).bytes
            let path = ledger.scratch + "/receipt"
            try FileSystem.create(path, with: receipt)
            let good = Judgement(["verify", path, "--key", ledger.vkey, "--json"])
            #expect(good.code == .done)
            #expect(good.json?["seq"]?.integerValue == Int64(seq))
            // Every byte of one, every seventh of the others.
            for position in receipt.indices where LongRun.isOn || seq == 9 || position % 7 == 0 {
                let bits = LongRun.isOn ? Array(0..<8) : [position % 8]
                for bit in bits {
                    var flipped = receipt
                    flipped[position] ^= 1 << UInt8(bit)
                    try Data(flipped).write(to: URL(filePath: path))
                    let answer = Judgement(["verify", path, "--key", ledger.vkey, "--json"])
                    #expect(answer.code == .no, "seq \(seq) byte \(position) bit \(bit)")
                }
            }
            try FileSystem.remove(path)
        }
    }

    @Test func aReceiptNeedsNothingButTheKey() throws {
        let ledger = try ForgedLedger.atWork()
        let receipt = try #require(try ledger.reader.receipt(9)).bytes
        let path = NSTemporaryDirectory() + "feri-receipt-" + UUID().uuidString
        try FileSystem.create(path, with: receipt)
        let key = ledger.logKey.verifierKey.text
        try FileSystem.removeTree(ledger.scratch)
        let answer = Judgement(["verify", path, "--key", key])
        #expect(answer.code == .done)
        #expect(answer.output.hasPrefix("verified: entry 9 is in test.example/vn-jp, size 10"))
        #expect(answer.output.contains("not checked"))
        let other = ForgedKeys.key(ForgedKeys.origin, seed: 44).verifierKey.text
        #expect(Judgement(["verify", path, "--key", other]).code == .no)
        try FileSystem.remove(path)
    }
}
