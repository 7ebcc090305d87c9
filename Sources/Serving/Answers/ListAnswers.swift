import HTTPServing
import Judging
import Pages
import Platform
import Registry
import Transparency
import Views

/// Lists for programs, a page at a time: each names the path of the next, which goes on behind its
/// last item, so that nothing is left out or listed twice while the ledger grows.
/// - Source: `Specs/http-api.md`, "Lists"
struct ListAnswers {
    let ledger: ServedLedger
    let scope: AccessList.Scope
    let at: UInt64?

    private var audience: Audience { scope.audience }
    private var horizon: Horizon? { ledger.horizon(of: audience) }
    private var view: LedgerView { ledger.view }

    func answer(to path: ServedPath) throws -> Response? {
        switch path {
        case .orders(let after, let limit):
            let all = ledger.openOrders().filter { order in after.map { $0 < order.number } ?? true
            }
            return page("orders", all, limit, next: { $0.number.text }) { item(of: $0) }
        case .workers(let order, let after, let limit):
            let all = workers(of: order).filter { worker in after.map { $0 < worker } ?? true }
            return page(
                "workers", all, limit, [order.map { (.order, $0.text) }], next: { $0.text }
            ) { item(of: $0) }
        case .parties(let kind, let after, let limit):
            let all = view.state.parties.keys.sorted().filter { party in
                (kind == nil || view.state.kind(of: party) == kind)
                    && (after.map { $0 < party } ?? true)
            }
            return page(
                "parties", all, limit, [kind.map { (.kind, $0.rawValue) }], next: { $0.text }
            ) { .object(of: ledger.partyMembers($0)) }
        case .statements(let after, let limit):
            // One more than is shown tells whether there is a next page.
            let all = try view.entries(seqs(after: after, count: limit + 1))
            return page("statements", all, limit, next: { "\($0.seq)" }) { entry in
                let line = view.line(entry)
                return (horizon.map { line.within($0) } ?? line).json
            }
        default: return nil
        }
    }

    private func page<Item>(
        _ name: String, _ all: [Item], _ limit: Int, _ filters: [(ServedParameter, String)?] = [],
        next cursor: (Item) -> String, _ json: (Item) -> JSONValue
    ) -> Response {
        let shown = all.prefix(limit)
        var members: [(String, JSONValue)] = [
            ("schema", .string("feri.\(name)/1")), ("as_of", .string(view.asOf.description)),
            ("size", .integer(Int64(clamping: ledger.size))), (name, .array(shown.map(json))),
        ]
        if let last = shown.last, all.count > limit {
            let query: [(ServedParameter, String)?] =
                filters + [(.after, cursor(last)), (.limit, "\(limit)"), at.map { (.at, "\($0)") }]
            // Identifiers are letters, digits and marks that stand for themselves in a query.
            let text = query.compactMap(\.self).map { "\($0.0.rawValue)=\($0.1)" }
            members.append(
                ("next", .string("/api/v1/\(name)?\(text.joined(separator: "&"))")))
        }
        return Response.json(.object(of: members))
    }

    // MARK: What is in the lists

    private func item(of order: (number: OrderNumber, terms: OrderIssued)) -> JSONValue {
        .object(of: [
            ("order", .string(order.number.text)),
            ("programme", .string(order.terms.programme.rawValue)),
            ("occupation", .string(order.terms.occupation)),
            ("headcount", .integer(Int64(order.terms.headcount))),
            (
                "chain",
                .array(
                    order.terms.chain.map {
                        ledger.json(of: $0, in: order.number, for: audience)
                    })
            ),
        ])
    }

    private func workers(of order: OrderNumber?) -> [WorkerID] {
        let all = Set(view.index.workers.keys).union(view.state.workers.keys)
        return all.filter { worker in
            horizon?.knows(.worker(worker)) ?? true
                && (order == nil || view.order(of: worker, within: horizon) == order)
        }.sorted()
    }

    private func item(of worker: WorkerID) -> JSONValue {
        .object(
            of: [("worker", .string(worker.text))]
                + (view.order(of: worker, within: horizon).map { [("order", .string($0.text))] }
                    ?? []))
    }

    private func seqs(after last: UInt64?, count: Int) -> [UInt64] {
        if let horizon { return Array(horizon.seqs(after: last, count: count)) }
        let first = last.map { min($0, ledger.size) + 1 } ?? 0
        guard first < ledger.size else { return [] }
        return Array(first..<min(ledger.size, first + UInt64(count)))
    }

    /// The orders that there are verdicts on, each with those of its findings that are asked for.
    func findings(_ filter: FindingsPage.Filter, _ limit: Int) throws -> Response? {
        let all = ledger.openOrders().map(\.number).filter {
            filter.covers($0) && horizon?.judges($0) ?? true
        }
        var found: [OrderNumber: JSONValue] = [:]
        for number in all.prefix(limit) {
            guard let review = try ledger.review(number, for: audience) else { continue }
            let verdicts = review.verdict?.members.first {
                $0.0.utf8.elementsEqual("verdicts".utf8)
            }
            found[number] = verdicts?.1.findings(filter)
        }
        return page(
            "findings", all, limit,
            [
                filter.standard.map { (.standard, $0.rawValue) },
                filter.severity.map { (.severity, $0.rawValue) },
                filter.order.map { (.order, $0.text) },
            ], next: { $0.text }
        ) { number in
            .object(of: [
                ("order", .string(number.text)), ("verdicts", found[number] ?? .array([])),
            ])
        }
    }
}

extension JSONValue {
    /// The verdicts of the standard asked for, each with its findings of the severity asked for.
    fileprivate func findings(_ filter: FindingsPage.Filter) -> JSONValue {
        .array(
            (arrayValue ?? []).filter { $0["standard"]?.says(filter.standard?.rawValue) ?? false }
                .map { verdict in
                    let found = (verdict["findings"]?.arrayValue ?? []).filter {
                        $0["severity"]?.says(filter.severity?.rawValue) ?? false
                    }
                    let kept = ["standard", "verdict", "basis"].compactMap { name in
                        verdict[name].map { (name, $0) }
                    }
                    return .object(of: kept + [("findings", .array(found))])
                })
    }

    private func says(_ word: String?) -> Bool {
        word.map { stringValue?.utf8.elementsEqual($0.utf8) ?? false } ?? true
    }
}
