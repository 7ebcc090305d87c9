import Glibc
import Synchronization

/// Work spread over threads that live only as long as the call.
package enum Parallel {
    /// Processors this process may run on, at least 1.
    package static let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// `body` of every item, in the items' order, on up to `threads` threads, the caller's among
    /// them. Items are handed out one by one, so uneven ones balance out: make them coarse.
    package static func map<Item: Sendable, Answer: Sendable>(
        _ items: [Item], threads: Int = processorCount,
        _ body: @escaping @Sendable (Item) -> Answer
    ) -> [Answer] {
        guard threads > 1, items.count > 1 else { return items.map(body) }
        let answers = Answers<Answer>(count: items.count)
        let next = SharedCounter()
        let work: @Sendable () -> Void = {
            while true {
                let index = next.take()
                guard index < items.count else { return }
                answers.set(index, body(items[index]))
            }
        }
        // Where no further thread can be had, the caller's own does the rest.
        let started = (1..<min(threads, items.count)).compactMap { _ in ScopedThread(work) }
        work()
        for thread in started { thread.join() }
        return answers.take()
    }
}

extension Parallel {
    /// As `map`, for a body that may fail: after a failure no further item is begun.
    /// - Throws: the failure of the first item that failed, in the items' order, however the
    ///   threads took turns.
    package static func attempt<Item: Sendable, Answer: Sendable, Failure: Error>(
        _ items: [Item], threads: Int = processorCount,
        _ body: @escaping @Sendable (Item) throws(Failure) -> Answer
    ) throws(Failure) -> [Answer] {
        let hasFailed = SharedFlag()
        // Items are begun in order, so every item before the first failure is always done.
        let outcomes: [Result<Answer, Failure>?] = map(items, threads: threads) { item in
            if hasFailed.isRaised { return nil }
            let outcome = Result { () throws(Failure) in try body(item) }
            if case .failure = outcome { hasFailed.raise() }
            return outcome
        }
        var answers: [Answer] = []
        answers.reserveCapacity(items.count)
        for outcome in outcomes {
            guard let outcome else { break }
            answers.append(try outcome.get())
        }
        return answers
    }
}

private final class SharedFlag: Sendable {
    private let value = Atomic<Bool>(false)

    var isRaised: Bool { value.load(ordering: .relaxed) }

    func raise() { value.store(true, ordering: .relaxed) }
}

private final class SharedCounter: Sendable {
    private let value = Atomic<Int>(0)

    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// One slot an item; each is written by one thread only and read after all have been joined.
@safe private final class Answers<Answer: Sendable>: @unchecked Sendable {
    private let slots: UnsafeMutableBufferPointer<Answer?>

    init(count: Int) {
        unsafe slots = .allocate(capacity: count)
        unsafe slots.initialize(repeating: nil)
    }

    deinit {
        unsafe slots.deinitialize()
        unsafe slots.deallocate()
    }

    func set(_ index: Int, _ answer: Answer) { unsafe slots[index] = answer }

    func take() -> [Answer] { unsafe slots.compactMap { $0 } }
}
