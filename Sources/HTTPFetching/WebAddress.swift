import Platform

/// Where a published tree is served: `https://registry.example/ledger`.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    package let isSecured: Bool
    /// A name in small letters, or an address in figures, without brackets.
    package let host: String
    package let port: UInt16
    /// Empty, or with a slash in front and none at the end.
    package let path: String

    /// Why a text is not an address that is fetched from.
    package enum Fault: Error, Equatable, Sendable {
        case form
        /// What is not at this machine is fetched under TLS.
        case inClear
    }

    /// Whether a text is meant to be one; the scheme may be in capitals (RFC 3986 §3.1).
    package static func isOne(_ text: String) -> Bool { scheme(of: text) != nil }

    private static func scheme(of text: String) -> String? {
        ["https://", "http://"].first { scheme in
            text.utf8.count >= scheme.utf8.count
                && zip(text.utf8, scheme.utf8).allSatisfy {
                    ((0x41...0x5a).contains($0) ? $0 + 0x20 : $0) == $1
                }
        }
    }

    /// Reads `http(s)://host[:port][/path]`, without user, query and fragment.
    package init(_ text: String) throws(Fault) {
        guard let scheme = WebAddress.scheme(of: text),
            text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }),
            !text.utf8.contains(where: { "?#@\\\"<>".utf8.contains($0) })
        else { throw .form }
        let isSecured = scheme.utf8.count == 8
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        guard let (host, port) = WebAddress.place(String(Substring(rest[..<end]))) else {
            throw .form
        }
        let path = Substring(rest[end...])
        guard !path.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) else {
            throw .form
        }
        self.isSecured = isSecured
        self.host = host
        self.port = port ?? (isSecured ? 443 : 80)
        self.path = String(path.hasSuffix("/") ? path.dropLast() : path)
        guard isSecured || host == "localhost" || IPAddress(host)?.isLoopback ?? false else {
            throw .inClear
        }
    }

    private static func place(_ text: String) -> (host: String, port: UInt16?)? {
        var host = Substring(text)
        var port: UInt16?
        if let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") {
            let digits = text[text.index(after: colon)...]
            guard let number = UInt16(digits), number > 0, String(number) == digits else {
                return nil
            }
            port = number
            host = text[..<colon]
        }
        if host.hasPrefix("["), host.hasSuffix("]") {
            let inner = String(host.dropFirst().dropLast())
            return IPAddress(inner).map { _ in (inner, port) }
        }
        let bytes = host.utf8.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }
        guard (1...253).contains(bytes.count), bytes.allSatisfy(isOfName) else { return nil }
        return (String(decoding: bytes, as: UTF8.self), port)
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Host and port as `Host` has them.
    var authority: String {
        let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        return port == (isSecured ? 443 : 80) ? name : "\(name):\(port)"
    }

    package var description: String { "\(isSecured ? "https" : "http")://\(authority)\(path)" }
}
