/// A SHA-256 digest: 32 bytes, kept in four machine words so that it is compared and hashed cheaply.
package struct Digest: Hashable, Sendable, Comparable {
    /// Bytes 0–7, 8–15, 16–23 and 24–31, each big-endian.
    let words: (UInt64, UInt64, UInt64, UInt64)

    init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    package static let byteCount = 32

    /// The digest of these 32 bytes; nil when `bytes` has another length.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Digest.byteCount else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        var position = 0
        for byte in bytes {
            words[position >> 3] = words[position >> 3] << 8 | UInt64(byte)
            position += 1
        }
        self.words = (words[0], words[1], words[2], words[3])
    }

    /// The digest of these 32 bytes; nil when there are more or fewer.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Digest.byteCount else { return nil }
        self.init(bytes.span, at: 0)
    }

    /// Reads 32 bytes of `span` from `offset`; the caller has checked that they are there.
    package init(_ span: Span<UInt8>, at offset: Int) {
        precondition(offset >= 0 && offset + Digest.byteCount <= span.count)
        func word(_ start: Int) -> UInt64 {
            var value: UInt64 = 0
            for position in start..<start + 8 { value = value << 8 | UInt64(span[position]) }
            return value
        }
        words = (word(offset), word(offset + 8), word(offset + 16), word(offset + 24))
    }

    package var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(Digest.byteCount)
        append(to: &result)
        return result
    }

    package func append(to bytes: inout [UInt8]) {
        func append(_ word: UInt64) {
            var shift = 56
            while shift >= 0 {
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
                shift -= 8
            }
        }
        append(words.0)
        append(words.1)
        append(words.2)
        append(words.3)
    }

    package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }

    /// Orders digests as their bytes are ordered.
    package static func < (left: Digest, right: Digest) -> Bool { left.words < right.words }
}
