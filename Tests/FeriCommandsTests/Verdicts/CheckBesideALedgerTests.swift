import Foundation
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// `feri check` with a ledger: what a filing would add or resolve.
@Suite(.rehearsedLedger) struct CheckBesideALedgerTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    private func account(_ lines: String) throws -> String {
        // The tests of this suite run at the same time in one directory.
        let path = "\(ledger.scratch)/account-\(UUID().uuidString).json"
        try FileSystem.replace(
            path,
            with: Array(
                """
                [{"type":"fees.declared","order":"VJ-TEST-1","worker":"\(ledger.workers[1])",
                "body":{"perspective":"agency","moment":"pre-departure","said_on":"2026-05-14",
                "lines":[\(lines)],"nothing_else":true}}]
                """.utf8))
        return path
    }

    private var brokerage: String {
        """
        {"payer":{"id":"\(ledger.workers[1])","role":"worker"},
        "payee":{"id":"x-0011223344556677","role":"broker"},"kind":"brokerage",
        "amount":{"amount":1000000,"currency":"VND"},"date":"2026-01-11","method":"cash",
        "receipt":"none"}
        """
    }

    private let now = "2026-05-14"

    @Test func aBreachThatTheFilingWouldAddIsReportedWithItsPlaceAndFailsWhenStrict() throws {
        let file = try account(brokerage)
        for (language, words) in [
            ("en", ["statement 1", "to resolve:", "source:"]),
            ("ja", ["1件目", "解消方法:", "根拠:"]), ("vi", ["bản khai 1", "cách giải quyết:", "căn cứ:"]),
        ] {
            let shown = ledger.read(
                "check", file, "--party", "sa-sen", "--as-of", now, "--lang", language)
            #expect(shown.code == .done, "\(shown.messages)")
            for word in words + ["VN-01", "FE-03", "IL-01"] {
                #expect(shown.output.contains(word), "\(word)")
            }
        }
        let strict = ledger.read("check", file, "--party", "sa-sen", "--as-of", now, "--strict")
        #expect(strict.code == .no)
        let nothing = ledger.read(
            "check", try account(""), "--party", "sa-sen", "--as-of", now, "--strict")
        #expect(nothing.code == .done)
        // Nobody had declared anything of her.
        #expect(nothing.output.contains("EV-00"))
    }

    @Test func programsReadWhatWouldBeAddedAndResolved() throws {
        let shown = ledger.read(
            "check", try account(brokerage), "--party", "sa-sen", "--as-of", now, "--json")
        let preview = try #require(
            CanonicalJSON.parseHandwritten(Array(shown.output.utf8))["preview"])
        #expect(preview["breach"]?.booleanValue == true)
        let added = try #require(preview["added"]?.arrayValue)
        let first = try #require(added.first { $0["rule"]?.stringValue == "VN-01" })
        #expect(first["places"]?.arrayValue?[0]["statement"]?.integerValue == 1)
        let resolved = try #require(preview["resolved"]?.arrayValue)
        #expect(resolved.contains { $0["rule"]?.stringValue == "EV-00" })
    }

    /// The worker said in entry 19 that she paid; the agency's nil account contradicts it, and the
    /// agency must not learn so.
    @Test func whatTheWorkerSaidDoesNotComeOutOfACheck() throws {
        let path = "\(ledger.scratch)/nil.json"
        try FileSystem.replace(
            path,
            with: Array(
                """
                [{"type":"fees.declared","order":"VJ-TEST-1","worker":"\(ledger.workers[0])",
                "body":{"perspective":"agency","moment":"post-arrival","said_on":"2026-05-14",
                "lines":[],"nothing_else":true}}]
                """.utf8))
        let shown = ledger.read("check", path, "--party", "sa-sen", "--as-of", now, "--json")
        #expect(shown.code == .done, "\(shown.messages)")
        #expect(!shown.output.contains("EV-02") && !shown.output.contains("52000000"))
        let preview = try CanonicalJSON.parseHandwritten(Array(shown.output.utf8))["preview"]
        #expect(preview?["added"]?.arrayValue?.isEmpty == true)
    }

    @Test func aTablesRowIsNamedAndAVaultKnowsItsShortNames() throws {
        let path = "\(ledger.scratch)/fees.csv"
        try FileSystem.replace(
            path,
            with: Array(
                """
                order,worker,perspective,moment,payer,payee,payee role,kind,item,amount,currency,paid on,method,receipt,nothing else
                VJ-TEST-1,w-2,agency,pre-departure,w-2,sa-sen,,training,,5000000,VND,2026-01-11,transfer,yes,yes
                VJ-TEST-1,w-2,agency,pre-departure,w-2,Mr Minh,broker,brokerage,,1000000,VND,2026-01-12,cash,none,yes

                """.utf8))
        let shown = ledger.read(
            "check", path, "--party", "sa-sen", "--vault", "\(ledger.scratch)/sa-sen", "--as-of",
            now)
        #expect(shown.code == .done, "\(shown.messages)")
        #expect(shown.output.contains("fees.csv: row 3  \(ledger.workers[1])\n"))
        #expect(!shown.output.contains("not enrolled in the ledger"))
        let without = ledger.read("check", path, "--party", "sa-sen", "--as-of", now)
        #expect(without.output.contains("1 worker is not enrolled in the ledger"))
    }

    /// What is filed and waits, or is in the ledger, would not be filed again: nothing is found of it.
    @Test func whatWasFiledBeforeIsNotJudgedAgain() throws {
        let vault = "\(ledger.scratch)/filed-before-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: "\(ledger.scratch)/sa-sen", toPath: vault)
        func table(_ amount: String) throws -> String {
            let path = "\(ledger.scratch)/filed-before-\(amount).csv"
            try FileSystem.replace(
                path,
                with: Array(
                    """
                    order,worker,perspective,moment,payer,payee,payee role,kind,item,amount,currency,paid on,method,receipt,nothing else,said on
                    VJ-TEST-1,w-2,agency,pre-departure,w-2,Mr Minh,broker,brokerage,,\(amount),VND,2026-01-12,cash,none,yes,2026-05-01

                    """.utf8))
            return path
        }
        func check(_ path: String) -> (code: ExitCode, output: String, messages: String) {
            ledger.read("check", path, "--party", "sa-sen", "--vault", vault, "--as-of", now)
        }
        let first = try table("1000000")
        #expect(check(first).output.contains("VN-01"))
        let world = RehearsedWorld(at: "2026-05-14T00:00:00Z")
        let code = Feri.run(
            ["file", "--vault", vault, "--key", "\(ledger.scratch)/sa-sen-1.key", first],
            world: world.world)
        #expect(code == .done, "\(world.messages())")
        let again = check(first)
        #expect(again.code == .done && again.output.contains("1 unchanged"))
        #expect(!again.output.contains("VN-01"))
        // It is corrected, and the ledger has not admitted it yet: what it says now is judged.
        let corrected = check(try table("1000001"))
        #expect(corrected.output.contains("1 differs") && corrected.output.contains("VN-01"))
    }

    @Test func whoWouldFileItHasToBeSaid() throws {
        let file = try account("")
        let shown = ledger.read("check", file)
        #expect(shown.code == .usage && shown.messages.contains("--party"))
        let stranger = ledger.read("check", file, "--party", "nobody", "--as-of", now)
        #expect(stranger.output.contains("the ledger knows no party nobody"))
    }
}
