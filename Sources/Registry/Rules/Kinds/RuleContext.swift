import Platform
import Wording

/// What a check looks at besides the worker: the row it judges by, the order, the words.
struct RuleContext {
    let row: RuleRow
    /// The row's place in the profile.
    let place: Int
    let order: OrderCase
    let categories: CategoryTable

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

    /// The flows of an account that the row judges; a flow without a date is taken to be of the
    /// day it was spoken of, one of which only the month is known of any of its days.
    func lines(of account: Account) -> [FeeLine] {
        guard row.keyDate == .payment else { return account.lines }
        return account.lines.filter { line in
            let date = line.date ?? .day(account.said.body.saidOn)
            return (row.effectiveFrom.map { $0 <= date.latest } ?? true)
                && (row.effectiveTo.map { date.earliest <= $0 } ?? true)
        }
    }

    /// The flows of an account that the worker's side paid.
    func workersLines(of account: Account) -> [FeeLine] {
        lines(of: account).filter { parties.isWorkersSide($0.payer) }
    }

    func valuation(_ lines: [FeeLine], in currency: Currency) -> Valuation {
        var total = Valuation(in: currency)
        for line in lines { total.add(line.amount, on: line.date, rates: order.rates) }
        return total
    }

    /// - Parameter namingPayers: Whether to say who paid, where it was not the worker's side.
    func described(_ lines: [FeeLine], namingPayers: Bool = true) -> FindingValue {
        .lines(
            lines.map { line in
                let isSaid = namingPayers && !parties.isWorkersSide(line.payer)
                return FindingValue.DescribedLine(
                    line: line, kind: categories.wording(of: line.kind),
                    payer: isSaid ? parties.wording(of: line.payer) : nil,
                    payee: parties.wording(of: line.payee))
            })
    }

    func name(of party: PartyID) -> FindingValue {
        .word(party.text, Trilingual(parties.name(of: party) ?? party.text))
    }

    /// A finding that rests on one account, and on `also`.
    func finding(
        about worker: WorkerCase, on account: Account, also: [UInt64] = [],
        outcome: Outcome = .found, values: [(name: String, value: FindingValue)]
    ) -> Finding {
        let source = FindingValue.word(account.perspective.rawValue, account.perspective.wording)
        return finding(
            about: .worker(worker.id), seqs: [account.seq] + also, outcome: outcome,
            isSuperseded: account.isSuperseded, restsOnVoice: account.isVoice,
            key: "\(account.speaker.text) \(account.perspective.rawValue)",
            values: [("account", source)] + values)
    }

    /// - Parameter why: Why it is undetermined or pending.
    func finding(
        about subject: Finding.Subject, seqs: [UInt64], outcome: Outcome = .found,
        isSuperseded: Bool = false, restsOnVoice: Bool = false, key: String = "",
        values: [(name: String, value: FindingValue)]
    ) -> Finding {
        let template =
            outcome == .found
            ? row.text
            : Trilingual(
                en: "\(row.title.en): {why}", ja: "{why}（\(row.title.ja)）",
                vi: "\(row.title.vi): {why}")
        let said = values.map { (name: $0.name, said: $0.value.said) }
        return Finding(
            rule: row.id, title: row.title, source: row.source, standard: row.standard,
            severity: row.severity, outcome: outcome,
            subject: subject, seqs: seqs.asSeqs, isSuperseded: isSuperseded,
            restsOnVoice: restsOnVoice, values: values, explanation: template.filled(said),
            resolve: row.resolve.filled(said), key: key, place: place)
    }
}
