/// RFC 8785, restricted as `Specs/canonical-json.md` says: one value has exactly one spelling.
///
/// - Source: RFC 8785 §3; `Specs/canonical-json.md`.
package enum CanonicalJSON {
    /// The largest integer every JSON reader holds exactly: 2^53 − 1.
    package static let largestInteger: Int64 = 9_007_199_254_740_991
    /// Objects and arrays may be in one another this deep.
    package static let deepest = 8

    /// Reads exactly what `bytes(of:)` writes, the whole of `bytes`.
    package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes, spelling: .canonical)
        return try parser.wholeValue()
    }

    /// Reads JSON as people and programs write it: with white space, members in any order and
    /// `\u` escapes; everything else is as strict as the canonical form.
    package static func parseHandwritten(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes, spelling: .handwritten)
        return try parser.wholeValue()
    }

    /// The one spelling of `value`.
    package static func bytes(of value: JSONValue) -> [UInt8] {
        var result: [UInt8] = []
        append(value, to: &result)
        return result
    }

    package static func append(_ value: JSONValue, to bytes: inout [UInt8]) {
        value.append(to: &bytes, string: appendString)
    }

    private static func appendString(_ text: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\""), backslash = UInt8(ascii: "\\")
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote || byte == backslash { bytes.append(backslash) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}

/// Where and why bytes are not the JSON that was asked for.
package struct JSONError: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case expectedValue, expectedString, expectedColon, expectedCommaOrEnd, trailingBytes
        case endOfInput, tooDeep, nullValue, fraction, integerSpelling, integerTooLarge
        case memberName, memberTwice(String), membersOutOfOrder(String)
        case escape, invalidUTF8, forbiddenCharacter(UInt32), whiteSpace
    }

    package let reason: Reason
    /// Offset of the offending byte, from 0.
    package let offset: Int
}
