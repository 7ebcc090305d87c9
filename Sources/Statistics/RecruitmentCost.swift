import Judging
import Platform
import Registry
import RegistryWords

/// What recruitment cost a worker, beside what she earns in a month there: SDG indicator 10.7.1.
/// - Source: `Specs/forms.md` 6 and `Specs/indicator.md` §1.
package struct RecruitmentCost {
    private let order: OrderCase
    private let categories: CategoryTable

    package init(in order: OrderCase, by book: RuleBook) {
        self.order = order
        categories = book.categories
    }

    /// Whether the worker's side paid it for what falls under any category.
    package func isCost(_ line: FeeLine) -> Bool {
        order.parties.isWorkersSide(line.payer)
            && !categories.assignments(
                of: line.kind, payee: order.parties.role(of: line.payee), paidByWorkersSide: true
            ).isEmpty
    }

    /// The basic wage of her latest employment contract, else the order's scheduled wage.
    package func income(of worker: WorkerCase) -> (pay: Money, seq: UInt64) {
        let contract = worker.contracts.filter {
            !$0.isSuperseded && $0.body.contract == .employment && $0.body.basicWage != nil
        }.max { ($0.body.signedOn, $0.seq) < ($1.body.signedOn, $1.seq) }
        guard let contract, let wage = contract.body.basicWage else {
            return (order.terms.scheduledWage, order.termsSeq)
        }
        return (wage, contract.seq)
    }

    /// What one account comes to, in the currency of the income.
    package func cost(by account: Account, in currency: Currency) -> Valuation {
        var cost = Valuation(in: currency)
        for line in account.lines where isCost(line) {
            cost.add(line.amount, on: line.date, rates: order.rates)
        }
        return cost
    }

    /// The highest of these accounts' proportions; accounts are never added up.
    package func proportion(of worker: WorkerCase, by accounts: [Account]) -> CostProportion {
        let income = income(of: worker).pay
        var highest: Ratio?
        for account in accounts {
            // The employer's account is whole for what the employer paid.
            let denies = account.said.body.nothingElse && account.perspective != .employer
            guard denies || account.lines.contains(where: isCost) else { continue }
            let cost = cost(by: account, in: income.currency)
            guard cost.unvalued == 0, income.amount > 0 else { return .unvalued }
            highest = max(highest ?? .zero, cost.highest * Ratio(1, over: income.amount))
        }
        return highest.map { .tenThousandths($0.inTenThousandths) } ?? .unknown
    }
}

/// A worker's cost as a proportion of her monthly income, as some accounts say.
package enum CostProportion: Hashable, Sendable {
    /// Nobody of them speaks of it.
    case unknown
    /// A payment has no published rate, or the income is nothing.
    case unvalued
    /// Of a month's income, the half rounded up.
    case tenThousandths(Int64)
}

extension Ratio {
    /// Whole ten-thousandths, the half rounded up, without any floating point.
    package var inTenThousandths: Int64 {
        ((self * Ratio(20_000) + Ratio(1)) * Ratio(1, over: 2)).roundedDown
    }
}

/// The indicator over the workers of one year and corridor, exactly: for reviewers alone.
/// - Source: `Specs/indicator.md` §1.
package struct YearOfCosts: Sendable {
    /// By the accounts of the chain, or by those that workers gave alone.
    package struct Side: Sendable {
        /// In ten-thousandths of a month's income.
        package private(set) var proportions: [Int64] = []
        /// Workers of whom somebody speaks, and of whose payments one has no rate.
        package private(set) var unvalued = 0

        package init() {}

        package var workers: Int { proportions.count + unvalued }
        /// Who paid nothing.
        package var nothing: Int { proportions.count { $0 == 0 } }

        /// The half rounded up; nil of nobody.
        package var mean: Int64? {
            guard !proportions.isEmpty else { return nil }
            let sum = proportions.reduce(Ratio.zero) { $0 + Ratio($1) }
            let exact = sum * Ratio(1, over: Int64(proportions.count))
            return ((exact * Ratio(2) + Ratio(1)) * Ratio(1, over: 2)).roundedDown
        }

        package mutating func add(_ proportion: CostProportion) {
            switch proportion {
            case .unknown: break
            case .unvalued: unvalued += 1
            case .tenThousandths(let share): proportions.append(share)
            }
        }
    }

    /// In the metadata, who stays less than a year has not changed where she lives.
    package static let shortestStay = 12

    package let year: Int
    /// Workers who left in the year for so long.
    package private(set) var departed = 0
    /// Workers who left in the year for less; they are in no other number.
    package private(set) var shortTerm = 0
    /// Workers of whose cost nobody says anything: no proof that there was none.
    package private(set) var silent = 0
    package private(set) var declared = Side()
    package private(set) var confirmed = Side()

    package init(of year: Int) { self.year = year }

    package mutating func add(_ order: OrderCase, by book: RuleBook) {
        let costs = RecruitmentCost(in: order, by: book)
        for worker in order.workers where worker.earliest(.departed)?.day.year == year {
            guard order.terms.months >= YearOfCosts.shortestStay else {
                shortTerm += 1
                continue
            }
            departed += 1
            let said = costs.proportion(
                of: worker, by: worker.currentAccounts.filter { !$0.isVoice })
            let own = costs.proportion(
                of: worker, by: worker.currentAccounts.filter(\.isIndependent))
            declared.add(said)
            confirmed.add(own)
            if said == .unknown && own == .unknown { silent += 1 }
        }
    }
}
