import Platform
import Registry
import Transparency
import Wording

/// An employment contract is worse than what the order or an earlier contract promised.
/// - Source: `Specs/profile/kinds/terms-worsened-1.md`.
struct TermsWorsened: RuleCheck {
    static let name = "terms-worsened/1"

    init(_ parameters: inout ObjectReader) throws(ShapeError) {}

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let versions = context.order.versions
        let enrolled = worker.enrolledAt ?? 0
        guard let promise = versions.last(where: { $0.seq < enrolled }) ?? versions.first else {
            return []
        }
        let contracts = worker.contracts.current().filter { $0.body.contract == .employment }
            .sorted { ($0.body.signedOn, $0.seq) < ($1.body.signedOn, $1.seq) }
        return contracts.enumerated().compactMap { place, contract in
            var worse: [(code: String, said: Trilingual)] = []
            var seqs = [contract.seq]
            if let wage = contract.body.basicWage, isLess(wage, than: promise.body.basicWage) {
                seqs.append(promise.seq)
                worse.append(
                    ("wage-below-order", said(wage, promise.body.basicWage, TermsWorsened.order)))
            }
            for earlier in contracts[..<place] {
                let worsened = worsening(contract.body, since: earlier.body)
                guard !worsened.isEmpty else { continue }
                seqs.append(earlier.seq)
                worse += worsened
            }
            guard !worse.isEmpty else { return nil }
            let shown = worse
            return context.tracedFinding(
                about: .worker(worker.id), seqs: seqs, key: .entry(contract.seq),
                values: [("signed", .day(contract.body.signedOn)), ("worse", .words(shown))])
        }
    }

    private func worsening(
        _ contract: ContractDeclared, since earlier: ContractDeclared
    ) -> [(code: String, said: Trilingual)] {
        var worse: [(code: String, said: Trilingual)] = []
        if let wage = contract.basicWage, let promised = earlier.basicWage,
            isLess(wage, than: promised)
        {
            worse.append(("wage-below-contract", said(wage, promised, TermsWorsened.contract)))
        }
        for currency in Currency.all {
            let now = deducted(contract, currency)
            let before = deducted(earlier, currency)
            guard before < now, let taken = Money(now, currency), let was = Money(before, currency)
            else { continue }
            worse.append(("deductions", said(taken, was, TermsWorsened.deductions)))
        }
        return worse
    }

    private func isLess(_ one: Money, than other: Money) -> Bool {
        one.currency == other.currency && one.amount < other.amount
    }

    /// At most 32 deductions of less than 2^53 stay below 2^58.
    private func deducted(_ contract: ContractDeclared, _ currency: Currency) -> Int64 {
        contract.deductions.filter { $0.amount.currency == currency }.map(\.amount.amount)
            .reduce(0, +)
    }

    private func said(_ now: Money, _ before: Money, _ what: Trilingual) -> Trilingual {
        what.filled(["now": Amounts.said(now), "before": Amounts.said(before)])
    }

    private static let order = Trilingual(
        en: "a basic wage of {now} where the order promised {before}",
        ja: "求人票の基本賃金{before}に対し{now}", vi: "lương cơ bản {now} trong khi đơn hàng hứa {before}")
    private static let contract = Trilingual(
        en: "a basic wage of {now} where an earlier contract promised {before}",
        ja: "以前の契約の基本賃金{before}に対し{now}",
        vi: "lương cơ bản {now} trong khi hợp đồng trước hứa {before}")
    private static let deductions = Trilingual(
        en: "monthly deductions of {now} instead of {before}", ja: "毎月の控除が{before}から{now}に増加",
        vi: "khấu trừ hằng tháng {now} thay vì {before}")
}
