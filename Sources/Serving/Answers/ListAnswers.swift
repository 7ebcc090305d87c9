import Access
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

    func orders(_ query: ListQuery<Nothing, OrderNumber>) -> Response {
        let all = ledger.openOrders().filter { order in
            query.after.map { $0 < order.number } ?? true
        }
        return page("orders", all, query.limit, next: { $0.number.text }) { item(of: $0) }
    }

    func workers(_ query: ListQuery<OrderNumber?, WorkerID>) -> Response {
        let all = workers(of: query.of).filter { worker in query.after.map { $0 < worker } ?? true }
        return page(
            "workers", all, query.limit, [query.of.map { (.order, $0.text) }], next: { $0.text }
        ) { item(of: $0) }
    }

    func parties(_ query: ListQuery<PartyKind?, PartyID>) -> Response {
        let all = view.state.parties.keys.sorted().filter { party in
            (query.of == nil || view.state.kind(of: party) == query.of)
                && (query.after.map { $0 < party } ?? true)
        }
        return page(
            "parties", all, query.limit, [query.of.map { (.kind, $0.rawValue) }],
            next: { $0.text }
        ) { .object(of: ledger.partyMembers($0)) }
    }

    func statements(_ query: ListQuery<Nothing, UInt64>) throws -> Response {
        // One more than is shown tells whether there is a next page.
        let all = try view.entries(seqs(after: query.after, count: query.limit + 1))
        return page("statements", all, query.limit, next: { "\($0.seq)" }) { entry in
            let line = view.line(entry)
            return (horizon.map { line.within($0) } ?? line).json
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
    func findings(_ query: FindingsQuery) throws -> Response {
        let filter = query.filter
        let all = ledger.openOrders().map(\.number).filter {
            filter.covers($0) && horizon?.judges($0) ?? true
        }
        var found: [OrderNumber: JSONValue] = [:]
        for number in all.prefix(query.limit) {
            guard let review = try ledger.review(number, for: audience) else { continue }
            found[number] = review.verdict.map { sheet in
                .array(sheet.verdicts.only(filter.standard).map { json(of: $0, filter) })
            }
        }
        return page(
            "findings", all, query.limit,
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

    /// A verdict with its findings of the severity asked for.
    private func json(of verdict: Verdict, _ filter: FindingsPage.Filter) -> JSONValue {
        let found = verdict.findings.filter {
            filter.severity == nil || $0.severity == filter.severity
        }
        return .object(of: verdict.members + [("findings", .array(found.map(\.json)))])
    }
}
