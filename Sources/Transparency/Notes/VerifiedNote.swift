/// A note that at least one trusted key signed, and that no trusted key's line contradicts.
package struct VerifiedNote: Hashable, Sendable {
    package let note: SignedNote
    /// The trusted keys that signed, in the order of their lines; at least one.
    package let signers: [VerifierKey]
    /// The lines of keys that were not given: they say nothing.
    package let unverified: [NoteSignature]
}

extension SignedNote {
    /// The line with this key's name and key ID, verified or not.
    package func line(of key: VerifierKey) -> NoteSignature? {
        signatures.first { $0.name == key.name && $0.keyID == key.keyID }
    }

    /// Whether the note has this key's line and its signature verifies.
    package func isSigned(by key: VerifierKey) -> Bool {
        line(of: key).map { key.verifies($0, of: text) } ?? false
    }

    /// The note as far as `keys` vouch for it.
    ///
    /// A line whose name and key ID are both a trusted key's must verify, or the whole note is
    /// refused; every other line is ignored, also when only one of the two matches.
    /// - Source: C2SP signed-note, "Signatures".
    package func verified(by keys: [VerifierKey]) throws(NoteError) -> VerifiedNote {
        var signers: [VerifierKey] = []
        var unverified: [NoteSignature] = []
        for signature in signatures {
            let known = keys.first { $0.name == signature.name && $0.keyID == signature.keyID }
            guard let key = known else {
                unverified.append(signature)
                continue
            }
            guard key.verifies(signature, of: text) else {
                throw NoteError.badSignature(by: key.name.text)
            }
            signers.append(key)
        }
        guard !signers.isEmpty else { throw NoteError.notSignedByTrustedKey }
        return VerifiedNote(note: self, signers: signers, unverified: unverified)
    }
}
