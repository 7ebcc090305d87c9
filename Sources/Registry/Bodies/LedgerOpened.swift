import Platform
import Transparency

/// The first statement of a ledger: who runs it, under which log key, and which persons decide.
package struct LedgerOpened: StatementBody {
    /// Such as `VN-JP`.
    package let corridor: String
    package let logKey: VerifierKey
    package let officers: [Officer]
    /// How many different persons must sign the operator's decisions.
    package let threshold: Int
    package let predecessor: Predecessor?

    /// A person who signs for the operator; known here by a label, never by a name.
    package struct Officer: Sendable {
        package let person: String
        package let key: VerifierKey

        var json: JSONValue { .object(of: [("person", person.json), ("key", key.json)]) }
    }

    /// The log that this one continues, pinned to its last state.
    package struct Predecessor: Sendable {
        package let origin: String
        package let key: VerifierKey
        package let size: Int64
        package let root: Digest

        var json: JSONValue {
            .object(of: [
                ("origin", origin.json), ("key", key.json), ("size", .integer(size)),
                ("root", root.json),
            ])
        }
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        corridor = try reader.text("corridor", atMost: 20)
        logKey = try reader.verifierKey("log_key")
        (officers, threshold) = try LedgerOpened.persons(&reader)
        if var past = try reader.optionalObject("predecessor") {
            predecessor = Predecessor(
                origin: try past.text("origin", atMost: 255), key: try past.verifierKey("key"),
                size: try past.integer("size", in: 0...CanonicalJSON.largestInteger),
                root: try past.digest("root"))
            try past.finish()
        } else {
            predecessor = nil
        }
    }

    var members: [(String, JSONValue?)] {
        [
            ("corridor", corridor.json),
            ("log_key", logKey.json),
            ("officers", .array(officers.map(\.json))),
            ("threshold", threshold.json),
            ("predecessor", predecessor?.json),
        ]
    }

    /// Who decides, and how many persons must: not more than there are.
    static func persons(
        _ reader: inout ObjectReader
    ) throws(ShapeError) -> (officers: [Officer], threshold: Int) {
        let officers = try reader.objects("officers", atMost: 32) { officer throws(ShapeError) in
            Officer(
                person: try officer.text("person", atMost: 64),
                key: try officer.verifierKey("key"))
        }
        let threshold = Int(try reader.integer("threshold", in: 1...32))
        let persons = Set(officers.map { Array($0.person.utf8) }).count
        guard persons >= threshold else {
            throw ShapeError(
                path: reader.path(of: "officers"), expected: "at least \(threshold) persons",
                seen: "\(persons)")
        }
        return (officers, threshold)
    }
}

extension ObjectReader {
    mutating func verifierKey(_ name: String) throws(ShapeError) -> VerifierKey {
        let text = try string(name)
        do throws(NoteError) {
            return try VerifierKey(parsing: text)
        } catch {
            throw ShapeError(
                path: path(of: name), expected: "a verifier key name+hash+base64",
                seen: "\"\(text)\" (\(error.finding))")
        }
    }
}
