import Foundation
import LedgerStore
import Platform
import Testing

@testable import FeriCommands
@testable import Office
@testable import Terminal
@testable import TestSupport

/// Which directories a door may take files from.
@Suite struct WatchedPlaceTests {
    private let ledger: ForgedLedger
    private var home: HomeLayout { ledger.home }

    init() throws { ledger = try ForgedLedger.atWork() }

    private func isForbidden(_ path: String) throws -> Bool {
        let place = WatchedPlace(try OpenDirectory(path))
        let fault = try place.fault(forDoorOf: home)
        #expect(fault.map { $0.code == .usage } ?? true)
        return fault != nil
    }

    private func directory(_ path: String) throws -> String {
        let path = "\(ledger.scratch)/\(path)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    @Test func theHomeAndAllInItButItsInboxAreForbidden() throws {
        try FileSystem.createDirectory(home.inbox + "/sa-sen")
        for path in [
            home.root, home.keys, home.journal, home.ledger + "/tile", home.outbox,
            home.inbox + "/sa-sen", home.inbox + "/..", home.keys + "/../staging",
        ] {
            #expect(try isForbidden(path), "\(path)")
        }
        #expect(try !isForbidden(home.inbox))
        #expect(try !isForbidden(home.inbox + "/sa-sen/.."))
    }

    @Test func soIsWhatHoldsTheHomeAndALinkToIt() throws {
        #expect(try isForbidden(FileSystem.directory(of: home.root)))
        #expect(try isForbidden("/"))
        let link = ledger.scratch + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home.keys)
        #expect(try isForbidden(link))
    }

    @Test func anInboxThatIsALinkIsNoPartOfTheHome() throws {
        try FileSystem.removeTree(home.inbox)
        try FileManager.default.createSymbolicLink(
            atPath: home.inbox, withDestinationPath: home.journal)
        #expect(try isForbidden(home.inbox))
    }

    @Test func soAreOtherHomesAndVaults() throws {
        let home = try directory("elsewhere/home")
        try FileSystem.create(home + "/home.json", with: [])
        _ = try directory("elsewhere/home/inbox")
        let vault = try directory("elsewhere2/vault")
        try FileSystem.create(vault + "/vault.json", with: [])
        _ = try directory("elsewhere2/vault/filings")
        for path in [home, home + "/inbox", vault, vault + "/filings"] {
            #expect(try isForbidden(path), "\(path)")
        }
        // Files would be taken from a directory in it.
        #expect(try isForbidden(ledger.scratch + "/elsewhere"))
        #expect(try isForbidden(ledger.scratch + "/elsewhere2"))
    }

    @Test func aHomeThatWasNotFinishedIsOne() throws {
        let path = try directory("half")
        for name in ["ledger", "journal"] { _ = try directory("half/" + name) }
        #expect(try !isForbidden(path + "/journal"))
        _ = try directory("half/keys")
        #expect(try isForbidden(path + "/journal") && isForbidden(path))
    }

    @Test func reportsMayLieBesideTablesButInNoHomeOrVault() throws {
        let office = try directory("office")
        let vault = try directory("office/vault")
        try FileSystem.create(vault + "/vault.json", with: [])
        let fault = { (path: String) in
            try WatchedPlace(OpenDirectory(path)).faultForReports()
        }
        #expect(try fault(office) == nil)
        #expect(try fault(vault)?.code == .usage)
        #expect(try fault(home.ledger)?.code == .usage)
    }

    @Test func theCommandSaysSoInThreeLanguages() throws {
        for (language, words) in [
            ("en", "no directory of a registry's home"), ("ja", "台帳のホームや保管庫"),
            ("vi", "thư mục gốc của sổ hay kho"),
        ] {
            let judged = Judgement([
                "--lang", language, "append", "--home", home.root, "--watch", home.root,
            ])
            #expect(judged.code == .usage && judged.messages.contains(words), "\(judged.messages)")
        }
        // Nothing was opened: not even the key was read.
        let other = Judgement([
            "append", "--home", home.root, "--log-key", home.root + "/none", "--watch", home.keys,
        ])
        #expect(other.code == .usage)
    }
}
