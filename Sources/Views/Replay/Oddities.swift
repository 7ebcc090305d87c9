import Platform
import Registry
import Transparency

/// What a replay saw that breaks no rule and yet has to be looked at: times that no honest clock
/// gives, and keys with which the operator could speak for others.
/// - Source: `Specs/verification.md` 16.
package struct Oddities: Sendable {
    /// A key that the operator enrolled for a party that could have enrolled it itself.
    package struct KeyByOperator: Sendable {
        package let seq: UInt64
        package let key: PartyKeyName
        /// The party's own, live at that entry; by name.
        package let live: [PartyKeyName]
    }

    package private(set) var keysByOperator = Few<KeyByOperator>()
    package private(set) var receivedAhead = Few<UInt64>()
    package private(set) var receivedBeforeFiled = Few<UInt64>()
    package private(set) var filedLongBefore = Few<UInt64>()
    /// Entries long after the one before.
    package private(set) var timeJumps = Few<UInt64>()
    /// The sizes of all checkpoints that statements have seen.
    package private(set) var seenSizes: Set<UInt64> = []
    private let now: Instant?
    private var last: Instant?

    /// Seconds by which clocks of honest people differ.
    static let tolerance: Int64 = 3600
    /// Seconds after which a statement that was signed so long ago wants an explanation.
    static let longBefore: Int64 = 365 * 86_400
    /// Seconds without an entry after which a clock may have been set.
    static let jump: Int64 = 180 * 86_400

    /// - Parameter now: the verifier's clock; nil where none is to be believed.
    package init(now: Instant?) { self.now = now }

    /// Looks at the entry that was admitted last.
    /// - Parameter state: with that entry in it.
    mutating func look(
        at submission: Submission, _ seq: UInt64, received: Instant, in state: RegistryState
    ) {
        let draft = submission.statement.draft
        if draft.seen.size > 0 { seenSizes.insert(draft.seen.size) }
        let age = received.seconds - draft.filed.seconds
        if age < -Oddities.tolerance { receivedBeforeFiled.add(seq) }
        if age > Oddities.longBefore { filedLongBefore.add(seq) }
        if let now, received.seconds - now.seconds > Oddities.tolerance { receivedAhead.add(seq) }
        if let last, received.seconds - last.seconds > Oddities.jump { timeJumps.add(seq) }
        last = received
        if submission.speaker == state.operatorID { lookForKey(in: submission, seq, state) }
    }

    private mutating func lookForKey(
        in submission: Submission, _ seq: UInt64, _ state: RegistryState
    ) {
        guard case .keyEnrolled(let enrolment) = submission.content?.body,
            let name = PartyKeyName(enrolment.key.name.text)
        else { return }
        let live = state.keys.filter {
            $0.value.party == name.party && $0.value.revokedAt == nil && $0.key != name
        }.keys.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
        guard !live.isEmpty else { return }
        keysByOperator.add(KeyByOperator(seq: seq, key: name, live: live))
    }
}
