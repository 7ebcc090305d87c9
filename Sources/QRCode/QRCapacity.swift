/// How the codewords of a version and level are divided into data and error correction.
struct QRCapacity {
    /// Blocks that are corrected each for itself.
    let blocks: Int
    /// Error correction codewords of each block.
    let correction: Int
    /// All codewords of the symbol.
    let total: Int

    var dataBytes: Int { total - blocks * correction }

    init(version: Int, level: QRLevel) {
        blocks = QRCapacity.blocks[level.rawValue][version - 1]
        correction = QRCapacity.correction[level.rawValue][version - 1]
        total = QRCapacity.modulesForData(version: version) / 8
    }

    /// The modules that no pattern, format or version information takes.
    private static func modulesForData(version: Int) -> Int {
        let side = 17 + 4 * version
        // Three finders with separators, two timing patterns between them, format information
        // twice, and one module that is always dark.
        var taken = 3 * 64 + 2 * (side - 16) + 31
        if version >= 2 {
            let rows = version / 7 + 2
            // All crossings but three; those on a timing pattern share five modules with it.
            taken += 25 * (rows * rows - 3) - 2 * 5 * (rows - 2)
        }
        if version >= 7 { taken += 36 }
        return side * side - taken
    }

    /// The codewords as they are placed: the blocks' data in turn, then their correction in turn.
    /// - Source: ISO/IEC 18004:2015 §7.6.
    func interleaved(_ data: [UInt8]) -> [UInt8] {
        let shorter = data.count / blocks
        let longerBlocks = data.count % blocks
        let code = ReedSolomon(degree: correction)
        var parts: [[UInt8]] = []
        var start = 0
        for block in 0..<blocks {
            let end = start + shorter + (block >= blocks - longerBlocks ? 1 : 0)
            parts.append(Array(data[start..<end]))
            start = end
        }
        let corrections = parts.map(code.remainder)
        var result: [UInt8] = []
        for position in 0...shorter {
            for part in parts where position < part.count { result.append(part[position]) }
        }
        for position in 0..<correction {
            for part in corrections { result.append(part[position]) }
        }
        return result
    }

    // Source: ISO/IEC 18004:2015, table 9; a row a level, low to high, a column a version.
    private static let correction: [[Int]] = [
        [
            7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
            28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
        [
            10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
            26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        ],
        [
            13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
            28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
        [
            17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
            30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
    ]

    private static let blocks: [[Int]] = [
        [
            1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
            8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
        ],
        [
            1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
            17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
        ],
        [
            1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20,
            23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
        ],
        [
            1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
            25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
        ],
    ]
}
