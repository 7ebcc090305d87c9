import Foundation
import LedgerStore
import Platform
import Testing
import Transparency
import Wording

@testable import Access
@testable import FeriCommands
@testable import Judging
@testable import Registry
@testable import Statistics
@testable import TestSupport
@testable import Views

/// Somebody who collects everything that others than reviewers ever see of the sample, to get
/// at what one worker said.
@Suite struct FiguresForEverybodyTests {
    private let served: ServedLedger
    private var view: LedgerView { served.view }

    init() throws { served = try ServedSample.loaded.get() }

    /// The moments at which an entry was received, each once.
    private func moments() throws -> [Instant] {
        var moments: [Instant] = []
        for entry in try view.entries(0..<view.size) where moments.last != entry.received {
            moments.append(entry.received)
        }
        return moments
    }

    private func published(asOf moment: Instant? = nil) throws -> JSONValue {
        .object(of: try view.figuresForEverybody(asOf: moment).members)
    }

    /// What each worker confirmed, exactly: nobody but reviewers may get at it. Small amounts could
    /// be anything.
    private func secrets() throws -> Set<Int64> {
        let sheet = try #require(try served.statistics())
        let all = sheet.orders.flatMap(\.figures.confirmed.yen)
        #expect(all.contains(717_648))
        return Set(all.filter { $0 > 1_000 })
    }

    @Test func `every moment's figures are those of now with half-years left out`() throws {
        let now = try #require(try published()["agencies"]?.arrayValue)
        var seen: Set<[UInt8]> = []
        for moment in try moments() {
            let then = try #require(try published(asOf: moment)["agencies"]?.arrayValue)
            seen.insert(CanonicalJSON.bytes(of: .array(then)))
            for agency in then {
                let same = now.first { $0["id"] == agency["id"] }
                let halves = try #require(agency["half_years"]?.arrayValue)
                let all = try #require(same?["half_years"]?.arrayValue)
                #expect(Array(all.prefix(halves.count)) == halves, "\(moment)")
            }
        }
        #expect(seen.count == 3, "none, one and two half-years")
    }

    @Test(arguments: [138, 139, 150, 187, 222, 300])
    func `a ledger of fewer entries tells no more than that`(seq: UInt64) throws {
        let earlier = try view.earlier(size: seq + 1)
        let then = try earlier.figuresForEverybody()
        let moment = try view.entry(seq).received
        let now = try view.figuresForEverybody(asOf: Instant(seconds: moment.seconds - 1))
        #expect(then.agencies.map(\.halves) == now.agencies.map(\.halves))
        #expect(then.last == now.last && then.size == seq + 1)
    }

    @Test func `a half-year is over once something was received after it`() throws {
        let story = try StoryLedger.fresh()
        func last(asOf moment: Instant? = nil) throws -> String? {
            try story.view().figuresForEverybody(asOf: moment).last?.last.description
        }
        func receive(_ party: String, at moment: Instant) throws {
            let registered = ForgedContents.registered(party, "buyer")
            try story.forged.add(
                [try ForgedStatement(registered, by: ForgedKeys.officers).entry], at: moment)
        }
        let before = try last()
        let end = try #require(Instant("2026-06-30T23:59:59Z"))
        try receive("by-umi", at: end)
        #expect(try last() == before && before != "2026-06-30")
        #expect(try last(asOf: Instant(seconds: end.seconds + 1_000_000)) == before)
        try receive("by-kai", at: Instant(seconds: end.seconds + 1))
        #expect(try last() == "2026-06-30" && last(asOf: end) == "2026-06-30")
        #expect(try last(asOf: Instant(seconds: end.seconds - 1)) == before)
    }

    @Test func `nobody but a reviewer gets at an amount, or a count of few or nearly all`() throws {
        let secrets = try secrets()
        var answers: [String] = []
        for word in [
            "public", "party:sa-sen", "party:sa-tre", "party:so-sakura", "party:em-kiku",
            "party:gd-hibari", "buyer:em-kiku", "buyer:em-kiku,em-ume",
        ] {
            let reader = try ScopedReader(AccessList.Scope(checking: word, at: "test"), of: served)
            answers.append(try reader.ask("/api/v1/statistics").text)
            let loot = Loot(
                of: try CanonicalJSON.parseHandwritten(Array((answers.last ?? "").utf8)), secrets)
            #expect(loot == Loot(), "\(word)")
            for language in ["en", "ja", "vi"] {
                let page = try reader.ask("/parties/sa-sen?lang=\(language)").text
                // A party sees there what it declared itself, and no figure of it.
                for secret in [717_648 as Int64, 305_883, 360_000] {
                    let words = AmountText.number(secret, in: .english)
                    let more = AmountText.number(secret, in: .vietnamese)
                    #expect(!page.contains(words) && !page.contains(more), "\(word)")
                }
            }
        }
        #expect(Set(answers).count == 1, "there is nothing to compare")
    }

    @Test func `the same attacker finds what was published before these rules`() throws {
        let secrets = try secrets()
        var loot = Loot()
        var before: JSONValue?
        // From when the workers of the first order spoke.
        let first = try #require(Instant("2026-05-01T00:00:00Z"))
        let last = try #require(Instant("2026-07-31T23:59:59Z"))
        for moment in try moments() where (first...last).contains(moment) {
            guard let sheet = try? view.statistics(asOf: moment) else { continue }
            let published = Loot.oldFigures(sheet)
            loot.add(published, secrets)
            if let before { loot.compare(before, published) }
            before = published
        }
        #expect(loot.amounts.contains(717_648), "the maximum")
        #expect(loot.amounts.count > 3, "and the quartiles")
        #expect(loot.nearlyAll > 0, "14 of 15 and 16 of 17")
        #expect(loot.stepsOfFew > 0, "one more from one entry to the next")
    }

    @Test func `where a content is gone what it may have said is published of nobody any more`()
        throws
    {
        // The sample's own: an agency's contents were erased, of another agency's chain.
        let published = try view.figuresForEverybody()
        let sale = try #require(
            published.agencies.first { $0.agency.text == "sa-sen" }?.halves.last)
        #expect(sale.heard == 5 && sale.declared.nothing == 5)
        let scratch = try CopiedOpenings(of: view)
        // A desk's; the agency's own, which signed no order; an employer's; a desk's of later.
        for (seq, heard, declared) in [(139, 0, 5), (124, 0, 0), (88, 5, 0), (275, 5, 5)] {
            let openings = try scratch.without(UInt64(seq))
            let less = try LedgerView(ledger: ServedSample.ledger, openings: openings, key: nil)
            let then = try less.figuresForEverybody()
            let half = try #require(then.agencies.first { $0.agency.text == "sa-sen" }?.halves.last)
            #expect(half.heard == heard && half.declared.nothing == declared, "without \(seq)")
            #expect((half.confirmed == PublishedCosts()) == (heard == 0), "without \(seq)")
        }
    }
}

/// What somebody got at.
private struct Loot: Equatable {
    /// Exactly what some one worker said.
    var amounts: Set<Int64> = []
    /// Figures that say that all but at most four spoke.
    var nearlyAll = 0
    /// Figures that are of one to four workers.
    var ofFew = 0
    /// Figures that went up or down by one to four.
    var stepsOfFew = 0

    init() {}

    init(of published: JSONValue, _ secrets: Set<Int64>) { add(published, secrets) }

    /// Numbers that are made of open statements, or are the same whatever anybody said.
    private static let harmless: Set<String> = ["size", "orders", "headcount", "yen"]

    mutating func add(_ published: JSONValue, _ secrets: Set<Int64>) {
        for (path, number) in Loot.numbers(in: published) {
            if secrets.contains(number) { amounts.insert(number) }
            if path.last == "spoken" || path.last == "at_least", (1...4).contains(number) {
                ofFew += 1
            }
        }
        for row in published["agencies"]?.arrayValue ?? [] {
            let pairs =
                [(row["coverage"]?["spoken"], row["coverage"]?["workers"])]
                + (row["half_years"]?.arrayValue ?? []).map {
                    ($0["heard"]?["at_least"], $0["headcount"])
                }
            for case (let spoken?, let workers?) in pairs {
                guard let spoken = spoken.integerValue, let workers = workers.integerValue else {
                    continue
                }
                if spoken + 4 >= workers { nearlyAll += 1 }
            }
        }
    }

    /// What changed from one answer to the next.
    mutating func compare(_ before: JSONValue, _ after: JSONValue) {
        let old = Dictionary(
            Loot.numbers(in: before).map { ($0.path, $0.number) }, uniquingKeysWith: { $1 })
        for (path, number) in Loot.numbers(in: after) {
            guard let known = old[path], (1...4).contains(abs(number - known)) else { continue }
            stepsOfFew += 1
        }
    }

    /// Every number with the names that lead to it; of a list's items by their ids.
    private static func numbers(
        in value: JSONValue, at path: [String] = []
    ) -> [(path: [String], number: Int64)] {
        switch value {
        case .integer(let number):
            return harmless.contains(path.last ?? "") ? [] : [(path, number)]
        case .object(let members):
            return members.flatMap { numbers(in: $0.value, at: path + [$0.name]) }
        case .array(let items):
            return items.enumerated().flatMap { place, item in
                numbers(in: item, at: path + [item["id"]?.stringValue ?? "\(place)"])
            }
        default: return []
        }
    }

    /// What was published of agencies before: all of it where five had spoken.
    static func oldFigures(_ sheet: StatisticsSheet) -> JSONValue {
        let published = JSONValue.object(of: sheet.members)["agencies"]?.arrayValue ?? []
        let agencies = zip(sheet.agencies, published).filter { $0.0.figures.spoken >= 5 }.map(\.1)
        return .object(of: [("agencies", .array(agencies))])
    }
}

/// Copies of a ledger's openings.
private final class CopiedOpenings {
    private let scratch = NSTemporaryDirectory() + "feri-figures-" + UUID().uuidString
    private let view: LedgerView

    init(of view: LedgerView) throws {
        self.view = view
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: scratch) }

    /// A directory of all of them but the one of `missing`.
    func without(_ missing: UInt64) throws -> String {
        let directory = "\(scratch)/\(missing)"
        try FileManager.default.createDirectory(
            atPath: "\(directory)/openings", withIntermediateDirectories: true)
        for bundle in 0..<(view.size + 255) / 256 {
            var records: [UInt8] = []
            for seq in bundle * 256..<min(view.size, bundle * 256 + 256) {
                let opening =
                    seq == missing ? nil : try view.reader.opening(seq, inLogOf: view.size)
                OpeningRecords.append(OpeningRecords.record(opening), to: &records)
            }
            try FileSystem.writeSynced(
                records, to: "\(directory)/openings/\(TilePath.encode(bundle))")
        }
        return directory
    }
}
