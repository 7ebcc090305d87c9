import Foundation
import HTTPServing
import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Registry

/// Every scope × every type of statement × {JSON, proof, trail, verdict, page, export}: what is
/// outside of the scope is answered as what does not exist.
@Suite struct ScopeTableTests {
    private let ledger: ScopedLedger
    private var view: LedgerView { ledger.view }

    init() throws { ledger = try ScopedLedger.made.get() }

    /// By the audience's own rule over the whole entry, not by what is kept of it for serving.
    private func maySee(_ entry: ReadEntry, _ audience: Audience) -> Bool {
        guard let said = entry.said else { return audience == .reviewer }
        return audience.maySee(
            said, carriesVoice: view.echoes.voices.contains(entry.seq),
            chain: said.content.subjects.order.flatMap { view.state.orders[$0]?.terms })
    }

    private func seqs(in text: [UInt8]) throws -> Set<UInt64> {
        var found: Set<UInt64> = []
        func search(_ value: JSONValue) {
            switch value {
            case .object(let members):
                for member in members {
                    if ["seq", "seqs", "enrolled_at"].contains(member.name) {
                        let all = member.value.arrayValue ?? [member.value]
                        found.formUnion(all.compactMap(\.integerValue).map { UInt64($0) })
                    }
                    search(member.value)
                }
            case .array(let items): items.forEach(search)
            default: break
            }
        }
        search(try CanonicalJSON.parseHandwritten(text))
        return found
    }

    @Test func everyTypeIsInTheTable() throws {
        let types = Set(try view.entries(0..<view.size).compactMap { $0.said?.content.type })
        let profile = try Profile(DefaultProfile.bytes)
        let sealed = ContentType.allCases.filter { profile.row(for: $0)?.visibility != .open }
        #expect(
            sealed.allSatisfy(types.contains), "missing: \(sealed.filter { !types.contains($0) })")
        let kinds = Set(view.state.parties.keys.compactMap { view.state.kind(of: $0) })
        #expect(kinds.contains(.sendingAgency) && kinds.contains(.employer))
        #expect(view.echoes.voices.count > 20)
    }

    @Test func aStatementOutsideOfTheScopeIsLikeOneThatIsNotThere() throws {
        let entries = try view.entries(0..<view.size)
        for scope in ledger.scopes {
            let reader = try ScopedReader(scope, of: ledger.served)
            let isOfOneWorker = scope.text.hasPrefix("worker:")
            var hidden = 0
            for (kind, form) in [("/api/v1", ""), ("/api/v1", "/proof"), ("", "")] {
                let absent = try reader.told("\(kind)/statements/\(view.size + 7)\(form)")
                #expect(absent.status == .notFound)
                for entry in entries {
                    let told = try reader.told("\(kind)/statements/\(entry.seq)\(form)")
                    let about: Comment = "\(scope.text): \(kind) \(entry.seq)\(form)"
                    if maySee(entry, scope.audience) && !isOfOneWorker {
                        #expect(told.status == .ok, about)
                    } else {
                        hidden += 1
                        #expect(told == absent, about)
                    }
                }
            }
            #expect((hidden == 0) == (scope.audience == .reviewer), "\(scope.text)")
        }
    }

    @Test func trailsAndVerdictsRestOnNothingBeyondTheScope() throws {
        let entries = try view.entries(0..<view.size)
        let subjects: [(path: String, subject: Subject)] =
            view.state.orders.keys.sorted().map { ("orders/\($0.text)", .order($0)) }
            + view.state.workers.keys.sorted().map { ("workers/\($0.text)", .worker($0)) }
            + view.state.parties.keys.sorted().map { ("parties/\($0.text)", .party($0)) }
        var asked = 0
        for scope in ledger.scopes where scope != .all {
            let reader = try ScopedReader(scope, of: ledger.served)
            let mine = Set(entries.filter { maySee($0, scope.audience) }.map(\.seq))
            let absent = try reader.told("/api/v1/workers/wk-000000000000/trail")
            for (path, subject) in subjects {
                for form in ["", "/trail", "/verdicts"] {
                    let told = try reader.told("/api/v1/\(path)\(form)")
                    let about: Comment = "\(scope.text): \(path)\(form)"
                    guard told.status == .ok else {
                        #expect(told == absent, about)
                        continue
                    }
                    asked += 1
                    #expect(try seqs(in: told.body).isSubset(of: mine), about)
                    if case .worker = subject {
                        #expect(
                            view.index.seqs(of: subject).contains(where: mine.contains), about)
                    }
                    guard form == "/trail" else { continue }
                    let trail = try CanonicalJSON.parse(told.body.dropLast())
                    let lines = (trail["lines"]?.arrayValue ?? []).compactMap {
                        $0["seq"]?.integerValue.map { UInt64($0) }
                    }
                    #expect(lines == view.index.seqs(of: subject).filter(mine.contains), about)
                }
            }
        }
        #expect(asked > 100)
    }

    @Test func nothingThatAPartyReadsCountsWhoSpoke() throws {
        for scope in ledger.scopes where !scope.audience.hearsVoices {
            let reader = try ScopedReader(scope, of: ledger.served)
            for order in view.state.orders.keys.sorted() {
                for path in [
                    "/api/v1/orders/\(order.text)/verdicts", "/orders/\(order.text)",
                    "/api/v1/orders/\(order.text)/trail",
                ] {
                    let text = try reader.ask(path).text
                    for word in [
                        "coverage", "spoken", "zero_fee", "tail_proven\":true", "\"heads\"",
                        "have spoken",
                    ] {
                        #expect(!text.contains(word), "\(scope.text): \(word) in \(path)")
                    }
                }
            }
        }
    }

    @Test func pagesShowNoEntryBeyondTheScope() throws {
        let entries = try view.entries(0..<view.size)
        for scope in ledger.scopes {
            let reader = try ScopedReader(scope, of: ledger.served)
            let mine = Set(entries.filter { maySee($0, scope.audience) }.map(\.seq))
            let paths =
                view.state.orders.keys.sorted().flatMap {
                    ["/orders/\($0.text)", "/orders/\($0.text)?view=full"]
                } + view.state.workers.keys.sorted().map { "/workers/\($0.text)" }
                + view.state.parties.keys.sorted().flatMap {
                    ["/parties/\($0.text)", "/employers/\($0.text)"]
                } + ["/findings"]
            let absent = try reader.told("/workers/wk-000000000000")
            for path in paths {
                let told = try reader.told(path)
                guard told.status == .ok else {
                    #expect(told == absent, "\(scope.text): \(path)")
                    continue
                }
                let text = String(decoding: told.body, as: UTF8.self)
                for mark in ["id=\"seq-", "/statements/"] {
                    for part in text.components(separatedBy: mark).dropFirst() {
                        let seq = try #require(UInt64(part.prefix { $0.isNumber }))
                        #expect(mine.contains(seq), "\(scope.text): \(seq) in \(path)")
                    }
                }
            }
        }
    }

    @Test func anExportForAReaderHoldsWhatItMaySee() throws {
        let entries = try view.entries(0..<view.size)
        // One of each kind: each export reads the whole ledger anew.
        for scope in ledger.scopes.prefix(4) + ledger.scopes.suffix(2) {
            let mine = entries.filter { maySee($0, scope.audience) }.map(\.seq)
            for table in ["statements", "fees"] {
                let world = RehearsedWorld()
                let code = world.feri(
                    "export", "--home", ledger.home.root, "--of", table, "--format", "jsonl",
                    "--reader", scope.text)
                #expect(code == .done, "\(world.messages())")
                let rows = try world.output().split(separator: "\n").compactMap {
                    try CanonicalJSON.parseHandwritten(Array($0.utf8))["seq"]?.integerValue
                }.map { UInt64($0) }
                #expect(Set(rows).isSubset(of: mine), "\(scope.text)")
                if table == "statements" { #expect(rows == mine, "\(scope.text)") }
            }
            guard !scope.audience.hearsVoices else { continue }
            let world = RehearsedWorld()
            let code = world.feri(
                "export", "--home", ledger.home.root, "--of", "workers", "--format", "csv",
                "--reader", scope.text)
            #expect(code == .usage)
        }
    }
}
