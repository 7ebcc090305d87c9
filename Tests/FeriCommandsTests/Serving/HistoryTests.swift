import Foundation
import HTTPServing
import LedgerStore
import Platform
import Testing
import Transparency

@testable import Access
@testable import FeriCommands
@testable import Judging
@testable import Registry
@testable import Terminal
@testable import TestSupport
@testable import Views

/// `?at=`, lists and proofs for every scope.
// One moment is worked out at a time: tests side by side would be asked to come back.
@Suite(.serialized) struct HistoryTests {
    private let ledger: ScopedLedger
    private var view: LedgerView { ledger.view }

    init() throws { ledger = try ScopedLedger.made.get() }

    private func object(_ reader: ScopedReader, _ path: String) throws -> JSONValue? {
        let answer = try reader.ask(path)
        return answer.status == .ok
            ? try CanonicalJSON.parseHandwritten(answer.body.dropLast()) : nil
    }

    @Test func whatWasKnownIsWhatALedgerOfThatSizeAnswers() throws {
        let orders = view.state.orders.keys.sorted()
        let seq = view.size / 2
        let then = ServedLedger(try view.earlier(size: seq + 1))
        let past = try ScopedReader(.corridor, of: then)
        let now = try ScopedReader(.corridor, of: ledger.answering)
        var differing = 0
        for order in orders {
            for form in ["", "/trail", "/verdicts"] {
                let path = "/api/v1/orders/\(order.text)\(form)"
                let asked = try now.answerShown("\(path)?at=\(seq)")
                #expect(asked == (try past.answerShown(path)), "\(path)")
                if asked != (try now.answerShown(path)) { differing += 1 }
            }
        }
        #expect(differing > 0)
        let root = try object(now, "/api/v1/ledger?at=\(seq)")?["root"]?.stringValue
        let tree = view.reader.tree(size: view.checkpoint.size)
        #expect(root == Base64.encodeText(try TreeRoot.of(size: seq + 1, from: tree).bytes))
    }

    @Test func noScopeReadsBeyondItselfByAskingHowItWas() throws {
        let entries = try view.entries(0..<view.size)
        let seq = view.size - 20
        for scope in ledger.scopes where scope.audience != .reviewer {
            let reader = try ScopedReader(scope, of: ledger.answering)
            let mine = Set(entries.filter { view.shows($0, to: scope.audience) }.map(\.seq))
            guard let list = try object(reader, "/api/v1/statements?at=\(seq)") else {
                #expect(scope.text.hasPrefix("worker:"))
                continue
            }
            let shown = (list["statements"]?.arrayValue ?? []).compactMap {
                $0["seq"]?.integerValue.map { UInt64($0) }
            }
            #expect(Set(shown).isSubset(of: mine) && shown.allSatisfy { $0 <= seq })
            for order in view.state.orders.keys.sorted() {
                let trail = try object(reader, "/api/v1/orders/\(order.text)/trail?at=\(seq)")
                for line in trail?["lines"]?.arrayValue ?? [] {
                    let seq = try #require(line["seq"]?.integerValue)
                    #expect(mine.contains(UInt64(seq)), "\(scope.text)")
                }
                let asked = try reader.answerShown(
                    "/api/v1/orders/\(order.text)/verdicts?at=\(seq)")
                let today = try reader.answerShown("/api/v1/orders/\(order.text)/verdicts")
                if today.status == .notFound { #expect(asked == today, "\(scope.text)") }
            }
        }
    }

    @Test func aListTellsEachOnceHoweverManyAtATime() throws {
        let entries = try view.entries(0..<view.size)
        for scope in ledger.scopes {
            let reader = try ScopedReader(scope, of: ledger.answering)
            for (name, key) in [
                ("orders", "order"), ("workers", "worker"), ("parties", "party"),
                ("statements", "seq"),
            ] {
                var shown: [JSONValue] = []
                var path: String? = "/api/v1/\(name)?limit=7"
                while let next = path, let page = try object(reader, next) {
                    shown += (page[name]?.arrayValue ?? []).compactMap { $0[key] }
                    path = page["next"]?.stringValue
                }
                if case .worker = scope {
                    #expect(shown.isEmpty && path != nil)
                } else if name == "statements" {
                    let mine = entries.filter { view.shows($0, to: scope.audience) }.map(\.seq)
                    #expect(shown.compactMap { $0.integerValue.map { UInt64($0) } } == mine)
                } else if name == "orders" {
                    #expect(shown.count == view.state.orders.count)
                } else if name == "parties" {
                    #expect(shown.count == view.state.parties.count)
                } else if scope.audience == .reviewer {
                    #expect(shown.count == view.state.workers.count)
                } else if scope == .open {
                    #expect(shown.isEmpty)
                }
            }
        }
    }

    @Test func everyStatementThatAScopeReadsHasItsProof() throws {
        for scope in [AccessList.Scope.open, .corridor] {
            let reader = try ScopedReader(scope, of: ledger.answering)
            var path: String? = "/api/v1/statements"
            var proved = 0
            while let next = path, let page = try object(reader, next) {
                for item in page["statements"]?.arrayValue ?? [] {
                    let seq = UInt64(try #require(item["seq"]?.integerValue))
                    let answer = try reader.ask("/api/v1/statements/\(seq)/proof")
                    #expect(answer.status == .ok)
                    let receipt = try Receipt(parsing: answer.body)
                    _ = try receipt.verified(by: view.checkpoint.key)
                    proved += 1
                }
                path = page["next"]?.stringValue
            }
            #expect(proved > 10)
        }
    }

    @Test func anyTwoSizesAreProvedConsistent() throws {
        let reader = try ScopedReader(.corridor, of: ledger.answering)
        var random = SeededRandom(29)
        for _ in 0..<200 {
            let new = UInt64.random(in: 0...view.size, using: &random)
            let old = UInt64.random(in: 0...new, using: &random)
            let answer = try #require(
                try object(reader, "/api/v1/consistency?from=\(old)&to=\(new)"), "\(old) \(new)")
            func digest(_ value: JSONValue?) throws -> Digest {
                let bytes = try #require(value?.stringValue.flatMap { Base64.decode($0) })
                return try #require(Digest(bytes))
            }
            let proof = ConsistencyProof(
                old: old, new: new, hashes: try (answer["hashes"]?.arrayValue ?? []).map(digest))
            let (one, other) = (
                try digest(answer["old"]?["root"]), try digest(answer["new"]?["root"])
            )
            #expect(proof.proves(one, in: other), "\(old) \(new)")
        }
    }

    @Test func figuresForOthersThanReviewersAreThoseForEverybody() throws {
        let served = try ServedSample.loaded.get()
        let sale = try #require(PartyID("sa-sen"))
        let worker = try #require(served.view.state.workers.keys.sorted().first)
        for (scope, audience) in [
            (AccessList.Scope.corridor, "reviewers"), (.party(sale), "everybody"),
            (.open, "everybody"),
        ] {
            let world = RehearsedWorld()
            let arguments = [
                "statistics", "--ledger", ServedSample.ledger, "--openings",
                "\(ServedSample.directory)/private", "--json", "--for", audience,
            ]
            #expect(Feri.run(arguments, world: world.world, table: .feri) == .done)
            let reader = try ScopedReader(scope, of: served)
            let answer = try #require(try object(reader, "/api/v1/statistics"))
            let shown = try CanonicalJSON.parseHandwritten(Array(world.output().utf8))
            #expect(answer == shown, "\(scope.text)")
            let isForReviewers = scope == .corridor
            #expect((answer["contents_not_seen"] != nil) == isForReviewers)
            #expect((answer["orders"] != nil) == isForReviewers)
            let earlier = try reader.ask("/api/v1/statistics?at=\(served.size - 9)")
            #expect(earlier.status == (isForReviewers ? .ok : .notFound))
        }
        let hers = try ScopedReader(.worker(worker, withVoice: true), of: served)
        #expect(
            try hers.answerShown("/api/v1/statistics") == (try hers.answerShown("/api/v1/nothing")))
    }

    @Test func onlyOneIsWorkedOutAtATimeAndTheLastAreKept() throws {
        let values = OneAtATime<Int, Int>(keeping: 2)
        var made: [Int] = []
        func ask(_ key: Int) throws -> Int? {
            try values.value(of: key) {
                made.append(key)
                let other = try values.value(of: key + 100) { 0 }
                #expect(other == nil)
                return key * 2
            }
        }
        for key in [1, 2, 1, 3, 1, 2] { #expect(try ask(key) == key * 2) }
        #expect(made == [1, 2, 3, 2])
        struct Broken: Error {}
        #expect(throws: Broken.self) { try values.value(of: 9) { throw Broken() } }
        #expect(try ask(9) == 18)
    }
}
