import Foundation
import Judging
import Platform
import Registry
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

@Suite(.rehearsedLedger) struct RulesCommandTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    private func feri(_ arguments: String...) -> (code: ExitCode, output: String, messages: String)
    {
        feri(arguments)
    }

    private func feri(_ arguments: [String]) -> (code: ExitCode, output: String, messages: String) {
        let world = RehearsedWorld()
        let code = Feri.run(arguments, world: world.world)
        return (code, world.output(), world.messages())
    }

    private func json(_ text: String) throws -> JSONValue {
        try CanonicalJSON.parseHandwritten(Array(text.utf8))
    }

    /// The built-in profile with some of its rules replaced, as a file.
    private func profile(_ name: String, _ change: ([JSONValue]) -> [JSONValue]) throws -> String {
        let value = try CanonicalJSON.parse(DefaultProfile.bytes)
        guard case .object(let members) = value else { throw CocoaError(.coderInvalidValue) }
        let changed = JSONValue.object(
            of: members.map {
                ($0.name, $0.name == "rules" ? .array(change($0.value.arrayValue ?? [])) : $0.value)
            })
        let path = "\(ledger.scratch)/\(name)"
        try FileSystem.replace(path, with: CanonicalJSON.bytes(of: changed))
        return path
    }

    private func row(_ row: JSONValue, setting members: [String: JSONValue?]) -> JSONValue {
        guard case .object(let old) = row else { return row }
        return .object(
            of: old.filter { members[$0.name] == nil }.map { ($0.name, $0.value) }
                + members.compactMap { name, value in value.map { (name, $0) } })
    }

    @Test func everyRowOfTheProfileIsListedInEveryLanguage() throws {
        let book = try RuleBook(Profile(DefaultProfile.bytes))
        for language in ["en", "ja", "vi"] {
            let list = feri("rules", "list", "--lang", language)
            #expect(list.code == .done, "\(list.messages)")
            for row in book.rows { #expect(list.output.contains("  \(row.id)  ")) }
        }
        let rows = try json(feri("rules", "list", "--json").output)["rules"]?.arrayValue
        #expect(rows == (try Profile(DefaultProfile.bytes)).rules)
    }

    @Test func aListHoldsOnlyWhatIsAskedFor() throws {
        let unverified = feri("rules", "list", "--source", "unverified", "--json").output
        let rows = try #require(try json(unverified)["rules"]?.arrayValue)
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { $0["source"]?["status"]?.stringValue == "unverified" })
        let old = feri("rules", "list", "--on", "2021-12-31", "--standard", "VN").output
        #expect(old.contains("VN-14") && !old.contains("VN-01 "))
        let now = feri("rules", "list", "--on", "2026-01-01", "--standard", "VN").output
        #expect(now.contains("VN-01 ") && !now.contains("VN-14"))
        #expect(feri("rules", "list", "--on", "yesterday").code == .usage)
    }

    @Test func aRuleIsShownWithItsNumbersItsDatesAndItsDoubts() {
        let english = feri("rules", "show", "VN-03").output
        #expect(english.contains("2022-01-01 to 2022-01-31"))
        #expect(english.contains("months_at_most    36"))
        #expect(english.contains("per_months: from a secondary source; pro rata of part years"))
        #expect(feri("rules", "show", "JP-02").output.contains("(not verified; "))
        #expect(feri("rules", "show", "JP-02", "--lang", "ja").output.contains("（未確認、"))
        let wrong = feri("rules", "show", "VN-3")
        #expect(wrong.code == .noInput && wrong.messages.contains("did you mean 'VN-03'?"))
    }

    @Test func aVerdictMarksWhatIsInDoubtAboutASource() {
        let verdict = ledger.read("verdict", "order", "VJ-TEST-1", "--standard", "ILO").output
        #expect(verdict.contains("the definition was not"))
        let repayment = ledger.read(
            "verdict", "order", "VJ-TEST-1", "--standard", "RBA", "--as-of", "2026-12-31"
        ).output
        #expect(repayment.contains("(not verified"))
    }

    @Test func aLedgerTellsTheRulesItAdoptedAndSinceWhen() throws {
        let list = ledger.read("rules", "list")
        #expect(list.output.contains("adopted in entry 1, in force from 2025-11-03 02:00:00 UTC"))
        #expect(ledger.read("rules", "list", "--as-of", "2025-11-03T01:30:00Z").code == .noInput)
        let digest = Hex.encodeText(SHA256.digest(of: DefaultProfile.bytes).bytes)
        let same = ledger.read("rules", "diff", String(digest.prefix(8)), "built-in")
        #expect(same.output.contains("they say the same"), "\(same.messages)")
        let file = "\(ledger.ledger)/profiles/\(digest)"
        #expect(feri("rules", "diff", file, "built-in").output.contains("they say the same"))
        #expect(
            feri("rules", "list", "--profile", "\(ledger.ledger)/checkpoint").code == .configuration
        )
        #expect(feri("rules", "list", "--profile", "\(ledger.scratch)/none").code == .noInput)
    }

    @Test func aChangedNumberIsReportedFromTheDayOfItsRow() throws {
        let changed = try profile("changed") { rows in
            rows.map {
                guard $0["id"]?.stringValue == "VN-03", let was = $0["parameters"],
                    $0["kind"]?.stringValue == "cap-months/1"
                else {
                    return $0
                }
                return row(
                    $0, setting: ["parameters": row(was, setting: ["months_at_most": .integer(48)])]
                )
            }
        }
        let text = feri("rules", "diff", "built-in", changed).output
        #expect(text.contains("VN-03  Cap of the service charge [changed]"))
        #expect(text.contains("judged otherwise from: 2022-01-01"))
        #expect(text.contains("    - 36\n    + 48"))
        let changes = try #require(
            try json(feri("rules", "diff", "built-in", changed, "--json").output)["rules"]?
                .arrayValue)
        #expect(changes.count == 1)
        #expect(
            changes[0]["members"]?.arrayValue?[0]["name"]?.stringValue
                == "parameters.months_at_most")
    }

    @Test func aThresholdThatFollowsAnotherIsOneEndAndOneBeginning() throws {
        let changed = try profile("followed") { rows in
            rows.flatMap { old -> [JSONValue] in
                guard old["id"]?.stringValue == "VN-12", old["effective_to"] == nil else {
                    return [old]
                }
                return [
                    row(old, setting: ["effective_to": .string("2026-12-31")]),
                    row(
                        old,
                        setting: [
                            "effective_from": .string("2027-01-01"), "severity": .string("gap"),
                        ]),
                ]
            }.filter { $0["id"]?.stringValue != "EV-13" }
        }
        let value = try json(feri("rules", "diff", "built-in", changed, "--json").output)
        let changes = try #require(value["rules"]?.arrayValue).map { change in
            [change["rule"], change["change"], change["from"]].map { $0?.stringValue ?? "" }
        }
        #expect(
            changes == [
                ["VN-12", "changed", "2027-01-01"], ["VN-12", "added", "2027-01-01"],
                ["EV-13", "removed", ""],
            ])
    }

    @Test func `a difference says whose verdicts change, and by which rules`() throws {
        let without = try profile("without-ilo.json") { rows in
            rows.filter { $0["standard"]?.stringValue != "ILO" }
        }
        let listed = try json(
            feri(
                "rules", "diff", "built-in", without, "--home", ledger.home, "--verdicts", "--json"
            )
            .output)["verdicts"]?.arrayValue
        let changes = try #require(listed)
        #expect(!changes.isEmpty)
        for change in changes {
            #expect(change["order"]?.stringValue == "VJ-TEST-1")
            #expect(change["standard"]?.stringValue == "ILO")
            #expect(change["before"]?.stringValue == "breach")
            #expect(change["gone"]?.arrayValue?.contains(.string("IL-01")) == true)
            #expect(change["come"]?.arrayValue == [])
        }
        let same = feri(
            "rules", "diff", "built-in", "built-in", "--home", ledger.home, "--verdicts")
        #expect(same.output.contains("no verdict of this ledger changes"))
        #expect(feri("rules", "diff", "built-in", "built-in", "--verdicts").code == .usage)
    }

    @Test(arguments: [true, false])
    func `the word before is the one that a verdict says`(_ withOpenings: Bool) throws {
        let without = try profile("without-some.json") { rows in
            rows.filter { $0["standard"]?.stringValue != "ILO" }
        }
        let from =
            withOpenings
            ? ["--home", ledger.home]
            : ["--ledger", ledger.ledger]
        let order = ["verdict", "order", "VJ-TEST-1", "--json"] + from
        let verdicts = try #require(json(feri(order).output)["verdicts"]?.arrayValue)
        let listed = try #require(
            json(
                feri(["rules", "diff", "built-in", without, "--verdicts", "--json"] + from).output)[
                    "verdicts"]?.arrayValue)
        #expect(!listed.isEmpty)
        for change in listed {
            let said = verdicts.first { $0["standard"] == change["standard"] }
            #expect(change["before"] != nil && change["before"] == said?["verdict"])
        }
    }
}
