/// What If-None-Match says, on however many lines.
struct EntityTags {
    private var isAny = false
    private var opaque: [ArraySlice<UInt8>] = []

    /// `If-None-Match = "*" / #entity-tag`; the lines are one list, whose empty members are passed
    /// over. A field that is neither, such as `*` among tags, matches nothing.
    /// - Source: RFC 9110 §5.3, §5.6.1.2, §8.8.3, §13.1.2
    init(_ lines: [ArraySlice<UInt8>]) {
        for line in lines {
            var rest = line.withoutSeparators
            while !rest.isEmpty {
                guard takeMember(of: &rest) else {
                    self = EntityTags()
                    return
                }
                rest = rest.withoutSeparators
            }
        }
        if isAny { opaque = [] }
    }

    private init() {}

    /// Weak comparison: `W/` in front makes no difference.
    func contains(_ tag: String) -> Bool {
        isAny || opaque.contains { $0.elementsEqual(EntityTags.withoutWeakness(tag.utf8)) }
    }

    private static func withoutWeakness(_ tag: String.UTF8View) -> Substring.UTF8View {
        tag.starts(with: "W/".utf8) ? tag.dropFirst(2) : tag[...]
    }

    /// `entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE`; a comma may be inside the quotes.
    /// - Returns: whether it is a member, may follow those before, and ends there.
    private mutating func takeMember(of rest: inout ArraySlice<UInt8>) -> Bool {
        guard !isAny else { return false }
        if rest.first == UInt8(ascii: "*") {
            guard opaque.isEmpty else { return false }
            isAny = true
            rest.removeFirst()
        } else {
            if rest.starts(with: "W/".utf8) { rest.removeFirst(2) }
            guard rest.first == UInt8(ascii: "\""),
                let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\""))
            else { return false }
            opaque.append(rest[...end])
            rest = rest[(end + 1)...]
        }
        rest = rest.withoutOuterWhitespace
        return rest.isEmpty || rest.first == UInt8(ascii: ",")
    }
}

extension ArraySlice<UInt8> {
    /// Without the commas and blanks in front: empty members of a list.
    fileprivate var withoutSeparators: ArraySlice<UInt8> {
        drop { $0 == UInt8(ascii: ",") || $0 == .space || $0 == .tab }
    }
}
