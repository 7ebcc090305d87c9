import Platform
import Transparency

extension RegistryState {
    /// The new officers take over: keys that are not listed end here, new ones begin.
    mutating func changeOfficers(
        _ change: OfficersChanged, of submission: Submission, at seq: UInt64
    ) throws(Refusal) {
        guard let operatorID, submission.content?.subjects.party == operatorID else {
            throw Refusal.notAboutItself(party: submission.speaker.text)
        }
        var listed: Set<PartyKeyName> = []
        var brought: [(PartyKeyName, KeyRecord)] = []
        var known = publicKeys
        for officer in change.officers {
            guard let name = PartyKeyName(officer.key.name.text), name.party == operatorID else {
                throw Refusal.keyOfAnotherParty(officer.key.name.text, party: operatorID.text)
            }
            guard listed.insert(name).inserted else { throw Refusal.keyNameTwice(name.text) }
            if let record = keys[name] {
                // An old key goes on as it is: same key, same person, not revoked.
                guard record.key == officer.key, record.revokedAt == nil,
                    record.person?.utf8.elementsEqual(officer.person.utf8) ?? false
                else { throw Refusal.keyNameTwice(name.text) }
                continue
            }
            guard known.insert(officer.key.key.bytes).inserted else {
                throw Refusal.publicKeyTwice(name.text)
            }
            guard submission.signers.contains(name) else {
                throw Refusal.newKeyDidNotSign(name.text)
            }
            brought.append(
                (
                    name,
                    KeyRecord(
                        key: officer.key, party: operatorID, person: officer.person,
                        enrolledAt: seq, byOperator: true)
                ))
        }
        // Somebody who holds an old key speaks; a new key cannot speak for itself.
        guard let first = submission.signers.first, keys[first] != nil else {
            throw Refusal.unknownSigner(submission.signers.first?.text ?? "")
        }
        for (name, record) in keys
        where record.person != nil && record.revokedAt == nil && !listed.contains(name) {
            keys[name]?.revoke(at: seq, compromisedSince: nil)
        }
        for (name, record) in brought { keys[name] = record }
        publicKeys = known
        threshold = change.threshold
    }

    mutating func suspend(_ party: PartyID, at seq: UInt64) throws(Refusal) {
        guard party != operatorID else { throw Refusal.unknownParty(party.text) }
        if let since = parties[party]?.suspendedAt {
            throw Refusal.suspendedAlready(party.text, at: since)
        }
        parties[party]?.suspendedAt = seq
    }

    mutating func reinstate(_ party: PartyID) throws(Refusal) {
        guard parties[party]?.suspendedAt != nil else {
            throw Refusal.notSuspended(party.text)
        }
        parties[party]?.suspendedAt = nil
    }
}
