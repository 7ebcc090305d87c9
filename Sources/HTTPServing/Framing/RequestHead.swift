/// A request line and its fields, exactly as they came; nothing is decoded yet.
package struct RequestHead: Sendable {
    /// The whole head with its line ends.
    let octets: [UInt8]
    let line: RequestLine
    let fields: [FieldLine]

    var method: ArraySlice<UInt8> { octets[line.method] }
    var target: ArraySlice<UInt8> { octets[line.target] }
    var version: HTTPVersion { line.version }

    /// The values of every field of this name, in order. `name` is in small ASCII letters.
    func values(of name: String) -> [ArraySlice<UInt8>] {
        fields.filter { $0.isNamed(name, in: octets) }.map { octets[$0.value] }
    }

    /// How often the field of this name is here, and the first value of it.
    func sole(_ name: String) -> (count: Int, first: ArraySlice<UInt8>) {
        var count = 0
        var first = 0..<0
        for field in fields where field.isNamed(name, in: octets) {
            if count == 0 { first = field.value }
            count += 1
        }
        return (count, octets[first])
    }

    /// How often the field is here.
    func count(of name: String) -> Int {
        var count = 0
        for field in fields where field.isNamed(name, in: octets) { count += 1 }
        return count
    }

    /// Whether one of the comma-separated members of the fields of this name is `token`.
    func list(_ name: String, contains token: String) -> Bool {
        for field in fields where field.isNamed(name, in: octets) {
            for member in octets[field.value].split(separator: UInt8(ascii: ",")) {
                if member.withoutOuterWhitespace.equalsIgnoringASCIICase(token) { return true }
            }
        }
        return false
    }
}

/// The versions of HTTP that are spoken here; `http11` also for HTTP/1.2 to 1.9.
/// - Source: RFC 9110 §2.5
package enum HTTPVersion: Sendable { case http10, http11 }

/// Where the parts of a request line are in the head's octets.
struct RequestLine: Sendable {
    let method: Range<Int>
    let target: Range<Int>
    let version: HTTPVersion
}

/// Where a field's name and its trimmed value are in the head's octets.
struct FieldLine: Sendable {
    let name: Range<Int>
    let value: Range<Int>

    func isNamed(_ name: String, in octets: [UInt8]) -> Bool {
        guard self.name.count == name.utf8.count else { return false }
        var position = self.name.lowerBound
        for byte in name.utf8 {
            guard octets[position].asciiLowercased == byte.asciiLowercased else { return false }
            position += 1
        }
        return true
    }
}

extension ArraySlice<UInt8> {
    /// Whether these bytes are `text` but for the case of ASCII letters.
    func equalsIgnoringASCIICase(_ text: String) -> Bool {
        matchesIgnoringASCIICase(text.utf8)
    }
}
