import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import Operator
@testable import Registry
@testable import TestSupport
@testable import Views

/// A registry to which orders were filed, statement by statement, through its desk: signed by the
/// parties' keys, admitted by the built-in profile, durable and published.
final class FiledOrders {
    static let received = Instant("2027-11-02T02:00:00Z") ?? Instant(seconds: 0)
    /// When everything said is done in time.
    static let inTime = Instant("2027-12-01T00:00:00Z") ?? Instant(seconds: 0)
    /// When what is owed is late.
    static let late = Instant("2028-03-01T00:00:00Z") ?? Instant(seconds: 0)

    let scratch = NSTemporaryDirectory() + "feri-filed-" + UUID().uuidString
    private let origin = "filed.example/vn-jp"
    private let home: HomeLayout
    private let logKey: SignerKey
    private let desk: RegistryDesk
    private var speech: RandomSpeech
    private(set) var filings: [Filing] = []

    init() throws {
        home = HomeLayout(root: scratch + "/home")
        logKey = RandomSpeech.key(origin, of: 4)
        speech = RandomSpeech(seed: 4, origin: origin, log: logKey)
        try FileSystem.createDirectory(scratch)
        try LedgerWriter.create(home, logKey: logKey, anchor: nil, options: ForgedLedger.options)
        desk = try RegistryDesk(
            home: home, logKey: logKey, clock: .fixed(FiledOrders.received),
            profiles: [DefaultProfile.bytes], options: ForgedLedger.options, threads: 2)
        for utterance in [speech.opening(), speech.adoption(of: DefaultProfile.bytes)]
            + speech.registrations()
        {
            try prepare(utterance.content, by: utterance.by, keys: utterance.keys, sealed: false)
        }
    }

    deinit { try? FileSystem.removeTree(scratch) }

    /// Says `body` of a type about an order and, with a worker's number, about her.
    func say(
        _ party: String, _ type: String, of order: String? = nil, worker: Int? = nil,
        party subject: String? = nil, filed: Instant = FiledOrders.received, _ body: String
    ) throws {
        var members = ["\"type\":\"\(type)\""]
        if let order { members.append("\"order\":\"\(order)\"") }
        if let worker, let order {
            members.append("\"worker\":\"\(FiledOrders.pseudonym(worker, of: order))\"")
        }
        if let subject { members.append("\"party\":\"\(subject)\"") }
        members.append("\"body\":\(body)")
        let keys =
            party == RandomSpeech.operatorID
            ? speech.officers.map(\.key) : [try #require(speech.keys[party]?.last)]
        let type = try #require(ContentType(rawValue: type))
        try prepare(
            "{\(members.joined(separator: ","))}", by: party, keys: keys,
            sealed: !RandomSpeech.open.contains(type), filed: filed)
    }

    static func pseudonym(_ worker: Int, of order: String) -> String {
        let digits = order.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let number =
            String(decoding: digits, as: UTF8.self) + (worker < 10 ? "0" : "") + "\(worker)"
        return "wk-" + String(repeating: "0", count: 14 - number.count) + number
    }

    private func prepare(
        _ content: String, by party: String, keys: [SignerKey], sealed: Bool,
        filed: Instant = FiledOrders.received
    ) throws {
        let value = try CanonicalJSON.parseHandwritten(Array(content.utf8))
        let nonce = SHA256.digest(of: Array("filed \(filings.count)".utf8))
        let opening =
            sealed ? Opening(salt: nonce.bytes, content: CanonicalJSON.bytes(of: value)) : nil
        let text = StatementDraft(
            by: party, said: opening.map { .sealed($0.seal) } ?? .open(value), filed: filed,
            id: Hex.encodeText(Array(nonce.bytes.prefix(16))), ledger: origin,
            seen: .init(size: 0, root: Merkle.emptyRoot), signers: keys.map(\.name.text)
        ).text
        filings.append(
            Filing(opening: opening, statement: try SignedNote(signing: text, by: keys).bytes))
    }

    /// Files all that was said, and reads the ledger.
    func filed() throws -> LedgerView {
        for (place, outcome) in try desk.submit(filings).enumerated() {
            if case .refused(let refusal, _) = outcome {
                let said = filings[place].opening.map {
                    String(decoding: $0.content, as: UTF8.self)
                }
                Issue.record("\(refusal): \(said ?? "an open statement, \(place)")")
            }
        }
        _ = try desk.publish()
        try desk.close()
        return try LedgerView(
            ledger: home.ledger, openings: home.privateDirectory, key: logKey.verifierKey)
    }
}
