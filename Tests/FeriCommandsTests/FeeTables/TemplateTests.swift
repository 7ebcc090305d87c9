import Platform
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

/// What an office is given to fill in, and what it is sent back.
@Suite struct TemplateTests {
    private func template(_ kind: TableKind.Name, _ language: Language) -> [UInt8] {
        TableTemplate(
            kind: .named(kind), language: language,
            separator: TableTemplate.usualSeparator(in: language)
        ).bytes
    }

    @Test(arguments: TableKind.Name.allCases, Language.allCases)
    func everyTemplateIsReadAsItsKindAndSaysNothing(
        kind: TableKind.Name, language: Language
    ) throws {
        let bytes = template(kind, language)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.suffix(2) == [0x0D, 0x0A])
        var names = NameBook(provisionalWith: nil)
        let terms = FilingTerms(
            saidOn: nil, present: [], today: CivilDate("2026-05-01")!)
        let table = try OfficeTable(bytes, terms: terms, names: &names)
        #expect(table.kind?.name == kind && table.faults?.faults.map(\.kind) == [.noRows])
        #expect(table.statements.isEmpty && table.explanations == [2])
        #expect(kind == .refunds || table.language == language)
    }

    @Test func theTemplateIsWrittenWhereItIsAskedForAndNothingIsReplaced() throws {
        let office = try FilingOffice(of: "sa-sen")
        let world = RehearsedWorld()
        let code = world.feri(
            "file", "--template", "fees", "--lang", "vi", "-o", office.directory)
        #expect(code == .done, "\(world.messages())")
        let path = office.directory + "/fees-vi.csv"
        #expect(try FileSystem.read(path) == template(.fees, .vietnamese))
        #expect(
            RehearsedWorld().feri("file", "--template", "fees", "--lang", "vi", "-o", path)
                == .cannotCreate)
        let printed = RehearsedWorld()
        #expect(
            printed.feri("file", "--template", "workers", "--separator", "tab") == .done)
        #expect(printed.output().contains("order\tworker\t"))
        #expect(RehearsedWorld().feri("file", "--template", "fee") == .usage)
        #expect(RehearsedWorld().feri("file") == .usage)
    }

    @Test(arguments: TableKind.Name.allCases, Language.allCases)
    func everyTemplateIsAWorkbookTooAndSaysNothing(
        kind: TableKind.Name, language: Language
    ) throws {
        var known = KnownNames()
        known.workers = ["w-01", "worker"]
        known.parties = ["sa-sen"]
        for known in [KnownNames(), known] {
            let template = TemplateWorkbook(
                kind: .named(kind), language: language, known: known)
            let bytes = try template.bytes()
            #expect(try template.bytes() == bytes)
            var names = NameBook(provisionalWith: nil)
            let terms = FilingTerms(
                saidOn: nil, present: [], today: CivilDate("2026-05-01")!)
            let table = try OfficeTable(bytes, terms: terms, names: &names)
            #expect(table.kind?.name == kind && table.faults?.faults.map(\.kind) == [.noRows])
            #expect(table.statements.isEmpty && table.explanations == [2])
            let label = TableKind.named(kind).label(language)
            guard case .workbook(label, let passedOver)? = table.form?.origin else {
                Issue.record("\(String(describing: table.form?.origin))")
                continue
            }
            #expect(passedOver.count >= 1)
        }
    }

    @Test func theNameOfTheFileOrAnOptionAsksForAWorkbook() throws {
        let office = try FilingOffice(of: "sa-sen")
        let path = office.directory + "/fees.xlsx"
        func template(_ options: String...) -> ExitCode {
            Feri.run(["file", "--template", "fees"] + options, world: RehearsedWorld().world)
        }
        #expect(template("-o", path, "--format", "csv") == .usage)
        #expect(template("-o", path, "--separator", "tab") == .usage)
        #expect(template("--vault", office.vault) == .usage)
        #expect(template("-o", path, "--vault", office.vault) == .done)
        #expect(template("-o", path) == .cannotCreate)
        let workbook = try WorkbookFile(FileSystem.read(path))
        #expect(workbook.sheets.map(\.visibility) == [.visible, .visible, .hidden])
        var lists = try workbook.reader(of: workbook.sheets[2])
        let first = try #require(try lists.next()).cells.map(\.value.text)
        #expect(first.contains("w-01") && first.contains("em-kiku"))
        #expect(template("-o", office.directory, "--format", "xlsx", "--lang", "ja") == .done)
        #expect(try FileSystem.exists(office.directory + "/fees-ja.xlsx"))
    }

    @Test func aWorkbookSavedAgainIsTheSameTable() throws {
        let office = try FilingOffice(of: "sa-sen")
        func save(_ title: String, _ day: Int, as name: String) throws -> String {
            var sheet = SheetDraft(name: title)
            let header = ["order", "worker", "milestone", "date"].map { CellDraft.text($0) }
            let on = try #require(SheetDay(year: 2026, month: 3, day: day))
            let row = ["VJ-2026-000017", "w-01", "departed"].map { CellDraft.text($0) }
            // Nor does it matter how the sheet is called.
            sheet.rows = [[], header + [.text("cause")]]
            sheet.rows.append(row + [CellDraft(.day(on))])
            let path = "\(office.directory)/\(name)"
            try FileSystem.replace(
                path, with: WorkbookWriter.bytes(of: WorkbookDraft(title: title, sheets: [sheet])))
            return path
        }
        let first = office.file(try save("a", 28, as: "a.xlsx"))
        #expect(first.code == .done, "\(first.messages)")
        let again = office.file(try save("b", 28, as: "b.xlsx"))
        #expect(again.output == first.output && again.messages.contains("filed before"))
        let other = office.file(try save("b", 29, as: "b.xlsx"))
        #expect(other.code == .badData && other.messages.contains("this was filed otherwise"))
    }

    @Test func aReportAsAWorkbookIsReplacedByTheNextAndNothingElseIs() throws {
        let office = try FilingOffice(of: "sa-sen")
        let path = try office.table(
            "order,worker,milestone,date,cause\nVJ-2026-000017,w-01,departed,2026-03-28,=1\n")
        let report = office.directory + "/r.xlsx"
        for _ in 0..<2 {
            #expect(office.file(path, ["--report", report]).code == .badData)
            #expect(WorkbookReport.isOne(try FileSystem.read(report)))
        }
        // A file of which nothing could be read has a report, too.
        let pdf = try office.table("%PDF-1.7", named: "x.pdf")
        #expect(office.file(pdf, ["--report", report]).code == .badData)
        #expect(WorkbookReport.isOne(try FileSystem.read(report)))
        let own = office.directory + "/own.xlsx"
        try FileSystem.create(
            own,
            with: TemplateWorkbook(kind: .fees, language: .english, known: KnownNames()).bytes())
        #expect(office.file(path, ["--report", own]).code == .cannotCreate)
    }

    private static let filledIn =
        "order,worker,milestone,date,cause\r\n"
        + "# the order's number,# a short name,\"# one of: departed, arrived\",# the day,# why\r\n"
        + "VJ-2026-000017,w-01,departed,2026-03-28,\r\n"

    @Test func explanationsArePassedOverAndWhatIsTypedAmongThemIsNot() throws {
        let office = try FilingOffice(of: "sa-sen")
        let result = office.file(try office.table(Self.filledIn), ["--json"])
        #expect(result.code == .done, "\(result.messages)")
        #expect(result.output.contains(#"{"reasons":[],"row":2,"status":"explanation"}"#))
        let typed = Self.filledIn.replacing("# the day", with: "2026-03-28")
        let answer = office.file(
            try office.table(typed), ["--json"], in: RehearsedWorld())
        #expect(answer.code == .badData)
        #expect(answer.output.contains(#""kind":"explanation""#))
    }

    @Test func aReportTellsEveryRowAndIsSafeToOpen() throws {
        let office = try FilingOffice(of: "sa-sen")
        let path = try office.table(
            "order,worker,milestone,date,cause\nVJ-2026-000017,w-01,departed,2026-03-28,\n"
                + "VJ-2026-000017,w-99,departd,2026-03-28,\"=HYPERLINK(\"\"x\"\")\"\n")
        let report = office.directory + "/report.csv"
        let result = office.file(path, ["--report", report, "--lang", "en"])
        #expect(result.code == .usage, "a language twice")
        let world = RehearsedWorld()
        let code = Feri.run(
            [
                "file", "--vault", office.vault, "--key", office.keyFile, "--report", report,
                "--lang", "vi", path,
            ], world: world.world)
        #expect(code == .badData)
        let text = String(decoding: try FileSystem.read(report), as: UTF8.self)
        let lines = text.split(separator: "\r\n")
        #expect(lines.count == 3 && text.unicodeScalars.first == "\u{FEFF}")
        #expect(
            lines[0].hasSuffix(
                "cause,nội dung đã đọc,dòng trong tệp gốc,kết quả xử lý,lý do và cách sửa"))
        #expect(lines[1].hasSuffix("2026-03-28,,,2,không có lỗi,"))
        #expect(lines[2].contains(#""'=HYPERLINK(""x"")",,3,cần sửa,"#))
        #expect(lines[2].contains("w-99") && lines[2].contains("departed"))

        // Put right and filed as it came back.
        let mended = text.replacing("w-99", with: "w-09").replacing("departd", with: "departed")
            .replacing("\"'=HYPERLINK(\"\"x\"\")\"", with: "contract ended")
        let filed = office.file(try office.table(mended), in: RehearsedWorld())
        #expect(filed.code == .done, "\(filed.messages)")
        #expect(try FilingOffice.contents(of: filed.output).count == 2)
        let careless = office.file(
            try office.table(text.replacing("w-99", with: "w-09")), in: RehearsedWorld())
        #expect(careless.messages.contains("would be a formula"))
    }

    @Test func textReportsAndCheckingTellTheSame() throws {
        let office = try FilingOffice(of: "sa-sen")
        let path = try office.table(Self.filledIn)
        let report = office.directory + "/report.txt"
        let world = RehearsedWorld()
        #expect(world.feri("check", path, "--lang", "ja", "--report", report) == .done)
        let text = String(decoding: try FileSystem.read(report), as: UTF8.self)
        #expect(text.contains("2行目: 説明の行（提出対象外）\n3行目: 問題なし\n"))
        #expect(try FileSystem.permissions(of: report) == 0o600)
    }

    @Test func otherFilesAreAnsweredWithHowToSaveATable() throws {
        let office = try FilingOffice(of: "sa-sen")
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        for (bytes, kind, words) in [
            (
                [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26), "damaged-workbook",
                "xlsx"
            ),
            ([0x50, 0x4B, 0x05, 0x06], "zip-archive", "Unpack"),
            (compound, "office-file", "Excel Workbook (*.xlsx)"),
        ] {
            let path = office.directory + "/\(kind)"
            try FileSystem.replace(path, with: bytes)
            let result = office.file(path, ["--json"], in: RehearsedWorld())
            #expect(result.code == .badData)
            #expect(result.output.contains("\"\(kind)\"") && result.output.contains(words))
        }
    }
}
