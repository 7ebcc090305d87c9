import Platform

/// The frames of one segment's bytes: the chained prefix, or the reason to refuse the segment.
struct SegmentReading: Sendable {
    let start: SegmentStart
    /// The segment's random identity.
    let id: [UInt8]
    /// What the first frame names as the digest before it.
    let previous: Digest
    /// All frames, the start's among them.
    let frames: [JournalFrame]

    /// The digest the next frame, here or in the next segment, names as its previous.
    let lastDigest: Digest

    /// What the first frame of a home's first segment names as the digest before it.
    static let noDigest = SHA256.digest(of: [])

    /// - Parameter file: named in errors.
    init(_ bytes: [UInt8], file: String) throws(StoreError) {
        // A segment gets its name only after its start frame has been synced.
        guard let first = JournalFrame(in: bytes, at: 0), first.place.number == 0,
            first.kind == .start, let start = SegmentStart(Array(bytes[first.payload]))
        else { throw StoreError.corruption(file: file, damage: .segmentWithoutStart) }
        self.start = start
        id = first.place.segment
        previous = first.place.previous
        var frames = [first]
        var next = first
        while next.end < bytes.count {
            let place = FramePlace(
                segment: id, number: next.place.number + 1, previous: next.digest)
            let offset = next.end
            guard let frame = JournalFrame(in: bytes, at: offset), frame.place == place,
                frame.kind != .start
            else {
                if let fault = TornTail.fault(in: bytes, at: offset, place: place) {
                    throw StoreError.corruption(file: file, damage: fault)
                }
                break
            }
            frames.append(frame)
            next = frame
        }
        self.frames = frames
        lastDigest = next.digest
    }
}
