import Foundation
import Platform
import Registry
import Testing
import Transparency

@testable import FeriCommands
@testable import Office
@testable import OfficeTables
@testable import Terminal
@testable import TestSupport
@testable import Workplace

/// A party's workplace for a test: a key, and a vault that knows the sample's workers and parties.
final class FilingOffice {
    static let order = OrderNumber("VJ-2026-000017")!
    static let parties: [(String, PartyKind)] = [
        ("sa-sen", .sendingAgency), ("so-sakura", .supervisingOrganization),
        ("em-kiku", .employer), ("gd-hibari", .grievanceDesk), ("op-feri", .operator),
    ]

    let directory: String
    let keyFile: String
    var vault: String { directory + "/vault" }

    init(of party: String, knowsParties: Bool = true) throws {
        directory = NSTemporaryDirectory() + "feri-office-" + UUID().uuidString
        try FileSystem.createDirectory(directory, mode: 0o700)
        keyFile = directory + "/party.key"
        let log = SignerKey(
            name: try KeyName("feri.example/vn-jp"),
            key: try SigningKey(seed: [UInt8](repeating: 7, count: 32)))
        let key = SignerKey(
            name: try KeyName("\(party)/1"),
            key: try SigningKey(seed: Array(SHA256.digest(of: Array(party.utf8)).bytes)))
        try FileSystem.create(keyFile, with: Array("\(key.secretText)\n".utf8), mode: 0o600)
        let vault = try Vault.create(at: directory + "/vault", logKey: log.verifierKey)
        try FileSystem.replace(
            vault.workersPath, with: Array(FilingOffice.workers.utf8), mode: 0o600)
        if knowsParties { try FilingOffice.directoryOfParties.save(in: vault) }
    }

    deinit { try? FileSystem.removeTree(directory) }

    static var directoryOfParties: KnownParties {
        KnownParties(
            size: 9, parties: parties.map { .init(id: PartyID($0.0)!, kind: $0.1) })
    }

    /// `w-01` is `wk-000000000001`, and so on to `w-12`.
    static var workers: String {
        "order,name,pseudonym\n"
            + (1...12).map { "\(order),\(name($0)),\(pseudonym($0))\n" }.joined()
    }

    static func name(_ number: Int) -> String { (number < 10 ? "w-0" : "w-") + "\(number)" }

    static func pseudonym(_ number: Int) -> String {
        "wk-0000000000" + (number < 10 ? "0" : "") + "\(number)"
    }

    /// A file of the sample's sources.
    static func source(_ name: String) -> String {
        Repository.path("Ledger/sample/sources/\(name)")
    }

    /// A table in this office's directory.
    func table(_ text: String, named name: String = "table.csv") throws -> String {
        let path = "\(directory)/\(name)"
        try FileSystem.replace(path, with: Array(text.utf8))
        return path
    }

    /// Runs `feri file` on a table.
    func file(
        _ path: String, _ options: [String] = [], in world: RehearsedWorld = RehearsedWorld()
    ) -> (code: ExitCode, output: String, messages: String) {
        let code = Feri.run(
            ["file", "--vault", vault, "--key", keyFile, "--lang", "en"] + options + [path],
            world: world.world)
        return (code, world.output(), world.messages())
    }

    /// The contents of filings, by worker.
    static func contents(of filings: String) throws -> [JSONValue] {
        try Filing.parseAll(Array(filings.utf8)).map { filing in
            let opening = try #require(filing.opening)
            let statement = try Statement(parsing: filing.statement)
            #expect(statement.draft.said == .sealed(opening.seal))
            let value = try CanonicalJSON.parse(opening.content)
            _ = try Content(value)
            return value
        }
    }

    /// Every file of the vault with its bytes.
    func vaultFiles() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        func walk(_ path: String) throws {
            for item in try FileSystem.list(path) where item.name != "lock" {
                let inner = "\(path)/\(item.name)"
                if item.kind == .directory {
                    try walk(inner)
                } else {
                    files[inner] = try FileSystem.read(inner)
                }
            }
        }
        try walk(vault)
        return files
    }
}
