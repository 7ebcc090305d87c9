import Foundation
import Platform
import Testing

@testable import Judging
@testable import Registry
@testable import TestSupport

/// What holds of the judge whatever is said, over orders drawn by a seed.
///
/// FERI_HISTORY_SEED gives another first seed; a failure names the one it happened with.
@Suite struct JudgePropertyTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let first = environment["FERI_HISTORY_SEED"].flatMap { UInt64($0) } ?? 20_261_122
    private static let count: UInt64 = LongRun.isOn ? 10_000 : 60

    private static func seeds(_ what: String) -> Range<UInt64> {
        print("\(what): \(count) orders from seed \(first)")
        return first..<first + count
    }

    /// Each verdict of the order and of its workers, by name.
    private func words(_ judged: JudgedOrder) -> [(name: String, word: VerdictWord)] {
        judged.verdicts.map { ("the order, \($0.standard.rawValue)", $0.word) }
            + judged.workers.flatMap { worker in
                worker.verdicts.map { ("\(worker.id), \($0.standard.rawValue)", $0.word) }
            }
    }

    /// What decides: the current findings, in short.
    private func standing(_ judged: JudgedOrder) -> String {
        judged.verdicts.flatMap(\.findings).filter { !$0.isSuperseded }
            .map { "\($0.rule) \($0.outcome.rawValue) \($0.seqs)" }.joined(separator: "; ")
    }

    /// - Returns: whether any verdict is another.
    @discardableResult
    private func compare(
        _ before: JudgedOrder, _ after: JudgedOrder, _ what: String,
        _ holds: (VerdictWord, VerdictWord) -> Bool
    ) -> Bool {
        for (was, now) in zip(words(before), words(after)) where !holds(was.word, now.word) {
            Issue.record(
                """
                \(what), \(was.name): \(was.word) and then \(now.word)
                before: \(standing(before))
                after: \(standing(after))
                """)
        }
        return !words(before).elementsEqual(words(after)) { $0 == $1 }
    }

    @Test func `an independent statement that agrees makes no verdict worse`() throws {
        var confirmed = 0
        for seed in JudgePropertyTests.seeds("agreeing statements") {
            var random = SeededRandom(seed)
            let (order, hers, isWhole) = DrawnOrder.truthful(&random)
            var spoken = order
            spoken.steps.append(
                .account(.worker, by: "gd-assist", hers, nothingElse: isWhole, present: []))
            let after = try spoken.judged()
            confirmed += after.coverage.spoken
            compare(try order.judged(), after, "seed \(seed)") { $0 <= $1 }
        }
        #expect(confirmed == Int(JudgePropertyTests.count))
    }

    @Test func `without a receipt no verdict is better`() throws {
        var changed = 0
        for seed in JudgePropertyTests.seeds("receipts taken away") {
            var random = SeededRandom(seed)
            let order = DrawnOrder.anyhow(&random)
            let without = order.leavingOut { $0.withoutReceipts() }
            for bare in without {
                let isOther = compare(try order.judged(), try bare.judged(), "seed \(seed)") {
                    $1 <= $0
                }
                if isOther { changed += 1 }
            }
        }
        #expect(changed > 0, "no receipt mattered to any verdict")
    }

    @Test func `without a confirmation no verdict is better`() throws {
        var changed = 0
        for seed in JudgePropertyTests.seeds("confirmations taken away") {
            var random = SeededRandom(seed)
            let order = DrawnOrder.anyhow(&random)
            for bare in order.leavingOut({ if case .confirmation = $0 { .nothing } else { nil } }) {
                let isOther = compare(try order.judged(), try bare.judged(), "seed \(seed)") {
                    $1 <= $0
                }
                if isOther { changed += 1 }
            }
        }
        #expect(changed > 0, "no confirmation mattered to any verdict")
    }

    /// A rate weighs for the chain or against it: what rested on it is undetermined without it,
    /// and nothing is better than that.
    @Test func `without a rate no verdict is better, but for what it decided being undetermined`()
        throws
    {
        var (worse, clouded) = (0, 0)
        for seed in JudgePropertyTests.seeds("rates taken away") {
            var random = SeededRandom(seed)
            let order = DrawnOrder.anyhow(&random)
            for bare in order.leavingOut({ if case .rate = $0 { .nothing } else { nil } }) {
                let (before, after) = (try order.judged(), try bare.judged())
                compare(before, after, "seed \(seed)") { was, now in
                    if now < was { worse += 1 }
                    if was < now { clouded += 1 }
                    return now <= max(was, .undetermined)
                }
            }
        }
        #expect(worse > 0 && clouded > 0, "rates weighed for one side only")
    }

    /// Who withholds a rate clears nobody without a trace: every current finding is still
    /// shown of the same rule and worker, as found or as what nobody can say for want of the rate.
    @Test func `without a rate no finding goes away`() throws {
        for seed in JudgePropertyTests.seeds("rates taken away, finding by finding") {
            var random = SeededRandom(seed)
            let order = DrawnOrder.anyhow(&random)
            let found = try order.judged().verdicts.flatMap(\.findings).filter {
                $0.outcome == .found && !$0.isSuperseded
            }
            for bare in order.leavingOut({ if case .rate = $0 { .nothing } else { nil } }) {
                let shown = try bare.judged().verdicts.flatMap(\.findings).filter {
                    $0.outcome != .pending && !$0.isSuperseded
                }
                for finding in found {
                    let same = shown.filter {
                        $0.rule == finding.rule && $0.subject == finding.subject
                    }
                    #expect(!same.isEmpty, "seed \(seed): \(finding.rule) is gone")
                }
            }
        }
    }

    @Test func `what is said later changes no verdict as known before, nor as of before`() throws {
        for seed in JudgePropertyTests.seeds("later corrections") {
            var random = SeededRandom(seed)
            let order = DrawnOrder.anyhow(&random)
            var builder = try order.filed()
            let known = builder.entries.count
            let before = try builder.judged().json
            let asOf = builder.entries.last.map { $0.received.description }
            builder.now = "2026-03-02T00:00:00Z"
            try builder.correctEverything(with: DrawnOrder.paidByHer(&random))
            #expect(try builder.judged(upTo: known).json == before, "seed \(seed)")
            let later = try builder.judged(asOf: asOf)
            #expect(later.json == before, "seed \(seed), as of \(asOf ?? "")")
        }
    }
}

extension DrawnOrder {
    /// The plan with each step of some kind said otherwise, one at a time.
    fileprivate func leavingOut(_ otherwise: (Step) -> Step?) -> [DrawnOrder] {
        steps.indices.compactMap { place in
            otherwise(steps[place]).map { step in
                var plan = self
                plan.steps[place] = step
                return plan
            }
        }
    }
}

extension DrawnOrder.Step {
    /// nil where it names no receipt.
    fileprivate func withoutReceipts() -> DrawnOrder.Step? {
        func bare(_ lines: [Line]) -> [Line]? {
            guard lines.contains(where: { $0.receipt != "none" }) else { return nil }
            return lines.map { line in
                var line = line
                line.receipt = "none"
                return line
            }
        }
        switch self {
        case .account(let perspective, let by, let lines, let nothingElse, let present):
            return bare(lines).map {
                .account(perspective, by: by, $0, nothingElse: nothingElse, present: present)
            }
        case .correction(let of, let perspective, let by, let lines):
            return bare(lines).map { .correction(of: of, perspective, by: by, $0) }
        default: return nil
        }
    }
}

extension CaseBuilder {
    /// Every current account is corrected to these lines.
    fileprivate mutating func correctEverything(with lines: [Line]) throws {
        for entry in entries {
            guard case .feesDeclared(let fees) = entry.content.body else { continue }
            try correct(entry.seq, fees.perspective, by: entry.speaker.text, lines: lines)
        }
    }
}
