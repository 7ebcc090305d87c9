import Platform
import Registry
import Synchronization
import Transparency

/// A filing that was read, and whether its signatures verify under the keys known before it.
struct ReadFiling: Sendable {
    let filing: Filing
    let submission: Result<Submission, Refusal>
    /// False also when a key was not known yet: it may be enrolled by a filing just before, so
    /// admission looks again.
    let isVerified: Bool

    /// Whether one of its signature lines is a batch line.
    var isBatched: Bool {
        if case .success(let submission) = submission {
            submission.statement.isBatched
        } else {
            false
        }
    }

    /// - Parameter verifying: false where nobody will ask for the signatures.
    /// - Parameter batches: what is known of batches already.
    init(
        _ filing: Filing, under keys: KeyRing, verifying: Bool = true, batches: VerifiedBatches
    ) {
        self.filing = filing
        do throws(Refusal) {
            let submission = try Submission(
                statement: filing.statement, opening: filing.opening)
            if submission.isSealed && submission.content == nil {
                throw Refusal.openingMissing
            }
            let known = verifying ? keys.keysIfKnown(for: submission) : nil
            isVerified =
                known.map {
                    submission.statement.firstUnverified(with: $0, remembering: batches) == nil
                } ?? false
            self.submission = .success(submission)
        } catch {
            submission = .failure(error)
            isVerified = false
        }
    }
}

/// A filing that is to be read.
struct UnreadFiling: Sendable {
    let filing: Filing
    /// Whether its signatures are worth verifying: the ledger does not hold the statement already,
    /// nor does the same text are before it in the group.
    let isNew: Bool
}

/// A group of filings that is read and verified on all cores while its owner does something else;
/// nothing of this depends on the filings' order.
final class ReadAhead: Sendable {
    private let read: @Sendable () -> [ReadFiling]
    private let answer = AnswerBox()
    private let thread: ScopedThread?

    init(
        _ filings: [UnreadFiling], under keys: KeyRing, batches: VerifiedBatches, threads: Int
    ) {
        let read: @Sendable () -> [ReadFiling] = {
            Parallel.map(filings, threads: threads) {
                ReadFiling(
                    $0.filing, under: keys, verifying: $0.isNew, batches: batches)
            }
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
