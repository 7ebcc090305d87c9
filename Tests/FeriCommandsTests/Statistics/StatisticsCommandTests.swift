import Foundation
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

@Suite struct StatisticsCommandTests {
    private static var sample: String { FilingOffice.source("..") }

    private func run(_ arguments: String...) throws -> (JSONValue?, String) {
        let sample = StatisticsCommandTests.sample
        let world = RehearsedWorld()
        let code = Feri.run(
            ["statistics", "--ledger", "\(sample)/ledger", "--openings", "\(sample)/private"]
                + arguments, world: world.world)
        #expect(code == .done, "\(world.messages())")
        let output = world.output()
        return (try? CanonicalJSON.parse(Array(output.utf8.dropLast())), output)
    }

    private func order(_ id: String, in json: JSONValue?) throws -> JSONValue {
        try #require(
            json?["orders"]?.arrayValue?.first { $0["id"]?.stringValue == id })
    }

    private func example(_ name: String) throws -> String {
        let page = try String(
            contentsOfFile: StatisticsCommandTests.sample + "/../../Specs/statistics.md",
            encoding: .utf8)
        let block = try #require(page.components(separatedBy: "```example \(name)\n").last)
        return String(block.prefix { $0 != "\n" })
    }

    @Test func `the page's examples are what the sample comes to`() throws {
        let (all, _) = try run("--for", "reviewers", "--json")
        let confirmed = try #require(try order("VJ-2026-000017", in: all)["confirmed"])
        let text = String(decoding: CanonicalJSON.bytes(of: confirmed), as: UTF8.self)
        #expect(try example("statistics") == text)
        let (open, _) = try run("--json")
        let agency = try #require(open?["agencies"]?.arrayValue?.first)
        let half = try #require(agency["half_years"]?.arrayValue?.last)
        let shown = String(decoding: CanonicalJSON.bytes(of: half), as: UTF8.self)
        #expect(try example("half-year") == shown)
        #expect(agency["id"]?.stringValue == "sa-sen")
    }

    @Test func `the public sees nothing of an order, and of no moment but a half-year's end`()
        throws
    {
        let (open, _) = try run("--json")
        #expect(open?["for"]?.stringValue == "everybody" && open?["orders"] == nil)
        #expect(open?["as_of"]?.stringValue == "2026-06-30T23:59:59Z")
        #expect(open?["contents_not_seen"] == nil)
        for (day, halves) in [
            ("2026-11-20", 2), ("2026-06-30", 2), ("2026-06-29", 1), ("2025-12-31", 1),
            ("2025-12-30", 0), ("2099-01-01", 2),
        ] {
            let (then, _) = try run("--json", "--as-of", day)
            #expect((then?["as_of"] == nil) == (halves == 0))
            for (one, other) in zip(
                then?["agencies"]?.arrayValue ?? [], open?["agencies"]?.arrayValue ?? [])
            where halves > 0 {
                let shown = try #require(one["half_years"]?.arrayValue)
                let all = try #require(other["half_years"]?.arrayValue)
                #expect(Array(all.prefix(shown.count)) == shown, "\(day)")
            }
            let agency = then?["agencies"]?.arrayValue?.first
            #expect((agency?["half_years"]?.arrayValue?.count ?? 0) == halves, "\(day)")
        }
    }

    @Test(arguments: [
        ("en", "cost as confirmed", "not published", "5 or more"),
        ("ja", "本人が確認した負担額", "非公表", "5人以上"),
        ("vi", "chi phí do chính người lao động xác nhận", "không công bố", "từ 5 người"),
    ])
    func `people read it in their language`(
        language: String, label: String, withheld: String, five: String
    ) throws {
        let (_, text) = try run("--lang", language)
        #expect(text.contains(label) && text.contains(withheld) && text.contains(five))
        #expect(!text.contains("{"))
        let (_, early) = try run("--lang", language, "--at", "20")
        #expect(!early.contains(label), "no half-year was over")
    }
}
