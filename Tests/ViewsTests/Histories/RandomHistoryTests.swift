import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import TestSupport
@testable import Views

/// Histories drawn by a seed, of all types of statements, replayed in groups of any size.
///
/// FERI_HISTORY_SEED gives another first seed; a failure names the one it happened with.
@Suite struct RandomHistoryTests {
    /// A replay as far as it has come.
    private struct Replayed {
        var replay: RegistryReplay
        var cases: [CaseEntry] = []

        init(_ history: RandomHistory) {
            replay = RegistryReplay(
                origin: history.origin, sources: history.sources, threads: 2)
        }

        mutating func take(_ entries: ArraySlice<RegistryReplay.Raw>) throws {
            cases += try replay.take(Array(entries))
        }

        func verdicts() throws -> [String] {
            HistorySummary.verdicts(
                of: replay.state, cases, by: try DrawnHistories.book.get())
        }
    }

    @Test func aHistoryReplaysToTheSameWhateverTheGroups() throws {
        let count = LongRun.isOn ? 1000 : 100
        var admitted: [ContentType: Int] = [:]
        var refused = 0
        for number in 0..<count {
            let seed = DrawnHistories.firstSeed &+ UInt64(number)
            let history = try RandomHistory(
                seed: seed, size: 70, profile: ForgedContents.profile)
            for type in history.types { admitted[type, default: 0] += 1 }
            refused += history.refused
            try check(history, seed)
        }
        print(
            "\(count) histories from seed \(DrawnHistories.firstSeed): "
                + "\(admitted.values.reduce(0, +)) statements admitted, \(refused) refused")
        for type in ContentType.allCases {
            #expect(admitted[type] ?? 0 > 0, "no \(type.rawValue) in any history")
        }
    }

    /// One entry at a time and groups of random sizes come to the same at every group's end; what
    /// is judged at a random prefix is what a replay of only that prefix judges.
    private func check(_ history: RandomHistory, _ seed: UInt64) throws {
        var random = SeededRandom(seed ^ 0xfe21)
        let raw = history.raw
        let looked = Int.random(in: 10...raw.count, using: &random)
        var singly = Replayed(history)
        var summaries: [String] = [""]
        var verdictsThere: [String] = []
        for position in raw.indices {
            try singly.take(raw[position...position])
            summaries.append(HistorySummary.of(singly.replay.state))
            if position + 1 == looked { verdictsThere = try singly.verdicts() }
        }
        var grouped = Replayed(history)
        var position = 0
        while position < raw.count {
            let end = min(raw.count, position + Int.random(in: 1...20, using: &random))
            try grouped.take(raw[position..<end])
            position = end
            #expect(
                HistorySummary.of(grouped.replay.state) == summaries[position],
                "seed \(seed), \(position) entries")
        }
        #expect(try grouped.verdicts() == singly.verdicts(), "seed \(seed)")
        #expect(grouped.replay.counts == singly.replay.counts, "seed \(seed)")
        var prefix = Replayed(history)
        try prefix.take(raw[..<looked])
        #expect(
            HistorySummary.of(prefix.replay.state) == summaries[looked],
            "seed \(seed), the first \(looked)")
        #expect(try prefix.verdicts() == verdictsThere, "seed \(seed), the first \(looked)")
    }
}
