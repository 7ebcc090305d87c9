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

    /// The most entries one statement names, and the most holders: `Specs/content.md`.
    static let mostSeqs = 1000
    static let mostHolders = 16

    var json: JSONValue {
        .object(of: [
            ("type", .string(ContentType.dataErased.rawValue)),
            (
                "body",
                .object(of: [
                    ("basis", .string(basis)),
                    ("holders", .array(holders.map { .string($0.text) })),
                    ("seqs", .array(seqs.map { .integer(Int64(clamping: $0)) })),
                ])
            ),
        ])
    }
}

/// An entry that is to be erased, as the ledger has it.
struct ErasedEntry {
    let seq: UInt64
    let speaker: PartyID
    let identity: Digest
}
