import Foundation
import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import TestSupport

/// One case of a file of `Specs/vectors/kinds`, as the README beside it describes them.
struct KindCase: CustomTestStringConvertible, Sendable {
    let fields: [(name: String, value: String)]

    var testDescription: String { all("name").first ?? "without a name" }
    var expected: [String] { all("expect").filter { $0 != "none" }.sorted() }

    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    static let directory = Repository.url("Specs")

    /// The files' names without `.txt`: a kind, a hyphen and its version.
    static func files() throws -> [String] {
        try FileManager.default
            .contentsOfDirectory(atPath: directory.appending(path: "vectors/kinds").path)
            .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }

    static func read(_ file: String) throws -> [KindCase] {
        let path = directory.appending(path: "vectors/kinds/\(file).txt")
        let lines = try String(contentsOf: path, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        return try lines.split(whereSeparator: \.isEmpty).flatMap { block in
            let fields = try block.filter { !$0.hasPrefix("#") }.map { line in
                let colon = try #require(line.firstRange(of: ": "), "\(line)")
                return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
            }
            return fields.isEmpty ? [] : spread(fields)
        }
    }

    /// A case for each word of `each`, standing for `$`; the case itself without such a field.
    private static func spread(_ fields: [(String, String)]) -> [KindCase] {
        guard let words = fields.first(where: { $0.0 == "each" })?.1 else {
            return [KindCase(fields: fields.map { (name: $0.0, value: $0.1) })]
        }
        return words.split(separator: " ").map { word in
            KindCase(
                fields: fields.filter { $0.0 != "each" }.map {
                    (name: $0.0, value: $0.1.replacing("$", with: word))
                })
        }
    }

    /// The statements with which every case begins: speaker and content.
    static func beginning() throws -> [(speaker: String, content: JSONValue)] {
        let page = try String(
            contentsOf: directory.appending(path: "vectors/kinds/README.md"), encoding: .utf8)
        let start = try #require(page.firstRange(of: "```example beginning\n"))
        let rest = page[start.upperBound...]
        let end = try #require(rest.firstRange(of: "```"))
        return try rest[..<end.lowerBound].split(separator: "\n").map { line in
            let words = line.split(separator: " ", maxSplits: 1)
            return (
                String(words[0]), try CanonicalJSON.parseHandwritten(Array(words[1].utf8))
            )
        }
    }

    /// What the rule finds, in the words of `expect`.
    func found() throws -> [String] {
        var saying = KindCaseSaying()
        try saying.say(self)
        let asOf = all("judged").first.map { "\($0)T23:59:59Z" }
        let number = try #require(OrderNumber(KindCaseSaying.order))
        let order = try #require(
            OrderCase(number, entries: saying.entries, asOf: asOf.flatMap { Instant($0) }))
        let rule = try #require(all("rule").first)
        let judged = JudgedOrder.judge(order, by: try #require(CaseBuilder.book))
        return judged.findings(rule).map { finding in
            var words = [finding.outcome.rawValue, "on"]
            switch finding.subject {
            case .order: words.append("order")
            case .worker(let id): words.append("\(Int(id.text.dropFirst(3)) ?? 0)")
            }
            words += ["at"] + finding.seqs.map { "\($0)" }
            if finding.isSuperseded { words.append("superseded") }
            if finding.restsOnVoice { words.append("voice") }
            return words.joined(separator: " ")
        }.sorted()
    }
}
