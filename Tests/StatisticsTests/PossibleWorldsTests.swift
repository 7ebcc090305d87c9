import Platform
import Testing

@testable import Judging
@testable import Registry
@testable import Statistics

/// The attacker at whom `Specs/statistics.md` 19 is aimed, who knows the rules and every figure and
/// leaves no way out untried: of small agencies every world there is.
@Suite struct PossibleWorldsTests {
    private let half: HalfYear
    private let agency: PartyID

    init() throws {
        half = HalfYear(of: try #require(CivilDate("2026-03-01")))
        agency = try #require(PartyID("sa-sen"))
    }

    private func thief(
        _ orders: [Int], moments: Int = 2, costs: [Int64] = [0, 717_648], known: [Int]? = nil
    ) -> FigureThief {
        let words = PossibleWorld.words(moments: moments, costs: costs)
        return FigureThief(
            words: words, orders: orders, known: known,
            published: FigureThief.byHalfYears(words, moments: moments, in: half, agency: agency))
    }

    private func oldThief(
        _ orders: [Int], moments: Int, costs: [Int64], telling: @escaping ([Int64]) -> [Int64]?
    ) -> FigureThief {
        let words = PossibleWorld.words(moments: moments, costs: costs)
        return FigureThief(
            words: words, orders: orders,
            published: FigureThief.byOldRules(words, moments: moments, telling: telling))
    }

    @Test(arguments: [([1, 9], [0]), ([6, 6], [0]), ([4], [0, 717_648]), ([10], [0, 717_648])])
    func `of nobody it follows that she spoke, or that there is something she did not say`(
        orders: [Int], costs: [Int64]
    ) {
        let loot = thief(orders, costs: costs).steal()
        #expect(loot.worlds > 400)
        #expect(loot.spoke == 0 && loot.said == 0 && loot.excluded == 0, "\(loot)")
    }

    @Test func `nor with costs in every step`() {
        let costs: [Int64] = [0, 1, 100_000, 300_000, 717_648]
        let loot = thief([2, 9], moments: 1, costs: costs).steal()
        #expect(loot.worlds > 10_000)
        #expect(loot.spoke == 0 && loot.said == 0 && loot.excluded == 0, "\(loot)")
    }

    @Test func `one who knows what four said learns of nobody else that she spoke`() {
        var worlds = 0
        for known in PossibleWorld.ways(4, among: 4) {
            let loot = thief([11], costs: [0], known: known).steal()
            worlds += loot.worlds
            #expect(loot.spoke == 0 && loot.said == 0, "\(known): \(loot)")
        }
        for known in PossibleWorld.ways(4, among: 4) {
            let loot = thief([12], moments: 1, costs: [0, 1, 717_648], known: known).steal()
            worlds += loot.worlds
            #expect(loot.spoke == 0 && loot.said == 0, "\(known): \(loot)")
        }
        #expect(worlds > 9_000)
    }

    @Test func `one who knows it of three learns of nobody what she did not say`() {
        for known in PossibleWorld.ways(3, among: 4) {
            #expect(thief([10], costs: [0], known: known).steal().excluded == 0, "\(known)")
            let once = thief([12], moments: 1, costs: [0, 1, 717_648], known: known)
            #expect(once.steal().excluded == 0, "\(known)")
        }
    }

    @Test func `it is said of four because of five it would not hold`() {
        // Five of ten are known to be silent: those published are the others.
        let loot = thief([10], costs: [0], known: [5, 0, 0, 0]).steal()
        #expect(loot.spoke > 0)
    }

    // MARK: What was published before is found out

    @Test func `a maximum or a quartile is found out`() {
        let loot = oldThief([12], moments: 1, costs: [0, 50_000, 717_648]) { yen in
            Spread(yen).map { [$0.lowerQuartile, $0.median, $0.upperQuartile, $0.maximum] } ?? []
        }.steal()
        #expect(loot.excluded > 0, "\(loot)")
        let few = oldThief([5], moments: 1, costs: [0, 50_000, 717_648]) { yen in
            Spread(yen).map { [$0.lowerQuartile, $0.median, $0.upperQuartile, $0.maximum] } ?? []
        }.steal()
        #expect(few.spoke > 0 && few.said > 0, "\(few)")
    }

    @Test func `near-unanimity is found out`() {
        // Fourteen of fifteen have spoken, twelve of whom are of one order.
        let loot = oldThief([12, 3], moments: 1, costs: [0]) { [Int64($0.count)] }.steal()
        #expect(loot.spoke > 0 && loot.said > 0, "\(loot)")
    }

    @Test func `an agency's figure less those of its orders is found out`() {
        // Of the orders one is withheld and one beside it; the third is published.
        let loot = oldThief([1, 5, 6], moments: 1, costs: [0]) { [Int64($0.count)] }.steal()
        #expect(loot.spoke > 0, "\(loot)")
    }

    @Test func `what is published moment by moment is found out`() {
        let once = oldThief([7], moments: 1, costs: [0, 717_648]) { yen in
            [Int64(yen.count { $0 >= 600_000 })]
        }.steal()
        let twice = oldThief([7], moments: 2, costs: [0, 717_648]) { yen in
            [Int64(yen.count { $0 >= 600_000 })]
        }.steal()
        #expect(twice.excluded > once.excluded && twice.spoke > once.spoke, "\(once) \(twice)")
    }

    @Test func `counts in fives of everything up to now are found out near the whole`() {
        // Rounded like now, but of all workers and without half of them left over.
        let loot = oldThief([10], moments: 1, costs: [0]) { [Int64($0.count / 5 * 5)] }.steal()
        #expect(loot.spoke > 0, "\(loot)")
    }
}
