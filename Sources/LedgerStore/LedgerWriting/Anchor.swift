import Platform
import Transparency

/// A file outside the home that holds the newest checkpoint, so that a restored backup or a copy
/// of the home cannot sign a second history.
///
/// It is renewed after a checkpoint is committed and before it is published: nobody ever sees a
/// checkpoint that the anchor does not know.
struct Anchor: Sendable {
    let path: String
    /// What is there, as this writer last saw or left it.
    private var known: [UInt8]

    private init(path: String, known: [UInt8]) {
        self.path = path
        self.known = known
    }

    /// The file whose lock a writer holds for as long as it has the anchor open.
    static func lockPath(_ path: String) -> String { path + ".lock" }

    /// Keeps every other writer away from the anchor, also one that writes to a copy of the home.
    static func lock(_ path: String) throws(StoreError) -> FileLock {
        do throws(FileError) { return try FileLock(lockPath(path)) } catch {
            throw StoreError.anchor(
                error.isLocked ? .locked(path: path) : .unlockable(path: path, error))
        }
    }

    /// - Parameter isResumed: whether it may be there already, holding just this checkpoint.
    /// - Throws: `AnchorError.alreadyExists` when it may be another home's.
    static func create(
        at path: String, holding checkpoint: VerifiedCheckpoint, isResumed: Bool,
        files: HomeFiles
    ) throws(StoreError) -> Anchor {
        if isResumed, try read(path) == checkpoint.bytes {
            return Anchor(path: path, known: checkpoint.bytes)
        }
        try refuseExisting(path)
        var anchor = Anchor(path: path, known: [])
        try anchor.write(checkpoint.bytes, files: files)
        return anchor
    }

    static func refuseExisting(_ path: String) throws(StoreError) {
        guard try read(path) == nil else {
            throw StoreError.anchor(.alreadyExists(path: path))
        }
    }

    static func expect(_ path: String) throws(StoreError) {
        guard try read(path) != nil else { throw StoreError.anchor(.missing(path: path)) }
    }

    /// Opens the anchor of a home whose newest checkpoint is `own`, if it allows to go on.
    static func open(
        at path: String, own: VerifiedCheckpoint, reader: LedgerReader
    ) throws(StoreError) -> Anchor {
        guard let bytes = try read(path) else { throw StoreError.anchor(.missing(path: path)) }
        let seen: VerifiedCheckpoint
        do throws(CheckpointError) {
            seen = try UnverifiedCheckpoint(parsing: bytes).verified(by: own.key)
        } catch { throw StoreError.anchor(.unreadable(path: path)) }
        guard seen.size <= own.size else {
            throw StoreError.anchor(
                .ahead(path: path, anchorSize: seen.size, homeSize: own.size))
        }
        let root = try TreeRoot.of(size: seen.size, from: reader.tree(size: own.size))
        guard root == seen.root else {
            throw StoreError.anchor(.inconsistent(path: path, size: seen.size))
        }
        return Anchor(path: path, known: bytes)
    }

    /// - Throws: `AnchorError.movedOn` when someone else has written it since.
    func checkUnmoved() throws(StoreError) {
        guard let bytes = try Anchor.read(path) else {
            throw StoreError.anchor(.missing(path: path))
        }
        guard bytes == known else { throw StoreError.anchor(.movedOn(path: path)) }
    }

    mutating func renew(_ checkpoint: VerifiedCheckpoint, files: HomeFiles) throws(StoreError) {
        guard checkpoint.bytes != known else { return }
        try checkUnmoved()
        try write(checkpoint.bytes, files: files)
    }

    private mutating func write(_ bytes: [UInt8], files: HomeFiles) throws(StoreError) {
        do throws(FileError) {
            try files.write(bytes, to: path + ".new", mode: 0o644)
            try files.rename(path + ".new", to: path)
            try files.syncDirectory(FileSystem.directory(of: path))
        } catch { throw StoreError.file(error) }
        known = bytes
    }

    private static func read(_ path: String) throws(StoreError) -> [UInt8]? {
        do throws(FileError) {
            return try FileSystem.readIfPresent(path, limit: SignedNote.longest)
        } catch { throw StoreError.file(error) }
    }
}
