import Foundation
import Platform
import Registry
import Tables
import Testing
import Transparency
import Wording
import Workbook

@testable import FeriCommands
@testable import Office
@testable import OfficeTables
@testable import TableKinds
@testable import Terminal
@testable import TestSupport
@testable import Workplace

/// Every kind of table: known from the others by its header, and filed as what it means, as text
/// and as a workbook, in three languages.
@Suite struct EveryTableTests {
    @Test(arguments: TableKind.Name.allCases, Language.allCases)
    func noHeaderIsTakenForAnotherKinds(kind: TableKind.Name, language: Language) throws {
        let columns = TableKind.named(kind).columns
        for chosen in [columns, columns.filter(\.column.isRequired)] {
            let header = chosen.map { $0.header(language) }.joined(separator: "\t")
            guard
                case .success(let table) = TableFile.read(
                    Array("\(header)\n".utf8), dataRows: { TableKind.dataRows(of: $0) })
            else {
                Issue.record("not read as a table: \(header)")
                continue
            }
            let fits = TableKind.all.compactMap { other in
                HeaderMatch.fit(of: table, columns: other.matched).map { (other.name, $0) }
            }
            let own = try #require(fits.first { $0.0 == kind }?.1)
            for (other, fit) in fits where other != kind {
                #expect(fit < own, "\(header) suits \(other.rawValue) as well")
            }
        }
    }

    @Test func thereIsAFilledTableOfEachKind() {
        let filled = Set(FilledTable.all.map(\.kind))
        // Pseudonyms are drawn: OfficeTableTests files them.
        #expect(Set(TableKind.Name.allCases).subtracting(filled) == [.workers])
    }

    @Test(arguments: FilledTable.all, Language.allCases)
    func aFilledTemplateSaysWhatIsWrittenByHand(filled: FilledTable, language: Language) throws {
        let text = try Self.text(filled, language)
        for bytes in [text, try Self.workbook(filled, language)] {
            let table = try Self.read(bytes, by: filled.filer)
            #expect(table.kind?.name == filled.kind)
            #expect(
                table.faults == nil,
                "\(table.faults?.faults.map { $0.line(.english) } ?? [])")
            #expect(table.warnings.isEmpty, "\(table.warnings.map { $0.line(.english) })")
            let made = table.statements.map {
                String(decoding: CanonicalJSON.bytes(of: $0.content.json), as: UTF8.self)
            }
            let byHand = try filled.contents.map { content in
                let value = try CanonicalJSON.parseHandwritten(Array(content.utf8))
                _ = try Content(value)
                return String(decoding: CanonicalJSON.bytes(of: value), as: UTF8.self)
            }
            #expect(made == byHand)
            for statement in table.statements {
                #expect(statement.shown.count == table.kind?.headings.count)
                #expect(!statement.rows.isEmpty)
                _ = statement.json
            }
        }
    }

    @Test(arguments: FilledTable.all)
    func whoMayNotFileItIsSaidSo(filled: FilledTable) throws {
        // A lender files nothing of all this, but answers about itself.
        guard ![.responses, .keys, .countersignatures].contains(filled.kind) else { return }
        let table = try Self.read(try Self.text(filled, .english), as: .lender)
        #expect(table.faults?.faults.contains { $0.kind == .notAllowed } ?? false)
        #expect(table.statements.isEmpty)
    }

    @Test func theOrderOfThePageIsWhatIsMade() throws {
        let page = try Repository.text("Specs/office-tables.md")
        func block(_ kind: String) throws -> String {
            let parts = page.components(separatedBy: "```\(kind)\n")
            return try #require(parts.dropFirst().first).components(separatedBy: "```")[0]
        }
        let table = try Self.read(Array(try block("csv example orders").utf8), by: "so-sakura")
        let made = table.statements.map {
            String(decoding: CanonicalJSON.bytes(of: $0.content.json), as: UTF8.self) + "\n"
        }
        #expect(try block("json example orders") == made.joined())
    }

    /// What an order's table makes is in the open, and its keys sign it.
    @Test func openStatementsAreFiledInTheOpen() throws {
        let office = try FilingOffice(of: "so-sakura")
        let filled = try #require(FilledTable.all.first { $0.kind == .orders })
        let path = office.directory + "/orders.xlsx"
        try FileSystem.replace(path, with: try Self.workbook(filled, .japanese))
        let result = office.file(path)
        #expect(result.code == .done, "\(result.messages)")
        let filing = try #require(try Filing.parseAll(Array(result.output.utf8)).first)
        #expect(filing.opening == nil)
        guard case .open(let content) = try Statement(parsing: filing.statement).draft.said else {
            Issue.record("sealed")
            return
        }
        let byHand = try CanonicalJSON.parseHandwritten(Array(filled.contents[0].utf8))
        #expect(content == byHand)
        let again = office.file(path, in: RehearsedWorld(at: "2026-12-02T00:00:00Z"))
        #expect(again.output == result.output)
        #expect(again.messages.contains("filed before") && !again.messages.contains("warning"))
    }

    @Test func aCountersignatureIsInTheOpenWhereTheStatementIs() throws {
        let filled = try #require(FilledTable.all.first { $0.kind == .countersignatures })
        let bytes = try Self.text(filled, .vietnamese)
        var names = try Self.names(of: "so-sakura")
        let terms = FilingTerms(saidOn: nil, present: [], today: Self.today)
        let table = try OfficeTable(bytes, terms: terms, names: &names)
        let key = SignerKey(
            name: try KeyName("so-sakura/1"),
            key: try SigningKey(seed: [UInt8](repeating: 3, count: 32)))
        let maker = StatementMaker(
            origin: "feri.example/vn-jp",
            seen: StatementDraft.Seen(size: 50, root: Merkle.emptyRoot), keys: [key],
            filed: Instant("2026-12-01T00:00:00Z")!, profile: try Profile(DefaultProfile.bytes),
            openStatements: names.openStatements, random: { [UInt8](repeating: 1, count: $0) })
        let filings = try maker.filings(of: table.statements.map(\.content))
        #expect(filings.map { $0.opening == nil } == [true, false])
    }

    // MARK: Filling in

    /// The template in this language with the rows below it, as text.
    private static func text(_ filled: FilledTable, _ language: Language) throws -> [UInt8] {
        let kind = TableKind.named(filled.kind)
        let separator = TableTemplate.usualSeparator(in: language)
        var text = String(
            decoding: TableTemplate(kind: kind, language: language, separator: separator).bytes,
            as: UTF8.self)
        let mark = separator == .semicolon ? ";" : ","
        for row in filled.rows {
            let cells = try kind.columns.map { column in
                let cell = try word(row[column.id.rawValue] ?? "", of: column, language)
                return cell.contains { ",;\"".contains($0) } ? "\"\(cell)\"" : cell
            }
            text += cells.joined(separator: mark) + "\r\n"
        }
        return Array(text.utf8)
    }

    /// The same as a workbook, with days and amounts as Excel keeps them.
    private static func workbook(_ filled: FilledTable, _ language: Language) throws -> [UInt8] {
        let kind = TableKind.named(filled.kind)
        var sheet = SheetDraft(name: kind.label(language))
        sheet.rows = [kind.columns.map { .text($0.header(language)) }]
        for row in filled.rows {
            sheet.rows.append(
                try kind.columns.map { column in
                    let cell = try word(row[column.id.rawValue] ?? "", of: column, language)
                    if cell.isEmpty { return CellDraft(.empty) }
                    switch column.content {
                    case .amount: return .whole(try #require(Int64(cell)))
                    case .day:
                        let day = try #require(CivilDate(cell))
                        return CellDraft(
                            .day(
                                try #require(
                                    SheetDay(year: day.year, month: day.month, day: day.day))))
                    case .text, .word, .name: return .text(cell)
                    }
                })
        }
        return try WorkbookWriter.bytes(of: WorkbookDraft(title: "test", sheets: [sheet]))
    }

    /// A word of a closed vocabulary as this language's template offers it.
    private static func word(
        _ cell: String, of column: DescribedColumn, _ language: Language
    ) throws -> String {
        guard case .word(let words) = column.content, !cell.isEmpty else { return cell }
        let found = words.first { $0.en == cell }
        let offered = try #require(found, "\(column.id): \(cell)")
        return offered(language)
    }

    // MARK: Reading

    static let today = CivilDate("2026-12-01")!

    static func read(
        _ bytes: [UInt8], by filer: String = "so-sakura", as kind: PartyKind? = nil
    ) throws -> OfficeTable {
        let parties = FilingOffice.directoryOfParties
        let id = try #require(PartyID(filer))
        var names = try names(of: filer)
        let terms = FilingTerms(
            saidOn: nil, present: [], today: today,
            filer: FilingTerms.Filer(
                id: id, kind: kind ?? parties.kind(of: id) ?? .observer,
                profile: try Profile(DefaultProfile.bytes)))
        return try OfficeTable(bytes, terms: terms, names: &names)
    }

    /// What the vault of this party knows, beside the ledger of `FilledTable`.
    static func names(of filer: String) throws -> NameBook {
        let office = try FilingOffice(of: filer)
        let vault = try Vault(opening: office.vault)
        return NameBook(
            workers: try WorkerList(of: vault), parties: FilingOffice.directoryOfParties,
            outsiders: try OutsiderList(of: vault),
            random: { [UInt8](repeating: 1, count: $0) }, statementAt: FilledTable.entry,
            documents: FilledTable.documents)
    }
}
