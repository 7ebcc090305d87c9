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

    /// - Returns: by name, where each answer stands, durably, or why its box does not take it;
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
        let placed = try Parallel.attempt(answers, threads: threads) { answer throws(FileError) in
            do throws(FileError) {
                return Result<String, FileError>.success(
                    try boxes.put(
                        answer.name, isRefused: answer.said.isRefused, of: answer.corner))
            } catch {
                guard error.liesWithThePath else { throw error }
                return Result<String, FileError>.failure(error)
            }
        }
        var results: [String: Result<String, FileError>] = [:]
        var synced: Set<String> = []
        for (answer, place) in zip(answers, placed) {
            results[answer.name] = place
            guard case .success(let path) = place,
                synced.insert(FileSystem.directory(of: path)).inserted
            else { continue }
            try boxes.sync(isRefused: answer.said.isRefused, of: answer.corner)
        }
        return results
    }
}
