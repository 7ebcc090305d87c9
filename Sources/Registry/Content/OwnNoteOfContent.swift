import Platform
import Transparency

extension Content {
    /// The worker's own note in a fee declaration or in its correction.
    package var ownNote: OwnNote? {
        if case .feesDeclared(let fees) = said { fees.ownNote } else { nil }
    }

    /// That the filed content is hers word for word.
    func checkOwnNote(_ bodyValue: JSONValue) throws(ShapeError) {
        guard let own = ownNote else { return }
        // A correction's reference is the filer's, to what it corrects; she said the rest.
        let spoken: (references: [Digest], body: JSONValue) =
            body.isCorrection
            ? ([], bodyValue["body"] ?? bodyValue) : (references, bodyValue)
        let words = OwnNote.content(
            of: .feesDeclared, subjects, references: spoken.references, body: spoken.body)
        // Compared by the bytes she signed: strings that only look alike are other words.
        guard CanonicalJSON.bytes(of: own.content) == CanonicalJSON.bytes(of: words) else {
            throw ShapeError(
                path: "content.body.own_note", expected: "the very words of this content",
                seen: "other words")
        }
    }
}
