import Judging
import Platform
import Registry
import RegistryWords
import Transparency
import Wording

extension ContentFields {
    /// Of what joins a worker's pseudonyms, of loans and refunds, and of what she says herself.
    func fieldsOfVoiceAndMoney(_ body: Body) -> [SaidField] {
        switch body {
        case .workerLinked(let link):
            [SaidField(Labels.sameAs, link.sameAs.text), SaidField(Labels.basis, link.basis)]
        case .workerKeyed(let keyed):
            [
                SaidField(Labels.key, keyed.key.text),
                SaidField(Labels.saidOn, Saying(keyed.saidOn)),
                present(keyed.present),
            ]
        case .loanDeclared(let loan): fields(loan)
        case .refundPaid(let refund): fields(refund)
        case .refundConfirmed(let confirmation):
            [
                SaidField(Labels.arrived, Saying(confirmation.amount)),
                SaidField(Labels.saidOn, Saying(confirmation.saidOn)),
                present(confirmation.present),
            ] + note(confirmation.note)
        case .surveyAnswered(let survey):
            [
                SaidField(Labels.instrument, "\(survey.instrument) \(survey.version)"),
                SaidField(Labels.saidOn, Saying(survey.saidOn)),
                SaidField(
                    Labels.answers,
                    survey.answers.map { Saying(plain: "\($0.question): \($0.answer)") }),
                present(survey.present),
            ]
        case .grievanceOpened(let grievance): fields(grievance)
        case .grievanceClosed(let end):
            [
                SaidField(Labels.outcome, end.outcome.label),
                SaidField(Labels.day, Saying(end.on)),
            ]
                + (end.awarded.map { [SaidField(Labels.awarded, Saying($0))] } ?? [])
                + note(end.note)
        default: []
        }
    }

    private func fields(_ loan: LoanDeclared) -> [SaidField] {
        var fields = [
            SaidField(Labels.amount, Saying(loan.amount)),
            SaidField(Labels.lender, said(loan.lender)),
            SaidField(Labels.account, loan.perspective.wording),
        ]
        if let date = loan.takenOn { fields.append(SaidField(Labels.takenOn, Saying(date))) }
        fields += self.fields(loan.interest)
        fields.append(SaidField(Labels.collateral, loan.collateral.map { Saying($0.label) }))
        fields.append(SaidField(Labels.saidOn, Saying(loan.saidOn)))
        return fields + [present(loan.present)] + note(loan.note)
    }

    private func fields(_ interest: LoanDeclared.Interest?) -> [SaidField] {
        guard let interest else { return [] }
        let (points, rest) = (interest.basisPoints / 100, interest.basisPoints % 100)
        return [
            SaidField(
                Labels.interest,
                Saying { language in
                    "\(points).\(rest < 10 ? "0" : "")\(rest) % \(interest.per.label(language))"
                })
        ]
    }

    private func fields(_ refund: RefundPaid) -> [SaidField] {
        [
            SaidField(Labels.amount, Saying(refund.amount)),
            SaidField(Labels.reason, refund.reason.label),
            SaidField(Labels.day, Saying(refund.on)),
            SaidField(Labels.payer, said(refund.payer)),
            SaidField(
                Labels.method,
                Saying { "\(refund.method.label($0)), \(refund.receipt.wording($0))" }),
            SaidField(Labels.refunded, refund.kinds.map { Saying($0.label) }),
        ] + fields(refund.interest) + note(refund.note)
    }

    private func fields(_ grievance: GrievanceOpened) -> [SaidField] {
        [
            SaidField(Labels.stage, grievance.stage.label),
            SaidField(Labels.about, .list(grievance.about.map { Saying($0.label) })),
            SaidField(Labels.day, Saying(grievance.on)),
            SaidField(Labels.against, grievance.against.map { names.said($0) }),
            present(grievance.present),
        ]
            + (grievance.claimed.map { [SaidField(Labels.claimed, Saying($0))] } ?? [])
            + (grievance.consentOn.map { [SaidField(Labels.agreedOn, Saying($0))] } ?? [])
            + note(grievance.note)
    }

    func present(_ parties: [PartyID]) -> SaidField {
        SaidField(Labels.present, parties.map { names.said($0) })
    }

    func note(_ text: String?) -> [SaidField] { text.map { [SaidField(Labels.note, $0)] } ?? [] }

    private func said(_ end: FeeLine.FlowEnd) -> Saying { Saying { names.said(end)($0) } }
}
