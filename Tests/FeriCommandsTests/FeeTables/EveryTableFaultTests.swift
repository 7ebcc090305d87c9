import Foundation
import Platform
import Tables
import Testing
import Transparency
import Wording

@testable import Office
@testable import OfficeTables
@testable import TableKinds
@testable import TestSupport
@testable import Workplace

/// What tables of each kind are answered: the fault is found, the near right cell passes.
@Suite struct EveryTableFaultTests {
    /// The filled table of this kind with some cells replaced, row and column by column, as faults
    /// `row column kind`; rows are those of the file, whose header is row 1.
    private func faults(
        _ kind: TableKind.Name, by filer: String? = nil, _ changes: [Int: [String: String]],
        lacking: String? = nil
    ) throws -> [String] {
        let filled = try #require(
            FilledTable.all.first {
                $0.kind == kind && (filer == nil || $0.filer == filer)
            })
        let columns = TableKind.named(kind).columns.map(\.id.rawValue).filter { $0 != lacking }
        var rows = filled.rows
        for (row, cells) in changes {
            while rows.count < row - 1 { rows.append([:]) }
            rows[row - 2].merge(cells) { $1 }
        }
        let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
        let text = lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
        let table = try EveryTableTests.read(Array(text.utf8), by: filled.filer)
        return (table.faults?.faults ?? []).map { fault in
            "\(fault.row.map(String.init) ?? "-") \(fault.column?.identifier ?? "-") "
                + fault.kind.rawValue
        }
    }

    /// A file may lack a column that not every row needs; one that does has a fault.
    @Test(arguments: FilledTable.all)
    func withoutAColumnNoRowIsPassedOverInSilence(_ filled: FilledTable) throws {
        let all = TableKind.named(filled.kind).columns
        for lacking in all where !lacking.column.isRequired {
            let columns = all.map(\.id.rawValue).filter { $0 != lacking.id.rawValue }
            let lines = [columns] + filled.rows.map { row in columns.map { row[$0] ?? "" } }
            let text = lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
            let table = try EveryTableTests.read(Array(text.utf8), by: filled.filer)
            guard table.faults == nil else { continue }
            let said = Set(table.statements.flatMap(\.rows))
            #expect(said == Set(filled.rows.indices.map { $0 + 2 }), "\(lacking.id.rawValue)")
        }
    }

    @Test func aRowSaysWhichColumnItNeedsAndTheTableLacks() throws {
        #expect(try faults(.licences, [:], lacking: "source") == ["3 - missing-column"])
        #expect(
            try faults(.licences, [3: ["recognition": "licence"]], lacking: "source") == [])
        #expect(
            try faults(.refunds, by: "sa-sen", [:], lacking: "interest") == ["2 - missing-column"])
    }

    @Test func interestIsARateAndAPeriod() throws {
        #expect(try faults(.refunds, by: "sa-sen", [:]) == [])
        #expect(
            try faults(.refunds, by: "sa-sen", [2: ["interest": ""]]) == ["2 interest empty-cell"])
        #expect(
            try faults(.refunds, by: "sa-sen", [2: ["interest_per": ""]])
                == ["2 interest_per empty-cell"])
        #expect(
            try faults(.refunds, by: "sa-sen", [2: ["interest": "", "interest_per": ""]]) == [])
        #expect(
            try faults(.loans, [2: ["interest": "0.5"]]) == ["2 interest ambiguous-amount"])
        #expect(try faults(.loans, [2: ["interest": "0.5%"]]) == [])
    }

    @Test func ratesAreReadAsThePageSays() throws {
        let page = try Repository.text("Specs/office-tables.md")
        let rows =
            page.components(separatedBy: "| cell | basis points |\n").last?
            .components(separatedBy: "\n").dropFirst().prefix { $0.hasPrefix("| `") } ?? []
        #expect(rows.count == 9)
        for row in rows {
            let cells = row.split(separator: "|").map {
                $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
            }
            switch PercentReader().read(cells[0]) {
            case .success(let points): #expect(String(points) == cells[1], "\(cells[0])")
            case .failure(let fault): #expect(fault.kind.rawValue == cells[1], "\(cells[0])")
            }
        }
    }

    @Test func whatIsSaidOnceIsSaidOtherwiseNowhere() throws {
        #expect(try faults(.orders, [3: ["months": "36"]]) == [])
        #expect(try faults(.orders, [3: ["months": "35"]]) == ["3 months rows-disagree"])
        #expect(
            try faults(.agreements, [3: ["nothing_else": "yes"]])
                == ["3 nothing_else rows-disagree"])
        #expect(
            try faults(.contracts, [3: ["penalty_clause": "no", "basic_wage": "182.700"]])
                == ["3 basic_wage rows-disagree"])
    }

    @Test func anOrderNamesEachPartyAndEachKindOnce() throws {
        #expect(
            try faults(.orders, [4: ["party": "sa-sen", "role": "sending-agency"]])
                == ["4 party repeated-row"])
        #expect(
            try faults(.orders, [4: ["kind": "training", "bearer": "worker"]])
                == ["4 kind repeated-row"])
        // A row with the order alone is a remark to the reader of tables.
        #expect(
            try faults(.orders, [4: ["party": "", "role": ""]]) == ["4 order stray-row"])
        #expect(
            try faults(.orders, [4: ["party": "", "role": "", "months": "36"]])
                == ["4 - repeated-row"])
        #expect(
            try faults(.orders, [4: ["role": "grievance-desk"]]) == ["4 role unknown-word"])
        #expect(try faults(.orders, [4: ["role": ""]]) == ["4 role empty-cell"])
        #expect(try faults(.orders, [4: ["party": "em-kikku"]]) == ["4 party unknown-name"])
        #expect(
            try faults(.orders, [2: ["headcount": "12人", "months": "0"]]) == [
                "2 headcount not-a-number", "2 months not-a-number",
            ])
        #expect(try faults(.orders, [2: ["headcount": "１２"]]) == [])
    }

    @Test func aCellThatSaysNothingOfTheRowIsAFault() throws {
        #expect(
            try faults(.orderEvents, [3: ["reference": "PTL-1"], 5: ["on": "2026-01-15"]]) == [
                "3 reference rows-disagree", "5 on rows-disagree",
            ])
        #expect(
            try faults(.grievances, [2: ["outcome": "settled"], 3: ["about": "fees"]]) == [
                "2 outcome rows-disagree", "3 about rows-disagree",
            ])
        #expect(
            try faults(.attestations, [2: ["version": "1"], 4: ["rule": "JP-02"]]) == [
                "2 version rows-disagree", "4 rule rows-disagree",
            ])
    }

    @Test func aStageEndsWithItsOutcomeAndTheEntryThatOpenedIt() throws {
        #expect(
            try faults(.grievances, [3: ["entry": "", "outcome": ""]]) == [
                "3 entry empty-cell", "3 outcome empty-cell",
            ])
        #expect(
            try faults(.grievances, [3: ["entry": "41, 42"]]) == ["3 entry no-such-entry"])
        #expect(try faults(.grievances, [3: ["entry": "1000"]]) == ["3 entry no-such-entry"])
        #expect(try faults(.grievances, [2: ["entry": ""]]) == [])
        #expect(
            try faults(.grievances, [2: ["consent_on": "2027-06-01"]])
                == ["2 consent_on not-a-date"])
        #expect(
            try faults(.countersignatures, [2: ["order": "VJ-2026-000018"]])
                == ["2 - rows-disagree"])
        #expect(try faults(.responses, [2: ["entry": "30, x"]]) == ["2 entry no-such-entry"])
    }

    @Test func whoLentIsKnownOrDescribed() throws {
        #expect(
            try faults(.loans, [2: ["lender_role": ""]]) == ["2 lender_role empty-cell"])
        #expect(try faults(.loans, [2: ["lender": "sa-sen", "lender_role": ""]]) == [])
        #expect(try faults(.loans, [2: ["lender": "w-01"]]).contains("2 lender role-differs"))
        #expect(try faults(.loans, [2: ["lender": "ditto"]]) == ["2 lender placeholder"])
        #expect(try faults(.loans, [2: ["amount": "0"]]) == ["2 amount zero-amount"])
        #expect(try faults(.loans, [2: ["said_on": ""]]) == ["2 said_on empty-cell"])
        #expect(try faults(.loans, [2: ["taken_on": "2099-01"]]) == ["2 taken_on not-a-date"])
        #expect(try faults(.loans, [2: ["perspective": "agency"]]) == ["2 perspective not-allowed"])
    }

    @Test func partiesAreNewAndTheirNumbersRight() throws {
        #expect(try faults(.parties, [2: ["party": "sa-sen"]]) == ["2 party enrolled-before"])
        #expect(try faults(.parties, [2: ["party": "sasen"]]) == ["2 party similar-name"])
        #expect(try faults(.parties, [2: ["permit": "123"]]) == ["2 permit not-an-identifier"])
        #expect(
            try faults(.parties, [2: ["corporate_number": "1234567890123"]])
                == ["2 corporate_number not-an-identifier"])
        #expect(try faults(.parties, [2: ["country": "Nippon"]]) == ["2 country unknown-word"])
        #expect(try faults(.parties, [2: ["country": "日本"]]) == [])
        #expect(try faults(.parties, [2: ["kind": "operator"]]) == ["2 kind unknown-word"])
        // A name that shows nothing is what its type refuses.
        #expect(try faults(.parties, [2: ["name": "\u{2800}"]]) == ["2 - unlike-its-type"])
        #expect(
            try faults(
                .parties,
                [
                    3: ["party": "so-momo", "kind": "employer", "name": "X", "country": "JP"]
                ]) == ["3 party repeated-row"])
    }

    @Test func spansAndPairsMakeSense() throws {
        #expect(try faults(.licences, [2: ["to": "2023-12-31"]]) == ["2 to rows-disagree"])
        // Of what is not an authority's licence it is known where it is written.
        #expect(
            try faults(.licences, [3: ["source": "", "checked": ""]])
                == ["3 source empty-cell", "3 checked empty-cell"])
        #expect(
            try faults(.licences, [3: ["recognition": "licence", "source": "", "checked": ""]])
                == [])
        #expect(try faults(.rates, [3: ["currency": "USD"]]) == ["3 currency rows-disagree"])
        #expect(try faults(.rates, [3: ["base_amount": "0"]]) == ["3 base_amount zero-amount"])
        #expect(
            try faults(.links, [2: ["other_worker": "w-02"]]) == ["2 other_worker unknown-name"])
        #expect(
            try faults(.links, [2: ["other_order": "VJ-2026-000017", "other_worker": "w-01"]])
                == ["2 other_worker repeated-row"])
        #expect(try faults(.keys, [2: ["key": "sa-sen"]]) == ["2 key not-an-identifier"])
        #expect(
            try faults(.surveys, [3: ["question": "q01-passport"]]) == ["3 question repeated-row"])
        #expect(
            try faults(.agreements, [2: ["payer": "sa-sen"]]) == ["2 payee payer-is-payee"])
        #expect(
            try faults(.attestations, [4: ["party": ""]]) == ["4 - empty-cell"])
    }

    @Test func documentsAreThoseOfTheVault() throws {
        let twice = FilledTable.documents[2].digest
        #expect(try faults(.contracts, [4: ["document": twice]]) == [])
        #expect(
            try faults(.contracts, [4: ["document": "twice.pdf"]]) == ["4 document ambiguous-word"])
        #expect(
            try faults(.contracts, [4: ["document": "other.doc"]]) == ["4 document unknown-name"])
        #expect(try faults(.contracts, [4: ["document": ""]]) == [])
        #expect(
            try faults(.contracts, [3: ["document": "paper.pdf"]]) == ["3 document rows-disagree"])
        #expect(
            try faults(.attestations, [3: ["document": twice]]) == ["3 document rows-disagree"])
        #expect(
            try faults(.refunds, by: "sa-sen", [2: ["receipt": "no"]])
                == ["2 receipt rows-disagree"])
        #expect(try faults(.fees, [2: ["receipt": "no"]]) == ["2 receipt rows-disagree"])
        #expect(try faults(.fees, [2: ["document": "other.doc"]]) == ["2 document unknown-name"])
        #expect(try faults(.fees, [2: ["document": "", "receipt": "no"]]) == [])
        #expect(
            try faults(.agreements, [3: ["side_agreement": ""]])
                .contains("3 side_agreement empty-cell"))
    }

    @Test func aColumnIsCalledTheSameInEveryTable() {
        var headers: [String: String] = [:]
        let shared = [
            "order", "worker", "currency", "present", "note", "said_on", "document", "entry",
        ]
        for kind in TableKind.all {
            for column in kind.columns where shared.contains(column.id.rawValue) {
                let header = "\(column.header.en) \(column.header.ja) \(column.header.vi)"
                #expect(headers[column.id.rawValue, default: header] == header, "\(kind.name)")
                headers[column.id.rawValue] = header
            }
        }
    }

    @Test func theSameStatementTwiceIsFiledWithAWarning() throws {
        let filled = try #require(FilledTable.all.first { $0.kind == .keys })
        let columns = TableKind.named(.keys).columns.map(\.id.rawValue)
        let row = columns.map { filled.rows[0][$0] ?? "" }.joined(separator: ",")
        let text = columns.joined(separator: ",") + "\n\(row)\n\(row)\n"
        let table = try EveryTableTests.read(Array(text.utf8), by: "op-feri")
        #expect(table.statements.count == 2)
        // Why a key is revoked is read by everybody.
        let asked = table.warnings.map(\.kind).filter { $0 != .readByEverybody }
        #expect(asked == [.repeatedRow], "\(table.warnings.map(\.kind))")
    }
}
