import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// All that a statement says, with labels, amounts and days as each language writes them.
package struct ContentFields: Sendable {
    let names: PartyNames

    package init(_ names: PartyNames) { self.names = names }

    package func of(_ content: Content) -> [SaidField] { fields(content.body) }

    func fields(_ body: Body) -> [SaidField] {
        switch body {
        case .ledgerOpened(let opening): fields(opening)
        case .partyRegistered(let party): fields(party)
        case .partyLicensed(let licence): fields(licence)
        case .keyEnrolled(let enrolment): [SaidField(Labels.key, enrolment.key.text)]
        case .keyRevoked(let revocation): fields(revocation)
        case .profileAdopted(let adoption): fields(adoption)
        case .ratesPublished(let rates): fields(rates)
        case .orderIssued(let order): fields(order)
        case .orderApproved(let approval): fields(approval)
        case .agreementDeclared(let agreement): fields(agreement)
        case .contractDeclared(let contract): fields(contract)
        case .workerEnrolled(let enrolment): fields(enrolment)
        case .milestoneReached(let reached): fields(reached)
        case .feesDeclared(let fees): fields(fees)
        case .statementCorrected(let correction):
            [
                SaidField(Labels.corrects, correction.corrected.type.label),
                SaidField(Labels.reason, correction.reason),
            ] + fields(correction.corrected)
        case .ledgerClosed, .officersChanged, .partySuspended, .partyReinstated, .headsPublished,
            .refusalsPublished, .dataErased, .orderAssessed, .orderWithdrawn, .orderClosed:
            fieldsOfGovernance(body)
        case .workerLinked, .workerKeyed, .loanDeclared, .refundPaid, .refundConfirmed,
            .surveyAnswered, .grievanceOpened, .grievanceClosed:
            fieldsOfVoiceAndMoney(body)
        case .auditRecorded, .responseFiled, .statementCountersigned: fieldsOfReview(body)
        }
    }

    private func fields(_ opening: LedgerOpened) -> [SaidField] {
        [
            SaidField(Labels.corridor, opening.corridor),
            SaidField(Labels.logKey, opening.logKey.text),
        ] + persons(opening.officers, threshold: opening.threshold)
            + (opening.predecessor.map {
                [SaidField(Labels.predecessor, "\($0.origin), \($0.size)")]
            } ?? [])
    }

    func persons(_ officers: [LedgerOpened.Officer], threshold: Int) -> [SaidField] {
        [
            SaidField(
                Labels.officers,
                officers.map { Saying(plain: "\($0.person): \($0.key.text)") }),
            SaidField(Labels.threshold, "\(threshold)"),
        ]
    }

    private func fields(_ party: PartyRegistered) -> [SaidField] {
        [
            SaidField(Labels.name, PartyNames.said(called: party.name)),
            SaidField(Labels.kind, party.kind.label),
            SaidField(Labels.country, party.country),
        ]
            + party.identifiers.map {
                SaidField(Labels.identifier, "\($0.scheme.rawValue) \($0.value)")
            }
    }

    private func fields(_ licence: PartyLicensed) -> [SaidField] {
        [
            SaidField(Labels.authority, licence.authority),
            SaidField(Labels.number, licence.number),
            SaidField(Labels.from, Saying(licence.from)),
        ] + (licence.to.map { [SaidField(Labels.to, Saying($0))] } ?? [])
            + (licence.kind == .licence
                ? [] : [SaidField(Labels.recognition, licence.kind.wording)])
            + (licence.source.map { [SaidField(Labels.source, $0)] } ?? [])
            + (licence.status.map { status in
                [SaidField(Labels.checked, status.wording)]
            } ?? [])
    }

    private func fields(_ revocation: KeyRevoked) -> [SaidField] {
        [
            SaidField(Labels.key, revocation.key.text),
            SaidField(Labels.reason, revocation.reason),
        ]
            + (revocation.compromisedSince.map {
                [SaidField(Labels.compromisedSince, Saying($0))]
            } ?? [])
    }

    private func fields(_ adoption: ProfileAdopted) -> [SaidField] {
        [SaidField(Labels.rules, Hex.encodeText(adoption.digest.bytes))]
            + (adoption.from.map { from in
                [SaidField(Labels.from, Saying { DateText.moment(from, in: $0) })]
            } ?? [])
    }

    private func fields(_ rates: RatesPublished) -> [SaidField] {
        [
            SaidField(Labels.from, Saying(rates.from)), SaidField(Labels.to, Saying(rates.to)),
            SaidField(Labels.source, rates.source),
            SaidField(
                Labels.rates,
                rates.rates.map { rate in
                    Saying {
                        "\(AmountText.money(rate.base, in: $0)) = "
                            + AmountText.money(rate.quote, in: $0)
                    }
                }),
        ]
    }
}
