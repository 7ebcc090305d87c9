import LedgerStore
import Platform
import Transparency

// Faults of a worker's own words, of refunds, grievances and reviews: all under seal.
extension Fault {
    /// A fault that the grievance desk files, behind the desk's own registration.
    private static func ofDesk(
        _ name: String, _ reason: String,
        before: @escaping @Sendable () throws -> [ForgedStatement] = { [] },
        _ make: @escaping @Sendable () throws -> ForgedStatement
    ) -> Fault {
        Fault(
            name, reason, needsOpenings: true,
            before: { try ForgedRemedy.deskEntries() + before().map { try $0.entry } },
            { _ in try make().entry })
    }

    private static func desk(
        _ type: String, _ body: String, worker: String? = ForgedContents.worker,
        refs: [ForgedStatement] = []
    ) throws -> ForgedStatement {
        ForgedRemedy.signed(
            try ForgedRemedy.content(type, body, worker: worker, refs: refs),
            by: [ForgedRemedy.desk], id: "fault")
    }

    static let ofOwnWords: [Fault] = [
        ofDesk(
            "her note under a key that is not hers", "does not verify under the key",
            before: { [try ForgedRemedy.keyed(ForgedRemedy.hers)] }
        ) { try ForgedRemedy.declared(with: ForgedKeys.key(ForgedContents.worker, seed: 91)) },
        ofDesk("her note without a key of hers", "no key of") {
            try ForgedRemedy.declared(with: ForgedRemedy.hers)
        },
        ofDesk(
            "her note with other words", "",
            before: { [try ForgedRemedy.keyed(ForgedRemedy.hers)] }
        ) {
            try ForgedRemedy.declared(
                with: ForgedRemedy.hers,
                words: ForgedContents.fees("worker", note: "paid in three parts"))
        },
        ofDesk(
            "her note of another ledger", "is for the ledger",
            before: { [try ForgedRemedy.keyed(ForgedRemedy.hers)] }
        ) {
            try ForgedRemedy.declared(with: ForgedRemedy.hers, ledger: "test.example/elsewhere")
        },
        ofDesk("a key bound to her that an agency has", "has been used before") {
            try ForgedRemedy.keyed(ForgedKeys.key(ForgedContents.worker, seed: 4))
        },
        ofDesk("a worker linked to nobody", "is not enrolled") {
            try desk("worker.linked", "{\"same_as\":\"\(ForgedRemedy.other)\",\"basis\":\"x\"}")
        },
        ofDesk("a worker of no order", "is not enrolled") {
            try desk("grievance.opened", ForgedRemedy.grievance, worker: ForgedRemedy.other)
        },
    ]

    static let ofRemedy: [Fault] = [
        ofDesk(
            "a refund confirmed to another worker's", "another order, worker or party",
            before: {
                [
                    ForgedRemedy.enrolled(ForgedRemedy.other),
                    try ForgedRemedy.refunded(ForgedRemedy.other),
                ]
            }
        ) {
            try desk(
                "refund.confirmed", ForgedRemedy.arrived,
                refs: [ForgedRemedy.refunded(ForgedRemedy.other)])
        },
        ofDesk(
            "a refund confirmed to what is none", "must refer to",
            before: { [try ForgedRemedy.opened()] }
        ) { try desk("refund.confirmed", ForgedRemedy.arrived, refs: [ForgedRemedy.opened()]) },
        ofDesk("a refund confirmed to nothing", "exactly one statement") {
            try desk("refund.confirmed", ForgedRemedy.arrived)
        },
        ofDesk("a refund paid by the desk", "may not file") {
            try desk("refund.paid", ForgedRemedy.refund)
        },
        ofDesk(
            "a grievance closed twice", "was closed already",
            before: {
                [
                    try ForgedRemedy.opened(),
                    try desk(
                        "grievance.closed", ForgedRemedy.settled, refs: [ForgedRemedy.opened()]),
                ]
            }
        ) {
            try desk(
                "grievance.closed",
                ForgedRemedy.settled.replacing("settled", with: "resolved"),
                refs: [ForgedRemedy.opened()])
        },
    ]

    static let ofReview: [Fault] = [
        ofDesk("an audit of nothing", "must name its") {
            ForgedRemedy.signed(
                """
                {"type":"audit.recorded","body":{"audit":"social","on":"2026-06-14",
                 "checks":[{"rule":"JP-02","result":"met"}]}}
                """, by: [ForgedRemedy.desk], id: "fault")
        },
        ofDesk("a response to nothing", "refers to no statement") {
            try desk("response.filed", "{\"response\":\"answer\",\"text\":\"No.\"}")
        },
        Fault("one's own statement countersigned", "its own statement", needsOpenings: true) { _ in
            let fees = ForgedStatement(
                ForgedContents.fees(), by: [ForgedKeys.sen], sealed: true, id: "10")
            return try ForgedRemedy.signed(
                try ForgedRemedy.content(
                    "statement.countersigned", "{\"on\":\"2026-05-01\"}", refs: [fees]),
                by: [ForgedKeys.sen], id: "fault"
            ).entry
        },
        Fault("a sealed statement countersigned openly", "must be sealed") { _ in
            let fees = ForgedStatement(
                ForgedContents.fees(), by: [ForgedKeys.sen], sealed: true, id: "10")
            return try ForgedRemedy.signed(
                try ForgedRemedy.content(
                    "statement.countersigned", "{\"on\":\"2026-05-01\"}", refs: [fees]),
                by: [ForgedKeys.sakura], sealed: false, id: "fault"
            ).entry
        },
    ]
}
