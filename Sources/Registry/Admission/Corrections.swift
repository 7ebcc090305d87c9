import Platform
import Transparency

extension RegistryState {
    /// Types that may be corrected: what was declared, never what gave something its identity.
    private static let correctable: [ContentType] = [
        .partyLicensed, .ratesPublished, .orderIssued, .orderApproved, .agreementDeclared,
        .contractDeclared, .milestoneReached, .feesDeclared, .loanDeclared, .refundPaid,
        .refundConfirmed, .surveyAnswered, .auditRecorded,
    ]

    /// The first version of what is corrected: the filer's own statement, named in its latest
    /// version, of the same type, subjects, perspective and moment.
    func correctedVersion(
        _ submission: Submission, _ content: Content, _ correction: StatementCorrected,
        mayRestOnUnseen: Bool
    ) throws(Refusal) -> UInt64 {
        guard content.references.count == 1, let reference = content.references.first,
            let target = statements.seq(of: reference)
        else { throw Refusal.correctionNeedsOneReference(seen: content.references.count) }
        let named = statements[target]
        let firstVersion = statements.firstVersion(of: target)
        let first = statements[firstVersion]
        let latest = statements.latestVersion(of: firstVersion)
        guard named.speaker == submission.speaker else {
            throw Refusal.correctionOfAnother(by: named.speaker.text)
        }
        guard latest == target else {
            throw Refusal.correctionNotOfLatest(latest: latest)
        }
        let type = correction.corrected.type
        guard RegistryState.correctable.contains(type) else {
            throw Refusal.notCorrectable(type: type.rawValue)
        }
        // Of a first version that is not available, who spoke is all there is to compare.
        if first.type == nil, mayRestOnUnseen { return firstVersion }
        guard first.type == type else { throw Refusal.correctionChanges("type") }
        guard first.subjects == content.subjects else {
            throw Refusal.correctionChanges("subjects")
        }
        guard first.perspective == content.perspective else {
            throw Refusal.correctionChanges("perspective")
        }
        guard first.moment == content.moment else { throw Refusal.correctionChanges("moment") }
        return firstVersion
    }

    /// What a corrected body changes in the state: an order's terms.
    mutating func apply(
        _ corrected: Body, of submission: Submission, at seq: UInt64
    ) throws(Refusal) {
        guard case .orderIssued(let terms) = corrected,
            let order = submission.content?.subjects.order
        else { return }
        try checkChain(terms)
        orders[order]?.terms = terms
    }
}
