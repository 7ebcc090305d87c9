import Platform

/// What the journal of a home holds: the entries of its segments and the newest checkpoint.
///
/// The oldest segments are gone once their entries are in a published checkpoint, so it usually
/// begins in the middle of the log.
struct JournalContents: Sendable {
    struct Segment: Sendable, Equatable {
        let path: String
        let start: SegmentStart
        /// Of its last frame when it was read, or begun.
        let lastDigest: Digest
        /// Whether it held nothing but its start then.
        let isEmpty: Bool
    }

    /// Oldest first, none missing between; at least one.
    let segments: [Segment]
    /// The items of every group in order; the first is entry `firstSeq`.
    let items: [EntryGroup.Item]
    let firstSeq: UInt64
    /// The newest signed checkpoint in the journal, as the note's bytes.
    let checkpoint: [UInt8]?
    let lastDigest: Digest

    var size: UInt64 { firstSeq + UInt64(items.count) }
    /// The first entry's `prev`.
    var firstPrev: Digest { segments[0].start.lastLeaf }

    /// Reads all segments under `directory`.
    init(directory: String) throws(StoreError) {
        let paths = try JournalContents.segmentPaths(directory)
        var segments: [Segment] = []
        var items: [EntryGroup.Item] = []
        var checkpoint: [UInt8]?
        var previous: (number: UInt64, digest: Digest)?
        for (number, path) in paths {
            let bytes = try read(path)
            let segment = try SegmentReading(bytes, file: path)
            let start = segment.start
            guard start.segment == number else {
                throw StoreError.corruption(
                    file: path, damage: .segmentOfAnotherName(start.segment))
            }
            if let previous {
                let firstSeq = segments[0].start.size
                guard number == previous.number + 1, segment.previous == previous.digest,
                    start.size == firstSeq + UInt64(items.count)
                else {
                    throw StoreError.corruption(
                        file: path, damage: .segmentOutOfChain)
                }
            }
            segments.append(
                Segment(
                    path: path, start: start, lastDigest: segment.lastDigest,
                    isEmpty: segment.frames.count == 1))
            let firstSeq = segments[0].start.size
            for frame in segment.frames.dropFirst() {
                let payload = Array(bytes[frame.payload])
                if frame.kind == .checkpoint {
                    checkpoint = payload
                } else if let group = EntryGroup(payload),
                    group.firstSeq == firstSeq + UInt64(items.count)
                {
                    items += group.items
                } else {
                    throw StoreError.corruption(
                        file: path, damage: .frameWithoutGroup(frame.place.number))
                }
            }
            previous = (number, segment.lastDigest)
        }
        guard let previous, let first = segments.first else {
            throw StoreError.corruption(file: directory, damage: .journalEmpty)
        }
        self.segments = segments
        self.items = items
        self.firstSeq = first.start.size
        self.checkpoint = checkpoint
        lastDigest = previous.digest
    }

    static func path(of segment: UInt64, in directory: String) -> String {
        let digits = String(segment)
        return "\(directory)/segment-"
            + String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
    }

    private static func segmentPaths(
        _ directory: String
    ) throws(StoreError) -> [(number: UInt64, path: String)] {
        let items: [DirectoryItem]
        do throws(FileError) { items = try FileSystem.list(directory) } catch {
            throw StoreError(reading: error, below: FileSystem.directory(of: directory))
        }
        var found: [(UInt64, String)] = []
        for item in items {
            let path = "\(directory)/\(item.name)"
            let digits = String(item.name.dropFirst("segment-".count))
            // Only the one spelling, and no other file at all, is expected here.
            guard item.kind == .file, let number = UInt64(digits),
                JournalContents.path(of: number, in: directory).utf8.elementsEqual(path.utf8)
            else { throw StoreError.corruption(file: path, damage: .strangeName) }
            found.append((number, path))
        }
        return found
    }
}

private func read(_ path: String) throws(StoreError) -> [UInt8] {
    do throws(FileError) { return try FileSystem.readRegular(path) } catch {
        throw StoreError.file(error)
    }
}
