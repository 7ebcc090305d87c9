import Platform
import Transparency

/// What the admission of a statement found: its place, and the keys its signatures must verify
/// under. The signatures themselves are the caller's to check, many at once.
package struct Admission: Sendable {
    package let seq: UInt64
    /// One for each signer, in their order.
    package let keys: [VerifierKey]
}

/// What admission asks of the world around the state.
package struct AdmissionSources: Sendable {
    /// The root of the tree of the first `size` entries; nil when the log is not that large.
    package let root: @Sendable (_ size: UInt64) -> Digest?
    /// The bytes of the profile of this digest; nil when it is not published.
    package let profile: @Sendable (Digest) -> [UInt8]?
    /// The key that signs the log's checkpoints, which its opening must name; nil where only the
    /// key's name is to be compared.
    package let logKey: VerifierKey?

    package init(
        logKey: VerifierKey? = nil, root: @escaping @Sendable (UInt64) -> Digest?,
        profile: @escaping @Sendable (Digest) -> [UInt8]?
    ) {
        self.logKey = logKey
        self.root = root
        self.profile = profile
    }
}

extension RegistryState {
    /// Admits a statement as the next entry, or leaves the state as it was and says why not.
    ///
    /// Everything is checked here but the signatures: they must verify under the keys returned.
    /// - Parameter isReplayed: whether it is in the ledger already; then nothing is held
    ///   against it that a content which is not available may explain.
    package mutating func admit(
        _ submission: Submission, received: Instant, sources: AdmissionSources,
        isReplayed: Bool = false
    ) throws(Refusal) -> Admission {
        let mayRestOnUnseen = isReplayed && hasUnopened
        let draft = submission.statement.draft
        guard draft.ledger.utf8.elementsEqual(origin.utf8) else {
            throw Refusal.wrongLedger(seen: draft.ledger, expected: origin)
        }
        guard draft.seen.size <= count, sources.root(draft.seen.size) == draft.seen.root else {
            throw Refusal.seenNotInHistory(size: draft.seen.size)
        }
        if let closedAt { throw Refusal.ledgerClosed(at: closedAt) }
        let keys = try keyRing.signingKeys(of: submission)
        try checkPersons(of: submission)
        guard let content = submission.content else {
            // Sealed, so it is not an adoption of a profile, whatever it says.
            guard profile(at: received) != nil else { throw Refusal.noProfile }
            return admitUnopened(submission, keys: keys)
        }
        try checkAuthority(
            of: submission, content, received: received, mayRestOnUnseen: mayRestOnUnseen)
        for reference in content.references where statements.seq(of: reference) == nil {
            throw Refusal.unknownReference(Base64.encodeText(reference.bytes))
        }
        try checkOwnNote(of: content, mayRestOnUnseen: mayRestOnUnseen)
        try checkReferences(of: content, by: submission.speaker)
        let seq = count
        var first = seq
        if case .statementCorrected(let correction) = content.body {
            first = try correctedVersion(
                submission, content, correction, mayRestOnUnseen: mayRestOnUnseen)
            try apply(correction.corrected, of: submission, at: seq)
        } else {
            if case .workerLinked(let link) = content.body {
                try check(link, mayRestOnUnseen: mayRestOnUnseen)
            }
            try apply(content, of: submission, at: seq, received: received, sources: sources)
        }
        noteMembers(content, of: submission, at: seq)
        remember(
            StatementIndex.Trace(
                speaker: submission.speaker, type: content.type, subjects: content.subjects,
                perspective: content.perspective, moment: content.moment,
                isSealed: submission.isSealed),
            identity: submission.identity, firstVersion: first)
        batches.take(submission.statement, signedBy: keys)
        return Admission(seq: seq, keys: keys)
    }

    /// A sealed statement whose content is not available: its keys count, its content cannot.
    private mutating func admitUnopened(
        _ submission: Submission, keys: [VerifierKey]
    ) -> Admission {
        let seq = count
        hasUnopened = true
        remember(
            StatementIndex.Trace(
                speaker: submission.speaker, type: nil, subjects: Subjects(), perspective: nil,
                moment: nil, isSealed: true),
            identity: submission.identity, firstVersion: seq)
        batches.take(submission.statement, signedBy: keys)
        return Admission(seq: seq, keys: keys)
    }
}

extension Content {
    /// From whose side money is declared, in an account or a loan, or in the correction of one.
    package var perspective: Perspective? {
        switch said {
        case .feesDeclared(let fees): fees.perspective
        case .loanDeclared(let loan): loan.perspective
        default: nil
        }
    }

    var moment: Moment? {
        if case .feesDeclared(let fees) = said { fees.moment } else { nil }
    }
}
