import Platform
import Registry
import RegistryWords
import Wording

/// What a check looks at besides the worker: the row it judges by, the order, the words.
final class RuleContext: Sendable {
    let row: RuleRow
    let order: OrderCase
    let categories: CategoryTable

    init(row: RuleRow, order: OrderCase, categories: CategoryTable) {
        self.row = row
        self.order = order
        self.categories = categories
    }

    var parties: PartyDirectory { order.parties }
    var today: CivilDate { order.asOf.date }

    /// Whether the row's key date of this worker lets it judge her at all; by payment each line is
    /// looked at for itself.
    func isInForce(for worker: WorkerCase) -> Bool {
        switch row.keyDate {
        case .contractSigned: row.isInForce(on: worker.agencyContract?.day ?? today)
        case .departure: row.isInForce(on: worker.earliest(.departed)?.day ?? today)
        case .payment: true
        }
    }

    /// Whether every flow is in force, whenever it was.
    private var isBoundless: Bool {
        row.keyDate != .payment || (row.effectiveFrom == nil && row.effectiveTo == nil)
    }

    /// A flow without a date is taken to be of the day it was spoken of, one of which only the
    /// month is known of any of its days.
    private func isInForce(_ flow: KnownFlow, of account: Account) -> Bool {
        let date = flow.date ?? .day(account.said.body.saidOn)
        return (row.effectiveFrom.map { $0 <= date.latest } ?? true)
            && (row.effectiveTo.map { date.earliest <= $0 } ?? true)
    }

    /// The flows of an account that the row judges.
    func flows(of account: Account) -> [KnownFlow] {
        guard !isBoundless else { return account.flows }
        return account.flows.filter { isInForce($0, of: account) }
    }

    /// The flows of an account that the worker's side paid.
    func workersFlows(of account: Account) -> [KnownFlow] {
        guard !isBoundless else { return account.flowsOfWorkersSide }
        return account.flowsOfWorkersSide.filter { isInForce($0, of: account) }
    }

    func valuation(_ flows: [KnownFlow], in currency: Currency) -> Valuation {
        var total = Valuation(in: currency)
        for flow in flows { total.add(flow.amount, on: flow.date, rates: order.rates) }
        return total
    }

    /// - Parameter namingPayers: Whether to say who paid, where it was not the worker's side.
    func described(
        _ flows: [KnownFlow], of account: Account, namingPayers: Bool = true
    ) -> FindingValue {
        .lines(
            flows.map { flow in
                let line = account.lines[flow.place]
                let isSaid = namingPayers && !flow.isPaidByWorkersSide
                return FindingValue.DescribedLine(
                    line: line, kind: categories.wording(of: flow.kind),
                    payer: isSaid ? parties.wording(of: line.payer) : nil,
                    payee: parties.wording(of: line.payee))
            })
    }

    /// What people read as its name; of one that only the issuer's words put into the chain, with
    /// that said: it is accused of nothing by its name being there.
    func name(of party: PartyID) -> FindingValue {
        .word(party.text, order.name(of: party))
    }

    /// A finding that rests on one account, and on `also`.
    func finding(
        about worker: WorkerCase, on account: Account, also: [UInt64] = [],
        outcome: Outcome = .found,
        values: @autoclosure @escaping @Sendable () -> Finding.Values
    ) -> Finding {
        Finding(
            of: row, outcome, about: .worker(worker.id), seqs: ([account.seq] + also).asSeqs,
            isSuperseded: account.isSuperseded, restsOnVoice: account.isVoice,
            key: .account(account.speaker, account.perspective),
            values: { [account.asValue] + values() })
    }

    /// - Parameter values: among them `why`, where it is undetermined or pending.
    func finding(
        about subject: Finding.About, seqs: [UInt64], outcome: Outcome = .found,
        isSuperseded: Bool = false, restsOnVoice: Bool = false, key: Finding.Key = .none,
        values: @autoclosure @escaping @Sendable () -> Finding.Values
    ) -> Finding {
        Finding(
            of: row, outcome, about: subject, seqs: seqs.asSeqs, isSuperseded: isSuperseded,
            restsOnVoice: restsOnVoice, key: key, values: values)
    }
}

extension Account {
    /// Whose account it is, as a finding's value.
    var asValue: (name: String, value: FindingValue) {
        ("account", .word(perspective.rawValue, perspective.wording))
    }
}
