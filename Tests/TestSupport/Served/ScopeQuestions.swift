import Testing

@testable import Registry
@testable import Views

/// All that can be asked of a served ledger, in every form in which it is answered, and beside each
/// question the same one of something that does not exist.
struct ScopeQuestions {
    /// The columns of the table.
    enum Form: String, CaseIterable {
        case json, list, trail, verdicts, page, proof
    }

    struct Question {
        let form: Form
        let target: String
        /// The same of what does not exist; nil where there is no such thing.
        var absent: String?
        /// Whether it takes `?at=`.
        var hasHistory: Bool { form != .page && form != .proof }

        func at(_ seq: UInt64) -> Question {
            func then(_ target: String) -> String {
                "\(target)\(target.contains("?") ? "&" : "?")at=\(seq)"
            }
            return Question(form: form, target: then(target), absent: absent.map(then))
        }
    }

    static let noOrder = "VJ-2099-000000"
    static let noWorker = "wk-ffffffffffff"
    static let noParty = "xx-nobody"

    let view: LedgerView
    private var noSeq: UInt64 { view.size + 7 }

    /// One statement, wherever it can be asked for by its number.
    func of(statement seq: UInt64) -> [Question] {
        func question(_ form: Form, _ path: (UInt64) -> String) -> Question {
            Question(form: form, target: path(seq), absent: path(noSeq))
        }
        return [
            question(.json) { "/api/v1/statements/\($0)" },
            question(.proof) { "/api/v1/statements/\($0)/proof" },
            question(.page) { "/statements/\($0)?lang=vi" },
        ]
    }

    func of(worker: WorkerID) -> [Question] {
        func question(_ form: Form, _ path: (String) -> String) -> Question {
            Question(
                form: form, target: path(worker.text), absent: path(ScopeQuestions.noWorker))
        }
        return [
            question(.json) { "/api/v1/workers/\($0)" },
            question(.trail) { "/api/v1/workers/\($0)/trail" },
            question(.verdicts) { "/api/v1/workers/\($0)/verdicts" },
            question(.page) { "/workers/\($0)?lang=ja" },
        ]
    }

    /// What of an order is open there is for everybody; the rest has no order.
    func of(order: OrderNumber) -> [Question] {
        func question(_ form: Form, _ isOpen: Bool, _ path: (String) -> String) -> Question {
            Question(
                form: form, target: path(order.text),
                absent: isOpen ? nil : path(ScopeQuestions.noOrder))
        }
        return [
            question(.json, true) { "/api/v1/orders/\($0)" },
            question(.trail, true) { "/api/v1/orders/\($0)/trail" },
            question(.verdicts, false) { "/api/v1/orders/\($0)/verdicts" },
            question(.list, false) { "/api/v1/workers?order=\($0)" },
            question(.list, false) { "/api/v1/findings?order=\($0)" },
            question(.page, true) { "/orders/\($0)" },
            question(.page, true) { "/orders/\($0)?view=full&lang=ja" },
            question(.page, true) { "/o/\($0)?lang=vi" },
            question(.page, false) { "/findings?order=\($0)" },
        ]
    }

    /// What the registry knows of a party is open; its figures and what it owes are not.
    func of(party: PartyID) -> [Question] {
        [
            Question(form: .json, target: "/api/v1/parties/\(party.text)"),
            Question(form: .trail, target: "/api/v1/parties/\(party.text)/trail"),
            Question(form: .page, target: "/parties/\(party.text)"),
            Question(form: .page, target: "/employers/\(party.text)"),
        ]
    }

    var lists: [Question] {
        [
            "/api/v1/ledger", "/api/v1/orders", "/api/v1/workers", "/api/v1/workers?limit=2",
            "/api/v1/parties", "/api/v1/statements", "/api/v1/statements?after=40&limit=3",
            "/api/v1/findings", "/api/v1/findings?standard=ILO&limit=3",
            "/api/v1/findings?severity=breach",
        ].map { Question(form: .list, target: $0) }
            + [
                "/", "/findings", "/findings?standard=EVIDENCE", "/integrity", "/home", "/orders",
                "/orders?verdict=undetermined", "/orders?verdict=breach&standard=VN",
                "/orders?severity=prohibited&sort=worst", "/orders?sort=worst&lang=ja",
                "/orders?q=kiku", "/orders?status=open&sort=oldest", "/findings?outcome=pending",
                "/repayments", "/repayments?payee=sa-sen&lang=vi",
            ].map {
                Question(form: .page, target: $0)
            }
    }

    /// Whatever is not about one statement.
    func ofSubjects(parties: [PartyID]) -> [Question] {
        lists + view.state.orders.keys.sorted().flatMap { of(order: $0) }
            + view.state.workers.keys.sorted().flatMap { of(worker: $0) }
            + parties.flatMap { of(party: $0) }
    }
}
