import Foundation
import HTTPServing
import LedgerStore
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import Access
@testable import Judging
@testable import TestSupport
@testable import Views

/// What every view says of a party that nothing but an issuer's words put into a chain. In the
/// sample em-kiku is named in VJ-2026-000019 and has done nothing in it; sa-sen has.
@Suite struct NamedOnlyTests {
    private static let order = "VJ-2026-000019"
    private static let issued: UInt64 = 171
    private let served: ServedLedger

    init() throws { served = try ServedSample.loaded.get() }

    private func reader(_ scope: String) throws -> ScopedReader {
        try ScopedReader(AccessList.Scope(checking: scope, at: "test"), of: served)
    }

    private func agreements(_ answer: Response) throws -> [String] {
        let json = try CanonicalJSON.parseHandwritten(answer.body)
        return (json["chain"]?.arrayValue ?? []).map {
            "\($0["party"]?.stringValue ?? "") \($0["agreement"]?.stringValue ?? "")"
        }
    }

    @Test func aReviewerSeesWhoHasNotAgreed() throws {
        let page = try ServedSample().ask("/orders/\(Self.order)", .corridor).text
        #expect(page.components(separatedBy: "named, has not agreed<").count == 2)
        #expect(!page.contains("named, has not signed"))
        let answer = try ServedSample().ask("/api/v1/orders/\(Self.order)", .corridor)
        #expect(
            try agreements(answer) == ["sa-sen acted", "so-sakura signed", "em-kiku named"])
        let line = try served.view.line(served.view.entry(Self.issued))
        #expect(line.signatures.namedOnly.map(\.text) == ["em-kiku"])
        #expect(
            line.marks.contains { mark in
                if case .namedOnly(let parties) = mark { parties.count == 1 } else { false }
            })
        let said = line.signatures.wording
        #expect(said.en.contains("named, has not agreed: きく食品（見本） (em-kiku)"))
        #expect(said.ja.contains("記載のみ・同意なし") && said.vi.contains("chưa đồng ý"))
    }

    @Test func whatIsSealedDoesNotShowInWhatEverybodySees() throws {
        for path in ["/orders/\(Self.order)", "/o/\(Self.order)"] {
            let page = try ServedSample().ask("\(path)?lang=en").text
            // Sa-sen has acted in the chain, which only its sealed statements tell.
            #expect(page.components(separatedBy: "named, has not signed").count == 3, "\(path)")
            #expect(!page.contains("has not agreed"), "\(path)")
        }
        let listed = try ServedSample().ask("/?lang=en").text
        #expect(listed.contains("named, has not signed") && !listed.contains("has not agreed"))
    }

    @Test func aNamedPartyAndABuyerByItReadNothingOfTheOrder() throws {
        for scope in ["party:em-kiku", "buyer:em-kiku"] {
            let reader = try reader(scope)
            let absent = try reader.answerShown("/api/v1/orders/\(ScopeQuestions.noOrder)/verdicts")
            #expect(absent.status == .notFound)
            #expect(
                try reader.answerShown("/api/v1/orders/\(Self.order)/verdicts") == absent,
                "\(scope)")
            for seq in served.view.index.orders[try #require(OrderNumber(Self.order))] ?? [] {
                let entry = try served.view.entry(seq)
                let answer = try reader.ask("/api/v1/statements/\(seq)")
                #expect(
                    answer.status == (entry.seal == nil ? .ok : .notFound), "\(scope) \(seq)")
            }
            // Where it acted it reads on.
            #expect(
                try reader.ask("/api/v1/orders/VJ-2026-000017/verdicts").status == .ok, "\(scope)")
        }
        let own = try reader("party:sa-sen")
        #expect(try own.ask("/api/v1/orders/\(Self.order)/verdicts").status == .ok)
        #expect(
            try agreements(own.ask("/api/v1/orders/\(Self.order)"))
                == ["sa-sen acted", "so-sakura signed", "em-kiku named"])
    }

    @Test func itsOwnPageAndListOfDuesSaySo() throws {
        let page = try reader("party:em-kiku").ask("/parties/em-kiku?lang=en").text
        #expect(page.contains("named, has not agreed"))
        let kiku = try #require(PartyID("em-kiku"))
        let dues = try #require(try served.view.dues(of: kiku)).dues
        let answers = dues.filter { $0.rule == "named" }
        #expect(answers.map { $0.order?.text } == [Self.order, "VJ-2026-000024"])
        #expect(dues.filter { $0.order?.text == Self.order }.count == 1)
        let first = try #require(answers.first)
        #expect(first.seqs == [Self.issued] && first.by == nil)
        #expect(first.owed.en.contains("no agreement of its own is on record"))
        #expect(first.resolve.en.contains("countersign") && first.resolve.en.contains("dispute"))
    }

    @Test func withoutTheContentsNobodyIsSaidNotToHaveAgreed() throws {
        let view = try LedgerView(ledger: ServedSample.ledger, openings: nil, key: nil)
        let line = try view.line(view.entry(Self.issued))
        #expect(line.signatures.namedOnly.isEmpty)
        #expect(line.signatures.missing.map(\.text) == ["sa-sen", "em-kiku"])
        let number = try #require(OrderNumber(Self.order))
        let kiku = try #require(PartyID("em-kiku"))
        #expect(view.agreement(of: kiku, to: number) == .notSigned)
        #expect(served.view.agreement(of: kiku, to: number) == .named)
        let stranger = try #require(PartyID("em-ume"))
        #expect(served.view.agreement(of: stranger, to: number) == nil)
    }
}
