/// A value of the restricted JSON that statements are written in: no null, no fractions.
///
/// Two values are equal when their canonical bytes are: strings are compared byte by byte, so
/// that a composed and a decomposed "é" are different, as they are under a signature.
package enum JSONValue: Sendable, Equatable {
    case string(String)
    /// −(2^53−1) … 2^53−1.
    case integer(Int64)
    case boolean(Bool)
    case array([JSONValue])
    /// Sorted by the bytes of the names, each name once.
    case object([JSONMember])

    /// An object of these members, sorted; a name given twice is a mistake of the program.
    package static func object(of members: [(String, JSONValue)]) -> JSONValue {
        var sorted = members.map { JSONMember(name: $0.0, value: $0.1) }
        // Names are ASCII: strings of them are ordered as their bytes are.
        sorted.sort { $0.name < $1.name }
        for next in sorted.indices.dropFirst() {
            precondition(sorted[next - 1].name != sorted[next].name, "a member given twice")
        }
        return .object(sorted)
    }

    /// The member's value; nil when this is not an object or has no such member.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    package var stringValue: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var integerValue: Int64? {
        if case .integer(let number) = self { number } else { nil }
    }

    package var booleanValue: Bool? {
        if case .boolean(let truth) = self { truth } else { nil }
    }

    package var arrayValue: [JSONValue]? {
        if case .array(let items) = self { items } else { nil }
    }

    package static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
        case (.integer(let one), .integer(let other)): one == other
        case (.boolean(let one), .boolean(let other)): one == other
        case (.array(let one), .array(let other)): one == other
        case (.object(let one), .object(let other)): one == other
        default: false
        }
    }
}

/// One member of an object.
package struct JSONMember: Sendable, Equatable {
    package let name: String
    package let value: JSONValue

    package init(name: String, value: JSONValue) {
        self.name = name
        self.value = value
    }

    package static func == (left: JSONMember, right: JSONMember) -> Bool {
        left.name.utf8.elementsEqual(right.name.utf8) && left.value == right.value
    }
}
