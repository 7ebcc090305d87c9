/// A prefix code of deflate, read from a table of its first ten bits, and bit by bit beyond.
/// - Source: RFC 1951 §3.2.2.
struct HuffmanCode {
    /// Bits that one look into `table` decides.
    private static let tableBits = 10
    private static let longest = 15

    /// For each next ten bits, the symbol and its length as in `symbol(of:)`, or 0.
    private var table = [UInt16](repeating: 0, count: 1 << tableBits)
    /// How many codes each length has.
    private var counts = [UInt16](repeating: 0, count: longest + 1)
    /// The symbols, by length and then by value.
    private var symbols: [UInt16] = []

    /// Nothing can be read by it.
    init() {}

    /// `lengths[symbol]` is 0 for a symbol that has no code.
    ///
    /// Throws where the lengths make no code: too many short ones, or codes left over. A code that
    /// `mayLack` the rest may be of a single symbol with one bit, as the RFC says of distances and
    /// zlib of literals too, or of none; any use of what is lacking is refused.
    init(lengths: ArraySlice<UInt8>, mayLack: Bool) throws(InflateFault) {
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        var left = 1
        for length in 1...HuffmanCode.longest {
            left = left << 1 - Int(counts[length])
            guard left >= 0 else { throw .impossibleCode }
        }
        let used = lengths.count { $0 > 0 }
        let isLacking = used == 0 || (used == 1 && counts[1] == 1)
        guard left == 0 || (mayLack && isLacking) else { throw .impossibleCode }
        var next = [Int](repeating: 0, count: HuffmanCode.longest + 2)
        var code = [Int](repeating: 0, count: HuffmanCode.longest + 2)
        for length in 1...HuffmanCode.longest {
            next[length + 1] = next[length] + Int(counts[length])
            code[length + 1] = (code[length] + Int(counts[length])) << 1
        }
        symbols = [UInt16](repeating: 0, count: used)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let bits = Int(length)
            symbols[next[bits]] = UInt16(symbol)
            next[bits] += 1
            if bits <= HuffmanCode.tableBits { enter(symbol, code: code[bits], bits: bits) }
            code[bits] += 1
        }
    }

    /// At every place of the table whose low bits are the code, first bit lowest.
    private mutating func enter(_ symbol: Int, code: Int, bits: Int) {
        var reversed = 0
        for bit in 0..<bits where code >> bit & 1 == 1 { reversed |= 1 << (bits - 1 - bit) }
        let entry = UInt16(symbol << 4 | bits)
        for place in stride(from: reversed, to: table.count, by: 1 << bits) {
            table[place] = entry
        }
    }

    /// The symbol whose code the low bits of `bits` begin with: `symbol << 4 | bits of its code`,
    /// or 0 where there is none.
    @inline(__always)
    func symbol(of bits: UInt64) -> UInt16 {
        let entry = table[Int(bits & UInt64(1 << HuffmanCode.tableBits - 1))]
        return entry != 0 ? entry : longSymbol(of: bits)
    }

    private func longSymbol(of bits: UInt64) -> UInt16 {
        var code = 0
        var first = 0
        var index = 0
        for length in 1...HuffmanCode.longest {
            code |= Int(bits >> UInt64(length - 1) & 1)
            let count = Int(counts[length])
            if code - first < count { return symbols[index + code - first] << 4 | UInt16(length) }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        return 0
    }
}
