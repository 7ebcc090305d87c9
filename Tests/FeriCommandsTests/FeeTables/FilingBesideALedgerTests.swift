import Platform
import Registry
import Testing
import Transparency

@testable import Office
@testable import OfficeTables
@testable import Terminal
@testable import TestSupport
@testable import Workplace

/// What a vault learns from a ledger, and which ledgers it refuses.
@Suite struct FilingBesideALedgerTests {
    private let ledger = FilingOffice.source("../ledger")
    private let table = FilingOffice.source("em-kiku/fees-2026-03.csv")

    /// An office that trusts the sample's log, and has seen `seen` of it.
    private func office(seen: (size: UInt64, root: String)? = nil) throws -> FilingOffice {
        let office = try FilingOffice(of: "em-kiku", knowsParties: false)
        let key = String(
            decoding: try FileSystem.read(FilingOffice.source("../ledger.vkey")), as: UTF8.self)
        let log = try VerifierKey(parsing: String(key.dropLast()))
        let (size, root) = seen ?? (0, Base64.encodeText(Merkle.emptyRoot.bytes))
        try FileSystem.replace(
            office.vault + "/vault.json",
            with: Array(
                """
                {"log_key":"\(log.text)","schema":"feri.vault/1",\
                "seen":{"root":"\(root)","size":\(size)}}

                """.utf8))
        return office
    }

    @Test func aLedgerIsShownOnceAndRemembered() throws {
        let office = try office()
        let unknown = office.file(table)
        #expect(unknown.code == .badData && unknown.messages.contains("--ledger DIR"))
        let first = office.file(table, ["--ledger", ledger], in: RehearsedWorld())
        #expect(first.code == .done, "\(first.messages)")
        let vault = try Vault(opening: office.vault)
        #expect(vault.seen.size > 0)
        let parties = try #require(try KnownParties(rememberedIn: vault))
        #expect(parties.size == vault.seen.size)
        #expect(parties.kind(of: PartyID("so-sakura")!) == .supervisingOrganization)
        #expect(parties.kind(of: PartyID("op-feri")!) == .operator)
        let filing = try #require(try Filing.parseAll(Array(first.output.utf8)).first)
        #expect(try Statement(parsing: filing.statement).draft.seen == vault.seen)
        let later = office.file(
            try office.table("\(String(decoding: try FileSystem.read(table), as: UTF8.self))"))
        #expect(later.code == .badData, "a table whose letters were lost")
        let again = office.file(table, ["--said-on", "2026-03-25"], in: RehearsedWorld())
        #expect(again.code == .done, "\(again.messages)")
    }

    @Test func anOlderLedgerAndAForkAreRefusedAndNothingIsFiled() throws {
        let root = Base64.encodeText(SHA256.digest(of: [1]).bytes)
        for seen in [(UInt64(5), root), (1_000_000, root)] {
            let office = try office(seen: seen)
            let before = try office.vaultFiles()
            let result = office.file(table, ["--ledger", ledger], in: RehearsedWorld())
            #expect(result.code == .no && result.output.isEmpty, "\(result.messages)")
            #expect(try office.vaultFiles() == before)
        }
    }

    @Test func aFaultyTableLeavesTheVaultAloneEvenBesideALedger() throws {
        let office = try office()
        let before = try office.vaultFiles()
        let result = office.file(
            FilingOffice.source("sa-sen/bad-rows.csv"), ["--ledger", ledger])
        #expect(result.code == .badData)
        #expect(try office.vaultFiles() == before)
    }

    @Test func whoWasPresentMustBeRegistered() throws {
        let office = try office()
        let result = office.file(
            table, ["--ledger", ledger, "--present", "so-sakur"], in: RehearsedWorld())
        #expect(result.code == .usage && result.messages.contains("did you mean 'so-sakura'?"))
    }
}
