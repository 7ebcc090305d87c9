import Foundation
import Judging
import Platform
import Testing
import Transparency
import Workbook

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport
@testable import Views

@Suite(.rehearsedLedger) struct ExportTests {
    private let ledger: RehearsedLedger

    init() throws { ledger = try #require(RehearsedLedger.current) }

    private func rows(
        _ table: String, _ more: String..., openings: Bool = true
    ) throws -> [JSONValue] {
        let arguments = ["export", "--of", table, "--format", "jsonl"] + more
        let world = RehearsedWorld()
        let places =
            openings ? ["--home", ledger.home] : ["--ledger", ledger.ledger]
        let code = Feri.run(arguments + places, world: world.world)
        #expect(code == .done, "\(world.messages())")
        return try world.output().split(separator: "\n").map {
            try CanonicalJSON.parseHandwritten(Array($0.utf8))
        }
    }

    @Test func everyLineOfEveryAccountIsARow() throws {
        let fees = try rows("fees")
        #expect(fees.map { $0["seq"]?.integerValue } == [18, 19, 21])
        #expect(fees.map { $0["line"]?.integerValue } == [0, 1, 0])
        #expect(fees[0]["amount"] == nil && fees[0]["superseded_by"]?.integerValue == 21)
        #expect(fees[1]["amount"]?.integerValue == 52_000_000)
        #expect(fees[1]["currency"]?.stringValue == "VND")
        #expect(fees[1]["independent"]?.booleanValue == true)
        #expect(fees[1]["ilo_category"]?.stringValue == "recruitment-fee")
        #expect(fees[2]["independent"]?.booleanValue == false)
    }

    @Test func aWorkbookHasTheSameRowsWithTheirTypes() throws {
        let out = NSTemporaryDirectory() + "feri-export-\(UUID().uuidString).xlsx"
        defer { try? FileSystem.removeTree(out) }
        let world = RehearsedWorld()
        let arguments = ["export", "--home", ledger.home, "--of", "fees", "--of", "statements"]
        #expect(
            Feri.run(arguments + ["--format", "xlsx", "-o", out], world: world.world) == .done,
            "\(world.messages())")
        #expect(try FileSystem.permissions(of: out) == 0o600)
        let workbook = try WorkbookFile(FileSystem.read(out))
        #expect(workbook.sheets.map(\.name) == ["fees", "statements"])
        var reader = try workbook.reader(of: workbook.sheets[0])
        let names = try #require(try reader.next()).cells.map(\.value.text)
        var read: [SheetRow] = []
        while let row = try reader.next() { read.append(row) }
        let json = try rows("fees")
        #expect(read.count == json.count)
        for (row, object) in zip(read, json) {
            guard case .object(let members) = object else { continue }
            #expect(row.cells.count == members.count)
            for cell in row.cells {
                switch object[names[cell.column - 1]] {
                case .integer(let number)?: #expect(cell.value == .number(SheetNumber(number)))
                case .boolean(let truth)?: #expect(cell.value == .boolean(truth))
                case .string(let text)?: #expect(cell.value.text == text)
                case let other: Issue.record("\(String(describing: other))")
                }
            }
        }
        let saidOn = try #require(names.firstIndex(of: "said_on")) + 1
        #expect(
            read.allSatisfy { row in
                row.cells.contains { cell in
                    guard cell.column == saidOn, case .day = cell.value else { return false }
                    return true
                }
            })
        #expect(
            Feri.run(arguments + ["--format", "xlsx", "--bom"], world: RehearsedWorld().world)
                == .usage)
    }

    @Test func whatWasKnownEarlierIsExportedAsItWas() throws {
        let at = try rows("fees", "--at", "18")
        #expect(at.map { $0["seq"]?.integerValue } == [18])
        #expect(at[0]["superseded_by"] == nil)
        #expect(try rows("fees", "--as-of", "2026-04-30") == at)
        let order = try rows("orders", "--as-of", "2026-04-30")
        #expect(order[0]["as_of"]?.stringValue == "2026-04-30T23:59:59Z")
        #expect(order[0]["verdict_ilo"]?.stringValue != "breach")
        #expect(try rows("orders")[0]["verdict_ilo"]?.stringValue == "breach")
        #expect(try rows("statements", "--at", "18").count == 19)
        let early = RehearsedWorld()
        #expect(
            early.feri(
                "export", "--home", ledger.home, "--of", "fees", "--format", "csv", "--as-of",
                "2020-01-01") == .noInput)
    }

    @Test func findingsAreThoseOfTheVerdict() throws {
        let found = try rows("findings")
        let json = ledger.read("verdict", "order", "VJ-TEST-1", "--json")
        let verdict = try CanonicalJSON.parseHandwritten(Array(json.output.utf8))
        var wanted: [JSONValue] = []
        for part in [verdict] + (verdict["workers"]?.arrayValue ?? []) {
            for standard in try #require(part["verdicts"]?.arrayValue) {
                wanted += (standard["findings"]?.arrayValue ?? []).filter { finding in
                    part["worker"] != nil || finding["worker"] == nil
                }
            }
        }
        #expect(found.count > 3)
        let ofOrder = verdict["verdicts"]?.arrayValue?.flatMap { $0["findings"]?.arrayValue ?? [] }
        #expect(found.count == ofOrder?.count)
        for finding in found {
            #expect(
                ofOrder?.contains {
                    $0["rule"] == finding["rule"] && $0["worker"] == finding["worker"]
                        && $0["values"] == finding["figures"]
                        && $0["explanation"]?["vi"] == finding["explanation_vi"]
                } ?? false)
        }
    }

    @Test func withoutOpeningsWhatIsSealedIsNotThereAndThatIsSaid() throws {
        #expect(try rows("fees", openings: false).isEmpty)
        let order = try rows("orders", openings: false)[0]
        #expect(order["contents_not_seen"]?.integerValue == 8)
        #expect(order["verdict_ilo"]?.stringValue == "undetermined")
        let statements = try rows("statements", openings: false)
        #expect(statements.count == RehearsedLedger.size)
        #expect(statements[19]["type"] == nil && statements[19]["worker"] == nil)
        let said = ledger.read("export", "--of", "fees", "--format", "csv", openings: false)
        #expect(said.messages.contains("8 sealed contents were not seen"))
        #expect(said.output.utf8.split(separator: 0x0A).count == 1)
    }

    @Test func severalTablesGoIntoADirectoryAndNothingHalfIsLeft() throws {
        let out = ledger.scratch + "/tables-\(UUID().uuidString)"
        let arguments = [
            "export", "--of", "fees", "--of", "orders", "--format", "csv", "--json", "-o", out,
            "--home", ledger.home,
        ]
        let world = RehearsedWorld()
        #expect(Feri.run(arguments, world: world.world) == .done, "\(world.messages())")
        #expect(try FileSystem.list(out).map(\.name) == ["fees.csv", "orders.csv"])
        #expect(try FileSystem.permissions(of: "\(out)/fees.csv") == 0o600)
        #expect(world.output().contains(#""of":"orders","rows":1"#))
        let first = try FileSystem.read("\(out)/fees.csv")
        #expect(Feri.run(arguments, world: world.world) == .done)
        #expect(try FileSystem.read("\(out)/fees.csv") == first)
        let nowhere = RehearsedWorld()
        #expect(
            nowhere.feri(
                "export", "--of", "fees", "--format", "csv", "-o", "\(out)/none/fees.csv",
                "--home", ledger.home) == .cannotCreate)
        #expect(try FileSystem.list(out).count == 2)
        let bare = RehearsedWorld()
        #expect(
            bare.feri(
                "export", "--of", "fees", "--of", "orders", "--format", "csv", "--home",
                ledger.home) == .usage)
    }

    @Test func independenceIsWhatTheJudgeSays() throws {
        let view = try LedgerView(
            ledger: ledger.ledger, openings: "\(ledger.home)/private", key: nil)
        var judged: [UInt64: Bool] = [:]
        for order in view.index.orderNumbers {
            for worker in try #require(try view.judged(order)).order.workers {
                for account in worker.accounts { judged[account.seq] = account.isIndependent }
            }
        }
        #expect(judged.values.contains(true) && judged.values.contains(false))
        for row in try rows("fees") {
            let seq = UInt64(try #require(row["seq"]?.integerValue))
            #expect(row["independent"]?.booleanValue == judged[seq])
        }
    }
}
