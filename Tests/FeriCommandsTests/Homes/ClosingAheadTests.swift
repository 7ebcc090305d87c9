import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal

/// A ledger whose last entry is stamped ahead of the clock: nothing goes on but its end.
@Suite(.rehearsedLedger) struct ClosingAheadTests {
    private static let reason = "entry 22 was stamped by a wrong clock"

    private func file(_ name: String, _ content: String, in office: ErasableOffice) throws -> String
    {
        let path = "\(office.scratch)/\(name).json"
        try FileSystem.writeSynced(Array(content.utf8), to: path)
        return path
    }

    private func signed(
        _ name: String, _ content: String, by keys: [String], in office: ErasableOffice,
        at instant: String = "2026-06-02T01:00:00Z"
    ) throws -> String {
        let vault = keys[0].hasPrefix("op-feri") ? "op-feri" : "sa-sen"
        let answer = office.feri(
            at: instant,
            ["sign", "--vault", "\(office.scratch)/\(vault)", "--ledger", office.ledger]
                + ["--out", "\(office.scratch)/outbox"]
                + keys.flatMap { ["--key", office.key($0)] } + [
                    try file(name, content, in: office)
                ])
        #expect(answer.code == .done, "\(answer.messages)")
        return answer.output.trimmingCharacters(in: .newlines)
    }

    private static let officers = ["op-feri-officer-a", "op-feri-officer-b"]
    private static let closed = closed(reason)
    private static func closed(_ reason: String) -> String {
        #"{"type":"ledger.closed","body":{"reason":"\#(reason)"}}"#
    }

    /// One append with the clock in 2099.
    private func stampedAhead() throws -> ErasableOffice {
        let office = try ErasableOffice()
        let milestone = """
            {"type":"milestone.reached","order":"VJ-TEST-1","worker":"w-2",
            "body":{"milestone":"selected","on":"2025-12-05"}}
            """
        let path = try signed("ahead", milestone, by: ["sa-sen-1"], in: office)
        let answer = office.feri(
            at: "2099-01-01T00:00:00Z", ["append", "--home", office.home, path])
        #expect(answer.code == .done, "\(answer.messages)")
        return office
    }

    @Test func theWayOnIsSaidAndOfficersCanGoIt() throws {
        let office = try stampedAhead()
        let closing = try signed("closing", Self.closed, by: Self.officers, in: office)
        let usual = office.feri(
            at: "2026-06-02T02:00:00Z", ["append", "--home", office.home, closing])
        #expect(usual.code == .configuration)
        #expect(usual.messages.contains("the last entry was received at 2099-01-01T00:00:00Z"))
        #expect(usual.messages.contains("wait until 2098-12-31T23:00:00Z"))
        #expect(usual.messages.contains("--close-ahead FILE"))
        let answer = office.feri(
            at: "2026-06-02T02:00:00Z",
            ["append", "--home", office.home, "--close-ahead", closing])
        #expect(answer.code == .done, "\(answer.messages)")
        let shown = office.feri(["show", "23", "--home", office.home])
        #expect(shown.output.contains("2099-01-01"), "\(shown.output)")
        #expect(shown.output.contains(Self.reason))
        #expect(office.verify().code == .done)
        // It is closed for good.
        let more = try signed("more", Self.closed("more"), by: Self.officers, in: office)
        #expect(
            office.feri(
                at: "2026-06-02T03:00:00Z",
                ["append", "--home", office.home, "--close-ahead", more]
            ).code == .badData)
    }

    @Test func nothingElseIsTakenThatWay() throws {
        let office = try stampedAhead()
        func close(_ path: String, at instant: String = "2026-06-02T02:00:00Z") -> (
            ExitCode, String
        ) {
            let answer = office.feri(
                at: instant, ["append", "--home", office.home, "--close-ahead", path])
            return (answer.code, answer.messages)
        }
        let other = try signed(
            "other", #"{"type":"party.suspended","party":"sa-sen","body":{"reason":"x"}}"#,
            by: Self.officers, in: office)
        let refused = close(other)
        #expect(refused.0 == .badData && refused.1.contains("this is not a 'ledger.closed'"))
        // Nor together with it.
        let closing = try signed("closing", Self.closed, by: Self.officers, in: office)
        let both = "\(office.scratch)/both"
        try FileSystem.create(
            both, with: FileSystem.read(other) + FileSystem.read(closing))
        #expect(close(both).0 == .badData)
        // One officer alone does not close it.
        let alone = try signed("alone", Self.closed("alone"), by: [Self.officers[0]], in: office)
        let one = close(alone)
        #expect(one.0 == .badData && !one.1.contains("this is not"))
        #expect(
            try FileSystem.read("\(office.ledger)/checkpoint").split(separator: 10)[1] == [50, 51])
        // A ledger that the clock has come up with is closed as any other.
        let late = close(closing, at: "2099-01-01T00:00:00Z")
        #expect(late.0 == .configuration && late.1.contains("not stamped ahead"))
    }

    @Test func contentsAreErasedAlsoWhereNothingCanBeStamped() throws {
        let office = try stampedAhead()
        let erased = office.eraseAtHome([18], signed: false)
        #expect(erased.code == .done, "\(erased.messages)")
        #expect(try office.opening(18) == nil)
        let declared = office.eraseAtHome([19])
        #expect(declared.code == .configuration)
        #expect(try office.opening(19) != nil)
    }
}
