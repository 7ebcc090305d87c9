import Judging
import Platform
import Registry
import Testing
import Transparency

@testable import Views

@Suite(.rehearsedLedger) struct FindingsPreviewTests {
    private let view: LedgerView
    private let workers: [String]

    init() throws {
        let ledger = try #require(RehearsedLedger.current)
        view = try LedgerView(
            ledger: ledger.ledger, openings: "\(ledger.home)/private", key: nil)
        workers = ledger.workers
    }

    private func content(_ lines: String) throws -> Content {
        try Content(
            CanonicalJSON.parseHandwritten(
                Array(
                    """
                    {"type":"fees.declared","order":"VJ-TEST-1","worker":"\(workers[1])","body":{
                    "perspective":"worker","moment":"post-arrival","said_on":"2026-05-14",
                    "present":[],"lines":[\(lines)],"nothing_else":true}}
                    """.utf8)))
    }

    private func found(_ lines: String, by speaker: String) throws -> [String] {
        let speaker = try #require(PartyID(speaker))
        let moment = try #require(Instant("2026-05-14T00:00:00Z"))
        let supposed = SupposedStatement(speaker: speaker, content: try content(lines))
        return try view.preview(of: [supposed], at: moment).added.map(\.finding)
            .filter { $0.subject == .worker(try #require(WorkerID(workers[1]))) }.map(\.rule)
    }

    @Test func aFeeThatWouldBreachIsReportedBeforeItIsFiled() throws {
        let line = """
            {"payer":{"id":"\(workers[1])","role":"worker"},"payee":{"id":"sa-sen",
            "role":"sending-agency"},"kind":"brokerage","amount":{"amount":1000000,
            "currency":"VND"},"date":"2026-01-11","method":"cash","receipt":"none"}
            """
        #expect(try found(line, by: "gd-hibari").contains("IL-01"))
        #expect(try !found("", by: "gd-hibari").contains("IL-01"))
        #expect(try found(line, by: "nobody").isEmpty)
    }
}
