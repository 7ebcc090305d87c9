import Foundation
import LedgerStore
import Platform
import Registry
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// What breaks no rule and must not pass without a word: Specs/verification.md 16.
@Suite struct NoticesTests {
    private func notices(_ answer: Judgement) -> [JSONValue] {
        answer.json?["notices"]?.arrayValue ?? []
    }

    private func notice(_ name: String, of answer: Judgement) throws -> JSONValue {
        #expect(answer.code == .done, "\(answer.output)")
        return try #require(
            notices(answer).first { $0["notice"] == .string(name) }, "\(answer.output)")
    }

    /// The lines of the text, as one.
    private func text(_ ledger: ForgedLedger, _ language: String = "en") -> String {
        Judgement([
            "verify", ledger.home.ledger, "--key", ledger.vkey, "--openings",
            ledger.home.privateDirectory, "--lang", language,
        ]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func anHonestLedgerHasNone() throws {
        let ledger = try ForgedLedger.atWork()
        #expect(notices(ledger.verify()).isEmpty && ledger.verify().json?["notices"] != nil)
        #expect(!text(ledger).contains("to be looked at"))
    }

    /// The built-in profile with this part replaced.
    private static func profile(
        _ name: String, _ change: ([JSONValue]) -> [JSONValue]
    ) throws -> [UInt8] {
        guard case .object(let members) = try CanonicalJSON.parse(DefaultProfile.bytes) else {
            return []
        }
        return CanonicalJSON.bytes(
            of: .object(
                of: members.map { member in
                    member.name == name
                        ? (member.name, .array(change(member.value.arrayValue ?? [])))
                        : (member.name, member.value)
                }))
    }

    private func adopting(_ profiles: [UInt8]...) throws -> ForgedLedger {
        let ledger = try ForgedLedger.atWork()
        for (number, profile) in profiles.enumerated() {
            try ledger.add(
                [
                    ForgedStatement(
                        ForgedContents.adopted(SHA256.digest(of: profile)), by: ForgedKeys.officers,
                        id: "profile-\(number)"
                    ).entry
                ], profile: profile)
        }
        return ledger
    }

    @Test func aProfileThatWasGuttedIsReportedWithTheOrdersThatItBettered() throws {
        let gutted = try NoticesTests.profile("rules") { rules in
            rules.filter { $0["standard"]?.stringValue == "FERI" }
        }
        let ledger = try adopting(DefaultProfile.bytes, gutted)
        let answer = ledger.verify()
        let all = notices(answer).filter { $0["notice"] == .string("rules-changed") }
        #expect(all.map { $0["seq"] } == [.integer(11), .integer(12)], "\(answer.output)")
        let last = try #require(all.last)
        let before = try CanonicalJSON.parse(DefaultProfile.bytes)["rules"]?.arrayValue
        #expect(last["rules_before"] == .integer(Int64(try #require(before).count)))
        let left = (last["left"]?.arrayValue ?? []).compactMap(\.stringValue)
        #expect(left.contains("IL-01") && !left.contains("FE-01"))
        #expect(last["count"] == .integer(Int64(left.count)))
        let standards = (last["standards_left"]?.arrayValue ?? []).compactMap(\.stringValue)
        #expect(Set(standards) == ["VN", "JP", "ORDER", "ILO", "RBA", "EVIDENCE"])
        // The worker paid 52,000,000: a breach by the rules before.
        #expect(last["orders_bettered"] == .array([.string(ForgedContents.order)]))
        #expect(last["orders_bettered_count"] == .integer(1))
        let said = text(ledger)
        #expect(said.contains("entry 12 adopts another profile: "), "\(said)")
        #expect(
            said.contains(
                "orders with another verdict by the rules before: 1, of them with a worse one "
                    + "1: \(ForgedContents.order)"), "\(said)")
        let japanese = text(ledger, "ja").filter { $0 != " " }
        #expect(japanese.contains("以前の規則では判定が変わる求人1件、うち悪くなるもの1件"))
        #expect(text(ledger, "vi").contains("theo bộ quy tắc trước, 1 đơn hàng"))
        #expect(last["orders_differing_count"] == .integer(1))
        // Without openings nobody can judge, and it is said so.
        let blind = try #require(notices(ledger.verify(openings: false)).last)
        #expect(blind["orders_not_compared"] == .string("no-openings"))
        #expect(blind["left"] == last["left"])
    }

    @Test func whatElseAProfileChangedIsNamed() throws {
        let changed = try NoticesTests.profile("rules") { rules in
            rules.map { rule in
                guard rule["id"]?.stringValue == "IL-01", case .object(let members) = rule else {
                    return rule
                }
                return .object(
                    of: members.map {
                        $0.name == "severity" ? ($0.name, .string("gap")) : ($0.name, $0.value)
                    })
            }
        }
        let authority = try NoticesTests.profile("authority") { rows in
            rows.filter { $0["type"]?.stringValue != "grievance.opened" }
        }
        let ledger = try adopting(DefaultProfile.bytes, changed, authority)
        let all = notices(ledger.verify()).filter { $0["notice"] == .string("rules-changed") }
        #expect(all.count == 3)
        #expect(all[1]["changed"] == .array([.string("IL-01")]) && all[1]["left"] == .array([]))
        #expect(all[1]["orders_bettered_count"] != nil)
        #expect(all[2]["changed"] == .array([.string("IL-01")]))
        #expect(all[2]["other_parts"] == .array([.string("authority")]))
        // The same profile again changes nothing.
        let again = try adopting(DefaultProfile.bytes, DefaultProfile.bytes)
        #expect(notices(again.verify()).count == 1)
    }

    @Test func aKeyThatTheOperatorEnrolledBesideALiveOneIsNamed() throws {
        let ledger = try ForgedLedger.atWork()
        let enrolment = ForgedStatement(
            ForgedContents.enrolled(ForgedKeys.senNew.verifierKey.text, of: "sa-sen"),
            by: ForgedKeys.officers + [ForgedKeys.senNew], id: "second")
        try ledger.add(enrolment)
        let shown = try notice("key-by-operator", of: ledger.verify(openings: false))
        let key = try #require(shown["keys"]?.arrayValue?.first)
        #expect(key["seq"] == .integer(11) && key["key"] == .string("sa-sen/2"))
        #expect(key["live"] == .array([.string("sa-sen/1")]))
        #expect(text(ledger).contains("the operator can speak for it with them), 1: 11 (sa-sen/2)"))
        // A recovery, once the party's own key is revoked, is none.
        let recovered = try ForgedLedger.atWork()
        try recovered.add(
            ForgedStatement(
                ForgedContents.revoked("sa-sen/1", of: "sa-sen"), by: ForgedKeys.officers))
        try recovered.add(enrolment)
        #expect(notices(recovered.verify()).isEmpty)
        // Nor is a key that the party's own vouches for.
        let own = try ForgedLedger.atWork()
        try own.add(
            ForgedStatement(
                ForgedContents.enrolled(ForgedKeys.senNew.verifierKey.text, of: "sa-sen"),
                by: [ForgedKeys.sen, ForgedKeys.senNew], id: "second"))
        #expect(notices(own.verify()).isEmpty)
    }

    /// Statements are signed at 1,777,000,000, and the verifier's clock is at 1,777,600,800.
    private static let age: Int64 = 600_800
    private static let year: Int64 = 365 * 86_400
    private static let times: [(name: String, seconds: Int64, isShown: Bool)] = [
        ("received-ahead", 3_601, true),
        ("received-ahead", 3_600, false),
        ("received-before-filed", -age - 3_601, true),
        ("received-before-filed", -age - 3_600, false),
        ("filed-long-before", year - age + 1, true),
        ("filed-long-before", year - age, false),
    ]

    @Test(arguments: times)
    func timesThatNoHonestClockGivesAreNamed(
        _ time: (name: String, seconds: Int64, isShown: Bool)
    ) throws {
        let (name, seconds, isShown) = time
        let ledger = try ForgedLedger.atWork()
        let now: Int64 = 1_777_600_800
        // All at one moment, so that nothing else is noticed about them.
        let times = [Instant](repeating: Instant(seconds: now + seconds), count: 11)
        try ledger.republish(
            ledger.chained(ledger.statements, received: times), openings: ledger.openings,
            signedBy: ForgedKeys.log)
        let shown = notices(ledger.verify(openings: false)).filter { $0["notice"] == .string(name) }
        #expect(shown.count == (isShown ? 1 : 0))
        guard isShown else { return }
        #expect(shown[0]["count"] == .integer(11))
        #expect(shown[0]["seqs"] == .array((0..<8).map { .integer($0) }), "limited to a few")
        #expect(text(ledger).contains(", 11: seq 0–7, …"))
        #expect(text(ledger, "ja").contains("11件") && text(ledger, "vi").contains("11 mục"))
    }

    @Test(arguments: [(180 * 86_400, 0), (180 * 86_400 + 1, 1)] as [(Int64, Int)])
    func aLongSilenceBetweenTwoEntriesIsNamed(_ seconds: Int64, _ count: Int) throws {
        let ledger = try ForgedLedger.atWork()
        let start: Int64 = 1_777_000_000
        let times = (0..<11).map { Instant(seconds: start + ($0 < 6 ? 0 : seconds)) }
        try ledger.republish(
            ledger.chained(ledger.statements, received: times), openings: ledger.openings,
            signedBy: ForgedKeys.log)
        let shown = notices(ledger.verify()).filter { $0["notice"] == .string("time-jump") }
        #expect(shown.count == count)
        if count > 0 { #expect(shown[0]["seqs"] == .array([.integer(6)])) }
    }

    @Test func aContentThatIsWithheldIsNamedWithItsFiler() throws {
        let ledger = try ForgedLedger.atWork()
        var openings = try ledger.openings
        openings[10] = nil
        openings[9] = nil
        try ledger.republish(ledger.entries, openings: openings, signedBy: ledger.logKey)
        try ledger.add(
            ForgedStatement(
                ForgedRemedy.erased(10, holders: "so-sakura"), by: [ForgedKeys.sakura],
                id: "stranger"))
        let shown = try notice("content-withheld", of: ledger.verify())
        #expect(shown["count"] == .integer(2))
        let entries = try #require(shown["entries"]?.arrayValue)
        #expect(entries.map { $0["seq"] } == [.integer(9), .integer(10)])
        #expect(entries.map { $0["by"] } == [.string("sa-sen"), .string("sa-sen")])
        #expect(entries[0]["erased_by_others"] == .array([]))
        #expect(entries[1]["erased_by_others"] == .array([.string("so-sakura")]))
        #expect(
            text(ledger).contains(
                "seq 10, filed by sa-sen (erased by so-sakura: counts for nothing"))
        #expect(text(ledger, "ja").filter { $0 != " " }.contains("so-sakuraの消去申告は無効"))
        #expect(text(ledger, "vi").contains("so-sakura khai xóa: không có giá trị"))
        // Without openings nothing is withheld from the one who asks.
        #expect(notices(ledger.verify(openings: false)).isEmpty)
    }

    @Test func checkpointsThatWereSeenAndAreNotKeptAreNamed() throws {
        let ledger = try ForgedLedger.atWork()
        let since = "\(ledger.scratch)/since"
        try FileSystem.create(
            since, with: FileSystem.read("\(ledger.home.ledger)/checkpoints/008"))
        var statement = Fault.milestone
        statement.seen = .init(size: 10, root: try ledger.reader.checkpoint(size: 10).root)
        try ledger.add(statement)
        #expect(notices(ledger.verify(openings: true, "--since", since)).isEmpty)
        try FileSystem.remove("\(ledger.home.ledger)/checkpoints/008")
        try FileSystem.remove("\(ledger.home.ledger)/checkpoints/010")
        let alone = try notice("checkpoint-not-kept", of: ledger.verify())
        #expect(alone["sizes"] == .array([.integer(10)]))
        let both = try notice(
            "checkpoint-not-kept", of: ledger.verify(openings: true, "--since", since))
        #expect(both["sizes"] == .array([.integer(8), .integer(10)]))
        let hashes = ledger.verify(openings: false, "--hashes-only", "--since", since)
        #expect(try notice("checkpoint-not-kept", of: hashes)["sizes"] == .array([.integer(8)]))
    }
}
