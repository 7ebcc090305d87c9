import HTTPServing
import Judging
import Registry
import Synchronization

/// Answers of one checkpoint that are the same each time, kept once they have been made.
///
/// However many readers take such an answer, and however slowly, its content is in memory once.
package final class KeptAnswers: Sendable {
    /// All that such an answer depends on, besides the ledger.
    enum Question: Hashable {
        /// A published file, for everybody, by its one name: `/tile/0/000`.
        case file(String)
        /// What programs with such a scope get.
        case program(CheckedValues, Audience, hearsWorker: Bool)
    }

    private struct Kept {
        var answers: [Question: Response] = [:]
        var bytes = 0
    }

    /// Contents of so many bytes together are kept of a ledger as it is now: room for the trails of
    /// all orders of 100,000 entries, or 600 bundles. When the next would pass it, all are forgotten
    /// and made again as they are asked for.
    static let mostBytes = 160 << 20
    /// The same for a ledger as it was before, of which less is asked.
    static let mostBytesOfBefore = 16 << 20
    /// Counted for each besides its content: its fields, twice, and its place in the table.
    private static let bytesBesideContent = 1_024

    private let mostBytes: Int
    private let kept = Mutex(Kept())

    package init(mostBytes: Int = KeptAnswers.mostBytes) { self.mostBytes = mostBytes }

    /// The answer, made by `make` unless it is kept; nil where there is none. Only what was found
    /// is kept, as it is then sent: what is not there must not fill the memory.
    func answer(
        to question: Question, made make: () throws -> Response?
    ) throws -> Response? {
        if let known = known(to: question) { return known }
        guard let made = try make() else { return nil }
        guard made.status == .ok else { return made }
        let answer = made.writtenOut
        let bytes = answer.body.count + KeptAnswers.bytesBesideContent
        guard bytes <= mostBytes else { return answer }
        // Two threads may have made it at once: the first one's is everybody's.
        return kept.withLock { kept in
            if let known = kept.answers[question] { return known }
            if kept.bytes + bytes > mostBytes { kept = Kept() }
            kept.answers[question] = answer
            kept.bytes += bytes
            return answer
        }
    }

    /// The answer if it is kept.
    func known(to question: Question) -> Response? { kept.withLock { $0.answers[question] } }

    /// What is counted for all that is kept now.
    var bytes: Int { kept.withLock { $0.bytes } }
}
