import LedgerStore
import Platform
import Terminal
import Transparency
import Wording

/// The registry's door: takes the files that filers drop into an inbox, submits them to the desk,
/// and leaves an answer to each.
///
/// Nothing is kept but on the disk: whatever moment it ends at, the next one goes on from there.
/// - Source: `Specs/registry-door.md`.
final class RegistryDoor {
    /// A file longer than this is left where it is.
    static let longestFile: Int64 = 64 << 20
    /// Files and bytes that are taken together.
    static let mostTogether = 256
    static let mostBytesTogether: Int64 = 32 << 20

    private let desk: RegistryDesk
    private let home: HomeLayout
    private var inbox: Inbox
    private let boxes: AnswerBoxes
    private let random: (Int) throws -> [UInt8]
    private let threads: Int
    /// What was said of files that are not taken; said once each.
    private var told: Set<Inbox.Place> = []

    /// What became of one file, once its answer is durable.
    struct Answered {
        let result: AppendedFile
        /// The answer's directory.
        let place: String
    }

    /// Told of each answer, and of each file that is not taken.
    struct Listener {
        var answered: (Answered) throws -> Void = { _ in }
        var leftAlone: (Failure) throws -> Void = { _ in }
    }

    /// A file that stands among the taken ones under a name of its own.
    private struct Taken {
        let corner: String
        /// What the filer called it, a dot, and 16 hexadecimal digits.
        let name: String
        let state: FileState

        var shownName: String { String(name.utf8.dropLast(17)) ?? name }
    }

    init(
        _ inbox: Inbox, desk: RegistryDesk, home: HomeLayout,
        random: @escaping (Int) throws -> [UInt8], threads: Int = Parallel.processorCount
    ) {
        self.inbox = inbox
        self.desk = desk
        self.home = home
        boxes = AnswerBoxes(of: home)
        self.random = random
        self.threads = threads
    }

    /// The directories in which something new may show.
    func directories() throws(FileError) -> [String] {
        try inbox.corners().map(inbox.path(of:))
    }

    /// Takes what is complete, as much as goes together, and answers it.
    /// - Returns: when to look again without being told; nil when nothing is on its way.
    func round(at now: MonotonicTime, _ listener: Listener) throws -> MonotonicTime? {
        let findings = try inbox.look(at: now)
        for place in findings.strange {
            try leaveAlone(place, listener, RegistryDoor.noPlainFile)
        }
        let isMoreLeft = try take(findings.complete, listener)
        let group = try takenFiles()
        try answer(group, listener)
        return isMoreLeft || group.count > RegistryDoor.mostTogether ? now : findings.next
    }

    // MARK: Taking

    /// Moves complete files among the taken ones, each under a name that no other ever has.
    /// - Returns: whether some were left for the next time.
    private func take(_ files: [Inbox.Dropped], _ listener: Listener) throws -> Bool {
        var bytes: Int64 = 0
        var count = 0
        var corners: [String] = []
        for file in files {
            let corner = file.place.corner
            if let reason = hindrance(to: file) {
                try leaveAlone(file.place, listener, reason)
                continue
            }
            guard count < RegistryDoor.mostTogether,
                bytes + file.state.size <= RegistryDoor.mostBytesTogether || count == 0
            else {
                try sync(corners)
                return true
            }
            let name = try "\(file.place.shownName).\(Hex.encodeText(random(8)))"
            do throws(FileError) {
                try makeRoom(in: corner)
                try FileSystem.rename(
                    file.place.name, of: inbox.path(of: corner),
                    to: "\(inbox.taken(in: corner))/\(name)")
            } catch {
                // Its filer may have taken it back; else others need not wait for it.
                if !error.isMissing {
                    try leaveAlone(file.place, listener, RegistryDoor.notMovable(error))
                }
                continue
            }
            if !corners.contains(where: { $0.utf8.elementsEqual(corner.utf8) }) {
                corners.append(corner)
            }
            bytes += file.state.size
            count += 1
        }
        try sync(corners)
        return false
    }

    /// Why a complete file cannot be taken; nil when it can.
    private func hindrance(to file: Inbox.Dropped) -> Trilingual? {
        if file.state.size > RegistryDoor.longestFile { return RegistryDoor.tooLong }
        let mayBeRead = FileSystem.mayRead(
            file.place.name, in: inbox.path(of: file.place.corner))
        return mayBeRead ? nil : RegistryDoor.notReadable
    }

    /// Makes the taking durable: else a file could come back under its old name behind its answer.
    private func sync(_ corners: [String]) throws {
        for corner in corners {
            try FileSystem.syncDirectory(inbox.taken(in: corner))
            try FileSystem.syncDirectory(inbox.path(of: corner))
        }
    }

    private func makeRoom(in corner: String) throws(FileError) {
        let taken = inbox.taken(in: corner)
        if try !FileSystem.exists(taken) {
            // What is in it may be sealed, and is in clear.
            try FileSystem.createDirectory(taken, mode: 0o700)
        }
        try boxes.makeRoom(for: corner)
    }

    /// All files that are taken and not answered, in the order in which they were taken.
    private func takenFiles() throws -> [Taken] {
        var files: [Taken] = []
        for corner in try inbox.corners() {
            let directory = inbox.taken(in: corner)
            guard try FileSystem.kind(of: directory) == .directory else { continue }
            for item in try FileSystem.list(directory) {
                // Only what this program put there: its names are text.
                guard item.name.utf8.elementsEqual(item.nameBytes),
                    let state = try FileSystem.state(of: item.nameBytes, in: directory)
                else { continue }
                files.append(Taken(corner: corner, name: item.name, state: state))
            }
        }
        return files.sorted {
            $0.state.changed == $1.state.changed
                ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
                : $0.state.changed < $1.state.changed
        }
    }

    // MARK: Answering

    private func answer(_ taken: [Taken], _ listener: Listener) throws {
        var open: [(taken: Taken, bytes: [UInt8])] = []
        for file in taken.prefix(RegistryDoor.mostTogether) {
            // Whoever took it had answered it, and ended before removing it.
            if try boxes.holdsAnswer(to: file.name, of: file.corner) {
                try FileSystem.remove(path(of: file))
            } else {
                open.append((file, try FileSystem.readRegular(path(of: file))))
            }
        }
        guard !open.isEmpty else { return }
        let results = try AppendedFile.submit(
            open.map { ($0.taken.shownName, $0.bytes) }, to: desk)
        try desk.publish()
        let sizes = try desk.reader.checkpointSizes()
        let reader = desk.reader
        let origin = reader.key.name.text
        let boxes = boxes
        let answers = zip(open, results).map { open, result in
            (name: open.taken.name, corner: open.taken.corner, bytes: open.bytes, result: result)
        }
        // Most of the time goes into waiting for the disk, which takes several at once.
        let placed: [Placed]
        do throws(AnswerError) {
            placed = try Parallel.attempt(answers, threads: max(4, threads)) {
                (answer) throws(AnswerError) in
                do {
                    let said = DoorAnswer(
                        file: answer.result.path, bytes: answer.bytes, origin: origin,
                        result: answer.result,
                        receipts: try answer.result.seqs.compactMap {
                            try reader.receipt($0, among: sizes)
                        })
                    return Placed(
                        place: try boxes.put(said, to: answer.name, of: answer.corner),
                        box: boxes.box(of: said, answer.corner))
                } catch {
                    throw AnswerError(cause: error)
                }
            }
        } catch {
            throw error.cause
        }
        var synced: Set<String> = []
        for box in placed.map(\.box) where synced.insert(box).inserted {
            try FileSystem.syncDirectory(box)
        }
        for (file, placed) in zip(zip(open, results), placed) {
            try finish(file.0.taken)
            try listener.answered(Answered(result: file.1, place: placed.place))
        }
    }

    private struct Placed: Sendable {
        let place: String
        let box: String
    }

    private struct AnswerError: Error {
        let cause: any Error
    }

    /// Removes a file that has its answer; one that somebody wrote to meanwhile is taken anew.
    private func finish(_ file: Taken) throws {
        let directory = inbox.taken(in: file.corner)
        guard try FileSystem.state(of: Array(file.name.utf8), in: directory) == file.state else {
            let name = try "\(file.shownName).\(Hex.encodeText(random(8)))"
            return try FileSystem.rename(path(of: file), to: "\(directory)/\(name)")
        }
        try FileSystem.remove(path(of: file))
    }

    private func path(of file: Taken) -> String {
        "\(inbox.taken(in: file.corner))/\(file.name)"
    }

    private func leaveAlone(
        _ place: Inbox.Place, _ listener: Listener, _ why: Trilingual
    ) throws {
        guard told.insert(place).inserted else { return }
        let path = inbox.path(of: place.corner) + "/" + place.shownName
        try listener.leftAlone(Failure(.badData, why, at: path))
    }

    private static func notMovable(_ error: FileError) -> Trilingual {
        Trilingual(
            en: "not taken: {reason}", ja: "受け取れません: {reason}", vi: "không nhận: {reason}"
        ).filled(["reason": error.reason])
    }

    private static let noPlainFile = Trilingual(
        en: "not taken: this is no plain file", ja: "受け取れません: 通常のファイルではありません",
        vi: "không nhận: đây không phải tệp thường")

    private static let tooLong = Trilingual(
        en: "not taken: longer than 64 MiB; file it in parts",
        ja: "受け取れません: 64 MiBを超えています。分けて提出してください",
        vi: "không nhận: dài hơn 64 MiB; hãy nộp thành nhiều phần")

    private static let notReadable = Trilingual(
        en: "not taken: the registry may not read it; let its group read it",
        ja: "受け取れません: 読み取り権限がありません。グループの読み取りを許可してください",
        vi: "không nhận: sổ không có quyền đọc; hãy cho nhóm quyền đọc")
}
