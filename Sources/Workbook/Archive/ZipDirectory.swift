/// Where the directory of a zip archive lies, and how many entries it has.
/// - Source: APPNOTE 4.3.14–4.3.16.
struct ZipDirectory {
    let range: Range<Int>
    let entries: Int

    static let endSignature = 0x0605_4B50
    static let largeEndSignature = 0x0606_4B50
    static let locatorSignature = 0x0706_4B50
    private static let endBytes = 22
    private static let locatorBytes = 20
    private static let largeEndBytes = 56
    private static let longestComment = 0xFFFF

    /// Finds the one end record whose comment ends with the file.
    init(of archive: ArchiveBytes) throws(WorkbookFault) {
        var found: [Int] = []
        let first = max(0, archive.count - ZipDirectory.endBytes - ZipDirectory.longestComment)
        for place in stride(from: archive.count - ZipDirectory.endBytes, through: first, by: -1)
        where archive.has(ZipDirectory.endSignature, at: place) {
            let comment = try archive.short(at: place + 20)
            if place + ZipDirectory.endBytes + comment == archive.count { found.append(place) }
        }
        guard let end = found.first, found.count == 1 else {
            throw .archive(
                seen: "\(found.count) end records", expected: "one at the end of the file",
                at: .file)
        }
        var total = try archive.short(at: end + 10)
        var size = try archive.long(at: end + 12)
        var start = try archive.long(at: end + 16)
        var directoryEnd = end
        try ZipDirectory.expectOneDisk(
            [try archive.short(at: end + 4), try archive.short(at: end + 6)],
            on: try archive.short(at: end + 8), of: total)
        let locator = end - ZipDirectory.locatorBytes
        if archive.has(ZipDirectory.locatorSignature, at: locator) {
            let large = try ZipDirectory.largeEnd(of: archive, locator)
            let small = (total, size, start)
            total = try archive.number(8, at: large + 32)
            size = try archive.number(8, at: large + 40)
            start = try archive.number(8, at: large + 48)
            directoryEnd = large
            guard [0xFFFF, total].contains(small.0), [0xFFFF_FFFF, size].contains(small.1),
                [0xFFFF_FFFF, start].contains(small.2)
            else {
                throw .archive(
                    seen: "two end records that differ", expected: "equal ones", at: .file)
            }
        }
        guard start <= directoryEnd, size == directoryEnd - start else {
            throw .archive(
                seen: "a directory of \(size) bytes at \(start)",
                expected: "one that ends at \(directoryEnd)", at: .file)
        }
        range = start..<directoryEnd
        entries = total
    }

    private static func expectOneDisk(
        _ disks: [Int], on here: Int, of total: Int
    ) throws(WorkbookFault) {
        guard disks.allSatisfy({ $0 == 0 }), here == total else {
            throw .archive(seen: "an archive of several disks", expected: "one file", at: .file)
        }
    }

    /// Where the end record for large archives lies, to which the locator leads.
    private static func largeEnd(
        of archive: ArchiveBytes, _ locator: Int
    ) throws(WorkbookFault) -> Int {
        let place = try archive.number(8, at: locator + 8)
        guard place == locator - largeEndBytes, archive.has(largeEndSignature, at: place),
            try archive.number(8, at: place + 4) == largeEndBytes - 12
        else {
            throw .archive(
                seen: "a locator to byte \(place)", expected: "the end record before it", at: .file)
        }
        try expectOneDisk(
            [
                try archive.long(at: locator + 4), try archive.long(at: place + 16),
                try archive.long(at: place + 20),
            ], on: try archive.number(8, at: place + 24), of: try archive.number(8, at: place + 32))
        return place
    }
}
