/// What is wrong with compressed bytes.
enum InflateFault: String, Error {
    case endsEarly = "compressed bytes that end too early"
    case unknownBlock = "a block of type 3"
    case differingLengths = "a stored block whose two lengths differ"
    case impossibleCode = "code lengths that make no code"
    case unknownSymbol = "a code without a meaning"
    case beforeBeginning = "a copy from before the beginning"
    case tooManyCodes = "more codes than one in 128 bytes"
}

/// Unpacks deflate, a piece at a time: whatever it unfolds to, it holds 128 KiB.
///
/// Strict: nothing that the RFC leaves without a meaning is read. Input that follows the last block
/// is left alone, and `position` says where it begins.
/// - Source: RFC 1951.
struct Inflater {
    private enum State {
        case header
        case stored(left: Int)
        case codes
        case done
    }

    /// Bytes of the ring that is unpacked into: the 32 KiB that copies may reach back to, and a piece.
    private static let capacity = 128 << 10
    private static let mask = capacity - 1
    /// Bytes of a piece at most, but for the copy that may end it.
    static let pieceBytes = 64 << 10

    private let input: [UInt8]
    private let end: Int
    /// Of the first byte that was not taken into `bits`.
    private(set) var position: Int
    private let start: Int
    private let pieceBytes: Int
    private var codes = 0
    private var bits: UInt64 = 0
    private var bitCount = 0
    private var isLast = false
    private var state = State.header
    private var literals = HuffmanCode()
    private var distances = HuffmanCode()
    private var ring = [UInt8](repeating: 0, count: capacity)
    /// Bytes unpacked in all; the next goes to that place of the ring.
    private(set) var count = 0

    /// Blocks that may have codes of their own, before each must be paid for by so many bytes. To make
    /// the tables of a code takes as long as to unpack some thousand bytes.
    private static let freeCodes = 1024
    private static let bytesOfCode = 128

    /// Unpacks `input[range]`, so many bytes at a time, from 1 to `Inflater.pieceBytes`.
    init(_ input: [UInt8], _ range: Range<Int>, pieceBytes: Int = Inflater.pieceBytes) {
        self.pieceBytes = pieceBytes
        self.input = input
        start = range.lowerBound
        position = range.lowerBound
        end = range.upperBound
    }

    /// Adds the next bytes to `output`; false where there are none left.
    mutating func read(into output: inout [UInt8]) throws(InflateFault) -> Bool {
        let start = count
        // Nothing that is unpacked is kept back: a piece is empty only at the end.
        reading: while count - start < pieceBytes {
            switch state {
            case .header: try beginBlock()
            case .stored(let left): try copyStored(left, until: start + pieceBytes)
            case .codes: try decode(until: start + pieceBytes)
            case .done: break reading
            }
        }
        let first = start & Inflater.mask
        let last = first + count - start
        output.append(contentsOf: ring[first..<min(last, Inflater.capacity)])
        if last > Inflater.capacity {
            output.append(contentsOf: ring[..<(last - Inflater.capacity)])
        }
        return count > start
    }

    /// The next `count` bits, at most 16.
    private mutating func take(_ count: Int) throws(InflateFault) -> Int {
        while bitCount < count {
            guard position < end else { throw .endsEarly }
            bits |= UInt64(input[position]) << UInt64(bitCount)
            position += 1
            bitCount += 8
        }
        let taken = Int(bits & (1 << UInt64(count) - 1))
        bits >>= UInt64(count)
        bitCount -= count
        return taken
    }

    private mutating func beginBlock() throws(InflateFault) {
        if isLast {
            // Whole bytes that were taken too early are given back.
            position -= bitCount / 8
            bits = 0
            bitCount = 0
            state = .done
            return
        }
        isLast = try take(1) == 1
        switch try take(2) {
        case 0:
            _ = try take(bitCount % 8)
            let length = try take(16)
            guard try take(16) == length ^ 0xFFFF else { throw .differingLengths }
            position -= bitCount / 8
            bits = 0
            bitCount = 0
            state = .stored(left: length)
        case 1:
            literals = try Inflater.fixedLiterals.get()
            distances = try Inflater.fixedDistances.get()
            state = .codes
        case 2:
            codes += 1
            guard codes <= Inflater.freeCodes + (position - start) / Inflater.bytesOfCode else {
                throw .tooManyCodes
            }
            try readCodes()
            state = .codes
        default: throw .unknownBlock
        }
    }

    private static let fixedLiterals = fixed(DeflateTables.fixedLiterals)
    private static let fixedDistances = fixed(DeflateTables.fixedDistances)

    private static func fixed(_ lengths: [UInt8]) -> Result<HuffmanCode, InflateFault> {
        Result { () throws(InflateFault) in try HuffmanCode(lengths: lengths[...], mayLack: false) }
    }

    private mutating func copyStored(_ left: Int, until wanted: Int) throws(InflateFault) {
        let taken = min(left, wanted - count)
        guard taken <= end - position else { throw .endsEarly }
        for place in position..<position + taken {
            ring[count & Inflater.mask] = input[place]
            count += 1
        }
        position += taken
        state = left == taken ? .header : .stored(left: left - taken)
    }

    /// - Source: RFC 1951 §3.2.7.
    private mutating func readCodes() throws(InflateFault) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let lengthCount = try take(4) + 4
        guard literalCount <= 286, distanceCount <= 30 else { throw .impossibleCode }
        var lengths = [UInt8](repeating: 0, count: 19)
        for place in DeflateTables.lengthOrder.prefix(lengthCount) {
            lengths[place] = UInt8(try take(3))
        }
        let code = try HuffmanCode(lengths: lengths[...], mayLack: false)
        lengths = []
        let wanted = literalCount + distanceCount
        while lengths.count < wanted {
            let symbol = try next(by: code)
            switch symbol {
            case 0...15: lengths.append(UInt8(symbol))
            case 16:
                guard let last = lengths.last else { throw .impossibleCode }
                lengths += [UInt8](repeating: last, count: try take(2) + 3)
            case 17: lengths += [UInt8](repeating: 0, count: try take(3) + 3)
            default: lengths += [UInt8](repeating: 0, count: try take(7) + 11)
            }
        }
        // The end of a block must have a code.
        guard lengths.count == wanted, lengths[256] > 0 else { throw .impossibleCode }
        literals = try HuffmanCode(lengths: lengths[..<literalCount], mayLack: true)
        distances = try HuffmanCode(lengths: lengths[literalCount...], mayLack: true)
    }

    private mutating func next(by code: HuffmanCode) throws(InflateFault) -> Int {
        while bitCount < 15, position < end {
            bits |= UInt64(input[position]) << UInt64(bitCount)
            position += 1
            bitCount += 8
        }
        let entry = code.symbol(of: bits)
        let count = Int(entry & 15)
        guard entry != 0, count <= bitCount else { throw unreadable(entry) }
        bits >>= UInt64(count)
        bitCount -= count
        return Int(entry >> 4)
    }

    /// Unpacks until the block ends or there are `wanted` bytes.
    private mutating func decode(until wanted: Int) throws(InflateFault) {
        // Owned by one at a time, or each byte would ask whether it is.
        var ring = ring
        self.ring = []
        let result = decode(until: wanted, into: ring.mutableSpan)
        self.ring = ring
        if try result.get() { state = .header }
    }

    /// Whether the block has ended.
    private mutating func decode(
        until wanted: Int, into given: consuming MutableSpan<UInt8>
    ) -> Result<Bool, InflateFault> {
        var ring = given
        let literals = literals
        let distances = distances
        let bases = DeflateTables.bases
        let input = input
        let bytes = input.span
        var bits = bits
        var bitCount = bitCount
        var position = position
        var count = count
        defer {
            (self.bits, self.bitCount, self.position, self.count) = (
                bits, bitCount, position, count
            )
        }
        func unreadable(_ entry: UInt16) -> Result<Bool, InflateFault> {
            // Bits that are not there were looked at as zeros.
            .failure(entry != 0 || bitCount < 15 ? .endsEarly : .unknownSymbol)
        }
        while count < wanted {
            // A length and a distance take at most 15 + 5 + 15 + 13 bits.
            while bitCount < 48, position < end {
                bits |= UInt64(bytes[position]) << UInt64(bitCount)
                position += 1
                bitCount += 8
            }
            let entry = literals.symbol(of: bits)
            var used = UInt64(entry & 15)
            guard entry != 0, used <= bitCount else { return unreadable(entry) }
            let symbol = Int(entry >> 4)
            if symbol < 256 {
                ring[count & Inflater.mask] = UInt8(truncatingIfNeeded: symbol)
                count += 1
                bits >>= used
                bitCount -= Int(used)
                continue
            }
            if symbol == 256 {
                bits >>= used
                bitCount -= Int(used)
                return .success(true)
            }
            guard symbol < 286 else { return .failure(.unknownSymbol) }
            let (base, extra) = bases.length(symbol - 257)
            let length = base + Int(bits >> used & (1 << extra - 1))
            used += extra
            let far = distances.symbol(of: bits >> used)
            used += UInt64(far & 15)
            guard far != 0, used <= bitCount else { return unreadable(far) }
            guard far >> 4 < 30 else { return .failure(.unknownSymbol) }
            let (start, more) = bases.distance(Int(far >> 4))
            let distance = start + Int(bits >> used & (1 << more - 1))
            used += more
            guard used <= bitCount else { return .failure(.endsEarly) }
            guard distance <= count else { return .failure(.beforeBeginning) }
            bits >>= used
            bitCount -= Int(used)
            for place in count..<count + length {
                ring[place & Inflater.mask] = ring[(place - distance) & Inflater.mask]
            }
            count += length
        }
        return .success(false)
    }

    /// Why `entry` says nothing: bits that are not there were looked at as zeros.
    private func unreadable(_ entry: UInt16) -> InflateFault {
        entry != 0 || bitCount < 15 ? .endsEarly : .unknownSymbol
    }
}
