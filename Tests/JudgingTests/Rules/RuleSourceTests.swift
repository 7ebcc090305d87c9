import Foundation
import Judging
import Platform
import Testing
import Transparency

@testable import Registry
@testable import TestSupport

/// Every row says where it was read, when, and how well; `Specs/rules-sources.md` agrees.
@Suite struct RuleSourceTests {
    private static let own = ["Product rule of this registry", "The order's own terms"]

    private static func lines() throws -> [[String]] {
        let page = URL(filePath: #filePath).appending(path: "../../../../Specs/rules-sources.md")
            .standardized
        return try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| ") }.dropFirst().map { line in
                line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            }
    }

    @Test func `no row or parameter lacks an address and a day, unless it is said to`() throws {
        for row in try #require(CaseBuilder.book).rows {
            let source = row.source
            guard !RuleSourceTests.own.contains(source.title) else { continue }
            let isRead = source.url != nil && source.read != nil
            #expect(
                isRead || (source.status == .unverified && source.note != nil), "\(row.id)")
            for parameter in source.parameters {
                let isRead = parameter.url != nil && parameter.read != nil
                #expect(
                    isRead || parameter.status == .unverified, "\(row.id) \(parameter.name)")
            }
        }
    }

    @Test func `the page has a line for each row and for each parameter checked apart`() throws {
        var expected: [[String]] = []
        for row in try #require(CaseBuilder.book).rows {
            let source = row.source
            let isOwn = RuleSourceTests.own.contains(source.title)
            let from = row.effectiveFrom.map { "\($0) …" } ?? "…"
            let days = from + (row.effectiveTo.map { " \($0)" } ?? "")
            func status(_ status: RuleSource.Status) -> String { isOwn ? "own" : status.rawValue }
            func read(_ url: String?, _ day: String?) -> [String] {
                isOwn
                    ? ["this registry's", "–"]
                    : url.map { [$0, day ?? "–"] } ?? ["not found", "–"]
            }
            expected.append(
                [row.id, days] + read(source.url, source.read?.description)
                    + [status(source.status)])
            for parameter in source.parameters {
                expected.append(
                    [row.id, days] + read(parameter.url, parameter.read?.description)
                        + [parameter.status.rawValue])
            }
        }
        let shown = try RuleSourceTests.lines().map { $0.prefix(2) + $0.suffix(3) }
        #expect(shown.map(Array.init) == expected)
    }

    @Test func `what rested on Circular 02/2024 ends with it and goes on unverified`() throws {
        let rows = try #require(CaseBuilder.book).rows
        let ended = rows.filter { $0.source.title.contains("02/2024") }
        #expect(ended.count == 11)
        for row in ended {
            #expect(row.effectiveTo?.description == "2026-06-29", "\(row.id)")
            let next = rows.filter {
                $0.id == row.id && $0.programmes == row.programmes && $0.kind == row.kind
                    && $0.effectiveFrom?.description == "2026-06-30"
            }
            #expect(next.map(\.source.status) == [.unverified], "\(row.id)")
        }
    }

    @Test func `a parameter's source names a parameter of its row`() throws {
        let text = try #require(String(validating: DefaultProfile.bytes, as: UTF8.self))
        let known = #"{"name":"signed_before""#
        #expect(text.contains(known))
        let wrong = text.replacing(known, with: #"{"name":"signed_after""#)
        #expect(throws: ShapeError.self) { try RuleBook(Profile(Array(wrong.utf8))) }
    }
}
