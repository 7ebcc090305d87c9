import Synchronization

/// Keeps the values that were read last; the oldest makes room for the newest.
final class RecentlyRead<Value: Sendable>: Sendable {
    private struct Shelf {
        var items: [(name: String, value: Value)] = []
        var oldest = 0
    }

    private let capacity: Int
    private let shelf: Mutex<Shelf>

    /// - Parameter capacity: at least 1.
    init(capacity: Int) {
        self.capacity = capacity
        shelf = Mutex(Shelf())
    }

    func value<Failure: Error>(
        _ name: String, _ read: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let known = shelf.withLock { shelf in shelf.items.first { $0.name == name }?.value }
        if let known { return known }
        let value = try read()
        shelf.withLock { shelf in
            // Another thread may have been quicker.
            if shelf.items.contains(where: { $0.name == name }) { return }
            if shelf.items.count < capacity {
                shelf.items.append((name, value))
            } else {
                shelf.items[shelf.oldest] = (name, value)
                shelf.oldest = (shelf.oldest + 1) % capacity
            }
        }
        return value
    }
}
