@testable import Judging
@testable import Registry
@testable import Statistics

/// What a worker of a small agency may have said, as somebody imagines it who does not know: that
/// is all that is secret. Workers of one order are alike to her, so that a world is how many of
/// each order said what.
struct PossibleWorld: Hashable {
    /// What one worker may have said: at each moment what it cost; nil: nothing.
    typealias Word = [Int64?]

    /// Of each order how many said each of `words`, the first of which is silence.
    let counts: [[Int]]

    /// All that one worker may have said at so many moments, silence first.
    static func words(moments: Int, costs: [Int64]) -> [Word] {
        (0..<moments).reduce([[]]) { words, _ in
            words.flatMap { word in [word + [nil]] + costs.map { word + [$0] } }
        }
    }

    /// Every way in which so many workers may have said these.
    static func ways(_ workers: Int, among words: Int) -> [[Int]] {
        guard words > 1 else { return [[workers]] }
        return (0...workers).flatMap { first in
            ways(workers - first, among: words - 1).map { [first] + $0 }
        }
    }

    /// Every world in which the orders have so many workers.
    static func all(_ orders: [Int], among words: Int) -> [PossibleWorld] {
        orders.reduce([[[Int]]()]) { worlds, workers in
            let ways = ways(workers, among: words)
            return worlds.flatMap { world in ways.map { world + [$0] } }
        }.map(PossibleWorld.init(counts:))
    }
}

/// Somebody who has every figure that was ever published, knows by which rule, and asks of
/// each worker whether all worlds in which the same would have been published agree on her.
struct FigureThief {
    let words: [PossibleWorld.Word]
    /// Workers of each order.
    let orders: [Int]
    /// Of whom she knows what they said: how many of the first order said each of `words`.
    var known: [Int]?
    /// All that is published of a world at every moment.
    let published: (PossibleWorld) -> [Int64]

    /// How often she learned something of a worker.
    struct Loot {
        var worlds = 0
        /// Somebody of an order is known to have spoken.
        var spoke = 0
        /// It is known what somebody said.
        var said = 0
        /// Of somebody it is known that there is something she did not say.
        var excluded = 0
    }

    func steal() -> Loot {
        var rest = orders
        if let known { rest[0] -= known.reduce(0, +) }
        // By what was published: which words each order's workers can have said.
        var seen: [[Int64]: [[Bool]]] = [:]
        let nobody = orders.map { _ in words.map { _ in false } }
        var loot = Loot()
        for world in PossibleWorld.all(rest, among: words.count) {
            loot.worlds += 1
            var whole = world.counts
            if let known { whole[0] = zip(whole[0], known).map(+) }
            let figures = published(PossibleWorld(counts: whole))
            var can = seen[figures] ?? nobody
            for (order, counts) in world.counts.enumerated() {
                for (word, count) in counts.enumerated() where count > 0 {
                    can[order][word] = true
                }
            }
            seen[figures] = can
        }
        for can in seen.values {
            for (order, words) in can.enumerated() where rest[order] > 0 {
                if !words[0] { loot.spoke += 1 }
                if !words[0] && words.count(where: \.self) == 1 { loot.said += 1 }
                if words.contains(false) { loot.excluded += 1 }
            }
        }
        return loot
    }
}

// MARK: - What is published of a world

extension FigureThief {
    /// By the rules in force: the moments are half-years.
    static func byHalfYears(
        _ words: [PossibleWorld.Word], moments: Int, in half: HalfYear, agency: PartyID
    ) -> (PossibleWorld) -> [Int64] {
        { world in
            (0..<moments).flatMap { moment -> [Int64] in
                var figures = OrderInHalfYears.Counts()
                figures.areAgreed = true
                figures.couldHaveSpoken = world.counts.joined().reduce(0, +)
                for counts in world.counts {
                    for (word, count) in zip(words, counts) {
                        guard let yen = word[moment] else { continue }
                        figures.heard += count
                        figures.confirmed += Array(repeating: yen, count: count)
                    }
                }
                let published = PublishedHalfYear.all(
                    of: [agency: figures], in: half, SealedOfHalfYear(couldBeVoices: 1_000))
                return [published[agency]?.heard ?? 0, published[agency]?.confirmed.nothing ?? 0]
                    .map(Int64.init) + (published[agency]?.confirmed.paid ?? []).map(Int64.init)
            }
        }
    }

    /// By rules that there were before: at every moment what was said up to then, of the agency and
    /// of each order. nil: not published.
    static func byOldRules(
        _ words: [PossibleWorld.Word], moments: Int,
        telling: @escaping ([Int64]) -> [Int64]?
    ) -> (PossibleWorld) -> [Int64] {
        { world in
            (0..<moments).flatMap { moment -> [Int64] in
                let orders = world.counts.map { counts in
                    zip(words, counts).flatMap { word, count -> [Int64] in
                        let said = word.prefix(moment + 1).compactMap(\.self)
                        return said.last.map { Array(repeating: $0, count: count) } ?? []
                    }
                }
                let hidden = OldRules.withheld(orders)
                let all = Array(orders.joined())
                let rows =
                    [OldRules.tells(all) ? telling(all) : nil]
                    + zip(orders, hidden).map { $1 ? nil : telling($0) }
                return rows.flatMap { row in row ?? [-1] }
            }
        }
    }
}

/// The rules for everybody as they were: a figure was published where five had spoken, and that of the
/// order beside a withheld one was withheld as well.
enum OldRules {
    static func tells(_ spoken: [Int64]) -> Bool { spoken.count >= 5 }

    /// Of which of an agency's orders nothing is published.
    static func withheld(_ orders: [[Int64]]) -> [Bool] {
        var hidden = orders.map { !tells($0) }
        let together = zip(orders, hidden).filter(\.1).map(\.0.count).reduce(0, +)
        guard hidden.contains(true), together < 5 else { return hidden }
        let smallest = orders.indices.filter { !hidden[$0] }
            .min { (orders[$0].count, $0) < (orders[$1].count, $1) }
        if let smallest { hidden[smallest] = true }
        return hidden
    }
}
