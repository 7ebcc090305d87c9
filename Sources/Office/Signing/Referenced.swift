import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Workplace

/// Earlier statements of a ledger that a content refers to, found by their seq.
struct Referenced {
    let identities: [Digest]
    /// Whether the first of them is in the open; true where there is none.
    let isOpen: Bool

    init(_ seqs: [String], in ledger: String, _ vault: Vault) throws {
        let reader = LedgerReader(ledger: ledger, openings: nil, key: vault.logKey)
        let size = seqs.isEmpty ? 0 : try reader.checkpoint().size
        var identities: [Digest] = []
        var isOpen = true
        for (position, text) in seqs.enumerated() {
            let seq = try Invocation.number(text, of: "--ref")
            let entry = try Entry(parsing: try reader.entry(seq, inLogOf: size))
            let statement = try Statement(parsing: entry.statement)
            identities.append(statement.identity)
            if position == 0, case .sealed = statement.draft.said { isOpen = false }
        }
        self.identities = identities
        self.isOpen = isOpen
    }

    /// The content with these references, where there are any.
    func added(to content: Content) -> Content {
        identities.isEmpty
            ? content
            : Content(content.body, about: content.subjects, references: identities)
    }
}
