import Platform

/// A checkpoint that bears its log's signature under a key trusted for that log.
package struct VerifiedCheckpoint: Hashable, Sendable {
    package let checkpoint: Checkpoint
    /// As received, with all signature lines; those of others are not verified.
    package let note: SignedNote
    /// The log's key.
    package let key: VerifierKey

    init(verified checkpoint: Checkpoint, note: SignedNote, key: VerifierKey) {
        self.checkpoint = checkpoint
        self.note = note
        self.key = key
    }

    /// Signs a checkpoint of the log whose key this is.
    package init(signing checkpoint: Checkpoint, by key: SignerKey) throws(CheckpointError) {
        guard checkpoint.origin == key.name else {
            throw CheckpointError.origin(seen: checkpoint.origin.text, expected: key.name.text)
        }
        do throws(NoteError) {
            note = try SignedNote(signing: checkpoint.text, by: [key])
        } catch {
            throw CheckpointError.note(error)
        }
        self.checkpoint = checkpoint
        self.key = key.verifierKey
    }

    package var origin: KeyName { checkpoint.origin }
    package var size: UInt64 { checkpoint.size }
    package var root: Digest { checkpoint.root }
    /// The whole note.
    package var bytes: [UInt8] { note.bytes }
}
