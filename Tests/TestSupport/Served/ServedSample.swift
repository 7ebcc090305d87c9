import Foundation
import HTTPServing
import Platform
import Synchronization
import Testing
import Transparency

@testable import Access
@testable import Serving
@testable import Views

/// The committed sample, served to tests without a socket.
struct ServedSample {
    static let order = "VJ-2026-000017"
    static let directory = Repository.path("Ledger/sample")
    static let ledger = "\(directory)/ledger"

    static let loaded = Result {
        let served = ServedLedger(
            try LedgerView(ledger: ledger, openings: "\(directory)/private", key: nil))
        // Figures are worked out one at a time: tests side by side would be asked to come back.
        _ = try served.statistics()
        _ = try served.figuresForEverybody()
        return served
    }

    /// One for all tests, so that what is kept for one is seen by the next.
    static let answering = loaded.map { AnsweringLedger($0) }

    /// What a request may show.
    enum Credential: String, CaseIterable {
        case none, corridor, all, expired, unknown, unreadable

        var isGood: Bool { self == .corridor || self == .all }
    }

    static let tokens: [Credential: String] = [
        .corridor: "token-of-a-reviewer", .all: "token-of-the-operator",
        .expired: "token-of-last-year", .unknown: "token-of-nobody",
    ]

    private static let places = Atomic<Int>(0)

    let responder: Responder
    /// The lines of the access log, and what was complained about.
    let written: @Sendable () -> String
    let complaints: @Sendable () -> Int

    init(_ rule: Gate.Rule? = nil, canWrite: Bool = true) throws {
        let served = try ServedSample.answering.get()
        let lines = Lines()
        let faults = Lines()
        let now = try #require(Instant("2026-06-01T00:00:00Z"))
        let list = try ServedSample.list()
        responder = Responder(
            ledger: { served },
            gate: Gate(rule ?? .listed { list }, now: { now }),
            journal: AccessJournal(
                now: { now },
                write: { bytes in
                    guard canWrite else { throw FileError(call: "write", path: "log", code: 28) }
                    lines.add(bytes)
                }), complain: { _ in faults.add([UInt8(ascii: "x")]) })
        written = { lines.text }
        complaints = { faults.text.utf8.count }
    }

    private static func list() throws -> AccessList {
        var list = AccessList()
        for (credential, end) in [
            (Credential.corridor, "2027-01-01T00:00:00Z"), (.all, "2027-01-01T00:00:00Z"),
            (.expired, "2026-05-31T23:59:59Z"),
        ] {
            let token = try #require(tokens[credential])
            try list.add(
                AccessList.Grant(
                    name: credential.rawValue, scope: credential == .all ? .all : .corridor,
                    token: SHA256.digest(of: Array(token.utf8)), expires: Instant(end)),
                at: "access")
        }
        return list
    }

    func ask(
        _ target: String, _ credential: Credential = .none, _ fields: [(String, String)] = []
    ) throws -> Response {
        var fields = fields
        if let token = ServedSample.tokens[credential] {
            fields.append(("Authorization", "Bearer \(token)"))
        } else if credential == .unreadable {
            fields.append(("Authorization", "Digest username=\"a\""))
        }
        // Each failed try comes from elsewhere, so that none is too many.
        let place = ServedSample.places.add(1, ordering: .relaxed).newValue
        let address = credential.isGood || credential == .none ? 1 : 256 + place
        return responder.answer(
            try Request(
                target, fields: fields,
                from: SocketAddress(
                    try #require(IPAddress("127.0.\(address / 256 % 256).\(address % 256)")),
                    port: 9)))
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }
}

/// Bytes that several threads may add.
final class Lines: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }
    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}
