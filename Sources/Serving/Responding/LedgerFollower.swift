import Access
import Platform
import Synchronization
import Views

/// Holds what is served now, and brings it up to date behind the back of those who read: a thread
/// of its own looks once a second whether the checkpoint or the access file has changed.
package final class LedgerFollower: Sendable {
    private let current: Mutex<AnsweringLedger>
    private let accessNow: Mutex<AccessList>
    private let load: @Sendable () throws -> ServedLedger
    private let loadAccess: @Sendable () throws -> AccessList
    private let watched: WatchedFiles
    private let complain: @Sendable (any Error) -> Void
    private let bell: EventQueue
    private let isEnding = Atomic<Bool>(false)

    /// The files whose change is looked for.
    package struct WatchedFiles: Sendable {
        package let checkpoint: String
        package let access: String?

        package init(checkpoint: String, access: String?) {
            self.checkpoint = checkpoint
            self.access = access
        }

        fileprivate var stamps: Stamps {
            Stamps(checkpoint: stamp(checkpoint), access: access.flatMap(stamp))
        }

        /// nil while there is no such file: it may be between two states.
        private func stamp(_ path: String) -> FileStamp? {
            do throws(FileError) { return try FileSystem.modificationStamp(path) } catch {
                return nil
            }
        }
    }

    fileprivate struct Stamps: Equatable {
        var checkpoint: FileStamp?
        var access: FileStamp?
    }

    private static let shortestPause = 1000

    /// Loads for the first time; fails where that fails.
    /// - Parameters:
    ///   - load: reads the ledger again; called once here, later on the follower's own thread.
    ///   - loadAccess: reads the access file again; an empty list where there is none.
    ///   - complain: is given what went wrong later.
    package init(
        following watched: WatchedFiles, load: @escaping @Sendable () throws -> ServedLedger,
        loadAccess: @escaping @Sendable () throws -> AccessList,
        complain: @escaping @Sendable (any Error) -> Void
    ) throws {
        self.watched = watched
        self.load = load
        self.loadAccess = loadAccess
        self.complain = complain
        bell = try EventQueue()
        // Stamps before contents: a change in between is seen as one.
        seen = Mutex(watched.stamps)
        accessNow = Mutex(try loadAccess())
        current = Mutex(AnsweringLedger(try load()))
    }

    private let seen: Mutex<Stamps>

    package var answering: AnsweringLedger { current.withLock { $0 } }
    package var ledger: ServedLedger { answering.ledger }
    package var access: AccessList { accessNow.withLock { $0 } }

    /// Looks until `stop`, each time after a second or after as long as the last look took: of a
    /// large ledger that grows all the time, reading it again takes half of a core's time at most.
    package func run() {
        var tokens: [UInt64] = []
        var pause = LedgerFollower.shortestPause
        while !isEnding.load(ordering: .acquiring) {
            bell.wait(milliseconds: Int32(clamping: pause), into: &tokens)
            if isEnding.load(ordering: .acquiring) { return }
            let start = MonotonicTime.now()
            look()
            pause = max(
                LedgerFollower.shortestPause, start.milliseconds(until: MonotonicTime.now()))
        }
    }

    package func stop() {
        isEnding.store(true, ordering: .releasing)
        bell.wake()
    }

    /// Takes up what has changed since it was last looked at.
    package func look() {
        let now = watched.stamps
        let before = seen.withLock { seen in
            defer { seen = now }
            return seen
        }
        if now.access != before.access {
            do {
                let list = try loadAccess()
                accessNow.withLock { $0 = list }
            } catch {
                // Whom a broken file meant to keep out nobody knows: then nobody gets in.
                accessNow.withLock { $0 = AccessList() }
                complain(error)
            }
        }
        if now.checkpoint != before.checkpoint {
            do {
                let ledger = AnsweringLedger(try load())
                current.withLock { $0 = ledger }
            } catch {
                // What was served before stays, and it is tried again; said once is enough.
                seen.withLock { $0.checkpoint = nil }
                if before.checkpoint != nil { complain(error) }
            }
        }
    }
}
