import HTTPServing
import LedgerStore
import Testing
import Transparency

@testable import Access
@testable import FeriCommands
@testable import Judging
@testable import Registry
@testable import Serving
@testable import Terminal
@testable import TestSupport
@testable import Views

// The columns of the table that are made of the whole ledger at once: figures, exports, papers.
extension ScopeTableTests {
    @Test func figuresTellNobodyButReviewersWhetherSomebodySpoke() throws {
        let whole = AnsweringLedger(try ledger.served())
        // What the chain itself declares stays, even where it answers a voice.
        let voices = Set(
            view.reaches.filter { _, reach in
                reach.isVoice || view.state.kind(of: reach.speaker)?.listensToWorkers ?? false
            }.keys)
        let silent = try ledger.served(opening: { !voices.contains($0) })
        for scope in ledger.scopes {
            let one = try ScopedReader(scope, of: whole).answerShown("/api/v1/statistics")
            let other = try ScopedReader(scope, of: silent).answerShown("/api/v1/statistics")
            let isOfOneWorker = scope.text.hasPrefix("worker:")
            #expect(one.status == (isOfOneWorker ? .notFound : .ok), "\(scope.text)")
            #expect((one == other) == (scope.audience != .reviewer), "\(scope.text)")
            guard scope.audience != .reviewer else { continue }
            // From one moment's figures to the next's one could see who spoke in between.
            let reader = try ScopedReader(scope, of: whole)
            #expect(
                try reader.answerShown("/api/v1/statistics?at=\(view.size - 2)")
                    == reader.answerShown("/api/v1/nothing?at=\(view.size - 2)"), "\(scope.text)")
        }
    }

    /// What `feri export` writes of these openings for a reader, and how it ends.
    private func exported(_ openings: String, _ arguments: [String]) -> (ExitCode, String, String) {
        let world = RehearsedWorld()
        let code = Feri.run(
            ["export", "--ledger", ledger.home.ledger, "--openings", openings] + arguments,
            world: world.world, table: .feri)
        return (code, world.output(), world.messages())
    }

    @Test func anExportForAReaderHoldsWhatItMaySee() throws {
        let entries = try view.entries(0..<view.size)
        // One of each kind: each export reads the whole ledger again.
        let words = ["public", "party:sa-sen", "party:gd-hibari", "buyer:em-kiku", "all"]
        let worker = try #require(view.state.workers.keys.sorted().first)
        for word in words + ["worker:\(worker.text)"] {
            let scope = try AccessList.Scope(checking: word, at: "test")
            let mine = entries.filter { maySee($0, scope.audience) }.map(\.seq)
            let known = Set(entries.filter { mayKnow($0, scope) }.map(\.seq))
            let part = try ledger.privateDirectory(opening: known.contains)
            for (table, at) in [
                ("statements", nil), ("fees", nil), ("findings", nil), ("statements", 200),
                ("findings", 200 as UInt64?),
            ] {
                let form =
                    ["--of", table, "--format", "jsonl", "--reader", word]
                    + (at.map { ["--at", "\($0)"] } ?? [])
                let (code, rows, messages) = exported(ledger.home.privateDirectory, form)
                #expect(code == .done, "\(messages)")
                #expect(exported(part, form).1 == rows, "\(word) \(table)")
                let shown = try rows.split(separator: "\n").compactMap {
                    try CanonicalJSON.parseHandwritten(Array($0.utf8))["seq"]?.integerValue
                }.map { UInt64($0) }
                #expect(Set(shown).isSubset(of: mine), "\(word)")
                guard table == "statements" else { continue }
                // Who has agreed to be in a chain since does not read it as of before.
                let then = try at.map {
                    try view.earlier(size: $0 + 1).horizon(of: scope.audience)
                }
                #expect(
                    shown == mine.filter { $0 <= at ?? .max && then?.sees($0) ?? true },
                    "\(word)")
            }
            guard !scope.audience.hearsVoices else { continue }
            let (code, _, _) = exported(
                part, ["--of", "workers", "--format", "csv", "--reader", word])
            #expect(code == .usage)
        }
    }

    @Test func aPaperOutsideOfTheScopeIsLikeOneOfWhatIsNotThere() throws {
        let sale = "party:em-ran"
        func paper(_ option: String, _ id: String) -> (ExitCode, String, String) {
            let shown = exported(
                ledger.home.privateDirectory,
                [
                    "--form", "titp-home-costs", "--format", "csv", "--reader", sale, option, id,
                ])
            return (shown.0, shown.1, shown.2.replacing(id, with: "…"))
        }
        let employer = try #require(PartyID("em-ran"))
        let orders = view.state.orders.sorted { $0.key < $1.key }
        let other = try #require(orders.first { !$0.value.members.hasAgreed(employer) })
        let own = try #require(orders.first { $0.value.members.hasAgreed(employer) })
        let noOrder = paper("--order", ScopeQuestions.noOrder)
        #expect(paper("--order", other.key.text) == noOrder && noOrder.0 == .noInput)
        #expect(paper("--order", own.key.text).0 == .done)
        let workers = view.state.workers.sorted { $0.key < $1.key }
        let hidden = try #require(
            workers.first {
                !(view.state.orders[$0.value.order]?.members.hasAgreed(employer) ?? true)
            })
        let noWorker = paper("--worker", ScopeQuestions.noWorker)
        #expect(paper("--worker", hidden.key.text) == noWorker && noWorker.0 == .noInput)
    }
}
