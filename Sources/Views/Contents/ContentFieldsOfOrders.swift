import Judging
import Platform
import Registry
import RegistryWords
import Transparency
import Wording

extension ContentFields {
    func fields(_ order: OrderIssued) -> [SaidField] {
        var fields = [
            SaidField(Labels.occupation, order.occupation),
            SaidField(Labels.programme, order.programme.label),
            SaidField(Labels.headcount, "\(order.headcount)"),
            SaidField(Labels.basicWage, Saying(order.basicWage)),
            SaidField(Labels.scheduledWage, Saying(order.scheduledWage)),
            SaidField(Labels.months, "\(order.months)"),
            SaidField(
                Labels.chain,
                order.chain.map { member in
                    Saying { "\(names.said(member.party)($0)): \(member.role.label($0))" }
                }),
            SaidField(
                Labels.costTerms,
                order.terms.map { term in
                    Saying { "\(term.kind.label($0)): \(term.bearer.label($0))" }
                }),
        ]
        if let field = order.field {
            fields.insert(
                SaidField(Labels.fieldOfWork, FieldTable.builtIn.wording(of: field)), at: 2)
        }
        if let fee = order.managementFee {
            fields.append(SaidField(Labels.managementFee, Saying(fee)))
        }
        for reference in order.references {
            fields.append(
                SaidField(Labels.reference, "\(reference.scheme) \(reference.value)"))
        }
        return fields
    }

    func fields(_ approval: OrderApproved) -> [SaidField] {
        [
            SaidField(Labels.reference, approval.reference),
            SaidField(Labels.day, Saying(approval.on)),
        ] + (approval.headcount.map { [SaidField(Labels.headcount, "\($0)")] } ?? [])
    }

    func fields(_ agreement: AgreementDeclared) -> [SaidField] {
        [
            SaidField(
                Labels.between, agreement.between.map { names.said($0) }),
            SaidField(Labels.signedOn, Saying(agreement.signedOn)),
            SaidField(Labels.feeTerms, agreement.terms.map(said)),
            SaidField(
                Labels.sideAgreements,
                agreement.sideAgreements.map { Saying(plain: $0.about) }),
            SaidField(Labels.nothingElse, isTrue: agreement.nothingElse),
        ] + document(agreement.document)
    }

    private func said(_ term: AgreementDeclared.FeeTerm) -> Saying {
        Saying { language in
            "\(term.kind.label(language)): \(AmountText.money(term.amount, in: language)) "
                + "\(term.per.wording(language)), \(names.said(term.payer)(language)) → "
                + names.said(term.payee)(language)
        }
    }

    func document(_ document: DocumentReference?) -> [SaidField] {
        document.map {
            [SaidField(Labels.document, "\(Base64.encodeText($0.sha256.bytes)) (\($0.media))")]
        } ?? []
    }
}

extension AgreementDeclared.Period {
    package var wording: Trilingual {
        switch self {
        case .head: Trilingual(en: "a head", ja: "（1人あたり）", vi: "mỗi người")
        case .month: Trilingual(en: "a month", ja: "（月額）", vi: "mỗi tháng")
        case .once: Trilingual(en: "once", ja: "（1回限り）", vi: "một lần")
        }
    }
}
