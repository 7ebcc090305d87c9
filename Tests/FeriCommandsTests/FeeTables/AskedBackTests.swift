import Platform
import Registry
import Tables
import Terminal
import Testing
import Wording

@testable import FeriCommands
@testable import Office
@testable import OfficeTables
@testable import TestSupport
@testable import Workplace

/// What a table must be asked about before it is filed: near misses of names, days that have not
/// come, totals in no currency, tables without anything in them.
@Suite struct AskedBackTests {
    private static let header =
        "order,worker,perspective,moment,payer,payee,payee_role,kind,item,amount,currency,paid_on,"
        + "method,receipt,nothing_else,present\n"

    private func row(_ changes: [Int: String]) -> String {
        var cells = [
            "VJ-2026-000017", "w-03", "agency", "pre-departure", "w-03", "sa-sen", "", "training",
            "class", "700000", "VND", "2026-01-20", "cash", "yes", "yes", "",
        ]
        for (position, cell) in changes { cells[position] = cell }
        return cells.joined(separator: ",") + "\n"
    }

    /// What is wrong with a table, by kind, as an agency's vault that knows the sample's parties sees
    /// it on 1 May 2026.
    private func faults(of text: String) throws -> [FaultKind] {
        let office = try FilingOffice(of: "sa-sen")
        let path = office.directory + "/table.csv"
        try FileSystem.replace(path, with: Array(text.utf8))
        let filing = try TableFiling(
            vault: try Vault(opening: office.vault), ledger: nil,
            now: Instant("2026-05-01T00:00:00Z")!, random: { [UInt8](repeating: 7, count: $0) })
        let terms = FilingTerms(saidOn: nil, present: [], today: CivilDate("2026-05-01")!)
        let table = try filing.look(
            at: try FileSystem.read(path), terms: terms, filer: PartyID("sa-sen")!)
        return table.faults?.faults.map(\.kind) ?? []
    }

    private func payment(_ changes: [Int: String]) throws -> [FaultKind] {
        try faults(of: Self.header + row(changes))
    }

    @Test func aPayeeThatIsAlmostAPartyOrAWorkerIsAskedAbout() throws {
        for name in ["SO-sakura", "so_sakura", "so\u{2011}sakura", "So–Sakura"] {
            #expect(
                try payment([5: name, 6: "supervising organization"]) == [.similarName], "\(name)")
        }
        #expect(try payment([5: "W\u{2011}05", 6: "broker"]) == [.similarName])
        #expect(try payment([5: "so-sakura"]) == [])
        #expect(try payment([5: "a man at the airport", 6: "broker"]) == [])
    }

    @Test func whoWasPresentIsARegisteredParty() throws {
        for word in ["none", "nobody", "không", "0", "so-sakra", "w-04", "so-sakura and em-kiku"] {
            #expect(try !payment([15: word]).isEmpty, "\(word)")
        }
        #expect(try payment([15: "so-sakura em-kiku"]) == [])
        #expect(try payment([15: ""]) == [])
    }

    @Test func nothingWasPaidOnADayThatHasNotCome() throws {
        #expect(try payment([11: "2026-05-03"]) == [.notADate])
        #expect(try payment([11: "2031-01"]) == [.notADate])
        #expect(try payment([11: "2026-05-02"]) == [])
        #expect(try payment([11: "2026-05"]) == [])
    }

    @Test func oneOutsiderHasOneSpelling() throws {
        let first = row([5: "cô Mai", 6: "broker", 7: "brokerage"])
        for other in ["Cô Mai", "co\u{302} Mai", "cô  mai"] {
            let table = Self.header + first + row([5: other, 6: "broker", 7: "brokerage", 9: "8"])
            #expect(try faults(of: table) == [.similarName], "\(other)")
        }
        let table = Self.header + first + row([5: "cô Mai", 6: "broker", 7: "brokerage", 9: "8"])
        #expect(try faults(of: table) == [])
    }

    @Test func aTotalHasTheDecimalsOfTheRowsAboveIt() throws {
        let total = { (amount: String, currency: String) in
            "Total,,,,,,,,,\(amount),\(currency),,,,,\n"
        }
        #expect(try faults(of: Self.header + row([:]) + total("700000", "")) == [])
        #expect(try faults(of: Self.header + row([:]) + total("700", "")) == [.totalDiffers])
        let dollars = row([9: "31.50", 10: "USD"])
        #expect(try faults(of: Self.header + dollars + total("31.50", "")) == [])
        #expect(
            try faults(of: Self.header + dollars + row([:]) + total("31.50", ""))
                == [.totalUncheckable])
    }

    @Test func twoWorkersAreNotOneOnPaper() throws {
        let header =
            "order,worker,full name,date of birth,identity number,consent on,consent text\n"
        let first = "VJ-2026-000017,n-31,Person One,2001-03-04,X 20-1,2026-03-01,c1\n"
        let other = { (name: String, number: String) in
            "VJ-2026-000017,\(name),Person Two,2001-03-05,\(number),2026-03-01,c1\n"
        }
        #expect(try faults(of: header + first + other("N-31", "Y2")) == [.similarName])
        #expect(try faults(of: header + first + other("n-32", "x201")) == [.repeatedRow])
        #expect(try faults(of: header + first + other("n-32", "Y2")) == [])
        #expect(
            try faults(of: header + first.replacing("Person One", with: "Person O?"))
                == [.damagedText])
    }

    @Test func nothingReadIsNothingGood() throws {
        #expect(try faults(of: Self.header) == [.noRows])
        #expect(try faults(of: "??n h?ng;S? ti?n\nVJ-1;5\n") == [.damagedText])
        #expect(try faults(of: "hello,world\n1,2\n").contains(.noHeader))
    }

    // MARK: Files that a user names

    private func check(_ arguments: String...) throws -> (ExitCode, String, String) {
        let world = RehearsedWorld()
        let code = Feri.run(["check"] + arguments, world: world.world)
        return (code, world.messages(), world.output())
    }

    @Test func aReportReplacesNothingButAReport() throws {
        let office = try FilingOffice(of: "sa-sen")
        let table = office.directory + "/mine.csv"
        let bytes = Array((Self.header + row([:])).utf8)
        try FileSystem.replace(table, with: bytes)
        #expect(try check(table, "--report", table).0 == .cannotCreate)
        let letter = office.directory + "/letter.txt"
        try FileSystem.replace(letter, with: Array("dear colleague\n".utf8))
        #expect(try check(table, "--report", letter).0 == .cannotCreate)
        #expect(try FileSystem.read(letter) == Array("dear colleague\n".utf8))
        #expect(try FileSystem.read(table) == bytes)
        for name in ["/report.txt", "/report.csv"] {
            let report = office.directory + name
            #expect(try check(table, "--report", report).0 == .done)
            #expect(try check(table, "--report", report).0 == .done, "an earlier report")
            #expect(try !FileSystem.read(report).isEmpty)
        }
    }

    @Test func aTitleLikeJSONIsATableAndJSONMayHaveItsMark() throws {
        let office = try FilingOffice(of: "sa-sen")
        let table = office.directory + "/titled.csv"
        try FileSystem.replace(
            table, with: Array(("[Form 7] PAYMENTS\n" + Self.header + row([:])).utf8))
        #expect(try check(table).0 == .done)
        let contents = office.directory + "/contents.json"
        let json = #"{"type":"order.closed","order":"VJ-2026-000017","body":{"on":"2026-05-01"}}"#
        try FileSystem.replace(contents, with: [0xEF, 0xBB, 0xBF] + Array(json.utf8))
        let (_, messages, _) = try check(contents)
        #expect(!messages.contains("JSON") && !messages.contains("columns"), "\(messages)")
    }

    @Test func certaintyThatCannotBeHadIsRefused() throws {
        let office = try FilingOffice(of: "sa-sen")
        let table = office.directory + "/mine.csv"
        try FileSystem.replace(table, with: Array((Self.header + row([:])).utf8))
        let (code, messages, _) = try check(table, "--strict")
        #expect(code == .usage && messages.contains("--home"), "\(messages)")
    }

    @Test func aTableCalledLikeAReportIsATable() {
        for name in ["march.report.csv", "Q1.REPORT.CSV", "march.report.txt"] {
            #expect(SharedFolder.isTable(name), "\(name)")
        }
        for name in ["march.csv.report.csv", "march.csv.report.txt", "T.XLSX.report.csv"] {
            #expect(!SharedFolder.isTable(name), "\(name)")
        }
    }
}
