import Platform

/// Tells what a crash can leave where the next frame would begin from what it cannot.
///
/// Segments are filled with zeros before use and each frame is synced before the next is written,
/// so a crash leaves zeros in some sectors of one frame, or behind some byte of it, and nothing
/// else. Everything that does not look so has been damaged later and must be refused: the frame
/// may have been acknowledged.
enum TornTail {
    /// Whether the bytes from `offset` on are zeros or an unfinished frame at `place`.
    ///
    /// nil when they are; otherwise why not.
    static func fault(in bytes: [UInt8], at offset: Int, place: FramePlace) -> StoreDamage? {
        guard let last = ZeroTail.lastOther(in: bytes.span, from: offset) else { return nil }
        if let later = validFrame(in: bytes, from: offset, segment: place.segment) {
            return .frameBeyond(good: later, bad: offset)
        }
        let sector = min(offset + JournalFrame.alignment, bytes.count)
        // The first sector never reached the disk: nothing in it can be judged.
        if bytes[offset..<sector].allSatisfy({ $0 == 0 }) { return nil }
        let damage = StoreDamage.frameDamaged(at: offset)
        switch header(in: bytes, at: offset, place: place) {
        case .foreign: return damage
        case .cutOff: return last < sector ? nil : damage
        case .whole(let payload):
            let end = offset + JournalFrame.headerSize + payload
            guard end < bytes.count, last < offset + JournalFrame.size(payload: payload) else {
                return damage
            }
            if bytes[end] == 0 {
                return isWhole(in: bytes, from: offset, trailerAt: last) ? damage : nil
            }
            let sectors = stride(from: offset, to: end + 1, by: JournalFrame.alignment)
            let hasHole = sectors.contains { start in
                bytes[start..<min(start + JournalFrame.alignment, end + 1)].allSatisfy { $0 == 0 }
            }
            return hasHole ? nil : damage
        }
    }

    private enum Header {
        case whole(payload: Int)
        /// As expected up to some byte, zeros to the end of the sector.
        case cutOff
        case foreign
    }

    private static func header(in bytes: [UInt8], at offset: Int, place: FramePlace) -> Header {
        var fixed = JournalFrame.magic + place.segment
        BigEndian.append(place.number, to: &fixed)
        let start = offset + Digest.byteCount
        // Kind and payload length, which are not known beforehand, are between.
        let lengthEnd = start + fixed.count + 8
        let expected = fixed + Array(bytes[start + fixed.count..<lengthEnd]) + place.previous.bytes
        let seen = Array(bytes[start..<offset + JournalFrame.headerSize])
        if seen == expected {
            let length = bytes[lengthEnd - 4..<lengthEnd].reduce(0) { $0 << 8 | Int($1) }
            return length <= JournalFrame.largestPayload ? .whole(payload: length) : .foreign
        }
        let sector = min(offset + JournalFrame.alignment, bytes.count)
        let end = (bytes[offset..<sector].lastIndex { $0 != 0 } ?? offset - 1) + 1
        // A cut can only be distinguished from damage when all before it is as expected.
        let kept = max(0, end - start)
        return kept < seen.count && seen[..<kept].elementsEqual(expected[..<kept])
            ? .cutOff : .foreign
    }

    /// Whether a whole frame ends at `trailer` but for its length field: a cut-off longer frame
    /// has no digest that fits.
    private static func isWhole(in bytes: [UInt8], from offset: Int, trailerAt end: Int) -> Bool {
        let payload = offset + JournalFrame.headerSize
        guard bytes[end] == JournalFrame.trailer, end >= payload else { return false }
        var hashed = Array(bytes[offset + Digest.byteCount..<end])
        var length: [UInt8] = []
        BigEndian.append(UInt32(end - payload), to: &length)
        hashed.replaceSubrange(36..<40, with: length)
        return SHA256.digest(of: hashed) == Digest(bytes[offset..<offset + Digest.byteCount])
    }

    private static func validFrame(
        in bytes: [UInt8], from offset: Int, segment: [UInt8]
    ) -> Int? {
        stride(from: offset, to: bytes.count, by: JournalFrame.alignment).first { start in
            // Looked at first, since hashing at every sector would take long.
            let magic = start + Digest.byteCount
            guard magic + 8 <= bytes.count,
                bytes[magic..<magic + 8].elementsEqual(JournalFrame.magic)
            else { return false }
            return JournalFrame(in: bytes, at: start)?.place.segment == segment
        }
    }
}
