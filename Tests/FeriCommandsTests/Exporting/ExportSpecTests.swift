import Foundation
import Platform
import Testing
import Transparency

@testable import Papers
@testable import Terminal
@testable import TestSupport

/// `Specs/export.md` and `tools/export.sql` against the program.
@Suite struct ExportSpecTests {
    private static func file(_ path: String) throws -> String {
        try Repository.text(path)
    }

    private let page: [Substring]

    init() throws { page = try ExportSpecTests.file("Specs/export.md").split(separator: "\n") }

    /// The cells of the rows of the first table below `heading`, without its head.
    private func table(under heading: String) throws -> [[String]] {
        let start = try #require(page.firstIndex { $0.hasPrefix(heading) })
        let rows = page[(start + 1)...].drop { !$0.drop { $0 == " " }.hasPrefix("|") }
            .prefix { $0.drop { $0 == " " }.hasPrefix("|") }
        return rows.dropFirst(2).map { row in
            row.split(separator: "|").dropFirst(row.first == "|" ? 0 : 1)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    @Test(arguments: ExportTable.allCases)
    func everyColumnStandsOnThePageInItsOrder(_ table: ExportTable) throws {
        let rows = try self.table(under: "### \(table.rawValue)")
        #expect(rows.map { $0[0] } == table.columns.map { "`\($0.name)`" })
        #expect(rows.map { $0[1] } == table.columns.map(\.type.rawValue))
        #expect(rows.allSatisfy { !$0[2].isEmpty })
        let names = table.columns.map(\.name)
        #expect(Set(names).count == names.count && !names.contains(ExportFormat.mark))
    }

    @Test(arguments: ExportTable.allCases)
    func theDatabasesColumnsAreThose(_ table: ExportTable) throws {
        let types: [ExportType: String] = [
            .text: "text", .integer: "bigint", .boolean: "boolean", .day: "text", .date: "text",
            .instant: "timestamptz", .json: "jsonb",
        ]
        let sql = try ExportSpecTests.file("tools/export.sql").split(separator: "\n")
        let start = try #require(
            sql.firstIndex { $0 == "CREATE TABLE feri.\(table.rawValue) (" })
        let rows = sql[(start + 1)...].prefix { !$0.contains("PRIMARY KEY") }
        let wanted = table.columns.map { column in
            let name = column.name == "order" ? "\"order\"" : column.name
            return "    \(name) \(types[column.type] ?? "?"),"
        }
        #expect(rows.map(String.init) == wanted + ["    neutralised text,"])
    }

    @Test func formulasAreNeutralisedAsSaid() throws {
        let rows = try table(under: "8. ")
        #expect(rows.count == 5)
        for row in rows {
            let said = row[0].components(separatedBy: "`, `")
            let shown = row[1].components(separatedBy: "`, `")
            for (said, shown) in zip(said, shown) {
                let text = said.replacingOccurrences(of: "`", with: "")
                let line = ExportFormat.csv.row(["a"], [.text(text)])
                let isMarked = said != shown && !said.contains("5-3")
                #expect(
                    String(decoding: line, as: UTF8.self)
                        == shown.replacingOccurrences(of: "`", with: "")
                        + (isMarked ? ",a\r\n" : ",\r\n"))
            }
        }
    }

    @Test func theExampleIsWhatTheSampleGives() throws {
        let root = Repository.url("Ledger/sample")
        let world = RehearsedWorld()
        let code = world.feri(
            "export", "--ledger", "\(root.path)/ledger", "--openings", "\(root.path)/private",
            "--of", "fees", "--format", "csv", "--at", "156")
        #expect(code == .done, "\(world.messages())")
        let start = try #require(page.firstIndex { $0 == "```example export-fees" })
        let shown = page[(start + 1)...].prefix { $0 != "```" }.map { $0 + "\r\n" }.joined()
        let isAsShown = world.output().utf8.starts(with: shown.utf8)
        #expect(isAsShown)
    }
}
