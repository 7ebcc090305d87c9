import Platform
import Registry
import Transparency

/// One admitted statement with its content, as projections and rules read it.
package struct CaseEntry: Sendable {
    package let seq: UInt64
    package let received: Instant
    package let speaker: PartyID
    package let speakerKind: PartyKind
    package let signers: [PartyKeyName]
    /// Whether the speaker's key was enrolled by the operator and not by the party itself.
    package let signedByOperatorEnrolledKey: Bool
    package let identity: Digest
    package let filed: Instant
    package let isSealed: Bool
    package let content: Content
    /// Whether a key that signed it is said, by a later revocation, to have been in other hands by
    /// then; marked where an order's entries are read together.
    package internal(set) var isKeyInDoubt = false

    /// Whose keys signed it: the speaker, and who else signed the same statement.
    package var signingParties: [PartyID] { [speaker] + signers.map(\.party) }

    package init(
        seq: UInt64, received: Instant, speaker: PartyID, speakerKind: PartyKind,
        signers: [PartyKeyName], signedByOperatorEnrolledKey: Bool, identity: Digest,
        filed: Instant, isSealed: Bool, content: Content
    ) {
        self.seq = seq
        self.received = received
        self.speaker = speaker
        self.speakerKind = speakerKind
        self.signers = signers
        self.signedByOperatorEnrolledKey = signedByOperatorEnrolledKey
        self.identity = identity
        self.filed = filed
        self.isSealed = isSealed
        self.content = content
    }
}
