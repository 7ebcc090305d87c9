import Platform
import Transparency

/// What a statement says: its type, whom it is about, what it refers to, and its body.
/// - Source: `Specs/content.md`.
package struct Content: Sendable {
    package let subjects: Subjects
    /// Identities of earlier statements.
    package let references: [Digest]
    package let body: Body

    package var type: ContentType { body.type }

    /// What it says: of a correction, the corrected body.
    package var said: Body { body.said }

    /// Of a correction, the statement that it corrects.
    package var corrects: Digest? { body.isCorrection ? references.first : nil }

    package static let mostReferences = 16

    /// Reads a content object.
    /// - Throws: `ShapeError` with the path of the first member that is not as its type asks.
    package init(_ value: JSONValue) throws(ShapeError) {
        var reader = try ObjectReader(value, at: "content")
        let type = try reader.string("type", "a statement type", ContentType.init(rawValue:))
        subjects = try Subjects(&reader)
        references = try Content.references(&reader)
        body = try Body(type, try reader.object("body"))
        try checkOwnNote(try reader.value("body"))
        try reader.finish()
    }

    package init(_ body: Body, about subjects: Subjects = Subjects(), references: [Digest] = []) {
        self.body = body
        self.subjects = subjects
        self.references = references
    }

    /// As a statement holds it: whatever was read is written as the same bytes.
    package var json: JSONValue {
        .object(given: [
            ("type", type.json), ("order", subjects.order?.json),
            ("worker", subjects.worker?.json), ("party", subjects.party?.json),
            ("refs", references.isEmpty ? nil : references.json), ("body", body.json),
        ])
    }

    private static func references(_ reader: inout ObjectReader) throws(ShapeError) -> [Digest] {
        guard reader.optional("refs") != nil else { return [] }
        var references: [Digest] = []
        for (value, path) in try reader.array("refs", atMost: mostReferences) {
            guard let text = value.stringValue, let raw = Base64.decode(text),
                let digest = Digest(raw)
            else {
                throw ShapeError(path: path, expected: "base64 of 32 bytes", seen: value.kind)
            }
            references.append(digest)
        }
        guard !references.isEmpty else {
            throw ShapeError(path: "refs", expected: "at least one", seen: "an empty array")
        }
        return references
    }
}
