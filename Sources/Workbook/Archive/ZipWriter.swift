/// Writes a zip archive, an entry after the other: every time is that of 1980, no name of a machine or
/// a user is in it, so that the same entries give the same bytes.
/// - Source: APPNOTE 4.3.7, 4.3.12, 4.3.16, 4.4.
struct ZipWriter {
    private struct Written {
        let name: [UInt8]
        let start: Int
        let checksum: UInt32
        let packed: Int
        let unpacked: Int
        let isStored: Bool
    }

    private var bytes: [UInt8] = []
    private var written: [Written] = []
    // Of the entry that is being written.
    private var deflater: Deflater?
    private var checksum = CRC32()
    private var count = 0
    private var first: [UInt8] = []

    /// Entries of up to so many bytes are stored where packing gains nothing.
    private let kept: Int
    private let packs: Bool
    /// 1980-01-01 00:00, as MS-DOS counts.
    private static let date = 0x21

    /// `packs` is false to store every entry as it is.
    init(packs: Bool = true) {
        self.packs = packs
        kept = packs ? 4096 : .max
    }

    /// Adds bytes to the entry that is being written.
    mutating func add(_ more: [UInt8]) {
        if packs {
            var deflater = self.deflater ?? Deflater()
            // Owned by one at a time, or its buffers would be copied.
            self.deflater = nil
            deflater.add(more)
            self.deflater = deflater
        }
        checksum.add(more.span)
        count += more.count
        if count <= kept { first += more }
    }

    /// Ends the entry, whose name is of ASCII.
    mutating func end(_ name: String) {
        var data = deflater?.finish() ?? first
        let isStored = !packs || count <= kept && first.count <= data.count
        if isStored { data = first }
        let entry = Written(
            name: Array(name.utf8), start: bytes.count, checksum: checksum.value,
            packed: data.count, unpacked: count, isStored: isStored)
        put(ZipArchive.localSignature, 4)
        putCommon(entry)
        bytes += entry.name
        bytes += data
        written.append(entry)
        (deflater, checksum, count, first) = (nil, CRC32(), 0, [])
    }

    /// The whole archive, less than 4 GiB, with at most 65,535 entries.
    mutating func finish() -> [UInt8] {
        let start = bytes.count
        for entry in written {
            put(ZipArchive.directorySignature, 4)
            put(20, 2)
            putCommon(entry)
            // No comment, first disk, no attributes.
            put(0, 2 + 2 + 2 + 4)
            put(entry.start, 4)
            bytes += entry.name
        }
        let size = bytes.count - start
        put(ZipDirectory.endSignature, 4)
        put(0, 4)
        put(written.count, 2)
        put(written.count, 2)
        put(size, 4)
        put(start, 4)
        put(0, 2)
        return bytes
    }

    /// What an entry's own header and the directory have in common.
    private mutating func putCommon(_ entry: Written) {
        put(20, 2)
        put(0, 2)
        put(entry.isStored ? 0 : 8, 2)
        put(0, 2)
        put(ZipWriter.date, 2)
        put(Int(entry.checksum), 4)
        put(entry.packed, 4)
        put(entry.unpacked, 4)
        put(entry.name.count, 2)
        put(0, 2)
    }

    private mutating func put(_ value: Int, _ count: Int) {
        for offset in 0..<count {
            bytes.append(offset < 8 ? UInt8(truncatingIfNeeded: value >> (8 * offset)) : 0)
        }
    }
}
