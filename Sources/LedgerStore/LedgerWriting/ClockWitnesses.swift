import Platform

/// What was dated by this machine's clock, and by others, before a home is written to again.
///
/// An entry with a time from the future pins every later one to it, and no entry can be taken back:
/// so a clock is looked at before the first entry, not after it.
/// - Source: `Specs/store.md`, "The clock".
package struct ClockWitnesses: Sendable {
    /// A home that is used every week is never asked about. One that was idle for longer is asked
    /// about once: nothing tells an idle month from a clock that is a month ahead.
    static let longestIdle: Int64 = 7 * 86_400
    /// File times may be those of another machine, or of a stick that keeps local times: up to 14
    /// hours off.
    static let tolerance: Int64 = 86_400
    /// No home is older than this program.
    static let programBegan = Instant(seconds: 1_735_689_600)
    /// A home made with a wrong clock has nothing to compare with but this: ten years.
    static let longestUse: Int64 = 10 * 365 * 86_400

    private let lastReceived: Instant?
    private let files: [(path: String, at: Instant)]

    /// - Parameter anchor: the home's; nil where it has none.
    package init(
        of home: HomeLayout, anchor: String?, lastReceived: Instant?
    ) throws(StoreError) {
        self.lastReceived = lastReceived
        var paths = ["\(home.ledger)/\(PublishedPaths.checkpoint)", home.lock]
        var files: [(path: String, at: Instant)] = []
        do throws(FileError) {
            for item in try FileSystem.list(home.journal) {
                paths.append("\(home.journal)/\(item.name)")
            }
            if let anchor { paths.append(anchor) }
            for path in paths where try FileSystem.exists(path) {
                let stamp = try FileSystem.modificationStamp(path)
                files.append((path, Instant(seconds: stamp.modifiedSeconds)))
            }
        } catch { throw StoreError.file(error) }
        self.files = files
    }

    /// Why `now` can hardly be right; nil when nothing speaks against it.
    package func doubt(_ now: Instant) -> ClockDoubt? {
        if now < ClockWitnesses.programBegan {
            return .behind(.program, at: ClockWitnesses.programBegan)
        }
        let newestFile = files.max { $0.at < $1.at }
        if let newestFile, newestFile.at.seconds - now.seconds > ClockWitnesses.tolerance {
            return .behind(.file(newestFile.path), at: newestFile.at)
        }
        var newest: (witness: ClockDoubt.Witness, at: Instant)?
        if let newestFile { newest = (.file(newestFile.path), newestFile.at) }
        if let lastReceived, newest.map({ $0.at < lastReceived }) ?? true {
            newest = (.lastEntry, lastReceived)
        }
        if let newest, now.seconds - newest.at.seconds > ClockWitnesses.longestIdle {
            return .ahead(of: newest.witness, at: newest.at)
        }
        let use = now.seconds - ClockWitnesses.programBegan.seconds
        if lastReceived == nil, use > ClockWitnesses.longestUse {
            return .ahead(of: .program, at: ClockWitnesses.programBegan)
        }
        return nil
    }
}
