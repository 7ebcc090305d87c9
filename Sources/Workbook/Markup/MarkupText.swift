/// Text between tags and values of attributes, with references and line ends replaced.
///
/// ```
/// Reference = "&" ("lt" / "gt" / "amp" / "quot" / "apos" / "#" 1*DIGIT / "#x" 1*HEXDIG) ";"
/// ```
/// - Source: XML 1.0 §2.11, §3.3.3, §4.1, §4.6.
enum MarkupText {
    private static let ampersand = UInt8(ascii: "&")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Where the text from `start` on ends that is as it is written: at a tag, at a reference, or at
    /// what might be a line end or the end of CDATA.
    @inline(__always)
    static func plainEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "<") || byte == ampersand || byte == carriageReturn
                || byte == UInt8(ascii: "]")
            {
                break
            }
            place += 1
        }
        return place
    }

    /// Appends the text of an element; every line end becomes a line feed.
    static func appendText(
        _ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
    ) throws(MarkupFlaw) {
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = bytes[place]
            if byte == ampersand {
                try appendReference(bytes, at: &place, range.upperBound, to: &text)
                continue
            }
            if byte == UInt8(ascii: "]"), place + 2 < range.upperBound,
                bytes[place + 1] == UInt8(ascii: "]"), bytes[place + 2] == UInt8(ascii: ">")
            {
                throw MarkupFlaw("“]]>” in a text", expected: "“]]&gt;”")
            }
            appendLine(bytes, at: &place, range.upperBound, lineEnd: lineFeed, to: &text)
        }
    }

    /// Appends what is between `<![CDATA[` and `]]>`, where nothing but line ends is replaced.
    static func appendVerbatim(
        _ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
    ) {
        var place = range.lowerBound
        while place < range.upperBound {
            appendLine(bytes, at: &place, range.upperBound, lineEnd: lineFeed, to: &text)
        }
    }

    /// Appends the value of an attribute; every line end and tab becomes a space.
    static func appendValue(
        _ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
    ) throws(MarkupFlaw) {
        var place = range.lowerBound
        while place < range.upperBound {
            if bytes[place] == ampersand {
                try appendReference(bytes, at: &place, range.upperBound, to: &text)
            } else if bytes[place] == 0x09 || bytes[place] == lineFeed {
                text.append(0x20)
                place += 1
            } else {
                appendLine(bytes, at: &place, range.upperBound, lineEnd: 0x20, to: &text)
            }
        }
    }

    /// Appends one byte, of CR and CRLF `lineEnd`.
    @inline(__always)
    private static func appendLine(
        _ bytes: Span<UInt8>, at place: inout Int, _ end: Int, lineEnd: UInt8,
        to text: inout [UInt8]
    ) {
        let byte = bytes[place]
        place += 1
        guard byte == carriageReturn else {
            text.append(byte)
            return
        }
        text.append(lineEnd)
        if place < end, bytes[place] == lineFeed { place += 1 }
    }

    private static let entities: [(name: [UInt8], value: UInt8)] = [
        (Array("lt".utf8), 0x3C), (Array("gt".utf8), 0x3E), (Array("amp".utf8), 0x26),
        (Array("quot".utf8), 0x22), (Array("apos".utf8), 0x27),
    ]

    /// The longest name between `&` and `;`: a number may have leading zeros, within reason.
    private static let longestName = 16

    private static func appendReference(
        _ bytes: Span<UInt8>, at place: inout Int, _ end: Int, to text: inout [UInt8]
    ) throws(MarkupFlaw) {
        var name: [UInt8] = []
        place += 1
        while place < end, bytes[place] != UInt8(ascii: ";") {
            guard name.count < longestName else { throw .badReference }
            name.append(bytes[place])
            place += 1
        }
        guard place < end else { throw .badReference }
        place += 1
        if name.first == UInt8(ascii: "#") {
            let value = try number(name.dropFirst())
            guard MarkupCharacters.isAllowed(value) else { throw .badCharacter }
            MarkupCharacters.append(value, to: &text)
        } else if let entity = entities.first(where: { $0.name == name }) {
            text.append(entity.value)
        } else {
            throw .badReference
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) throws(MarkupFlaw) -> UInt32 {
        let isHex = digits.first == UInt8(ascii: "x")
        let base: UInt32 = isHex ? 16 : 10
        let written = isHex ? digits.dropFirst() : digits
        guard !written.isEmpty else { throw .badReference }
        var value: UInt32 = 0
        for byte in written {
            let digit: UInt32
            switch byte {
            case 0x30...0x39: digit = UInt32(byte - 0x30)
            case 0x41...0x46 where isHex, 0x61...0x66 where isHex:
                digit = UInt32(byte | 0x20) - 0x61 + 10
            default: throw .badReference
            }
            // Beyond the last code point it stays there, and is refused.
            value = min(value * base + digit, 0x11_0000)
        }
        return value
    }
}
