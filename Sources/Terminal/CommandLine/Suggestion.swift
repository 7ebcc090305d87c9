/// The word somebody probably meant.
package enum Suggestion {
    /// The candidate nearest to `word`, if a slip or two explains the difference.
    package static func nearest(to word: String, among candidates: [String]) -> String? {
        let letters = Array(word)
        guard (1...64).contains(letters.count) else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate)
            let allowed = max(1, max(letters.count, other.count) / 3)
            let distance = slips(between: letters, and: other)
            if distance <= allowed, distance < best?.distance ?? Int.max {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    /// How many letters must be put in, left out, changed or swapped with their neighbour.
    private static func slips(between one: [Character], and other: [Character]) -> Int {
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
        for row in 0...one.count {
            for column in 0...other.count {
                guard row > 0, column > 0 else {
                    table[row][column] = max(row, column)
                    continue
                }
                let same = one[row - 1] == other[column - 1]
                var least = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1,
                    table[row - 1][column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, one[row - 1] == other[column - 2],
                    one[row - 2] == other[column - 1]
                {
                    least = min(least, table[row - 2][column - 2] + 1)
                }
                table[row][column] = least
            }
        }
        return table[one.count][other.count]
    }
}
