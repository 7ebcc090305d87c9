import Platform
import Testing
import Transparency

@Suite struct ReceiptTests {
    private func checkpoint(over entries: [[UInt8]]) throws -> VerifiedCheckpoint {
        let signer = try C2SPExample.logSigner()
        let root = Merkle.root(over: entries.map { Merkle.leafHash($0) })
        return try VerifiedCheckpoint(
            signing: Checkpoint(
                origin: signer.name, size: UInt64(entries.count), root: root),
            by: signer)
    }

    @Test func everyEntryOfEverySmallLogHasAReceiptThatVerifies() throws {
        let key = try C2SPExample.logKey()
        for size in 1...20 {
            let entries = sampleEntries(size + 1).dropFirst().map { $0 }
            let source = HashesInMemory(leaves: entries.map { Merkle.leafHash($0) })
            let signed = try checkpoint(over: entries)
            for index in 0..<size {
                let proof = try #require(
                    InclusionProof(index: UInt64(index), size: UInt64(size), from: source))
                let receipt = try Receipt(entry: entries[index], proof: proof, checkpoint: signed)
                let read = try Receipt(parsing: receipt.bytes).verified(by: key)
                #expect(read.entry == entries[index])
                #expect(read.index == UInt64(index))
                #expect(read.leaf == Merkle.leafHash(entries[index]))
                #expect(read.checkpoint == signed)
            }
        }
    }

    @Test func noReceiptIsMadeThatWouldNotVerify() throws {
        let entries = C2SPExample.entries
        let source = HashesInMemory(leaves: entries.map { Merkle.leafHash($0) })
        let signed = try checkpoint(over: entries)
        let proof = try #require(InclusionProof(index: 2, size: 4, from: source))
        let smaller = try #require(InclusionProof(index: 2, size: 3, from: source))
        #expect(throws: ReceiptError.rootMismatch) {
            try Receipt(entry: entries[3], proof: proof, checkpoint: signed)
        }
        #expect(throws: ReceiptError.rootMismatch) {
            try Receipt(entry: entries[2], proof: smaller, checkpoint: signed)
        }
        for entry in [[], [UInt8](repeating: 1, count: 65_536)] {
            #expect(throws: ReceiptError.malformedEntry) {
                try Receipt(entry: entry, proof: proof, checkpoint: signed)
            }
        }
    }

    @Test func aReceiptOfTheLongestEntryIsRead() throws {
        let entries = [[UInt8](repeating: 1, count: 65_535)]
        let proof = InclusionProof(index: 0, size: 1, hashes: [])
        let receipt = try Receipt(
            entry: entries[0], proof: proof, checkpoint: try checkpoint(over: entries))
        #expect(try Receipt(parsing: receipt.bytes) == receipt)
        let tooLong = [UInt8](repeating: 1, count: 524_289)
        #expect(throws: ReceiptError.tooLong(seen: 524_289, limit: 524_288)) {
            try Receipt(parsing: tooLong)
        }
    }

    @Test func aReceiptWithAnyBitFlippedDoesNotVerify() throws {
        let entries = C2SPExample.entries
        let source = HashesInMemory(leaves: entries.map { Merkle.leafHash($0) })
        let proof = try #require(InclusionProof(index: 2, size: 4, from: source))
        let receipt = try Receipt(
            entry: entries[2], proof: proof, checkpoint: try checkpoint(over: entries))
        let key = try C2SPExample.logKey()
        var accepted: [Int] = []
        for bit in 0..<receipt.bytes.count * 8 {
            var bytes = receipt.bytes
            bytes[bit / 8] ^= 1 << (bit % 8)
            if (try? Receipt(parsing: bytes).verified(by: key)) != nil { accepted.append(bit) }
        }
        #expect(accepted == [])
    }
}
