import HTTPServing
import Platform
import Synchronization

/// Counts credentials that did not count, by network: the more, the longer the answer waits, and
/// after a while nothing more is looked at.
///
/// A token cannot be guessed, slowly or fast; this keeps those who try from using up the machine
/// and the log, and makes somebody who types a card's code into the wrong box wait seconds, not
/// hours.
/// - Source: `Specs/http-api.md`.
package final class FailedTries: Sendable {
    private struct Tally {
        var count: Int
        /// When `count` was last true.
        var at: Int64
    }

    /// So many are looked at before others must wait.
    package static let most = 10
    /// After so many seconds one is forgotten.
    package static let secondsToForget: Int64 = 6
    /// Milliseconds before the answer to the first, the second, … of those not yet forgotten.
    package static let delays = [0, 0, 250, 500, 1_000, 2_000, 4_000]
    /// Networks remembered at once; whoever has many forgets the least of them.
    private static let mostNetworks = 4_096

    private let tallies = Mutex<[IPAddress: Tally]>([:])

    package init() {}

    /// How long until one more is looked at; nil: now.
    package func secondsToWait(for address: IPAddress, at now: Instant) -> Int? {
        tallies.withLock { tallies in
            guard let tally = FailedTries.aged(tallies[address.network], at: now.seconds),
                tally.count >= FailedTries.most
            else { return nil }
            let over = Int64(tally.count - FailedTries.most + 1)
            return Int(over * FailedTries.secondsToForget - (now.seconds - tally.at))
        }
    }

    /// Counts one more; for how many milliseconds its answer waits.
    package func delay(afterFailureOf address: IPAddress, at now: Instant) -> Int {
        tallies.withLock { tallies in
            let network = address.network
            var tally =
                FailedTries.aged(tallies[network], at: now.seconds)
                ?? Tally(count: 0, at: now.seconds)
            tally.count += 1
            if tallies[network] == nil, tallies.count >= FailedTries.mostNetworks {
                FailedTries.forgetSome(of: &tallies, at: now.seconds)
            }
            tallies[network] = tally
            return FailedTries.delays[min(tally.count, FailedTries.delays.count) - 1]
        }
    }

    /// What is left of a tally; nil when all of it is forgotten. A clock set back forgets nothing.
    private static func aged(_ tally: Tally?, at now: Int64) -> Tally? {
        guard var tally else { return nil }
        let passed = max(0, now - tally.at) / secondsToForget
        guard passed < Int64(tally.count) else { return nil }
        tally.count -= Int(passed)
        tally.at = min(now, tally.at + passed * secondsToForget)
        return tally
    }

    private static func forgetSome(of tallies: inout [IPAddress: Tally], at now: Int64) {
        tallies = tallies.filter { aged($0.value, at: now) != nil }
        guard tallies.count >= mostNetworks else { return }
        let median = tallies.values.map(\.count).sorted()[tallies.count / 2]
        tallies = tallies.filter { $0.value.count > median }
    }
}
