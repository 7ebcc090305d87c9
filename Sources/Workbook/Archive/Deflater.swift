/// Packs bytes by deflate, a piece at a time: copies of what came before, in one block of the fixed
/// codes. The same pieces give the same packed bytes.
/// - Source: RFC 1951.
struct Deflater {
    private static let windowBytes = 32 << 10
    private static let pieceBytes = 64 << 10
    private static let hashBits = 15
    private static let leastCopy = 4
    private static let longestCopy = 258

    private(set) var packed: [UInt8] = []
    private var bits: UInt64 = 0
    private var bitCount: UInt64 = 0
    /// The last bytes that copies may be of, and those that are not packed yet.
    private var buffer: [UInt8] = []
    private var next = 0
    /// Of each hash, the last place in `buffer` of four bytes that have it; -1 for none.
    private var places = [Int32](repeating: -1, count: 1 << hashBits)

    init() {
        // The last block, with fixed codes.
        put(0b011, 3)
    }

    /// Packs more bytes, or keeps them until there is a piece.
    mutating func add(_ bytes: [UInt8]) {
        buffer.append(contentsOf: bytes)
        guard buffer.count - next >= Deflater.pieceBytes else { return }
        // What is kept back may be the beginning of a copy.
        pack(until: buffer.count - Deflater.longestCopy)
        let kept = max(0, next - Deflater.windowBytes)
        buffer.removeFirst(kept)
        next -= kept
        for hash in places.indices { places[hash] = max(-1, places[hash] - Int32(kept)) }
    }

    /// The packed bytes of all that was added.
    mutating func finish() -> [UInt8] {
        pack(until: buffer.count)
        putSymbol(256)
        put(0, 7)
        return packed
    }

    private mutating func pack(until end: Int) {
        while next < end {
            let copy = longestCopyOfNext()
            guard copy.count >= Deflater.leastCopy else {
                putSymbol(Int(buffer[next]))
                next += 1
                continue
            }
            putCopy(copy.count, from: copy.distance)
            for place in next + 1..<next + copy.count { note(place) }
            next += copy.count
        }
    }

    private mutating func longestCopyOfNext() -> (count: Int, distance: Int) {
        guard let before = note(next), next - before <= Deflater.windowBytes else { return (0, 0) }
        let most = min(Deflater.longestCopy, buffer.count - next)
        var count = 0
        while count < most, buffer[before + count] == buffer[next + count] { count += 1 }
        return (count, next - before)
    }

    /// Notes where these four bytes are, and gives the place of the last such ones, if kept.
    @discardableResult
    private mutating func note(_ place: Int) -> Int? {
        guard place + 4 <= buffer.count else { return nil }
        let four =
            UInt32(buffer[place]) | UInt32(buffer[place + 1]) << 8
            | UInt32(buffer[place + 2]) << 16 | UInt32(buffer[place + 3]) << 24
        let hash = Int((four &* 0x9E37_79B1) >> UInt32(32 - Deflater.hashBits))
        let before = Int(places[hash])
        places[hash] = Int32(place)
        return before >= 0 ? before : nil
    }

    // MARK: Codes

    private mutating func put(_ value: UInt64, _ count: UInt64) {
        bits |= value << bitCount
        bitCount += count
        while bitCount >= 8 {
            packed.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            bitCount -= 8
        }
    }

    private mutating func putCopy(_ count: Int, from distance: Int) {
        let length = DeflateTables.bases.lengthSymbol(of: count)
        putSymbol(257 + length.symbol)
        put(UInt64(length.rest), length.extra)
        let far = DeflateTables.bases.distanceSymbol(of: distance)
        put(Deflater.reversed(far.symbol, 5), 5)
        put(UInt64(far.rest), far.extra)
    }

    private mutating func putSymbol(_ symbol: Int) {
        let code = Deflater.codes[symbol]
        put(UInt64(code >> 4), UInt64(code & 15))
    }

    /// Of each symbol the fixed code, first bit lowest, and in the low four bits how many it has.
    /// - Source: RFC 1951 §3.2.6.
    private static let codes: [UInt16] = (0..<288).map { symbol in
        let (code, count) =
            switch symbol {
            case ..<144: (0x30 + symbol, 8)
            case ..<256: (0x190 + symbol - 144, 9)
            case ..<280: (symbol - 256, 7)
            default: (0xC0 + symbol - 280, 8)
            }
        return UInt16(reversed(code, count) << 4 | UInt64(count))
    }

    /// Codes are sent with their first bit first.
    private static func reversed(_ code: Int, _ count: Int) -> UInt64 {
        (0..<count).reduce(0) { $0 << 1 | UInt64(code >> $1 & 1) }
    }
}
