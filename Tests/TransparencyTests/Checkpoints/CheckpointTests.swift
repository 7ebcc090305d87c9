import Platform
import Testing
import Transparency

@Suite struct CheckpointTests {
    @Test func anotherImplementationsCheckpointIsReadVerifiedAndWrittenBack() throws {
        let key = try C2SPExample.logKey()
        for (text, size) in [(C2SPExample.checkpoint, 4), (C2SPExample.emptyCheckpoint, 0)] {
            let unverified = try UnverifiedCheckpoint(parsing: text.byteArray)
            let verified = try unverified.verified(by: key)
            #expect(verified.size == UInt64(size))
            #expect(Base64.encodeText(verified.root.bytes) == C2SPExample.roots[size])
            #expect(verified.bytes == text.byteArray)
        }
    }

    @Test func ourSignatureIsTheirs() throws {
        let signer = try C2SPExample.logSigner()
        #expect(signer.verifierKey.text == C2SPExample.logKeyText)
        let checkpoint = Checkpoint(origin: signer.name, size: 0, root: Merkle.emptyRoot)
        let signed = try VerifiedCheckpoint(signing: checkpoint, by: signer)
        #expect(signed.bytes == C2SPExample.emptyCheckpoint.byteArray)
    }

    @Test func theWitnesssCosignatureVerifiesWithItsTime() throws {
        let checkpoint = try UnverifiedCheckpoint(parsing: C2SPExample.checkpoint.byteArray)
            .verified(by: C2SPExample.logKey())
        let found = try checkpoint.cosignatures(by: [C2SPExample.witnessKey()])
        #expect(found.map(\.time) == [Instant(seconds: 1_679_315_147)])
    }

    @Test func aCheckpointWithAnyBitFlippedIsRefusedOrLosesItsCosignature() throws {
        let key = try C2SPExample.logKey()
        let witness = try C2SPExample.witnessKey()
        let original = C2SPExample.checkpoint.byteArray
        var accepted: [Int] = []
        for bit in 0..<original.count * 8 {
            var bytes = original
            bytes[bit / 8] ^= 1 << (bit % 8)
            let checkpoint = try? UnverifiedCheckpoint(parsing: bytes).verified(by: key)
            let cosignatures = try? checkpoint?.cosignatures(by: [witness])
            if cosignatures?.isEmpty == false { accepted.append(bit) }
        }
        #expect(accepted == [])
    }

    @Test func aLogSignsOnlyItsOwnCheckpoints() throws {
        let signer = try C2SPExample.logSigner()
        let other = Checkpoint(
            origin: try KeyName("other.example/ledger"), size: 0, root: Merkle.emptyRoot)
        #expect(
            throws: CheckpointError.origin(
                seen: "other.example/ledger", expected: "vn-jp.example/ledger")
        ) { try VerifiedCheckpoint(signing: other, by: signer) }
    }
}
