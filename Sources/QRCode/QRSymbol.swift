/// A QR code: a square of dark and light modules that says some bytes.
///
/// Byte and alphanumeric mode, versions 1 to 40, all four levels of error correction, the mask of
/// least penalty.
/// - Source: ISO/IEC 18004:2015; `Specs/qr.md`.
package struct QRSymbol: Sendable, Equatable {
    /// 1 … 40; the side has 17 + 4 · version modules.
    package let version: Int
    package let level: QRLevel
    /// 0 … 7.
    package let mask: Int
    /// Row by row from the top, without the quiet zone.
    let modules: [Bool]

    package var side: Int { 17 + 4 * version }

    /// Whether the module is dark; outside of the symbol, in the quiet zone, none is.
    package subscript(column column: Int, row row: Int) -> Bool {
        guard (0..<side).contains(column), (0..<side).contains(row) else { return false }
        return modules[row * side + column]
    }

    /// The smallest symbol that says `bytes`, with at least `level` of error correction: a higher
    /// one where the same size has room for it.
    /// - Throws: where no version holds so much.
    package init(saying bytes: [UInt8], level: QRLevel = .medium) throws(QRError) {
        let segment = QRSegment(bytes)
        guard
            let version = (1...40).first(where: {
                segment.bitCount(in: $0) <= 8 * QRCapacity(version: $0, level: level).dataBytes
            })
        else {
            throw QRError.tooLong(
                bytes: bytes.count, most: QRCapacity(version: 40, level: level).dataBytes - 3)
        }
        let most = QRLevel.allCases.last {
            $0 >= level
                && segment.bitCount(in: version)
                    <= 8 * QRCapacity(version: version, level: $0).dataBytes
        }
        self.init(segment, version: version, level: most ?? level)
    }

    private init(_ segment: QRSegment, version: Int, level: QRLevel) {
        let capacity = QRCapacity(version: version, level: level)
        let data = segment.codewords(version: version, count: capacity.dataBytes)
        var blank = QRGrid(version: version)
        blank.place(capacity.interleaved(data))
        var best: (penalty: Int, mask: Int, grid: QRGrid)?
        for mask in 0..<8 {
            var grid = blank
            grid.apply(mask: mask, level: level)
            let penalty = grid.penalty
            if best.map({ penalty < $0.penalty }) ?? true { best = (penalty, mask, grid) }
        }
        self.version = version
        self.level = level
        mask = best?.mask ?? 0
        modules = best?.grid.dark ?? []
    }
}

/// How much of a symbol may be unreadable.
package enum QRLevel: Int, CaseIterable, Comparable, Sendable {
    /// About 7, 15, 25 and 30 of a hundred codewords.
    case low, medium, quartile, high

    package static func < (left: QRLevel, right: QRLevel) -> Bool { left.rawValue < right.rawValue }

    /// As the format information says it.
    /// - Source: ISO/IEC 18004:2015, table 12.
    var indicator: Int {
        switch self {
        case .low: 0b01
        case .medium: 0b00
        case .quartile: 0b11
        case .high: 0b10
        }
    }
}

/// Why there is no symbol.
package enum QRError: Error, Equatable {
    /// `most` bytes is what the largest symbol of that level holds.
    case tooLong(bytes: Int, most: Int)
}
