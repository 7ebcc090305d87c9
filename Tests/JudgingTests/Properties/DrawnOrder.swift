import Testing

@testable import Judging
@testable import Registry
@testable import TestSupport

/// An order drawn by a seed, as a plan of what is said: a statement can be left out or said
/// otherwise, and every other one keeps its place.
struct DrawnOrder {
    enum Step {
        case rate(from: String, to: String, dong: Int)
        case account(Perspective, by: String, [Line], nothingElse: Bool, present: [String])
        /// Corrects the account at that step.
        case correction(of: Int, Perspective, by: String, [Line])
        case agreement(terms: String)
        case contract(penalty: Bool)
        case milestone(Milestone, on: String)
        case loan(amount: Int)
        case refund(amount: Int, currency: String, on: String)
        /// Confirms the refund at that step.
        case confirmation(of: Int, amount: Int, currency: String, present: [String])
        /// Says nothing of the order.
        case nothing
    }

    let programme: String
    let months: Int
    let managementFee: Int?
    /// The order as of when it is judged: the instant, whatever is said later in the plan.
    let asOf: String
    var steps: [Step] = []

    init(from random: inout SeededRandom) {
        programme = ["TITP1", "SSW", "ESD"].randomElement(using: &random) ?? "TITP1"
        months = [12, 36].randomElement(using: &random) ?? 36
        managementFee = Bool.random(using: &random) ? 5000 : nil
        asOf =
            ["2026-04-02", "2026-07-01", "2027-06-01"].randomElement(using: &random)
            .map { $0 + "T00:00:00Z" } ?? ""
    }

    /// The first `count` steps, said; all of them when nil.
    func filed(_ count: Int? = nil) throws -> CaseBuilder {
        var builder = try CaseBuilder.small(
            programme: programme, months: months, managementFee: managementFee, rate: nil,
            departed: nil)
        let start = builder.entries.count
        for step in steps.prefix(count ?? steps.count) {
            try say(step, start, to: &builder)
        }
        return builder
    }

    private func say(_ step: Step, _ start: Int, to builder: inout CaseBuilder) throws {
        func seq(_ step: Int) -> UInt64 { UInt64(start + step) }
        switch step {
        case .rate(let from, let to, let dong):
            try builder.publishRate(dong: dong, from: from, to: to)
        case .account(let perspective, let speaker, let lines, let nothingElse, let present):
            try builder.declare(
                perspective, by: speaker, saidOn: "2026-02-27", present: present,
                nothingElse: nothingElse, lines: lines)
        case .correction(let of, let perspective, let speaker, let lines):
            try builder.correct(seq(of), perspective, by: speaker, lines: lines)
        case .agreement(let terms):
            try builder.tell(
                "sa-sen", "agreement.declared", worker: nil,
                """
                {"first": "sa-sen", "second": "so-sakura", "signed_on": "2026-01-10",
                 "terms": [\(terms)], "side_agreements": [], "nothing_else": true}
                """)
        case .contract(let penalty):
            try builder.signAgencyContract(on: "2025-12-03", penaltyClause: penalty)
        case .milestone(let milestone, let day): try builder.reach(milestone, on: day)
        case .loan(let amount):
            try builder.tell(
                "gd-assist", "loan.declared",
                """
                {"perspective": "worker", "said_on": "2026-02-20",
                 "lender": {"id": "x-1", "role": "lender"},
                 "amount": {"amount": \(amount), "currency": "VND"}, "taken_on": "2026-01", "collateral": []}
                """)
        case .refund(let amount, let currency, let day):
            try builder.tell(
                "sa-sen", "refund.paid",
                """
                {"payer": {"id": "sa-sen", "role": "sending-agency"},
                 "amount": {"amount": \(amount), "currency": "\(currency)"}, "on": "\(day)",
                 "method": "transfer", "receipt": "stated", "reason": "overcharge",
                 "kinds": ["service-charge"]}
                """)
        case .confirmation(let of, let amount, let currency, let present):
            let people = present.map { "\"\($0)\"" }.joined(separator: ",")
            try builder.tell(
                "gd-assist", "refund.confirmed", refs: [seq(of)],
                """
                {"amount": {"amount": \(amount), "currency": "\(currency)"},
                 "said_on": "2026-03-01", "present": [\(people)]}
                """)
        case .nothing: try builder.register("as-other", .association, name: "Other")
        }
    }

    /// The plan, judged as of its moment.
    func judged() throws -> JudgedOrder { try filed().judged(asOf: asOf) }
}
