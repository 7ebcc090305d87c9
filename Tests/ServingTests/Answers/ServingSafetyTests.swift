import Foundation
import HTTPServing
import Judging
import Platform
import Testing
import Transparency
import Wording

@testable import Markup
@testable import Pages
@testable import Serving
@testable import TestSupport
@testable import Views

@Suite struct ServingSafetyTests {
    private static let order = ServedSample.order
    /// The one script that a page may name.
    private static let script = #"<script src="/recompute.js" defer></script>"#

    @Test func everyPageRunsNothingAndLoadsNothingFromElsewhere() throws {
        let sample = try ServedSample()
        for (path, credential) in [
            ("/", ServedSample.Credential.none), ("/orders/\(ServingSafetyTests.order)", .none),
            ("/orders/\(ServingSafetyTests.order)", .corridor), ("/orders/VJ-1", .none),
            ("/orders/VJ-1", .unknown), ("/", .expired), ("/integrity", .none),
            ("/o/\(ServingSafetyTests.order)", .none), ("/workers/wk-2ee6aa15bb14", .corridor),
            ("/parties/sa-sen", .corridor), ("/employers/em-kiku", .corridor),
            ("/findings", .corridor), ("/statements/139", .corridor), ("/statements/3", .corridor),
        ] {
            let answer = try sample.ask(path, credential)
            let policy = try #require(answer.field("Content-Security-Policy"), "\(path)")
            #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self'; "))
            #expect(!policy.contains("unsafe"))
            #expect(answer.field("X-Content-Type-Options") == "nosniff")
            #expect(answer.field("Vary")?.contains("Authorization") == true)
            for mark in [
                " style=", "<style", "javascript:", " onclick", "<iframe", "<img",
            ] {
                #expect(!answer.text.contains(mark), "\(mark) in \(path)")
            }
            let text = answer.text.replacing(ServingSafetyTests.script, with: "")
            #expect(!text.contains("<script") && !text.contains("src="), "\(path)")
            #expect(!text.contains("http://"), "\(path)")
            // A piece of a page that was taken for text.
            #expect(!text.contains("HTML(text") && !text.contains("&lt;section"), "\(path)")
            #expect(!text.contains("&lt;p&gt;") && !text.contains("&lt;li&gt;"), "\(path)")
            #expect(!answer.text.replacing("href=\"/", with: "").contains("href=\"h"))
        }
    }

    @Test func whatACredentialOpensIsKeptByNoCache() throws {
        let sample = try ServedSample()
        for path in ["/", "/orders/\(ServingSafetyTests.order)", "/api/v1/ledger", "/api/v1/x"] {
            for credential in [ServedSample.Credential.corridor, .unknown, .unreadable] {
                let answer = try sample.ask(path, credential)
                #expect(answer.field("Cache-Control") == "private, no-store", "\(path)")
            }
        }
    }

    @Test func everyReadWithACredentialIsWrittenDownAndNoCredentialIs() throws {
        let sample = try ServedSample()
        _ = try sample.ask("/api/v1/ledger", .corridor)
        _ = try sample.ask("/orders/\(ServingSafetyTests.order)?lang=vi", .all)
        _ = try sample.ask("/api/v1/ledger", .unknown)
        _ = try sample.ask("/checkpoint")
        // A failed try of the sample comes from an address of its own.
        let lines = sample.written().split(separator: "\n").map { line in
            line.split(separator: " ").enumerated()
                .map { $0.offset == 1 && line.contains(" - ") ? "elsewhere" : String($0.element) }
                .joined(separator: " ")
        }
        #expect(
            lines == [
                "2026-06-01T00:00:00Z 127.0.0.1 corridor GET /api/v1/ledger 200",
                "2026-06-01T00:00:00Z 127.0.0.1 all GET /orders/VJ-2026-000017 200",
                "2026-06-01T00:00:00Z elsewhere - GET /api/v1/ledger 401",
            ])
        for token in ServedSample.tokens.values { #expect(!sample.written().contains(token)) }
    }

    @Test func whatCannotBeWrittenDownIsNotHandedOut() throws {
        let sample = try ServedSample(canWrite: false)
        let answer = try sample.ask("/api/v1/ledger", .corridor)
        #expect(answer.status == .unavailable && !answer.text.contains("size"))
        #expect(try sample.ask("/checkpoint").status == .ok)
        #expect(sample.complaints() == 1)
    }

    @Test func withoutAnAccessFileOnlyWhatIsPublicIsServed() throws {
        let sample = try ServedSample(.publicOnly)
        #expect(try sample.ask("/checkpoint").status == .ok)
        #expect(try sample.ask("/api/v1/ledger", .all).status == .unauthorized)
        let page = try sample.ask("/orders/\(ServingSafetyTests.order)")
        #expect(page.status == .ok && !page.text.contains("view=full"))
    }

    @Test func anOpenServerShowsEverythingToThisMachineAndNothingToAProxy() throws {
        let sample = try ServedSample(.openHere)
        let page = try sample.ask("/orders/\(ServingSafetyTests.order)?lang=en")
        #expect(
            page.text.contains("Audit trail") && page.field("Cache-Control") == "private, no-store")
        #expect(try sample.ask("/api/v1/ledger").status == .ok)
        for path in ["/checkpoint", "/", "/api/v1/ledger"] {
            #expect(try sample.ask(path, .none, [("X-Forwarded-For", "::1")]).status == .forbidden)
            #expect(try sample.ask(path, .none, [("Host", "feri.example")]).status == .misdirected)
        }
    }

    /// What somebody might write into each field of free text.
    private static let hostile =
        #"</td></table><script>alert(1)</script><img src=x onerror="a">'"&=cmd|'\#u{202E}"#

    @Test func whatPartiesWriteCannotActOnThePage() throws {
        let text = ServingSafetyTests.hostile.filter { $0 != "\u{202E}" }
        let served = try ServedSample.loaded.get()
        let review = try HostileOrder.review(writing: text, in: served.view.state)
        let reader = PageReader(language: .english, audience: .reviewer, mayEnter: false)
        let pages = [
            OrderReviewPage(review: review, ledger: served, reader: reader).html.text,
            OpenOrderPage(order: review.order, ledger: served, reader: reader).html.text,
        ]
        let promise = PromisePage(order: review.order, ledger: served, reader: reader).html.text
        for page in (pages + [promise]).map({
            $0.replacing(ServingSafetyTests.script, with: "")
        }) {
            #expect(page.contains("&lt;script&gt;"))
            #expect(!page.contains("<script") && !page.contains("<img"))
            #expect(!page.contains("onerror=\""))
        }
    }
}
