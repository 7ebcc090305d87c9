import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import Judging
@testable import Operator
@testable import Registry
@testable import TestSupport
@testable import Views

/// Random histories through a registry's desk, in groups of any size, its process ending between
/// some of them: the same ledger byte for byte, and at every prefix what `--at` says.
@Suite struct CommittedHistoryTests {
    private static let received = Instant(seconds: 1_777_600_000)

    /// A registry's home that a history is filed to.
    private final class Office {
        let scratch = NSTemporaryDirectory() + "feri-history-" + UUID().uuidString
        let home: HomeLayout
        let history: RandomHistory

        init(_ history: RandomHistory) throws {
            self.history = history
            home = HomeLayout(root: scratch + "/home")
            try FileSystem.createDirectory(scratch)
            try LedgerWriter.create(
                home, logKey: history.logKey, anchor: nil, options: ForgedLedger.options)
            try history.refusals.keep(in: home)
        }

        deinit { try? FileSystem.removeTree(scratch) }

        func desk() throws -> RegistryDesk {
            try RegistryDesk(
                home: home, logKey: history.logKey,
                clock: .fixed(CommittedHistoryTests.received), profiles: [DefaultProfile.bytes],
                options: ForgedLedger.options, threads: 2)
        }

        /// Files all of it; `groups` says how many come next, and whether the process then ends.
        func file(_ groups: () -> (count: Int, ends: Bool)) throws {
            let filings = history.raw.map {
                Filing(opening: $0.opening, statement: $0.statement)
            }
            var at = 0
            var desk = try desk()
            // What others have seen is published first.
            var next = (count: 2, ends: false)
            while at < filings.count {
                let end = min(filings.count, at + next.count)
                for outcome in try desk.submit(Array(filings[at..<end])) {
                    if case .refused(let refusal, _) = outcome {
                        Issue.record("seed \(history.seed), from \(at): \(refusal)")
                    }
                }
                if at == 0 || next.ends { _ = try desk.publish() }
                if next.ends {
                    try desk.close()
                    desk = try self.desk()
                }
                at = end
                next = groups()
            }
            _ = try desk.publish()
            try desk.close()
        }

        func view(upTo limit: UInt64? = nil) throws -> LedgerView {
            try LedgerView(
                ledger: home.ledger, openings: home.privateDirectory,
                key: history.logKey.verifierKey, upTo: limit)
        }
    }

    @Test func theGroupsInWhichAHistoryIsFiledChangeNothing() throws {
        for number in 0..<(LongRun.isOn ? 40 : 4) {
            let seed = DrawnHistories.firstSeed &+ 7000 &+ UInt64(number)
            let history = try RandomHistory(
                seed: seed, size: 60, profile: DefaultProfile.bytes, seen: [0, 2],
                from: CommittedHistoryTests.received, wait: 0)
            var random = SeededRandom(seed)
            let together = try Office(history)
            try together.file { (history.raw.count, false) }
            let apart = try Office(history)
            try apart.file {
                (Int.random(in: 1...15, using: &random), Bool.random(using: &random))
            }
            let one = try together.view()
            let other = try apart.view()
            #expect(one.checkpoint.root == other.checkpoint.root, "seed \(seed)")
            #expect(one.size == UInt64(history.raw.count), "seed \(seed)")
            for size in [one.size, UInt64.random(in: 11...one.size, using: &random)] {
                try compare(together.view(upTo: size), apart.view(upTo: size), history, size)
            }
        }
    }

    /// What `--at` shows of both ledgers is what a replay of so many statements comes to.
    private func compare(
        _ one: LedgerView, _ other: LedgerView, _ history: RandomHistory, _ size: UInt64
    ) throws {
        var replay = RegistryReplay(
            origin: history.origin, sources: history.sources, threads: 2)
        let raw = history.raw.prefix(Int(size)).map {
            RegistryReplay.Raw(
                seq: $0.seq, received: CommittedHistoryTests.received, statement: $0.statement,
                opening: $0.opening)
        }
        let cases = try replay.take(Array(raw))
        let comment = Comment("seed \(history.seed), the first \(size)")
        let summary = HistorySummary.of(replay.state)
        #expect(HistorySummary.of(one.state) == summary, comment)
        #expect(HistorySummary.of(other.state) == summary, comment)
        let judged = HistorySummary.verdicts(
            of: replay.state, cases, by: try DrawnHistories.book.get())
        for (order, verdict) in zip(replay.state.orders.keys.sorted { $0.text < $1.text }, judged) {
            for view in [one, other] {
                let shown = try #require(try view.judged(order))
                #expect(
                    String(decoding: CanonicalJSON.bytes(of: shown.json), as: UTF8.self) == verdict,
                    comment)
            }
        }
    }
}
