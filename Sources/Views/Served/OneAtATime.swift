import Synchronization

/// Values that take long to work out: the last few are kept, and only one is worked out at a time,
/// so that a client that asks for many holds up one of the server's threads at most.
package final class OneAtATime<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Kept {
        var values: [(key: Key, value: Value)] = []
        var isWorking = false
    }

    private enum Turn {
        case known(Value)
        case mine
        case another
    }

    private let kept = Mutex(Kept())
    private let capacity: Int

    /// - Parameter capacity: how many are kept: those asked for last.
    package init(keeping capacity: Int) { self.capacity = capacity }

    /// nil while another is being worked out.
    package func value(of key: Key, make: () throws -> Value) throws -> Value? {
        switch turn(key) {
        case .known(let value): return value
        case .another: return nil
        case .mine: break
        }
        defer { kept.withLock { $0.isWorking = false } }
        let value = try make()
        kept.withLock { kept in
            if kept.values.count >= capacity { kept.values.removeFirst() }
            kept.values.append((key, value))
        }
        return value
    }

    private func turn(_ key: Key) -> Turn {
        kept.withLock { kept in
            if let place = kept.values.firstIndex(where: { $0.key == key }) {
                let known = kept.values.remove(at: place)
                kept.values.append(known)
                return .known(known.value)
            }
            guard !kept.isWorking else { return .another }
            kept.isWorking = true
            return .mine
        }
    }
}
