import Platform

/// What the ledger writes before a statement: its number, the entry before it, and when it came.
///
/// - Source: `Specs/entry.md`.
package struct EntryHeader: Equatable, Sendable {
    /// The entry's index in the log, from 0.
    package let seq: UInt64
    /// The leaf hash of entry `seq − 1`; for seq 0, of the log's origin line.
    package let prev: Digest
    /// When the registry took the statement; never earlier than in the entry before.
    package let received: Instant

    package init(seq: UInt64, prev: Digest, received: Instant) {
        self.seq = seq
        self.prev = prev
        self.received = received
    }

    /// The `prev` of entry 0.
    package static func genesisPrev(origin: String) -> Digest {
        SHA256.digest(prefix: 0, Array((origin + "\n").utf8).span)
    }

    /// The header lines and the blank line behind them.
    package var bytes: [UInt8] {
        var result = Array("feri-entry/1\nseq ".utf8)
        result.append(contentsOf: StrictDecimal.encode(seq))
        result.append(contentsOf: "\nprev ".utf8)
        Base64.append(prev.bytes.span, to: &result)
        result.append(contentsOf: "\nreceived ".utf8)
        result.append(contentsOf: received.description.utf8)
        result.append(contentsOf: "\n\n".utf8)
        return result
    }

    /// Reads the header at the start of an entry.
    /// - Returns: the header and the offset at which the statement begins.
    package static func parse(
        _ entry: Span<UInt8>
    ) throws(EntryError) -> (header: EntryHeader, statementStart: Int) {
        guard entry.count <= Entry.largest else { throw EntryError.tooLong(seen: entry.count) }
        var cursor = HeaderCursor()
        guard cursor.take("feri-entry/1\nseq ", of: entry) else { throw EntryError.header(line: 1) }
        guard let number = cursor.takeLine(of: entry, atMost: 19),
            let seq = StrictDecimal.parse(entry.extracting(number))
        else { throw EntryError.header(line: 2) }
        guard cursor.take("prev ", of: entry), let base64 = cursor.takeLine(of: entry, atMost: 44),
            let raw = Base64.decode(entry.extracting(base64)), let prev = Digest(raw)
        else { throw EntryError.header(line: 3) }
        guard cursor.take("received ", of: entry),
            let time = cursor.takeLine(of: entry, atMost: 20),
            let received = Instant(entry.extracting(time))
        else { throw EntryError.header(line: 4) }
        guard cursor.take("\n", of: entry) else { throw EntryError.header(line: 5) }
        return (EntryHeader(seq: seq, prev: prev, received: received), cursor.position)
    }
}

/// A position in an entry that moves over expected text; it borrows the bytes call by call, since a
/// value holding a span could not leave its function.
private struct HeaderCursor {
    var position = 0

    mutating func take(_ text: StaticString, of bytes: Span<UInt8>) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        var next = position
        for byte in text.description.utf8 {
            guard bytes[next] == byte else { return false }
            next += 1
        }
        position = next
        return true
    }

    /// The range before the next newline, which is taken too; nil if it is farther than `limit`.
    mutating func takeLine(of bytes: Span<UInt8>, atMost limit: Int) -> Range<Int>? {
        var end = position
        while end < bytes.count, end - position <= limit {
            if bytes[end] == UInt8(ascii: "\n") {
                defer { position = end + 1 }
                return position..<end
            }
            end += 1
        }
        return nil
    }
}
