import Platform

/// A batch line of a statement, with the message its signature is over: all that the statement
/// itself says of it.
package struct BatchLine: Hashable, Sendable {
    package let name: KeyName
    package let keyID: KeyID
    package let batch: BatchSignature
    /// The five lines that are signed, for the root to which the statement's text leads.
    package let message: [UInt8]

    /// - Returns: nil where what is behind the key ID is not a batch signature.
    init?(_ line: NoteSignature, of text: [UInt8], ledger: String) {
        guard let batch = BatchSignature(parsing: line.bytes), let root = batch.root(over: text)
        else { return nil }
        name = line.name
        keyID = line.keyID
        self.batch = batch
        message = BatchSignature.message(
            ledger: ledger, key: line.name, size: batch.size, root: root)
    }

    /// Whether the key signed this batch; false where the line is not this key's.
    ///
    /// - Parameter verified: what verified before, of this and other ledgers.
    package func isSigned(by key: VerifierKey, remembering verified: VerifiedBatches?) -> Bool {
        guard name == key.name, keyID == key.batchKeyID else { return false }
        guard let verified else { return key.key.verifies(batch.signature, of: message) }
        return verified.verifies(batch.signature, of: message, under: key.key)
    }

    /// What all lines of one batch under this key have in common, and no others.
    package func identity(under key: VerifierKey) -> Digest {
        // The key and the signature have fixed lengths.
        SHA256.digest(ofParts: [key.key.bytes, batch.signature, message])
    }
}

extension KeyID {
    /// Of a key's batch lines: the first four bytes of SHA-256(name ‖ 0x0A ‖ 0xFF ‖ "feri-batch/1\n"
    /// ‖ public key).
    ///
    /// - Source: `Specs/batch-signature.md` 1.
    init(ofBatchesBy name: KeyName, publicKey: [UInt8]) {
        let type = [0xff] + Array("feri-batch/1\n".utf8)
        let digest = SHA256.digest(ofParts: [name.bytes, [0x0a], type, publicKey])
        self.init(bigEndian: digest.bytes)
    }
}

extension VerifierKey {
    /// The key ID of this key's batch lines.
    package var batchKeyID: KeyID { KeyID(ofBatchesBy: name, publicKey: key.bytes) }
}

extension SignerKey {
    /// The line of each text, in their order: all of one batch.
    ///
    /// The texts are to be distinct statements of `ledger` that name this key, and those that were
    /// shown to the signer: a root that came from elsewhere is never signed.
    /// - Parameter texts: 2…256 of them, each with its final newline.
    /// - Source: `Specs/batch-signature.md` 13.
    package func signBatch(
        _ texts: [[UInt8]], ledger: String
    ) throws(NoteError) -> [NoteSignature] {
        let size = UInt64(texts.count)
        precondition(BatchSignature.sizes.contains(size), "a batch of \(size) statements")
        let tree = HashesInMemory(leaves: texts.map { Merkle.leafHash($0) })
        let message = BatchSignature.message(
            ledger: ledger, key: name, size: size, root: TreeRoot.of(size: size, from: tree))
        let signature = try sign(message).bytes
        return (0..<size).compactMap { index in
            InclusionProof(index: index, size: size, from: tree).map { proof in
                NoteSignature(
                    name: name, keyID: verifierKey.batchKeyID,
                    bytes: BatchSignature(signature: signature, proof: proof).bytes)
            }
        }
    }
}
