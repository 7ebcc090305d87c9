import Platform

/// RFC 6962 §2.1 word by word, for trees small enough to hash again and again.
struct NaiveTree {
    let entries: [[UInt8]]

    func root(_ range: Range<Int>) -> [UInt8] {
        if range.isEmpty { return SHA256.digest(of: []).bytes }
        if range.count == 1 { return SHA256.digest(of: [0] + entries[range.lowerBound]).bytes }
        var split = 1
        while split * 2 < range.count { split *= 2 }
        let middle = range.lowerBound + split
        let left = root(range.lowerBound..<middle), right = root(middle..<range.upperBound)
        return SHA256.digest(of: [1] + left + right).bytes
    }
}

/// Distinct entries of the lengths 0, 1, 2 … 12 again and again.
func sampleEntries(_ count: Int) -> [[UInt8]] {
    (0..<count).map { seq in
        var entry: [UInt8] = []
        for position in 0..<seq % 13 {
            entry.append(UInt8(truncatingIfNeeded: position * 31 + seq * 7))
        }
        if seq >= 13 { entry += Array(String(seq).utf8) }
        return entry
    }
}

/// A generator whose sequence a printed seed brings back.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// A seed for one test, printed so that a failure can be run again.
func printedSeed(_ test: String = #function) -> UInt64 {
    let seed = UInt64.random(in: 0...UInt64(Int64.max))
    print("\(test): seed \(seed)")
    return seed
}
