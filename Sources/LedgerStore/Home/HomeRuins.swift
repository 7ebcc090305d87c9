import Platform

/// What is where a home is to be made.
enum HomeRuins: Hashable {
    /// Nothing, an empty directory, or one with `keys/` alone, which its owner has put there.
    case free
    /// What `feri init` had made when it was interrupted: all of it its own, and nobody has used it.
    case unfinished
    /// A home, or anything else.
    case taken

    /// Looks at names only. Whatever it does not know to be left by an interrupted run is `taken`:
    /// no entry, no answer, no opening and no dropped file is ever among what a next run removes.
    init(of home: HomeLayout) throws(StoreError) {
        do throws(FileError) { self = try HomeRuins.kind(of: home) } catch {
            throw StoreError.file(error)
        }
    }

    private static func kind(of home: HomeLayout) throws(FileError) -> HomeRuins {
        switch try FileSystem.kind(of: home.root) {
        case nil: return .free
        case .directory: break
        default: return .taken
        }
        let items = try FileSystem.list(home.root)
        if items.allSatisfy({ $0.name == "keys" }) { return .free }
        let known: [(directory: String, names: Set<String>)] = [
            (home.root, rootNames), (home.ledger, ledgerNames), (home.ledger + "/tile", []),
            (home.ledger + "/checkpoints", ["000"]), (home.ledger + "/profiles", []),
            (home.privateDirectory, ["openings"]), (home.openings, []),
            (home.journal, ["segment-0000000001"]), (home.inbox, []), (home.taken, []),
            (home.outbox, []), (home.refused, []), (home.index, []),
        ]
        for (directory, names) in known {
            switch try FileSystem.kind(of: directory) {
            case nil: continue
            case .directory:
                let found = try FileSystem.list(directory).map(\.name)
                guard found.allSatisfy(names.contains) else { return .taken }
            default: return .taken
            }
        }
        return .unfinished
    }

    /// All names in a home but `home.json`.
    private static let rootNames: Set<String> = [
        "ledger", "private", "journal", "staging", "inbox", "taken", "outbox", "refused", "keys",
        "index", "lock", "ledger.vkey",
    ]
    private static let ledgerNames: Set<String> = ["tile", "checkpoints", "profiles", "checkpoint"]
}
