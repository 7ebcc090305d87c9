extension QRGrid {
    /// How hard the symbol is to read: less is better.
    /// - Source: ISO/IEC 18004:2015 §7.8.3.
    var penalty: Int {
        var sum = 0
        for line in 0..<side {
            let row = Array(dark[line * side..<(line + 1) * side])
            let column = (0..<side).map { dark[$0 * side + line] }
            sum += QRGrid.linePenalty(row) + QRGrid.linePenalty(column)
        }
        for row in 0..<side - 1 {
            for column in 0..<side - 1 {
                let at = row * side + column
                if dark[at] == dark[at + 1], dark[at] == dark[at + side],
                    dark[at] == dark[at + side + 1]
                {
                    sum += 3
                }
            }
        }
        let share = dark.count { $0 }
        // Ten for each full 5 % by which the dark modules part from half.
        return sum + 10 * (abs(20 * share - 10 * dark.count) / dark.count)
    }

    /// Runs of five and more, and what looks like a finder with light on one side of it.
    private static func linePenalty(_ line: [Bool]) -> Int {
        var sum = 0
        var run = 0
        var last: Bool?
        // The last eleven modules, the newest lowest; what is before the line is light.
        var window = 0
        for (position, isDark) in line.enumerated() {
            run = isDark == last ? run + 1 : 1
            last = isDark
            if run == 5 { sum += 3 } else if run > 5 { sum += 1 }
            window = (window << 1 | (isDark ? 1 : 0)) & 0b111_1111_1111
            if position >= 10, window == 0b000_0101_1101 || window == 0b101_1101_0000 {
                sum += 40
            }
        }
        return sum
    }
}
