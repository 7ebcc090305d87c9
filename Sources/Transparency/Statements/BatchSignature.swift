import Platform

/// What a batch line has behind its key ID: a signature of up to 256 statements, and the way from
/// one of them to the root that was signed. Not verified.
///
/// - Source: `Specs/batch-signature.md` 2.
package struct BatchSignature: Hashable, Sendable {
    /// How many statements a batch may have.
    package static let sizes: ClosedRange<UInt64> = 2...256
    /// What of each line does not depend on its place: index, size and signature.
    private static let headByteCount = 2 + 2 + VerifyingKey.signatureByteCount

    /// 64 bytes of Ed25519, over `message`.
    package let signature: [UInt8]
    /// `index` below `size`, which is in `sizes`, and exactly the hashes that both ask for.
    package let proof: InclusionProof

    package var index: UInt64 { proof.index }
    package var size: UInt64 { proof.size }

    /// - Parameter proof: one that `InclusionProof` has made for a batch.
    init(signature: [UInt8], proof: InclusionProof) {
        self.signature = signature
        self.proof = proof
    }

    /// Reads exactly what `bytes` writes.
    package init?(parsing bytes: [UInt8]) {
        guard bytes.count > BatchSignature.headByteCount,
            (bytes.count - BatchSignature.headByteCount) % Digest.byteCount == 0
        else { return nil }
        let index = UInt64(bytes[0]) << 8 | UInt64(bytes[1])
        let size = UInt64(bytes[2]) << 8 | UInt64(bytes[3])
        let starts = stride(
            from: BatchSignature.headByteCount, to: bytes.count, by: Digest.byteCount)
        let hashes = starts.compactMap { Digest(Array(bytes[$0..<$0 + Digest.byteCount])) }
        guard BatchSignature.sizes.contains(size), index < size,
            hashes.count == BatchSignature.proofLength(of: index, in: size)
        else { return nil }
        signature = Array(bytes[4..<BatchSignature.headByteCount])
        proof = InclusionProof(index: index, size: size, hashes: hashes)
    }

    package var bytes: [UInt8] {
        [index, size].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] } + signature
            + proof.hashes.flatMap(\.bytes)
    }

    /// How many hashes the proof of an index has: one for each level on which its node is not the
    /// last one alone.
    static func proofLength(of index: UInt64, in size: UInt64) -> Int {
        var count = 0
        var node = index
        var last = size - 1
        while last > 0 {
            if node & 1 == 1 || node < last { count += 1 }
            node >>= 1
            last >>= 1
        }
        return count
    }

    /// The root to which a statement's text leads; nil only where the proof has another length.
    func root(over text: [UInt8]) -> Digest? { proof.root(over: Merkle.leafHash(text)) }

    /// The five lines that are signed.
    ///
    /// - Source: `Specs/batch-signature.md` 4.
    static func message(ledger: String, key: KeyName, size: UInt64, root: Digest) -> [UInt8] {
        Array(
            """
            feri-batch/1
            ledger \(ledger)
            key \(key)
            size \(size)
            root \(Base64.encodeText(root.bytes))

            """.utf8)
    }
}
