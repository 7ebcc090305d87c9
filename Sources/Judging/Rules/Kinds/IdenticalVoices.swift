import Platform
import Registry
import Transparency

/// Workers are said to have stated exactly the same on one day, with somebody of the chain
/// recording it or present.
/// - Source: `Specs/profile/kinds/identical-voices-1.md`.
struct IdenticalVoices: RuleCheck {
    static let name = "identical-voices/1"

    /// From so many workers on.
    let workers: Int

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        workers = Int(try parameters.integer("workers", in: 2...10_000))
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        var groups: [(said: Statement, accounts: [Account])] = []
        var places: [Statement: Int] = [:]
        for worker in context.order.workers {
            for account in worker.currentAccounts where account.isVoice && !account.isHeardAlone {
                let said = Statement(of: account)
                if let place = places[said] {
                    groups[place].accounts.append(account)
                } else {
                    places[said] = groups.count
                    groups.append((said, [account]))
                }
            }
        }
        return groups.compactMap { said, accounts in
            guard accounts.count >= workers else { return nil }
            return context.tracedFinding(
                about: .order, seqs: accounts.map(\.seq), key: .entry(accounts[0].seq),
                values: [
                    ("workers", .number(accounts.count)), ("on", .day(said.on)),
                    ("lines", context.described(accounts[0].flows, of: accounts[0])),
                ])
        }
    }

    /// What was said, but for whose worker it is.
    private struct Statement: Hashable {
        let on: CivilDate
        private let lines: [Line]
        private let isWhole: Bool

        private struct Line: Hashable {
            let flow: Flow
            let kind: FeeKind
            let amount: Money
            let date: PartialDate?
            let method: PaymentMethod
        }

        init(of account: Account) {
            on = account.said.body.saidOn
            isWhole = account.said.body.nothingElse
            lines = account.flows.map {
                Line(
                    flow: $0.flow, kind: $0.kind, amount: $0.amount, date: $0.date,
                    method: $0.method)
            }
        }
    }
}
