/// Gives bytes a piece at a time.
protocol ByteSource {
    /// Adds the next piece, of at least one byte, to `buffer`; false where there are none left.
    mutating func read(into buffer: inout [UInt8]) throws(WorkbookFault) -> Bool
}

/// The unpacked bytes of an entry. When the last piece has been given, they had the length and the
/// checksum that the archive says; before, nobody knows.
struct EntryStream: ByteSource {
    private enum Packing {
        case stored(next: Int)
        case deflated(Inflater)
    }

    private let entry: ZipEntry
    private let archive: [UInt8]
    private var packing: Packing
    private var checksum = CRC32()
    private var count = 0

    private let pieceBytes: Int

    init(_ entry: ZipEntry, in archive: [UInt8], pieceBytes: Int) throws(WorkbookFault) {
        self.entry = entry
        self.pieceBytes = pieceBytes
        self.archive = archive
        switch entry.method {
        case .stored: packing = .stored(next: entry.packed.lowerBound)
        case .deflated: packing = .deflated(Inflater(archive, entry.packed, pieceBytes: pieceBytes))
        case .other(let number):
            throw .archive(
                seen: "compression \(number)", expected: "0 (stored) or 8 (deflate)",
                at: entry.place)
        }
    }

    mutating func read(into buffer: inout [UInt8]) throws(WorkbookFault) -> Bool {
        let before = buffer.count
        let hasMore: Bool
        switch packing {
        case .stored(let next):
            let end = min(next + pieceBytes, entry.packed.upperBound)
            buffer.append(contentsOf: archive[next..<end])
            packing = .stored(next: end)
            hasMore = end > next
        case .deflated(var inflater):
            // Owned by one at a time, or each piece would copy the ring.
            packing = .stored(next: 0)
            do throws(InflateFault) {
                hasMore = try inflater.read(into: &buffer)
            } catch {
                throw .archive(
                    seen: error.rawValue, expected: "what RFC 1951 describes", at: entry.place)
            }
            if !hasMore { try expectEnd(inflater.position) }
            packing = .deflated(inflater)
        }
        checksum.add(buffer.span.extracting(before..<buffer.count))
        count += buffer.count - before
        guard hasMore ? count <= entry.count : count == entry.count else {
            throw .archive(
                seen: "\(count) bytes unpacked", expected: "\(entry.count)", at: entry.place)
        }
        guard hasMore || checksum.value == entry.checksum else {
            throw .archive(
                seen: "checksum \(String(checksum.value, radix: 16))",
                expected: String(entry.checksum, radix: 16), at: entry.place)
        }
        return hasMore
    }

    private func expectEnd(_ position: Int) throws(WorkbookFault) {
        guard position == entry.packed.upperBound else {
            throw .archive(
                seen: "\(entry.packed.upperBound - position) bytes after the last block",
                expected: "none", at: entry.place)
        }
    }
}
