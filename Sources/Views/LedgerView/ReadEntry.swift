import Judging
import LedgerStore
import Platform
import Registry
import Transparency

/// One entry of a ledger with everything available of what it says.
package struct ReadEntry: Sendable {
    package let entry: Entry
    package let statement: Statement
    /// Of the statement.
    package let identity: Digest
    package let speaker: PartyID
    /// nil for an open statement, and for a sealed one whose opening is not available.
    package let opening: Opening?
    /// What it says; nil for a sealed statement whose content is not available.
    package let said: CaseEntry?

    package var seq: UInt64 { entry.header.seq }
    package var received: Instant { entry.header.received }

    /// The seal of a sealed statement.
    package var seal: Digest? {
        if case .sealed(let seal) = statement.draft.said { seal } else { nil }
    }
}
