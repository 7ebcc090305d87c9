import Platform
import Transparency

/// From when on a profile (authority matrix, words, rules) governs the ledger.
package struct ProfileAdopted: StatementBody {
    /// SHA-256 of the profile's bytes, published as `profiles/<hex>`.
    package let digest: Digest
    /// Never before the statement was received; absent: from the statement on.
    package let from: Instant?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        digest = try reader.string("digest", "64 lower-case hexadecimal digits") {
            Hex.decode($0).flatMap { Digest($0) }
        }
        from = try reader.optionalString("from", "an instant", Instant.init)
    }

    var members: [(String, JSONValue?)] {
        [
            ("digest", digest.hexadecimal),
            ("from", from?.description.json),
        ]
    }
}
