import Foundation
import HTTPServing
import Judging
import LedgerStore
import Registry
import Testing
import Transparency
import Wording

@testable import Access
@testable import Markup
@testable import Pages
@testable import RegistryWords
@testable import TestSupport
@testable import Views

/// The pages of workers, organisations, findings and statements, and who gets them.
@Suite struct PagesOfSubjectsTests {
    private static let behindCredentials = [
        "/workers/wk-2ee6aa15bb14", "/parties/sa-sen", "/employers/em-kiku", "/findings",
        "/findings?order=VJ-2026-000017", "/statements/0", "/statements/139",
    ]

    @Test func anAgencysPageHasItsFigures() throws {
        let sample = try ServedSample()
        let page = try sample.ask("/parties/sa-sen?lang=en", .corridor).text
        let sheet = try #require(
            try ServedSample.loaded.get().statistics())
        let row = try #require(sheet.agencies.first { $0.id == "sa-sen" })
        let shown = ShownStatistics(
            sheet: sheet, names: try ServedSample.loaded.get().view.names)
        for field in shown.fields(of: row, in: .english) {
            #expect(page.contains(HTMLText.escaped(field.value)), "\(field.label.en)")
        }
        #expect(
            !(try sample.ask("/parties/em-kiku?lang=en", .corridor).text).contains("id=\"figures\"")
        )
    }

    @Test(arguments: Language.allCases)
    func forOthersAnAgencysPageHasWhatEverybodySees(language: Language) throws {
        let served = try ServedSample.loaded.get()
        let figures = try #require(try served.figuresForEverybody())
        let row = try #require(figures.agencies.first { $0.agency.text == "sa-sen" })
        let shown = ShownFiguresForEverybody(figures: figures)
        let reviewers = ShownStatistics(
            sheet: try #require(try served.statistics()), names: served.view.names)
        let all = try #require(reviewers.sheet.agencies.first { $0.id == "sa-sen" })
        for word in ["party:sa-sen", "party:so-sakura", "buyer:em-kiku", "public"] {
            let reader = try ScopedReader(AccessList.Scope(checking: word, at: "test"), of: served)
            let page = try reader.ask("/parties/sa-sen?lang=\(language.rawValue)").text
            #expect(page.contains("id=\"figures\""), "\(word)")
            for half in row.halves {
                #expect(page.contains(HTMLText.escaped(shown.title(of: half, in: language))))
                for field in shown.fields(of: half, in: language) {
                    #expect(page.contains(HTMLText.escaped(field.value)), "\(word)")
                }
            }
            for field in reviewers.fields(of: all, in: language).dropFirst() {
                #expect(!page.contains(HTMLText.escaped(field.value)), "\(word) \(field.value)")
            }
        }
    }

    @Test func aTrailIsCautionedOnlyWhereSomethingMayBeMissing() throws {
        let sample = try ServedSample()
        let order = try sample.ask("/orders/\(ServedSample.order)?lang=en", .corridor).text
        #expect(order.contains("<aside class=\"note\"><p>complete up to size"))
        let party = try ScopedReader(
            AccessList.Scope(checking: "party:sa-sen", at: "test"),
            of: try ServedSample.loaded.get())
        let seen = try party.ask("/orders/\(ServedSample.order)?lang=en").text
        #expect(seen.contains("<aside class=\"note caution\">"))
    }

    @Test func withoutACredentialNobodyLearnsWhatThereIs() throws {
        let sample = try ServedSample()
        let nothing = try sample.ask("/parties/nobody")
        #expect(nothing.status == .unauthorized)
        for path in PagesOfSubjectsTests.behindCredentials + [
            "/statements/999999", "/statements/x", "/workers/wk-000000000000", "/employers/sa-sen",
        ] {
            let answer = try sample.ask(path)
            #expect(answer.status == .unauthorized && answer.body == nothing.body, "\(path)")
        }
    }

    @Test func whatIsNotThereIsTheSameAnswerEverywhere() throws {
        let sample = try ServedSample()
        let nothing = try sample.ask("/parties/nobody", .corridor)
        #expect(nothing.status == .notFound)
        for path in [
            "/statements/999999", "/statements/01", "/statements/-1", "/statements/x",
            "/workers/wk-000000000000", "/employers/sa-sen", "/findings?severity=worst",
            "/findings?standard=vn", "/findings?order=%3Cscript%3E", "/statements/1/x",
        ] {
            let answer = try sample.ask(path, .corridor)
            #expect(answer.status == .notFound, "\(path)")
            #expect(answer.body == nothing.body || path.hasSuffix("/x"), "\(path)")
        }
    }

    @Test(arguments: Language.allCases)
    func eachPageIsThereInEveryLanguageWithASwitch(language: Language) throws {
        let sample = try ServedSample()
        for path in PagesOfSubjectsTests.behindCredentials + [
            "/", "/integrity", "/o/VJ-2026-000017", "/orders/VJ-2026-000017",
        ] {
            let sign = path.contains("?") ? "&" : "?"
            let answer = try sample.ask("\(path)\(sign)lang=\(language.rawValue)", .corridor)
            #expect(answer.status == .ok, "\(path)")
            #expect(answer.text.contains("<html lang=\"\(language.rawValue)\">"))
            for other in Language.allCases where other != language {
                #expect(answer.text.contains("lang=\(other.rawValue)\" lang="), "\(path)")
            }
            #expect(answer.text.contains(PageWords.noEndorsement(language)), "\(path)")
            #expect(!answer.text.contains("HTML(text"), "\(path)")
        }
    }

    @Test func anOrganisationHasVerdictsForEachOrderAndNoneForItself() throws {
        let text = try ServedSample().ask("/parties/sa-sen", .corridor).text
        let orders = try #require(text.range(of: "<h2 id=\"orders\">"))
        #expect(!text[..<orders.lowerBound].contains("class=\"badge"))
        #expect(text[orders.upperBound...].contains("class=\"badge breach\""))
        // The agreement and the order that it has not signed, and its keys.
        #expect(text.contains("/statements/13?lang=en") && text.contains("sa-sen/2"))
    }

    @Test func anEmployersSitesAreDistinguishedAtAGlance() throws {
        let text = try ServedSample().ask("/employers/em-tsubaki", .corridor).text
        let parts = text.components(separatedBy: "<h2 id=\"site-")
        try #require(parts.count == 3)
        let (glance, gifu, ibaraki) = (parts[0], parts[1], parts[2])
        #expect(gifu.hasPrefix("0\">Site: Gifu") && ibaraki.hasPrefix("1\">Site: Ibaraki"))
        #expect(glance.contains(SupplyChainWords.paid(in: 1, of: 2).en))
        #expect(glance.contains("badge breach") && glance.contains(SupplyChainWords.heard(2).en))
        #expect(gifu.contains("24,000,000 VND") && gifu.contains("134,000,000 VND"))
        #expect(ibaraki.contains("badge conformant\"") && !ibaraki.contains("▲"))
        #expect(gifu.contains("badge conformant declared\""))
        let buyer = try ScopedReader(
            AccessList.Scope(checking: "buyer:em-tsubaki", at: "test"),
            of: try ServedSample.loaded.get())
        let theirs = try buyer.ask("/employers/em-tsubaki").text
        #expect(theirs.contains(SupplyChainWords.voicesKept.en.prefix(40)))
        #expect(theirs.contains("24,000,000 VND") && !theirs.contains("134,000,000 VND"))
        #expect(theirs.contains("badge breach") && !theirs.contains("badge conformant"))
        // Without a verdict nothing is said of payments: silence would pass for proof.
        let stranger = try ScopedReader(.open, of: try ServedSample.loaded.get())
        let open = try stranger.ask("/employers/em-tsubaki").text
        #expect(open.contains("Site: Gifu") && !open.contains(SubjectWords.nobodyPaid.en))
    }

    @Test func whatIsOnlyDeclaredLooksOtherwiseThanWhatIsConfirmed() {
        for word in VerdictWord.allCases {
            let (one, other) = (
                VerdictLook(word, basis: .declared), VerdictLook(word, basis: .confirmed)
            )
            guard word == .conformant else {
                #expect(one == other)
                continue
            }
            #expect(one.symbol.text != other.symbol.text && one.name.text != other.name.text)
            for language in Language.allCases {
                #expect(one.wording(language) != other.wording(language))
            }
            #expect(one < other)
        }
    }

    @Test func findingsAreThoseThatWereAskedFor() throws {
        let sample = try ServedSample()
        let all = try sample.ask("/findings", .corridor).text
        #expect(all.contains("VN-01") && all.contains("OR-01"))
        let law = try sample.ask("/findings?standard=VN&severity=prohibited", .corridor).text
        #expect(law.contains("VN-01") && !law.contains("OR-01") && !law.contains("VN-05"))
        let last = try #require(try ServedSample.loaded.get().view.index.orderNumbers.last)
        let none = try sample.ask("/findings?after=\(last.text)", .corridor).text
        #expect(none.contains(FindingWords.none.en))
    }

    @Test func aStatementStandsByteForByteWithWhatProvesIt() throws {
        let served = try ServedSample.loaded.get()
        let entry = try served.view.entry(139)
        let text = try ServedSample().ask("/statements/139", .corridor).text
        let bytes = HTML(escaping: String(decoding: entry.entry.bytes, as: UTF8.self)).text
        #expect(text.contains(">\(bytes)</pre>"))
        #expect(text.contains("data-entry=\"\(Base64.encodeText(entry.entry.bytes))\""))
        let opening = try #require(entry.opening)
        #expect(text.contains("data-content=\"\(Base64.encodeText(opening.content))\""))
        let receipt = try #require(try served.view.reader.receipt(139))
        #expect(
            text.contains(HTML(escaping: String(decoding: receipt.bytes, as: UTF8.self)).text))
        #expect(text.contains(StatementWords.holds.en) && !text.contains(StatementWords.fails.en))
    }

    @Test func behindTheQRCodeStandsNothingThatIsSealed() throws {
        let sample = try ServedSample()
        let text = try sample.ask("/o/VJ-2026-000017").text
        #expect(text.contains("JP-MIRAI Assist") && !text.contains("wk-"))
        #expect(try sample.ask("/o/VJ-2026-000017", .corridor).text.contains("wk-") == false)
        let order = try #require(OrderNumber("VJ-2026-000017"))
        let open = try #require(try ServedSample.loaded.get().openCase(order))
        for term in open.terms.terms { #expect(text.contains(term.kind.label.en)) }
    }
}
