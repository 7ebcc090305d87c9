import Foundation
import Platform
import Testing
import Transparency

@testable import Terminal

@Suite(.rehearsedLedger) struct DoctorTests {
    private func doctor(
        _ office: ErasableOffice, at instant: String = "2026-06-01T01:00:00Z", _ words: [String]
    ) throws -> (code: ExitCode, json: JSONValue) {
        let answer = office.feri(at: instant, ["doctor", "--json"] + words)
        return (answer.code, try answer.json())
    }

    private func places(_ json: JSONValue, of check: String) -> [String] {
        (json["findings"]?.arrayValue ?? []).filter { $0["check"]?.stringValue == check }
            .compactMap { $0["place"]?.stringValue }
    }

    @Test func aHomeInOrderIsSaidToBe() throws {
        let office = try ErasableOffice()
        let (code, json) = try doctor(office, ["--home", office.home])
        #expect(code == .done, "\(json)")
        #expect(json["healthy"] == .boolean(true))
        // That it runs without an anchor is said, and is not a fault.
        #expect(places(json, of: "anchor").count == 1)
    }

    @Test func whatOthersCanReadIsFound() throws {
        let office = try ErasableOffice()
        let manager = FileManager.default
        try manager.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(office.home)/private")
        try manager.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: office.agency + "/workers.csv")
        let (code, json) = try doctor(office, ["--home", office.home])
        #expect(code == .no && places(json, of: "permissions") == ["\(office.home)/private"])
        let vault = try doctor(office, ["--vault", office.agency])
        #expect(vault.code == .no)
        #expect(places(vault.json, of: "permissions") == ["\(office.agency)/workers.csv"])
    }

    @Test func whatAProgramLeftHalfWrittenIsFound() throws {
        let office = try ErasableOffice()
        let left = "\(office.agency)/openings/.new-1-1"
        try FileSystem.create(left, with: [1], mode: 0o600)
        let (code, json) = try doctor(office, ["--vault", office.agency])
        #expect(code == .no && places(json, of: "leftovers") == [left])
    }

    @Test func anErasureThatWasNotDeclaredIsFound() throws {
        let office = try ErasableOffice()
        #expect(office.eraseAtHome([18], signed: false).code == .done)
        let (code, json) = try doctor(office, ["--home", office.home])
        #expect(code == .no && places(json, of: "erasures") == ["seq 18"])
        #expect(office.eraseAtHome([18]).code == .done)
        #expect(try doctor(office, ["--home", office.home]).code == .done)
    }

    @Test func aClockBeforeTheLastEntryIsFound() throws {
        let office = try ErasableOffice()
        let (code, json) = try doctor(
            office, at: "2026-01-01T00:00:00Z", ["--home", office.home])
        #expect(code == .no && places(json, of: "clock") == ["seq 21"])
    }

    @Test func recordsKeptBeyondTheirTermAreListed() throws {
        let office = try ErasableOffice()
        // Nothing has ended, and nothing sealed here runs from its receipt.
        let before = try doctor(office, at: "2040-01-01T00:00:00Z", ["--home", office.home])
        #expect(before.json["overdue"] == .array([]))
        let path = "\(office.scratch)/returned.json"
        try FileSystem.create(
            path,
            with: Array(
                """
                {"type":"milestone.reached","order":"VJ-TEST-1","worker":"w-1",
                "body":{"milestone":"returned","on":"2026-05-20","cause":"family"}}
                """.utf8))
        let signed = office.feri([
            "sign", "--vault", office.agency, "--key", office.key("sa-sen-1"), "--ledger",
            office.ledger, "--out", "\(office.scratch)/outbox", path,
        ])
        let file = signed.output.trimmingCharacters(in: .newlines)
        #expect(office.feri(["append", "--home", office.home, file]).code == .done)
        // An identity record is kept twelve months: entry 14 is her enrolment.
        #expect(
            try doctor(office, at: "2027-05-19T00:00:00Z", ["--home", office.home]).code == .done)
        let (code, json) = try doctor(
            office, at: "2027-05-20T00:00:00Z", ["--home", office.home])
        #expect(code == .no)
        let overdue = try #require(json["overdue"]?.arrayValue)
        #expect(overdue.compactMap { $0["place"]?.stringValue } == ["seq 14"])
        #expect(overdue.first?["due"] == .string("2027-05-20"))
        #expect(overdue.first?["status"] == .string("assumption"))
    }

    @Test func documentsAreSealedOpenedAndListedWhenTheyAreDue() throws {
        let office = try ErasableOffice()
        let paper = "\(office.scratch)/paper.txt"
        try FileSystem.create(paper, with: Array("Hộ chiếu mẫu".utf8))
        let sealed = office.feri([
            "seal", "--vault", office.agency, "--class", "identity-record", "--keep-until",
            "2026-07-01", paper, "--json",
        ])
        #expect(sealed.code == .done, "\(sealed.messages)")
        let document = try #require(try sealed.json()["documents"]?.arrayValue?.first)
        let digest = try #require(document["sha256"]?.stringValue)
        #expect(
            office.feri(["open", digest, "--vault", office.agency]).output == "Hộ chiếu mẫu")
        // The same file sealed twice has two hashes: nobody can compare them.
        let again = office.feri(
            at: "2026-06-01T02:00:00Z",
            ["seal", "--vault", office.agency, "--class", "identity-record", paper])
        #expect(!again.output.contains(digest))
        #expect(
            try doctor(office, at: "2026-06-30T00:00:00Z", ["--vault", office.agency]).code
                == .done)
        let due = try doctor(office, at: "2026-07-01T00:00:00Z", ["--vault", office.agency])
        #expect(due.code == .no)
        #expect(
            due.json["overdue"]?.arrayValue?.first?["place"] == .string("paper.txt \(digest)"))
        // A byte changed is refused, and found.
        let name = Hex.encodeText(try #require(Base64.decode(digest)))
        let file = "\(office.agency)/documents/\(name)"
        #expect(try FileSystem.permissions(of: file) == 0o600)
        var bytes = try FileSystem.read(file)
        bytes[40] ^= 1
        try FileSystem.replace(file, with: bytes, mode: 0o600)
        #expect(office.feri(["open", digest, "--vault", office.agency]).code == .configuration)
        let found = try doctor(office, at: "2026-06-02T00:00:00Z", ["--vault", office.agency])
        #expect(places(found.json, of: "documents") == [file])
    }

    @Test func theContentOfAStatementIsOpenedFromItsVault() throws {
        let office = try ErasableOffice()
        let shown = office.feri(["show", "18", "--home", office.home, "--json"])
        let identity = try #require(try shown.json()["identity"]?.stringValue)
        let opened = office.feri(["open", identity, "--vault", office.agency])
        #expect(opened.code == .done && opened.output.contains(#""type":"fees.declared""#))
        #expect(
            office.feri(["open", identity, "--vault", "\(office.scratch)/so-sakura"]).code
                == .noInput)
        #expect(office.eraseInVault([18]).code == .done)
        #expect(office.feri(["open", identity, "--vault", office.agency]).code == .noInput)
    }
}
