import Platform
import Transparency

/// A place where a home is being made.
///
/// Only `home.json`, which comes last, makes a home of it. What was begun before and broken off is
/// gone on with; what this very run made is taken back when it cannot come to its end.
package final class HomeSite {
    private let home: HomeLayout
    private let anchor: String?
    private let options: WriterOptions
    private var files: HomeFiles { options.files }
    /// What an interrupted run left here is gone on with.
    package let isResumed: Bool
    /// What was in the home, and beside the anchor, before this run.
    private let before: Set<String>
    private let hadRoot: Bool
    private var isFinished = false

    /// Looks at the place and takes its locks; makes nothing else.
    /// - Parameter anchor: a file outside the home; nil to run without.
    /// - Throws: `alreadyExists` when anything is there but an empty directory, one with `keys/`
    ///   alone, or what an interrupted run left; what the anchor says.
    package init(
        _ home: HomeLayout, anchor: String?, options: WriterOptions = WriterOptions()
    ) throws(StoreError) {
        self.home = home
        self.anchor = anchor
        self.options = options
        let found = try HomeRuins(of: home)
        if found == .taken { throw StoreError.alreadyExists(path: home.root) }
        isResumed = found == .unfinished
        hadRoot = try StoreError.ofFiles { () throws(FileError) in
            try FileSystem.exists(home.root)
        }
        if let anchor, !isResumed { try Anchor.refuseExisting(anchor) }
        before = try HomeSite.names(home, anchor)
        try begin()
    }

    private var locks: WriterLocks?

    private func begin() throws(StoreError) {
        var anchorLock: FileLock?
        do throws(StoreError) {
            // The anchor first: it is where an absent disk or a mistyped path shows.
            if let anchor { anchorLock = try Anchor.lock(anchor) }
            if !hadRoot {
                try StoreError.ofFiles { () throws(FileError) in
                    try files.createDirectory(home.root, mode: 0o755)
                    try files.syncDirectory(FileSystem.directory(of: home.root))
                }
            }
            let homeLock = try WriterLocks.lock(home)
            // Somebody else may have made a home here since it was looked at.
            if try HomeRuins(of: home) == .taken {
                throw StoreError.alreadyExists(path: home.root)
            }
            locks = WriterLocks(home: homeLock, anchor: anchorLock)
        } catch {
            // Without the lock all in it may be somebody else's; an empty directory is nobody's.
            withdrawRoot()
            if let anchor, anchorLock != nil { withdrawNew(Anchor.lockPath(anchor)) }
            throw error
        }
    }

    /// Makes the directories, and takes away what an interrupted run left half made.
    package func layOut() throws(StoreError) {
        try StoreError.ofFiles { () throws(FileError) in
            for directory in home.directories where try !FileSystem.exists(directory.path) {
                try files.createDirectory(directory.path, mode: directory.mode)
            }
            for item in try FileSystem.list(home.journal) {
                try files.remove("\(home.journal)/\(item.name)")
            }
            try files.empty(home.staging, mode: 0o700)
            for directory in [home.journal, home.root, home.ledger, home.privateDirectory] {
                try files.syncDirectory(directory)
            }
        }
    }

    /// Signs the empty log and makes a home of the place.
    /// - Parameter logKey: its name becomes the log's origin.
    package func finish(logKey: SignerKey) throws(StoreError) {
        let description = HomeDescription(logKey: logKey.verifierKey, anchor: anchor)
        guard case .success(description) = HomeDescription.parse(description.bytes) else {
            throw StoreError.configuration(path: home.description, fault: .anchorPath)
        }
        let end = LogEnd(
            size: 0, lastLeaf: EntryHeader.genesisPrev(origin: logKey.name.text),
            lastReceived: nil)
        var journal = try Journal(
            home: home, files: files, previous: [], start: end.segmentStart(1),
            lastDigest: SegmentReading.noDigest, segmentSize: options.segmentSize,
            randomID: options.segmentID)
        let checkpoint = try Publisher.sign(
            Checkpoint(origin: logKey.name, size: 0, root: Merkle.emptyRoot), by: logKey)
        try journal.append(.checkpoint, checkpoint.bytes) { end.segmentStart($0) }
        var made: Anchor?
        if let anchor {
            made = try Anchor.create(
                at: anchor, holding: checkpoint, isResumed: isResumed, files: files)
        }
        var publisher = Publisher(
            home: home, key: logKey, options: options, published: checkpoint,
            edge: RightEdge(), anchor: made)
        try publisher.place(checkpoint)
        var placing = FilePlacing(home: home, files: files, threads: 1)
        try placing.place(description.bytes, at: home.description, stagedAs: "home")
        isFinished = true
        locks = nil
    }

    /// Takes back all that this run has made, in the home and beside the anchor; what was there
    /// before stays. To be called when it cannot come to its end.
    package func withdraw() {
        guard !isFinished, locks != nil else { return }
        do throws(StoreError) {
            // Deepest first, so that a directory is empty when its turn comes.
            for path in try HomeSite.names(home, anchor).sorted(by: >) { withdrawNew(path) }
        } catch {}
        withdrawRoot()
        locks = nil
    }

    private func withdrawNew(_ path: String) {
        if !before.contains(path) { files.withdraw(path) }
    }

    private func withdrawRoot() {
        guard !hadRoot else { return }
        do throws(FileError) { try FileSystem.removeDirectory(home.root) } catch {}
    }

    /// Everything below the home, with the files of the anchor.
    private static func names(
        _ home: HomeLayout, _ anchor: String?
    ) throws(StoreError) -> Set<String> {
        var names: Set<String> = []
        func look(_ directory: String) throws(FileError) {
            guard try FileSystem.kind(of: directory) == .directory else { return }
            for item in try FileSystem.list(directory) {
                let path = "\(directory)/\(item.name)"
                names.insert(path)
                if item.kind == .directory { try look(path) }
            }
        }
        do throws(FileError) {
            try look(home.root)
            if let anchor {
                for path in [anchor, anchor + ".new", Anchor.lockPath(anchor)]
                where try FileSystem.exists(path) {
                    names.insert(path)
                }
            }
        } catch { throw StoreError.file(error) }
        return names
    }
}
