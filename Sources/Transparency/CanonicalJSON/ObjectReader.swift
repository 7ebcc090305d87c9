/// Reads the members of one object by name and insists that none is left over.
///
/// Every failure says where in the document it stands, what was seen and what was expected.
package struct ObjectReader {
    private let members: [JSONMember]
    /// Which of the first 64 members were read, by their bits. No shape has as many members as
    /// that: where an object has more, one of its first 64 is always left over.
    private var read: UInt64 = 0
    private let place: JSONPath

    package init(_ value: JSONValue, at place: JSONPath) throws(ShapeError) {
        guard case .object(let members) = value else {
            throw ShapeError(path: place, expected: "an object", seen: value.kind)
        }
        self.members = members
        self.place = place
    }

    /// - Parameter path: where the object stands, such as `profile`; empty for the outermost.
    package init(_ value: JSONValue, at path: String) throws(ShapeError) {
        try self.init(value, at: .root(path))
    }

    /// Such as `body.lines[3].amount`.
    package func path(of name: String) -> String { JSONPath.member(place, name).text }

    package mutating func optional(_ name: String) -> JSONValue? {
        // Names of members are ASCII, and so the same strings only where they are the same bytes.
        guard let position = members.firstIndex(where: { $0.name == name }) else { return nil }
        if position < 64 { read |= 1 << UInt64(position) }
        return members[position].value
    }

    package mutating func value(_ name: String) throws(ShapeError) -> JSONValue {
        guard let value = optional(name) else {
            throw ShapeError(path: path(of: name), expected: "this member", seen: "nothing")
        }
        return value
    }

    package mutating func string(_ name: String) throws(ShapeError) -> String {
        let value = try value(name)
        guard let text = value.stringValue else { throw mismatch(name, "a string", value) }
        return text
    }

    /// The member read by `make`, which answers nil to a text that is not `expected`.
    package mutating func string<Made>(
        _ name: String, _ expected: @autoclosure () -> String, _ make: (String) -> Made?
    ) throws(ShapeError) -> Made {
        let text = try string(name)
        guard let made = make(text) else {
            throw ShapeError(path: path(of: name), expected: expected(), seen: "\"\(text)\"")
        }
        return made
    }

    package mutating func optionalString<Made>(
        _ name: String, _ expected: @autoclosure () -> String, _ make: (String) -> Made?
    ) throws(ShapeError) -> Made? {
        guard optional(name) != nil else { return nil }
        return try string(name, expected(), make)
    }

    package mutating func integer(
        _ name: String, in range: ClosedRange<Int64>
    ) throws(ShapeError) -> Int64 {
        let value = try value(name)
        guard let number = value.integerValue, range.contains(number) else {
            throw mismatch(name, "an integer \(range.lowerBound) … \(range.upperBound)", value)
        }
        return number
    }

    package mutating func boolean(_ name: String) throws(ShapeError) -> Bool {
        let value = try value(name)
        guard let truth = value.booleanValue else { throw mismatch(name, "true or false", value) }
        return truth
    }

    /// The items of an array member, each with its path.
    package mutating func array(
        _ name: String, atMost limit: Int
    ) throws(ShapeError) -> [(value: JSONValue, path: JSONPath)] {
        let value = try value(name)
        guard let items = value.arrayValue, items.count <= limit else {
            throw mismatch(name, "an array of at most \(limit)", value)
        }
        let place = JSONPath.member(place, name)
        return items.enumerated().map { ($0.element, .item(place, $0.offset)) }
    }

    package mutating func object(_ name: String) throws(ShapeError) -> ObjectReader {
        try ObjectReader(try value(name), at: .member(place, name))
    }

    package mutating func optionalObject(_ name: String) throws(ShapeError) -> ObjectReader? {
        guard let value = optional(name) else { return nil }
        return try ObjectReader(value, at: .member(place, name))
    }

    /// - Throws: when a member was not asked for: an unknown member is refused, never ignored.
    package func finish() throws(ShapeError) {
        for (position, member) in members.prefix(64).enumerated()
        where read & 1 << UInt64(position) == 0 {
            throw ShapeError(
                path: path(of: member.name), expected: "no such member", seen: member.value.kind)
        }
    }

    private func mismatch(_ name: String, _ expected: String, _ seen: JSONValue) -> ShapeError {
        ShapeError(path: path(of: name), expected: expected, seen: seen.kind)
    }
}

/// A value that has not the shape its place asks for.
package struct ShapeError: Error, Equatable, Sendable {
    /// Such as `body.lines[3].kind`.
    package let path: String
    package let expected: String
    package let seen: String

    package init(path: String, expected: String, seen: String) {
        self.path = path
        self.expected = expected
        self.seen = seen
    }

    package init(path: JSONPath, expected: String, seen: String) {
        self.init(path: path.text, expected: expected, seen: seen)
    }
}

extension JSONValue {
    /// What kind of value this is, with the value where it is short, for messages.
    package var kind: String {
        switch self {
        case .string(let text) where text.utf8.count <= 60: "\"\(text)\""
        case .string: "a string"
        case .integer(let number): "\(number)"
        case .boolean(let truth): "\(truth)"
        case .array(let items): "an array of \(items.count)"
        case .object: "an object"
        }
    }
}
