import LedgerStore
import Platform

/// An answer that is to be given to what was taken under a name.
struct GivenAnswer: Sendable {
    let name: String
    let corner: String
    let said: DoorAnswer
}

/// Makes answers and puts them into their boxes, several files at once: most of the time goes into
/// waiting for the disk.
struct GivingAnswers: Sendable {
    let boxes: AnswerBoxes
    let reader: LedgerReader
    let bounds: SubmissionBounds

    private struct Stop: Error {
        /// nil when it was over.
        let cause: (any Error)?
    }

    /// - Returns: by name, the durable place of each answer, or why its box does not take it;
    ///   nothing of those that were not given before it was over.
    /// - Throws: what the disk or the ledger failed at.
    func give(
        _ answers: [GivenAnswer], threads: Int
    ) throws -> [String: Result<String, FileError>] {
        guard !answers.isEmpty else { return [:] }
        let sizes = try reader.checkpointSizes()
        for answer in answers { try boxes.begin(answer.name) }
        let pieces = answers.flatMap { answer in answer.said.pieces.map { (answer, $0) } }
        do throws(Stop) {
            _ = try Parallel.attempt(pieces, threads: threads) { (answer, piece) throws(Stop) in
                if bounds.isOver() { throw Stop(cause: nil) }
                do {
                    let file = try answer.said.file(of: piece) {
                        try reader.receipt($0, among: sizes)
                    }
                    if let file { try boxes.add(file.bytes, named: file.name, to: answer.name) }
                } catch {
                    throw Stop(cause: error)
                }
            }
        } catch {
            guard let cause = error.cause else { return [:] }
            throw cause
        }
        return try place(answers, threads: threads)
    }

    private func place(
        _ answers: [GivenAnswer], threads: Int
    ) throws -> [String: Result<String, FileError>] {
        // Each box is opened once, and held until it is synced: it may be its filer's own.
        var boxes: [BoxName: Result<OpenDirectory, FileError>] = [:]
        for name in Set(answers.map(\.box)) {
            boxes[name] = try withoutFaultsOfThePath { () throws(FileError) in
                try self.boxes.box(ofRefused: name.isRefused, name.corner)
            }
        }
        let wanted = answers.compactMap { answer in
            boxes[answer.box].map { (name: answer.name, box: $0) }
        }
        let placed = try Parallel.attempt(wanted, threads: threads) { answer throws(FileError) in
            try withoutFaultsOfThePath { () throws(FileError) in
                try self.boxes.put(answer.name, into: try answer.box.get())
            }
        }
        for case .success(let box) in boxes.values { try box.sync() }
        var results: [String: Result<String, FileError>] = [:]
        for (answer, place) in zip(wanted, placed) {
            results[answer.name] = place
            if case .failure = place { try self.boxes.drop(answer.name) }
        }
        return results
    }

    /// A fault of the disk is thrown, one of a filer's directory is its answer.
    private func withoutFaultsOfThePath<Success>(
        _ act: () throws(FileError) -> Success
    ) throws(FileError) -> Result<Success, FileError> {
        do throws(FileError) { return .success(try act()) } catch {
            guard error.liesWithThePath else { throw error }
            return .failure(error)
        }
    }
}

/// Which box of which filer.
private struct BoxName: Hashable {
    let isRefused: Bool
    let corner: String
}

extension GivenAnswer {
    fileprivate var box: BoxName { BoxName(isRefused: said.isRefused, corner: corner) }
}
