import Platform
import Registry

/// Since when keys are said to have been in other hands.
///
/// A claim takes nothing away: what such a key signed stays and is judged. It only no longer
/// confirms anything, since nobody can tell who spoke.
/// - Source: `Specs/rules.md` §2.
package struct KeyDoubts: Sendable {
    /// That others may have had a key since a day, as the revocation at `seq` says.
    package typealias Claim = (since: CivilDate, seq: UInt64)

    private var claims: [PartyKeyName: Claim] = [:]

    package init(of entries: [CaseEntry]) {
        for entry in entries {
            guard case .keyRevoked(let revocation) = entry.content.body,
                let since = revocation.compromisedSince
            else { continue }
            if let known = claims[revocation.key], known.since <= since { continue }
            claims[revocation.key] = (since, entry.seq)
        }
    }

    var isEmpty: Bool { claims.isEmpty }

    /// The claim that puts what the key signed in doubt, in an entry before the revocation.
    package func claim(
        against key: PartyKeyName, at seq: UInt64, received: Instant
    ) -> Claim? {
        claims[key].flatMap { seq < $0.seq && $0.since <= received.date ? $0 : nil }
    }

    package func marked(_ entries: [CaseEntry]) -> [CaseEntry] {
        guard !claims.isEmpty else { return entries }
        return entries.map { entry in
            var entry = entry
            entry.isKeyInDoubt = entry.signers.contains {
                claim(against: $0, at: entry.seq, received: entry.received) != nil
            }
            return entry
        }
    }
}
