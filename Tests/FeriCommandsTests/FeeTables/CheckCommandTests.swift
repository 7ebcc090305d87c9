import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

@Suite struct CheckCommandTests {
    private func check(
        _ arguments: String...
    ) -> (code: ExitCode, output: String, messages: String) {
        let world = RehearsedWorld()
        let code = Feri.run(["check", "--lang", "en"] + arguments, world: world.world)
        return (code, world.output(), world.messages())
    }

    @Test(arguments: [true, false])
    func whoWaitsAtATerminalSeesWhichRowIsRead(_ isTerminal: Bool) throws {
        let world = RehearsedWorld(isTerminal: isTerminal)
        let code = world.feri("check", FilingOffice.source("em-kiku/fees-2026-03.csv"))
        #expect(code == .done, "\(world.messages())")
        #expect(world.messages().contains("reading row ") == isTerminal)
        // It is gone before anything else is said.
        #expect(world.messages().hasSuffix("\r\u{1B}[K") == isTerminal)
    }

    @Test func everyTableOfTheSampleIsReadWithoutVaultOrKey() {
        for source in [
            "sa-sen/fees-2026-03.csv", "sa-sen/fees-2026-04.txt", "em-kiku/fees-2026-03.csv",
            "gd-hibari/statements-2026-05.csv",
        ] {
            let result = check(FilingOffice.source(source))
            #expect(result.code == .done && result.messages.isEmpty, "\(result.messages)")
            #expect(result.output.contains("w-12"))
        }
        let bad = check(FilingOffice.source("sa-sen/bad-rows.csv"))
        #expect(bad.code == .badData && bad.output.isEmpty)
        #expect(bad.messages.split(separator: "\n").count == 17)
    }

    @Test func handWrittenContentsAreReadWithTheirShortNames() {
        for source in [
            "sa-sen/contracts.json", "sa-sen/workers.json", "so-sakura/agreement.json",
            "so-sakura/order.json", "op-feri/parties.json",
        ] {
            let result = check(FilingOffice.source(source))
            #expect(result.code == .done, "\(source): \(result.messages)")
            #expect(result.output.contains("well formed"))
        }
    }

    @Test func whatIsWrongWithContentsAndFilingsIsReported() throws {
        let office = try FilingOffice(of: "em-kiku")
        let content = try office.table(
            #"[{"type": "fees.declared"}, {"type": "milestone.reached", "order": "VJ-1", "#
                + #""worker": "w-01", "body": {"milestone": "departed", "on": "2026-03-28"}}]"#,
            named: "content.json")
        let result = check(content)
        #expect(result.code == .badData && result.messages.contains("content 1"))
        #expect(!result.messages.contains("content 2"))
        #expect(check(try office.table("{", named: "broken.json")).code == .badData)

        let filed = office.file(FilingOffice.source("em-kiku/fees-2026-03.csv"))
        let good = try office.table(filed.output, named: "good.filings")
        #expect(check(good).output.contains("12 filings, well formed"))
        let changed = filed.output.split(separator: "90000", maxSplits: 1)
            .joined(separator: "90001")
        let bad = check(try office.table(changed, named: "changed.filings"), "--json")
        #expect(bad.code == .badData)
        #expect(bad.output.contains(#""good":false"#) && bad.output.contains("filing 1"))
    }
}
