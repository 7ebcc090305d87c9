import Foundation
import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import Statistics
@testable import TestSupport

/// What is given out of answers, on both sides of each threshold.
@Suite struct SurveyResultTests {
    private typealias Half = SurveysOfOrder.Half

    private let employer: PartyID
    private let other: PartyID
    private let form = SurveyForm(instrument: "self-check", version: "2026-1")
    private let site = SurveySite.named(Array("Nagoya".utf8))

    init() throws {
        employer = try #require(PartyID("em-kiku"))
        other = try #require(PartyID("em-ume"))
    }

    /// So many workers with these answers to one question, and the rest with one of their own each.
    private func counts(
        _ answers: [(String, Int)], of workers: Int? = nil, could: Int = 40, headcount: Int? = nil
    ) throws -> SurveyCounts {
        var counts = SurveyCounts()
        counts.orders = 1
        counts.headcount = headcount ?? could
        counts.couldHaveSpoken = could
        var codes = answers.flatMap { Array(repeating: $0.0, count: $0.1) }
        for place in codes.count..<max(codes.count, workers ?? 0) { codes.append("own-\(place)") }
        var answered = SurveyCounts.Answered()
        for code in codes { answered.add(try sheet(code), isAlone: true) }
        counts.forms[form] = answered
        return counts
    }

    private func sheet(_ answer: String, question: String = "q1") throws -> SurveyAnswered {
        let json = """
            {"type": "survey.answered", "order": "\(CaseBuilder.order)",
             "worker": "\(CaseBuilder.worker(1))", "body": {"instrument": "self-check",
             "version": "2026-1", "said_on": "2026-03-01",
             "answers": [{"question": "\(question)", "answer": "\(answer)"}]}}
            """
        let content = try Content(try CanonicalJSON.parseHandwritten(Array(json.utf8)))
        guard case .surveyAnswered(let body) = content.body else { throw Broken() }
        return body
    }

    private struct Broken: Error {}

    private func order(
        _ counts: SurveyCounts, of employer: PartyID? = nil, at site: SurveySite? = nil,
        hasAgreed: Bool = true, restsOnActs: Bool = false
    ) -> Half {
        Half(
            employer: employer ?? self.employer, site: site ?? self.site, hasAgreed: hasAgreed,
            restsOnActs: restsOnActs, counts: counts)
    }

    private func rows(
        _ orders: [Half], heard: Int = 0,
        sealed: SealedOfHalfYear = SealedOfHalfYear(couldBeVoices: 1_000)
    ) -> [PartyID: [SurveyRow]] {
        SurveyRow.forEmployers(orders, heard: heard, sealed)
    }

    @Test func `the page's examples come out`() throws {
        let text = try Repository.text("Specs/survey-results.md")
        let block = try #require(
            text.components(separatedBy: "```example survey-results\n").last)
        var tried = 0
        for line in block.components(separatedBy: "\n```")[0].split(separator: "\n") {
            let row = try CanonicalJSON.parseHandwritten(Array(line.utf8))
            func number(_ name: String) throws -> Int {
                Int(try #require(row[name]?.integerValue))
            }
            func numbers(_ name: String) throws -> [(String, Int)] {
                guard case .object(let members)? = row[name] else { throw Broken() }
                return try members.map { member in
                    let count = try #require(member.value.integerValue)
                    return (member.name, Int(count))
                }
            }
            let counts = try counts(
                try numbers("answers"), of: try number("workers"), could: try number("could"))
            let given = rows([order(counts)])[employer]?.first?.results.first
            #expect(given?.answered ?? 0 == (try number("answered")), "\(line)")
            let shown = try numbers("shown")
            #expect(
                (given?.questions.first?.answers ?? []).map(\.code) == shown.map(\.0), "\(line)")
            #expect(
                (given?.questions.first?.answers ?? []).map(\.workers) == shown.map(\.1), "\(line)")
            tried += 1
        }
        #expect(tried == 10)
    }

    @Test(arguments: [(1, 0), (4, 0), (5, 5), (6, 5), (9, 5), (10, 10)])
    func `four are as if there were none, five are shown`(count: Int, expected: Int) throws {
        let rows = rows([order(try counts([("yes", count)]))])[employer]
        let none = self.rows([order(try counts([]))])[employer]
        #expect((rows == none) == (expected == 0), "not even the instrument is named")
        #expect(rows?.first?.results.first?.answered ?? 0 == expected)
        #expect(
            rows?.first?.results.first?.questions.first?.answers.first?.workers ?? 0 == expected)
    }

    @Test func `a site of nine is put with others, one of ten is not`() throws {
        let (small, large) = (SurveySite.named([1]), SurveySite.named([2]))
        let five = try counts([("yes", 5)], could: 9)
        let all = rows([
            order(five, at: small), order(try counts([("yes", 4)], could: 9), at: .unnamed),
            order(try counts([("yes", 5)], could: 10), at: large),
        ])[employer]
        #expect(all?.map(\.site) == [large, .together])
        #expect(all?.map(\.headcount) == [10, 18] && all?.map(\.orders) == [1, 2])
        // Nine together of eighteen who could have: five.
        #expect(all?.map { $0.results.first?.answered } == [5, 5])
        let alone = rows([order(five, at: small)])[employer]
        #expect(alone?.map(\.site) == [.together] && alone?.first?.results.isEmpty == true)
    }

    @Test func `half of what desks filed has to be something else`() throws {
        let five = try counts([("yes", 5)])
        for (heard, voices, isTold) in [
            (0, 10, true), (0, 9, false), (5, 20, true), (5, 19, false),
        ] {
            let two = rows(
                [order(five)], heard: heard, sealed: SealedOfHalfYear(couldBeVoices: voices))
            #expect(two[employer]?.first?.results.isEmpty == !isTold, "\(heard) \(voices)")
        }
        // Of all employers together: neither learns more than that nothing is shown.
        let both = rows(
            [order(five), order(five, of: other)], sealed: SealedOfHalfYear(couldBeVoices: 19))
        #expect(both.count == 2 && both.values.allSatisfy { $0[0].results.isEmpty })
    }

    @Test func `an employer that others only named gets nothing`() throws {
        let five = try counts([("yes", 5)])
        #expect(rows([order(five, hasAgreed: false)]).isEmpty)
        #expect(SurveyRow.exact([order(five, hasAgreed: false)]).count == 1)
    }

    @Test func `where contents are gone nothing is shown`() throws {
        let five = try counts([("yes", 5)])
        let orders = [order(five), order(five, of: other, restsOnActs: true)]
        let lacking = SealedOfHalfYear(couldBeVoices: 1_000, lacking: [employer, other])
        let shown = rows(orders, sealed: lacking)
        #expect(shown[employer]?.first?.results.count == 1, "it signed for everybody to see")
        #expect(shown[other]?.first?.results.isEmpty == true)
    }

    @Test func `reviewers see each site exactly, and what was not alone`() throws {
        var few = try counts([("yes", 3)], could: 4)
        few.forms[form]?.add(try sheet("no"), isAlone: false)
        let exact = SurveyRow.exact([order(few), order(few, at: .unnamed)])[employer]
        #expect(exact?.map(\.site) == [site, .unnamed])
        let result = try #require(exact?.first?.results.first)
        #expect(result.answered == 3 && result.notAlone == 1)
        #expect(result.questions.map { $0.answers.map(\.workers) } == [[3]])
    }

    // MARK: Every world there is

    private func thief(_ workers: [Int], answers: Int, known: [Int]? = nil) -> FigureThief {
        let words = PossibleWorld.words(moments: 1, costs: (0..<answers).map { Int64($0) })
        let (employer, form, site) = (self.employer, self.form, self.site)
        let sheets = (0..<answers).map { try? sheet("a\($0)") }
        return FigureThief(words: words, orders: workers, known: known) { world in
            var orders: [Half] = []
            for (place, said) in world.counts.enumerated() {
                var counts = SurveyCounts()
                counts.orders = 1
                counts.couldHaveSpoken = said.reduce(0, +)
                counts.headcount = counts.couldHaveSpoken
                var answered = SurveyCounts.Answered()
                for (word, count) in zip(words, said) {
                    guard let code = word[0], let sheet = sheets[Int(code)] else { continue }
                    for _ in 0..<count { answered.add(sheet, isAlone: true) }
                }
                if answered.workers > 0 { counts.forms[form] = answered }
                orders.append(
                    Half(
                        employer: employer, site: place == 0 ? site : .unnamed, hasAgreed: true,
                        restsOnActs: false, counts: counts))
            }
            let rows = SurveyRow.forEmployers(
                orders, heard: 0, SealedOfHalfYear(couldBeVoices: 1_000))
            return (rows[employer] ?? []).flatMap { row -> [Int64] in
                guard let result = row.results.first else { return [0, -1] }
                return [Int64(result.answered)]
                    + result.questions.flatMap(\.answers).flatMap {
                        [Int64($0.code.utf8.last ?? 0), Int64($0.workers)]
                    } + [-1]
            }
        }
    }

    @Test(arguments: [([10], 2), ([12], 3), ([4], 3), ([4, 9], 1), ([10, 4], 1)])
    func `of nobody it follows that she answered, or that there is something she did not answer`(
        workers: [Int], answers: Int
    ) {
        let loot = thief(workers, answers: answers).steal()
        #expect(loot.worlds > 30)
        #expect(loot.spoke == 0 && loot.said == 0 && loot.excluded == 0, "\(loot)")
    }

    @Test func `one who knows what four said learns of nobody else that she answered`() {
        var worlds = 0
        for known in PossibleWorld.ways(4, among: 4) {
            let loot = thief([12], answers: 3, known: known).steal()
            worlds += loot.worlds
            #expect(loot.spoke == 0 && loot.said == 0, "\(known): \(loot)")
        }
        #expect(worlds > 5_000)
    }
}
