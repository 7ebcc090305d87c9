import Foundation
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// The indicator over the sample's workers.
@Suite struct IndicatorCommandTests {
    private func run(_ arguments: String...) -> Judgement {
        Judgement(
            arguments + [
                "--ledger", ServedSample.ledger, "--openings", "\(ServedSample.directory)/private",
            ])
    }

    private func indicator(_ year: String, _ more: String...) throws -> JSONValue {
        let answer = Judgement(
            ["indicator", "--year", year, "--json"] + more + [
                "--ledger", ServedSample.ledger, "--openings", "\(ServedSample.directory)/private",
            ])
        #expect(answer.code == .done, "\(answer.messages)")
        return try #require(answer.json)
    }

    @Test func `the page's example is what the sample comes to`() throws {
        let page = try String(
            contentsOfFile: Repository.path("Specs/indicator.md"), encoding: .utf8)
        let block = try #require(page.components(separatedBy: "```example indicator\n").last)
        let all = try indicator("2026", "--for", "reviewers")
        let shown = JSONValue.object(
            of: ["departed", "silent", "short_term", "confirmed", "declared"].map {
                ($0, all[$0] ?? .boolean(false))
            })
        let text = String(decoding: CanonicalJSON.bytes(of: shown), as: UTF8.self)
        #expect(String(block.prefix { $0 != "\n" }) == text)
        #expect(all["corridor"]?.stringValue == "VN-JP")
    }

    @Test func `the papers of the orders come to the same`() throws {
        let workers = run("export", "--of", "workers", "--format", "jsonl")
        var left: Set<String> = []
        var orders: Set<String> = []
        for line in workers.output.split(separator: "\n") {
            let row = try CanonicalJSON.parseHandwritten(Array(line.utf8))
            guard row["departed_on"]?.stringValue?.hasPrefix("2026") ?? false else { continue }
            left.insert(row["worker"]?.stringValue ?? "")
            orders.insert(row["order"]?.stringValue ?? "")
        }
        // Each worker's own word, alone: a row of a paper has the same ratio.
        var own: [String: Int64] = [:]
        for order in orders.sorted() {
            let paper = run("export", "--form", "sdg-10-7-1", "--order", order, "--format", "csv")
            for line in paper.output.components(separatedBy: "\r\n").dropFirst() {
                // order, worker, perspective, independent, … ratio_high as the eleventh
                let cells = line.components(separatedBy: ",")
                guard cells.count > 10, cells[2] == "worker", cells[3] == "true",
                    !cells[10].isEmpty, left.contains(cells[1])
                else { continue }
                let digits = try #require(Int64(cells[10].replacing(".", with: "")))
                own[cells[1]] = max(own[cells[1]] ?? 0, digits)
            }
        }
        let all = try indicator("2026", "--for", "reviewers")
        #expect(all["departed"]?.integerValue == Int64(left.count))
        let sorted = own.values.sorted()
        let confirmed = try #require(all["confirmed"])
        func digits(_ name: String) -> Int64? {
            confirmed[name]?.stringValue.flatMap { Int64($0.replacing(".", with: "")) }
        }
        try #require(sorted.count > 10)
        #expect(digits("maximum") == sorted.last && digits("median") == sorted[sorted.count / 2])
        #expect(digits("lower_quartile") == sorted[sorted.count / 4])
        #expect(digits("upper_quartile") == sorted[3 * sorted.count / 4])
        let sum = sorted.reduce(0, +)
        let count = Int64(sorted.count)
        #expect(digits("mean") == (2 * sum + count) / (2 * count))
        #expect(confirmed["nothing"]?.integerValue == Int64(sorted.count { $0 == 0 }))
    }

    @Test func `everybody gets sums of what is published, and no proportion`() throws {
        let figures = try #require(run("statistics", "--json").json)
        for year in ["2025", "2026", "2027"] {
            let shown = try indicator(year)
            var heard: Int64 = 0
            var nothing: Int64 = 0
            for half in (figures["agencies"]?.arrayValue ?? []).flatMap({
                $0["half_years"]?.arrayValue ?? []
            }) where half["from"]?.stringValue?.hasPrefix(year) ?? false {
                heard += half["heard"]?["at_least"]?.integerValue ?? 0
                nothing += half["declared"]?["nothing"]?["at_least"]?.integerValue ?? 0
            }
            #expect(shown["heard"]?["at_least"]?.integerValue ?? 0 == heard, "\(year)")
            #expect(
                shown["declared"]?["nothing"]?["at_least"]?.integerValue ?? 0 == nothing, "\(year)")
            let text = String(decoding: CanonicalJSON.bytes(of: shown), as: UTF8.self)
            for word in ["median", "maximum", "mean", "quartile", "silent", "departed", "3.9"] {
                #expect(!text.contains(word), "\(year) \(word)")
            }
        }
        #expect(try indicator("2026")["heard"]?["at_least"]?.integerValue ?? 0 >= 5)
    }

    @Test(arguments: [
        ("en", "median", "silence is never proof", "or more workers"),
        ("ja", "中央値", "証拠にはなりません", "人以上"),
        ("vi", "trung vị", "im lặng không bao giờ chứng minh", "người trở lên"),
    ])
    func `people read it in their language`(
        language: String, median: String, silence: String, five: String
    ) {
        let reviewers = run(
            "indicator", "--year", "2026", "--for", "reviewers", "--lang", language)
        let joined = reviewers.output.replacing("\n  ", with: language == "ja" ? "" : " ")
        #expect(joined.contains(median) && joined.contains(silence), "\(joined)")
        let open = run("indicator", "--year", "2026", "--lang", language)
        #expect(open.output.contains(five) && !open.output.contains(median), "\(open.output)")
    }

    @Test(arguments: ["26", "twenty", "02026", "+026"])
    func `what is not a year is said to be none`(year: String) {
        #expect(run("indicator", "--year", year).code == .usage)
    }
}
