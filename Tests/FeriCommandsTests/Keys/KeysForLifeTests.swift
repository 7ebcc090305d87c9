import LedgerStore
import Platform
import Testing
import Transparency

@testable import Terminal
@testable import TestSupport

/// A party's keys from the first to the last: enrolled, replaced, lost, revoked, recovered, and
/// what a suspended party may still sign. All through the registry's own door.
@Suite struct KeysForLifeTests {
    private let ledger: ForgedLedger
    private static let second = ForgedKeys.key("sa-sen/2", seed: 31)
    private static let third = ForgedKeys.key("sa-sen/3", seed: 32)
    private static let fourth = ForgedKeys.key("sa-sen/4", seed: 33)

    init() throws { ledger = try ForgedLedger.atWork() }

    /// The code with which the registry refuses a statement; nil when it takes it.
    private func file(_ statement: ForgedStatement) throws -> String? {
        let entry = try statement.entry
        let path = "\(ledger.scratch)/filing"
        try FileSystem.writeSynced(
            Filing(opening: entry.opening, statement: entry.statement).bytes, to: path)
        let answer = Judgement(["append", "--home", ledger.home.root, path, "--json"])
        let answered = answer.json?["files"]?.arrayValue?.first?["filings"]?.arrayValue?.first
        let code = answered?["code"]?.stringValue
        #expect((code == nil) == (answer.code == .done), "\(answer.output)\(answer.messages)")
        return code
    }

    private func enrolment(
        of key: SignerKey, by keys: [SignerKey], id: String = "enrolment"
    ) -> ForgedStatement {
        ForgedStatement(
            ForgedContents.enrolled(key.verifierKey.text, of: "sa-sen"), by: keys, id: id)
    }

    private func revocation(
        of name: String, by keys: [SignerKey], since: String? = nil
    ) -> ForgedStatement {
        var content = ForgedContents.revoked(name, of: "sa-sen")
        if let since {
            content = content.replacing(
                "\"reason\"", with: "\"compromised_since\":\"\(since)\",\"reason\"")
        }
        return ForgedStatement(content, by: keys, id: "revocation")
    }

    private func milestone(by key: SignerKey, on day: String) -> ForgedStatement {
        ForgedStatement(
            ForgedContents.milestone(on: day), by: [key], sealed: true,
            id: "m-\(key.name.text)-\(day)")
    }

    /// Of each statement in her trail, whether the key that signed it is shown as enrolled by the
    /// operator.
    private func operatorEnrolled() -> [Bool] {
        let trail = Judgement([
            "trail", "worker", ForgedContents.worker, "--home", ledger.home.root, "--json",
        ])
        #expect(trail.code == .done, "\(trail.messages)")
        return (trail.json?["lines"]?.arrayValue ?? []).map { line in
            let signer = line["signers"]?.arrayValue?.first
            return signer?["operator_enrolled"] == .boolean(true)
        }
    }

    @Test func aPartysKeysFromTheFirstToTheLast() throws {
        let first = ForgedKeys.sen
        let (second, third) = (KeysForLifeTests.second, KeysForLifeTests.third)
        // Replaced: by a live key of the party and with the new one's own signature.
        #expect(try file(enrolment(of: second, by: [first])) == "new-key-did-not-sign")
        #expect(try file(enrolment(of: second, by: [second])) == "unknown-signer")
        #expect(try file(enrolment(of: second, by: [second, first])) == "unknown-signer")
        #expect(try file(enrolment(of: second, by: [ForgedKeys.sakura, second])) != nil)
        #expect(try file(enrolment(of: second, by: [ForgedKeys.officerA, second])) != nil)
        #expect(try file(enrolment(of: second, by: [first, second])) == nil)
        #expect(try file(milestone(by: second, on: "2026-03-29")) == nil)
        // Lost: no matter who holds the key now, the registry ends it, and the party cannot be robbed.
        #expect(try file(revocation(of: "sa-sen/2", by: [ForgedKeys.sakura])) != nil)
        #expect(
            try file(revocation(of: "sa-sen/2", by: [ForgedKeys.officerA])) == "too-few-persons")
        #expect(
            try file(
                revocation(of: "sa-sen/2", by: ForgedKeys.officers, since: "2026-03-01")) == nil)
        #expect(try file(milestone(by: second, on: "2026-03-30")) == "revoked-signer")
        #expect(
            try file(enrolment(of: third, by: [second, third], id: "stolen")) == "revoked-signer")
        #expect(
            try file(revocation(of: "sa-sen/2", by: [first], since: "2026-02-01"))
                == "key-revoked-already")
        // The party ends its other key itself, by that very key, and has none left.
        #expect(try file(revocation(of: "sa-sen/1", by: [first])) == nil)
        #expect(try file(milestone(by: first, on: "2026-03-31")) == "revoked-signer")
        // Recovered: by the officers, under a new name and a new public key.
        let sameName = ForgedKeys.key("sa-sen/2", seed: 34)
        let samePublic = ForgedKeys.key("sa-sen/3", seed: 31)
        #expect(
            try file(enrolment(of: samePublic, by: ForgedKeys.officers + [samePublic]))
                == "public-key-twice")
        #expect(
            try file(enrolment(of: sameName, by: ForgedKeys.officers + [sameName], id: "same"))
                != nil)
        #expect(try file(enrolment(of: third, by: ForgedKeys.officers)) == "new-key-did-not-sign")
        #expect(
            try file(enrolment(of: third, by: [ForgedKeys.officerA, third])) == "too-few-persons")
        #expect(try file(enrolment(of: third, by: ForgedKeys.officers + [third])) == nil)
        #expect(try file(milestone(by: third, on: "2026-04-01")) == nil)
        // Shown: the first key and the recovered one are the operator's word, the second is not.
        #expect(operatorEnrolled() == [true, true, true, false, true])
        #expect(ledger.verify().code == .done)
        #expect(ledger.verify(openings: false).code == .done)
    }

    @Test func aSuspendedPartyAnswersRepaysAndKeepsItsKeys() throws {
        let (first, second) = (ForgedKeys.sen, KeysForLifeTests.second)
        let fees = ForgedStatement(ForgedContents.fees(), by: [first], sealed: true, id: "10")
        let answer = "{\"response\":\"answer\",\"text\":\"It is being repaid.\"}"
        let response = try ForgedRemedy.content("response.filed", answer, refs: [fees])
        let suspension = ForgedRemedy.aboutParty("party.suspended", "sa-sen")
        #expect(try file(ForgedStatement(suspension, by: [ForgedKeys.sakura])) != nil)
        #expect(try file(ForgedStatement(suspension, by: ForgedKeys.officers)) == nil)
        #expect(try file(milestone(by: first, on: "2026-03-29")) == "suspended")
        #expect(
            try file(ForgedRemedy.signed(ForgedContents.fees(), by: [first], id: "new"))
                == "suspended")
        let correction = try ForgedRemedy.content(
            "statement.corrected",
            """
            {"corrects":"fees.declared","reason":"mistyped","body":{"perspective":"agency",
             "moment":"post-arrival","said_on":"2026-04-11","lines":[],"nothing_else":true}}
            """, refs: [fees])
        #expect(try file(ForgedRemedy.signed(correction, by: [first], id: "nil")) == "suspended")
        #expect(try file(ForgedRemedy.signed(response, by: [first], id: "answer")) == nil)
        #expect(try file(ForgedRemedy.refunded()) == nil)
        #expect(try file(enrolment(of: second, by: [first, second])) == nil)
        #expect(try file(revocation(of: "sa-sen/1", by: [second])) == nil)
        // Also with its new key it is suspended, until it is reinstated.
        #expect(try file(milestone(by: second, on: "2026-03-29")) == "suspended")
        #expect(
            try file(
                ForgedStatement(
                    ForgedRemedy.aboutParty("party.reinstated", "sa-sen"),
                    by: ForgedKeys.officers)) == nil)
        #expect(try file(milestone(by: second, on: "2026-03-29")) == nil)
        #expect(ledger.verify().code == .done)
    }

    /// Officers come and go; who has left signs nothing, and those who came do not vote themselves
    /// in.
    @Test func officersComeAndGo() throws {
        let (a, b) = (ForgedRemedy.persons[0], ForgedRemedy.persons[1])
        let c = ("person-2", ForgedRemedy.officerC)
        let change = ForgedRemedy.officers([a, c])
        #expect(
            try file(ForgedStatement(change, by: [a.1, c.1], id: "few")) == "too-few-persons")
        #expect(
            try file(ForgedStatement(change, by: [a.1, b.1], id: "unsigned"))
                == "new-key-did-not-sign")
        #expect(try file(ForgedStatement(change, by: [a.1, b.1, c.1], id: "change")) == nil)
        let suspension = ForgedRemedy.aboutParty("party.suspended", "sa-sen")
        #expect(
            try file(ForgedStatement(suspension, by: [a.1, b.1], id: "left")) == "revoked-signer")
        #expect(
            try file(ForgedStatement(suspension, by: [a.1], id: "alone")) == "too-few-persons")
        #expect(try file(ForgedStatement(suspension, by: [a.1, c.1], id: "both")) == nil)
        #expect(ledger.verify(openings: false).code == .done)
    }
}
