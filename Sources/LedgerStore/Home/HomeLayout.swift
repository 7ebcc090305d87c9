/// The places of the parts of a registry's home.
package struct HomeLayout: Hashable, Sendable {
    package let root: String

    package init(root: String) { self.root = root }

    /// The published tree: all of it may be given to the whole world.
    package var ledger: String { root + "/ledger" }
    /// What names a worker or carries a voice; mode 0700.
    package var privateDirectory: String { root + "/private" }
    /// One file a bundle of entries; see `Specs/openings.md`.
    package var openings: String { privateDirectory + "/openings" }
    /// Mode 0700.
    package var journal: String { root + "/journal" }
    /// Files on their way to their place, on the same file system; emptied when a writer opens.
    package var staging: String { root + "/staging" }
    package var inbox: String { root + "/inbox" }
    /// Files that filers dropped and that are not answered yet, on the file system of `inbox`;
    /// mode 0700.
    package var taken: String { root + "/taken" }
    package var outbox: String { root + "/outbox" }
    package var refused: String { root + "/refused" }
    /// Mode 0700, its files 0600.
    package var keys: String { root + "/keys" }
    /// Derived from the ledger, rebuildable.
    package var index: String { root + "/index" }
    /// Origin, log key and anchor; see `HomeDescription`.
    package var description: String { root + "/home.json" }
    /// Held by the one writer, and dated by it now and then.
    package var lock: String { root + "/lock" }

    /// Every directory with its mode, parents first.
    var directories: [(path: String, mode: UInt32)] {
        [
            (ledger, 0o755), (ledger + "/tile", 0o755), (ledger + "/checkpoints", 0o755),
            (ledger + "/profiles", 0o755), (privateDirectory, 0o700), (openings, 0o700),
            (journal, 0o700), (staging, 0o700), (inbox, 0o750), (taken, 0o700),
            (outbox, 0o750), (refused, 0o750), (keys, 0o700), (index, 0o700),
        ]
    }
}
