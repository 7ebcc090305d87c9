import HTTPServing
import Registry
import Views

extension Route {
    /// What programs are answered, below `/api/v1/`.
    static let programs: [Route] = [
        ledger, orders, order, orderTrail, orderVerdicts, workers, worker, workerTrail,
        workerVerdicts, parties, party, partyTrail, statements, statement, proof, findings,
        statistics, surveys, consistency,
    ]

    static let ledger = Route.program(
        "ledger", PathPattern("/api/v1/ledger"), .at, schema: "ledger",
        "The ledger at its newest checkpoint"
    ) { answers, _, _ in try answers.overview() }

    static let orders = Route.program(
        "orders", PathPattern("/api/v1/orders"), .orders, schema: "orders", "All orders"
    ) { answers, _, query in answers.lists.orders(query) }

    static let order = Route.program(
        "order", PathPattern("/api/v1/orders", .order), .at, schema: "order",
        "An order's terms and workers"
    ) { answers, order, _ in try answers.order(order) }

    static let orderTrail = Route.program(
        "orderTrail", PathPattern("/api/v1/orders", .order, "trail"), .at, schema: "trail",
        Route.trailSummary
    ) { answers, order, _ in try answers.trail(of: .order(order)) }

    static let orderVerdicts = Route.program(
        "orderVerdicts", PathPattern("/api/v1/orders", .order, "verdicts"), .at,
        schema: "verdicts", Route.verdictsSummary
    ) { answers, order, _ in try answers.verdicts(on: .order(order)) }

    static let workers = Route.program(
        "workers", PathPattern("/api/v1/workers"), .workers, schema: "workers", "Workers"
    ) { answers, _, query in answers.lists.workers(query) }

    static let worker = Route.program(
        "worker", PathPattern("/api/v1/workers", .worker), .at, for: .credentialOrHerself,
        schema: "worker", "What each party declared that a worker paid"
    ) { answers, worker, _ in try answers.worker(worker) }

    static let workerTrail = Route.program(
        "workerTrail", PathPattern("/api/v1/workers", .worker, "trail"), .at,
        schema: "trail", Route.trailSummary
    ) { answers, worker, _ in try answers.trail(of: .worker(worker)) }

    static let workerVerdicts = Route.program(
        "workerVerdicts", PathPattern("/api/v1/workers", .worker, "verdicts"), .at,
        schema: "verdicts", Route.verdictsSummary
    ) { answers, worker, _ in try answers.verdicts(on: .worker(worker)) }

    static let parties = Route.program(
        "parties", PathPattern("/api/v1/parties"), .parties, schema: "parties",
        "Organisations"
    ) { answers, _, query in answers.lists.parties(query) }

    static let party = Route.program(
        "party", PathPattern("/api/v1/parties", .party), .at, schema: "party",
        "An organisation: registration, licences, keys, orders"
    ) { answers, party, _ in answers.party(party) }

    static let partyTrail = Route.program(
        "partyTrail", PathPattern("/api/v1/parties", .party, "trail"), .at, pace: .slow,
        schema: "trail", Route.trailSummary
    ) { answers, party, _ in try answers.trail(of: .party(party)) }

    static let statements = Route.program(
        "statements", PathPattern("/api/v1/statements"), .statements, schema: "statements",
        "All statements"
    ) { answers, _, query in try answers.lists.statements(query) }

    static let statement = Route.program(
        "statement", PathPattern("/api/v1/statements", .seq), .at, schema: "statement",
        "One statement"
    ) { answers, seq, _ in try answers.statement(seq) }

    static let proof = Route.program(
        "proof", PathPattern("/api/v1/statements", .seq, "proof"), .none, as: .text,
        schema: nil, "The receipt of a statement (C2SP tlog-proof)"
    ) { answers, seq, _ in try answers.proof(of: seq) }

    static let findings = Route.program(
        "findings", PathPattern("/api/v1/findings"), .findings, pace: .slow,
        schema: "findings", "Findings of many orders"
    ) { answers, _, query in try answers.findings(query) }

    static let statistics = Route.program(
        "statistics", PathPattern("/api/v1/statistics"), .at, pace: .slow,
        schema: "statistics", "Figures by agency and by order"
    ) { answers, _, _ in try answers.statistics() }

    static let surveys = Route.program(
        "surveys", PathPattern("/api/v1/surveys"), .at, pace: .slow, schema: "surveys",
        "Results of surveys by employer, site and question"
    ) { answers, _, _ in try answers.surveys() }

    static let consistency = Route.program(
        "consistency", PathPattern("/api/v1/consistency"), .sizes, schema: "consistency",
        "That the tree of one size begins as that of another ends"
    ) { answers, _, sizes in try answers.consistency(sizes) }

    private static let trailSummary = "Every statement that names it"
    private static let verdictsSummary = "Verdicts by each standard, with findings"
}
