import LedgerStore
import Platform
import Registry
import Transparency

/// Orders of twenty workers, each with the accounts of her agency, her employer and herself; of
/// every four workers one paid what no account but hers names.
struct BenchmarkOrders {
    static let workersAnOrder = 20
    static let accountsAWorker = 3

    /// Who says what, in an order that can be filed.
    struct Said {
        let party: String
        let content: String
        let order: String?
    }

    static let parties = [
        ("sa-bench", "sending-agency"), ("em-bench", "employer"), ("gd-bench", "grievance-desk"),
    ]

    /// What comes before the orders, open.
    static let open: [Said] =
        parties.map { party, kind in
            Said(
                party: "op-bench",
                content: #"""
                    {"type":"party.registered","party":"\#(party)","body":{"kind":"\#(kind)",
                    "name":"\#(party)","country":"VN"}}
                    """#, order: nil)
        }
        + (1...12).map { month in
            let first = "2026-\(month < 10 ? "0" : "")\(month)"
            let last = CivilDate.daysIn(month: month, of: 2026)
            return Said(
                party: "op-bench",
                content: #"""
                    {"type":"rates.published","body":{"from":"\#(first)-01","to":"\#(first)-\#(last)",
                    "source":"bench","rates":[{"base":{"amount":1,"currency":"JPY"},
                    "quote":{"amount":170,"currency":"VND"}}]}}
                    """#, order: nil)
        }

    /// Those of at least so many declarations.
    static func orders(
        declarations: Int, workersAnOrder: Int = BenchmarkOrders.workersAnOrder
    ) -> [[Said]] {
        let workers = (declarations + accountsAWorker - 1) / accountsAWorker
        return stride(from: 0, to: workers, by: workersAnOrder).map { first in
            order(first / workersAnOrder, workers: first..<min(workers, first + workersAnOrder))
        }
    }

    /// At least so many statements, in orders of 51.
    static func orders(statements: Int) -> [[Said]] {
        let orders = (statements + 50) / 51
        return BenchmarkOrders.orders(
            declarations: orders * 10 * accountsAWorker, workersAnOrder: 10)
    }

    /// The same statements, those of `several` orders among each other; of each order they keep
    /// their order.
    static func inTurn(_ orders: [[Said]], several: Int) -> [[Said]] {
        stride(from: 0, to: orders.count, by: several).map { first in
            let together = orders[first..<min(first + several, orders.count)]
            let longest = together.map(\.count).max() ?? 0
            return (0..<longest).flatMap { place in
                together.compactMap { place < $0.count ? $0[place] : nil }
            }
        }
    }

    private static func order(_ number: Int, workers: Range<Int>) -> [Said] {
        let order = "VJ-BENCH-\(number)"
        let yen = #"{"amount":182700,"currency":"JPY"}"#
        let issued = Said(
            party: "sa-bench",
            content: #"""
                {"type":"order.issued","order":"\#(order)","body":{"occupation":"bench",
                "programme":"TITP1","headcount":\#(workersAnOrder),"basic_wage":\#(yen),
                "scheduled_wage":\#(yen),"months":36,"management_fee":{"amount":5000,
                "currency":"JPY"},"chain":[{"party":"sa-bench","role":"sending-agency"},
                {"party":"em-bench","role":"employer"}],"terms":[]}}
                """#, order: order)
        return [issued] + workers.flatMap { worker($0, order) }
    }

    private static func worker(_ number: Int, _ order: String) -> [Said] {
        let digits = String(number)
        let id = "wk-" + String(repeating: "0", count: 12 - digits.utf8.count) + digits
        func said(_ party: String, _ type: String, _ body: String) -> Said {
            Said(
                party: party,
                content: #"""
                    {"type":"\#(type)","order":"\#(order)","worker":"\#(id)","body":\#(body)}
                    """#, order: order)
        }
        func line(_ payer: String, _ payee: String, _ kind: String, _ dong: Int, _ day: String)
            -> String
        {
            func end(_ text: String) -> String {
                let parts = text.split(separator: ":")
                return #"{"id":"\#(parts[0])","role":"\#(parts[1])"}"#
            }
            return #"""
                {"payer":\#(end(payer)),"payee":\#(end(payee)),"kind":"\#(kind)","date":"\#(day)",
                "amount":{"amount":\#(dong),"currency":"VND"},"method":"transfer",
                "receipt":"stated"}
                """#
        }
        func account(_ party: String, _ perspective: String, _ lines: [String]) -> Said {
            said(
                party, "fees.declared",
                #"""
                {"perspective":"\#(perspective)","moment":"post-arrival","said_on":"2026-05-10",
                "present":[],"lines":[\#(lines.joined(separator: ","))],"nothing_else":true}
                """#)
        }
        let hers = "\(id):worker"
        let agency = "sa-bench:sending-agency"
        let fares = ["2026-01-11", "2026-02-11", "2026-03-11", "2026-04-11"].map {
            line(hers, "x-1:carrier", "travel-domestic", 400_000 + number % 7, $0)
        }
        let paid = ["2026-01-20", "2026-02-20", "2026-03-20", "2026-04-20"].map {
            line("em-bench:employer", agency, "service-charge", 6_000_000, $0)
        }
        let fee =
            number % 4 == 0 ? [line(hers, agency, "service-charge", 40_000_000, "2026-01-12")] : []
        return [
            said(
                "sa-bench", "worker.enrolled",
                #"""
                {"commitment":"\#(Base64.encodeText(Merkle.emptyRoot.bytes))",
                "consent_on":"2026-01-01","consent_text":"consent-1"}
                """#),
            said(
                "sa-bench", "contract.declared",
                #"""
                {"contract":"agency","with":"sa-bench","signed_on":"2026-01-02",
                "penalty_clause":false}
                """#),
            account("sa-bench", "agency", fares + paid),
            account("em-bench", "employer", paid),
            account("gd-bench", "worker", fares + fee),
        ]
    }
}
