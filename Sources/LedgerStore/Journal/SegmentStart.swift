import Platform

/// What the first frame of a segment says: where the log stood when the segment was begun.
struct SegmentStart: Equatable, Sendable {
    /// Counts the segments of a home, from 1.
    let segment: UInt64
    /// The log's size, committed entries that are not yet published among them.
    let size: UInt64
    /// The `prev` of the entry `size`.
    let lastLeaf: Digest
    /// nil in an empty log.
    let lastReceived: Instant?

    /// Read for `lastReceived` by logs without entries.
    private static let noInstant: UInt64 = .max

    var payload: [UInt8] {
        var bytes: [UInt8] = []
        BigEndian.append(segment, to: &bytes)
        BigEndian.append(size, to: &bytes)
        lastLeaf.append(to: &bytes)
        let seconds = lastReceived.map { UInt64(bitPattern: $0.seconds) } ?? SegmentStart.noInstant
        BigEndian.append(seconds, to: &bytes)
        return bytes
    }

    init(segment: UInt64, size: UInt64, lastLeaf: Digest, lastReceived: Instant?) {
        self.segment = segment
        self.size = size
        self.lastLeaf = lastLeaf
        self.lastReceived = lastReceived
    }

    init?(_ payload: [UInt8]) {
        var reader = FieldReader(payload)
        guard let segment = reader.uint64(), let size = reader.uint64(),
            let lastLeaf = reader.digest(), let seconds = reader.uint64(), reader.isAtEnd
        else { return nil }
        self.segment = segment
        self.size = size
        self.lastLeaf = lastLeaf
        lastReceived =
            seconds == SegmentStart.noInstant
            ? nil : Instant(seconds: Int64(bitPattern: seconds))
    }
}
