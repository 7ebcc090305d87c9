import Foundation
import HTTPServing
import Judging
import LedgerStore
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import Markup
@testable import RegistryWords
@testable import TestSupport
@testable import Views

@Suite struct ResponderTests {
    private let sample: ServedSample
    private let served: ServedLedger

    init() throws {
        sample = try ServedSample()
        served = try ServedSample.loaded.get()
    }

    private static let order = ServedSample.order
    private static let api = [
        "/api/v1/ledger", "/api/v1/orders/\(order)", "/api/v1/orders/\(order)/trail",
        "/api/v1/orders/\(order)/verdicts",
    ]
    private static let missingAPI = [
        "/api", "/api/v1", "/api/v1/buyers", "/api/v1/orders/VJ-1", "/api/v1/orders/VJ-1/trail",
        "/api/v1/orders/VJ-1/verdicts", "/api/v1/workers/wk-000000000000", "/api/v2/ledger",
    ]
    private static let pages = ["/", "/orders/\(order)"]

    private func review() throws -> OrderReview {
        let number = try #require(OrderNumber(ResponderTests.order))
        let review = try served.review(number)
        return try #require(review)
    }

    @Test(arguments: ServedSample.Credential.allCases)
    func everyPathAnswersEachCredentialAsItShould(_ credential: ServedSample.Credential) throws {
        for path in ResponderTests.api {
            let answer = try sample.ask(path, credential)
            #expect(answer.status.code == (credential.isGood ? 200 : 401), "\(path) \(credential)")
        }
        for path in ResponderTests.missingAPI {
            let answer = try sample.ask(path, credential)
            #expect(answer.status.code == (credential.isGood ? 404 : 401), "\(path) \(credential)")
        }
        let shown = credential != .none
        for path in ResponderTests.pages + ResponderTests.pages.map({ $0 + "?view=full" }) {
            for language in ["en", "ja", "vi"] {
                let answer = try sample.ask(path, credential, [("Accept-Language", language)])
                let refused = !credential.isGood && (shown || path.hasSuffix("full"))
                #expect(answer.status.code == (refused ? 401 : 200), "\(path) \(credential)")
                #expect(answer.text.contains("<html lang=\"\(language)\">"))
            }
        }
        for path in ["/checkpoint", "/healthz", "/style.css"] {
            #expect(try sample.ask(path, credential).status == .ok)
        }
        for path in ["/nothing", "/orders/VJ-1", "/tile/0/000.p/255", "/tile/5/000"] {
            // A page asks again for a token that does not count; a missing file does not.
            let asks = path.hasPrefix("/orders") && shown && !credential.isGood
            #expect(try sample.ask(path, credential).status.code == (asks ? 401 : 404), "\(path)")
        }
    }

    @Test func oneWhoHasNoTokenCannotTellWhatThereIs() throws {
        let one = try sample.ask(ResponderTests.api[1])
        for path in ResponderTests.api + ResponderTests.missingAPI {
            for credential in [ServedSample.Credential.none, .unknown, .expired] {
                let answer = try sample.ask(path, credential)
                #expect(answer.body == one.body && answer.status == one.status)
                #expect(answer.field("WWW-Authenticate")?.contains("Bearer") == true)
                #expect(answer.field("Content-Type") == "application/problem+json")
            }
        }
        let missing = try sample.ask("/orders/VJ-1")
        #expect(try sample.ask("/orders/VJ-2").body == missing.body)
        #expect(try sample.ask("/orders/VJ-2", .corridor).body == missing.body)
        #expect(try sample.ask("/orders/%20").body == missing.body)
        let nothing = try sample.ask("/api/v1/orders/VJ-1", .corridor)
        #expect(try sample.ask("/api/v1/voices", .all).body == nothing.body)
    }

    @Test func thePublishedTreeIsServedByteForByteAndForEver() throws {
        let size = served.size
        let adopted = try #require(served.view.state.adopted.last).profile.digest
        var paths = [PublishedPaths.profile(adopted)]
        paths += try served.view.reader.checkpointSizes().map {
            PublishedPaths.checkpoint(size: $0)
        }
        for size in try served.view.reader.checkpointSizes() {
            paths += TileLayout.partials(size: size).map(\.path)
            paths += TileLayout.partialBundle(size: size).map { [$0.path] } ?? []
        }
        for path in paths {
            let answer = try sample.ask("/\(path)")
            #expect(
                answer.body == (try FileSystem.read("\(ServedSample.ledger)/\(path)")), "\(path)")
            // A checkpoint may get the lines of witnesses; all else stays as it is.
            let kept =
                path.hasPrefix("checkpoints/")
                ? "public, max-age=1" : "public, max-age=31536000, immutable"
            #expect(answer.field("Cache-Control") == kept)
            let tag = try #require(answer.field("ETag"))
            #expect(tag.hasPrefix("\""))
            let again = try sample.ask("/\(path)", .none, [("If-None-Match", tag)])
            #expect(again.status == .notModified && again.body.isEmpty)
        }
        #expect(paths.count > 60)
        let newest = try sample.ask("/checkpoint")
        #expect(newest.body == (try FileSystem.read("\(ServedSample.ledger)/checkpoint")))
        #expect(newest.field("Cache-Control") == "public, max-age=1")
        let growing = TilePath.encode(size / 256)
        let next = TilePath.encode(size / 256 + 1)
        for path in [
            "/checkpoints/\(TilePath.encode(size + 1))", "/tile/0/\(growing)",
            "/tile/0/\(growing).p/\(size % 256 + 1)", "/tile/0/\(next).p/1",
            "/tile/entries/\(growing).p/\(size % 256 + 1)", "/tile/entries/\(next).p/1",
            "/profiles/" + String(repeating: "0", count: 64),
        ] {
            #expect(try sample.ask(path).status == .notFound, "\(path)")
        }
    }

    @Test func nothingSealedIsReportedInTheOpen() throws {
        var open = ""
        for page in ResponderTests.pages {
            for language in ["en", "ja", "vi"] {
                open += try sample.ask("\(page)?lang=\(language)").text
            }
        }
        for path in ResponderTests.api { open += try sample.ask(path).text }
        let review = try review()
        #expect(review.order.workers.count == 12)
        var secrets = review.order.workers.map(\.id.text)
        secrets += ["fees.declared", "worker.enrolled", "wk-", "gd-hibari", "em-kiku/1"]
        for type in [
            ContentType.feesDeclared, .workerEnrolled, .milestoneReached, .contractDeclared,
        ] {
            secrets += [type.label.en, type.label.ja, type.label.vi]
        }
        for line in review.order.workers.flatMap(\.accounts).flatMap(\.lines) {
            for language in Language.allCases {
                secrets.append(AmountText.money(line.amount, in: language))
            }
        }
        for word in VerdictWord.allCases { secrets += [word.wording.ja] }
        for secret in secrets where open.contains(secret) { Issue.record("shown: \(secret)") }
    }

    @Test func aReviewerReadsTrailVerdictsAndCoverage() throws {
        for language in Language.allCases {
            let page = try sample.ask(
                "/orders/\(ResponderTests.order)?lang=\(language.rawValue)", .corridor)
            let review = try review()
            let sheet = try #require(review.verdict)
            #expect(page.text.contains(sheet.coverage.wording(language)))
            #expect(review.trail.completeness.proof != nil)
            #expect(
                page.text.contains(
                    HTMLText.escaped(review.trail.completeness.wording(language))))
            for section in sheet.sections {
                #expect(page.text.contains(HTMLText.escaped(section.standard.wording(language))))
                #expect(page.text.contains(HTMLText.escaped(section.word.wording(language))))
                for group in section.findings {
                    #expect(page.text.contains(HTMLText.escaped(group.first.explanation(language))))
                    #expect(page.text.contains(HTMLText.escaped(group.first.resolve(language))))
                }
            }
            for line in review.trail.lines {
                #expect(page.text.contains("id=\"seq-\(line.seq)\""))
            }
            #expect(page.text.contains("class=\"paid\""))
        }
    }

    @Test func everyAnchorOfThePageIsThereOnce() throws {
        let page = try sample.ask("/orders/\(ResponderTests.order)?lang=en", .corridor).text
        var ids = Set<String>()
        for part in page.components(separatedBy: " id=\"").dropFirst() {
            #expect(ids.insert(String(part.prefix { $0 != "\"" })).inserted)
        }
        var links = 0
        for part in page.components(separatedBy: "href=\"#").dropFirst() {
            let target = String(part.prefix { $0 != "\"" })
            #expect(ids.contains(target), "\(target)")
            links += 1
        }
        #expect(links > 100)
    }

    @Test func programsReadWhatTheSpecSays() throws {
        func object(_ path: String) throws -> JSONValue {
            let answer = try sample.ask(path, .corridor)
            #expect(answer.field("Content-Type") == "application/json")
            #expect(answer.field("Cache-Control") == "private, no-store")
            #expect(answer.field("Vary") == "Authorization")
            return try CanonicalJSON.parse(answer.body.dropLast())
        }
        let ledger = try object(ResponderTests.api[0])
        #expect(ledger["size"]?.integerValue == Int64(served.size))
        #expect(ledger["schema"]?.stringValue == "feri.ledger/1")
        #expect(ledger["orders"]?.arrayValue?.count == served.view.index.orderNumbers.count)
        let order = try object(ResponderTests.api[1])
        #expect(order["schema"]?.stringValue == "feri.order/1")
        #expect(order["workers"]?.arrayValue?.count == 12)
        let trail = try object(ResponderTests.api[2])
        #expect(trail["schema"]?.stringValue == "feri.trail/1")
        // The sample's last entries are its published heads, and after them open ones only.
        #expect(trail["tail_proven"]?.booleanValue == true)
        let verdict = try object(ResponderTests.api[3])
        #expect(verdict["schema"]?.stringValue == "feri.verdict/1")
        #expect(verdict["coverage"]?["spoken"]?.integerValue == 12)
        let words = verdict["verdicts"]?.arrayValue?.compactMap { $0["verdict"]?.stringValue } ?? []
        #expect(words.contains("breach") && words.contains("contradicted"))
    }
}
