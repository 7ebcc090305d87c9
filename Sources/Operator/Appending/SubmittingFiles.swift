import LedgerStore
import Platform
import Registry
import Transparency

/// What is done at most for the files of one filer that are submitted together, and when all of it
/// is broken off.
///
/// - Source: `Specs/registry-door.md`.
struct SubmissionBounds: Sendable {
    /// Filings a file may hold.
    static let mostFilings = 16_384
    /// Refusals of one file that are shown; each is a synced note.
    static let mostRefusalsOfFile = 100
    /// Refusals after which no further file of the same filer is judged.
    static let mostRefusalsOfFiler = 256
    /// Filings that are read, or judged, before anybody asks again whether it is over.
    static let filingsAtOnce = 256

    /// Whether to break off; from any thread.
    let isOver: @Sendable () -> Bool

    static let none = SubmissionBounds { false }
}

extension RegistryDesk {
    /// The filings of one of several files.
    struct FileInHand {
        /// Whose file it is.
        let filer: String
        let filings: [Filing]
    }

    /// Admits the filings of several files, each file's all together or not at all, one file behind
    /// the other; what all of them bring is committed a group at a time.
    /// - Parameter refusals: how many of each filer's were refused, these included.
    /// - Returns: for each file one outcome a filing, and nil for a file that is left to another
    ///   time: its filer had enough refused, or all is over.
    func submitFiles(
        _ files: [FileInHand], bounds: SubmissionBounds, refusals: inout [String: Int]
    ) throws -> [[Outcome]?] {
        let received = try writer.nextReceived()
        var reading = FilingsInHand(files.flatMap(\.filings), desk: self, bounds: bounds)
        var all = Admitted()
        var answers: [(judged: [Judged], size: UInt64)?] = []
        for file in files {
            let size = state.count
            guard refusals[file.filer, default: 0] < SubmissionBounds.mostRefusalsOfFiler else {
                reading.skip(file.filings.count)
                answers.append(nil)
                continue
            }
            guard
                let admitted = admitTogether(
                    file.filings.count, of: &reading, received: received)
            else { break }
            answers.append((admitted.judged, size))
            refusals[file.filer, default: 0] += admitted.refusals
            if !admitted.isRefused { all.add(admitted) }
        }
        // Of those behind the break nothing was done.
        answers += Array(repeating: nil, count: files.count - answers.count)
        try commit(all, received: received)
        return try zip(answers, files).map { answer, file in
            guard let answer else { return nil }
            return try noted(answer.judged, of: file.filings, received, answer.size, bounds)
        }
    }

    /// nil, and nothing done, when it is over before all are judged.
    private func admitTogether(
        _ count: Int, of reading: inout FilingsInHand, received: Instant
    ) -> Admitted? {
        // A single one leaves no trace when it is refused; a copy of the state is spared. One
        // of a batch is refused behind the admission.
        if count == 1 {
            guard let one = reading.next(1) else { return nil }
            guard one.contains(where: \.isBatched) else {
                return admit(one, received: received, into: &state)
            }
            var trial = state
            var admitted = admit(one, received: received, into: &trial)
            admitted.refuseIncompleteBatches(in: trial)
            if !admitted.isRefused { state = trial }
            return admitted
        }
        var trial = state
        var admitted = Admitted()
        var refusals = 0
        while admitted.judged.count < count {
            let left = count - admitted.judged.count
            guard refusals < SubmissionBounds.mostRefusalsOfFile else {
                reading.skip(left)
                admitted.judged += Array(repeating: .unjudged, count: left)
                break
            }
            guard let group = reading.next(min(left, SubmissionBounds.filingsAtOnce)) else {
                return nil
            }
            let part = admit(
                group, received: received, into: &trial,
                mostRefusals: SubmissionBounds.mostRefusalsOfFile - refusals)
            refusals += part.refusals
            admitted.add(part)
        }
        admitted.refuseIncompleteBatches(
            in: trial, most: SubmissionBounds.mostRefusalsOfFile)
        if !admitted.isRefused { state = trial }
        return admitted
    }

    /// nil when it is over before every refusal has its note; those that have one keep it.
    private func noted(
        _ judged: [Judged], of filings: [Filing], _ received: Instant, _ size: UInt64,
        _ bounds: SubmissionBounds
    ) throws -> [Outcome]? {
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(filings.count)
        for (judged, filing) in zip(judged, filings) {
            if case .refused = judged, bounds.isOver() { return nil }
            outcomes.append(try outcome(judged, of: filing, received, size))
        }
        return outcomes
    }
}

/// Filings that are read as they are needed, some at once.
private struct FilingsInHand {
    private var unread: ArraySlice<Filing>
    private var read: ArraySlice<ReadFiling> = []
    private let desk: RegistryDesk
    private let bounds: SubmissionBounds

    init(_ filings: [Filing], desk: RegistryDesk, bounds: SubmissionBounds) {
        unread = filings[...]
        self.desk = desk
        self.bounds = bounds
    }

    /// The next ones, no more than are left; nil when it is over.
    mutating func next(_ count: Int) -> ArraySlice<ReadFiling>? {
        while read.count < count {
            if bounds.isOver() { return nil }
            let group = unread.prefix(SubmissionBounds.filingsAtOnce)
            unread = unread.dropFirst(group.count)
            read = ArraySlice(read + desk.readAhead(group).finish())
        }
        defer { read = read.dropFirst(count) }
        return bounds.isOver() ? nil : read.prefix(count)
    }

    /// Passes over some without reading them, where they are not read yet.
    mutating func skip(_ count: Int) {
        let unreadCount = max(0, count - read.count)
        read = read.dropFirst(count)
        unread = unread.dropFirst(unreadCount)
    }
}
