/// The entries of a zip archive that is held in memory.
///
/// The directory at its end decides; each entry's own header must say the same. No two entries have
/// one name, and none overlaps another, so that there is one way to read the archive.
/// - Source: APPNOTE.TXT 6.3.10.
struct ZipArchive: Sendable {
    /// In the order of the directory.
    let entries: [ZipEntry]
    private let archive: ArchiveBytes
    private let limits: WorkbookLimits

    static let localSignature = 0x0403_4B50
    static let directorySignature = 0x0201_4B50
    static let descriptorSignature = 0x0807_4B50

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
        archive = ArchiveBytes(bytes: bytes)
        self.limits = limits
        let directory = try ZipDirectory(of: archive)
        guard directory.entries <= limits.entries else {
            throw .limit(.entries, most: limits.entries, at: .file)
        }
        var entries: [ZipEntry] = []
        var spans: [Range<Int>] = []
        var names: Set<[UInt8]> = []
        var place = directory.range.lowerBound
        for _ in 0..<directory.entries {
            let record = try ZipRecord(of: archive, at: place, within: directory.range)
            place += record.count
            guard names.insert(record.name.map(ZipArchive.folded)).inserted else {
                throw .archive(
                    seen: "two entries of one name", expected: "different names",
                    at: WorkbookPlace(part: Seen.text(record.name)))
            }
            let (entry, span) = try record.entry(of: archive, before: directory.range.lowerBound)
            entries.append(entry)
            spans.append(span)
        }
        guard place == directory.range.upperBound else {
            throw .archive(
                seen: "a directory that ends at \(place)",
                expected: "at \(directory.range.upperBound)", at: .file)
        }
        try ZipArchive.expectApart(spans)
        self.entries = entries
    }

    /// Names that differ in the case of ASCII letters only are one.
    /// - Source: ECMA-376-2 §6.2.2.3 (equivalence of part names).
    static func folded(_ byte: UInt8) -> UInt8 {
        0x41...0x5A ~= byte ? byte | 0x20 : byte
    }

    private static func expectApart(_ spans: [Range<Int>]) throws(WorkbookFault) {
        let sorted = spans.sorted { $0.lowerBound < $1.lowerBound }
        for (one, next) in zip(sorted, sorted.dropFirst())
        where one.upperBound > next.lowerBound {
            throw .archive(
                seen: "entries that overlap at byte \(next.lowerBound)",
                expected: "each in bytes of its own", at: .file)
        }
    }

    /// Refuses what would unfold beyond the limits, before anything is unpacked.
    func expectWithinLimits() throws(WorkbookFault) {
        var total = 0
        for entry in entries {
            guard entry.count <= limits.partBytes else {
                throw .limit(.partBytes, most: limits.partBytes, at: entry.place)
            }
            guard (entry.count - 1 << 20) / limits.ratio <= entry.packed.count else {
                throw .limit(.ratio, most: limits.ratio, at: entry.place)
            }
            total += entry.count
            guard total <= limits.unpackedBytes else {
                throw .limit(.unpackedBytes, most: limits.unpackedBytes, at: .file)
            }
        }
    }

    /// Where the bytes of an entry come from.
    func stream(of entry: ZipEntry) throws(WorkbookFault) -> EntryStream {
        guard !entry.isEncrypted else { throw .foreign(.encryptedArchive) }
        return try EntryStream(entry, in: archive.bytes, pieceBytes: limits.pieceBytes)
    }

    /// All bytes of an entry of at most `most` bytes.
    func bytes(of entry: ZipEntry, most: Int) throws(WorkbookFault) -> [UInt8] {
        guard entry.count <= most else { throw .limit(.partBytes, most: most, at: entry.place) }
        var stream = try stream(of: entry)
        var bytes: [UInt8] = []
        while try stream.read(into: &bytes) {}
        return bytes
    }
}
