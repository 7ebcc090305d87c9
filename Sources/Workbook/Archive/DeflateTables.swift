/// The numbers of deflate, for both directions.
/// - Source: RFC 1951 §3.2.5–3.2.7.
enum DeflateTables {
    /// The order in which the lengths of the code for code lengths are sent.
    static let lengthOrder = [
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    ]

    /// The lengths of the fixed codes, by symbol.
    static let fixedLiterals: [UInt8] =
        [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
        + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8)
    static let fixedDistances = [UInt8](repeating: 5, count: 32)

    static let bases = Bases()

    /// Where the lengths and distances of each symbol begin, and how many bits are added.
    struct Bases: Sendable {
        private let lengths: [UInt32]
        private let distances: [UInt32]
        /// The symbol of each length, from 0.
        private let lengthSymbols: [UInt8]

        fileprivate init() {
            // Four symbols to each number of added bits, then two; the last length is its own.
            var lengths: [UInt32] = []
            var next: UInt32 = 3
            for symbol in 0..<28 {
                let extra = UInt32(max(0, symbol / 4 - 1))
                lengths.append(next << 8 | extra)
                next += 1 << extra
            }
            lengths.append(258 << 8)
            var distances: [UInt32] = []
            next = 1
            for symbol in 0..<30 {
                let extra = UInt32(max(0, symbol / 2 - 1))
                distances.append(next << 8 | extra)
                next += 1 << extra
            }
            self.lengths = lengths
            self.distances = distances
            lengthSymbols = (0...258).map { length in
                UInt8(max(0, lengths.lastIndex { Int($0 >> 8) <= length } ?? 0))
            }
        }

        /// `symbol` is 0–28: that of the code less 257.
        @inline(__always)
        func length(_ symbol: Int) -> (base: Int, extra: UInt64) {
            (Int(lengths[symbol] >> 8), UInt64(lengths[symbol] & 0xFF))
        }

        /// The symbol of a length from 3 to 258, less 257, and the bits that are added.
        func lengthSymbol(of length: Int) -> (symbol: Int, rest: Int, extra: UInt64) {
            let symbol = Int(lengthSymbols[length])
            let (base, extra) = self.length(symbol)
            return (symbol, length - base, extra)
        }

        /// The symbol of a distance from 1 to 32,768, and the bits that are added.
        func distanceSymbol(of distance: Int) -> (symbol: Int, rest: Int, extra: UInt64) {
            let value = distance - 1
            let bits = max(0, value.bitWidth - value.leadingZeroBitCount - 2)
            let symbol = 2 * bits + value >> bits
            let (base, extra) = self.distance(symbol)
            return (symbol, distance - base, extra)
        }

        /// `symbol` is 0–29.
        @inline(__always)
        func distance(_ symbol: Int) -> (base: Int, extra: UInt64) {
            (Int(distances[symbol] >> 8), UInt64(distances[symbol] & 0xFF))
        }
    }
}
