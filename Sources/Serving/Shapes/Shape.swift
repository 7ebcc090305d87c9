import Registry
import Transparency

/// JSON Schemas as values, for `/openapi.json`.
enum Shape {
    typealias Members = [(String, JSONValue)]

    static let boolean = type("boolean")
    static let text = type("string")
    /// Without control characters, as a request's target has it.
    static let plainText = matching("^[^\\u0000-\\u001f\\u007f]*$")
    /// An integer of canonical JSON, below zero too.
    static let integer = bounded(from: -9_007_199_254_740_991)
    /// A count, a seq, a size.
    static let natural = bounded(from: 0)
    static let instant = matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")
    static let day = matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    /// A day, or a month where nobody knows the day.
    static let partialDay = matching("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")
    /// 32 bytes in base64.
    static let hash = matching("^[A-Za-z0-9+/]{43}=$")
    static let digest = matching("^[0-9a-f]{64}$")
    static let key = matching("^[^+ ]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}$")
    static let order = matching("^[A-Za-z0-9][A-Za-z0-9./-]{0,63}$")
    /// A number of a tile's path.
    static let digits = matching("^[0-9]{1,3}$")
    static let party = matching("^[a-z0-9][a-z0-9./-]{0,63}$")
    static let worker = matching("^wk-[0-9a-f]{12}$")

    static func type(_ name: String) -> JSONValue { .object(of: [("type", .string(name))]) }

    private static func bounded(from low: Int64) -> JSONValue {
        .object(of: [
            ("type", .string("integer")), ("minimum", .integer(low)),
            ("maximum", .integer(9_007_199_254_740_991)),
        ])
    }

    static func number(_ low: Int64, _ high: Int64) -> JSONValue {
        .object(of: [
            ("type", .string("integer")), ("minimum", .integer(low)), ("maximum", .integer(high)),
        ])
    }

    static func matching(_ pattern: String) -> JSONValue {
        .object(of: [("type", .string("string")), ("pattern", .string(pattern))])
    }

    static func words(_ all: [String]) -> JSONValue {
        .object(of: [("type", .string("string")), ("enum", .array(all.map(JSONValue.string)))])
    }

    static func words<Word: RawRepresentable<String>>(of all: [Word]) -> JSONValue {
        words(all.map(\.rawValue))
    }

    static func list(_ item: JSONValue) -> JSONValue {
        .object(of: [("type", .string("array")), ("items", item)])
    }

    static func said(_ name: String) -> JSONValue {
        .object(of: [("$ref", .string("#/components/schemas/\(name)"))])
    }

    static func either(_ all: [JSONValue]) -> JSONValue { .object(of: [("oneOf", .array(all))]) }

    /// An object of these members and no others.
    static func object(_ members: Members, maybe: Members = []) -> JSONValue {
        .object(
            of: [
                ("type", .string("object")), ("additionalProperties", .boolean(false)),
                ("properties", .object(of: members + maybe)),
            ] + (members.isEmpty ? [] : [("required", names(members))]))
    }

    /// An answer that names its schema.
    static func answer(_ schema: String, _ members: Members, maybe: Members = []) -> JSONValue {
        object(
            [("schema", .object(of: [("const", .string("feri.\(schema)/1"))]))] + members,
            maybe: maybe)
    }

    private static func names(_ members: Members) -> JSONValue {
        .array(members.map { .string($0.0) })
    }
}
