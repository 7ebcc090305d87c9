import Foundation
import HTTPServing
import Platform
import Testing
import Transparency
import Wording

@testable import Access
@testable import Registry
@testable import TestSupport
@testable import Views

/// A name by which an eye may be misled is marked wherever it is shown.
@Suite struct NameMarkTests {
    private static let mark = "name mixes scripts: check the id"
    /// Its first o is Cyrillic.
    private static let name = "S\u{43E}ng \u{110}à"
    private static let made = Result {
        try ScopedLedger { content in
            guard content["type"]?.stringValue == "party.registered",
                content["party"]?.stringValue == "sa-sen",
                case .object(let members)? = content["body"]
            else { return content }
            let body = members.map {
                ($0.name, $0.name == "name" ? JSONValue.string(name) : $0.value)
            }
            return .object(of: [
                ("body", .object(of: body)), ("party", .string("sa-sen")),
                ("type", .string("party.registered")),
            ])
        }
    }
    private let ledger: ScopedLedger

    init() throws { ledger = try NameMarkTests.made.get() }

    @Test func onEveryPageBesideTheId() throws {
        let reader = try ScopedReader(.all, of: ledger.served)
        let orders = ledger.view.state.orders.filter {
            $0.value.terms.chain.contains { $0.party.text == "sa-sen" }
        }
        let order = try #require(orders.keys.sorted().first)
        let filed = try ledger.view.entries(0..<ledger.view.size).first {
            $0.speaker.text == "sa-sen"
        }
        for path in [
            "/", "/parties/sa-sen", "/orders/\(order)", "/o/\(order)",
            "/statements/\(try #require(filed).seq)",
        ] {
            let page = try reader.ask("\(path)?lang=en").text
            // As it is read: a drawing breaks its lines where it must.
            let words = page.replacingOccurrences(
                of: "<[^>]*>", with: " ", options: .regularExpression
            ).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let shown = words.components(separatedBy: NameMarkTests.name).dropFirst()
            #expect(!shown.isEmpty, "\(path)")
            // The title of a window cannot hold more than a name.
            let bare = shown.filter {
                !$0.prefix(160).contains(NameMarkTests.mark) && !$0.hasPrefix(" · ")
            }
            #expect(bare.isEmpty, "\(path): \(bare.map { $0.prefix(60) })")
            #expect(page.contains("<code>sa-sen</code>") || page.contains("(sa-sen)"), "\(path)")
        }
        let japanese = try reader.ask("/parties/sa-sen?lang=ja").text
        #expect(japanese.contains("名称に異なる文字体系が混在"))
    }

    @Test func inWhatProgramsReadAndOnATerminal() throws {
        let reader = try ScopedReader(.all, of: ledger.served)
        let party = try CanonicalJSON.parseHandwritten(
            reader.ask("/api/v1/parties/sa-sen").body)
        #expect(party["name_mark"]?.stringValue == "mixes-scripts")
        let other = try CanonicalJSON.parseHandwritten(
            reader.ask("/api/v1/parties/so-sakura").body)
        #expect(other["name_mark"] == nil)
        let sen = try #require(PartyID("sa-sen"))
        let line = try #require(
            try ledger.view.entries(0..<ledger.view.size).first { $0.speaker == sen }
                .map { ledger.view.line($0) })
        #expect(line.json["by_name_mark"]?.stringValue == "mixes-scripts")
        let said = ledger.view.names.said(sen).trilingual
        #expect(said.en == "\(NameMarkTests.name) (sa-sen) [\(NameMarkTests.mark)]")
        #expect(said.ja.contains("IDを確認") && said.vi.contains("hãy kiểm tra mã"))
    }
}
