/// A checkpoint as it was received: well formed, believed by nobody.
package struct UnverifiedCheckpoint: Hashable, Sendable {
    package let note: SignedNote
    /// What the note claims.
    package let claim: Checkpoint

    package init(parsing bytes: [UInt8]) throws(CheckpointError) {
        let note: SignedNote
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes)
        } catch {
            throw CheckpointError.note(error)
        }
        try self.init(note)
    }

    package init(_ note: SignedNote) throws(CheckpointError) {
        self.note = note
        claim = try Checkpoint(parsingText: note.text)
    }

    /// Forgets that the checkpoint was verified, so that its reader verifies again.
    package init(_ checkpoint: VerifiedCheckpoint) {
        note = checkpoint.note
        claim = checkpoint.checkpoint
    }

    /// The checkpoint as signed by the log's own key, whose name is the origin.
    package func verified(by key: VerifierKey) throws(CheckpointError) -> VerifiedCheckpoint {
        guard claim.origin == key.name else {
            throw CheckpointError.origin(seen: claim.origin.text, expected: key.name.text)
        }
        do throws(NoteError) {
            _ = try note.verified(by: [key])
        } catch {
            throw CheckpointError.note(error)
        }
        return VerifiedCheckpoint(verified: claim, note: note, key: key)
    }
}
