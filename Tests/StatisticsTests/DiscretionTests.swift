import Foundation
import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import Statistics
@testable import TestSupport

@Suite struct DiscretionTests {
    private typealias Counts = OrderInHalfYears.Counts

    private let half: HalfYear
    private let agency: PartyID
    private let other: PartyID

    init() throws {
        half = HalfYear(of: try #require(CivilDate("2026-03-01")))
        agency = try #require(PartyID("sa-sen"))
        other = try #require(PartyID("sa-tre"))
    }

    /// - Parameter others: sealed entries that could be voices.
    private func published(
        _ figures: Counts, sealed: SealedOfHalfYear = SealedOfHalfYear(couldBeVoices: 1_000)
    ) throws -> PublishedHalfYear {
        try #require(PublishedHalfYear.all(of: [agency: figures], in: half, sealed)[agency])
    }

    private func figures(
        could: Int = 100, heard: Int = 0, confirmed: [Int64] = [], declared: [Int64] = []
    ) -> Counts {
        var figures = Counts()
        figures.areAgreed = true
        figures.couldHaveSpoken = could
        figures.heard = heard
        figures.confirmed = confirmed
        figures.declared = declared
        return figures
    }

    @Test func `the page's examples come out`() throws {
        let text = try Repository.text("Specs/statistics.md")
        let block = try #require(text.components(separatedBy: "```example published\n").last)
        var tried = 0
        for line in block.components(separatedBy: "\n```")[0].split(separator: "\n") {
            let row = try CanonicalJSON.parseHandwritten(Array(line.utf8))
            func number(_ name: String) throws -> Int {
                Int(try #require(row[name]?.integerValue))
            }
            func numbers(_ name: String) throws -> [Int64] {
                try #require(row[name]?.arrayValue).compactMap(\.integerValue)
            }
            let costs = try numbers("costs")
            let published = try published(
                figures(
                    could: try number("could"), heard: costs.count + (try number("besides")),
                    confirmed: costs))
            #expect(published.heard == (try number("heard")), "\(line)")
            #expect(published.confirmed.nothing == (try number("nothing")), "\(line)")
            #expect(published.confirmed.paid.map(Int64.init) == (try numbers("paid")), "\(line)")
            tried += 1
        }
        #expect(tried == 11)
    }

    @Test(arguments: [(0, 0), (1, 0), (4, 0), (5, 5), (9, 5), (10, 10)])
    func `of each figure without voices four workers are withheld and five are published`(
        count: Int, expected: Int
    ) throws {
        func declared(_ yen: Int64) throws -> PublishedCosts {
            let published = try published(figures(declared: Array(repeating: yen, count: count)))
            #expect(published.heard == 0 && published.confirmed == PublishedCosts())
            return published.declared
        }
        #expect(try declared(0).nothing == expected)
        for (place, step) in PublishedCosts.steps.enumerated() {
            #expect(try declared(step).paid[place] == expected, "\(step)")
            #expect(try declared(step - 1).paid[place] == 0, "\(step) - 1")
            #expect(try declared(step).nothing == 0)
        }
    }

    @Test func `of each figure of voices four workers are withheld and five are published`() throws
    {
        for (count, expected) in [(0, 0), (1, 0), (4, 0), (5, 5), (9, 5), (10, 10)] {
            #expect(try published(figures(heard: count)).heard == expected)
            for (place, step) in PublishedCosts.steps.enumerated() {
                let paid = Array(repeating: step, count: count)
                let published = try published(figures(heard: count, confirmed: paid))
                #expect(published.confirmed.paid[place] == expected, "\(step), \(count)")
                let less = try self.published(
                    figures(heard: count, confirmed: paid.map { $0 - 1 }))
                #expect(less.confirmed.paid[place] == 0, "\(step) - 1, \(count)")
            }
        }
    }

    @Test
    func `nothing that is published is more than there is, or than half of those who could speak`()
        throws
    {
        for could in 0...24 {
            for heard in 0...could {
                for without in 0...heard {
                    let paid = (0..<(heard - without)).map { 150_000 * Int64($0 + 1) }
                    let costs = Array(repeating: 0, count: without) + paid
                    let published = try published(
                        figures(could: could, heard: heard, confirmed: costs))
                    let all = published.confirmed.nothing + published.confirmed.paid[0]
                    let about: Comment = "\(could) \(heard) \(without)"
                    #expect(published.heard <= heard && 2 * published.heard <= could, about)
                    #expect(published.confirmed.nothing <= without && all <= published.heard, about)
                    for (step, count) in zip(PublishedCosts.steps, published.confirmed.paid) {
                        #expect(count <= paid.count { $0 >= step }, about)
                    }
                    #expect(
                        published.confirmed.paid == published.confirmed.paid.sorted(by: >), about)
                }
            }
        }
    }

    @Test func `of the sealed entries that could be voices half remain, of all agencies together`()
        throws
    {
        var one = figures(heard: 5, confirmed: [0, 0, 0, 0, 0])
        one.declared = [0, 0, 0, 0, 0]
        let two = figures(heard: 12)
        for (entries, isShown) in [(10, false), (29, false), (30, true)] {
            let all = PublishedHalfYear.all(
                of: [agency: one, other: two], in: half, SealedOfHalfYear(couldBeVoices: entries))
            #expect(all[agency]?.heard == (isShown ? 5 : 0), "\(entries)")
            #expect(all[agency]?.confirmed.nothing == (isShown ? 5 : 0), "\(entries)")
            #expect(all[other]?.heard == (isShown ? 10 : 0), "\(entries)")
            #expect(all[agency]?.declared.nothing == 5)
        }
    }

    @Test func `where contents are gone it is withheld by who filed them, not by what they said`()
        throws
    {
        var builder = CaseBuilder()
        try builder.register("sa-sen", .sendingAgency, name: "Sen")
        try builder.register("em-kiku", .employer, name: "Kiku")
        try builder.register("gd-assist", .grievanceDesk, name: "Assist")
        let record = OpenRecord(builder.entries)
        var one = figures(heard: 5, declared: [0, 0, 0, 0, 0])
        one.chain = [agency]
        let two = one
        // Whom nobody registers could have heard a worker.
        for (filer, hidesVoices, hidesDeclared) in [
            ("gd-assist", true, false), ("op-vjferi", true, false), ("xx-nobody", true, false),
            ("sa-sen", false, true), ("em-kiku", false, false),
        ] {
            var sealed = SealedOfHalfYear(couldBeVoices: 100)
            sealed.count(by: try #require(PartyID(filer)), isAvailable: true, in: record)
            #expect(sealed.couldBeVoices == (filer == "gd-assist" ? 101 : 100))
            #expect(try published(one, sealed: sealed).heard == 5)
            sealed.count(by: try #require(PartyID(filer)), isAvailable: false, in: record)
            let all = PublishedHalfYear.all(
                of: [agency: one, other: two], in: half, sealed)
            for name in [agency, other] {
                #expect(all[name]?.heard == (hidesVoices ? 0 : 5), "\(filer)")
                #expect(all[name]?.declared.nothing == (hidesDeclared ? 0 : 5), "\(filer)")
            }
        }
    }

    @Test func `half-years are the days from January and from July`() throws {
        var day = try #require(CivilDate("1999-12-30"))
        var half = HalfYear(of: day)
        for _ in 0..<3_000 {
            day = day.adding(days: 1)
            if day.day == 1, day.month == 1 || day.month == 7 {
                #expect(half.last == day.adding(days: -1))
                #expect(half.next.first == day)
                half = half.next
            }
            let noon = Instant(seconds: Int64(day.daysSinceEpoch) * 86_400 + 43_200)
            #expect(HalfYear(of: day) == half && half.contains(noon) && !half.next.contains(noon))
        }
        #expect(half.end.description.hasSuffix("T23:59:59Z"))
    }
}
