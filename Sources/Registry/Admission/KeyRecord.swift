import Platform
import Transparency

/// A key in the registry: it signs from its enrolment entry to its revocation entry.
package struct KeyRecord: Sendable {
    package let key: VerifierKey
    package let party: PartyID
    /// The officer it belongs to, for the operator's keys.
    package let person: String?
    package let enrolledAt: UInt64
    /// Enrolled by the operator, not by a key of the party itself; shown wherever it signs.
    package let byOperator: Bool
    package fileprivate(set) var revokedAt: UInt64?
    package fileprivate(set) var compromisedSince: CivilDate?

    init(key: VerifierKey, party: PartyID, person: String?, enrolledAt: UInt64, byOperator: Bool) {
        self.key = key
        self.party = party
        self.person = person
        self.enrolledAt = enrolledAt
        self.byOperator = byOperator
    }

    mutating func revoke(at seq: UInt64, compromisedSince: CivilDate?) {
        revokedAt = seq
        self.compromisedSince = compromisedSince
    }
}

/// A party as the registry knows it.
package struct PartyRecord: Sendable {
    package let registration: PartyRegistered
    package let registeredAt: UInt64
    /// The entry of its suspension, while it lasts.
    package internal(set) var suspendedAt: UInt64?
    package internal(set) var licences: [(licence: PartyLicensed, seq: UInt64)] = []

    package var kind: PartyKind { registration.kind }

    init(registration: PartyRegistered, registeredAt: UInt64) {
        self.registration = registration
        self.registeredAt = registeredAt
    }
}
