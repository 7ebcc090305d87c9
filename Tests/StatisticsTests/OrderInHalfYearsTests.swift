import Platform
import Testing

@testable import Judging
@testable import Registry
@testable import Statistics
@testable import TestSupport
@testable import Workplace

/// From statements to what is published: small orders, and ones drawn at random.
@Suite struct OrderInHalfYearsTests {
    /// An order of so many workers, issued in November 2025 by another than its agency.
    private func builder(
        _ workers: Int, headcount: Int? = nil, enrolledBy enroller: String = "sa-sen"
    ) throws -> CaseBuilder {
        var builder = CaseBuilder()
        try builder.register("sa-sen", .sendingAgency, name: "Sen")
        try builder.register("sa-tre", .sendingAgency, name: "Tre")
        try builder.register("so-sakura", .supervisingOrganization, name: "Sakura")
        try builder.register("em-kiku", .employer, name: "Kiku")
        try builder.register("gd-assist", .grievanceDesk, name: "Assist")
        try builder.publishRate(dong: 170)
        try builder.issueOrder(headcount: headcount ?? workers)
        for worker in 0..<workers { try builder.enrol(worker + 1, by: enroller) }
        return builder
    }

    /// What is published when the ledger has these entries.
    ///
    /// - Parameter lacking: of whose contents one of before is not available.
    private func published(
        _ entries: [CaseEntry], lacking: Set<PartyID> = []
    ) throws -> [PublishedHalfYear] {
        let first = try #require(entries.first?.received)
        let last = try #require(entries.last?.received)
        var halves: [HalfYear] = []
        var half = HalfYear(of: first.date)
        while half.end < last {
            halves.append(half)
            half = half.next
        }
        let records = halves.map { (half: $0, record: OpenRecord(entries, asOf: $0.end)) }
        let number = try #require(OrderNumber(CaseBuilder.order))
        guard let order = OrderInHalfYears(number, entries: entries, in: records) else { return [] }
        return records.compactMap { half, record in
            guard let figures = order.figures[half] else { return nil }
            var sealed = SealedOfHalfYear(couldBeVoices: 100, lacking: lacking)
            for entry in entries where half.contains(entry.received) {
                sealed.count(by: entry.speaker, isAvailable: true, in: record)
            }
            return PublishedHalfYear.all(of: [order.agency: figures], in: half, sealed)[
                order.agency]
        }
    }

    @Test func `an account is of the half-year it was received in, once that is over`() throws {
        var builder = try builder(12)
        for worker in 1...5 {
            builder.now = "2026-06-30T23:59:5\(worker)Z"
            try builder.declare(.worker, by: "gd-assist", worker: worker)
        }
        builder.now = "2026-06-30T23:59:59Z"
        try builder.declare(.agency, by: "sa-sen", worker: 6)
        #expect(try published(builder.entries).map(\.heard) == [0])
        builder.now = "2026-07-01T00:00:00Z"
        try builder.declare(.worker, by: "gd-assist", worker: 7)
        let published = try published(builder.entries)
        #expect(published.map(\.heard) == [0, 5])
        #expect(published.map(\.confirmed.nothing) == [0, 5])
        #expect(published.map(\.declared) == [PublishedCosts(), PublishedCosts()])
        #expect(published.map(\.orders) == [1, 1] && published.map(\.headcount) == [12, 12])
        builder.now = "2027-01-01T00:00:00Z"
        try builder.approve(on: "2026-07-01")
        #expect(try self.published(builder.entries).map(\.heard) == [0, 5, 0])
        #expect(try self.published(builder.entries).map(\.confirmed.nothing) == [0, 5, 0])
    }

    @Test func `an agency that others only named gets no figures until it agrees`() throws {
        var builder = try builder(12, enrolledBy: "so-sakura")
        builder.now = "2026-03-01T02:00:00Z"
        for worker in 1...6 { try builder.declare(.worker, by: "gd-assist", worker: worker) }
        builder.now = "2026-07-01T00:00:00Z"
        try builder.approve(on: "2026-07-01")
        #expect(try published(builder.entries).isEmpty)
        let issued = try #require(builder.entries.first { $0.content.type == .orderIssued })
        try builder.tell(
            "sa-sen", "statement.countersigned", worker: nil, refs: [issued.seq],
            #"{"on": "2026-07-01"}"#)
        builder.now = "2027-01-01T00:00:00Z"
        try builder.approve(on: "2026-07-01")
        // Of the half-years before it signed nothing is published later either.
        let published = try published(builder.entries)
        #expect(published.map(\.half.first.description) == ["2026-07-01"])
        #expect(published.map(\.headcount) == [12] && published.map(\.heard) == [0])
    }

    @Test func `where it agreed by acts alone, what it filed has to be there`() throws {
        for (isSigned, heard) in [(false, [0, 0]), (true, [0, 5])] {
            var builder = try builder(12)
            if isSigned {
                let issued = try #require(builder.entries.first { $0.content.type == .orderIssued })
                try builder.tell(
                    "sa-sen", "statement.countersigned", worker: nil, refs: [issued.seq],
                    #"{"on": "2025-11-20"}"#)
            }
            builder.now = "2026-03-01T02:00:00Z"
            for worker in 1...6 { try builder.declare(.worker, by: "gd-assist", worker: worker) }
            builder.now = "2026-07-01T00:00:00Z"
            try builder.approve(on: "2026-07-01")
            let sale = try #require(PartyID("sa-sen"))
            #expect(try published(builder.entries).map(\.heard) == [0, 5])
            #expect(try published(builder.entries, lacking: [sale]).map(\.heard) == heard)
            let other = try #require(PartyID("em-kiku"))
            #expect(try published(builder.entries, lacking: [other]).map(\.heard) == [0, 5])
        }
    }

    @Test func `nothing said later changes what was published`() throws {
        var builder = try builder(12)
        builder.now = "2026-03-01T02:00:00Z"
        var seqs: [UInt64] = []
        for worker in 1...6 {
            seqs.append(
                try builder.declare(
                    .worker, by: "gd-assist", worker: worker, lines: [Line(amount: 600_000)]))
        }
        builder.now = "2026-07-02T02:00:00Z"
        try builder.approve(on: "2026-07-01")
        let published = try published(builder.entries)
        #expect(published.last?.confirmed.paid == [5, 5, 5, 5])
        builder.now = "2026-07-03T02:00:00Z"
        try builder.correct(seqs[0], .worker, by: "gd-assist", lines: [])
        try builder.declare(.worker, by: "gd-assist", worker: 2)
        try builder.declare(.worker, by: "gd-assist", worker: 3, present: ["sa-sen"])
        // The chain is said to be another, with the desk in it, and to have another agency.
        let terms = """
            {"occupation": "food processing", "programme": "TITP1", "headcount": 1, "months": 1,
             "basic_wage": {"amount": 1, "currency": "JPY"},
             "scheduled_wage": {"amount": 1, "currency": "JPY"},
             "chain": [{"party": "sa-tre", "role": "sending-agency"},
             {"party": "gd-assist", "role": "broker"}, {"party": "em-kiku", "role": "employer"}],
             "terms": []}
            """
        let issued = try #require(builder.entries.first { $0.content.type == .orderIssued })
        try builder.correct(
            issued.seq, type: "order.issued", by: "so-sakura", worker: nil, body: terms)
        #expect(try self.published(builder.entries) == published)
        builder.now = "2027-01-01T00:00:00Z"
        try builder.approve(on: "2026-07-01")
        let later = try self.published(builder.entries)
        #expect(Array(later.prefix(2)) == published && later.count == 3)
        let records = [(later[2].half, OpenRecord(builder.entries, asOf: later[2].half.end))]
        let number = try #require(OrderNumber(CaseBuilder.order))
        let order = OrderInHalfYears(number, entries: builder.entries, in: records)
        #expect(order?.agency.text == "sa-sen", "it counts with the agency it was issued with")
    }

    @Test func `only what is independent is heard, only what the chain says is declared`() throws {
        var builder = try builder(20)
        builder.now = "2026-03-01T02:00:00Z"
        for worker in 1...10 {
            try builder.declare(
                .worker, by: "gd-assist", worker: worker,
                present: worker > 4 ? ["sa-sen"] : [])
            try builder.declare(
                .agency, by: worker > 4 ? "sa-sen" : "gd-assist", worker: worker)
        }
        builder.now = "2026-07-01T00:00:00Z"
        try builder.approve(on: "2026-07-01")
        let published = try #require(try published(builder.entries).last)
        #expect(published.heard == 0 && published.confirmed == PublishedCosts())
        #expect(published.declared.nothing == 5)
    }

    @Test func `who could have spoken are those enrolled, as many as were approved`() throws {
        for (enrolled, headcount, heard) in [(9, 9, 0), (10, 10, 5), (20, 9, 0), (9, 20, 0)] {
            var builder = try builder(enrolled, headcount: headcount)
            builder.now = "2026-03-01T02:00:00Z"
            for worker in 1...9 { try builder.declare(.worker, by: "gd-assist", worker: worker) }
            builder.now = "2026-07-01T00:00:00Z"
            try builder.approve(on: "2026-07-01")
            #expect(try published(builder.entries).last?.heard == heard, "\(enrolled) \(headcount)")
        }
        // Whom a desk enrols, the chain does not know of.
        var builder = try builder(9, headcount: 20)
        try builder.enrol(10, by: "gd-assist")
        builder.now = "2026-03-01T02:00:00Z"
        for worker in 1...9 { try builder.declare(.worker, by: "gd-assist", worker: worker) }
        builder.now = "2026-07-01T00:00:00Z"
        try builder.approve(on: "2026-07-01")
        #expect(try published(builder.entries).last?.heard == 0)
    }

    @Test func `an order is open for its months and a year more, unless it ended before`() throws {
        var builder = try builder(12)
        builder.now = "2031-01-01T00:00:00Z"
        try builder.approve(on: "2030-12-31")
        // Issued on 2025-11-18 for 36 months: 48 × 31 days later it is 2029-12-15.
        let published = try published(builder.entries)
        #expect(published.last { $0.orders == 1 }?.half.first == CivilDate("2029-07-01"))
        #expect(published.last?.headcount == 0)
        builder = try self.builder(12)
        builder.now = "2026-02-01T00:00:00Z"
        try builder.tell(
            "so-sakura", "order.closed", worker: nil,
            "{\"reason\": \"ended\", \"on\": \"2026-01-31\"}")
        builder.now = "2027-01-01T00:00:00Z"
        try builder.approve(on: "2026-07-01")
        #expect(try self.published(builder.entries).map(\.orders) == [1, 1, 0])
    }

    // MARK: The attacker over ledgers drawn at random

    /// A year and a half of an order, whose workers speak now and then.
    private func drawn(_ random: inout SeededRandom) throws -> CaseBuilder {
        let workers = Int.random(in: 8...24, using: &random)
        var builder = try builder(workers)
        var day = try #require(CivilDate("2025-12-01"))
        while day < (try #require(CivilDate("2027-07-02"))) {
            day = day.adding(days: Int.random(in: 1...9, using: &random))
            builder.now = "\(day)T02:00:00Z"
            let worker = Int.random(in: 1...workers, using: &random)
            let yen =
                [0, 0, Int.random(in: 2_001...900_000, using: &random)]
                .randomElement(using: &random) ?? 0
            let lines = yen == 0 ? [] : [Line(amount: yen)]
            if Bool.random(using: &random) {
                try builder.declare(.worker, by: "gd-assist", worker: worker, lines: lines)
            } else {
                try builder.declare(.agency, by: "sa-sen", worker: worker, lines: lines)
            }
        }
        return builder
    }

    @Test(arguments: 1...6)
    func `from all that is ever published of a drawn ledger no account comes back`(seed: UInt64)
        throws
    {
        var random = SeededRandom(seed)
        let builder = try drawn(&random)
        let book = try #require(CaseBuilder.book)
        let number = try #require(OrderNumber(CaseBuilder.order))
        var before: [PublishedHalfYear] = []
        var oldBefore: [Int64]?
        var (exact, steps) = (0, 0)
        for size in stride(from: 40, through: builder.entries.count, by: 1) {
            let entries = Array(builder.entries.prefix(size))
            let published = try published(entries)
            // What was published before is published again, and what is new is a whole half-year.
            #expect(Array(published.prefix(before.count)) == before, "seed \(seed), \(size)")
            for one in published.dropFirst(before.count) {
                #expect(!one.half.contains(try #require(entries.last?.received)))
                for count in [one.heard, one.confirmed.nothing, one.declared.nothing]
                    + one.confirmed.paid + one.declared.paid
                {
                    #expect(count.isMultiple(of: 5), "seed \(seed)")
                }
                #expect(2 * one.heard <= one.headcount)
            }
            before = published
            // The same attacker over what was published before these rules.
            guard size % 5 == 0, let order = OrderCase(number, entries: entries) else { continue }
            let figures = Figures(of: JudgedOrder.judge(order, by: book), by: book)
            guard OldRules.tells(figures.confirmed.yen), let spread = Spread(figures.confirmed.yen)
            else { continue }
            let now = [spread.median, spread.upperQuartile, spread.maximum]
            exact += now.count { $0 > 0 && figures.confirmed.yen.contains($0) }
            if let oldBefore, oldBefore != now { steps += 1 }
            oldBefore = now
        }
        #expect(before.count == 4)
        #expect(exact > 0 && steps > 0, "seed \(seed): the old rules gave nothing away")
    }
}
