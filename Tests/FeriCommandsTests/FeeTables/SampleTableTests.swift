import Foundation
import Platform
import Testing
import Transparency

@testable import Office
@testable import Terminal
@testable import TestSupport
@testable import Workplace

/// The sample's tables, as Excel saved them, become the contents they mean.
@Suite struct SampleTableTests {
    private func filed(
        _ source: String, by party: String, _ options: String...
    ) throws -> (contents: [JSONValue], messages: String) {
        let office = try FilingOffice(of: party)
        let result = office.file(FilingOffice.source(source), options)
        #expect(result.code == .done, "\(result.messages)")
        return (try FilingOffice.contents(of: result.output), result.messages)
    }

    private func json(_ text: String) throws -> JSONValue {
        try CanonicalJSON.parseHandwritten(Array(text.utf8))
    }

    @Test func anAgencysTableOfVietnamesesExcelIsReadWhole() throws {
        let (contents, messages) = try filed("sa-sen/fees-2026-03.csv", by: "sa-sen")
        #expect(contents.count == 12)
        #expect(
            contents[0]
                == (try json(
                    """
                    {"type": "fees.declared", "order": "VJ-2026-000017",
                     "worker": "wk-000000000001", "body": {
                      "perspective": "agency", "moment": "pre-departure",
                      "said_on": "2026-05-01", "present": [], "nothing_else": true,
                      "lines": [
                       {"payer": {"id": "em-kiku", "role": "employer"},
                        "payee": {"id": "sa-sen", "role": "sending-agency"},
                        "kind": "service-charge", "item": "\(decomposed("Phí dịch vụ phái cử"))",
                        "amount": {"amount": 15300000, "currency": "VND"},
                        "date": "2026-02-05", "method": "transfer", "receipt": "stated"},
                       {"payer": {"id": "wk-000000000001", "role": "worker"},
                        "payee": {"id": "sa-sen", "role": "sending-agency"},
                        "kind": "training", "item": "\(decomposed("Lớp tiếng Nhật sơ cấp, khóa mẫu"))",
                        "amount": {"amount": 5900000, "currency": "VND"},
                        "date": "2026-01-11", "method": "cash", "receipt": "stated"}]}}
                    """)))
        #expect(contents[1]["worker"] == .string("wk-000000000002"))
        #expect(
            contents.map { $0["body"]?["lines"]?.arrayValue?.count } == [
                2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1,
            ])
        #expect(messages.contains("UTF-8 with BOM") && messages.contains("semicolon"))
        #expect(messages.contains("21,200,000 VND"))
    }

    /// As the file spells it: signed text is not normalized.
    private func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

    @Test func anAgencysLaterTableOfUnicodeTextIsAllNil() throws {
        let (contents, messages) = try filed("sa-sen/fees-2026-04.txt", by: "sa-sen")
        #expect(contents.count == 12)
        for (position, content) in contents.enumerated() {
            #expect(
                content
                    == (try json(
                        """
                        {"type": "fees.declared", "order": "VJ-2026-000017",
                         "worker": "\(FilingOffice.pseudonym(position + 1))", "body": {
                          "perspective": "agency", "moment": "post-arrival",
                          "said_on": "2026-05-01", "present": [], "lines": [],
                          "nothing_else": true}}
                        """)))
        }
        #expect(messages.contains("UTF-16LE") && messages.contains("tab"))
    }

    @Test func anEmployersTableOfWindowsOwnCodePageIsRead() throws {
        let (contents, messages) = try filed("em-kiku/fees-2026-03.csv", by: "em-kiku")
        #expect(contents.count == 12)
        for (position, content) in contents.enumerated() {
            #expect(
                content
                    == (try json(
                        """
                        {"type": "fees.declared", "order": "VJ-2026-000017",
                         "worker": "\(FilingOffice.pseudonym(position + 1))", "body": {
                          "perspective": "employer", "moment": "pre-departure",
                          "said_on": "2026-05-01", "present": [], "nothing_else": true,
                          "lines": [
                           {"payer": {"id": "em-kiku", "role": "employer"},
                            "payee": {"id": "so-sakura", "role": "supervising-organization"},
                            "kind": "placement-fee", "item": "職業紹介手数料",
                            "amount": {"amount": 90000, "currency": "JPY"},
                            "date": "2026-02-05", "method": "transfer", "receipt": "stated"},
                           {"payer": {"id": "em-kiku", "role": "employer"},
                            "payee": {"id": "sa-sen", "role": "sending-agency"},
                            "kind": "travel-international", "item": "航空券（片道）",
                            "amount": {"amount": 50000, "currency": "JPY"},
                            "date": "2026-03-20", "method": "transfer", "receipt": "stated"}]}}
                        """)),
                "worker \(position + 1)")
        }
        #expect(messages.contains("CP932") && messages.contains("¥140,000"))
    }

    @Test func aDesksTableNamesOutsidersByRandomIdsOnly() throws {
        let office = try FilingOffice(of: "gd-hibari")
        let result = office.file(
            FilingOffice.source("gd-hibari/statements-2026-05.csv"),
            ["--said-on", "2026-04-30"])
        #expect(result.code == .done, "\(result.messages)")
        let contents = try FilingOffice.contents(of: result.output)
        #expect(contents.count == 12)
        let outsiders = try OutsiderList(of: try Vault(opening: office.vault))
        let broker = try #require(outsiders.id(of: "a village broker", role: "broker"))
        let authority = try #require(outsiders.id(of: "passport office", role: "authority"))
        #expect(broker.hasPrefix("x-") && broker.utf8.count == 18 && broker != authority)
        #expect(
            contents[0]
                == (try json(
                    """
                    {"type": "fees.declared", "order": "VJ-2026-000017",
                     "worker": "wk-000000000001", "body": {
                      "perspective": "worker", "moment": "post-arrival",
                      "said_on": "2026-04-30", "present": [], "nothing_else": true,
                      "lines": [
                       {"payer": {"id": "wk-000000000001", "role": "worker"},
                        "payee": {"id": "sa-sen", "role": "sending-agency"},
                        "kind": "service-charge", "item": "fee paid at the office",
                        "amount": {"amount": 52000000, "currency": "VND"},
                        "date": "2026-01-11", "method": "cash", "receipt": "none"},
                       {"payer": {"id": "wk-000000000001", "role": "worker"},
                        "payee": {"id": "\(broker)", "role": "broker"},
                        "kind": "brokerage", "item": "introduction by a villager",
                        "amount": {"amount": 70000000, "currency": "VND"},
                        "date": "2025-12", "method": "cash", "receipt": "none"}]}}
                    """)))
        // A nil row beside a payment: the payment is kept, and there was nothing else.
        #expect(contents[5]["body"]?["lines"]?.arrayValue?.count == 1)
        #expect(contents[5]["body"]?["nothing_else"] == .boolean(true))
        #expect(contents[7]["body"]?["lines"] == .array([]))
        #expect(!result.output.contains("a village broker"))
        #expect(!result.output.contains("w-01\""))
    }

    @Test func everyFaultOfATableIsReportedInOneRunAndNothingIsMinted() throws {
        let office = try FilingOffice(of: "sa-sen")
        let before = try office.vaultFiles()
        let source = FilingOffice.source("sa-sen/bad-rows.csv")
        let result = office.file(source, ["--json"])
        #expect(result.code == .badData)
        #expect(try office.vaultFiles() == before)
        let answer = try CanonicalJSON.parseHandwritten(Array(result.output.utf8))
        let faults = try #require(answer["faults"]?.arrayValue)
        let expected: [(Int64, String, String, String)] = [
            (2, "J", "amount", "negative-amount"), (3, "J", "amount", "fractional-amount"),
            (4, "K", "currency", "unknown-word"), (5, "L", "paid_on", "no-such-day"),
            (6, "H", "kind", "unknown-word"), (7, "B", "worker", "empty-cell"),
            (8, "I", "item", "formula"), (9, "I", "item", "forbidden-character"),
            (10, "J", "amount", "amount-too-large"), (11, "E", "payer", "missing-cells"),
            (12, "J", "amount", "scientific-notation"), (12, "L", "paid_on", "excel-serial"),
            (13, "I", "item", "damaged-text"), (14, "J", "amount", "ambiguous-amount"),
            (14, "L", "paid_on", "ambiguous-date"), (14, "O", "nothing_else", "unknown-word"),
        ]
        #expect(faults.map { $0["row"]?.integerValue } == expected.map(\.0))
        #expect(faults.map { $0["column"]?.stringValue } == expected.map(\.1))
        #expect(faults.map { $0["field"]?.stringValue } == expected.map(\.2))
        #expect(faults.map { $0["kind"]?.stringValue } == expected.map(\.3))
        #expect(answer["filed"] == .boolean(false))
        let spoken = office.file(source, in: RehearsedWorld())
        #expect(spoken.output.isEmpty)
        #expect(spoken.messages.split(separator: "\n").count == expected.count + 1)
        #expect(spoken.messages.contains("row 12, column L (paid_on): “46058”"))
    }

    @Test func theSameTableAgainGivesTheSameBytesAndMintsNothing() throws {
        let office = try FilingOffice(of: "gd-hibari")
        let source = FilingOffice.source("gd-hibari/statements-2026-05.csv")
        let options = ["--said-on", "2026-04-30", "-o", office.directory + "/out"]
        let first = office.file(source, options)
        #expect(first.code == .done, "\(first.messages)")
        let path = String(first.output.dropLast())
        let filings = try FileSystem.read(path)
        let vault = try office.vaultFiles()
        #expect(path.hasSuffix(".filings") && path.contains("/out/statements-2026-05-"))
        #expect(try FileSystem.permissions(of: path) == 0o600)
        try FileSystem.remove(path)
        let later = RehearsedWorld(at: "2026-06-01T00:00:00Z", seed: "other")
        let second = office.file(source, options, in: later)
        #expect(second.code == .done && second.output == first.output)
        #expect(second.messages.contains("filed before"))
        #expect(try FileSystem.read(path) == filings)
        #expect(try office.vaultFiles() == vault)
        let another = office.file(source, ["--said-on", "2026-04-29"])
        #expect(another.code == .done && Array(another.output.utf8) != filings)
    }
}
