import Platform
import Registry
import Transparency

extension RegistryState {
    /// The case entry of a statement just admitted as `seq`; nil when its content is not available.
    package func caseEntry(
        _ submission: Submission, _ seq: UInt64, _ received: Instant
    ) -> CaseEntry? {
        guard let content = submission.content, let kind = kind(of: submission.speaker) else {
            return nil
        }
        return CaseEntry(
            seq: seq, received: received, speaker: submission.speaker, speakerKind: kind,
            signers: submission.signers,
            signedByOperatorEnrolledKey: submission.signers.first.flatMap { keys[$0] }?.byOperator
                ?? false,
            identity: submission.identity, filed: submission.statement.draft.filed,
            isSealed: submission.isSealed, content: content)
    }
}
