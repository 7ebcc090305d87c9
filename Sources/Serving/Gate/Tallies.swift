/// How often something happened, by key; one of each is forgotten after so many seconds.
struct Tallies<Key: Hashable & Sendable>: Sendable {
    private struct Tally {
        var count: Int
        /// When `count` was last true.
        var at: Int64
    }

    let secondsToForget: Int64
    /// Keys remembered at once; beyond, the least of them are forgotten.
    let capacity: Int
    private var tallies: [Key: Tally] = [:]

    init(secondsToForget: Int64, capacity: Int) {
        self.secondsToForget = secondsToForget
        self.capacity = capacity
    }

    func count(of key: Key, at now: Int64) -> Int { aged(tallies[key], at: now)?.count ?? 0 }

    /// How long until there are fewer than `most`; nil when there are.
    func seconds(until most: Int, of key: Key, at now: Int64) -> Int? {
        guard let tally = aged(tallies[key], at: now), tally.count >= most else { return nil }
        return Int(Int64(tally.count - most + 1) * secondsToForget - (now - tally.at))
    }

    /// Counts one more; how many there are now.
    mutating func add(_ key: Key, at now: Int64) -> Int {
        var tally = aged(tallies[key], at: now) ?? Tally(count: 0, at: now)
        tally.count += 1
        if tallies[key] == nil, tallies.count >= capacity { forgetSome(at: now) }
        tallies[key] = tally
        return tally.count
    }

    /// What is left of a tally; nil when all of it is forgotten. A clock set back forgets nothing.
    private func aged(_ tally: Tally?, at now: Int64) -> Tally? {
        guard var tally else { return nil }
        let passed = max(0, now - tally.at) / secondsToForget
        guard passed < Int64(tally.count) else { return nil }
        tally.count -= Int(passed)
        tally.at = min(now, tally.at + passed * secondsToForget)
        return tally
    }

    private mutating func forgetSome(at now: Int64) {
        tallies = tallies.filter { aged($0.value, at: now) != nil }
        guard tallies.count >= capacity else { return }
        let median = tallies.values.map(\.count).sorted()[tallies.count / 2]
        tallies = tallies.filter { $0.value.count > median }
    }
}
