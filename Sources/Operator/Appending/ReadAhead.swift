import Platform
import Registry
import Synchronization
import Transparency

/// A filing that was read, and whether its signatures verify under the keys known before it.
struct ReadFiling: Sendable {
    let filing: Filing
    let submission: Result<Submission, Refusal>
    /// False also when a key was not known yet: it may be enrolled by a filing just before, so
    /// whoever admits the filing looks again.
    let isVerified: Bool

    init(_ filing: Filing, under keys: KeyRing) {
        self.filing = filing
        do throws(Refusal) {
            let submission = try Submission(
                statement: filing.statement, opening: filing.opening)
            if submission.isSealed && submission.content == nil {
                throw Refusal.openingMissing
            }
            let known = keys.keysIfKnown(for: submission)
            isVerified =
                known.map { submission.statement.firstUnverified(with: $0) == nil } ?? false
            self.submission = .success(submission)
        } catch {
            submission = .failure(error)
            isVerified = false
        }
    }
}

/// A group of filings that is read and verified on all cores while its owner does something else;
/// nothing of this depends on the filings' order.
final class ReadAhead: Sendable {
    private let read: @Sendable () -> [ReadFiling]
    private let answer = AnswerBox()
    private let thread: ScopedThread?

    init(_ filings: [Filing], under keys: KeyRing, threads: Int) {
        let read: @Sendable () -> [ReadFiling] = {
            Parallel.map(filings, threads: threads) { ReadFiling($0, under: keys) }
        }
        self.read = read
        let answer = answer
        // One statement is read sooner than a thread is started.
        thread = filings.count > 1 ? ScopedThread { answer.put(read()) } : nil
    }

    /// Waits until all are read; to be called once.
    func finish() -> [ReadFiling] {
        guard let thread else { return read() }
        thread.join()
        return answer.take()
    }
}

private final class AnswerBox: Sendable {
    private let answer = Mutex<[ReadFiling]>([])

    func put(_ filings: [ReadFiling]) { answer.withLock { $0 = filings } }

    func take() -> [ReadFiling] {
        answer.withLock { answer in
            defer { answer = [] }
            return answer
        }
    }
}
