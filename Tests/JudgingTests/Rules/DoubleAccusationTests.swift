import Platform
import Testing
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// Two rules of one standard never accuse twice for one thing: of one payment they say two things.
@Suite struct DoubleAccusationTests {
    private static let payees = [
        "sa-sen:sending-agency", "so-sakura:supervising-organization",
        "ro-x:support-organization", "pb-x:placement-business", "em-kiku:employer",
        "tc-x:training-centre", "br-lang:broker", "ln-x:lender", "au-x:authority", "me-x:medical",
        "ca-x:carrier",
    ]

    /// One worker for each kind of fee, so that each finding is of one payment.
    private static func found(
        _ programme: String, _ payer: String, _ payee: String, signed: String, paid: String
    ) throws -> [WorkerID: Set<String>] {
        var builder = try CaseBuilder.small(
            programme: programme, managementFee: 20_000, contract: nil)
        for (place, kind) in FeeKind.allCases.enumerated() {
            let worker = place + 1
            if worker > 1 { try builder.enrol(worker) }
            try builder.tell(
                "sa-sen", "contract.declared", worker: worker,
                #"""
                {"contract": "agency", "with": "sa-sen", "signed_on": "\#(signed)",
                 "penalty_clause": false}
                """#)
            try builder.declare(
                .worker, by: "gd-assist", worker: worker,
                lines: [
                    Line(
                        payer: payer, payee: payee, kind: kind.rawValue, amount: 9_000_000,
                        date: paid)
                ])
        }
        var rules: [WorkerID: Set<String>] = [:]
        for finding in try builder.judged(asOf: "2027-06-01T00:00:00Z").verdicts.flatMap(
            \.findings)
        where finding.outcome == .found && finding.linesTold.count == 1 {
            guard case .worker(let worker) = finding.subject else { continue }
            rules[worker, default: []].insert(finding.rule)
        }
        return rules
    }

    @Test(arguments: ["TITP1", "TITP2", "TITP3", "SSW", "ESD", "ENG"])
    func `one payment is one rule's business, or two wrongs`(programme: String) throws {
        for payee in DoubleAccusationTests.payees {
            for payer in ["worker:worker", "sa-sen:sending-agency"] where payer != payee {
                for (signed, paid) in [
                    ("2021-06-01", "2021-07-01"), ("2024-06-01", "2024-07-01"),
                    ("2026-11-01", "2026-11-10"), ("2027-05-01", "2027-05-02"),
                ] {
                    let found = try DoubleAccusationTests.found(
                        programme, payer, payee, signed: signed, paid: paid)
                    for rules in found.values {
                        for pair in TwoWrongs.unknown(among: rules) {
                            Issue.record("\(pair): \(programme) \(payer) \(payee) \(signed)")
                        }
                    }
                }
            }
        }
    }

    /// Decision 40/2021: a contribution of VND 100,000 to the fund for employment overseas.
    @Test(arguments: ["TITP1", "SSW", "ENG"])
    func `what the worker gives to the fund is not a fee of the agency`(programme: String) throws {
        var builder = try CaseBuilder.small(programme: programme)
        try builder.speak(
            Line(
                payee: "fund:authority", kind: "other", amount: 100_000, currency: "VND",
                date: "2025-11-30"))
        let after = try builder.judged().verdicts
        let found = after.flatMap(\.findings).filter { !$0.linesTold.isEmpty }.map(\.rule)
        // Under FERI the worker pays nothing, to whomever; no law calls it the agency's fee.
        #expect(found == ["FE-01"])
    }
}
