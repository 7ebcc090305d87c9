import Platform
import Transparency

/// The keys that may sign the next statement: what of the state a signature's check depends on.
package struct KeyRing: Sendable {
    let keys: [PartyKeyName: KeyRecord]
    let isOpened: Bool

    /// The key behind each signer, all live at this point of the ledger, the first the speaker's.
    ///
    /// Three statements bring keys of their own: the one that opens the ledger, the enrolment of a
    /// key, and the change of officers; the new keys sign, each by a plain line, to prove their
    /// possession.
    package func signingKeys(of submission: Submission) throws(Refusal) -> [VerifierKey] {
        if let first = submission.signers.first, first.party != submission.speaker {
            throw Refusal.signerOfAnotherParty(first.text, speaker: submission.speaker.text)
        }
        var brought: [PartyKeyName: VerifierKey] = [:]
        switch submission.content?.body {
        case .ledgerOpened(let opening) where !isOpened:
            for officer in opening.officers {
                if let name = PartyKeyName(officer.key.name.text) { brought[name] = officer.key }
            }
        case .keyEnrolled(let enrolment):
            if let name = PartyKeyName(enrolment.key.name.text), keys[name] == nil {
                brought[name] = enrolment.key
            }
        case .officersChanged(let change):
            for officer in change.officers {
                if let name = PartyKeyName(officer.key.name.text), keys[name] == nil {
                    brought[name] = officer.key
                }
            }
        default:
            guard isOpened else { throw Refusal.ledgerNotOpened }
        }
        var result: [VerifierKey] = []
        for (name, key) in brought where key.keyID == key.batchKeyID {
            throw Refusal.keyIDsEqual(name.text)
        }
        for (position, name) in submission.signers.enumerated() {
            if let record = keys[name] {
                if let revoked = record.revokedAt {
                    throw Refusal.revokedSigner(name.text, at: revoked)
                }
                result.append(record.key)
            } else if let key = brought[name] {
                guard submission.statement.batchLines[position] == nil else {
                    throw Refusal.newKeySignedByBatch(name.text)
                }
                result.append(key)
            } else {
                throw Refusal.unknownSigner(name.text)
            }
        }
        return result
    }

    /// The keys behind all signers; nil when one is not to be had from this ring.
    package func keysIfKnown(for submission: Submission) -> [VerifierKey]? {
        do throws(Refusal) {
            return try signingKeys(of: submission)
        } catch {
            return nil
        }
    }
}

extension RegistryState {
    package var keyRing: KeyRing { KeyRing(keys: keys, isOpened: count > 0) }

    /// The operator's own decisions need as many different persons as the ledger was opened with.
    ///
    /// Nothing of a sealed content is needed for this.
    func checkPersons(of submission: Submission) throws(Refusal) {
        let persons: [PartyKeyName: [UInt8]]
        let needed: Int
        if case .ledgerOpened(let opening)? = submission.content?.body, count == 0 {
            persons = Dictionary(
                opening.officers.compactMap { officer in
                    PartyKeyName(officer.key.name.text).map { ($0, Array(officer.person.utf8)) }
                }, uniquingKeysWith: { first, _ in first })
            needed = opening.threshold
        } else if submission.speaker == operatorID {
            // New officers do not vote on their own appointment: only enrolled keys count.
            persons = keys.compactMapValues { $0.person.map { Array($0.utf8) } }
            needed = threshold
        } else {
            return
        }
        let seen = Set(submission.signers.compactMap { persons[$0] }).count
        guard seen >= needed else { throw Refusal.tooFewPersons(seen: seen, needed: needed) }
    }
}
