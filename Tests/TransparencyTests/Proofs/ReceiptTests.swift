import Platform
import Testing
import Transparency

@Suite struct ReceiptTests {
    @Test func anotherImplementationsProofIsReadVerifiedAndMadeAgain() throws {
        let receipt = try Receipt(parsing: C2SPExample.receipt.byteArray)
        #expect(receipt.bytes == C2SPExample.receipt.byteArray)
        let verified = try receipt.verified(by: C2SPExample.logKey())
        #expect(verified.entry == Array("feri".utf8))
        #expect(verified.index == 2)

        let source = HashesInMemory(leaves: C2SPExample.entries.map { Merkle.leafHash($0) })
        let proof = try #require(InclusionProof(index: 2, size: 4, from: source))
        let made = try Receipt(
            entry: C2SPExample.entries[2], proof: proof, checkpoint: verified.checkpoint)
        #expect(made.bytes == C2SPExample.receipt.byteArray)
    }
}
