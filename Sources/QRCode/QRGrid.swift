/// The modules of a symbol while it is made.
/// - Source: ISO/IEC 18004:2015 §6.3, §7.7 to §7.10.
struct QRGrid {
    let version: Int
    let side: Int
    /// Row by row.
    private(set) var dark: [Bool]
    /// Modules that are not data: masks leave them alone.
    private var isFixed: [Bool]

    /// All patterns, and room for format information; no data yet.
    init(version: Int) {
        self.version = version
        side = 17 + 4 * version
        dark = Array(repeating: false, count: side * side)
        isFixed = dark
        for position in 0..<side {
            fix(6, position, position.isMultiple(of: 2))
            fix(position, 6, position.isMultiple(of: 2))
        }
        for (column, row) in [(3, 3), (side - 4, 3), (3, side - 4)] { finder(column, row) }
        let centres = QRGrid.alignmentCentres(version: version)
        for column in centres {
            for row in centres where !isCorner(column, row) { alignment(column, row) }
        }
        format(0)
        if version >= 7 { versionInformation() }
    }

    private mutating func fix(_ column: Int, _ row: Int, _ isDark: Bool) {
        dark[row * side + column] = isDark
        isFixed[row * side + column] = true
    }

    /// Rings around the centre: dark but for the second and the separator.
    private mutating func finder(_ column: Int, _ row: Int) {
        for down in -4...4 {
            for right in -4...4 {
                let ring = max(abs(down), abs(right))
                guard (0..<side).contains(column + right), (0..<side).contains(row + down)
                else { continue }
                fix(column + right, row + down, ring != 2 && ring != 4)
            }
        }
    }

    private mutating func alignment(_ column: Int, _ row: Int) {
        for down in -2...2 {
            for right in -2...2 {
                fix(column + right, row + down, max(abs(down), abs(right)) != 1)
            }
        }
    }

    private func isCorner(_ column: Int, _ row: Int) -> Bool {
        (column == 6 && row == 6) || (column == 6 && row == side - 7)
            || (column == side - 7 && row == 6)
    }

    /// Evenly spaced from the last backwards, by an even step; the first is 6.
    /// - Source: ISO/IEC 18004:2015, annex E.
    static func alignmentCentres(version: Int) -> [Int] {
        guard version >= 2 else { return [] }
        let count = version / 7 + 2
        let last = 10 + 4 * version
        // The one version whose step the table does not round up.
        let gap = last - 6
        let step = version == 32 ? 26 : (gap + 2 * (count - 1) - 1) / (2 * (count - 1)) * 2
        return [6] + (0..<count - 1).map { last - step * (count - 2 - $0) }
    }

    /// Level and mask, fifteen bits of a BCH code, twice.
    private mutating func format(_ fiveBits: Int) {
        var rest = fiveBits << 10
        for bit in stride(from: 14, through: 10, by: -1) where rest >> bit & 1 == 1 {
            rest ^= 0b101_0011_0111 << (bit - 10)
        }
        let bits = (fiveBits << 10 | rest) ^ 0b101_0100_0001_0010
        for bit in 0..<15 {
            let isDark = bits >> bit & 1 == 1
            // Around the upper left finder, past the timing patterns.
            switch bit {
            case 0..<6: fix(8, bit, isDark)
            case 6, 7: fix(8, bit + 1, isDark)
            case 8: fix(7, 8, isDark)
            default: fix(14 - bit, 8, isDark)
            }
            // Beside the two others.
            if bit < 8 { fix(side - 1 - bit, 8, isDark) } else { fix(8, side - 15 + bit, isDark) }
        }
        fix(8, side - 8, true)
    }

    /// The version, eighteen bits of a Golay code, twice.
    private mutating func versionInformation() {
        var rest = version << 12
        for bit in stride(from: 17, through: 12, by: -1) where rest >> bit & 1 == 1 {
            rest ^= 0b1_1111_0010_0101 << (bit - 12)
        }
        let bits = version << 12 | rest
        for bit in 0..<18 {
            let isDark = bits >> bit & 1 == 1
            fix(side - 11 + bit % 3, bit / 3, isDark)
            fix(bit / 3, side - 11 + bit % 3, isDark)
        }
    }

    /// Fills the data modules in pairs of columns from the right, up and down in turn.
    mutating func place(_ codewords: [UInt8]) {
        var bit = 0
        var isUpward = true
        var right = side - 1
        while right > 0 {
            if right == 6 { right = 5 }
            for step in 0..<side {
                let row = isUpward ? side - 1 - step : step
                for column in [right, right - 1] where !isFixed[row * side + column] {
                    guard bit < 8 * codewords.count else { continue }
                    dark[row * side + column] =
                        codewords[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
                    bit += 1
                }
            }
            isUpward.toggle()
            right -= 2
        }
    }

    mutating func apply(mask: Int, level: QRLevel) {
        for row in 0..<side {
            for column in 0..<side where !isFixed[row * side + column] {
                if QRGrid.inverts(mask: mask, column: column, row: row) {
                    dark[row * side + column].toggle()
                }
            }
        }
        format(level.indicator << 3 | mask)
    }

    /// - Source: ISO/IEC 18004:2015, table 10.
    private static func inverts(mask: Int, column: Int, row: Int) -> Bool {
        switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3) % 2 == 0
        default: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }
}
