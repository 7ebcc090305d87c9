import Foundation
import HTTPServing
import Platform
import Synchronization
import Testing
import Transparency

@testable import Access
@testable import FeriCommands
@testable import Serving
@testable import Terminal
@testable import TestSupport
@testable import Views

/// The card of one of the rehearsed ledger's workers, and what her code opens.
@Suite(.rehearsedLedger) final class WorkerCardTests {
    private let ledger: RehearsedLedger
    private let directory: String
    private let clock = Mutex(Instant(seconds: 0))

    init() throws {
        ledger = try #require(RehearsedLedger.current)
        directory = NSTemporaryDirectory() + "feri-card-" + UUID().uuidString
        try FileSystem.createDirectory(directory, mode: 0o700)
        clock.withLock { $0 = Instant("2026-06-01T00:00:00Z") ?? $0 }
    }

    private var access: String { "\(directory)/access" }

    private func makeCard(_ options: String..., worker: Int = 0) throws -> String {
        let path = "\(directory)/card-\(UUID().uuidString).html"
        let world = RehearsedWorld(at: "2026-06-01T00:00:00Z", seed: path)
        let arguments = [
            "card", ledger.workers[worker], "--home", ledger.home, "--key", ledger.key, "--site",
            "https://feri.example", "--access", access, "-o", path,
        ]
        #expect(Feri.run(arguments + options, world: world.world) == .done)
        #expect(try FileSystem.permissions(of: path) == 0o600)
        return try String(decoding: FileSystem.read(path), as: UTF8.self)
    }

    private func code(on card: String) throws -> String {
        let big = try #require(card.components(separatedBy: "<p class=\"big\">").last)
        return String(big.prefix { $0 != "<" })
    }

    private func responder() throws -> Responder {
        let view = try LedgerView(
            ledger: ledger.ledger, openings: "\(ledger.home)/private", key: nil)
        let served = AnsweringLedger(ServedLedger(view))
        let list = try AccessList(reading: access)
        let now = clock.withLock { $0 }
        return Responder(
            ledger: { served },
            gate: Gate(
                .listed { list }, uses: try CodeUses(path: access + ".used"), now: { now }),
            journal: AccessJournal(now: { now }, write: { _ in }), complain: { _ in })
    }

    private func ask(_ path: String, _ code: String, after hours: Int64 = 0) throws -> Response {
        clock.withLock { $0 = Instant(seconds: $0.seconds + hours * 3600) }
        let pair = Base64.encodeText(Array(":\(code)".utf8))
        return try responder().answer(
            try Request(path, fields: [("Authorization", "Basic \(pair)")]))
    }

    @Test func theCardSaysWhatSheNeedsAndNoName() throws {
        let card = try makeCard()
        for needed in [
            ledger.workers[0], RehearsedLedger.order, "https://feri.example/o/VJ-TEST-1",
            "JP-MIRAI Assist", "brokerage", "仲介料", "tiền môi giới", "lang=\"vi\"",
        ] {
            #expect(card.contains(needed), "\(needed)")
        }
        #expect(!card.contains("src=") && !card.contains("<link") && !card.contains("<script"))
        #expect(!card.contains("w-1"))
        let list = try String(decoding: FileSystem.read(access), as: UTF8.self)
        #expect(list.contains("\"scope\":\"worker:\(ledger.workers[0])\""))
        #expect(!list.contains(try code(on: card).prefix(4)))
    }

    @Test func theCodeOpensHerPageForItsHoursAndNeverAgain() throws {
        let code = try code(on: try makeCard())
        let path = "/workers/\(ledger.workers[0])"
        #expect(try ask(path, code, after: 24 * 30).status == .ok)
        #expect(try ask(path, code.lowercased(), after: 23).status == .ok)
        #expect(try ask(path, code, after: 1).status == .unauthorized)
        #expect(try ask("/", code).status == .unauthorized)
    }

    @Test func aCodeThatWasNeverUsedEndsAsTheCardSays() throws {
        let code = try code(on: try makeCard("--days", "3"))
        #expect(
            try ask("/workers/\(ledger.workers[0])", code, after: 24 * 6).status == .unauthorized)
    }

    @Test func whatIsNotHersIsAnsweredLikeWhatIsNotThere() throws {
        let code = try code(on: try makeCard())
        let order = RehearsedLedger.order
        let nothing = try ask("/api/v1/nothing", code)
        #expect(nothing.status == .notFound)
        for path in [
            "/api/v1/workers/\(ledger.workers[1])", "/api/v1/workers/wk-000000000000",
            "/api/v1/ledger", "/api/v1/orders/\(order)", "/api/v1/orders/\(order)/trail",
            "/api/v1/orders/\(order)/verdicts",
        ] {
            let answer = try ask(path, code)
            #expect(answer.status == .notFound && answer.body == nothing.body, "\(path)")
        }
        let page = try ask("/workers/wk-000000000000", code)
        #expect(page.status == .notFound)
        for path in [
            "/workers/\(ledger.workers[1])", "/workers/x", "/orders/\(order)?view=full",
            "/orders/VJ-NONE",
        ] {
            #expect(try ask(path, code).body == page.body, "\(path)")
        }
        // The open page is open to her as to everybody.
        #expect(try ask("/o/\(order)", code).status == .ok)
    }

    @Test func whatSheSaidHerselfNeedsACodeMadeForIt() throws {
        let path = "/api/v1/workers/\(ledger.workers[0])"
        let plain = try ask(path, try code(on: try makeCard()))
        #expect(plain.status == .ok)
        #expect(!plain.text.contains("gd-") && plain.text.contains("\"perspective\":\"agency\""))
        let whole = try ask(path, try code(on: try makeCard("--voice")))
        #expect(whole.text.contains("\"perspective\":\"worker\""))
        for language in ["en", "ja", "vi"] {
            let page = "/workers/\(ledger.workers[0])?lang=\(language)"
            #expect(try !ask(page, try code(on: try makeCard())).text.contains("gd-"))
        }
    }

    @Test func aCodeWhoseUseCannotBeWrittenDownOpensNothing() throws {
        let code = try code(on: try makeCard())
        try FileSystem.createDirectory(access + ".used", mode: 0o700)
        defer { #expect(throws: Never.self) { try FileSystem.removeDirectory(access + ".used") } }
        #expect(throws: (any Error).self) { try CodeUses(path: access + ".used") }
        let list = try AccessList(reading: access)
        let uses = try CodeUses(path: directory + "/nowhere/access.used")
        let gate = Gate(
            .listed { list }, uses: uses,
            now: { Instant("2026-06-02T00:00:00Z") ?? Instant(seconds: 0) })
        let request = try Request("/", fields: [("Authorization", "Bearer \(code)")])
        #expect(throws: FileError.self) { try gate.reader(of: request) }
    }

    @Test func aDamagedRecordOfUsesIsNotTakenForAnEmptyOne() throws {
        let path = directory + "/damaged.used"
        try FileSystem.replace(path, with: Array("{\"first_used\":1}\n".utf8), mode: 0o600)
        #expect(throws: Failure.self) { try CodeUses(path: path) }
    }

    @Test func withoutACredentialNobodyLearnsWhichWorkersThereAre() throws {
        _ = try makeCard()
        let one = try responder().answer(try Request("/workers/\(ledger.workers[0])"))
        let other = try responder().answer(try Request("/workers/wk-000000000000"))
        #expect(one.status == .unauthorized && one.body == other.body)
    }
}
