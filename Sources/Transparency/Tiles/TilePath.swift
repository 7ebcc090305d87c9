/// Numbers as tlog-tiles writes them in paths: groups of three digits, all but the last behind `x`.
///
/// 0 is `000`, 1000 is `x001/000`, 1234067 is `x001/x234/067`; so no name is both a file and a
/// directory, and no directory has more than 2,000 names.
/// - Source: C2SP tlog-tiles, "Merkle Tree".
package enum TilePath {
    package static func encode(_ number: UInt64) -> String {
        var path = threeDigits(number % 1000)
        var rest = number / 1000
        while rest > 0 {
            path = "x\(threeDigits(rest % 1000))/\(path)"
            rest /= 1000
        }
        return path
    }

    /// nil unless `path` is how `encode` writes a number up to 2^63 − 1.
    package static func parse(_ path: String) -> UInt64? { number(of: pieces(of: path)) }

    /// The number the groups make; nil for none, a spare leading group or a foreign character.
    static func number(of groups: ArraySlice<[UInt8]>) -> UInt64? {
        guard let last = groups.last, groups.count <= 7 else { return nil }
        var number: UInt64 = 0
        for group in groups.dropLast() {
            guard group.count == 4, group[0] == UInt8(ascii: "x"),
                let value = value(ofThreeDigits: group[1...])
            else { return nil }
            // `x000` never leads: the number would have a shorter path.
            guard number > 0 || value > 0 else { return nil }
            number = number * 1000 + value
        }
        guard last.count == 3, let value = value(ofThreeDigits: last[...]),
            number <= (StrictDecimal.maximum - value) / 1000
        else { return nil }
        return number * 1000 + value
    }

    static func pieces(of path: String) -> ArraySlice<[UInt8]> {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { Array($0) }[...]
    }

    /// Takes what follows the place in a tree from the end of a path: `<N>`, or `<N>.p/<W>`.
    /// - Returns: the index and the width, 256 for a full tile; nil when malformed.
    static func place(of groups: ArraySlice<[UInt8]>) -> (index: UInt64, width: Int)? {
        guard groups.count >= 2, let before = groups.dropLast().last, before.count > 2,
            before.suffix(2) == Array(".p".utf8)[...]
        else { return number(of: groups).map { ($0, TileCoordinate.fullWidth) } }
        guard let last = groups.last, let width = StrictDecimal.parse(last),
            (1..<UInt64(TileCoordinate.fullWidth)).contains(width),
            let index = number(of: groups.dropLast(2) + [Array(before.dropLast(2))])
        else { return nil }
        return (index, Int(width))
    }

    static func text(index: UInt64, width: Int) -> String {
        let path = encode(index)
        return width == TileCoordinate.fullWidth ? path : "\(path).p/\(width)"
    }

    private static func threeDigits(_ number: UInt64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }

    private static func value(ofThreeDigits digits: ArraySlice<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + UInt64(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
