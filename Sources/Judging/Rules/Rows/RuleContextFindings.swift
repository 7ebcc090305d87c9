import Platform
import Registry
import Wording

extension RuleContext {
    /// A finding that carries a worker's voice when anything it rests on does.
    func tracedFinding(
        about subject: Finding.About, seqs: [UInt64], outcome: Outcome = .found,
        isSuperseded: Bool = false, key: Finding.Key = .none,
        values: @autoclosure @escaping @Sendable () -> Finding.Values
    ) -> Finding {
        Finding(
            of: row, outcome, about: subject, seqs: seqs.asSeqs, isSuperseded: isSuperseded,
            restsOnVoice: seqs.contains(where: order.isVoice), key: key, values: values)
    }

    /// The same of a finding on one account.
    func tracedFinding(
        about worker: WorkerCase, on account: Account, also: [UInt64] = [],
        outcome: Outcome = .found, balance: (@Sendable () -> RepaymentBalance)? = nil,
        values: @autoclosure @escaping @Sendable () -> Finding.Values
    ) -> Finding {
        let seqs = [account.seq] + also
        return Finding(
            of: row, outcome, about: .worker(worker.id), seqs: seqs.asSeqs,
            isSuperseded: account.isSuperseded, restsOnVoice: seqs.contains(where: order.isVoice),
            key: .account(account.speaker, account.perspective), balance: balance,
            values: { [account.asValue] + values() })
    }

    /// The currency that all these flows are in, else that of the order's basic wage.
    func commonCurrency(of flows: [KnownFlow]) -> Currency {
        guard let only = flows.first?.amount.currency,
            flows.allSatisfy({ $0.amount.currency == only })
        else { return order.terms.basicWage.currency }
        return only
    }
}

extension FindingValue {
    static func day(_ day: CivilDate) -> FindingValue { .date(.day(day)) }
}
