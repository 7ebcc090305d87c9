import Foundation
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import Office
@testable import Terminal
@testable import TestSupport

/// What was read of a table is shown row by row in the reader's language, and added up.
@Suite struct ReadBackTests {
    private func check(_ path: String, _ language: Language, _ more: [String] = []) -> String {
        let world = RehearsedWorld()
        let code = Feri.run(
            ["check", "--lang", language.rawValue, path] + more, world: world.world)
        #expect(code == .done, "\(world.messages())")
        return world.output()
    }

    private static let fees = """
        order,worker,perspective,moment,payer,payee,payee_role,kind,item,amount,currency,paid_on,\
        method,receipt,nothing_else
        VJ-2026-000017,w-01,worker,post-arrival,w-01,sa-sen,,service-charge,fee,52000000,VND,\
        2026-01-11,cash,no,yes
        VJ-2026-000017,w-01,worker,post-arrival,w-01,a village broker,broker,brokerage,,70000000,\
        VND,2025-12,cash,no,yes
        VJ-2026-000017,w-02,worker,post-arrival,w-02,sa-sen,,training,,1200.50,USD,,cash,no,yes
        VJ-2026-000017,w-03,worker,post-arrival,,,,nil,nothing paid,0,VND,,,,yes

        """

    @Test func eachRowIsSaidInTheHabitsOfTheReader() throws {
        let office = try FilingOffice(of: "gd-hibari")
        let path = try office.table(Self.fees)
        let english = check(path, .english)
        for line in [
            "2  VJ-2026-000017  w-01    w-01 → sa-sen            service charge (fee)",
            "52,000,000 VND  11 January 2026", "70,000,000 VND  December 2025",
            "USD 1,200.50  date not known", "a village broker",
            "VJ-2026-000017  w-01  122,000,000 VND",
        ] {
            #expect(english.contains(line), "\(line)\n\(english)")
        }
        let japanese = check(path, .japanese)
        #expect(japanese.contains("52,000,000ドン") && japanese.contains("2026年1月11日"))
        #expect(japanese.contains("2025年12月") && japanese.contains("支払者 → 受取者"))
        let vietnamese = check(path, .vietnamese)
        #expect(vietnamese.contains("52.000.000 đồng"))
        #expect(vietnamese.contains("ngày 11 tháng 1 năm 2026"))
        #expect(vietnamese.contains("tháng 12 năm 2025"))
        #expect(vietnamese.contains("cộng theo người nhận"))
    }

    @Test func programsReadItUnderANameAndAVersion() throws {
        let office = try FilingOffice(of: "gd-hibari")
        let text = check(try office.table(Self.fees), .english, ["--json"])
        let answer = try CanonicalJSON.parseHandwritten(Array(text.utf8))
        let file = try #require(answer["files"]?.arrayValue?.first)
        let read = try #require(file["read_back"])
        #expect(read["schema"]?.stringValue == "feri.read-back/1")
        let rows = try #require(read["rows"]?.arrayValue)
        #expect(rows.map { $0["row"]?.integerValue } == [2, 3, 4, 5])
        #expect(rows[1]["payee"]?.stringValue == "a village broker")
        #expect(rows[1]["on"]?.stringValue == "2025-12")
        #expect(rows[2]["amount"]?["amount"]?.integerValue == 120_050)
        #expect(rows[3]["amount"] == nil && rows[3]["worker"]?.stringValue == "w-03")
        #expect(
            read["by_payee"]?.arrayValue?.map { $0["payee"]?.stringValue } == [
                "sa-sen", "a village broker",
            ])
        #expect(read["by_payee"]?.arrayValue?.first?["sums"]?.arrayValue?.count == 2)
        #expect(read["by_worker"]?.arrayValue?.count == 2)
    }

    @Test func thePageShowsWhatIsPrinted() throws {
        let page = String(
            decoding: try FileSystem.read(
                FilingOffice.source("../../../Specs/office-tables.md")), as: UTF8.self)
        let block = try #require(
            page.components(separatedBy: "```json read-back\n").dropFirst().first
        ).components(separatedBy: "```")[0]
        let shown = try CanonicalJSON.parseHandwritten(
            Array(block.split(separator: "\n").joined().utf8))
        let office = try FilingOffice(of: "sa-sen")
        let table =
            Self.fees.split(separator: "\n")[0]
            + "\nVJ-2026-000017,w-01,agency,pre-departure,em-kiku,sa-sen,,service-charge,,15300000,"
            + "VND,2026-02-05,transfer,yes,yes\n"
        let text = check(try office.table(String(table)), .english, ["--json"])
        let answer = try CanonicalJSON.parseHandwritten(Array(text.utf8))
        #expect(answer["files"]?.arrayValue?.first?["read_back"] == shown)
    }

    @Test func everyKindOfTableIsReadBack() throws {
        let office = try FilingOffice(of: "sa-sen")
        let milestones = check(
            try office.table(
                "order,worker,milestone,date,cause\n"
                    + "VJ-2026-000017,w-01,departed,2026-03-02,early\n"), .english)
        #expect(milestones.contains("departed (early)") && milestones.contains("2 March 2026"))
        let audits = check(
            try office.table(
                "audit,date,rule,result,order\n"
                    + "supervising,2026-03-02,JP-02,met,VJ-2026-000017\n"
                    + "supervising,2026-03-02,JP-03,not met,VJ-2026-000017\n"), .english)
        #expect(audits.contains("2    VJ-2026-000017  JP-02") || audits.contains("JP-02: met"))
        #expect(audits.contains("JP-03: not met"))
    }

    @Test func reportsHaveItBesideTheFilesOwnColumns() throws {
        let office = try FilingOffice(of: "gd-hibari")
        let path = try office.table(Self.fees)
        let report = office.directory + "/report.csv"
        _ = check(path, .english, ["--report", report])
        let lines = String(decoding: try FileSystem.read(report), as: UTF8.self)
            .split(whereSeparator: \.isNewline)
        #expect(lines[0].hasSuffix(",what was read,row in your file,status,reason and what to do"))
        #expect(
            lines[1].hasSuffix(
                "\"w-01 → sa-sen: service charge (fee), 52,000,000 VND, 11 January 2026\""
                    + ",2,no fault,"))
        // A report is filed like the table it was made of, and replaced by the next.
        #expect(check(report, .english).contains("52,000,000 VND"))
        _ = check(path, .english, ["--report", report])
    }
}
