import Platform
import Registry

/// Since when keys are said to have been in other hands.
///
/// A claim takes nothing away: what such a key signed stays and is judged. It only no longer
/// confirms anything, since nobody can tell who spoke.
/// - Source: `Specs/rules.md` §2.
package struct KeyDoubts: Sendable {
    private var since: [PartyKeyName: CivilDate] = [:]

    package init(of entries: [CaseEntry]) {
        for entry in entries {
            guard case .keyRevoked(let revocation) = entry.content.body,
                let claimed = revocation.compromisedSince
            else { continue }
            since[revocation.key] = min(since[revocation.key] ?? claimed, claimed)
        }
    }

    var isEmpty: Bool { since.isEmpty }

    package func marked(_ entries: [CaseEntry]) -> [CaseEntry] {
        guard !since.isEmpty else { return entries }
        return entries.map { entry in
            var entry = entry
            entry.isKeyInDoubt = entry.signers.contains { signer in
                since[signer].map { $0 <= entry.received.date } ?? false
            }
            return entry
        }
    }
}
