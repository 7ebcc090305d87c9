/// A cell in the form in which all programs write most of theirs, read at one go: no blanks but one before
/// each attribute, nothing that must be decoded, one value.
///
/// ```
/// cell = "<c" *(" " ("r" / "s" / "t") "=" DQUOTE *ALNUM DQUOTE) "><v>" text "</v></c>"
/// ```
/// Any other form, and any that is cut off where the text is held, is read tag by tag, with the same
/// outcome.
struct PlainCell {
    /// Where the values of the attributes lie; an attribute that is not there has none.
    private(set) var reference: Range<Int>?
    private(set) var style: Range<Int>?
    private(set) var type: Range<Int>?
    private(set) var value = 0..<0
    /// Where the text after the cell begins.
    private(set) var end = 0

    /// nil unless such a cell begins at `start`.
    init?(_ bytes: Span<UInt8>, at start: Int, tokenBytes: Int) {
        var place = start + 2
        guard start + PlainCell.shortest <= bytes.count, bytes[start] == UInt8(ascii: "<"),
            bytes[start + 1] == UInt8(ascii: "c")
        else { return nil }
        while place + 5 <= bytes.count, bytes[place] == 0x20 {
            let name = bytes[place + 1]
            guard bytes[place + 2] == UInt8(ascii: "="), bytes[place + 3] == UInt8(ascii: "\"")
            else {
                return nil
            }
            place += 4
            let first = place
            while place < bytes.count, PlainCell.isPlain(bytes[place]) { place += 1 }
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\""),
                add(first..<place, as: name)
            else { return nil }
            place += 1
        }
        guard PlainCell.has(PlainCell.opening, bytes, at: place) else { return nil }
        let first = place + 4
        let last = MarkupText.plainEnd(bytes, from: first)
        end = last + PlainCell.closing.count
        guard end - start <= tokenBytes, PlainCell.has(PlainCell.closing, bytes, at: last) else {
            return nil
        }
        value = first..<last
    }

    private mutating func add(_ range: Range<Int>, as name: UInt8) -> Bool {
        switch name {
        case UInt8(ascii: "r") where reference == nil: reference = range
        case UInt8(ascii: "s") where style == nil: style = range
        case UInt8(ascii: "t") where type == nil: type = range
        default: return false
        }
        return true
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    /// Bytes of `<c><v></v></c>`.
    private static let shortest = 14

    /// `><v>` and `</v></c>`.
    private static let opening: (bytes: UInt64, count: Int) = (0x3E3C_763E, 4)
    private static let closing: (bytes: UInt64, count: Int) = (0x3C2F_763E_3C2F_633E, 8)

    @inline(__always)
    private static func has(
        _ text: (bytes: UInt64, count: Int), _ bytes: Span<UInt8>, at place: Int
    ) -> Bool {
        guard place + text.count <= bytes.count else { return false }
        var read: UInt64 = 0
        for offset in 0..<text.count { read = read << 8 | UInt64(bytes[place + offset]) }
        return read == text.bytes
    }
}
