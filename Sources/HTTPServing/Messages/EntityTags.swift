/// The value of If-None-Match.
struct EntityTags {
    private let isAny: Bool
    private let opaque: [[UInt8]]

    /// `If-None-Match = "*" / #entity-tag`; a value that is neither matches nothing.
    /// - Source: RFC 9110 §8.8.3, §13.1.2
    init(_ value: String) {
        let bytes = Array(value.utf8)
        isAny = bytes == [UInt8(ascii: "*")]
        opaque = isAny ? [] : EntityTags.tags(in: bytes[...]) ?? []
    }

    /// Weak comparison: `W/` in front is no difference.
    func contains(_ tag: String) -> Bool {
        isAny || opaque.contains { $0.elementsEqual(EntityTags.withoutWeakness(tag.utf8)) }
    }

    private static func withoutWeakness(_ tag: String.UTF8View) -> Substring.UTF8View {
        tag.starts(with: "W/".utf8) ? tag.dropFirst(2) : tag[...]
    }

    /// `entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE`; a comma may stand inside the quotes.
    private static func tags(in list: ArraySlice<UInt8>) -> [[UInt8]]? {
        var tags: [[UInt8]] = []
        var rest = list.withoutOuterWhitespace
        while !rest.isEmpty {
            if rest.starts(with: "W/".utf8) { rest = rest.dropFirst(2) }
            guard rest.first == UInt8(ascii: "\""),
                let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\""))
            else { return nil }
            tags.append(Array(rest[...end]))
            rest = rest[(end + 1)...].withoutOuterWhitespace
            guard let comma = rest.first else { return tags }
            guard comma == UInt8(ascii: ",") else { return nil }
            rest = rest.dropFirst().withoutOuterWhitespace
        }
        return tags
    }
}
