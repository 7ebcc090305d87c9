import Platform

/// What a party signs: a note whose text is one line of canonical JSON.
///
/// - Source: `Specs/statement.md`.
package struct Statement: Sendable {
    package let draft: StatementDraft
    package let note: SignedNote
    /// For each signature line what is in it, where it is a batch line; nil for a plain one.
    package let batchLines: [BatchLine?]

    /// The most bytes of the text line, its newline included.
    package static let largestText = 32_768
    package static let mostSignatures = 16

    package var text: [UInt8] { note.text }

    /// SHA-256 of the signed text: what `refs` name a statement by.
    package var identity: Digest { SHA256.digest(of: note.text) }

    /// The identity of what is in `bytes`, which nobody has looked at yet: SHA-256 of its first
    /// line. Of no use where they are not a statement.
    package static func identity(announcedIn bytes: [UInt8]) -> Digest {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        return SHA256.digest(of: bytes.span.extracting(0..<end))
    }

    /// Reads a statement and checks everything that needs no key: form, canonical spelling, and
    /// that the signature lines are exactly those that the text announces, in that order.
    package init(parsing bytes: [UInt8]) throws(StatementError) {
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes)
        } catch {
            throw StatementError.note(error)
        }
        draft = try StatementDraft(parsing: note.text)
        let names = note.signatures.map(\.name.text)
        guard names.elementsEqual(draft.signers, by: { $0.utf8.elementsEqual($1.utf8) }) else {
            throw StatementError.signatureLines(announced: draft.signers, seen: names)
        }
        batchLines = try Statement.batchLines(of: note, draft)
    }

    /// In a statement of version 2 a line of another length than a plain one is a batch line.
    static func batchLines(
        of note: SignedNote, _ draft: StatementDraft
    ) throws(StatementError) -> [BatchLine?] {
        var lines: [BatchLine?] = []
        for (position, signature) in note.signatures.enumerated() {
            guard draft.version >= 2, signature.bytes.count != VerifyingKey.signatureByteCount
            else {
                lines.append(nil)
                continue
            }
            guard let line = BatchLine(signature, of: note.text, ledger: draft.ledger) else {
                throw StatementError.batchLine(position + 1)
            }
            lines.append(line)
        }
        return lines
    }

    /// Whether one of its lines is a batch line.
    package var isBatched: Bool { batchLines.contains { $0 != nil } }

    /// The first announced signer whose signature is not that of the key given for it.
    ///
    /// `keys` holds one key for each of `signers`, in their order.
    /// - Parameter batches: what is known of batches already; nil where each is to be verified.
    package func firstUnverified(
        with keys: [VerifierKey], remembering batches: VerifiedBatches? = nil
    ) -> String? {
        for (position, (signature, key)) in zip(note.signatures, keys).enumerated() {
            let isSigned =
                if let line = batchLines[position] {
                    line.isSigned(by: key, remembering: batches)
                } else {
                    key.verifies(signature, of: note.text)
                }
            if !isSigned { return signature.name.text }
        }
        return keys.count == note.signatures.count ? nil : draft.signers.last
    }
}

/// Why bytes are not a statement.
package enum StatementError: Error, Equatable, Sendable {
    case note(NoteError)
    /// The text has this many bytes, more than 32,768.
    case tooLong(seen: Int)
    /// The text is not one line.
    case notOneLine
    case json(JSONError)
    case shape(ShapeError)
    /// The signature lines are not those of `signers`, in that order, once each.
    case signatureLines(announced: [String], seen: [String])
    /// Signature line `line`, counted from 1, neither is plain nor has the form of a batch line.
    case batchLine(_ line: Int)
}
