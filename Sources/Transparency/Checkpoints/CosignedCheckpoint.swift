// What becomes of a checkpoint's lines when witnesses cosign it.
extension VerifiedCheckpoint {
    /// The lines that the log's own key made, and no other.
    package var logLines: [NoteSignature] {
        note.signatures.filter { $0.name == key.name && $0.keyID == key.keyID }
    }

    /// The cosignature of one witness; nil where it has no line, or one that does not verify.
    package func cosignature(by witness: WitnessKey) -> Cosignature? {
        note.signatures.lazy.compactMap { Cosignature($0, by: witness, over: note.text) }.first
    }

    /// The line of one witness, verified; nil where there is none.
    package func line(of witness: WitnessKey) -> NoteSignature? {
        note.signatures.first { Cosignature($0, by: witness, over: note.text) != nil }
    }

    /// This checkpoint with the log's line and `lines` alone: whatever else came with it is gone.
    package func bearing(only lines: [NoteSignature]) throws(CheckpointError) -> VerifiedCheckpoint
    {
        try with(logLines + lines)
    }

    /// This checkpoint with `lines` added, each in the place of one by the same key.
    package func bearing(_ lines: [NoteSignature]) throws(CheckpointError) -> VerifiedCheckpoint {
        let kept = note.signatures.filter { old in !lines.contains { $0.sameKey(as: old) } }
        return try with(kept + lines)
    }

    private func with(_ lines: [NoteSignature]) throws(CheckpointError) -> VerifiedCheckpoint {
        let note: SignedNote
        do throws(NoteError) {
            note = try SignedNote(text: self.note.text, signatures: lines)
        } catch {
            throw CheckpointError.note(error)
        }
        return try UnverifiedCheckpoint(note).verified(by: key)
    }
}

extension UnverifiedCheckpoint {
    /// The checkpoint as signed by one of a log's keys; all of them have the log's name.
    ///
    /// - Throws: `badSignature` where a line of one of them does not verify, whatever the others do.
    package func verified(by keys: [VerifierKey]) throws(CheckpointError) -> VerifiedCheckpoint {
        let verified: VerifiedNote
        do throws(NoteError) { verified = try note.verified(by: keys) } catch {
            throw CheckpointError.note(error)
        }
        return try self.verified(by: verified.signers[0])
    }
}
