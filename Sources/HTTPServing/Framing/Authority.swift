import Platform

/// The host a request is meant for: a name or address and perhaps a port.
package struct Authority: Equatable, Sendable, CustomStringConvertible {
    /// In small letters; an IPv6 address is in brackets.
    package let host: String
    package let port: UInt16?

    /// nil unless `bytes` are a host name of letters, digits, `-`, `.` and `_`, or an address in
    /// figures, with perhaps `:` and a port of 1–5 digits. At most 255 bytes, no user part.
    /// - Source: RFC 9112 §3.2, narrower than its `reg-name`.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty, bytes.count <= 255 else { return nil }
        var name = bytes
        var port: UInt16?
        let closing = bytes.lastIndex(of: UInt8(ascii: "]")) ?? bytes.startIndex
        if let colon = bytes[closing...].firstIndex(of: UInt8(ascii: ":")) {
            guard let number = Authority.port(bytes[(colon + 1)...]) else { return nil }
            port = number
            name = bytes[..<colon]
        }
        let text = String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
        if name.first == UInt8(ascii: "[") {
            guard name.last == UInt8(ascii: "]"), text.utf8.contains(UInt8(ascii: ":")),
                IPAddress(String(text.dropFirst().dropLast())) != nil
            else { return nil }
        } else {
            let allowed = name.allSatisfy {
                $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
                    || $0 == UInt8(ascii: "_")
            }
            guard !name.isEmpty, allowed else { return nil }
        }
        host = text
        self.port = port
    }

    private static func port(_ digits: ArraySlice<UInt8>) -> UInt16? {
        guard !digits.isEmpty, digits.count <= 5, digits.allSatisfy(\.isDigit) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self))
    }

    /// Whether this names the machine itself, so that no page elsewhere can have been given the
    /// name by a DNS answer: `localhost` or a loopback address.
    package var isLoopback: Bool {
        if host.utf8.elementsEqual("localhost".utf8) { return true }
        let bare = host.utf8.first == UInt8(ascii: "[") ? String(host.dropFirst().dropLast()) : host
        return IPAddress(bare)?.isLoopback ?? false
    }

    package var description: String { port.map { "\(host):\($0)" } ?? host }
}
