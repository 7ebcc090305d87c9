@testable import Workbook

/// A zip archive in which a test may set every field otherwise.
struct MadeArchive {
    struct Entry {
        var name: [UInt8]
        var data: [UInt8]
        var method = 0
        var flags = 0
        var checksum: UInt32
        var unpacked: Int
        /// What the entry's own header says, where it differs.
        var localName: [UInt8]?
        var localMethod: Int?
        var localFlags: Int?
        var localSizes: (checksum: Int, packed: Int, unpacked: Int)?
        var extra: [UInt8] = []
        var localExtra: [UInt8] = []
        /// What the directory says of the sizes and the place, where it differs.
        var listed: (packed: Int, unpacked: Int, start: Int?)?
        /// What follows the data.
        var after: [UInt8] = []
        var disk = 0

        init(_ name: String, _ text: String = "text") {
            self.name = Array(name.utf8)
            data = Array(text.utf8)
            checksum = CRC32.of(data)
            unpacked = data.count
        }

        static func deflated(_ name: String, _ bytes: [UInt8]) -> Entry {
            var entry = Entry(name)
            entry.data = Deflate.packed(bytes)
            entry.method = 8
            entry.checksum = CRC32.of(bytes)
            entry.unpacked = bytes.count
            return entry
        }
    }

    var entries: [Entry]
    var before: [UInt8] = []
    var comment: [UInt8] = []
    /// Between the directory and the end record.
    var gap: [UInt8] = []
    var disks = (this: 0, directory: 0, here: nil as Int?)
    /// What the end record says, where it differs.
    var counted: Int?
    var directorySize: Int?
    var directoryStart: Int?
    /// Whether there is an end record for large archives, and what it says.
    var large: (count: Int?, size: Int?, start: Int?)?

    init(_ entries: [Entry]) { self.entries = entries }

    static func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    var bytes: [UInt8] {
        let n = MadeArchive.number
        var made = before
        var starts: [Int] = []
        for entry in entries {
            starts.append(made.count)
            let sizes = entry.localSizes ?? (Int(entry.checksum), entry.data.count, entry.unpacked)
            let name = entry.localName ?? entry.name
            made += n(ZipArchive.localSignature, 4) + n(20, 2)
            made += n(entry.localFlags ?? entry.flags, 2) + n(entry.localMethod ?? entry.method, 2)
            made += n(0, 4) + n(sizes.checksum, 4) + n(sizes.packed, 4) + n(sizes.unpacked, 4)
            made += n(name.count, 2) + n(entry.localExtra.count, 2)
            made += name + entry.localExtra + entry.data + entry.after
        }
        let start = made.count
        for (entry, place) in zip(entries, starts) {
            let listed = entry.listed ?? (entry.data.count, entry.unpacked, nil)
            made += n(ZipArchive.directorySignature, 4) + n(20, 2) + n(20, 2)
            made += n(entry.flags, 2) + n(entry.method, 2) + n(0, 4)
            made += n(Int(entry.checksum), 4) + n(listed.packed, 4) + n(listed.unpacked, 4)
            made += n(entry.name.count, 2) + n(entry.extra.count, 2) + n(0, 2)
            made += n(entry.disk, 2) + n(0, 6) + n(listed.start ?? place, 4)
            made += entry.name + entry.extra
        }
        let size = made.count - start
        made += gap
        if let large {
            let place = made.count
            made += n(ZipDirectory.largeEndSignature, 4) + n(44, 8) + n(45, 4) + n(0, 8)
            made += n(large.count ?? entries.count, 8) + n(large.count ?? entries.count, 8)
            made += n(large.size ?? size, 8) + n(large.start ?? start, 8)
            made += n(ZipDirectory.locatorSignature, 4) + n(0, 4) + n(place, 8) + n(1, 4)
        }
        made += n(ZipDirectory.endSignature, 4) + n(disks.this, 2) + n(disks.directory, 2)
        made += n(disks.here ?? counted ?? entries.count, 2) + n(counted ?? entries.count, 2)
        made += n(directorySize ?? size, 4) + n(directoryStart ?? start, 4)
        return made + n(comment.count, 2) + comment
    }

    func read(limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) -> [String] {
        let archive = try ZipArchive(bytes, limits: limits)
        try archive.expectWithinLimits()
        var texts: [String] = []
        for entry in archive.entries {
            texts.append(
                String(decoding: try archive.bytes(of: entry, most: 1 << 24), as: UTF8.self))
        }
        return texts
    }
}
