@testable import Workbook

/// Packed bytes and archives, whole or broken, unpack to what they say or are refused, in pieces of any
/// size alike; what we pack we unpack.
@_cdecl("LLVMFuzzerTestOneInput")
func unpacksOnlyWhatIsSaid(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let kind = bytes.first else { return 0 }
    let rest = Array(bytes.dropFirst())
    switch kind & 3 {
    case 0: inflate(rest)
    case 1: precondition((try? Deflate.unpacked(Deflate.packed(rest), most: rest.count)) == rest)
    case 2: read(rest)
    default: read(broken(rest))
    }
    return 0
}

private func inflate(_ packed: [UInt8]) {
    let most = 1 << 20
    let whole = unpacked(packed, pieceBytes: Inflater.pieceBytes, most: most)
    for size in [1, 3, 4096] where whole.count * 4 < most || size > 3 {
        precondition(unpacked(packed, pieceBytes: size, most: most) == whole)
    }
    precondition(whole == ((try? Deflate.unpacked(packed, most: most)) ?? whole))
}

/// What is unpacked before an end, a flaw, or so many bytes.
private func unpacked(_ packed: [UInt8], pieceBytes: Int, most: Int) -> [UInt8] {
    var inflater = Inflater(packed, 0..<packed.count, pieceBytes: pieceBytes)
    var bytes: [UInt8] = []
    do {
        while bytes.count < most, try inflater.read(into: &bytes) {}
        precondition(inflater.position <= packed.count)
    } catch {
        return []
    }
    return Array(bytes.prefix(most))
}

/// An archive of our own, of the bytes behind the first twelve, with four bytes of it changed as those
/// say.
private func broken(_ bytes: [UInt8]) -> [UInt8] {
    let content = Array(bytes.dropFirst(12))
    var writer = ZipWriter()
    for (name, half) in [
        ("a", content[..<(content.count / 2)]), ("b/c.xml", content[(content.count / 2)...]),
    ] {
        writer.add(Array(half))
        writer.end(name)
    }
    var archive = writer.finish()
    for change in 0..<4 where bytes.count >= 12 {
        let place = Int(bytes[3 * change]) << 8 | Int(bytes[3 * change + 1])
        // From the end backwards, where the directory is.
        archive[archive.count - 1 - place % archive.count] ^= bytes[3 * change + 2]
    }
    return archive
}

private func read(_ bytes: [UInt8]) {
    var limits = WorkbookLimits()
    limits.entries = 20
    limits.partBytes = 1 << 20
    limits.unpackedBytes = 1 << 21
    guard let archive = try? ZipArchive(bytes, limits: limits) else { return }
    precondition(archive.entries.count <= 20)
    precondition(Set(archive.entries.map(\.name)).count == archive.entries.count)
    let ranges = archive.entries.map(\.packed).filter { !$0.isEmpty }
        .sorted { $0.lowerBound < $1.lowerBound }
    precondition(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    precondition(ranges.allSatisfy { 30 <= $0.lowerBound && $0.upperBound <= bytes.count })
    guard (try? archive.expectWithinLimits()) != nil else { return }
    for entry in archive.entries {
        guard let unpacked = try? archive.bytes(of: entry, most: 1 << 20) else { continue }
        precondition(unpacked.count == entry.count && CRC32.of(unpacked) == entry.checksum)
    }
    _ = try? ForeignKind.ofArchive(archive)
    _ = try? WorkbookFile(bytes, limits: limits)
}
