import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// `feri status`: one screen of what is open, the same as JSON, and the next step.
@Suite struct StatusTests {
    private let ledger: ForgedLedger

    init() throws { ledger = try ForgedLedger.atWork() }

    private func home(_ more: String...) -> Judgement {
        Judgement(["status", "--home", ledger.home.root] + more)
    }

    /// What is answered while a door is open.
    private func locked(_ body: () -> Judgement) throws -> Judgement {
        let lock = try FileLock(ledger.home.lock)
        defer { withExtendedLifetime(lock) {} }
        return body()
    }

    /// The commands of the next steps.
    private func steps(_ answer: Judgement) -> [String] {
        (answer.json?["next"]?.arrayValue ?? []).compactMap { $0["command"]?.stringValue }
    }

    @Test func aHomeSaysWhatIsInItAndWhatIsLate() throws {
        let answer = home("--json")
        #expect(answer.code == .done, "\(answer.messages)")
        let json = try #require(answer.json)
        #expect(json["ledger"] == .string(ForgedKeys.origin))
        #expect(json["entries"] == .integer(Int64(ledger.size)))
        #expect(json["anchor"] == .string("none"))
        #expect(json["officers"]?["persons"] == .integer(2))
        #expect(json["officers"]?["needed"] == .integer(2))
        // The employer was registered and never brought a key.
        #expect(json["parties"]?["without_key"] == .integer(1))
        #expect(json["refused"] == .integer(0))
        #expect(json["heads"]?["entries_since"] == .integer(Int64(ledger.size)))
        // Its rules are none that this version judges by: that is said, and all the rest.
        #expect(json["overdue"] == .string("unknown"))
        for language in ["en", "ja", "vi"] {
            let lines = home("--lang", language).output.split(separator: "\n")
            #expect(lines.count <= 24, "one screen")
        }
    }

    @Test func whatWaitsIsSaidWithTheCommandThatTakesIt() throws {
        let inbox = ledger.home.inbox
        try FileSystem.create("\(inbox)/a.filings", with: Array("feri-filing/1\n".utf8))
        try FileSystem.create("\(inbox)/.b.filings.part", with: [1])
        let answer = home("--json")
        #expect(answer.json?["waiting"]?["inbox"] == .integer(1))
        #expect(answer.json?["waiting"]?["door_open"] == .boolean(false))
        #expect(
            steps(answer).contains("feri append --home \(ledger.home.root) --watch \(inbox)"))
        // A door that is open takes it: nothing is to be done.
        let open = try locked { home("--json") }
        #expect(open.json?["waiting"]?["door_open"] == .boolean(true))
        #expect(!steps(open).contains { $0.contains("--watch") })
        #expect(
            Judgement(["append", "--home", ledger.home.root, "\(inbox)/a.filings"]).code == .badData
        )
        #expect(home("--json").json?["refused"] == .integer(1))
    }

    @Test func aNewHomeSaysThatTheOfficersMustOpenIt() throws {
        let root = "\(ledger.scratch)/new"
        let made = Judgement([
            "init", "--home", root, "--origin", "feri.example/new", "--anchor",
            "\(ledger.scratch)/anchor",
        ])
        #expect(made.code == .done, "\(made.messages)")
        let answer = Judgement(["status", "--home", root, "--json"])
        #expect(answer.code == .done, "\(answer.messages)")
        #expect(answer.json?["entries"] == .integer(0))
        #expect(answer.json?["anchor"] == .string("current"))
        #expect(steps(answer).first?.hasPrefix("feri sign --vault") == true)
        try FileSystem.remove("\(ledger.scratch)/anchor")
        let missing = Judgement(["status", "--home", root])
        #expect(missing.output.contains("MISSING"))
        #expect(missing.output.contains("feri doctor --home \(root)"))
    }

    @Test func aVaultSaysWhatIsAdmittedWhatWaitsAndWhoHasNotSigned() throws {
        let (vault, key) = ("\(ledger.scratch)/vault", "\(ledger.scratch)/sen.key")
        #expect(
            Judgement(["init", "--vault", vault, "--log-key", ForgedKeys.log.verifierKey.text])
                .code == .done)
        try FileSystem.create(
            key, with: Array("\(ForgedKeys.sen.secretText ?? "")\n".utf8), mode: 0o600)
        func sign(_ day: String, _ more: String...) throws -> String {
            let path = "\(ledger.scratch)/\(day).json"
            try FileSystem.create(path, with: Array(ForgedContents.milestone(on: day).utf8))
            let made = Judgement(
                ["sign", path, "--vault", vault, "--key", key, "-o", "\(ledger.scratch)/out"] + more
            )
            #expect(made.code == .done, "\(made.messages)")
            return String(made.output.dropLast())
        }
        let admitted = try sign("2026-03-29")
        _ = try sign("2026-03-30")
        _ = try sign("2026-03-31", "--signer", "so-sakura/1")
        #expect(Judgement(["append", "--home", ledger.home.root, admitted]).code == .done)
        let alone = Judgement(["status", "--vault", vault, "--json"])
        #expect(alone.code == .done, "\(alone.messages)")
        #expect(alone.json?["admitted"] == nil)
        #expect(alone.json?["waiting"] == .integer(2))
        let beside = Judgement([
            "status", "--vault", vault, "--ledger", ledger.home.ledger, "--json",
        ])
        #expect(beside.json?["filed"]?["statements"] == .integer(3))
        #expect(beside.json?["admitted"] == .integer(1))
        #expect(beside.json?["waiting"] == .integer(1))
        #expect(beside.json?["unsigned"]?["statements"] == .integer(1))
        #expect(beside.json?["unsigned"]?["keys"] == .array([.string("so-sakura/1")]))
        #expect(steps(beside).first == "feri sign FILE.filings --key KEY")
    }

    @Test func oneOfTheTwoIsNamedAndNothingThatIsNotItsOwn() {
        #expect(Judgement(["status"]).code == .usage)
        #expect(Judgement(["status", "--home", "a", "--vault", "b"]).code == .usage)
        #expect(home("--ledger", "x").code == .usage)
        #expect(Judgement(["status", "--vault", "b", "--inbox", "x"]).code == .usage)
    }
}
