import Foundation
import HTTPServing
import Platform
import Registry
import Testing
import Transparency

@testable import Access
@testable import Serving
@testable import Terminal
@testable import TestSupport
@testable import Views

/// Every sealed type is filed once and refused once, and then everything that anybody can see is
/// searched for anything it said.
@Suite(.rehearsedLedger) struct SealedTypesTests {
    private static let order = "VJ-TEST-1"

    /// Who files an example of the type, and to which earlier type it refers.
    private static let filings: [(type: ContentType, filer: String, refersTo: ContentType?)] = [
        (.workerEnrolled, "sa-sen", nil), (.agreementDeclared, "sa-sen", nil),
        (.contractDeclared, "sa-sen", nil), (.workerLinked, "gd-hibari", nil),
        (.workerKeyed, "gd-hibari", nil), (.milestoneReached, "sa-sen", nil),
        (.feesDeclared, "gd-hibari", nil), (.loanDeclared, "gd-hibari", nil),
        (.refundPaid, "sa-sen", nil), (.refundConfirmed, "gd-hibari", .refundPaid),
        (.surveyAnswered, "gd-hibari", nil), (.grievanceOpened, "gd-hibari", nil),
        (.grievanceClosed, "gd-hibari", .grievanceOpened), (.auditRecorded, "gd-hibari", nil),
        (.responseFiled, "sa-sen", .grievanceOpened),
        (.statementCountersigned, "so-sakura", .agreementDeclared),
        (.statementCorrected, "sa-sen", .milestoneReached),
    ]

    /// The first example of each type in `Specs/content.md`.
    private func examples() throws -> [ContentType: JSONValue] {
        let page = try Repository.text("Specs/content.md")
        var examples: [ContentType: JSONValue] = [:]
        for block in page.components(separatedBy: "```json content\n").dropFirst() {
            let text = block.components(separatedBy: "\n```")[0]
                .replacingOccurrences(of: "VJ-2026-000017", with: SealedTypesTests.order)
                .replacingOccurrences(
                    of: "wk-ba9876543210",
                    with: try #require(RehearsedLedger.current).workers[0])
            let value = try CanonicalJSON.parseHandwritten(Array(text.utf8))
            let type = try Content(value).type
            examples[type] = examples[type] ?? value
        }
        return examples
    }

    /// Signs a content in its filer's vault and hands it to the registry.
    private func file(
        _ content: JSONValue, by filer: String, ref: UInt64?, in office: ErasableOffice,
        named name: String
    ) throws -> ErasableOffice.Answer {
        guard case .object(let members) = content else { throw CancellationError() }
        let plain = JSONValue.object(
            of: members.filter { $0.name != "refs" }.map { ($0.name, $0.value) })
        let path = "\(office.scratch)/\(name).json"
        try FileSystem.create(path, with: CanonicalJSON.bytes(of: plain))
        let signed = office.feri(
            [
                "sign", "--vault", "\(office.scratch)/\(filer)", "--key",
                office.key("\(filer)-1"), "--ledger", office.ledger, "--out",
                "\(office.scratch)/outbox", path,
            ] + (ref.map { ["--ref", "\($0)"] } ?? []))
        #expect(signed.code == .done, "\(name): \(signed.messages)")
        return office.feri([
            "append", "--home", office.home, "--receipts", "\(office.scratch)/receipts",
            signed.output.trimmingCharacters(in: .newlines),
        ])
    }

    /// Every text and number in a value that is long enough not to be anywhere by chance. A
    /// number has before it what is before numbers in JSON and on pages: four digits alone may
    /// are in the Base64 of some signature.
    private func tokens(in value: JSONValue) -> Set<String> {
        switch value {
        case .string(let text): text.utf8.count >= 7 ? [text] : []
        case .integer(let number): number >= 1000 ? [":\(number)", ">\(number)", " \(number)"] : []
        case .array(let items): items.reduce(into: []) { $0.formUnion(tokens(in: $1)) }
        case .object(let members): members.reduce(into: []) { $0.formUnion(tokens(in: $1.value)) }
        default: []
        }
    }

    @Test func nothingOfAnySealedTypeStandsWhereAnybodyCanSeeIt() throws {
        let profile = try Profile(DefaultProfile.bytes)
        let sealed = ContentType.allCases.filter { profile.row(for: $0)?.visibility != .open }
        #expect(Set(sealed) == Set(SealedTypesTests.filings.map(\.type)), "a type is missing here")

        let office = try ErasableOffice()
        let examples = try examples()
        var seqs: [ContentType: UInt64] = [:]
        for (type, filer, referred) in SealedTypesTests.filings {
            let example = try #require(examples[type])
            let ref = referred.flatMap { seqs[$0] }
            let taken = try file(
                example, by: filer, ref: ref, in: office, named: "good-\(type.rawValue)")
            #expect(taken.code == .done, "\(type.rawValue): \(taken.messages)")
            seqs[type] = UInt64(RehearsedLedger.size + seqs.count)
            // The same about an order nobody issued, or by nobody in its chain, is refused.
            let text = String(decoding: CanonicalJSON.bytes(of: example), as: UTF8.self)
                .replacingOccurrences(of: SealedTypesTests.order, with: "VJ-NONE-1")
                .replacingOccurrences(of: "\"party\":\"sa-sen\",\"refs\"", with: "\"refs\"")
            let refused = try file(
                try CanonicalJSON.parse(Array(text.utf8)), by: filer, ref: ref, in: office,
                named: "bad-\(type.rawValue)")
            #expect(refused.code == .badData, "\(type.rawValue): \(refused.output)")
        }
        try search(office, seqs: seqs.values.sorted(), profile: DefaultProfile.bytes)
    }

    private func search(
        _ office: ErasableOffice, seqs: [UInt64], profile: [UInt8]
    ) throws {
        let view = try LedgerView(
            ledger: office.ledger, openings: "\(office.home)/private", key: nil)
        var secret: Set<String> = []
        var salts: [[UInt8]] = []
        var open: [UInt8] = []
        for seq in 0..<view.size {
            let entry = try view.entry(seq)
            open += entry.received.date.description.utf8
            if let opening = entry.opening {
                secret.formUnion(tokens(in: try CanonicalJSON.parse(opening.content)))
                salts += [opening.salt, opening.content]
            } else if case .open(let content) = entry.statement.draft.said {
                open += CanonicalJSON.bytes(of: content)
            }
        }
        // What open statements say as well is not a secret: party ids, the order's number and terms;
        // nor is the day on which anything was received, if a sealed content happens to name it.
        open += try FileSystem.read("\(office.ledger)/checkpoints/000")
        secret = secret.filter { !ByteSearch.contains(Array($0.utf8), in: open) }
        #expect(secret.count > 60 && salts.count >= 2 * seqs.count)
        let published = try FileTree.files(below: office.ledger)
            .filter { !$0.contains("/profiles/") }
        let notes = try FileTree.files(below: "\(office.home)/refused")
        let receipts = try FileTree.files(below: "\(office.scratch)/receipts")
        #expect(receipts.count == seqs.count && notes.count >= seqs.count)
        for directory in [
            "\(office.ledger)/tile", "\(office.ledger)/checkpoints",
            "\(office.home)/refused", "\(office.scratch)/receipts",
        ] {
            let found = try office.files(
                below: directory, holding: secret.sorted().map { Array($0.utf8) } + salts)
            #expect(found.isEmpty, "\(found)")
        }
        #expect(!published.isEmpty)

        // Pages explain the words of the profile, so only what no profile says is sought there.
        let words = secret.filter { ByteSearch.contains(Array($0.utf8), in: profile) }
        let own = secret.subtracting(words).sorted()
        #expect(own.count > 30)
        let served = AnsweringLedger(
            ServedLedger(
                try LedgerView(
                    ledger: office.ledger, openings: "\(office.home)/private", key: nil)))
        let now = try #require(Instant("2026-06-01T00:00:00Z"))
        let responder = Responder(
            ledger: { served }, gate: Gate(.listed { AccessList() }, now: { now }),
            journal: AccessJournal(now: { now }, write: { _ in }), complain: { _ in })
        let targets =
            [
                "/", "/o/\(SealedTypesTests.order)", "/orders/\(SealedTypesTests.order)",
                "/integrity", "/openapi.json", "/healthz", "/checkpoint", "/api/v1/ledger",
                "/api/v1/orders/\(SealedTypesTests.order)/trail",
                "/api/v1/orders/\(SealedTypesTests.order)/verdicts", "/workers/wk-0123456789ab",
                "/api/v1/workers/wk-0123456789ab/trail", "/findings", "/parties/sa-sen",
            ] + seqs.map { "/statements/\($0)" } + seqs.map { "/api/v1/statements/\($0)" }
        for target in targets {
            for language in ["en", "ja", "vi"] {
                let answer = responder.answer(
                    try Request(target, fields: [("Accept-Language", language)]))
                for text in own where !target.contains(text) {
                    #expect(
                        !ByteSearch.contains(Array(text.utf8), in: answer.body),
                        "\(text) in \(target)")
                }
                for salt in salts { #expect(!ByteSearch.contains(salt, in: answer.body)) }
            }
        }
    }
}
