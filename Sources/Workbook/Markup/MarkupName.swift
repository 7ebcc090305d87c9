/// A name as it is written: perhaps a prefix and a colon, and what is looked up as a word.
///
/// ```
/// QName = [NCName ":"] NCName          NCName = (ALPHA / "_") *(ALPHA / DIGIT / "_" / "-" / ".")
/// ```
/// XML allows letters beyond ASCII as well; no vocabulary of workbooks has them.
/// - Source: Namespaces in XML 1.0 §4.
struct MarkupName {
    /// Of the name without its prefix; nil for one that is not looked at.
    private(set) var word: MarkupWord?
    private(set) var prefixWord: MarkupWord?
    private(set) var key = NameKey()
    /// Where the prefix, the name without it, and what follows both begin in the text.
    private(set) var start: Int32 = 0
    private(set) var localStart: Int32 = 0
    private(set) var end: Int32 = 0

    init() {}

    var hasPrefix: Bool { localStart != start }
    var whole: Range<Int> { Int(start)..<Int(end) }
    var local: Range<Int> { Int(localStart)..<Int(end) }
    /// Without the colon; nothing if there is none.
    var prefix: Range<Int> { Int(start)..<Int(hasPrefix ? localStart - 1 : start) }

    @inline(__always)
    static func isFirst(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
    }

    @inline(__always)
    static func isLater(_ byte: UInt8) -> Bool {
        isFirst(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E
    }

    /// Reads the name at `place` and moves on to what follows it; false if it may go on beyond
    /// the end of `bytes`.
    @inline(__always)
    mutating func read(
        _ bytes: Span<UInt8>, at place: inout Int
    ) throws(MarkupFlaw) -> Bool {
        start = Int32(truncatingIfNeeded: place)
        localStart = start
        guard try readPiece(bytes, at: &place) else { return false }
        if bytes[place] == UInt8(ascii: ":") {
            guard key.isWhole else { throw .longPrefix }
            prefixWord = MarkupWords.word(for: key)
            place += 1
            localStart = Int32(truncatingIfNeeded: place)
            guard try readPiece(bytes, at: &place) else { return false }
        }
        guard bytes[place] < 0x80, bytes[place] != UInt8(ascii: ":") else { throw .badName }
        end = Int32(truncatingIfNeeded: place)
        word = MarkupWords.word(for: key)
        return true
    }

    @inline(__always)
    private mutating func readPiece(
        _ bytes: Span<UInt8>, at place: inout Int
    ) throws(MarkupFlaw) -> Bool {
        guard place < bytes.count else { return false }
        guard MarkupName.isFirst(bytes[place]) else { throw .badName }
        key = NameKey()
        while place < bytes.count, MarkupName.isLater(bytes[place]) {
            key.add(bytes[place])
            place += 1
        }
        return place < bytes.count
    }

    /// The prefix as it is compared; of no bytes if there is none.
    func prefixKey(in bytes: Span<UInt8>) -> NameKey {
        var key = NameKey()
        for place in prefix { key.add(bytes[place]) }
        return key
    }

    /// Whether both names are spelled alike in the text that they were read from.
    @inline(__always)
    func isSpelled(like other: MarkupName, in bytes: Span<UInt8>) -> Bool {
        key == other.key && MarkupName.equal(bytes, whole, other.whole)
    }

    /// Whether two stretches of a text are alike.
    static func equal(_ bytes: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        for offset in 0..<one.count
        where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] { return false }
        return true
    }
}
