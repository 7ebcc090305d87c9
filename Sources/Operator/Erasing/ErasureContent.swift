import Platform
import Registry
import Transparency

/// What is to be erased, and what its `data.erased` will say.
struct ErasureContent {
    /// Ascending, each once.
    let seqs: [UInt64]
    /// Public: under which law, or at whose wish.
    let basis: String
    /// All who are known to hold copies; the filer first.
    let holders: [PartyID]
    /// For each of `seqs` the commitment to the order that it named; nil to bind nothing.
    var places: [Digest]?

    /// The most entries that one statement of at most 32,768 bytes can bind, and the most holders:
    /// `Specs/content.md`.
    static let mostSeqs = 500
    static let mostHolders = 16

    var json: JSONValue {
        var body: [(String, JSONValue)] = [
            ("basis", .string(basis)),
            ("holders", .array(holders.map { .string($0.text) })),
            ("seqs", .array(seqs.map { .integer(Int64(clamping: $0)) })),
        ]
        if let places {
            body.append(("places", .array(places.map { .string(Base64.encodeText($0.bytes)) })))
        }
        return .object(of: [
            ("type", .string(ContentType.dataErased.rawValue)), ("body", .object(of: body)),
        ])
    }
}

/// An entry that is to be erased, as the ledger has it.
struct ErasedEntry {
    let seq: UInt64
    let speaker: PartyID
    let identity: Digest
}
