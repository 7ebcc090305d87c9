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
    private let desk: RegistryDesk
    private var inbox: Inbox
    private var taken: TakenFiles
    private var turns = Turns()
    private let boxes: AnswerBoxes
    private let random: (Int) throws -> [UInt8]
    private let bounds: SubmissionBounds
    private let threads: Int
    /// The filers' directories at the last look.
    private var corners = [""]
    private var messages = OperatorMessages()
    /// Taken files that could not be answered nor given back, and when they are tried again.
    private var held: [String: MonotonicTime] = [:]

    /// Filers' directories from which files are taken in one round: each is held open meanwhile.
    private static let mostCornersAtOnce = 128
    /// After how many milliseconds a file is tried again that could not be answered.
    private static let pause = 60_000

    /// What became of one file, once its answer is durable.
    struct Answered {
        let result: AppendedFile
        /// The answer's directory.
        let place: String
    }

    /// Called with each answer, and of each file that is not taken.
    struct Listener {
        var answered: (Answered) throws -> Void = { _ in }
        var leftAlone: (Failure) throws -> Void = { _ in }
    }

    init(
        _ inbox: Inbox, desk: RegistryDesk, home: HomeLayout,
        random: @escaping (Int) throws -> [UInt8], bounds: SubmissionBounds = .none,
        threads: Int = Parallel.processorCount
    ) throws {
        self.inbox = inbox
        self.desk = desk
        taken = try TakenFiles(of: home)
        boxes = try AnswerBoxes(of: home)
        self.random = random
        self.bounds = bounds
        self.threads = threads
        guard taken.device == inbox.directory.identity.device else {
            throw Failure(
                .configuration,
                en: "this directory is on another file system than the registry's home",
                ja: "このディレクトリは、台帳のホームとは別のファイルシステムにあります",
                vi: "thư mục này nằm trên hệ thống tệp khác với thư mục gốc của sổ",
                hint: Trilingual(
                    en: "a file is taken by moving it into the home: watch a directory beside it",
                    ja: "ファイルはホームへ移動して受け取ります。ホームと同じファイルシステムのディレクトリを指定してください",
                    vi: "tệp được nhận bằng cách chuyển vào thư mục gốc: hãy chọn thư mục cùng hệ "
                        + "thống tệp"),
                at: inbox.directory.path)
        }
    }

    /// The directories in which something new may show, as the last look found them.
    var directories: [String] { corners.map(inbox.path(of:)) }

    /// Takes what is complete and answers a turn of what is taken.
    /// - Returns: when to go on without being woken; nil when nothing is on its way.
    func round(at now: MonotonicTime, _ listener: Listener) throws -> MonotonicTime? {
        let findings = try inbox.look(at: now, until: bounds.isOver)
        // In a directory that was not known, and so not watched, a change goes without notice.
        let areKnown = corners == findings.corners
        corners = findings.corners
        for (place, reason) in findings.strange { try leaveAlone(place, listener, reason) }
        let isMoreLeft = try take(findings.complete, listener)
        let waiting = try taken.files().filter { held[$0.name].map { $0 <= now } ?? true }
        let done = try answer(turns.next(waiting), listener)
        let goesOn = isMoreLeft || !areKnown || (done > 0 && done < waiting.count)
        return goesOn ? now : findings.next
    }

    /// Takes over what a door of an earlier version had taken and not answered.
    func takeOver(_ listener: Listener) throws {
        corners = try inbox.look(at: .now()).corners
        for corner in corners {
            do throws(FileError) {
                guard try !taken.takeOver(of: corner, in: try inbox.open(corner)) else { continue }
            } catch {
                // A filer may have done anything to its directory.
                guard error.liesWithThePath else { throw error }
            }
            let place = DroppedPlace(corner: corner, name: Array(".taken".utf8))
            try leaveAlone(place, listener, .foreignTaken)
        }
    }

    // MARK: Taking

    /// Moves complete files among the taken ones, each under a name that no other ever has.
    /// - Returns: whether some were left for the next time.
    private func take(_ files: [Inbox.Dropped], _ listener: Listener) throws -> Bool {
        // A filer with some waiting already is not given more room.
        var counts: [String: Int] = [:]
        for file in try taken.files() { counts[file.corner] = Turns.mostFiles }
        // Held open: behind the taking a filer may close its directory to the registry.
        var changed: [String: OpenDirectory] = [:]
        var isMoreLeft = false
        for file in files {
            let corner = file.place.corner
            let isFull =
                changed[corner] == nil
                ? changed.count == RegistryDoor.mostCornersAtOnce
                : counts[corner, default: 0] >= Turns.mostFiles
            if isFull { isMoreLeft = true }
            guard !isFull, counts[corner, default: 0] < Turns.mostFiles, !bounds.isOver() else {
                continue
            }
            guard try hasRoom(corner, listener),
                let directory = try changed[corner] ?? open(corner, listener)
            else { continue }
            let id = try Hex.encodeText(random(8))
            switch try taken.take(file, from: directory, id: id) {
            case .taken:
                counts[corner, default: 0] += 1
                changed[corner] = directory
            case .changed: continue
            case .leftAlone(let reason): try leaveAlone(file.place, listener, reason)
            }
        }
        // Durable, else a file could come back under its old name behind its answer.
        for (corner, directory) in changed {
            try taken.sync(corner)
            try directory.sync()
        }
        return isMoreLeft
    }

    /// nil where the corner cannot be opened; the operator hears why, if it is there at all.
    private func open(_ corner: String, _ listener: Listener) throws -> OpenDirectory? {
        do throws(FileError) { return try inbox.open(corner) } catch {
            guard error.liesWithThePath else { throw error }
            if !error.isMissing { try leaveAlone(corner, listener, .closed(error)) }
            return nil
        }
    }

    /// Whether answers to this corner have a place; the operator hears why not.
    private func hasRoom(_ corner: String, _ listener: Listener) throws -> Bool {
        do throws(FileError) { try boxes.makeRoom(for: corner) } catch {
            guard error.liesWithThePath else { throw error }
            try leaveAlone(corner, listener, .noBox(error))
            return false
        }
        return true
    }

    // MARK: Answering

    /// A taken file that was read.
    private struct Read {
        let file: TakenFiles.File
        let bytes: [UInt8]
        /// While it was read.
        let state: FileState
    }

    /// - Returns: how many of the files are among the taken ones no more.
    private func answer(_ files: [TakenFiles.File], _ listener: Listener) throws -> Int {
        var done = 0
        var open: [Read] = []
        for file in files {
            if bounds.isOver() { return done }
            do throws(FileError) {
                try boxes.makeRoom(for: file.corner)
                // The door that took it had answered it, and ended before removing it.
                if try boxes.holdsAnswer(to: file.name, of: file.corner) {
                    try taken.remove(file)
                    done += 1
                    continue
                }
            } catch {
                guard error.liesWithThePath else { throw error }
                try giveUp(file, listener, .noBox(error))
                continue
            }
            switch try taken.read(file) {
            case .bytes(let bytes, let state):
                open.append(Read(file: file, bytes: bytes, state: state))
            case .unfit(let reason):
                try putBack(file, listener, reason)
                done += 1
            }
        }
        guard !open.isEmpty else { return done }
        let results = try AppendedFile.submit(
            open.map {
                DroppedFile(filer: $0.file.corner, name: $0.file.shownName, bytes: $0.bytes)
            }, to: desk, bounds: bounds)
        try desk.publish()
        let origin = desk.reader.key.name.text
        let answers = zip(open, results).compactMap { read, result in
            result.map { result in
                GivenAnswer(
                    name: read.file.name, corner: read.file.corner,
                    said: DoorAnswer(
                        file: result.path, bytes: read.bytes, origin: origin, result: result))
            }
        }
        let placed = try GivingAnswers(boxes: boxes, reader: desk.reader, bounds: bounds)
            .give(answers, threads: max(4, threads))
        for (read, result) in zip(open, results) {
            guard let result, let place = placed[read.file.name] else { continue }
            switch place {
            case .success(let place):
                held[read.file.name] = nil
                try taken.finish(read.file, readAs: read.state) {
                    try Hex.encodeText(random(8))
                }
                done += 1
                try listener.answered(Answered(result: result, place: place))
            case .failure(let error):
                try giveUp(read.file, listener, .noBox(error))
            }
        }
        return done
    }

    private func putBack(
        _ file: TakenFiles.File, _ listener: Listener, _ reason: LeftAlone
    ) throws {
        var name: String?
        do throws(FileError) {
            name = try taken.putBack(file, into: try inbox.open(file.corner))
        } catch {
            guard error.liesWithThePath else { throw error }
        }
        if let name {
            let place = DroppedPlace(corner: file.corner, name: Array(name.utf8))
            return try leaveAlone(place, listener, reason)
        }
        try giveUp(file, listener, reason)
    }

    /// Leaves a file among the taken ones for a while.
    private func giveUp(
        _ file: TakenFiles.File, _ listener: Listener, _ reason: LeftAlone
    ) throws {
        held[file.name] = MonotonicTime.now().adding(milliseconds: RegistryDoor.pause)
        let place = DroppedPlace(corner: file.corner, name: file.nameBytes)
        try say(reason, of: place, at: taken.path(of: file), listener)
    }

    private func leaveAlone(
        _ corner: String, _ listener: Listener, _ reason: LeftAlone
    ) throws {
        try leaveAlone(DroppedPlace(corner: "", name: Array(corner.utf8)), listener, reason)
    }

    private func leaveAlone(
        _ place: DroppedPlace, _ listener: Listener, _ reason: LeftAlone
    ) throws {
        let directory = inbox.path(of: place.corner)
        let path = place.name.isEmpty ? directory : "\(directory)/\(place.shownName)"
        try say(reason, of: place, at: path, listener)
    }

    private func say(
        _ reason: LeftAlone, of place: DroppedPlace, at path: String, _ listener: Listener
    ) throws {
        switch messages.about(place) {
        case .this: try listener.leftAlone(Failure(.badData, reason.wording, at: path))
        case .noMore:
            try listener.leftAlone(
                Failure(
                    .badData, LeftAlone.noMoreMessages.wording, at: inbox.path(of: place.corner)))
        case .none: break
        }
    }
}
