import Foundation
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import LedgerStore
@testable import Terminal
@testable import TestSupport
@testable import Views

/// What an erasure takes from the verdicts on which orders, in a ledger with two of them: 7 the
/// first order, 8, 9 and 10 what names it; 11 the second order, 12 the erasure.
@Suite struct ErasureStandingTests {
    private static let first = ForgedContents.order
    private static let second = "VJ-2026-000018"

    private static func commitment(_ kept: String, _ salt: UInt8) -> String {
        Base64.encodeText(
            SHA256.digest(
                of: Array("feri-erased/1\n".utf8) + [UInt8](repeating: salt, count: 32)
                    + Array(kept.utf8)
            ).bytes)
    }

    private static func line(_ seq: Int, _ order: String?, _ salt: UInt8?) -> String {
        let named = order.map { "\"order\":\"\($0)\"," } ?? ""
        let salted =
            salt.map {
                "\"salt\":\"\(Base64.encodeText([UInt8](repeating: $0, count: 32)))\","
            } ?? ""
        return "{\(named)\(salted)\"seq\":\(seq)}"
    }

    /// With the openings of `seqs` gone, an erasure by `keys` that names them, and `lines` kept.
    private func ledger(
        erasing seqs: [Int], places: [String]? = nil, lines: [String] = [],
        by keys: [SignerKey] = ForgedKeys.officers, holder: String = "op-test"
    ) throws -> ForgedLedger {
        let ledger = try ForgedLedger.atWork()
        let second = ForgedContents.issued.replacing(
            ErasureStandingTests.first, with: ErasureStandingTests.second)
        try ledger.add(ForgedStatement(second, by: [ForgedKeys.sakura], id: "11"))
        let commitments =
            places.map { all in
                ",\"places\":[\(all.map { "\"\($0)\"" }.joined(separator: ","))]"
            } ?? ""
        let list = seqs.map { "\($0)" }.joined(separator: ",")
        let erased = """
            {"type":"data.erased","body":{"seqs":[\(list)],"basis":"x",
             "holders":["\(holder)"]\(commitments)}}
            """
        try ledger.add(ForgedStatement(erased, by: keys, id: "12"))
        var openings = try ledger.openings
        for seq in seqs { openings[seq] = nil }
        try ledger.republish(ledger.entries, openings: openings, signedBy: ledger.logKey)
        if !lines.isEmpty {
            let version = lines.contains { $0.contains("salt") } ? 2 : 1
            let file =
                "{\"erased\":[\(lines.joined(separator: ","))],\"schema\":\"feri.erased/\(version)\"}\n"
            try FileSystem.create(
                "\(ledger.home.privateDirectory)/erased.json", with: Array(file.utf8))
        }
        return ledger
    }

    private func missing(_ ledger: ForgedLedger, _ order: String) throws -> MissingContents {
        let view = try LedgerView(
            ledger: ledger.home.ledger, openings: ledger.home.privateDirectory,
            key: ledger.logKey.verifierKey)
        return view.missing(about: .order(try #require(OrderNumber(order))))
    }

    @Test func theCommitmentsOfThePageComeOut() throws {
        let page = try SpecText("openings.md")
        let file = try #require(page.block("json erased"))
        let directory = NSTemporaryDirectory() + "feri-places-" + UUID().uuidString
        try FileSystem.createDirectory(directory)
        defer { try? FileSystem.removeTree(directory) }
        try FileSystem.create("\(directory)/erased.json", with: Array(file.utf8))
        let places = try ErasedPlaces(in: directory)
        let said = places.seqs.map { seq in
            "\(seq) \(Base64.encodeText(places[seq]?.commitment?.bytes ?? []))\n"
        }
        #expect(said.joined() == page.block("example commitments"))
        // The statement of the page that declares them has the same.
        let content = try SpecText("content.md")
        #expect(said.allSatisfy { content.text.contains("\"\($0.dropFirst(3).dropLast())\"") })
    }

    @Test func boundToOneOrderItLowersThatOneAloneAndTheOthersRestOnIt() throws {
        let places = [
            ErasureStandingTests.commitment("{\"order\":\"\(ErasureStandingTests.first)\"}", 1),
            ErasureStandingTests.commitment("{}", 2),
        ]
        let ledger = try ledger(
            erasing: [9, 10], places: places,
            lines: [
                ErasureStandingTests.line(9, ErasureStandingTests.first, 1),
                ErasureStandingTests.line(10, nil, 2),
            ])
        #expect(ledger.verify().code == .done)
        let missing = try missing(ledger, ErasureStandingTests.first)
        #expect(missing.unseen == 0 && missing.erased == 1)
        #expect(missing.elsewhere == [.init(seq: 10, namedAnOrder: false)])
        let said = MissingContents.wording(ofElsewhere: missing.elsewhere)
        #expect(
            said?.en == "rests on the operator's signed word that erased entry 10 named no order")
        // The second order was issued behind them: nothing rests on them.
        #expect(try self.missing(ledger, ErasureStandingTests.second).count == 0)
        #expect(try self.missing(ledger, ErasureStandingTests.second).elsewhere.isEmpty)
    }

    @Test(arguments: ["no file", "no salt", "no places", "another salt", "an order to come"])
    func whatIsNotBoundLowersEveryOrderIssuedBefore(_ kind: String) throws {
        let none = ErasureStandingTests.commitment("{}", 1)
        let later = ErasureStandingTests.commitment(
            "{\"order\":\"\(ErasureStandingTests.second)\"}", 1)
        let lines: [String: [String]] = [
            "no salt": [ErasureStandingTests.line(10, nil, nil)],
            "no places": [ErasureStandingTests.line(10, nil, 1)],
            "another salt": [ErasureStandingTests.line(10, nil, 2)],
            "an order to come": [ErasureStandingTests.line(10, ErasureStandingTests.second, 1)],
        ]
        let ledger = try ledger(
            erasing: [10],
            places: kind == "no places" ? nil : [kind == "an order to come" ? later : none],
            lines: lines[kind] ?? [])
        let missing = try missing(ledger, ErasureStandingTests.first)
        #expect(missing.erased == 1 && missing.elsewhere.isEmpty)
        // What it is said to have named is lowered too, whether or not it can be.
        #expect(
            try self.missing(ledger, ErasureStandingTests.second).erased
                == (kind == "an order to come" ? 1 : 0))
        let isFalse = ["another salt", "an order to come"].contains(kind)
        #expect(ledger.verify().code == (isFalse ? .no : .done))
        if isFalse { #expect(ledger.verify().place == "erased.json") }
    }

    @Test func anErasureBySomebodyElseIsNoErasureHere() throws {
        let ledger = try ledger(
            erasing: [10], places: [ErasureStandingTests.commitment("{}", 1)],
            lines: [ErasureStandingTests.line(10, nil, 1)], by: [ForgedKeys.sen], holder: "sa-sen")
        let missing = try missing(ledger, ErasureStandingTests.first)
        #expect(missing.unseen == 1 && missing.erased == 0 && missing.elsewhere.isEmpty)
        let verified = try #require(ledger.verify().json)
        #expect(verified["not_checked"]?["contents_missing"] == .array([.integer(10)]))
        #expect(verified["not_checked"]?["contents_erased"] == .integer(0))
        // Heads count what the operator has not erased, and so cannot be compared.
        let heads = Judgement(["heads", "--home", ledger.home.root])
        #expect(heads.code != .done, "\(heads.output)")
    }

    @Test func manyAreReportedByTheirNumber() {
        let many = (0..<300).map {
            MissingContents.Elsewhere(seq: $0, namedAnOrder: $0 % 2 == 0)
        }
        let said = MissingContents.wording(ofElsewhere: many)
        #expect(said?.en.contains("300 erased entries named other orders, or none") == true)
        #expect(said?.ja.contains("300件") == true && said?.vi.contains("300 mục") == true)
        #expect(MissingContents.wording(ofElsewhere: []) == nil)
        #expect(
            MissingContents.wording(ofElsewhere: [.init(seq: 5, namedAnOrder: true)])?.en
                == "rests on the operator's signed word that erased entry 5 named another order")
    }
}

/// A page of `Specs/` and its fenced blocks.
private struct SpecText {
    let text: String

    init(_ name: String) throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../Specs/\(name)")
            .standardized
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// The lines of the first block opened with these words, at any indentation.
    func block(_ words: String) -> String? {
        let lines = text.components(separatedBy: "\n")
        let trimmed = lines.map { $0.trimmingCharacters(in: .whitespaces) }
        guard let start = trimmed.firstIndex(of: "```\(words)"),
            let end = trimmed[(start + 1)...].firstIndex(of: "```")
        else { return nil }
        return trimmed[(start + 1)..<end].map { $0 + "\n" }.joined()
    }
}
