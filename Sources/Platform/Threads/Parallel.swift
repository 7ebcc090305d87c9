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
