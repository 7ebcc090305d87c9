import Platform
import Transparency
import Wording

/// The worker's own signed note inside what another files for her: her words, under a key that
/// she made.
///
/// The note's text is one canonical JSON line with `content` (the filed content without
/// `own_note`), `ledger`, `made` and `v`; its one signature's key is named by her pseudonym.
/// - Source: `Specs/content.md`.
package struct OwnNote: Sendable {
    package let note: SignedNote
    package let ledger: String
    /// When she made it, as she says.
    package let made: Instant
    package let content: JSONValue

    package static let longest = 24_576

    init(_ reader: inout ObjectReader, _ name: String) throws(ShapeError) {
        let path = reader.path(of: name)
        let text = try reader.string(name)
        guard let bytes = Base64.decode(text), bytes.count <= OwnNote.longest else {
            throw ShapeError(path: path, expected: "base64 of a signed note", seen: "a string")
        }
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes)
        } catch {
            throw ShapeError(path: path, expected: "base64 of a signed note", seen: error.finding)
        }
        guard note.signatures.count == 1, note.text.firstIndex(of: 0x0A) == note.text.count - 1
        else {
            throw ShapeError(path: path, expected: "one line and one signature", seen: "others")
        }
        let value: JSONValue
        do throws(JSONError) {
            value = try CanonicalJSON.parse(Array(note.text.dropLast()))
        } catch {
            throw ShapeError(
                path: path, expected: "a line of canonical JSON", seen: error.wording.en)
        }
        var line = try ObjectReader(value, at: path)
        content = try line.value("content")
        ledger = try line.string("ledger")
        made = try line.string("made", "an instant YYYY-MM-DDTHH:MM:SSZ", Instant.init)
        _ = try line.integer("v", in: 1...1)
        try line.finish()
    }

    var json: JSONValue { .string(Base64.encodeText(note.bytes)) }

    /// The content that the filer must have taken from her word for word.
    static func content(
        of type: ContentType, _ subjects: Subjects, references: [Digest], body: JSONValue
    ) -> JSONValue {
        guard case .object(let members) = body else { return body }
        var content: [(String, JSONValue)] = [
            ("type", .string(type.rawValue)),
            (
                "body",
                .object(members.filter { !$0.name.utf8.elementsEqual("own_note".utf8) })
            ),
        ]
        if !references.isEmpty {
            let refs = references.map { JSONValue.string(Base64.encodeText($0.bytes)) }
            content.append(("refs", .array(refs)))
        }
        if let order = subjects.order { content.append(("order", .string(order.text))) }
        if let worker = subjects.worker { content.append(("worker", .string(worker.text))) }
        if let party = subjects.party { content.append(("party", .string(party.text))) }
        return .object(of: content)
    }
}
