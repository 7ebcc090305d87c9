import Platform
import Synchronization
import Transparency

/// The files of a mirror, and how many were fetched.
final class MirrorFiles<Unfetched: Error>: Sendable {
    typealias Failure = LedgerMirror<Unfetched>.Failure

    private let mirror: LedgerMirror<Unfetched>
    private let counts = Mutex((fetched: 0, bytes: 0, kept: 0))
    private let made = Mutex<Set<String>>([])

    init(mirror: LedgerMirror<Unfetched>) { self.mirror = mirror }

    private var staging: String { "\(mirror.directory)/staging" }

    /// Makes the directories; what comes back keeps other programs out of them.
    func prepare() throws(Failure) -> FileLock {
        try makeDirectory(mirror.ledger)
        let lock: FileLock
        do throws(FileError) {
            lock = try FileLock("\(mirror.directory)/lock")
            // What an interrupted run left half written.
            if try FileSystem.exists(staging) { try FileSystem.removeTree(staging) }
        } catch {
            throw .disk(error)
        }
        try makeDirectory(staging)
        return lock
    }

    func fetched(_ path: String, _ limit: Int) throws(Failure) -> [UInt8] {
        let bytes: [UInt8]
        do throws(Unfetched) { bytes = try mirror.fetch(path, limit) } catch {
            throw .unfetched(path: path, error)
        }
        counts.withLock {
            $0.fetched += 1
            $0.bytes += bytes.count
        }
        return bytes
    }

    /// A tile, of which a publisher may have the full one alone.
    func fetched(_ coordinate: TileCoordinate) throws(Failure) -> [UInt8] {
        do throws(Failure) { return try fetched(coordinate.path, coordinate.byteCount) } catch {
            guard isAbsent(error), !coordinate.isFull,
                let full = TileCoordinate(level: coordinate.level, index: coordinate.index),
                let bytes = try fetchedIfThere(full.path, full.byteCount)
            else { throw error }
            return Array(bytes.prefix(coordinate.byteCount))
        }
    }

    /// A bundle, of which a publisher may have the full one alone.
    func fetched(_ coordinate: BundleCoordinate) throws(Failure) -> [UInt8] {
        do throws(Failure) {
            return try fetched(coordinate.path, LedgerReader.bundleLimit)
        } catch {
            guard isAbsent(error), !coordinate.isFull,
                let full = BundleCoordinate(index: coordinate.index),
                let bytes = try fetchedIfThere(full.path, LedgerReader.bundleLimit)
            else { throw error }
            return EntryBundle.prefix(of: bytes, count: coordinate.width)
        }
    }

    private func fetchedIfThere(_ path: String, _ limit: Int) throws(Failure) -> [UInt8]? {
        do throws(Failure) { return try fetched(path, limit) } catch {
            if isAbsent(error) { return nil }
            throw error
        }
    }

    private func isAbsent(_ failure: Failure) -> Bool {
        if case .unfetched(_, let fault) = failure { mirror.isAbsent(fault) } else { false }
    }

    /// What is there already; nil when nothing is, or something that is too long.
    func kept(_ path: String, _ limit: Int) throws(Failure) -> [UInt8]? {
        do throws(FileError) {
            return try FileSystem.readRegular("\(mirror.ledger)/\(path)", limit: limit)
        } catch {
            if error.isMissing || error.isTooLong { return nil }
            throw .disk(error)
        }
    }

    func count(kept count: Int) { counts.withLock { $0.kept += count } }

    /// A tile that is there and fits.
    func tile(_ coordinate: TileCoordinate) throws(Failure) -> Tile {
        guard let bytes = try kept(coordinate.path, coordinate.byteCount),
            let tile = Tile(coordinate, bytes: bytes)
        else {
            throw .wrong(
                VerificationFailure(
                    .file(coordinate.path), expected: "the tile that was written", seen: "nothing"))
        }
        return tile
    }

    func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let place = "\(mirror.ledger)/\(path)"
        try makeDirectory(FileSystem.directory(of: place))
        do throws(FileError) {
            try FileSystem.replace(place, with: bytes, staging: staging)
        } catch {
            throw .disk(error)
        }
    }

    /// Makes the directory with those above it.
    private func makeDirectory(_ path: String) throws(Failure) {
        guard made.withLock({ !$0.contains(path) }) else { return }
        do throws(FileError) { try MirrorFiles.makeDirectories(path) } catch {
            throw .disk(error)
        }
        _ = made.withLock { $0.insert(path) }
    }

    private static func makeDirectories(_ path: String) throws(FileError) {
        if try FileSystem.exists(path) { return }
        let above = FileSystem.directory(of: path)
        if above != path { try makeDirectories(above) }
        do throws(FileError) { try FileSystem.createDirectory(path) } catch {
            // Another thread may have been quicker.
            guard error.alreadyExists else { throw error }
        }
    }

    func transfer(size: UInt64) -> LedgerMirror<Unfetched>.Transfer {
        counts.withLock {
            LedgerMirror.Transfer(
                size: size, fetched: $0.fetched, bytes: $0.bytes, kept: $0.kept)
        }
    }
}
