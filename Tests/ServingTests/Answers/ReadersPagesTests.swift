import Foundation
import HTTPServing
import Judging
import Registry
import Testing
import Wording

@testable import Access
@testable import Markup
@testable import Pages
@testable import TestSupport
@testable import Views

/// What each reader finds about an order, a party or an employer, and how they come to it.
@Suite struct ReadersPagesTests {
    private let sample: ServedSample
    private let served: ServedLedger

    init() throws {
        sample = try ServedSample()
        served = try ServedSample.loaded.get()
    }

    private func reader(_ scope: String) throws -> ScopedReader {
        try ScopedReader(AccessList.Scope(checking: scope, at: "test"), of: served)
    }

    // MARK: On whose word

    @Test(arguments: Language.allCases)
    func whoIsNotShownVoicesIsToldSoAndNotThatNobodyConfirmed(language: Language) throws {
        let path = "/orders/VJ-2026-000026?lang=\(language.rawValue)"
        let kept = Verdict.Basis.withoutVoices(language)
        for scope in ["buyer:em-tsubaki", "party:em-tsubaki"] {
            let page = try reader(scope).ask(path).text
            #expect(page.components(separatedBy: kept).count == 7, "\(scope): once a standard")
            for word in VerdictWord.allCases {
                for basis in Verdict.Basis.allCases {
                    for isOfOneWorker in [true, false] {
                        let words = basis.wording(of: word, isOfOneWorker: isOfOneWorker)
                        #expect(!page.contains(words(language)), "\(scope): \(words.en)")
                    }
                }
            }
            #expect(page.contains(SupplyChainWords.voicesKept(language).prefix(20)))
        }
        let page = try sample.ask(path, .corridor).text
        let confirmed = Verdict.Basis.confirmed.wording(of: .conformant, isOfOneWorker: false)
        #expect(page.contains(confirmed(language)) && !page.contains(kept))
    }

    @Test func whatIsNotConformantIsNotCalledConfirmed() throws {
        let confirmed = Verdict.Basis.confirmed.wording(of: .conformant, isOfOneWorker: false).en
        let heard = Verdict.Basis.confirmed.wording(of: .breach, isOfOneWorker: false).en
        let page = try sample.ask("/orders/VJ-2026-000022?lang=en", .corridor).text
        #expect(page.contains(heard))
        for card in page.components(separatedBy: "<span class=\"standard\">").dropFirst()
        where card.contains(confirmed) {
            #expect(card.prefix(400).contains("conformant"))
        }
    }

    // MARK: What is still open

    @Test func aFindingOfARepaymentSaysWhatArrivedSinceAndWhatIsOpen() throws {
        let page = try sample.ask("/orders/VJ-2026-000022?lang=en", .corridor).text
        #expect(
            page.contains(
                "To be repaid: 36,000,000 VND. Confirmed by the due day (2026-10-19): 0 VND. "
                    + "Confirmed since: 34,000,000 VND. Declared and not confirmed: 0 VND. "
                    + "Still open: 2,000,000 VND."))
    }

    @Test func whoIsNotShownVoicesReadsWhatIsDeclaredAndNothingOfWhatSheConfirmed() throws {
        let order = try #require(OrderNumber("VJ-2026-000022"))
        let chain = try #require(served.view.state.orders[order]).terms.chain
        var read = 0
        for member in chain {
            let party = try reader("party:\(member.party.text)")
            let page = try party.ask("/orders/\(order.text)?lang=en").text
            #expect(!page.contains("Confirmed since") && !page.contains("by the due day"))
            guard page.contains("RB-01") else { continue }
            read += 1
            #expect(page.contains("Confirmed by her as repaid by 2026-10-19: not shown to you"))
            #expect(page.contains("Declared as repaid: 34,000,000 VND. Still open by what is"))
            let json = try party.ask("/api/v1/orders/\(order.text)/verdicts").text
            #expect(json.contains("\"confirmed\":\"not-shown\"") && json.contains("\"balance\""))
            #expect(!json.contains("confirmed_since") && !json.contains("confirmed_in_time"))
        }
        #expect(read > 0)
    }

    // MARK: Signing in

    @Test(arguments: Language.allCases)
    func everyPublicPageLeadsToTheOnePlaceWhoseCredentialReachesAll(language: Language) throws {
        let code = language.rawValue
        for path in ["/", "/integrity", "/orders/VJ-2026-000017", "/o/VJ-2026-000017"] {
            let page = try sample.ask("\(path)?lang=\(code)").text
            let order = path.hasSuffix("17") ? "order=VJ-2026-000017&amp;" : ""
            #expect(page.contains("href=\"/home?\(order)lang=\(code)\""), "\(path)")
            #expect(page.contains(HomeWords.signIn(language)))
            let inside = try sample.ask("\(path)?lang=\(code)", .corridor).text
            #expect(!inside.contains(">\(HomeWords.signIn(language))<"), "\(path)")
        }
        // A browser shows a credential to whatever is below the last slash of where it was asked.
        #expect(try sample.ask("/home").status == .unauthorized)
        #expect(try sample.ask("/home").field("WWW-Authenticate")?.contains("Basic") == true)
        #expect(try sample.ask("/home", .unknown).status == .unauthorized)
    }

    @Test func aCredentialLeadsHomeAndBackToTheOrder() throws {
        let scopes = [
            "corridor": HomeWords.ofReviewer, "party:sa-sen": HomeWords.ofParty,
            "buyer:em-tsubaki": HomeWords.ofBuyer, "public": HomeWords.ofEverybody,
            "worker:wk-2ee6aa15bb14": HomeWords.ofWorker,
        ]
        for (scope, title) in scopes {
            let home = try reader(scope).ask("/home?lang=en&order=VJ-2026-000018")
            #expect(home.status == .ok, "\(scope)")
            #expect(home.text.contains("<h1>\(title.en)</h1>"))
            #expect(home.text.contains("href=\"/orders/VJ-2026-000018?lang=en\""))
        }
        let worker = try reader("worker:wk-2ee6aa15bb14").ask("/home").text
        #expect(worker.contains("/workers/wk-2ee6aa15bb14") && !worker.contains("/parties/"))
        let none = try reader("party:sa-sen").ask("/home?order=VJ-2099-000000").text
        #expect(try reader("party:sa-sen").ask("/home").text == none)
        let party = try reader("party:sa-sen").ask("/home").text
        let dues = try #require(party.range(of: "id=\"owes\""))
        #expect(party[dues.upperBound...].contains("id=\"orders\""), "what it owes comes first")
    }

    // MARK: What was decided

    @Test func anOrdersPageSaysHowItWasAssessedAndThatItEnded() throws {
        for credential in [ServedSample.Credential.none, .corridor] {
            let closed = try sample.ask("/orders/VJ-2026-000022?lang=en", credential).text
            #expect(closed.contains("<strong>closed</strong>"), "\(credential)")
            let withdrawn = try sample.ask("/orders/VJ-2026-000023?lang=en", credential).text
            #expect(withdrawn.contains("<strong>withdrawn</strong>"), "\(credential)")
            let assessed = try sample.ask("/orders/VJ-2026-000018?lang=en", credential).text
            #expect(assessed.contains(StatusWords.assessed.en), "\(credential)")
            let open = try sample.ask("/orders/VJ-2026-000017?lang=en", credential).text
            #expect(open.contains(StatusWords.suspended.en) && open.contains("2026-08-10"))
            #expect(open.contains("2026-10-05"), "until when")
        }
        // Who reads what is open alone learns of no step of the workers.
        let open = try sample.ask("/orders/VJ-2026-000017?lang=en").text
        for state in [OrderState.recruiting, .inStay, .returned] {
            #expect(!open.contains(state.wording.en))
        }
    }

    @Test func aSuspensionOfThePastIsOnThePartysPage() throws {
        for scope in ["public", "corridor", "party:em-kiku"] {
            let page = try reader(scope).ask("/parties/sa-sen?lang=en").text
            #expect(page.contains("id=\"suspensions\""), "\(scope)")
            #expect(page.contains("2026-08-10") && page.contains("2026-10-05"))
            #expect(!page.contains(SubjectWords.suspended.en), "it is not suspended now")
            #expect(!(try reader(scope).ask("/parties/em-kiku").text).contains("id=\"suspensions"))
        }
    }

    // MARK: Filters

    @Test func aBreachIsWhatWasFoundAndNotWhatIsNotYetDue() throws {
        let pending = VerdictLook.symbol(of: .pending).text
        for severity in Severity.allCases {
            let page = try sample.ask("/findings?severity=\(severity.rawValue)&lang=en", .corridor)
            #expect(!page.text.contains("<h4><span class=\"badge pending\">\(pending)"))
            #expect(!page.text.contains("<h4><span class=\"badge undetermined\">"))
            let json = try sample.ask("/api/v1/findings?severity=\(severity.rawValue)", .corridor)
            #expect(!json.text.contains("\"outcome\":\"pending\""))
        }
        let waiting = try sample.ask("/findings?outcome=pending&lang=en", .corridor).text
        #expect(waiting.contains("<h4><span class=\"badge pending\">"))
        #expect(!waiting.contains("<h4><span class=\"badge breach\">"))
        let both = try sample.ask("/findings?severity=breach&outcome=pending&lang=en", .corridor)
        #expect(both.status == .ok)
        #expect(try sample.ask("/findings?outcome=soon", .corridor).status == .notFound)
    }

    @Test func noElementIdIsTwiceInAPageAndEveryAnchorLeadsToOne() throws {
        var looked = 0
        let scopes = ["corridor", "party:sa-sen", "buyer:em-tsubaki", "public"]
        for target in try SampleTargets.all(served.view) {
            for scope in scopes {
                let answer = try reader(scope).ask(target)
                guard answer.status == .ok else { continue }
                looked += 1
                let ids = answer.text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
                let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
                #expect(twice.isEmpty, "\(scope) \(target): \(twice.sorted())")
                let known = Set(ids)
                for link in answer.text.matches(of: /href="#([^"]+)"/) {
                    #expect(known.contains(String(link.1)), "\(scope) \(target): #\(link.1)")
                }
            }
        }
        #expect(looked > 100)
    }

    // MARK: Long lists

    @Test func aPageSaysWhichItemsOfHowManyAndLeadsBothWays() {
        let all = Array(1...25)
        func page(_ start: Int) -> String {
            Paging(all, from: start, count: 10) { "\($0)" }
                .html(PageReader(language: .english, audience: .everybody, mayEnter: false)) {
                    $0.map { "/list?after=\($0)" } ?? "/list"
                }.text
        }
        let first = page(0)
        #expect(first.contains("1 to 10 of 25") && first.contains("/list?after=10&amp;lang=en"))
        #expect(!first.contains("rel=\"prev\""))
        let second = page(10)
        #expect(second.contains("11 to 20 of 25") && second.contains("/list?lang=en"))
        #expect(second.contains("/list?after=20&amp;lang=en"))
        let last = page(20)
        #expect(last.contains("21 to 25 of 25") && !last.contains("rel=\"next\""))
        #expect(last.contains("/list?after=10&amp;lang=en"))
        #expect(Paging(all, from: 0, count: 25) { "\($0)" }.shown.count == 25)
        #expect(page(25).contains("behind the last of 25") && page(25).contains("rel=\"prev\""))
        #expect(
            Paging([1, 2], from: 0, count: 5) { "\($0)" }
                .html(PageReader(language: .english, audience: .everybody, mayEnter: false)) {
                    $0 ?? ""
                }.text.isEmpty)
    }

    @Test func anEmployersSumsAreOfAllItsOrdersOnWhicheverPage() throws {
        let first = try sample.ask("/employers/em-tsubaki?lang=en", .corridor).text
        let row = try #require(first.firstMatch(of: /scope="row"><a[^>]*>(VJ-[0-9-]+)</))
        let behind = try sample.ask(
            "/employers/em-tsubaki?lang=en&after=\(row.1)", .corridor
        ).text
        let glances = [first, behind].map { page in
            page.components(separatedBy: "<ul class=\"places-of\">").last?
                .components(separatedBy: "<section").first?
                .components(separatedBy: "<span id=").first
        }
        #expect(glances[0] == glances[1] && glances[0]?.contains("heard independently") == true)
        #expect(first != behind, "rows begin behind the order")
    }
}

/// Pages of every kind.
private enum SampleTargets {
    static func all(_ view: LedgerView) throws -> [String] {
        var targets = ["/", "/home", "/integrity", "/findings", "/findings?severity=breach"]
        targets += view.state.orders.keys.sorted().map { "/orders/\($0.text)?lang=vi" }
        for (party, record) in view.state.parties.sorted(by: { $0.key < $1.key }) {
            targets.append("/parties/\(party.text)")
            if record.kind == .employer { targets.append("/employers/\(party.text)") }
        }
        targets += view.state.workers.keys.sorted().prefix(6).map { "/workers/\($0.text)" }
        return targets + ["/statements/0", "/statements/139", "/o/VJ-2026-000017"]
    }
}
