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

    var content: Content {
        Content(
            .dataErased(
                DataErased(seqs: seqs, basis: basis, holders: holders, places: places ?? [])))
    }

    var json: JSONValue { content.json }
}

/// An entry that is to be erased, as the ledger has it.
struct ErasedEntry {
    let seq: UInt64
    let speaker: PartyID
    let identity: Digest
}
