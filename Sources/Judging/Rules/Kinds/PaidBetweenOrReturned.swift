import Registry
import RegistryWords
import Transparency
import Wording

/// Money went from somebody of certain roles to somebody of certain roles, or was agreed to; of
/// some kinds it may also be a return of what was overpaid.
/// - Source: `Specs/profile/kinds/paid-between-2.md`.
struct PaidBetweenOrReturned: RuleCheck {
    static let name = "paid-between/2"

    let certain: PaidBetween
    let unclear: PaidBetween

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        let kinds: [FeeKind] = try parameters.words("kinds")
        let unclearKinds: [FeeKind] = try parameters.words("unclear_kinds")
        let payers = try parameters.words("payer_roles", FlowRole.init)
        let payees = try parameters.words("payee_roles", FlowRole.init)
        certain = PaidBetween(kinds: kinds, payerRoles: payers, payeeRoles: payees)
        unclear = PaidBetween(kinds: unclearKinds, payerRoles: payers, payeeRoles: payees)
    }

    func forbids(in context: RuleContext) -> [ForbiddenPayments] {
        certain.forbids(in: context)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.compactMap { account in
            let flows = context.flows(of: account)
            let found = flows.filter(certain.matches)
            let lines = found.isEmpty ? flows.filter(unclear.matches) : found
            guard !lines.isEmpty else { return nil }
            return context.tracedFinding(
                about: worker, on: account, outcome: found.isEmpty ? .undetermined : .found,
                values: [
                    ("lines", context.described(lines, of: account)),
                    ("why", PaidBetweenOrReturned.mayBeReturn),
                ])
        }
    }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        context.order.agreements.compactMap { agreement in
            guard context.row.isInForce(on: agreement.body.signedOn) else { return nil }
            let found = certain.terms(of: agreement.body, in: context)
            let terms = found.isEmpty ? unclear.terms(of: agreement.body, in: context) : found
            guard !terms.isEmpty else { return nil }
            return context.tracedFinding(
                about: .order, seqs: [agreement.seq],
                outcome: found.isEmpty ? .undetermined : .found,
                isSuperseded: agreement.isSuperseded, key: .party(agreement.speaker),
                values: [
                    ("account", PaidBetween.agreement),
                    (
                        "lines",
                        .words(terms.map { ($0.kind.rawValue, PaidBetween.said($0, context)) })
                    ),
                    ("why", PaidBetweenOrReturned.mayBeReturn),
                ])
        }
    }

    private static let mayBeReturn = Why.word(
        "may-be-a-return", "the money may be a return of what was overpaid",
        "過払いの返還である可能性があります", "khoản tiền có thể là hoàn trả phần trả thừa")
}
