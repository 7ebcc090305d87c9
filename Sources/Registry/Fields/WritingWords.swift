import Platform
import Transparency

/// What a statement's body is made of: written by the type that reads it, so that what it wrote it
/// reads as the same, and what it read it writes as the same bytes.
protocol StatementBody: Sendable {
    init(_ reader: inout ObjectReader) throws(ShapeError)

    /// In any order; nil is a member that is left out.
    var members: [(String, JSONValue?)] { get }
}

/// A word of the domain as contents hold it.
protocol WrittenWord {
    var json: JSONValue { get }
}

extension String: WrittenWord { var json: JSONValue { .string(self) } }
extension Bool: WrittenWord { var json: JSONValue { .boolean(self) } }
extension Int: WrittenWord { var json: JSONValue { .integer(Int64(self)) } }
extension UInt64: WrittenWord { var json: JSONValue { .integer(Int64(clamping: self)) } }
extension CivilDate: WrittenWord { var json: JSONValue { .string(description) } }
extension PartialDate: WrittenWord { var json: JSONValue { .string(description) } }
extension PartyID: WrittenWord { var json: JSONValue { .string(text) } }
extension WorkerID: WrittenWord { var json: JSONValue { .string(text) } }
extension OrderNumber: WrittenWord { var json: JSONValue { .string(text) } }
extension VerifierKey: WrittenWord { var json: JSONValue { .string(text) } }

extension Digest: WrittenWord {
    var json: JSONValue { .string(Base64.encodeText(bytes)) }
    var hexadecimal: JSONValue { .string(Hex.encodeText(bytes)) }
}

extension Money: WrittenWord {
    package var json: JSONValue {
        .object(of: [("amount", .integer(amount)), ("currency", .string(currency.code))])
    }
}

extension DocumentReference: WrittenWord {
    var json: JSONValue { .object(of: [("sha256", sha256.json), ("media", media.json)]) }
}

extension RawRepresentable where RawValue == String {
    /// A word of a closed set.
    var json: JSONValue { .string(rawValue) }
}

extension Array where Element: WrittenWord {
    var json: JSONValue { .array(map(\.json)) }
}

extension Array where Element: RawRepresentable, Element.RawValue == String {
    var json: JSONValue { .array(map(\.json)) }
}

extension JSONValue {
    /// An object without the members that are nil.
    static func object(given members: [(String, JSONValue?)]) -> JSONValue {
        .object(of: members.compactMap { name, value in value.map { (name, $0) } })
    }
}
