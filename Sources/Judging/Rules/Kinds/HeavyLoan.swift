import Registry
import RegistryWords
import Transparency
import Wording

/// The worker borrowed more than so many months' wage, or from somebody of the chain.
/// - Source: `Specs/profile/kinds/heavy-loan-1.md`.
struct HeavyLoan: RuleCheck {
    static let name = "heavy-loan/1"

    let wage: WageBasis
    let months: Int64

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        wage = try parameters.word("wage")
        months = try parameters.integer("months", in: 1...120)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        var speakers: [Finding.Key] = []
        let loans = worker.life.loans.current()
        for loan in loans where !speakers.contains(key(loan)) { speakers.append(key(loan)) }
        return speakers.compactMap { speaker in
            finding(loans.filter { key($0) == speaker }, worker, context)
        }
    }

    private func key(_ loan: Said<LoanDeclared>) -> Finding.Key {
        .account(loan.speaker, loan.body.perspective)
    }

    /// All loans that one party names from one perspective, taken together.
    private func finding(
        _ loans: [Said<LoanDeclared>], _ worker: WorkerCase, _ context: RuleContext
    ) -> Finding? {
        let pay = wage.of(context.order.terms)
        let limit = Ratio(pay.amount) * Ratio(months)
        let total = loans.reduce(Valuation(in: pay.currency)) { total, loan in
            total.adding(
                Valuation(
                    of: [loan.body.amount], on: loan.body.takenOn, in: pay.currency,
                    context.order.rates))
        }
        let decision = total.exceeds(limit)
        let chain = loans.filter { isOfTheChain($0.body.lender, context) }
        guard decision != .no || !chain.isEmpty, let first = loans.first else { return nil }
        let reasons =
            (decision == .yes ? [(code: "amount", said: HeavyLoan.amount)] : [])
            + chain.prefix(1).map { loan in
                let lender =
                    loan.body.lender.party.flatMap { context.order.nameIfOnlyNamed($0) }
                    ?? context.parties.wording(of: loan.body.lender)
                return (
                    "lender",
                    Trilingual(
                        en: "the lender, \(lender.en), is of the chain",
                        ja: "貸主（\(lender.ja)）が関係機関です",
                        vi: "bên cho vay (\(lender.vi)) thuộc chuỗi")
                )
            }
        let perspective = first.body.perspective
        return context.tracedFinding(
            about: .worker(worker.id),
            seqs: loans.map(\.seq) + total.rateSeqs + [context.order.termsSeq],
            outcome: reasons.isEmpty ? .undetermined : .found, key: key(first),
            values: [
                ("account", .word(perspective.rawValue, perspective.wording)),
                ("borrowed", .valuation(total)), ("limit", .ratio(limit, pay.currency)),
                ("reasons", .words(reasons)), ("why", Why.of(total)),
            ])
    }

    /// Of the order's declared chain, or of such a kind; a lender as such is none of them.
    private func isOfTheChain(_ lender: FeeLine.FlowEnd, _ context: RuleContext) -> Bool {
        if let party = lender.party, context.order.terms.isInChain(party) { return true }
        guard case .party(let kind) = context.parties.role(of: lender) else { return false }
        return kind.isOfTheChain && kind != .lender
    }

    private static let amount = Trilingual(
        en: "it is more than that", ja: "上限を超えています", vi: "vượt mức đó")
}
