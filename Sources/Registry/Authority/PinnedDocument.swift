import Platform
import Transparency

/// A page that a profile pins: the schema of a type, or what a kind of rule means.
/// - Source: `Specs/admission.md` 5.
package struct PinnedDocument: Hashable, Sendable {
    /// Its path beside the profile's sources, such as `schemas/fees.declared.json`.
    package let name: String
    /// SHA-256 of its bytes.
    package let sha256: Digest

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        name = try reader.identifier("name")
        sha256 = try reader.string("sha256", "64 lower-case hexadecimal digits") {
            Hex.decode($0).flatMap { Digest($0) }
        }
    }

    /// By the bytes of their names.
    func precedes(_ other: PinnedDocument) -> Bool {
        name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
}
