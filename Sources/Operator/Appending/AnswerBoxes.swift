import LedgerStore
import Platform

/// `outbox/` and `refused/` of a home, where filers find the answers to what they dropped.
///
/// The box of a filer may be one that it can write in: it is opened without following links, and
/// what is put into it has a name that nobody can know before.
struct AnswerBoxes: Sendable {
    private let home: HomeLayout
    private let staging: OpenDirectory
    private let outbox: OpenDirectory
    private let refused: OpenDirectory

    init(of home: HomeLayout) throws(FileError) {
        self.home = home
        staging = try OpenDirectory(home.staging)
        outbox = try OpenDirectory(home.outbox)
        refused = try OpenDirectory(home.refused)
    }

    /// Makes the boxes of a corner where there are none, and tries that they can be used.
    func makeRoom(for corner: String) throws(FileError) {
        guard !corner.isEmpty else { return }
        let name = Array(corner.utf8)
        for box in [outbox, refused] {
            if try box.facts(of: name) == nil {
                try box.makeDirectory(name, mode: 0o750)
                try box.sync()
            }
            _ = try box.directory(name)
        }
    }

    /// Whether the file taken under this name has its answer, in either box.
    func holdsAnswer(to name: String, of corner: String) throws(FileError) -> Bool {
        for box in [try self.box(ofRefused: false, corner), try self.box(ofRefused: true, corner)] {
            if try box.facts(of: Array(name.utf8)) != nil { return true }
        }
        return false
    }

    /// The directory into which an answer to a filer of this corner goes.
    func box(ofRefused isRefused: Bool, _ corner: String) throws(FileError) -> OpenDirectory {
        let box = isRefused ? refused : outbox
        return corner.isEmpty ? box : try box.directory(Array(corner.utf8))
    }

    // MARK: Putting

    /// Begins the answer to what was taken under this name.
    func begin(_ name: String) throws(FileError) {
        if try staging.facts(of: Array(name.utf8)) != nil {
            try FileSystem.removeTree("\(home.staging)/\(name)")
        }
        // Reasons in words may repeat what was filed: for the filer and the registry alone.
        try staging.makeDirectory(Array(name.utf8), mode: 0o750)
    }

    /// Adds a file to an answer that was begun; durable but for its name.
    func add(_ bytes: [UInt8], named file: String, to name: String) throws(FileError) {
        try FileSystem.writeSynced(bytes, to: "\(home.staging)/\(name)/\(file)", mode: 0o640)
    }

    /// Puts an answer that is whole into its box in one step; durable once the box is synced.
    /// - Returns: where it is.
    func put(_ name: String, into box: OpenDirectory) throws(FileError) -> String {
        let bytes = Array(name.utf8)
        try staging.directory(bytes).sync()
        try staging.move(bytes, to: box, as: bytes, replacing: true)
        return "\(box.path)/\(name)"
    }

    /// Takes back an answer that was begun.
    func drop(_ name: String) throws(FileError) {
        try FileSystem.removeTree("\(home.staging)/\(name)")
    }
}
