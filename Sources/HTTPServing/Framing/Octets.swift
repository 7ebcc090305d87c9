/// The byte classes of the grammar, each beside the rule it implements.
extension UInt8 {
    static let carriageReturn: UInt8 = 0x0d
    static let lineFeed: UInt8 = 0x0a
    static let space: UInt8 = 0x20
    static let tab: UInt8 = 0x09

    /// `DIGIT = %x30-39`
    var isDigit: Bool { self &- 0x30 < 10 }

    /// `ALPHA = %x41-5A / %x61-7A`
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// `tchar = "!" / "#" / "$" / "%" / "&" / "'" / "*" / "+" / "-" / "." / "^" / "_" / "`" / "|"
    /// / "~" / DIGIT / ALPHA`
    /// - Source: RFC 9110 §5.6.2
    var isTokenCharacter: Bool {
        if isLetter || isDigit { return true }
        switch self {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"),
            UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            return true
        default: return false
        }
    }

    /// `VCHAR = %x21-7E`
    var isVisible: Bool { self &- 0x21 < 0x5e }

    /// `field-vchar = VCHAR / obs-text`, with the `SP / HTAB` that may be between them.
    /// - Source: RFC 9110 §5.5
    var isFieldCharacter: Bool { self >= 0x20 && self != 0x7f || self == .tab }

    /// `unreserved = ALPHA / DIGIT / "-" / "." / "_" / "~"`
    /// - Source: RFC 3986 §2.3
    var isUnreserved: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
            || self == UInt8(ascii: "_") || self == UInt8(ascii: "~")
    }

    /// `pchar = unreserved / pct-encoded / sub-delims / ":" / "@"`, but for `pct-encoded`.
    /// - Source: RFC 3986 §3.3
    var isPathCharacter: Bool {
        if isUnreserved { return true }
        switch self {
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"),
            UInt8(ascii: "@"):
            return true
        default: return false
        }
    }

    /// The value of a `HEXDIG` of either case; nil for any other byte.
    var hexadecimalValue: UInt8? {
        if isDigit { return self - 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }

    /// This byte with ASCII capitals made small; every other byte as it is.
    var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Collection where Element == UInt8 {
    /// Whether both are the same but for the case of ASCII letters.
    func matchesIgnoringASCIICase(_ other: some Collection<UInt8>) -> Bool {
        count == other.count
            && zip(self, other).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }
}

extension ArraySlice<UInt8> {
    /// Without the `SP / HTAB` at either end.
    var withoutOuterWhitespace: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first == .space || first == .tab { slice.removeFirst() }
        while let last = slice.last, last == .space || last == .tab { slice.removeLast() }
        return slice
    }
}
