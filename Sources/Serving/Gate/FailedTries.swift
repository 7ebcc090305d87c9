import Access
import HTTPServing
import Platform
import Synchronization
import Transparency
import Views

/// Counts credentials that do not count. What counts is let in whatever came before it: nobody can
/// lock out a neighbour who shares an address with him.
///
/// - Of a network, each other credential is counted, and each credential by itself how often it is
///   shown: the more, the longer the answer waits, and from ten on it is 429. A token cannot be
///   guessed, slowly or fast; this bounds what those who try take of the machine and the log.
/// - A code is short, and somebody may have seen most of it. Codes that do not count are counted by
///   their halves, from wherever they come: after ten, no code with that half is looked at.
/// - After ten other codes from a network, a code that opens something for the first time waits
///   there as long as one that does not.
/// - Source: `Specs/http-api.md` 13.
package final class FailedTries: Sendable {
    /// What comes of a credential that does not count.
    package enum Outcome: Equatable, Sendable {
        /// The answer says so, after so many milliseconds.
        case heldBack(milliseconds: Int)
        case tooMany(retryAfterSeconds: Int, heldBack: Int)
    }

    fileprivate struct Shown: Hashable {
        let network: IPAddress
        let digest: Digest?
    }

    fileprivate struct Counts {
        var networks = Tallies<IPAddress>(secondsToForget: 6, capacity: 4_096)
        var shown = Tallies<Shown>(secondsToForget: 6, capacity: 16_384)
        var codes = Tallies<IPAddress>(secondsToForget: 60, capacity: 4_096)
        /// A code shown again, as browsers do, is not another guess.
        var guesses = Tallies<Digest>(secondsToForget: 3_600, capacity: 65_536)
        /// Of three characters and a check character that are not known there are 29,791.
        var halves = Tallies<OneTimeCode.Half>(secondsToForget: 3_600, capacity: 65_536)
    }

    /// So many are answered, sooner or later, that they do not count.
    package static let most = 10
    /// Milliseconds before the answer to the first, the second, … of those not yet forgotten.
    package static let delays = [0, 0, 250, 500, 1_000, 2_000, 4_000]
    private static let longestDelay = 4_000

    private let counts = Mutex(Counts())

    package init() {}

    /// How long until a code like this one is looked at; nil: now.
    package func secondsUntilLookedAt(_ code: OneTimeCode, at now: Instant) -> Int? {
        counts.withLock { counts in
            code.halves.compactMap {
                counts.halves.seconds(until: FailedTries.most, of: $0, at: now.seconds)
            }.max()
        }
    }

    /// How many milliseconds the answer to a new code waits there.
    package func delay(ofNewCodeFrom address: IPAddress, at now: Instant) -> Int {
        counts.withLock { counts in
            let count = counts.codes.count(of: address.network, at: now.seconds)
            return count < FailedTries.most ? 0 : FailedTries.longestDelay
        }
    }

    /// Counts one that does not count.
    package func failed(
        _ shown: ShownCredential, from address: IPAddress, at now: Instant
    ) -> Outcome {
        counts.withLock { counts in
            let (network, now) = (address.network, now.seconds)
            var heldBack = 0
            if case .code(let code) = shown {
                counts.guessed(code, from: network, at: now)
                let isGuessing = counts.codes.count(of: network, at: now) >= FailedTries.most
                heldBack = isGuessing ? FailedTries.longestDelay : 0
            }
            // Shown again it takes nothing from who tries another one there.
            let own = Shown(network: network, digest: shown.digest)
            let times = counts.shown.count(of: own, at: now)
            let wait =
                times == 0
                ? counts.networks.seconds(until: FailedTries.most, of: network, at: now)
                : counts.shown.seconds(until: FailedTries.most, of: own, at: now)
            if times < FailedTries.most { _ = counts.shown.add(own, at: now) }
            if let wait { return .tooMany(retryAfterSeconds: wait, heldBack: heldBack) }
            let count = times == 0 ? counts.networks.add(network, at: now) : times + 1
            let delay = FailedTries.delays[min(count, FailedTries.delays.count) - 1]
            return .heldBack(milliseconds: max(delay, heldBack))
        }
    }
}

extension FailedTries.Counts {
    fileprivate mutating func guessed(_ code: OneTimeCode, from network: IPAddress, at now: Int64) {
        guard guesses.count(of: code.digest, at: now) == 0 else { return }
        _ = guesses.add(code.digest, at: now)
        if codes.count(of: network, at: now) < FailedTries.most {
            _ = codes.add(network, at: now)
        }
        for half in code.halves where halves.count(of: half, at: now) < FailedTries.most {
            _ = halves.add(half, at: now)
        }
    }
}
