import Foundation
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Office
@testable import Terminal
@testable import TestSupport

/// A corrected table from the office to the ledger.
@Suite(.rehearsedLedger, .serialized) struct CorrectionAdmittedTests {
    @Test func theRegistryTakesACorrectionOfTheLatestVersionBesideWhatIsNew() throws {
        let ledger = try #require(RehearsedLedger.current)
        let table = "\(ledger.scratch)/steps.csv"
        // Entry 17 said 28 March, entry 20 corrected it by hand to 29 March.
        try FileSystem.create(
            table,
            with: Array(
                """
                order,worker,milestone,date
                VJ-TEST-1,w-1,selected,2025-12-05
                VJ-TEST-1,w-1,departed,2026-03-30
                VJ-TEST-1,w-2,departed,2026-03-28

                """.utf8))
        func file(_ more: String...) -> (code: ExitCode, output: String, messages: String) {
            let world = RehearsedWorld(at: "2026-05-20T01:00:00Z", seed: "steps")
            let code = Feri.run(
                [
                    "file", "--vault", "\(ledger.scratch)/sa-sen", "--key",
                    "\(ledger.scratch)/sa-sen-1.key", "--ledger", ledger.ledger, "--lang", "en",
                    table,
                ] + more, world: world.world)
            return (code, world.output(), world.messages())
        }
        let asked = file()
        #expect(asked.code == .badData)
        #expect(asked.messages.contains("1 unchanged, 1 differs, 1 new"), "\(asked.messages)")
        #expect(asked.messages.contains("It was: on: 2026-03-29. It is now: on: 2026-03-30."))
        let filed = file("--reason", "the boarding pass says so")
        #expect(filed.code == .done, "\(filed.messages)")
        let filings = "\(ledger.scratch)/steps.filings"
        try FileSystem.create(filings, with: Array(filed.output.utf8))
        let world = RehearsedWorld(at: "2026-05-20T02:00:00Z")
        let code = Feri.run(["append", "--home", ledger.home, filings], world: world.world)
        #expect(code == .done, "\(world.messages())")
        // Entry 22 corrects entry 20, and 23 is new.
        let trail = ledger.read("show", "22", "--lang", "en")
        #expect(trail.output.contains("2026-03-30"), "\(trail)")
        #expect(trail.output.contains("the boarding pass says so"), "\(trail)")
    }
}
