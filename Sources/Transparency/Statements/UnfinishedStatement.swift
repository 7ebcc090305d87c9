import Platform

/// A statement of whose signature lines some are there: what goes from signer to signer until all
/// are.
///
/// - Source: `Specs/filing.md` 10.
package struct UnfinishedStatement: Sendable {
    package let draft: StatementDraft
    package let note: SignedNote

    /// Reads a statement whose lines are some of those that its text announces, in their order.
    package init(parsing bytes: [UInt8]) throws(StatementError) {
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes)
        } catch {
            throw StatementError.note(error)
        }
        draft = try StatementDraft(parsing: note.text)
        var left = draft.signers[...]
        for line in note.signatures {
            guard let place = left.firstIndex(where: { $0.utf8.elementsEqual(line.name.text.utf8) })
            else {
                throw StatementError.signatureLines(
                    announced: draft.signers, seen: note.signatures.map(\.name.text))
            }
            left = left[(place + 1)...]
        }
        _ = try Statement.batchLines(of: note, draft)
    }

    package var text: [UInt8] { note.text }
    package var bytes: [UInt8] { note.bytes }
    /// SHA-256 of the text, as of the finished statement.
    package var identity: Digest { SHA256.digest(of: note.text) }

    /// Who is to sign and has not, in the order of the text.
    package var missing: [String] { draft.signers.filter { line(of: $0) == nil } }

    package func line(of signer: String) -> NoteSignature? {
        note.signatures.first { $0.name.text.utf8.elementsEqual(signer.utf8) }
    }

    /// Whether `line` is the key's over this text: a plain one, or one of a batch.
    package func isSigned(_ line: NoteSignature, by key: VerifierKey) -> Bool {
        if draft.version >= 2, line.bytes.count != VerifyingKey.signatureByteCount {
            return BatchLine(line, of: text, ledger: draft.ledger)?
                .isSigned(by: key, remembering: nil) ?? false
        }
        return key.verifies(line, of: text)
    }

    /// The same with these lines as well, each in its place; of who has signed already none is
    /// replaced.
    package func adding(_ lines: [NoteSignature]) throws(StatementError) -> UnfinishedStatement {
        let all = draft.signers.compactMap { signer in
            line(of: signer) ?? lines.first { $0.name.text.utf8.elementsEqual(signer.utf8) }
        }
        let made: SignedNote
        do throws(NoteError) {
            made = try SignedNote(text: text, signatures: all)
        } catch {
            throw StatementError.note(error)
        }
        return try UnfinishedStatement(parsing: made.bytes)
    }
}
