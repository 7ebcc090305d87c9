/// What a request target names: path segments and query items, decoded.
struct RequestTarget: Sendable {
    /// `/orders/7` → `["orders", "7"]`; `/` → `[]`; `/a/` → `["a", ""]`.
    let segments: [String]
    let query: [QueryItem]
    /// From the absolute form; nil for the origin form.
    let authority: Authority?

    /// `request-target = origin-form / absolute-form`; the other two belong to methods that are
    /// not served.
    /// - Source: RFC 9112 §3.2
    init(_ octets: ArraySlice<UInt8>) throws(RequestFault) {
        var rest = octets
        if rest.first == UInt8(ascii: "/") {
            authority = nil
        } else {
            guard
                let prefix = RequestTarget.schemes.first(where: {
                    rest.prefix($0.utf8.count).equalsIgnoringASCIICase($0)
                })
            else { throw .target }
            rest = rest.dropFirst(prefix.utf8.count)
            let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
            guard let named = Authority(rest[..<(end ?? rest.endIndex)]) else { throw .target }
            authority = named
            rest = rest[(end ?? rest.endIndex)...]
        }
        let mark = rest.firstIndex(of: UInt8(ascii: "?"))
        segments = try RequestTarget.segments(of: rest[..<(mark ?? rest.endIndex)])
        query =
            try mark.map { mark throws(RequestFault) in
                try QueryItem.items(of: rest[(mark + 1)...])
            } ?? []
    }

    private static let schemes = ["http://", "https://"]

    /// `absolute-path = 1*( "/" segment )`; empty only after an absolute form's authority.
    private static func segments(of path: ArraySlice<UInt8>) throws(RequestFault) -> [String] {
        if path.count <= 1 { return [] }
        var segments: [String] = []
        for part in path.dropFirst().split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        {
            let decoded = try PercentDecoding.text(of: part, plusIsSpace: false) {
                $0.isPathCharacter
            }
            // A separator or a step upwards in disguise would mean two things to two readers.
            guard decoded != ".", decoded != "..",
                !decoded.utf8.contains(where: {
                    $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
                })
            else { throw .target }
            segments.append(decoded)
        }
        return segments
    }
}

/// One `name=value` of a query.
package struct QueryItem: Equatable, Sendable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// `query = *( pchar / "/" / "?" )`, read as `name=value` joined by `&`, `+` being a space. A
    /// name is once; an item without `=` has an empty value; an empty query has no items.
    static func items(of query: ArraySlice<UInt8>) throws(RequestFault) -> [QueryItem] {
        if query.isEmpty { return [] }
        var items: [QueryItem] = []
        for part in query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let name = try decoded(part[..<equals])
            let value = try decoded(part[equals...].dropFirst())
            guard !name.isEmpty, !items.contains(where: { $0.name == name }) else { throw .target }
            items.append(QueryItem(name: name, value: value))
        }
        return items
    }

    private static func decoded(_ part: ArraySlice<UInt8>) throws(RequestFault) -> String {
        try PercentDecoding.text(of: part, plusIsSpace: true) {
            $0.isPathCharacter || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?")
        }
    }
}
