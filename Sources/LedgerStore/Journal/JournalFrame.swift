import Platform

/// What a frame of the journal carries.
enum JournalKind: UInt32, Sendable {
    /// Opens every segment: where the log stood. See `SegmentStart`.
    case start = 1
    /// Entries with their openings that were committed together. See `EntryGroup`.
    case group = 2
    /// A checkpoint the log has signed; the payload is the signed note.
    case checkpoint = 3
}

/// The place of a frame: all of its header that is known before it is read.
struct FramePlace: Equatable, Sendable {
    /// 16 random bytes of the segment, so that nobody who files a statement can write a frame.
    let segment: [UInt8]
    /// Counted from 0 in the segment.
    let number: UInt64
    /// The digest of the frame before this one, also across segments.
    let previous: Digest
}

/// The unit the journal is written, synced and checked in.
///
/// - Source: `Specs/journal.md`, "Frame".
struct JournalFrame: Sendable {
    static let alignment = 512
    static let magic = Array("feri-jf1".utf8)
    static let headerSize = 104
    /// Follows the payload; not being zero, it shows that the frame was written to its end.
    static let trailer: UInt8 = 0xff
    static let segmentIDSize = 16
    /// Keeps lengths far from overflow: 1 GiB.
    static let largestPayload = 1 << 30

    let place: FramePlace
    let kind: JournalKind
    let payload: Range<Int>
    let digest: Digest
    /// The offset behind the frame, aligned.
    let end: Int

    /// The aligned number of bytes a frame with a payload of `payloadSize` takes.
    static func size(payload payloadSize: Int) -> Int {
        aligned(headerSize + payloadSize + 1)
    }

    private static func aligned(_ size: Int) -> Int {
        (size + alignment - 1) / alignment * alignment
    }

    /// A frame's bytes, zero-padded to the alignment, and its digest.
    static func bytes(
        at place: FramePlace, kind: JournalKind, payload: [UInt8]
    ) -> (bytes: [UInt8], digest: Digest) {
        var frame: [UInt8] = []
        frame.reserveCapacity(size(payload: payload.count))
        frame.append(contentsOf: repeatElement(0, count: Digest.byteCount))
        frame += magic
        frame += place.segment
        BigEndian.append(place.number, to: &frame)
        BigEndian.append(kind.rawValue, to: &frame)
        BigEndian.append(UInt32(payload.count), to: &frame)
        place.previous.append(to: &frame)
        frame += payload
        let digest = SHA256.digest(of: frame.span.extracting(Digest.byteCount..<frame.count))
        for (position, byte) in digest.bytes.enumerated() { frame[position] = byte }
        frame.append(trailer)
        frame.append(
            contentsOf: repeatElement(0, count: size(payload: payload.count) - frame.count))
        return (frame, digest)
    }

    /// The frame at `offset` of a segment's bytes if one is there whole, whatever its place.
    init?(in bytes: [UInt8], at offset: Int) {
        var reader = FieldReader(bytes, in: offset..<bytes.count)
        guard let digest = reader.digest(),
            let magic = reader.bytes(JournalFrame.magic.count), magic == JournalFrame.magic,
            let segment = reader.bytes(JournalFrame.segmentIDSize),
            let number = reader.uint64(),
            let kind = reader.uint32().flatMap({ JournalKind(rawValue: UInt32($0)) }),
            let length = reader.uint32(), length <= JournalFrame.largestPayload,
            let previous = reader.digest(),
            let payload = reader.range(length),
            let end = reader.bytes(1), end == [JournalFrame.trailer]
        else { return nil }
        let hashed = offset + Digest.byteCount..<payload.upperBound
        guard SHA256.digest(of: bytes.span.extracting(hashed)) == digest else { return nil }
        place = FramePlace(segment: segment, number: number, previous: previous)
        self.kind = kind
        self.payload = payload
        self.digest = digest
        self.end = offset + JournalFrame.size(payload: length)
    }
}
