import Foundation
import HTTPServing
import LedgerStore
import Platform
import Testing
import Transparency

@testable import Access
@testable import Judging
@testable import Registry
@testable import Terminal
@testable import TestSupport
@testable import Views

/// A ledger of every type in which each free text, wherever a content may hold one, says what would
/// act on a page or in a spreadsheet if it were let.
@Suite struct StoredMarkupTests {
    private static let long =
        #"=cmd|'/c x'!A0</td></table><script>alert(1)</script><img src=x onerror="a">'&"#
        + "\u{200B}\u{AD}"
    private static let short = "=1<script>x</script>"
    private static let made = Result { try ScopedLedger(rewriting: StoredMarkupTests.hostile) }
    private let ledger: ScopedLedger

    init() throws { ledger = try StoredMarkupTests.made.get() }

    /// The content with every string replaced that may be: what is not free text is refused.
    private static func hostile(_ content: JSONValue) -> JSONValue {
        var content = withMembersThatMayBeMissing(content)
        for place in places(in: content) {
            for text in [long, short] {
                let candidate = replaced(content, place[...], text)
                guard (try? Content(candidate)) != nil else { continue }
                content = candidate
                break
            }
        }
        return content
    }

    /// The content with every free text in it that a filer may leave out.
    private static func withMembersThatMayBeMissing(_ content: JSONValue) -> JSONValue {
        var content = content
        for place in objects(in: content) {
            for name in optional {
                let candidate = adding(name, to: content, place[...])
                if (try? Content(candidate)) != nil { content = candidate }
            }
        }
        return content
    }

    private static let optional = ["cause", "item", "note"]

    private static func objects(in value: JSONValue) -> [[String]] {
        guard case .object(let members) = value else { return [] }
        return [[]]
            + members.flatMap { member -> [[String]] in
                let inner =
                    if case .array(let items) = member.value {
                        items.enumerated().flatMap { place, item in
                            objects(in: item).map { ["\(place)"] + $0 }
                        }
                    } else {
                        objects(in: member.value)
                    }
                return inner.map { [member.name] + $0 }
            }
    }

    private static func adding(
        _ name: String, to value: JSONValue, _ place: ArraySlice<String>
    ) -> JSONValue {
        switch value {
        case .object(let members):
            guard let first = place.first else {
                guard value[name] == nil else { return value }
                return .object(of: members.map { ($0.name, $0.value) } + [(name, .string(short))])
            }
            return .object(
                members.map { member in
                    member.name == first
                        ? JSONMember(
                            name: first,
                            value: adding(name, to: member.value, place.dropFirst()))
                        : member
                })
        case .array(var items):
            guard let first = place.first.flatMap({ Int($0) }) else { return value }
            items[first] = adding(name, to: items[first], place.dropFirst())
            return .array(items)
        default: return value
        }
    }

    /// The ways to all strings, by position.
    private static func places(in value: JSONValue) -> [[Int]] {
        switch value {
        case .string: [[]]
        case .array(let items):
            items.enumerated().flatMap { place, item in places(in: item).map { [place] + $0 } }
        case .object(let members):
            members.enumerated().flatMap { place, member in
                places(in: member.value).map { [place] + $0 }
            }
        default: []
        }
    }

    private static func replaced(
        _ value: JSONValue, _ place: ArraySlice<Int>, _ text: String
    ) -> JSONValue {
        guard let first = place.first else { return .string(text) }
        let rest = place.dropFirst()
        switch value {
        case .array(var items):
            items[first] = replaced(items[first], rest, text)
            return .array(items)
        case .object(var members):
            members[first] = JSONMember(
                name: members[first].name, value: replaced(members[first].value, rest, text))
            return .object(members)
        default: return value
        }
    }

    @Test func theLedgerIsFullOfIt() throws {
        var types: Set<ContentType> = []
        for entry in try ledger.view.entries(0..<ledger.view.size) {
            let bytes = entry.opening?.content ?? entry.entry.statement
            if String(decoding: bytes, as: UTF8.self).contains("<script>"),
                let type = entry.said?.content.type
            {
                types.insert(type)
            }
        }
        // A worker's own words, who an organisation is, terms, licences, notes, reasons.
        for type in [
            ContentType.partyRegistered, .partyLicensed, .orderIssued, .orderApproved,
            .feesDeclared, .grievanceOpened, .auditRecorded, .responseFiled, .milestoneReached,
            .partySuspended, .orderWithdrawn, .loanDeclared, .refundPaid, .dataErased,
        ] {
            #expect(types.contains(type), "\(type)")
        }
    }

    @Test func noPageLetsItAct() throws {
        let view = ledger.view
        let worker = try #require(view.state.workers.keys.sorted().first)
        let orders = view.state.orders.keys.sorted().map(\.text)
        let parties = view.state.parties.keys.sorted().map(\.text)
        var targets = ["/", "/integrity", "/findings"]
        targets += orders.flatMap { ["/orders/\($0)", "/orders/\($0)?view=full", "/o/\($0)"] }
        targets += view.state.workers.keys.sorted().map { "/workers/\($0.text)" }
        targets += parties.flatMap { ["/parties/\($0)", "/employers/\($0)"] }
        targets += (0..<view.size).map { "/statements/\($0)" }
        var shown: Set<String> = []
        for scope in [AccessList.Scope.corridor, .open, .worker(worker, withVoice: true)] {
            let reader = try ScopedReader(scope, of: ledger.answering)
            for (position, target) in targets.enumerated() {
                let language = ["en", "ja", "vi"][position % 3]
                let answer = try reader.ask(
                    target + (target.contains("?") ? "&" : "?") + "lang=\(language)")
                guard answer.status == .ok else { continue }
                let page = answer.text.replacing(
                    #"<script src="/recompute.js" defer></script>"#, with: "")
                for mark in ["<script", "<img", "onerror=\"", "\u{200B}", "\u{AD}", "HTML(text"] {
                    #expect(!page.contains(mark), "\(scope.text): \(mark) in \(target)")
                }
                if page.contains("&lt;script&gt;") {
                    shown.insert(String(target.split(separator: "/").first ?? "/"))
                }
            }
        }
        #expect(
            shown.isSuperset(of: ["orders", "o", "workers", "parties", "employers", "statements"]),
            "\(shown.sorted())")
    }

    @Test func noTableLetsASpreadsheetComputeIt() throws {
        var neutralised = 0
        for table in ["orders", "workers", "fees", "findings", "statements"] {
            let world = RehearsedWorld()
            let code = world.feri(
                "export", "--home", ledger.home.root, "--of", table, "--format", "csv")
            #expect(code == .done, "\(world.messages())")
            let text = world.output()
            for start in ["\n", ",", "\n\"", ",\""] {
                #expect(!text.contains(start + "=cmd") && !text.contains(start + "=1<"), "\(table)")
            }
            neutralised += text.components(separatedBy: "=cmd").count - 1
        }
        #expect(neutralised > 0)
    }
}
