import Office
import Platform

/// A directory into which filers drop files, with a directory of its own for each filer that the
/// operator made one for.
///
/// Filers may put anything into it at any moment. So it is held open, each filer's directory is
/// opened in it without following a link, and a name in one is never resolved by a path.
/// - Source: `Specs/registry-door.md`.
struct Inbox {
    /// Names of one directory that are looked at.
    static let mostNames = WatchedPlace.mostNames

    let directory: OpenDirectory
    /// For how many milliseconds nothing may have been done to a file before it counts as complete.
    let settling: Int
    private var seen: [DroppedPlace: Sighting] = [:]

    /// A file that somebody dropped.
    struct Dropped: Sendable {
        let place: DroppedPlace
        let state: FileState
    }

    private struct Sighting {
        let state: FileState
        let since: MonotonicTime
    }

    /// What a look into the inbox found.
    struct Findings {
        /// The filers' directories by name, that of the inbox itself first.
        var corners = [""]
        /// Complete files, in the order in which they came.
        var complete: [Dropped] = []
        /// When the first of the others may be complete; nil when there are none.
        var next: MonotonicTime?
        /// What lies there and is never taken.
        var strange: [(place: DroppedPlace, reason: LeftAlone)] = []
    }

    init(_ directory: String, settling: Int) throws(FileError) {
        self.directory = try OpenDirectory(directory)
        self.settling = settling
    }

    func path(of corner: String) -> String {
        corner.isEmpty ? directory.path : "\(directory.path)/\(corner)"
    }

    /// Opens the directory of a corner; links are not followed.
    func open(_ corner: String) throws(FileError) -> OpenDirectory {
        corner.isEmpty ? directory : try directory.directory(Array(corner.utf8))
    }

    /// Looks at everything; a file is complete when it was the same at a look `settling` ago.
    /// - Parameter isOver: once true, no further directory is looked at.
    mutating func look(
        at now: MonotonicTime, until isOver: () -> Bool = { false }
    ) throws(FileError) -> Findings {
        var findings = Findings()
        var sightings: [DroppedPlace: Sighting] = [:]
        let listing = try directory.list(atMost: Inbox.mostNames)
        for item in listing.items where item.kind == .directory {
            guard let corner = CornerName.served(item.nameBytes) else { continue }
            findings.corners.append(corner)
        }
        try note(listing, of: "", in: directory, at: now, &findings, &sightings)
        for corner in findings.corners.dropFirst() where !isOver() {
            do throws(FileError) {
                let opened = try open(corner)
                let listing = try opened.list(atMost: Inbox.mostNames)
                try note(listing, of: corner, in: opened, at: now, &findings, &sightings)
            } catch {
                guard error.liesWithThePath else { throw error }
                // It may have gone meanwhile, or be something else now.
                if !error.isMissing {
                    let place = DroppedPlace(corner: "", name: Array(corner.utf8))
                    findings.strange.append((place, .closed(error)))
                }
            }
        }
        seen = sightings
        findings.complete.sort {
            $0.state.changed == $1.state.changed
                ? $0.place.precedes($1.place) : $0.state.changed < $1.state.changed
        }
        return findings
    }

    private func note(
        _ listing: OpenDirectory.Listing, of corner: String, in directory: OpenDirectory,
        at now: MonotonicTime, _ findings: inout Findings,
        _ sightings: inout [DroppedPlace: Sighting]
    ) throws(FileError) {
        if !listing.isWhole {
            findings.strange.append((DroppedPlace(corner: corner, name: []), .tooManyNames))
        }
        for item in listing.items where !Inbox.isTemporaryName(item.nameBytes) {
            let place = DroppedPlace(corner: corner, name: item.nameBytes)
            if item.kind == .directory && corner.isEmpty {
                if let reason = CornerName.reason(againstServing: item.nameBytes) {
                    findings.strange.append((place, reason))
                }
                continue
            }
            guard let facts = try directory.facts(of: item.nameBytes) else { continue }
            if let reason = LeftAlone(facts) {
                findings.strange.append((place, reason))
                continue
            }
            var sighting = Sighting(state: facts.state, since: now)
            if let before = seen[place], before.state == facts.state { sighting = before }
            sightings[place] = sighting
            let due = sighting.since.adding(milliseconds: settling)
            if due <= now {
                findings.complete.append(Dropped(place: place, state: facts.state))
            } else {
                findings.next = min(findings.next ?? due, due)
            }
        }
    }

    /// Whether a program gives such a name to a file that it has not finished.
    static func isTemporaryName(_ name: [UInt8]) -> Bool {
        if name.first == UInt8(ascii: ".") || name.starts(with: "~$".utf8) { return true }
        let lowered = name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        return [".part", ".filepart", ".partial", ".tmp", ".temp", ".crdownload", "~"].contains {
            lowered.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    }
}
