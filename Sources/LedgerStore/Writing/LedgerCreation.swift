import Platform
import Transparency

extension LedgerWriter {
    /// Makes a home with an empty log and its checkpoint of size 0; open it afterwards.
    /// - Parameters:
    ///   - logKey: its name becomes the log's origin.
    ///   - anchor: a file outside the home, best on another device; nil to run without, which
    ///     `home.json` then says.
    /// - Throws: `alreadyExists` when anything but an empty directory, or one with `keys/` alone,
    ///   stands at the home, or anything at `anchor`.
    package static func create(
        _ home: HomeLayout, logKey: SignerKey, anchor: String?,
        options: WriterOptions = WriterOptions()
    ) throws(StoreError) {
        let description = HomeDescription(logKey: logKey.verifierKey, anchor: anchor)
        guard case .success(description) = HomeDescription.parse(description.bytes) else {
            throw StoreError.configuration(
                path: home.description, reason: "the anchor's path cannot be written down")
        }
        if let anchor { try Anchor.refuseExisting(anchor) }
        try makeDirectories(of: home, files: options.files)
        let lock = try lock(home)
        try withExtendedLifetime(lock) { () throws(StoreError) in
            try begin(home, logKey: logKey, description: description, options: options)
        }
    }

    private static func makeDirectories(
        of home: HomeLayout, files: HomeFiles
    ) throws(StoreError) {
        let isTaken: Bool
        do throws(FileError) {
            switch try FileSystem.kind(of: home.root) {
            case nil:
                try files.createDirectory(home.root, mode: 0o755)
                isTaken = false
            case .directory:
                isTaken = try FileSystem.list(home.root).contains { $0.name != "keys" }
            default: isTaken = true
            }
        } catch { throw StoreError.file(error) }
        guard !isTaken else { throw StoreError.alreadyExists(path: home.root) }
        do throws(FileError) {
            for directory in home.directories where try !FileSystem.exists(directory.path) {
                try files.createDirectory(directory.path, mode: directory.mode)
            }
            for directory in [
                FileSystem.directory(of: home.root), home.root, home.ledger,
                home.privateDirectory,
            ] {
                try files.syncDirectory(directory)
            }
        } catch { throw StoreError.file(error) }
    }

    /// Signs the empty log. `home.json` comes last: without it nobody takes this for a home.
    private static func begin(
        _ home: HomeLayout, logKey: SignerKey, description: HomeDescription,
        options: WriterOptions
    ) throws(StoreError) {
        let end = LogEnd(
            size: 0, lastLeaf: EntryHeader.genesisPrev(origin: logKey.name.text),
            lastReceived: nil)
        var journal = try Journal(
            home: home, files: options.files, previous: [], start: end.segmentStart(1),
            lastDigest: SegmentReading.noDigest, segmentSize: options.segmentSize,
            randomID: options.segmentID)
        let checkpoint = try Publisher.sign(
            Checkpoint(origin: logKey.name, size: 0, root: Merkle.emptyRoot), by: logKey)
        try journal.append(.checkpoint, checkpoint.bytes) { end.segmentStart($0) }
        var anchor: Anchor?
        if let path = description.anchor {
            anchor = try Anchor.create(at: path, holding: checkpoint, files: options.files)
        }
        var publisher = Publisher(
            home: home, key: logKey, options: options, published: checkpoint,
            edge: RightEdge(), anchor: anchor)
        try publisher.place(checkpoint)
        var placing = FilePlacing(home: home, files: options.files, threads: 1)
        try placing.place(description.bytes, at: home.description, stagedAs: "home")
    }
}
