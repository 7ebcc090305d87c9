import Platform

/// A refusal with the log's signature: what the filer is given and what is in the registry's
/// book of refusals.
package struct SignedRefusal: Equatable, Sendable {
    package let note: RefusalNote
    /// The whole signed note; the same bytes for the same refusal, for ever.
    package let bytes: [UInt8]

    /// No such note is longer.
    package static let longest = 2048

    /// What the next note has as `prev`, and the leaf of the tree over all notes.
    package var leaf: Digest { Merkle.leafHash(bytes) }

    package init(signing note: RefusalNote, by key: SignerKey) throws(NoteError) {
        self.note = note
        bytes = try SignedNote(signing: note.text, by: [key]).bytes
    }

    /// Reads a refusal and checks its form, but no signature.
    package init(parsing bytes: [UInt8]) throws(RefusalError) {
        note = try RefusalNote(parsing: try SignedRefusal.signedNote(bytes).text)
        self.bytes = bytes
    }

    /// Reads a refusal of the log whose key this is, signed by it.
    package init(parsing bytes: [UInt8], verifiedBy key: VerifierKey) throws(RefusalError) {
        let signed = try SignedRefusal.signedNote(bytes)
        let note = try RefusalNote(parsing: signed.text)
        do throws(NoteError) {
            _ = try signed.verified(by: [key])
        } catch {
            throw RefusalError.note(error)
        }
        // The key's name is the origin: this says no more than that the two lines agree.
        guard note.origin.utf8.elementsEqual(key.name.text.utf8) else {
            throw RefusalError.anotherOrigin(note.origin)
        }
        self.note = note
        self.bytes = bytes
    }

    private static func signedNote(_ bytes: [UInt8]) throws(RefusalError) -> SignedNote {
        let note: SignedNote
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes, limit: longest)
        } catch {
            throw RefusalError.note(error)
        }
        // Others sign elsewhere: these bytes are counted and hashed.
        guard note.signatures.count == 1 else { throw RefusalError.furtherSignatures }
        return note
    }
}
