import Judging
import Platform
import Registry
import RegistryWords
import Transparency
import Wording

extension ContentFields {
    func fields(_ contract: ContractDeclared) -> [SaidField] {
        var fields = [
            SaidField(Labels.kind, contract.contract.label),
            SaidField(Labels.with, names.said(contract.with)),
            SaidField(Labels.signedOn, Saying(contract.signedOn)),
        ]
        if let wage = contract.basicWage {
            fields.append(SaidField(Labels.basicWage, Saying(wage)))
        }
        if let months = contract.months { fields.append(SaidField(Labels.months, "\(months)")) }
        if !contract.deductions.isEmpty {
            fields.append(
                SaidField(
                    Labels.deductions,
                    contract.deductions.map { deduction in
                        Saying {
                            "\(deduction.kind.label($0)): "
                                + AmountText.money(deduction.amount, in: $0)
                        }
                    }))
        }
        fields.append(SaidField(Labels.penaltyClause, isTrue: contract.penaltyClause))
        return fields + document(contract.document)
    }

    func fields(_ enrolment: WorkerEnrolled) -> [SaidField] {
        [
            SaidField(Labels.consentOn, Saying(enrolment.consentOn)),
            SaidField(Labels.consentText, enrolment.consentText),
            SaidField(Labels.commitment, Base64.encodeText(enrolment.commitment.bytes)),
        ]
    }

    func fields(_ reached: MilestoneReached) -> [SaidField] {
        [
            SaidField(Labels.step, reached.milestone.label),
            SaidField(Labels.day, Saying(reached.on)),
        ] + (reached.cause.map { [SaidField(Labels.reason, $0)] } ?? [])
            + document(reached.document)
    }

    func fields(_ fees: FeesDeclared) -> [SaidField] {
        [
            SaidField(Labels.account, fees.perspective.wording),
            SaidField(Labels.moment, fees.moment.label),
            SaidField(Labels.saidOn, Saying(fees.saidOn)),
            SaidField(Labels.present, fees.present.map { names.said($0) }),
            SaidField(Labels.payments, fees.lines.map(said)),
            SaidField(Labels.nothingElse, isTrue: fees.nothingElse),
        ]
            + (fees.ownNote.map { own in
                [SaidField(Labels.ownNote, Saying { DateText.moment(own.made, in: $0) })]
            } ?? [])
    }

    /// `service charge (tiền dịch vụ): 52,000,000 VND, worker (wk-…) → Sen (sa-sen), 2026-01-11,
    /// cash, no receipt`.
    private func said(_ line: FeeLine) -> Saying {
        Saying { language in
            let kind = line.kind.label(language)
            let item = line.item.map { $0.utf8.elementsEqual(kind.utf8) ? "" : " (\($0))" } ?? ""
            let ends = "\(names.said(line.payer)(language)) → \(names.said(line.payee)(language))"
            let day =
                line.date.map { DateText.partial($0, in: language) } ?? Labels.noDate(language)
            let parts = [
                "\(kind)\(item): \(AmountText.money(line.amount, in: language))",
                ends, day, line.method.label(language), line.receipt.wording(language),
            ]
            return parts.joined(separator: language == .japanese ? "、" : ", ")
                + (line.note.map { " — \($0)" } ?? "")
        }
    }
}

extension FeeLine.Receipt {
    package var wording: Trilingual {
        switch self {
        case .none: Trilingual(en: "no receipt", ja: "領収書なし", vi: "không có biên lai")
        case .stated:
            Trilingual(
                en: "receipt stated, not committed", ja: "領収書ありと申告（登録なし）",
                vi: "khai có biên lai nhưng chưa nộp")
        case .document:
            Trilingual(en: "receipt committed", ja: "領収書を登録済み", vi: "đã nộp biên lai")
        }
    }
}
