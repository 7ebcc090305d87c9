/// What the directory of a zip archive says of one entry.
/// - Source: APPNOTE 4.3.12, 4.4, 4.5.3.
struct ZipRecord {
    let name: [UInt8]
    /// Bytes of the record itself.
    let count: Int
    private let flags: Int
    private let method: Int
    private let checksum: Int
    private var packed: Int
    private var unpacked: Int
    private var start: Int

    /// What a field holds whose number is in the field for large archives.
    private static let elsewhere = 0xFFFF_FFFF
    private static let encrypted = 1
    private static let sizesFollow = 1 << 3
    /// Encryption, compressed patches, strong encryption, masked headers.
    private static let strange = 1 << 5 | 1 << 6 | 1 << 13

    private var place: WorkbookPlace { WorkbookPlace(part: Seen.text(name)) }

    init(of archive: ArchiveBytes, at place: Int, within range: Range<Int>) throws(WorkbookFault) {
        guard archive.has(ZipArchive.directorySignature, at: place) else {
            throw .archive(seen: "no record at \(place)", expected: "one of an entry", at: .file)
        }
        flags = try archive.short(at: place + 8)
        method = try archive.short(at: place + 10)
        checksum = try archive.long(at: place + 16)
        packed = try archive.long(at: place + 20)
        unpacked = try archive.long(at: place + 24)
        let nameBytes = try archive.short(at: place + 28)
        let extraBytes = try archive.short(at: place + 30)
        count = 46 + nameBytes + extraBytes + (try archive.short(at: place + 32))
        start = try archive.long(at: place + 42)
        name = try archive.text(nameBytes, at: place + 46)
        guard place + count <= range.upperBound, !name.isEmpty, !name.contains(0) else {
            throw .archive(seen: "a record cut off", expected: "a name", at: .file)
        }
        let disk = try archive.short(at: place + 34)
        try readLarge(of: archive, at: place + 46 + nameBytes, extraBytes)
        guard disk == 0 || disk == 0xFFFF else {
            throw .archive(seen: "disk \(disk)", expected: "one file", at: self.place)
        }
    }

    /// Reads the field for large archives, where a number is said to be there.
    private mutating func readLarge(
        of archive: ArchiveBytes, at start: Int, _ count: Int
    ) throws(WorkbookFault) {
        let sentinel = ZipRecord.elsewhere
        guard packed == sentinel || unpacked == sentinel || self.start == sentinel else { return }
        guard
            let field = try ZipRecord.largeField(of: archive, at: start, count)
        else {
            throw .archive(seen: "no size", expected: "one in 64 bits", at: place)
        }
        var next = field.lowerBound
        for path in [\ZipRecord.unpacked, \.packed, \.start] where self[keyPath: path] == sentinel {
            guard next + 8 <= field.upperBound else {
                throw .archive(seen: "no size", expected: "one in 64 bits", at: place)
            }
            self[keyPath: path] = try archive.number(8, at: next)
            next += 8
        }
    }

    /// Where the field for large archives lies among the extra fields.
    private static func largeField(
        of archive: ArchiveBytes, at start: Int, _ count: Int
    ) throws(WorkbookFault) -> Range<Int>? {
        var place = start
        while place + 4 <= start + count {
            let size = try archive.short(at: place + 2)
            let field = place + 4..<place + 4 + size
            guard field.upperBound <= start + count else { return nil }
            if try archive.short(at: place) == 1 { return field }
            place = field.upperBound
        }
        return nil
    }

    /// The entry, once its own header says the same, and all bytes that belong to it.
    func entry(
        of archive: ArchiveBytes, before end: Int
    ) throws(WorkbookFault) -> (entry: ZipEntry, span: Range<Int>) {
        guard archive.has(ZipArchive.localSignature, at: start) else {
            throw .archive(seen: "no header at \(start)", expected: "the entry's", at: place)
        }
        let nameBytes = try archive.short(at: start + 26)
        let data = start + 30 + nameBytes + (try archive.short(at: start + 28))
        let named = try archive.text(nameBytes, at: start + 30)
        let own = try archive.short(at: start + 6)
        guard named == name, try archive.short(at: start + 8) == method,
            own & ZipRecord.encrypted == flags & ZipRecord.encrypted
        else {
            throw .archive(
                seen: "a header that differs from the directory", expected: "the same in both",
                at: place)
        }
        guard packed <= end, data <= end - packed else {
            throw .archive(
                seen: "\(packed) bytes at \(data)", expected: "an end before \(end)", at: place)
        }
        guard (own | flags) & ZipRecord.strange == 0 else {
            throw .archive(
                seen: "flags \(String(flags, radix: 16))", expected: "none that change how to read",
                at: place)
        }
        // What follows the data is for those who read from the beginning, as the header says.
        let follow = own & ZipRecord.sizesFollow != 0
        try expectSameSizes(in: archive, follow: follow)
        var span = start..<data + packed
        if follow {
            span = start..<(try endOfDescriptor(in: archive, at: data + packed))
        }
        guard span.upperBound <= end else {
            throw .archive(
                seen: "an end at \(span.upperBound)", expected: "before \(end)", at: place)
        }
        let entry = ZipEntry(
            name: name, method: .init(number: method),
            isEncrypted: flags & ZipRecord.encrypted != 0,
            checksum: UInt32(truncatingIfNeeded: checksum), packed: data..<data + packed,
            count: unpacked)
        return (entry, span)
    }

    /// Checksum and sizes of the entry's own header; where they follow the data they may be 0.
    private func expectSameSizes(
        in archive: ArchiveBytes, follow: Bool
    ) throws(WorkbookFault) {
        for (offset, expected) in [(14, checksum), (18, packed), (22, unpacked)] {
            let seen = try archive.long(at: start + offset)
            let isElsewhere = offset > 14 && seen == ZipRecord.elsewhere
            guard seen == expected || isElsewhere || (follow && seen == 0) else {
                throw .archive(
                    seen: "\(seen) in the header", expected: "\(expected) as in the directory",
                    at: place)
            }
        }
    }

    /// Where the descriptor after the data ends: with or without a signature, in 32 or 64 bits.
    private func endOfDescriptor(
        in archive: ArchiveBytes, at data: Int
    ) throws(WorkbookFault) -> Int {
        let hasSignature = archive.has(ZipArchive.descriptorSignature, at: data)
        for first in hasSignature ? [data + 4, data] : [data] {
            guard try archive.long(at: first) == checksum else { continue }
            for size in [4, 8] where first + 4 + 2 * size <= archive.count {
                let seen = try (
                    archive.number(size, at: first + 4), archive.number(size, at: first + 4 + size)
                )
                if seen == (packed, unpacked) { return first + 4 + 2 * size }
            }
        }
        throw .archive(
            seen: "other sizes after the data", expected: "those of the directory", at: place)
    }
}
