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

/// The list of orders: what a search and a filter find, and for whom.
@Suite struct OrderListTests {
    private let served: ServedLedger

    init() throws { served = try ServedSample.loaded.get() }

    private func ask(_ target: String, _ scope: String) throws -> Response {
        try ScopedReader(AccessList.Scope(checking: scope, at: "test"), of: served).ask(target)
    }

    /// The orders in the rows of a page, in their order.
    private func orders(_ query: String, _ scope: String = "corridor") throws -> [String] {
        let answer = try ask("/orders?lang=en\(query.isEmpty ? "" : "&\(query)")", scope)
        #expect(answer.status == .ok, "\(query)")
        return answer.text.matches(of: /scope="row"><a[^>]*>([^<]+)</).map { String($0.1) }
    }

    private func terms(_ wanted: (OrderIssued) -> Bool) -> Set<String> {
        Set(served.openOrders().filter { wanted($0.terms) }.map(\.number.text))
    }

    @Test func theNewestIsFirstAndEveryOrderIsOnce() throws {
        let state = served.view.state
        let newest = state.orders.sorted { $0.value.issuedAt > $1.value.issuedAt }.map(\.key.text)
        #expect(try orders("") == newest)
        #expect(try orders("sort=oldest") == newest.reversed())
        #expect(try orders("after=\(newest[2])") == Array(newest.dropFirst(3)))
        #expect(try orders("", "public") == newest, "terms are open")
    }

    @Test func eachFilterLeavesWhatItNames() throws {
        #expect(
            Set(try orders("agency=sa-sen"))
                == terms {
                    $0.chain.contains { $0.party.text == "sa-sen" && $0.role == .sendingAgency }
                })
        #expect(
            Set(try orders("employer=em-tsubaki"))
                == terms {
                    $0.chain.contains { $0.party.text == "em-tsubaki" && $0.role == .employer }
                })
        for programme in Programme.allCases {
            #expect(
                Set(try orders("programme=\(programme.rawValue)"))
                    == terms { $0.programme == programme })
        }
        #expect(try orders("status=closed") == ["VJ-2026-000022"])
        #expect(try orders("status=withdrawn") == ["VJ-2026-000023"])
        let open = try orders("status=open")
        #expect(!open.contains("VJ-2026-000022") && open.contains("VJ-2026-000017"))
        #expect(try orders("year=1999").isEmpty && !(try orders("year=2026")).isEmpty)
        let site = try #require(served.openOrders().lazy.compactMap(\.terms.site).first)
        let escaped = try #require(
            site.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        #expect(Set(try orders("site=\(escaped)")) == terms { $0.site == site })
        for broken in ["programme=X", "sort=best", "year=x", "verdict=bad", "agency=%20"] {
            #expect(try ask("/orders?\(broken)", "corridor").status == .notFound, "\(broken)")
        }
        #expect(try orders("agency=&programme=&q=") == orders(""), "what is empty is not asked")
    }

    @Test func aVerdictFindsTheOrdersWhosePagesShowIt() throws {
        for scope in ["corridor", "party:sa-sen", "buyer:em-tsubaki", "public"] {
            let audience = try AccessList.Scope(checking: scope, at: "test").audience
            let reader = ReaderLedger(served, for: audience)
            for word in VerdictWord.allCases {
                for standard in [nil, Standard.vietnam] {
                    let query =
                        "verdict=\(word.rawValue)"
                        + (standard.map { "&standard=\($0.rawValue)" } ?? "")
                    let shown = Set(
                        try reader.judgedOrders().filter { number in
                            try reader.review(number)?.verdict?.sections.contains {
                                $0.word == word && (standard == nil || $0.standard == standard)
                            } ?? false
                        }.map(\.text))
                    #expect(Set(try orders(query, scope)) == shown, "\(scope) \(query)")
                }
            }
        }
        #expect(try orders("verdict=conformant", "party:sa-sen").isEmpty)
        #expect(try orders("verdict=breach", "public").isEmpty, "nothing open is judged")
        let worst = try orders("sort=worst")
        #expect(worst.count == (try orders("")).count)
        let prohibited = try orders("agency=sa-sen&severity=prohibited")
        #expect(prohibited.contains("VJ-2026-000017"))
    }

    @Test func aSearchFindsAnOrderAPartyInAnySpellingAWorkerAndAnEntry() throws {
        #expect(try orders("q=VJ-2026-000017") == ["VJ-2026-000017"])
        #expect(try orders("q=2026-000017") == ["VJ-2026-000017"])
        let sen = terms { $0.chain.contains { $0.party.text == "sa-sen" } }
        for spelling in [
            "sa-sen", "SEN", "cong+ty+phai+cu+sen", "C%C3%B4ng%20ty%20ph%C3%A1i%20c%E1%BB%AD%20Sen",
        ] {
            #expect(Set(try orders("q=\(spelling)")).isSuperset(of: sen), "\(spelling)")
            #expect(try ask("/orders?q=\(spelling)", "corridor").text.contains("/parties/sa-sen?"))
        }
        #expect(try orders("q=wk-2ee6aa15bb14") == ["VJ-2026-000017"])
        #expect(try ask("/orders?q=wk-2ee6aa15bb14", "corridor").text.contains("/workers/wk-2ee"))
        #expect(try ask("/orders?q=139", "corridor").text.contains("/statements/139?"))
        // What is looked for is said again as text, never as markup.
        let page = try ask("/orders?q=%22%3E%3Cscript%3E", "corridor").text
        #expect(!page.contains("<script>") && page.contains("&quot;&gt;&lt;script&gt;"))
        #expect(
            try ask("/orders?q=" + String(repeating: "z", count: 401), "all").status == .notFound)
    }

    @Test func whatIsNotForTheReaderIsFoundAsLittleAsWhatIsNotThere() throws {
        let known = served.view.state.workers.keys.sorted()
        for scope in ["public", "party:em-tsubaki", "buyer:em-tsubaki", "worker:wk-2ee6aa15bb14"] {
            let audience = try AccessList.Scope(checking: scope, at: "test").audience
            let horizon = try #require(served.horizon(of: audience))
            var compared = 0
            func page(_ text: String) throws -> String {
                try ask("/orders?q=\(text)&lang=vi", scope).text
                    .replacing("q=\(text)", with: "q=").replacing("\"\(text)\"", with: "\"\"")
            }
            let none = try page("wk-ffffffffffff")
            for worker in known where !horizon.knows(.worker(worker)) {
                compared += 1
                #expect(try page(worker.text) == none, "\(scope): \(worker.text)")
            }
            #expect(compared > 3, "\(scope)")
            var numbers = 0
            let absent = try page("999999")
            for seq in served.view.echoes.voices.sorted() where !horizon.sees(seq) {
                // A number that is part of an order's, or of a party's in another register, finds
                // these, for everybody.
                let open = ReaderLedger(served, for: .everybody)
                guard open.found("\(seq)").isEmpty,
                    try open.orders(OrderFilter(text: "\(seq)")).isEmpty
                else { continue }
                numbers += 1
                #expect(try page("\(seq)") == absent, "\(scope): \(seq)")
            }
            #expect(numbers > 5, "\(scope)")
        }
    }

    @Test(arguments: Language.allCases)
    func theSearchBoxIsWhereOneBegins(language: Language) throws {
        for path in ["/", "/orders", "/home"] {
            let page = try ask("\(path)?lang=\(language.rawValue)", "corridor").text
            #expect(page.contains("role=\"search\"") && page.contains(OrdersWords.find(language)))
            #expect(page.contains("name=\"lang\" value=\"\(language.rawValue)\""))
        }
        let open = try ask("/orders?lang=\(language.rawValue)", "public").text
        #expect(!open.contains("name=\"verdict\"") && !open.contains("value=\"worst\""))
        let party = try ask("/orders?lang=\(language.rawValue)", "party:sa-sen").text
        #expect(party.contains("name=\"verdict\"") && !party.contains("value=\"EVIDENCE\""))
    }

    @Test func reviewersSeeWhatIsToBeDoneEachDay() throws {
        let page = try ask("/home?lang=en", "corridor").text
        for id in ["arrived", "complaints", "late"] {
            #expect(page.contains("id=\"\(id)\""), "\(id)")
        }
        let last = served.size - 1
        #expect(page.contains("/statements/\(last)?lang=en"))
        for party in served.view.state.parties.keys {
            let isLate = try served.dues(of: party)?.dues(.late).isEmpty == false
            if isLate { #expect(page.contains("/parties/\(party.text)?"), "\(party.text)") }
        }
        for scope in ["party:sa-sen", "buyer:em-tsubaki", "public"] {
            let other = try ask("/home?lang=en", scope).text
            #expect(!other.contains("id=\"arrived\"") && !other.contains("id=\"complaints\""))
        }
    }

    // MARK: Repayments

    @Test func eachOpenRepaymentIsListedWithItsBalanceAndAddedUpByRule() throws {
        let page = try ask("/repayments?lang=en", "corridor").text
        let row = try #require(
            page.components(separatedBy: "<tr>").first { $0.contains("/orders/VJ-2026-000022?") })
        for amount in ["36,000,000 VND", "34,000,000 VND", "2,000,000 VND", "2026-10-19"] {
            #expect(row.contains(amount), "\(amount)")
        }
        #expect(row.contains("/parties/sa-tre?") && row.contains(Due.State.late.wording.en))
        #expect(page.contains("id=\"sums\""))
        let tre = try ask("/repayments?lang=en&payee=sa-tre", "corridor").text
        #expect(tre.contains("/orders/VJ-2026-000022?"))
        let kiku = try ask("/repayments?lang=en&payee=em-kiku", "corridor").text
        #expect(!kiku.contains("/orders/VJ-2026-000022?"))
        #expect(try ask("/repayments?payee=%20", "corridor").status == .notFound)
        #expect(try ask("/repayments?lang=en", "public").text.contains(RepaymentWords.none.en))
    }

    @Test func whoIsNotShownVoicesSeesWhatIsDeclaredAlone() throws {
        for scope in ["party:sa-tre", "party:sa-sen", "buyer:em-tsubaki", "party:em-ume"] {
            let page = try ask("/repayments?lang=en", scope).text
            #expect(page.contains(RepaymentWords.kept.en), "\(scope)")
            for words in [RepaymentWords.inTime, RepaymentWords.since, RepaymentWords.declared] {
                #expect(!page.contains(words.en), "\(scope): \(words.en)")
            }
        }
        let tre = try ask("/repayments?lang=en", "party:sa-tre").text
        let row = try #require(
            tre.components(separatedBy: "<tr>").first { $0.contains("/orders/VJ-2026-000022?") })
        #expect(row.contains("36,000,000 VND") && row.contains("34,000,000 VND"))
    }
}
