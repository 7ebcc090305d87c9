import Registry
import RegistryWords
import Transparency
import Wording

/// Money went from somebody of certain roles to somebody of certain roles, or was agreed to.
/// - Source: `Specs/profile/kinds/paid-between-1.md`.
struct PaidBetween: RuleCheck {
    static let name = "paid-between/1"

    /// Empty: any.
    let kinds: [FeeKind]
    let payerRoles: [FlowRole]
    /// Empty: anybody.
    let payeeRoles: [FlowRole]

    init(kinds: [FeeKind], payerRoles: [FlowRole], payeeRoles: [FlowRole]) {
        self.kinds = kinds
        self.payerRoles = payerRoles
        self.payeeRoles = payeeRoles
    }

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        payerRoles = try parameters.words("payer_roles", FlowRole.init)
        payeeRoles = try parameters.words("payee_roles", FlowRole.init)
    }

    func forbids(in context: RuleContext) -> [ForbiddenPayments] {
        guard payerRoles.contains(.worker) else { return [] }
        return [ForbiddenPayments(kinds.isEmpty ? FeeKind.allCases : kinds, to: payeeRoles)]
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.compactMap { account in
            let lines = context.flows(of: account).filter(matches)
            guard !lines.isEmpty else { return nil }
            return context.tracedFinding(
                about: worker, on: account,
                values: [("lines", context.described(lines, of: account))])
        }
    }

    /// What agreements of the order say will be paid.
    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        context.order.agreements.compactMap { agreement in
            guard context.row.isInForce(on: agreement.body.signedOn) else { return nil }
            let terms = terms(of: agreement.body, in: context)
            guard !terms.isEmpty else { return nil }
            return context.tracedFinding(
                about: .order, seqs: [agreement.seq], isSuperseded: agreement.isSuperseded,
                key: .party(agreement.speaker),
                values: [
                    ("account", PaidBetween.agreement),
                    (
                        "lines",
                        .words(terms.map { ($0.kind.rawValue, PaidBetween.said($0, context)) })
                    ),
                ])
        }
    }

    /// Those of an agreement's terms by which such money is paid.
    func terms(
        of agreement: AgreementDeclared, in context: RuleContext
    ) -> [AgreementDeclared.FeeTerm] {
        agreement.terms.filter { term in
            guard let payer = context.parties.kind(of: term.payer),
                let payee = context.parties.kind(of: term.payee)
            else { return false }
            return term.amount.amount > 0
                && matches(term.kind, .party(payer), .party(payee))
        }
    }

    func matches(_ line: KnownFlow) -> Bool { matches(line.kind, line.payerRole, line.payeeRole) }

    private func matches(_ kind: FeeKind, _ payer: FlowRole, _ payee: FlowRole) -> Bool {
        (kinds.isEmpty || kinds.contains(kind)) && payerRoles.contains(payer)
            && (payeeRoles.isEmpty || payeeRoles.contains(payee))
    }

    static func said(_ term: AgreementDeclared.FeeTerm, _ context: RuleContext) -> Trilingual {
        let (amount, kind) = (Amounts.said(term.amount), context.categories.wording(of: term.kind))
        let (from, to) = (context.name(of: term.payer).said, context.name(of: term.payee).said)
        return Trilingual(
            en: "\(amount.en) (\(kind.en)) from \(from.en) to \(to.en)",
            ja: "\(from.ja)から\(to.ja)への\(kind.ja)\(amount.ja)",
            vi: "\(amount.vi) (\(kind.vi)) từ \(from.vi) cho \(to.vi)")
    }

    static let agreement = Why.word(
        "agreement", "the declared agreement", "申告された契約", "thỏa thuận đã khai báo")
}
