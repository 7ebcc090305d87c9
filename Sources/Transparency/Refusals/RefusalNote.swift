import Platform

/// What the registry signs when it refuses a filing: that it was refused, when, and by which rule;
/// nothing of what the filing says.
///
/// - Source: `Specs/refusals.md`.
package struct RefusalNote: Equatable, Sendable {
    /// What was refused, by its SHA-256.
    package enum Refused: Hashable, Sendable {
        /// The identity of a statement: the digest of its text line.
        case statement(Digest)
        /// The digest of bytes in which no statement could be read.
        case bytes(Digest)

        /// The word of the note's line.
        package var word: String {
            switch self {
            case .statement: "statement"
            case .bytes: "bytes"
            }
        }

        package var digest: Digest {
            switch self {
            case .statement(let digest), .bytes(let digest): digest
            }
        }
    }

    /// The log's origin, which is also the name of the key that signs.
    package let origin: String
    /// From 0, without a gap.
    package let number: UInt64
    /// The leaf hash of the note before; of note 0, of the log's origin line.
    package let prev: Digest
    /// When it was refused.
    package let at: Instant
    /// How many entries the ledger had before what was filed together with it.
    package let size: UInt64
    package let refused: Refused
    /// The reason's code, `[a-z][a-z0-9-]*`, at most 64 bytes.
    package let code: String

    package static let firstLine = "feri-refusal/1\n"

    package init(
        origin: String, number: UInt64, prev: Digest, at: Instant, size: UInt64,
        refused: Refused, code: String
    ) {
        self.origin = origin
        self.number = number
        self.prev = prev
        self.at = at
        self.size = size
        self.refused = refused
        self.code = code
    }

    /// What note 0 has as `prev`.
    package static func firstPrev(origin: String) -> Digest {
        EntryHeader.genesisPrev(origin: origin)
    }

    /// The lines that are signed.
    package var text: [UInt8] {
        let lines = [
            "origin \(origin)", "number \(number)", "prev \(Base64.encodeText(prev.bytes))",
            "refused \(at)", "size \(size)",
            "\(refused.word) \(Base64.encodeText(refused.digest.bytes))", "code \(code)",
        ]
        return Array(RefusalNote.firstLine.utf8) + lines.flatMap { Array(($0 + "\n").utf8) }
    }

    /// Reads exactly what `text` writes.
    package init(parsing text: [UInt8]) throws(RefusalError) {
        var lines = RefusalLines(text)
        guard lines.next("feri-refusal/1")?.isEmpty == true else { throw lines.fault }
        guard let name = lines.next("origin ") else { throw lines.fault }
        do throws(NoteError) { origin = try KeyName(name).text } catch { throw lines.fault }
        guard let number = lines.next("number ").flatMap({ StrictDecimal.parse(Array($0)) })
        else { throw lines.fault }
        guard let prev = lines.next("prev ").flatMap(RefusalLines.digest) else {
            throw lines.fault
        }
        guard let at = lines.next("refused ").flatMap({ Instant(Array($0).span) }) else {
            throw lines.fault
        }
        guard let size = lines.next("size ").flatMap({ StrictDecimal.parse(Array($0)) }) else {
            throw lines.fault
        }
        if let digest = lines.peek("statement ").flatMap(RefusalLines.digest) {
            refused = .statement(digest)
        } else if let digest = lines.peek("bytes ").flatMap(RefusalLines.digest) {
            refused = .bytes(digest)
        } else {
            throw lines.faultInNext
        }
        lines.skip()
        guard let code = lines.next("code "), RefusalNote.isCode(code) else { throw lines.fault }
        guard lines.isAtEnd else { throw lines.faultInNext }
        self.number = number
        self.prev = prev
        self.at = at
        self.size = size
        self.code = String(decoding: code, as: UTF8.self)
    }

    private static func isCode(_ code: ArraySlice<UInt8>) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = code.first, letters.contains(first), code.count <= 64 else {
            return false
        }
        return code.allSatisfy {
            letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-")
        }
    }
}

/// Why bytes are not a refusal of the log that is asked.
package enum RefusalError: Error, Equatable, Sendable {
    case note(NoteError)
    /// Line `line` of the text, counted from 1, is not as it must be.
    case malformedLine(Int)
    /// The note has signature lines besides the log's.
    case furtherSignatures
    case anotherOrigin(String)
}

/// The lines of a note's text.
private struct RefusalLines {
    private var reader: LineReader
    private var taken = 0

    init(_ text: [UInt8]) { reader = LineReader(text) }

    var isAtEnd: Bool { reader.isAtEnd }
    /// Of the line last taken.
    var fault: RefusalError { .malformedLine(taken) }
    /// Of the line behind it.
    var faultInNext: RefusalError { .malformedLine(taken + 1) }

    /// What follows `word` in the next line, which is taken.
    mutating func next(_ word: String) -> ArraySlice<UInt8>? {
        taken += 1
        guard let line = reader.line(), line.starts(with: word.utf8) else { return nil }
        return line.dropFirst(word.utf8.count)
    }

    /// As `next`, without taking the line.
    func peek(_ word: String) -> ArraySlice<UInt8>? {
        var copy = self
        return copy.next(word)
    }

    mutating func skip() { _ = next("") }

    static func digest(_ base64: ArraySlice<UInt8>) -> Digest? {
        Base64.decode(Array(base64)).flatMap { Digest($0) }
    }
}
