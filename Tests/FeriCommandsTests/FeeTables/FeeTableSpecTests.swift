import Foundation
import Platform
import Registry
import Testing
import Transparency

@testable import Office
@testable import OfficeTables
@testable import Terminal
@testable import TestSupport
@testable import Workplace

/// What `Specs/fee-tables.md` and `Specs/vault.md` show is what the program does.
@Suite struct FeeTableSpecTests {
    private func block(_ kind: String, of page: String) throws -> String {
        let text = String(
            decoding: try FileSystem.read(
                FilingOffice.source("../../../Specs/\(page)")), as: UTF8.self)
        let parts = text.components(separatedBy: "```\(kind)\n")
        let block = try #require(parts.dropFirst().first).components(separatedBy: "```")[0]
        // In a numbered rule the example is indented.
        return block.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
            .map { $0 + "\n" }.joined()
    }

    @Test func theExampleTableMakesTheContentsShown() throws {
        let office = try FilingOffice(of: "gd-hibari")
        try FileSystem.replace(
            try Vault(opening: office.vault).outsidersPath,
            with: Array(
                "description,role,id\na village broker,broker,x-0011223344556677\n".utf8))
        let path = try office.table(try block("csv example", of: "fee-tables.md"))
        let world = RehearsedWorld(at: "2026-05-11T00:00:00Z")
        let result = office.file(path, ["--said-on", "2026-05-10"], in: world)
        #expect(result.code == .done, "\(result.messages)")
        let made = try FilingOffice.contents(of: result.output).map {
            String(decoding: CanonicalJSON.bytes(of: $0), as: UTF8.self) + "\n"
        }
        #expect(try block("json example", of: "fee-tables.md") == made.joined())
    }

    @Test func everyColumnStandsOnThePage() throws {
        let page = String(
            decoding: try FileSystem.read(
                FilingOffice.source("../../../Specs/fee-tables.md")), as: UTF8.self)
        for column in TableKind.fees.columns { #expect(page.contains("`\(column.id)`")) }
    }

    @Test func theVaultsFilesAreAsShown() throws {
        let office = try FilingOffice(of: "sa-sen")
        let vault = Array(try block("json vault", of: "vault.md").utf8)
        try FileSystem.replace(office.vault + "/vault.json", with: vault)
        let opened = try Vault(opening: office.vault)
        #expect(opened.origin == "op-feri/officer-a" && opened.seen.size == 0)
        let parties = Array(try block("json parties", of: "vault.md").utf8)
        try FileSystem.replace(office.vault + "/parties.json", with: parties)
        let known = try #require(try KnownParties(rememberedIn: opened))
        #expect(known.size == 9 && known.kind(of: PartyID("em-kiku")!) == .employer)
        try known.save(in: opened)
        #expect(try FileSystem.read(office.vault + "/parties.json") == parties)
    }
}
