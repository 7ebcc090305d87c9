import Foundation
import HTTPServing
import LedgerStore
import Platform
import Testing
import Transparency

@testable import Access
@testable import Judging
@testable import Registry
@testable import Serving
@testable import TestSupport
@testable import Views

/// Every scope × every type of statement × {JSON, list, trail, verdicts, page, proof, export,
/// statistics}, now and `?at=` a moment before: what is outside of the scope is answered as what
/// does not exist, and what is inside as if there were nothing else.
@Suite struct ScopeTableTests {
    let ledger: ScopedLedger
    var view: LedgerView { ledger.view }
    private var questions: ScopeQuestions { ScopeQuestions(view: view) }

    init() throws { ledger = try ScopedLedger.made.get() }

    /// By the audience's own rule over the whole entry, not by what is kept of it for serving.
    func maySee(_ entry: ReadEntry, _ audience: Audience) -> Bool {
        guard let said = entry.said else { return audience == .reviewer }
        return audience.maySee(
            said, carriesVoice: view.echoes.voices.contains(entry.seq),
            chain: said.content.subjects.order.flatMap { view.state.orders[$0]?.members })
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

    /// Whether a scope sees an entry by the rule, or wrote it: what a party that listens to workers
    /// filed itself there is not for it, but its own dues rest on it.
    func mayKnow(_ entry: ReadEntry, _ scope: AccessList.Scope) -> Bool {
        if case .party(entry.speaker) = scope { return true }
        return maySee(entry, scope.audience)
    }

    @Test func everyTypeIsInTheTable() throws {
        let types = Set(try view.entries(0..<view.size).compactMap { $0.said?.content.type })
        #expect(
            types.count == ContentType.allCases.count,
            "missing: \(ContentType.allCases.filter { !types.contains($0) })")
        let kinds = Set(
            ledger.scopes.compactMap { scope -> PartyKind? in
                if case .party(let party) = scope { view.state.kind(of: party) } else { nil }
            })
        #expect(kinds.count == PartyKind.allCases.count)
        #expect(view.echoes.voices.count > 20)
        let sale = Audience.party(try #require(PartyID("em-ran")))
        let hidden = try view.entries(0..<view.size).filter {
            $0.seal != nil && !view.echoes.voices.contains($0.seq) && !maySee($0, sale)
        }
        #expect(hidden.count > 10, "there are chains that are none of hers")
    }

    @Test func aStatementOutsideOfTheScopeIsLikeOneThatIsNotThere() throws {
        let entries = try view.entries(0..<view.size)
        let tags = try tagsForReviewers()
        for scope in ledger.scopes {
            let reader = try ScopedReader(scope, of: ledger.served())
            let isOfOneWorker = scope.text.hasPrefix("worker:")
            var hidden: Set<ContentType> = []
            var shown: Set<ContentType> = []
            var openTypes: [ContentType: Int] = [:]
            for entry in entries {
                let type = try #require(entry.said?.content.type)
                let isInside = maySee(entry, scope.audience) && !isOfOneWorker
                // Of what is open to everybody two of a type are enough.
                if entry.seal == nil {
                    openTypes[type, default: 0] += 1
                    if openTypes[type, default: 0] > 2 { continue }
                }
                for question in questions.of(statement: entry.seq) {
                    let about: Comment = "\(scope.text): \(type.rawValue) \(question.target)"
                    let answer = try reader.answerShown(question.target)
                    let absent = try reader.answerShown(try #require(question.absent))
                    #expect(absent.status == .notFound)
                    if isInside {
                        shown.insert(type)
                        #expect(answer.status == .ok, about)
                        continue
                    }
                    hidden.insert(type)
                    #expect(answer == absent, about)
                    guard question.hasHistory else { continue }
                    let then = question.at(view.size - 2)
                    #expect(
                        try reader.answerShown(then.target)
                            == reader.answerShown(try #require(then.absent)),
                        about)
                    // A reader who knows it from elsewhere learns not even that it is there.
                    let tag = [("If-None-Match", try #require(tags[entry.seq]))]
                    #expect(try reader.answerShown(question.target, tag) == absent, about)
                }
            }
            if isOfOneWorker {
                #expect(shown.isEmpty && hidden.count == ContentType.allCases.count)
            } else {
                #expect(
                    shown.union(hidden).count == ContentType.allCases.count, "\(scope.text)")
                #expect(hidden.isEmpty == (scope.audience == .reviewer), "\(scope.text)")
            }
        }
    }

    /// How a reader who sees everything would ask whether a statement has changed.
    private func tagsForReviewers() throws -> [UInt64: String] {
        let reader = try ScopedReader(.all, of: ledger.served())
        var tags: [UInt64: String] = [:]
        for seq in 0..<view.size {
            tags[seq] = try reader.ask("/api/v1/statements/\(seq)").field("ETag")
        }
        return tags
    }

    @Test func aReaderWithoutACredentialLearnsNothingOfWhatIsThere() throws {
        let reader = ScopedReader(of: AnsweringLedger(try ledger.served()))
        var asked = 0
        let all =
            questions.ofSubjects(parties: [])
            + (0..<view.size).flatMap { questions.of(statement: $0) }
        for question in all {
            guard let absent = question.absent else { continue }
            asked += 1
            let (answer, none) = (
                try reader.answerShown(question.target), try reader.answerShown(absent)
            )
            #expect(answer == none && answer.status == .unauthorized, "\(question.target)")
        }
        #expect(asked > 800)
    }

    @Test func aSubjectOutsideOfTheScopeIsLikeOneThatIsNotThere() throws {
        let entries = try view.entries(0..<view.size)
        for scope in ledger.scopes where scope.audience != .reviewer {
            let reader = try ScopedReader(scope, of: ledger.served())
            var outside: [ScopeQuestions.Question] = []
            for worker in view.state.workers.keys.sorted() {
                let isHers: Bool =
                    if case .worker(let own, _) = scope { own == worker } else {
                        entries.contains {
                            $0.said?.content.subjects.worker == worker
                                && maySee($0, scope.audience)
                        }
                    }
                if !isHers { outside += questions.of(worker: worker) }
            }
            for (order, record) in view.state.orders.sorted(by: { $0.key < $1.key })
            where !scope.audience.isLetIn(to: record.members) {
                // Of what it filed itself it knows the workers, whatever chain they are in.
                let own = entries.contains {
                    $0.seal != nil && $0.said?.content.subjects.order == order
                        && maySee($0, scope.audience)
                }
                outside += questions.of(order: order).filter {
                    !(own && $0.target.contains("/workers?order="))
                }
            }
            var compared = 0
            for question in outside {
                for asked in question.hasHistory
                    ? [question, question.at(view.size - 2)] : [question]
                {
                    guard let absent = asked.absent else { continue }
                    compared += 1
                    #expect(
                        masked(try reader.answerShown(asked.target))
                            == masked(try reader.answerShown(absent)),
                        "\(scope.text): \(asked.target)")
                }
            }
            #expect(compared > 5, "\(scope.text)")
        }
    }

    /// Without the number that was asked for, where it is said again.
    private func masked(_ shown: ScopedReader.Shown) -> ScopedReader.Shown {
        var text = String(decoding: shown.body, as: UTF8.self)
        for order in view.state.orders.keys.map(\.text) + [ScopeQuestions.noOrder] {
            text = text.replacing("order=\(order)", with: "order=")
                .replacing("<strong>\(order)</strong>", with: "<strong></strong>")
        }
        return ScopedReader.Shown(
            status: shown.status, fields: shown.fields.filter { $0.name.lowercased() != "etag" },
            body: Array(text.utf8), heldBack: shown.heldBack)
    }

    @Test func nothingInsideTheScopeIsOtherwiseForWhatIsOutside() throws {
        let entries = try view.entries(0..<view.size)
        let whole = AnsweringLedger(try ledger.served())
        // Those who see the same read in the same ledger.
        var parts: [Set<UInt64>: ServedLedger] = [:]
        for scope in ledger.scopes where scope.audience != .reviewer {
            let known = Set(entries.filter { mayKnow($0, scope) }.map(\.seq))
            let count = parts.count
            let part = try parts[known] ?? ledger.served(opening: known.contains)
            parts[known] = part
            let with = try ScopedReader(scope, of: whole)
            let without = try ScopedReader(scope, of: part)
            var found: [ScopeQuestions.Form: Int] = [:]
            func compare(_ question: ScopeQuestions.Question) throws {
                let one = unfigured(try with.answerShown(question.target))
                let other = unfigured(try without.answerShown(question.target))
                if one.status == .ok { found[question.form, default: 0] += 1 }
                #expect(one == other, "\(scope.text): \(question.target)")
            }
            let sealed = entries.filter { $0.seal != nil && known.contains($0.seq) }
            var parties: [PartyID] = []
            // What a party owes takes long to work out: of one that hears workers, and one that does
            // not. And who sees nothing but what is open is asked of everything once.
            if case .party(let own) = scope, ["gd-hibari", "sa-sen"].contains(own.text) {
                parties = [own]
            }
            let isFirst = parts.count > count
            for question in sealed.isEmpty && !isFirst
                ? questions.lists : questions.ofSubjects(parties: parties)
            {
                try compare(question)
                let isOfSealed = question.form == .verdicts || question.form == .trail
                if isOfSealed { try compare(question.at(view.size * 2 / 3)) }
            }
            for entry in sealed.prefix(40) {
                for question in questions.of(statement: entry.seq) { try compare(question) }
            }
            #expect(
                found.count >= (scope.text.hasPrefix("worker:") || !isFirst ? 2 : 4),
                "\(scope.text): \(found)")
        }
        #expect(parts.count > 8)
    }

    /// Without an agency's figures, which are made of all workers', and held to elsewhere.
    private func unfigured(_ shown: ScopedReader.Shown) -> ScopedReader.Shown {
        let text = String(decoding: shown.body, as: UTF8.self)
        guard let start = text.range(of: "<section aria-labelledby=\"figures\">"),
            let end = text.range(of: "</section>", range: start.upperBound..<text.endIndex)
        else { return shown }
        let rest = text[..<start.lowerBound] + text[end.upperBound...]
        return ScopedReader.Shown(
            status: shown.status, fields: shown.fields, body: Array(rest.utf8),
            heldBack: shown.heldBack)
    }

    @Test func theTableWouldNoticeWhatLeaks() throws {
        let entries = try view.entries(0..<view.size)
        let sale = try AccessList.Scope(checking: "party:sa-sen", at: "test")
        let known = Set(entries.filter { mayKnow($0, sale) }.map(\.seq))
        let with = try ScopedReader(.corridor, of: ledger.served())
        let without = try ScopedReader(.corridor, of: ledger.served(opening: known.contains))
        for form in ScopeQuestions.Form.allCases where form != .proof {
            let asked = questions.ofSubjects(parties: []).filter { $0.form == form }
            #expect(
                try asked.contains {
                    try with.answerShown($0.target) != without.answerShown($0.target)
                },
                "\(form)")
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
            let reader = try ScopedReader(scope, of: ledger.answering)
            let mine = Set(entries.filter { maySee($0, scope.audience) }.map(\.seq))
            let absent = try reader.answerShown("/api/v1/workers/wk-000000000000/trail")
            for (path, subject) in subjects {
                for form in ["", "/trail", "/verdicts"] {
                    let shown = try reader.answerShown("/api/v1/\(path)\(form)")
                    let about: Comment = "\(scope.text): \(path)\(form)"
                    guard shown.status == .ok else {
                        #expect(shown == absent, about)
                        continue
                    }
                    asked += 1
                    #expect(try seqs(in: shown.body).isSubset(of: mine), about)
                    if case .worker = subject {
                        #expect(
                            view.index.seqs(of: subject).contains(where: mine.contains), about)
                    }
                    guard form == "/trail" else { continue }
                    let trail = try CanonicalJSON.parse(shown.body.dropLast())
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
            let reader = try ScopedReader(scope, of: ledger.answering)
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
            let reader = try ScopedReader(scope, of: ledger.answering)
            let mine = Set(entries.filter { maySee($0, scope.audience) }.map(\.seq))
            let paths =
                view.state.orders.keys.sorted().flatMap {
                    ["/orders/\($0.text)", "/orders/\($0.text)?view=full"]
                } + view.state.workers.keys.sorted().map { "/workers/\($0.text)" }
                + view.state.parties.keys.sorted().flatMap {
                    ["/parties/\($0.text)", "/employers/\($0.text)"]
                } + ["/findings"]
            let absent = try reader.answerShown("/workers/wk-000000000000")
            for path in paths {
                let shown = try reader.answerShown(path)
                guard shown.status == .ok else {
                    #expect(shown == absent, "\(scope.text): \(path)")
                    continue
                }
                let text = String(decoding: shown.body, as: UTF8.self)
                for mark in ["id=\"seq-", "/statements/"] {
                    for part in text.components(separatedBy: mark).dropFirst() {
                        let seq = try #require(UInt64(part.prefix { $0.isNumber }))
                        #expect(mine.contains(seq), "\(scope.text): \(seq) in \(path)")
                    }
                }
            }
        }
    }
}
