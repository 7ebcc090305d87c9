import Platform
import Transparency

/// What governs a ledger from a moment on: who may file what, and by which rules fees are judged.
///
/// A profile is one canonical JSON document; a ledger adopts it by the digest of its bytes, and it
/// is published beside the ledger, so that everybody replays the same decisions.
package struct Profile: Sendable {
    package let digest: Digest
    package let name: String
    package let authority: [AuthorityRow]
    package let perspectives: [PerspectiveRow]
    /// The rule rows, as `Rules/` reads them.
    package let rules: [JSONValue]
    /// The table from kind and role of payee to ILO's categories, as `Rules/` reads it.
    package let categories: [JSONValue]

    /// The table of fields of work, as `Rules/` reads it; empty where it names none.
    package let fields: [JSONValue]

    /// The pages that say what its types and kinds of rule mean, by the names of their bytes, each
    /// once; empty where it pins none.
    package let documents: [PinnedDocument]

    /// - Throws: `ProfileError` when the bytes are not a profile of this version.
    package init(_ bytes: [UInt8]) throws(ProfileError) {
        digest = SHA256.digest(of: bytes)
        let value: JSONValue
        do throws(JSONError) {
            value = try CanonicalJSON.parse(bytes)
        } catch {
            throw ProfileError.json(error)
        }
        do throws(ShapeError) {
            var reader = try ObjectReader(value, at: "profile")
            _ = try reader.string("schema", "feri.profile/1") { $0 == "feri.profile/1" ? $0 : nil }
            name = try reader.text("name", atMost: 100)
            authority = try reader.objects("authority", atMost: 100) { row throws(ShapeError) in
                try AuthorityRow(&row)
            }
            perspectives = try reader.objects("perspectives", atMost: 16) {
                row throws(ShapeError) in try PerspectiveRow(&row)
            }
            rules = try reader.array("rules", atMost: 1000).map(\.value)
            categories = try reader.array("categories", atMost: 200).map(\.value)
            fields = try reader.optionalArray("fields", atMost: 200).map(\.value)
            documents =
                try reader.optionalObjects("documents", atMost: 500) {
                    row throws(ShapeError) in try PinnedDocument(&row)
                } ?? []
            guard zip(documents, documents.dropFirst()).allSatisfy({ $0.precedes($1) }) else {
                throw ShapeError(
                    path: "profile.documents", expected: "each name once, ascending",
                    seen: "another order")
            }
            guard Set(authority.map(\.type)).count == authority.count else {
                throw ShapeError(
                    path: "profile.authority", expected: "one row a type", seen: "two of one")
            }
            guard Set(perspectives.map(\.perspective)).count == perspectives.count else {
                throw ShapeError(
                    path: "profile.perspectives", expected: "one row a perspective",
                    seen: "two of one")
            }
            try reader.finish()
        } catch {
            throw ProfileError.shape(error)
        }
    }

    package func row(for type: ContentType) -> AuthorityRow? {
        authority.first { $0.type == type }
    }

    package func maySpeak(_ kind: PartyKind, from perspective: Perspective) -> Bool {
        perspectives.contains { $0.perspective == perspective && $0.filers.contains(kind) }
    }
}

/// Why bytes are not a profile.
package enum ProfileError: Error, Equatable, Sendable {
    case json(JSONError)
    case shape(ShapeError)
}
