import Testing
import Transparency
import Wording

@testable import Judging
@testable import Registry
@testable import TestSupport

/// The order in which people who do not depend on one another file changes no verdict.
@Suite struct IndependenceTests {
    @Test func `the verdicts do not depend on who files first`() throws {
        let seed: UInt64 = 1_744_017
        var random = SeededRandom(seed)
        let expected = try outcome(in: Array(0..<4))
        for _ in 0..<24 {
            let order = [0, 1, 2, 3].shuffled(using: &random)
            #expect(try outcome(in: order) == expected, "seed \(seed), \(order)")
        }
    }

    /// What is found, without the places it is at in the ledger.
    private func outcome(in order: [Int]) throws -> [String] {
        var builder = try CaseBuilder.small(contract: "2026-02-20", departed: "2026-03-28")
        builder.now = "2026-05-12T00:00:00Z"
        for part in order {
            switch part {
            case 0:
                try builder.speak(
                    Line(amount: 52_000_000, currency: "VND", date: "2026-01-11", method: "cash"),
                    Line(
                        payee: "x-1:broker", kind: "brokerage", amount: 70_000_000,
                        currency: "VND", date: "2025-12"))
            case 1:
                try builder.declare(
                    .agency, by: "sa-sen",
                    lines: [
                        Line(
                            payer: "em-kiku:employer", amount: 15_300_000, currency: "VND",
                            date: "2026-02-05")
                    ])
            case 2:
                try builder.declare(
                    .employer, by: "em-kiku",
                    lines: [
                        Line(
                            payer: "em-kiku:employer", payee: "so-sakura:supervising-organization",
                            kind: "placement-fee", amount: 90_000, date: "2026-02-05")
                    ])
            default: try builder.reach(.arrived, on: "2026-03-29", by: "so-sakura")
            }
        }
        let judged = try builder.judged()
        return judged.verdicts.map { "\($0.standard.rawValue) \($0.word.rawValue)" }
            + judged.verdicts.flatMap(\.findings).map { $0.explanation.en }.sorted()
    }
}
