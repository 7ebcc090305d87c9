import LedgerStore
import Platform

/// `outbox/` and `refused/` of a home, where filers find the answers to what they dropped.
struct AnswerBoxes: Sendable {
    private let home: HomeLayout

    init(of home: HomeLayout) { self.home = home }

    /// Whether the file taken under this name has its answer, in either box.
    func holdsAnswer(to name: String, of corner: String) throws(FileError) -> Bool {
        for box in [home.outbox, home.refused] {
            if try FileSystem.exists(path(of: corner, in: box) + "/\(name)") { return true }
        }
        return false
    }

    /// Puts an answer into its box in one step; durable once the box is synced.
    /// - Returns: where it stands.
    func put(
        _ answer: DoorAnswer, to name: String, of corner: String
    ) throws(FileError) -> String {
        let staged = "\(home.staging)/\(name)"
        if try FileSystem.exists(staged) { try FileSystem.removeTree(staged) }
        // Reasons in words may repeat what was filed: for the filer and the registry alone.
        try FileSystem.createDirectory(staged, mode: 0o750)
        for file in answer.files {
            try FileSystem.writeSynced(file.bytes, to: "\(staged)/\(file.name)", mode: 0o640)
        }
        try FileSystem.syncDirectory(staged)
        let place = "\(box(of: answer, corner))/\(name)"
        try FileSystem.rename(staged, to: place)
        return place
    }

    /// The directory into which an answer to a filer of this corner goes.
    func box(of answer: DoorAnswer, _ corner: String) -> String {
        path(of: corner, in: answer.isRefused ? home.refused : home.outbox)
    }

    /// Makes the directories of a corner where there are none.
    func makeRoom(for corner: String) throws(FileError) {
        for box in [home.outbox, home.refused] {
            let path = path(of: corner, in: box)
            guard try !FileSystem.exists(path) else { continue }
            try FileSystem.createDirectory(path, mode: 0o750)
            try FileSystem.syncDirectory(box)
        }
    }

    private func path(of corner: String, in box: String) -> String {
        corner.isEmpty ? box : "\(box)/\(corner)"
    }
}
