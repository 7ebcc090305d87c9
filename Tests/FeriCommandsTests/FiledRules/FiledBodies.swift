import Platform

@testable import TestSupport

// The bodies of what is filed, as people write JSON.
extension FiledOrders {
    static func yen(_ amount: Int) -> String { "{\"amount\":\(amount),\"currency\":\"JPY\"}" }
    static func cents(_ amount: Int) -> String { "{\"amount\":\(amount),\"currency\":\"USD\"}" }

    static func end(_ id: String, _ role: String) -> String {
        "{\"id\":\"\(id)\",\"role\":\"\(role)\"}"
    }

    func line(
        _ payer: String, _ payee: String, _ kind: String, _ amount: String, on date: String,
        cash: Bool = false
    ) -> String {
        """
        {"payer":\(payer),"payee":\(payee),"kind":"\(kind)","item":"\(kind)","amount":\(amount),
         "date":"\(date)","method":"\(cash ? "cash" : "transfer")",
         "receipt":"\(cash ? "none" : "stated")"}
        """
    }

    func issue(
        _ order: String, _ programme: String, agency: String = "sa-sen", months: Int = 36,
        fee: Int = 5000, isPlaced: Bool = true
    ) throws {
        let supervising =
            isPlaced ? "{\"party\":\"so-sakura\",\"role\":\"supervising-organization\"}," : ""
        try say(
            isPlaced ? "so-sakura" : "em-kiku", "order.issued", of: order,
            """
            {"occupation":"food processing","programme":"\(programme)","headcount":1,
             "basic_wage":\(FiledOrders.yen(182_700)),"scheduled_wage":\(FiledOrders.yen(182_700)),
             "months":\(months),"management_fee":\(FiledOrders.yen(fee)),
             "chain":[{"party":"\(agency)","role":"sending-agency"},
              \(supervising){"party":"em-kiku","role":"employer"}],
             "terms":[{"kind":"service-charge","bearer":"employer"},
              {"kind":"training","bearer":"employer"}]}
            """)
    }

    /// A term by which the supervising organization pays the agency for each worker.
    static func term(_ kind: String, _ amount: Int) -> String {
        """
        {"kind":"\(kind)","payer":"so-sakura","payee":"sa-sen","amount":\(yen(amount)),"per":"head"}
        """
    }

    func enrol(_ order: String, _ worker: Int, by agency: String = "sa-sen") throws {
        try say(
            agency, "worker.enrolled", of: order, worker: worker,
            """
            {"commitment":"\(RandomSpeech.root)","consent_on":"2025-11-26","consent_text":"v1"}
            """)
    }

    func reach(
        _ order: String, _ worker: Int, by party: String = "so-sakura", cause: String? = nil,
        _ steps: (String, String)...
    ) throws {
        for (step, day) in steps {
            let why = cause.map { ",\"cause\":\"\($0)\"" } ?? ""
            try say(
                party, "milestone.reached", of: order, worker: worker,
                "{\"milestone\":\"\(step)\",\"on\":\"\(day)\"\(why)}")
        }
    }

    func contract(
        _ order: String, _ worker: Int, on day: String, with agency: String = "sa-sen",
        penalty: Bool = false
    ) throws {
        try say(
            agency, "contract.declared", of: order, worker: worker,
            """
            {"contract":"agency","with":"\(agency)","signed_on":"\(day)","penalty_clause":\(penalty)}
            """)
    }

    func employ(
        _ order: String, _ worker: Int, on day: String, wage: Int = 182_700, months: Int = 36,
        deductions: [(String, Int)] = []
    ) throws {
        let taken = deductions.map {
            "{\"kind\":\"\($0.0)\",\"amount\":\(FiledOrders.yen($0.1))}"
        }
        try say(
            "em-kiku", "contract.declared", of: order, worker: worker,
            """
            {"contract":"employment","with":"em-kiku","signed_on":"\(day)","months":\(months),
             "basic_wage":\(FiledOrders.yen(wage)),"penalty_clause":false,
             "deductions":[\(taken.joined(separator: ","))]}
            """)
    }

    func declare(
        _ order: String, _ worker: Int, _ perspective: String, by party: String,
        on day: String = "2026-03-09", present: [String] = [],
        filed: String = "2027-11-02", _ lines: String...
    ) throws {
        let people = present.map { "\"\($0)\"" }.joined(separator: ",")
        try say(
            party, "fees.declared", of: order, worker: worker,
            filed: .init("\(filed)T02:00:00Z") ?? FiledOrders.received,
            """
            {"perspective":"\(perspective)","moment":"post-arrival","said_on":"\(day)",
             "present":[\(people)],"lines":[\(lines.joined(separator: ","))],"nothing_else":true}
            """)
    }

    func audit(
        _ order: String, _ worker: Int?, by party: String = "rg-mau", _ kind: String,
        on day: String,
        _ rules: String..., isMet: Bool = false
    ) throws {
        let checks = rules.map {
            "{\"rule\":\"\($0)\",\"result\":\"\(isMet ? "met" : "not-met")\"}"
        }
        try say(
            party, "audit.recorded", of: order, worker: worker,
            "{\"audit\":\"\(kind)\",\"on\":\"\(day)\",\"checks\":[\(checks.joined(separator: ","))]}"
        )
    }

    func agree(_ order: String, by party: String, side: Bool = false, terms: String = "") throws {
        let agreements = side ? "{\"about\":\"a memo beside it\"}" : ""
        try say(
            party, "agreement.declared", of: order,
            """
            {"first":"sa-sen","second":"so-sakura","signed_on":"2025-10-01","terms":[\(terms)],
             "side_agreements":[\(agreements)],"nothing_else":true}
            """)
    }
}
