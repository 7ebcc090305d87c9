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

    @Test func `the page's example is what the sample comes to`() throws {
        let (json, _) = try run("--for", "reviewers", "--json")
        let confirmed = try #require(try order("VJ-2026-000017", in: json)["confirmed"])
        let page = try String(
            contentsOfFile: StatisticsCommandTests.sample + "/../../Specs/statistics.md",
            encoding: .utf8)
        let example = try #require(page.components(separatedBy: "```example statistics\n").last)
        let text = String(decoding: CanonicalJSON.bytes(of: confirmed), as: UTF8.self)
        #expect(example.hasPrefix(text + "\n"), "\(text)")
    }

    @Test func `what is told of few workers is withheld from everybody, and only from them`() throws
    {
        let (open, _) = try run("--json")
        let (all, _) = try run("--for", "reviewers", "--json")
        #expect(open?["for"]?.stringValue == "everybody")
        var withheld = 0
        for row in try #require(open?["orders"]?.arrayValue) {
            let id = try #require(row["id"]?.stringValue)
            let known = try order(id, in: all)
            for name in ["coverage", "declared", "confirmed", "contradictions", "refunds"] {
                let value = try #require(known[name])
                #expect(value["withheld"] == nil)
                guard row[name]?["withheld"] == nil else {
                    withheld += 1
                    continue
                }
                #expect(row[name] == value, "\(id) \(name)")
                for count in ["workers", "spoken"] {
                    guard let on = value[count]?.integerValue, name != "coverage" else { continue }
                    #expect(on == 0 || on >= 5, "\(id) \(name)")
                }
            }
        }
        #expect(withheld > 0)
    }

    @Test(arguments: [
        ("en", "cost as confirmed", "few"), ("ja", "本人が確認した負担額", "少数"),
        ("vi", "chi phí do chính người lao động xác nhận", "ít người"),
    ])
    func `people read it in their language`(language: String, label: String, few: String) throws {
        let (_, text) = try run("--lang", language)
        #expect(text.contains(label) && text.contains(few))
        #expect(!text.contains("{"))
    }
}
