import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// Signers who never meet: each has a home with one key in it, and only files go from one to another.
@Suite struct SeparateHomesTests {
    private let ledger: ForgedLedger
    private static let new = ForgedKeys.stranger

    init() throws { ledger = try ForgedLedger.atWork() }

    /// Somebody with a key and a directory that nobody else looks into.
    private struct Home {
        let path: String
        var key: String { "\(path)/key" }
        var vault: String { "\(path)/vault" }
        var out: String { "\(path)/out" }
    }

    private func home(_ signer: SignerKey, log: SignerKey = ForgedKeys.log) throws -> Home {
        let home = Home(path: "\(ledger.scratch)/\(UUID().uuidString)")
        try FileSystem.createDirectory(home.path, mode: 0o700)
        try FileSystem.create(
            home.key, with: Array("\(signer.secretText ?? "")\n".utf8), mode: 0o600)
        let made = Judgement([
            "init", "--vault", home.vault, "--log-key", log.verifierKey.text,
        ])
        #expect(made.code == .done, "\(made.messages)")
        return home
    }

    /// What the first signer makes, with these who sign later.
    private func begun(
        _ content: String, by home: Home, later: [String], _ more: [String] = []
    ) throws -> String {
        let path = "\(home.path)/content.json"
        try FileSystem.replace(path, with: Array(content.utf8))
        let made = Judgement(
            ["sign", path, "--vault", home.vault, "--key", home.key, "-o", home.out]
                + later.flatMap { ["--signer", $0] } + more)
        #expect(made.code == .done, "\(made.messages)")
        return String(made.output.dropLast())
    }

    private func sign(_ file: String, by home: Home, _ more: String...) -> Judgement {
        Judgement(["sign", file, "--key", home.key, "-o", home.out] + more)
    }

    private var enrolment: String {
        ForgedContents.enrolled(Self.new.verifierKey.text, of: "sa-sen")
    }

    private func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

    @Test func finding1TwoOfficersAndANewKeySignWithoutTheirKeysMeeting() throws {
        let (a, b) = (try home(ForgedKeys.officerA), try home(ForgedKeys.officerB))
        let agency = try home(Self.new)
        let begun = try begun(
            enrolment, by: a, later: ["op-test/officer-b", "sa-sen/9"])
        let before = Judgement(["show", begun, "--ledger", ledger.home.ledger])
        #expect(before.code == .done)
        for line in [
            "op-test/officer-a has signed 1 of 1: it verifies, by the key that the ledger has",
            "op-test/officer-b has not signed", "sa-sen/9 has not signed",
            "Still to sign: op-test/officer-b, sa-sen/9.",
        ] { #expect(before.output.contains(line), "\(before.output)") }
        #expect(Judgement(["append", "--home", ledger.home.root, begun]).code == .badData)

        // The officer looks at the ledger; the agency, at the same time, has nothing but the file.
        let second = sign(begun, by: b, "--ledger", ledger.home.ledger)
        #expect(second.code == .done && second.messages == "feri: still to sign: sa-sen/9\n")
        let possession = sign(begun, by: agency)
        #expect(possession.code == .done, "\(possession.messages)")
        let joined = Judgement(
            [
                "sign", "\(b.out)/\(name(begun))", "--join", "\(agency.out)/\(name(begun))", "-o",
                "\(b.path)/joined", "--json",
            ])
        #expect(joined.code == .done && joined.messages.isEmpty, "\(joined.messages)")
        #expect(joined.json?["missing"] == .array([]))
        // One after the other comes to the same bytes.
        let last = sign("\(b.out)/\(name(begun))", by: agency)
        #expect(last.code == .done)
        let whole = try FileSystem.read("\(b.path)/joined/\(name(begun))")
        #expect(try FileSystem.read("\(agency.out)/\(name(begun))") == whole)

        let after = Judgement([
            "show", "\(b.path)/joined/\(name(begun))", "--ledger", ledger.home.ledger,
        ])
        #expect(after.output.contains("all have signed: it can be filed"))
        #expect(
            after.output.contains("sa-sen/9 has signed 1 of 1: it verifies, by the key that is"))
        let taken = Judgement([
            "append", "--home", ledger.home.root, "\(b.path)/joined/\(name(begun))",
        ])
        #expect(taken.code == .done, "\(taken.messages)")
        #expect(ledger.verify().code == .done)
    }

    @Test func aJointStatementOfTwoPartiesIsABatchOfBoth() throws {
        let (sen, sakura) = (try home(ForgedKeys.sen), try home(ForgedKeys.sakura))
        let days = ["2026-03-29", "2026-03-30", "2026-03-31"]
        let contents =
            "[" + days.map { ForgedContents.milestone(on: $0) }.joined(separator: ",") + "]"
        let begun = try begun(contents, by: sen, later: ["so-sakura/1"])
        let signed = sign(
            begun, by: sakura, "--vault", sakura.vault, "--known",
            ForgedKeys.sen.verifierKey.text)
        #expect(signed.code == .done, "\(signed.messages)")
        let filings = try Filing.parseAll(FileSystem.read("\(sakura.out)/\(name(begun))"))
        for (index, filing) in filings.enumerated() {
            let statement = try Statement(parsing: filing.statement)
            #expect(statement.batchLines.map { $0?.batch.index } == [UInt64(index), UInt64(index)])
            let keys = [ForgedKeys.sen, ForgedKeys.sakura].map(\.verifierKey)
            #expect(statement.firstUnverified(with: keys) == nil)
            // Who signed what is sealed can open it later.
            let opened = Judgement([
                "open", Base64.encodeText(statement.identity.bytes), "--vault", sakura.vault,
            ])
            #expect(opened.output.contains(days[index]), "\(opened.messages)")
        }
        let again = sign("\(sakura.out)/\(name(begun))", by: sakura)
        #expect(again.messages == "feri: signed before: these are the same lines\n")
        #expect(
            try Filing.parseAll(FileSystem.read("\(sakura.out)/\(name(begun))")) == filings)
    }

    /// That signing ends with these words and leaves nothing.
    private func expectRefused(
        _ answer: Judgement, _ words: String, _ home: Home,
        _ place: SourceLocation = #_sourceLocation
    ) throws {
        #expect(answer.code == .badData, sourceLocation: place)
        #expect(answer.messages.contains(words), "\(answer.messages)", sourceLocation: place)
        #expect(try !FileSystem.exists(home.out), sourceLocation: place)
    }

    @Test func anyOtherKeyIsRefused() throws {
        let begun = try begun(
            enrolment, by: home(ForgedKeys.officerA), later: ["op-test/officer-b", "sa-sen/9"])
        let at = ["--ledger", ledger.home.ledger]
        let uninvited = try home(ForgedKeys.sakura)
        try expectRefused(
            sign(begun, by: uninvited), "nothing here is to be signed by 'so-sakura/1'", uninvited)
        // The names are right, the keys are others.
        let imposter = try home(ForgedKeys.key("sa-sen/9", seed: 77))
        try expectRefused(
            sign(begun, by: imposter), "the key 'sa-sen/9' of these filings is another one",
            imposter)
        let officer = try home(ForgedKeys.key("op-test/officer-b", seed: 78))
        try expectRefused(
            sign(begun, by: officer, at[0], at[1]),
            "the key 'op-test/officer-b' of these filings is another one", officer)
        // For another ledger than the one that its vault trusts.
        let elsewhere = try home(
            ForgedKeys.officerB, log: ForgedKeys.key("other.example/x", seed: 79))
        try expectRefused(
            sign(begun, by: elsewhere, "--vault", elsewhere.vault),
            "this is for the ledger test.example/vn-jp, not for other.example/x", elsewhere)
    }

    @Test func nobodySignsBesideAWrongSignature() throws {
        let b = try home(ForgedKeys.officerB)
        let begun = try begun(
            enrolment, by: home(ForgedKeys.officerA), later: ["op-test/officer-b", "sa-sen/9"])
        let text = String(decoding: try FileSystem.read(begun), as: UTF8.self)
        let changed = text.replacing("\"party\":\"sa-sen\"", with: "\"party\":\"sa-sex\"")
        #expect(changed != text)
        try FileSystem.replace(begun, with: Array(changed.utf8))
        let shown = Judgement(["show", begun, "--ledger", ledger.home.ledger])
        #expect(shown.code == .no && shown.output.contains("IT DOES NOT VERIFY"))
        try expectRefused(
            sign(begun, by: b, "--ledger", ledger.home.ledger),
            "the signature of 'op-test/officer-a' does not verify", b)
        try expectRefused(
            sign(begun, by: b, "--known", ForgedKeys.officerA.verifierKey.text),
            "the signature of 'op-test/officer-a' does not verify", b)
        // Where no key is known that is said, and whose word it is.
        let unknown = Judgement(["show", begun])
        #expect(unknown.code == .done)
        #expect(unknown.output.contains("not verified: its key is not known here"))
    }

    @Test func whatTheRegistryWouldRefuseIsNotSigned() throws {
        let sen = try home(ForgedKeys.sen)
        let stranger = try home(Self.new)
        let begun = try begun(
            ForgedContents.milestone(on: "2026-03-29"), by: sen, later: ["sa-sen/9"])
        try expectRefused(
            sign(begun, by: stranger, "--ledger", ledger.home.ledger),
            "the ledger has no key 'sa-sen/9'", stranger)
        try ledger.add(
            ForgedStatement(
                ForgedContents.revoked("so-sakura/1", of: "so-sakura"), by: [ForgedKeys.sakura]))
        let sakura = try home(ForgedKeys.sakura)
        let other = try self.begun(
            ForgedContents.milestone(on: "2026-03-30"), by: sen, later: ["so-sakura/1"])
        try expectRefused(
            sign(other, by: sakura, "--ledger", ledger.home.ledger),
            "the key 'so-sakura/1' was ended by entry", sakura)
        // Nobody signs what is sealed without seeing it.
        let filing = try Filing.parseAll(FileSystem.read(other))[0]
        try FileSystem.replace(
            other, with: Filing(opening: nil, statement: filing.statement).bytes)
        try expectRefused(sign(other, by: sakura), "sealed and came without its content", sakura)
    }

    @Test func finding10ARefWithoutALedgerIsNotPassedOver() throws {
        let sen = try home(ForgedKeys.sen)
        let path = "\(sen.path)/content.json"
        try FileSystem.replace(path, with: Array(ForgedContents.milestone(on: "2026-03-29").utf8))
        let answer = Judgement([
            "sign", path, "--vault", sen.vault, "--key", sen.key, "--ref", "3",
        ])
        #expect(answer.code == .usage && answer.output.isEmpty)
        #expect(answer.messages.contains("'--ref' needs '--ledger', which has the entry"))
    }

    @Test func optionsOfContentsAndOfFilingsAreNotMixed() throws {
        let sen = try home(ForgedKeys.sen)
        let begun = try begun(
            ForgedContents.milestone(on: "2026-03-29"), by: sen, later: ["so-sakura/1"])
        for (words, arguments) in [
            ("'--signer' is for contents", ["sign", begun, "--key", sen.key, "--signer", "x/1"]),
            ("missing: --key KEY", ["sign", begun]),
            ("missing: --vault VAULT", ["sign", "\(sen.path)/content.json", "--key", sen.key]),
            (
                "'--known' is for a file of filings",
                [
                    "sign", "\(sen.path)/content.json", "--key", sen.key, "--vault", sen.vault,
                    "--known", "x+1+y",
                ]
            ),
            ("'--raw' and '--at' are for an entry's number", ["show", begun, "--raw"]),
        ] {
            let answer = Judgement(arguments)
            #expect(answer.code == .usage, "\(arguments)")
            #expect(answer.messages.contains(words), "\(answer.messages)")
        }
    }
}
