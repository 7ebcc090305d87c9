import Platform
import Transparency

/// A directory into which filers drop files, with a directory of its own for each filer that the
/// operator made one for.
///
/// - Source: `Specs/registry-door.md`.
struct Inbox {
    let directory: String
    /// For how many milliseconds nothing may have been done to a file before it counts as complete.
    let settling: Int
    private var seen: [Place: Sighting] = [:]

    /// A file that somebody dropped.
    struct Dropped: Sendable {
        let place: Place
        let state: FileState
    }

    /// Where a dropped file stands.
    struct Place: Hashable, Sendable {
        /// The filer's directory; empty for the inbox itself.
        let corner: String
        let name: [UInt8]
    }

    private struct Sighting {
        let state: FileState
        let since: MonotonicTime
    }

    /// What a look into the inbox found.
    struct Findings {
        /// Complete ones, in the order in which they came.
        var complete: [Dropped] = []
        /// When the first of the others may be complete; nil when there are none.
        var next: MonotonicTime?
        /// What lies there and is never taken.
        var strange: [Place] = []
    }

    init(_ directory: String, settling: Int) {
        self.directory = directory
        self.settling = settling
    }

    func path(of corner: String) -> String { corner.isEmpty ? directory : "\(directory)/\(corner)" }

    /// Where files of a corner stand once they are taken.
    func taken(in corner: String) -> String { path(of: corner) + "/.taken" }

    /// The inbox itself and the filers' directories in it.
    func corners() throws(FileError) -> [String] {
        [""]
            + (try FileSystem.list(directory)).filter {
                $0.kind == .directory && Inbox.isCornerName($0.nameBytes)
            }.map(\.name)
    }

    /// Looks at everything; a file is complete when it was the same at a look `settling` ago.
    mutating func look(at now: MonotonicTime) throws(FileError) -> Findings {
        var findings = Findings()
        var sightings: [Place: Sighting] = [:]
        for corner in try corners() {
            let directory = path(of: corner)
            for item in try FileSystem.list(directory)
            where !Inbox.isTemporaryName(item.nameBytes) {
                let place = Place(corner: corner, name: item.nameBytes)
                guard let state = try FileSystem.state(of: item.nameBytes, in: directory) else {
                    let isCorner = corner.isEmpty && Inbox.isCornerName(item.nameBytes)
                    if item.kind != .file && !(item.kind == .directory && isCorner) {
                        findings.strange.append(place)
                    }
                    continue
                }
                var sighting = Sighting(state: state, since: now)
                if let before = seen[place], before.state == state { sighting = before }
                sightings[place] = sighting
                let due = sighting.since.adding(milliseconds: settling)
                if due <= now {
                    findings.complete.append(Dropped(place: place, state: state))
                } else {
                    findings.next = min(findings.next ?? due, due)
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

    /// `[A-Za-z0-9][A-Za-z0-9._-]*`: a name that stands in paths as it is.
    private static func isCornerName(_ name: [UInt8]) -> Bool {
        func isWordByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        guard let first = name.first, isWordByte(first) else { return false }
        return name.allSatisfy { isWordByte($0) || Array("._-".utf8).contains($0) }
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

extension Inbox.Place {
    func precedes(_ other: Inbox.Place) -> Bool {
        corner.utf8.elementsEqual(other.corner.utf8)
            ? name.lexicographicallyPrecedes(other.name)
            : corner.utf8.lexicographicallyPrecedes(other.corner.utf8)
    }

    /// The name as it can stand in a report and in a file's name: at most 180 bytes of UTF-8, `_`
    /// for whatever no text may hold.
    var shownName: String {
        var shown = ""
        for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
            let isText = JSONCharacters.isAllowed(scalar.value) && scalar != "\u{FFFD}"
            let next = isText && scalar != "/" ? String(scalar) : "_"
            guard shown.utf8.count + next.utf8.count <= 180 else { break }
            shown += next
        }
        return shown
    }
}
