import Foundation
import Tables
import Testing
import Wording

@testable import TestSupport

/// What `Specs/tables.md` shows is what the code does.
@Suite struct SpecExampleTests {
    private static let page = (try? Repository.text("Specs/tables.md")) ?? ""

    /// The cells of the rows of tables with `width` columns, heads and rules left out.
    private static func rows(width: Int) -> [[String]] {
        page.split(separator: "\n").filter { $0.hasPrefix("| `") }
            .map { line in
                line.split(separator: "|").map {
                    $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
                }
            }
            .filter { $0.count == width }
    }

    private static let bytes: [UInt8] = {
        let block = page.components(separatedBy: "```hex\n")[1].components(separatedBy: "```")[0]
        return block.split(separator: "\n").flatMap { line in
            line.components(separatedBy: "#")[0].split(separator: " ").compactMap {
                UInt8($0, radix: 16)
            }
        }
    }()

    @Test func theExampleFileReadsAsThePageSays() throws {
        let table = try TableFile.read(Self.bytes).get()
        #expect(table.encoding == .cp932 && table.separator == .comma && table.faults.isEmpty)
        let match = try HeaderMatch.find(
            in: table,
            columns: SampleColumn.columns.filter { $0.id == .order || $0.id == .amount },
            totals: SampleColumn.totals
        ).get()
        #expect(match.faults.isEmpty && match.headerRow == 1 && match.language == .japanese)
        #expect(match.rows.map(\.number) == [2])
        #expect(match.rows[0][.order] == "VJ-1" && match.rows[0][.amount] == "90,000")
        #expect(match.totals.map(\.row.number) == [4])
        let reader = AmountReader(
            currency: "JPY", exponent: 0,
            convention: AmountWitnesses(
                cells: match.cells(of: .amount), language: match.language
            ).convention(for: match.totals[0].row[.amount] ?? "", wasCounted: false))
        #expect(reader.read(match.totals[0].row[.amount] ?? "").mapError(\.kind) == .success(90000))
    }

    @Test func theExampleFaultReadsAsThePageSays() throws {
        let table = try TableFile.read(Array("order,amount\nVJ-1,1.234\n".utf8)).get()
        let match = try HeaderMatch.find(
            in: table, columns: SampleColumn.columns.filter { $0.id == .order || $0.id == .amount }
        ).get()
        var list = FaultList(match.faults)
        let convention = AmountWitnesses(
            cells: match.cells(of: .amount), language: match.language
        ).convention(for: "1.234")
        let reader = AmountReader(currency: "JPY", exponent: 0, convention: convention)
        _ = list.value(in: match.rows[0], .amount, by: reader)
        #expect(Self.page.contains("\n" + (list.faults.first?.line.en ?? "?") + "\n"))
    }

    @Test func theAmountsOfThePageReadAsItSays() throws {
        let rows = Self.rows(width: 4)
        #expect(rows.count >= 16)
        for row in rows {
            let convention = try #require(AmountConvention(rawValue: row[2]))
            let reader = AmountReader(
                currency: row[1], exponent: row[1] == "USD" ? 2 : 0, convention: convention)
            let seen =
                switch reader.read(row[0]) {
                case .success(let amount): String(amount)
                case .failure(let fault): fault.kind.rawValue
                }
            #expect(seen == row[3], "\(row)")
        }
    }

    @Test func theDatesOfThePageReadAsItSays() throws {
        let rows = Self.rows(width: 3)
        #expect(rows.count >= 16)
        for row in rows {
            let convention = try #require(DateConvention(rawValue: row[1]))
            let seen =
                switch DateReader(convention: convention).read(row[0]) {
                case .success(let date): date.description
                case .failure(let fault): fault.kind.rawValue
                }
            #expect(seen == row[2], "\(row)")
        }
    }

    @Test func everyKindOfFaultIsNamedOnThePage() {
        for kind in FaultKind.allCases { #expect(Self.page.contains("`\(kind.rawValue)`")) }
    }
}
