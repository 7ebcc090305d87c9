import Registry
import RegistryWords
import Views
import Wording

/// One thing that a content says, such as a payment or a check: as a rule what one row of a table
/// tells.
package struct SaidPart {
    /// What it is, or what it is for.
    let what: Trilingual
    /// Ids or pseudonyms of who gives and who gets.
    var from: String?
    var to: String?
    var amounts: [Amount] = []
    var days: [Day] = []
    /// Whether money changes hands, and so is added up.
    var isPaid = false
    /// By what amounts are compared with like ones.
    var kind = ""

    struct Amount {
        let money: Money
        /// The column in which a table has it.
        let column: String
        /// Said beside it; empty for the amount itself.
        var label = Trilingual("")
        /// Whether it is itself a month's wage.
        var isWage = false
    }

    struct Day {
        /// nil: nobody knows it.
        package let date: PartialDate?
        package let column: String
        /// Whether it belongs into the order's life.
        package var begins = true
        package var ends = true
    }
}

extension Content {
    /// What it says, part by part; at least one.
    /// - Parameter summary: says the whole content in a line.
    func parts(_ summary: StatementSummary) -> [SaidPart] {
        switch said {
        case .feesDeclared(let fees): return fees.parts
        case .auditRecorded(let audit): return audit.parts
        case .agreementDeclared(let agreement): return agreement.parts
        case .orderIssued(let order):
            return [order.part(what: summary.of(order.words(of: self)))]
        case .refundPaid(let refund): return [refund.part(to: subjects.worker)]
        case .refundConfirmed(let confirmation): return [confirmation.part(to: subjects.worker)]
        case .loanDeclared(let loan): return [loan.part(to: subjects.worker)]
        case .contractDeclared(let contract): return [contract.part]
        case .milestoneReached(let reached):
            let cause = reached.cause.map { " (\($0))" } ?? ""
            return [
                SaidPart(
                    what: reached.milestone.label.with(cause),
                    days: [.init(date: .day(reached.on), column: "on")])
            ]
        case .workerEnrolled(let enrolment):
            return [
                SaidPart(
                    what: type.label.with(" (\(enrolment.consentText))"),
                    days: [.init(date: .day(enrolment.consentOn), column: "consent_on")])
            ]
        case .orderApproved(let approval):
            return [
                SaidPart(
                    what: type.label.with(" (\(approval.reference))"),
                    days: [.init(date: .day(approval.on), column: "on", ends: false)])
            ]
        case .grievanceOpened(let grievance):
            return [
                SaidPart(
                    what: summary.of(self),
                    amounts: grievance.claimed.map { [.init(money: $0, column: "amount")] } ?? [],
                    days: [.init(date: .day(grievance.on), column: "on", ends: false)])
            ]
        case .grievanceClosed(let end):
            return [
                SaidPart(
                    what: end.outcome.label,
                    amounts: end.awarded.map { [.init(money: $0, column: "amount")] } ?? [],
                    days: [.init(date: .day(end.on), column: "on", ends: false)])
            ]
        case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered, .partyLicensed,
            .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .dataErased, .orderAssessed,
            .orderWithdrawn, .orderClosed, .workerLinked, .workerKeyed, .surveyAnswered,
            .responseFiled, .statementCorrected, .statementCountersigned:
            return [SaidPart(what: summary.of(self))]
        }
    }
}

extension FeesDeclared {
    fileprivate var parts: [SaidPart] {
        lines.map { line in
            let item = line.item.map { " (\($0))" } ?? ""
            return SaidPart(
                what: line.kind.label.with(item), from: line.payer.id, to: line.payee.id,
                amounts: [.init(money: line.amount, column: "amount")],
                days: [.init(date: line.date, column: "paid_on")], isPaid: true,
                kind: line.kind.rawValue)
        }
    }
}

extension AuditRecorded {
    fileprivate var parts: [SaidPart] {
        let day = SaidPart.Day(date: .day(on), column: "on", ends: false)
        guard !checks.isEmpty else { return [SaidPart(what: audit.label, days: [day])] }
        return checks.map { check in
            let result = check.result.label
            return SaidPart(
                what: Trilingual(
                    en: "\(check.rule): \(result.en)", ja: "\(check.rule): \(result.ja)",
                    vi: "\(check.rule): \(result.vi)"), days: [day])
        }
    }
}

extension AgreementDeclared {
    fileprivate var parts: [SaidPart] {
        let day = SaidPart.Day(
            date: .day(signedOn), column: "signed_on", begins: false, ends: false)
        guard !terms.isEmpty else {
            return [
                SaidPart(
                    what: ContentType.agreementDeclared.label, from: between.first?.text,
                    to: between.last?.text, days: [day])
            ]
        }
        return terms.map { term in
            let (kind, per) = (term.kind.label, term.per.wording)
            return SaidPart(
                what: Trilingual(
                    en: "\(kind.en), \(per.en)", ja: "\(kind.ja)\(per.ja)",
                    vi: "\(kind.vi), \(per.vi)"),
                from: term.payer.text, to: term.payee.text,
                amounts: [.init(money: term.amount, column: "amount")], days: [day],
                kind: "\(term.kind.rawValue) \(term.per.rawValue)")
        }
    }
}

extension OrderIssued {
    /// The content that says it, without a correction around it.
    fileprivate func words(of content: Content) -> Content {
        Content(.orderIssued(self), about: content.subjects)
    }

    fileprivate func part(what: Trilingual) -> SaidPart {
        var part = SaidPart(what: what)
        part.amounts = [
            .init(money: basicWage, column: "basic_wage", isWage: true),
            .init(
                money: scheduledWage, column: "scheduled_wage", label: Labels.scheduledWage,
                isWage: true),
        ]
        if let fee = managementFee {
            part.amounts.append(
                .init(money: fee, column: "management_fee", label: Labels.managementFee))
        }
        return part
    }
}

extension RefundPaid {
    fileprivate func part(to worker: WorkerID?) -> SaidPart {
        let (type, reason) = (ContentType.refundPaid.label, self.reason.label)
        return SaidPart(
            what: Trilingual(
                en: "\(type.en): \(reason.en)", ja: "\(type.ja)：\(reason.ja)",
                vi: "\(type.vi): \(reason.vi)"),
            from: payer.id, to: worker?.text,
            amounts: [.init(money: amount, column: "amount")],
            days: [.init(date: .day(on), column: "paid_on", ends: false)], isPaid: true,
            kind: ContentType.refundPaid.rawValue)
    }
}

extension RefundConfirmed {
    fileprivate func part(to worker: WorkerID?) -> SaidPart {
        SaidPart(
            what: ContentType.refundConfirmed.label, to: worker?.text,
            amounts: [.init(money: amount, column: "amount")],
            days: [.init(date: .day(saidOn), column: "said_on", ends: false)],
            kind: ContentType.refundPaid.rawValue)
    }
}

extension LoanDeclared {
    fileprivate func part(to worker: WorkerID?) -> SaidPart {
        SaidPart(
            what: ContentType.loanDeclared.label, from: lender.id, to: worker?.text,
            amounts: [.init(money: amount, column: "amount")],
            days: [.init(date: takenOn, column: "taken_on")], isPaid: true,
            kind: ContentType.loanDeclared.rawValue)
    }
}

extension ContractDeclared {
    fileprivate var part: SaidPart {
        var part = SaidPart(
            what: contract.label, to: with.text,
            days: [.init(date: .day(signedOn), column: "signed_on")])
        if let wage = basicWage {
            part.amounts.append(.init(money: wage, column: "basic_wage", isWage: true))
        }
        part.amounts += deductions.map {
            .init(money: $0.amount, column: "deduction_amount", label: $0.kind.label)
        }
        return part
    }
}

extension Trilingual {
    /// With the same text behind it in every language.
    fileprivate func with(_ text: String) -> Trilingual {
        Trilingual(en: en + text, ja: ja + text, vi: vi + text)
    }
}
