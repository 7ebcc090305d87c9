/// A text with the signature lines of one or more keys, none of them verified yet.
///
/// What is parsed is written back byte for byte.
/// - Source: C2SP signed-note, "Format".
package struct SignedNote: Hashable, Sendable {
    package static let mostSignatures = 16
    /// Room for a text of 64 KiB and 16 post-quantum signatures.
    package static let longest = 262_144

    /// What is signed; ends in a newline.
    package let text: [UInt8]
    /// 1…16, no two by the same name and key ID, in the order of their lines.
    package let signatures: [NoteSignature]

    package init(text: [UInt8], signatures: [NoteSignature]) throws(NoteError) {
        guard text.last == UInt8(ascii: "\n") else { throw NoteError.textNotEndingInNewline }
        try SignedNote.checkCharacters(text)
        try SignedNote.check(signatures)
        self.text = text
        self.signatures = signatures
    }

    private static func check(_ signatures: [NoteSignature]) throws(NoteError) {
        guard !signatures.isEmpty else { throw NoteError.noSignature }
        guard signatures.count <= SignedNote.mostSignatures else {
            throw NoteError.tooManySignatures
        }
        for (position, signature) in signatures.enumerated() {
            guard !signature.bytes.isEmpty else {
                throw NoteError.malformedSignatureLine(position + 1)
            }
            guard !signatures[..<position].contains(where: { $0.sameKey(as: signature) }) else {
                throw NoteError.repeatedSignature(line: position + 1)
            }
        }
    }

    /// Reads exactly what `bytes` writes, up to `limit` bytes.
    package init(
        parsing note: [UInt8], limit: Int = SignedNote.longest
    ) throws(NoteError) {
        guard note.count <= limit else { throw NoteError.tooLong(seen: note.count, limit: limit) }
        try SignedNote.checkCharacters(note)
        guard note.last == UInt8(ascii: "\n") else { throw NoteError.noFinalNewline }
        guard let textEnd = SignedNote.lastEmptyLine(of: note), textEnd > 0 else {
            throw NoteError.noSignatureBlock
        }
        var lines = LineReader(Array(note[(textEnd + 1)...]))
        var signatures: [NoteSignature] = []
        while let line = lines.line() {
            guard signatures.count < SignedNote.mostSignatures else {
                throw NoteError.tooManySignatures
            }
            guard let signature = NoteSignature(line: line) else {
                throw NoteError.malformedSignatureLine(signatures.count + 1)
            }
            signatures.append(signature)
        }
        try SignedNote.check(signatures)
        text = Array(note[..<textEnd])
        self.signatures = signatures
    }

    /// Signs `text` with each of `keys`, in this order.
    package init(signing text: [UInt8], by keys: [SignerKey]) throws(NoteError) {
        var signatures: [NoteSignature] = []
        for key in keys { signatures.append(try key.sign(text)) }
        try self.init(text: text, signatures: signatures)
    }

    package var bytes: [UInt8] {
        var bytes = text
        bytes.append(UInt8(ascii: "\n"))
        for signature in signatures { bytes.append(contentsOf: signature.line) }
        return bytes
    }

    /// The same note with more signature lines after those it has.
    package func adding(_ more: [NoteSignature]) throws(NoteError) -> SignedNote {
        try SignedNote(text: text, signatures: signatures + more)
    }

    /// The place of the last empty line, which ends the text; nil when there is none.
    private static func lastEmptyLine(of note: [UInt8]) -> Int? {
        let newline = UInt8(ascii: "\n")
        var position = note.count - 1
        while position > 0 {
            if note[position] == newline && note[position - 1] == newline { return position }
            position -= 1
        }
        return nil
    }

    private static func checkCharacters(_ bytes: [UInt8]) throws(NoteError) {
        let span = bytes.span
        for offset in span.indices
        where span[offset] < 0x20 && span[offset] != UInt8(ascii: "\n") {
            throw NoteError.controlCharacter(offset: offset)
        }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw NoteError.notUTF8
        }
    }
}
