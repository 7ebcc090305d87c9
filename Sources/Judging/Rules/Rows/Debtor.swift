import Platform
import Registry
import Wording

/// One party as a row of the rules asks what it owes in an order.
/// - Source: `Specs/dues.md`.
struct Debtor {
    let party: PartyID
    /// What the registry knows it as, else what the order's chain calls it.
    let kind: PartyKind?
    /// What the row found in what the party may see; nothing that is superseded.
    let findings: [Finding]
    let perspectives: [PerspectiveRow]

    enum Owing {
        case nothing
        /// nil: no rule gives it a day.
        case owed(by: CivilDate?)
    }

    /// A due for each finding that finds something missing which the party owes.
    ///
    /// No finding here rests on what a worker confirmed, and none says that she confirmed nothing.
    func dues(
        in context: RuleContext, _ owing: (Finding, WorkerCase?) -> Owing,
        balance: (Finding, WorkerCase) -> RepaymentBalance? = { _, _ in nil }
    ) -> [Due] {
        findings.compactMap { finding in
            let worker: WorkerCase? =
                if case .worker(let id) = finding.subject {
                    context.order.worker(id)
                } else {
                    nil
                }
            guard case .owed(let by) = owing(finding, worker) else { return nil }
            let words = finding.withVoicesKeptBack.words
            return due(
                context, worker?.id, by: by, owed: words.explanation, resolve: words.resolve,
                seqs: finding.seqs, balance: worker.flatMap { balance(finding, $0) })
        }
    }

    func due(
        _ context: RuleContext, _ worker: WorkerID? = nil, by: CivilDate?, owed: Trilingual,
        resolve: Trilingual, seqs: [UInt64], balance: RepaymentBalance? = nil
    ) -> Due {
        let row = context.row
        return Due(
            rule: row.id, title: row.title, source: row.source, order: context.order.number,
            worker: worker, by: by, owed: owed, resolve: resolve, seqs: seqs, balance: balance)
    }
}

extension Debtor {
    /// Whether it is of the chain and has a perspective of its own to declare from.
    func mayDeclare(in order: OrderCase) -> Bool {
        order.terms.isInChain(party)
            && perspectives.contains { row in
                row.perspective != .worker && (kind.map(row.filers.contains) ?? false)
            }
    }

    /// What the party that agrees on fees for the Japan side owes by the day of the approval: the
    /// supervising organization of the chain, else another that pays on that side.
    func duesOfAgreement(in context: RuleContext) -> [Due] {
        let chain = context.order.terms.chain
        let agreeing =
            chain.first { $0.role == .supervisingOrganization }
            ?? chain.first { $0.role.isOfTheJapanSide }
        guard agreeing?.party == party else { return [] }
        return dues(in: context) { _, _ in .owed(by: context.order.approval?.day) }
    }

    func isPaid(in finding: Finding) -> Bool {
        finding.lines("lines").contains { $0.payee.party == party }
    }

    /// What was paid to it and is to be repaid, by the day that the finding names.
    ///
    /// That she confirms a refund is for others to ask, and not for it to know.
    func duesOfRepayment(
        in context: RuleContext, unless isDeclared: (Finding, WorkerCase) -> Bool,
        balance: (Finding, WorkerCase) -> RepaymentBalance?
    ) -> [Due] {
        dues(
            in: context,
            { finding, worker in
                guard let worker, isPaid(in: finding), !isDeclared(finding, worker) else {
                    return .nothing
                }
                return .owed(by: finding.day("due"))
            }, balance: balance)
    }

    /// What the party itself was paid, and declares to have given back; in the currency of the
    /// payments where they have but one, else in that of the finding.
    func balance(
        of finding: Finding, to worker: WorkerCase, in context: RuleContext
    ) -> RepaymentBalance? {
        let lines = finding.lines("lines").filter { $0.payee.party == party }
        guard let first = lines.first?.amount.currency else { return nil }
        let currency =
            lines.allSatisfy { $0.amount.currency == first }
            ? first : context.order.terms.basicWage.currency
        var owed = Valuation(in: currency)
        for line in lines { owed.add(line.amount, on: line.date, rates: context.order.rates) }
        var declared = Valuation(in: currency)
        for refund in worker.life.refunds.current() where refund.body.payer.party == party {
            declared.add(
                refund.body.amount, on: .day(refund.body.on), rates: context.order.rates)
        }
        return RepaymentBalance(of: owed, by: finding.day("due"), declared: declared)
    }
}

extension Finding {
    func day(_ name: String) -> CivilDate? {
        guard case .date(.day(let day))? = value(name) else { return nil }
        return day
    }

    func lines(_ name: String) -> [FeeLine] {
        guard case .lines(let lines)? = value(name) else { return [] }
        return lines.map(\.line)
    }

    func valuation(_ name: String) -> Valuation? {
        guard case .valuation(let value)? = value(name) else { return nil }
        return value
    }

    private func value(_ name: String) -> FindingValue? {
        values.first { $0.name == name }?.value
    }
}
