import Foundation
import Platform
import Registry
import Tables
import Testing
import Transparency
import Wording

@testable import Office
@testable import OfficeTables
@testable import TableKinds
@testable import Terminal
@testable import TestSupport
@testable import Workplace

/// Tables of workers, milestones, refunds and attestations become the contents they mean.
@Suite struct OfficeTableTests {
    private func filed(
        _ table: String, by party: String, _ options: [String] = []
    ) throws -> (office: FilingOffice, contents: [JSONValue], messages: String) {
        let office = try FilingOffice(of: party)
        let result = office.file(try office.table(table), options)
        #expect(result.code == .done, "\(result.messages)")
        return (office, try FilingOffice.contents(of: result.output), result.messages)
    }

    /// The faults of a table: row, column and kind.
    private func faults(
        _ table: String, by party: String = "sa-sen", in office: FilingOffice? = nil
    ) throws -> [String] {
        let office = try office ?? FilingOffice(of: party)
        let before = try office.vaultFiles()
        let result = office.file(try office.table(table), ["--json"])
        if result.code == .done { return [] }
        #expect(try office.vaultFiles() == before)
        let answer = try CanonicalJSON.parseHandwritten(Array(result.output.utf8))
        return (answer["faults"]?.arrayValue ?? []).map { fault in
            let row = fault["row"]?.integerValue.map { "\($0)" } ?? "-"
            return "\(row) \(fault["field"]?.stringValue ?? "-") "
                + (fault["kind"]?.stringValue ?? "")
        }
    }

    @Test func theExampleOfThePageIsWhatIsMade() throws {
        let page = String(
            decoding: try FileSystem.read(
                FilingOffice.source("../../../Specs/office-tables.md")), as: UTF8.self)
        func block(_ kind: String) throws -> String {
            let parts = page.components(separatedBy: "```\(kind)\n")
            return try #require(parts.dropFirst().first).components(separatedBy: "```")[0]
        }
        let office = try FilingOffice(of: "sa-sen")
        let table = try office.table(try block("csv example milestones"))
        let result = office.file(table, in: RehearsedWorld(at: "2026-08-01T00:00:00Z"))
        #expect(result.code == .done, "\(result.messages)")
        let made = try FilingOffice.contents(of: result.output).map {
            String(decoding: CanonicalJSON.bytes(of: $0), as: UTF8.self) + "\n"
        }
        #expect(try block("json example milestones") == made.joined())
        for kind in TableKind.all {
            #expect(page.contains("`\(kind.name.rawValue)`"))
            guard kind.name != .fees else { continue }
            for column in kind.columns { #expect(page.contains("`\(column.id)`")) }
        }
    }

    private static let workers = """
        đơn hàng;người lao động;họ và tên;ngày sinh;số hộ chiếu;ngày đồng ý;bản đồng ý
        VJ-2026-000017;m-01;Nguyễn Thị Ví Dụ;28/02/2001;X000001;05/12/2025;consent-vi-1
        VJ-2026-000017;m-02;Trần Văn Mẫu;;;05/12/2025;consent-vi-1
        """

    @Test func workersAreEnrolledUnderPseudonymsAndTheirNamesStayInTheVault() throws {
        let (office, contents, messages) = try filed(Self.workers, by: "sa-sen")
        #expect(contents.count == 2 && messages.contains("m-01"))
        let vault = try Vault(opening: office.vault)
        let list = try WorkerList(of: vault)
        for (name, content) in zip(["m-01", "m-02"], contents) {
            let worker = try #require(list.worker(named: name, in: FilingOffice.order))
            #expect(content["worker"]?.stringValue == worker.text)
            #expect(content["type"] == .string("worker.enrolled"))
            let text = content["body"]?["commitment"]?.stringValue ?? ""
            let digest = try #require(Base64.decode(text).flatMap { Digest($0) })
            let kept = try FileSystem.read(
                "\(office.vault)/documents/\(Hex.encodeText(digest.bytes))")
            #expect(SHA256.digest(ofParts: [Array("feri-document/1\n".utf8), kept]) == digest)
            let record = String(decoding: kept.dropFirst(32), as: UTF8.self)
            #expect(record.contains(#""worker":"\#(name)""#))
            #expect(record.contains(name == "m-01" ? "Nguyễn Thị Ví Dụ" : "Trần Văn Mẫu"))
            #expect(
                !String(decoding: CanonicalJSON.bytes(of: content), as: UTF8.self)
                    .contains("Nguyễn"))
        }
        #expect(list.names(in: FilingOffice.order).count == 14)
        let again = office.file(try office.table(Self.workers), in: RehearsedWorld())
        #expect(again.messages.contains("filed before") && !again.messages.contains("warning"))
        let longer = Self.workers + "\nVJ-2026-000017;m-02;Trần Văn Mẫu;;;05/12/2025;consent-vi-1"
        #expect(
            try faults(longer, in: office) == ["4 worker repeated-row"])
    }

    /// A list of workers that grows: who is enrolled is not enrolled again, and only who was not is filed.
    @Test func aListOfWorkersThatHasGrownEnrolsTheNewOnesAlone() throws {
        let (office, first, _) = try filed(Self.workers, by: "sa-sen")
        let grown = Self.workers + "\nVJ-2026-000017;m-03;Lê Văn Thử;;;06/12/2025;consent-vi-1"
        let result = office.file(
            try office.table(grown, named: "grown.csv"), in: RehearsedWorld(seed: "another day"))
        #expect(result.code == .done, "\(result.messages)")
        let contents = try FilingOffice.contents(of: result.output)
        #expect(contents.count == 1 && result.messages.contains("2 unchanged"))
        #expect(!first.map { $0["worker"] }.contains(contents[0]["worker"]))
        // What the vault keeps of her is another: then it is not the same row.
        for changed in [
            grown.replacingOccurrences(of: "Trần Văn Mẫu", with: "Trần Văn Khác"),
            grown.replacingOccurrences(of: "X000001", with: "X000002"),
        ] {
            let row = changed.contains("X000002") ? 2 : 3
            let found = try faults(changed, in: office)
            #expect(found == ["\(row) worker enrolled-before"], "\(found)")
        }
    }

    @Test func anEnrolmentThatWasCutOffKeepsItsPseudonym() throws {
        let office = try FilingOffice(of: "sa-sen")
        let vault = try Vault(opening: office.vault)
        var list = try WorkerList(of: vault)
        list.add(WorkerID("wk-abcdefabcdef")!, named: "m-01", in: FilingOffice.order)
        try list.save()
        let result = office.file(try office.table(Self.workers))
        #expect(result.code == .done, "\(result.messages)")
        let contents = try FilingOffice.contents(of: result.output)
        #expect(contents[0]["worker"] == .string("wk-abcdefabcdef"))
    }

    @Test func numbersThatExcelRoundedAndUnlikelyNamesAreAskedAbout() throws {
        let bad = """
            order,worker,full name,born on,identity number,consent on,consent text
            VJ-2026-000017,m-01,A Person,,7.9099E+10,2025-12-05,consent-vi-1
            VJ-2026-000017,wk-abcdefabcdef,A Person,,,2025-12-05,consent-vi-1
            VJ-2026-000017,m-03,,,,2027-12-05,
            """
        #expect(
            try faults(bad) == [
                "2 identity_number scientific-notation", "3 worker unknown-name",
                "4 full_name empty-cell", "4 consent_on not-a-date", "4 consent_text empty-cell",
            ])
        #expect(try faults(Self.workers, by: "op-feri") == ["- - not-allowed"])
    }

    @Test func refundsArePaidByTheOneWhoPaysAndConfirmedByADesk() throws {
        let paid = """
            order,worker,payer,amount,currency,paid on,method,receipt,reason,kinds,note
            VJ-2026-000017,w-01,sa-sen,52000000,VND,2026-04-15,transfer,yes,overcharge,"service-charge, brokerage",
            """
        let (_, contents, _) = try filed(paid, by: "sa-sen")
        let body = contents[0]["body"]
        #expect(contents[0]["type"] == .string("refund.paid"))
        #expect(body?["payer"]?["role"] == .string("sending-agency"))
        #expect(
            body?["kinds"] == .array([.string("service-charge"), .string("brokerage")]))
        #expect(try faults(paid, by: "gd-hibari") == ["2 - not-allowed"])
        #expect(
            try faults(paid.replacing("52000000", with: "0"), by: "sa-sen") == [
                "2 amount zero-amount"
            ])
        #expect(
            try faults(paid.replacing("brokerage", with: "brokrage"), by: "sa-sen") == [
                "2 kinds unknown-word"
            ])
        let confirmed = """
            求人番号,労働者,金額,通貨,対象の番号,申告日
            VJ-2026-000017,w-01,0,JPY,12,2026-04-30
            """
        #expect(try faults(confirmed, by: "gd-hibari") == ["2 confirms no-such-entry"])
        #expect(
            try faults(confirmed.replacing("2026-04-30", with: ""), by: "gd-hibari") == [
                "2 confirms no-such-entry", "2 said_on empty-cell",
            ])
    }

    @Test func theChecksOfOneVisitMakeOneStatement() throws {
        let table = """
            監査の種類,日付,求人番号,労働者,対象の当事者,規則,結果,備考
            書類の確認,令和8年4月20日,VJ-2026-000017,,em-kiku,JP-02,適合,
            社会監査,2026/04/20,,,em-kiku,jp-04,不適合,寮の家賃が高い
            書類の確認,2026-04-20,VJ-2026-000017,,em-kiku,JP-03,未確認,
            """
        let (_, contents, _) = try filed(table, by: "gd-hibari")
        #expect(contents.count == 2)
        #expect(contents[0]["body"]?["checks"]?.arrayValue?.count == 2)
        #expect(contents[0]["party"] == .string("em-kiku"))
        #expect(contents[1]["order"] == nil)
        #expect(
            contents[1]["body"]?["checks"]?.arrayValue?.first?["rule"] == .string("JP-04"))
        #expect(
            try faults(table.replacing("JP-03", with: "JP-02"), by: "gd-hibari") == [
                "4 rule repeated-row"
            ])
        #expect(
            try faults(table.replacing("JP-03", with: "passport"), by: "gd-hibari") == [
                "4 rule unknown-word"
            ])
    }

    @Test func aChangedVaultIsSaidWhenAFileIsFiledAgain() throws {
        let office = try FilingOffice(of: "sa-sen")
        let table = try office.table(
            "order,worker,milestone,on\nVJ-2026-000017,w-01,departed,2026-03-28\n"
                + "VJ-2026-000017,w-02,departed,2026-03-28\n")
        let first = office.file(table)
        #expect(first.code == .done, "\(first.messages)")
        let quiet = office.file(table, in: RehearsedWorld(at: "2026-06-01T00:00:00Z"))
        #expect(quiet.output == first.output && !quiet.messages.contains("warning"))
        try FileSystem.replace(
            office.vault + "/workers.csv",
            with: Array(
                FilingOffice.workers.replacing("000000000002", with: "0000000000ff").utf8),
            mode: 0o600)
        let loud = office.file(table, in: RehearsedWorld())
        #expect(loud.output == first.output && loud.code == .done)
        #expect(
            loud.messages.contains(
                "row 3: “w-02” was filed as wk-000000000002; workers.csv of the vault now says "
                    + "wk-0000000000ff"))
        #expect(!loud.messages.contains("row 2:"))
        try FileSystem.replace(
            office.vault + "/workers.csv", with: Array("order,name,pseudonym\n".utf8), mode: 0o600)
        let empty = office.file(table, in: RehearsedWorld())
        #expect(empty.output == first.output)
        #expect(empty.messages.contains("could not be filed today as it was"))
    }
}
