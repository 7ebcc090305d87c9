import Platform
import Registry
import Transparency
import Wording

extension ContentFields {
    /// Of the operator's own decisions and counts, and of how orders are assessed and end.
    func fieldsOfGovernance(_ body: Body) -> [SaidField] {
        switch body {
        case .ledgerClosed(let closing):
            [SaidField(Labels.reason, closing.reason)]
                + (closing.successor.map {
                    [SaidField(Labels.successor, "\($0.origin), \($0.key.text)")]
                } ?? [])
        case .officersChanged(let change):
            [SaidField(Labels.reason, change.reason)]
                + persons(change.officers, threshold: change.threshold)
        case .partySuspended(let suspension): [SaidField(Labels.reason, suspension.reason)]
        case .partyReinstated(let end): [SaidField(Labels.reason, end.reason)]
        case .headsPublished(let heads):
            [
                SaidField(Labels.size, "\(heads.size)"),
                SaidField(Labels.count, "\(heads.count)"),
                SaidField(Labels.root, Base64.encodeText(heads.root.bytes)),
            ]
        case .refusalsPublished(let refusals):
            [
                SaidField(Labels.count, "\(refusals.count)"),
                SaidField(Labels.day, Saying(refusals.on)),
                SaidField(Labels.root, Base64.encodeText(refusals.root.bytes)),
            ]
        case .dataErased(let erasure):
            [
                SaidField(
                    Labels.entries, erasure.seqs.map { "\($0)" }.joined(separator: ", ")),
                SaidField(Labels.basis, erasure.basis),
                SaidField(
                    Labels.holders, erasure.holders.map { names.said($0) }),
            ]
                + (erasure.places.isEmpty
                    ? []
                    : [
                        SaidField(
                            Labels.places,
                            erasure.places.map { Saying(plain: Base64.encodeText($0.bytes)) })
                    ])
        case .orderAssessed(let assessment):
            [
                SaidField(Labels.level, assessment.level),
                SaidField(Labels.reason, assessment.reasons.map { Saying(plain: $0) }),
            ]
                + (assessment.profile.map {
                    [SaidField(Labels.rules, Hex.encodeText($0.bytes))]
                } ?? [])
        case .orderWithdrawn(let end):
            [SaidField(Labels.reason, end.reason), SaidField(Labels.day, Saying(end.on))]
        case .orderClosed(let end):
            [SaidField(Labels.reason, end.reason), SaidField(Labels.day, Saying(end.on))]
        default: []
        }
    }
}
