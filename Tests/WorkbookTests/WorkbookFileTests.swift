import Testing

@testable import Workbook

@Suite struct WorkbookFileTests {
    private static let row = "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>"

    private func foreign(_ bytes: [UInt8]) -> ForeignFile? {
        guard
            case .foreign(let kind) = fault(of: { () throws(WorkbookFault) in
                try WorkbookFile(bytes)
            })
        else { return nil }
        return kind
    }

    @Test func sheetsAreListedInOrderWithWhatHidesThem() throws {
        var made = MadeWorkbook()
        made.add(sheet: "Phí dịch vụ", MadeWorkbook.sheet(Self.row))
        made.add(sheet: "手数料", MadeWorkbook.sheet(""), state: "hidden")
        made.add(sheet: "a &amp; b", MadeWorkbook.sheet(""), state: "veryHidden")
        made.add(sheet: "v", MadeWorkbook.sheet(""), state: "visible")
        let workbook = try made.opened()
        #expect(workbook.sheets.map(\.name) == ["Phí dịch vụ", "手数料", "a & b", "v"])
        #expect(
            workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible])
        #expect(workbook.dateSystem == .from1900 && !workbook.isStale)
        #expect(try MadeWorkbook.read(workbook.sheets[0], of: workbook).rows.count == 1)
        #expect(try MadeWorkbook.read(workbook.sheets[1], of: workbook).rows.isEmpty)
    }

    @Test(arguments: [
        ("<calcPr fullCalcOnLoad=\"1\"/>", true), ("<calcPr calcCompleted=\"0\"/>", true),
        ("<calcPr calcMode=\"manual\" calcOnSave=\"0\"/>", true),
        ("<calcPr calcMode=\"manual\"/>", false),
        ("<calcPr calcOnSave=\"0\"/>", false), ("<calcPr calcId=\"191029\"/>", false), ("", false),
    ]) func aWorkbookSaysWhetherItsResultsHold(_ properties: String, _ isStale: Bool) throws {
        var made = MadeWorkbook(
            rows: "<row><c><f>1+1</f><v>2</v></c><c><v>2</v></c><c><f>A1</f></c></row>")
        made.properties = properties
        #expect(try made.opened().isStale == isStale)
        #expect(
            try made.read().rows[0].cells.map(\.formula)
                == [isStale ? .stale : .calculated, .none, .uncalculated])
    }

    @Test func partsAreFoundByWhatLeadsToThem() throws {
        // Every part in another place, with targets of each sort.
        var made = MadeWorkbook(rows: "<row><c t=\"s\" s=\"1\"><v>0</v></c></row>")
        made.add(strings: "<si><t>x</t></si>")
        made.add(formats: ["@"])
        let moves = [
            ("xl/workbook.xml", "Book/main.bin"),
            ("xl/_rels/workbook.xml.rels", "book/_rels/MAIN.bin.rels"),
            ("xl/worksheets/sheet1.xml", "s1"), ("xl/sharedStrings.xml", "Book/deep/down/s.xml"),
            ("xl/styles.xml", "book/styles.xml"),
        ]
        let targets = [
            ("worksheets/sheet1.xml", "/S1"), ("sharedStrings.xml", "./deep/../deep/down/s.xml"),
            ("xl/workbook.xml", "Book/main.bin"), ("styles.xml", "../book/styles.xml"),
        ]
        let files = made.files.map { name, bytes in
            var text = String(decoding: bytes, as: UTF8.self)
            for (old, new) in moves where name == "[Content_Types].xml" {
                text = text.replacing("\"/\(old)\"", with: "\"/\(new)\"")
            }
            for (old, new) in targets where name.hasSuffix(".rels") {
                text = text.replacing("Target=\"\(old)\"", with: "Target=\"\(new)\"")
            }
            return (moves.first { $0.0 == name }?.1 ?? name, Array(text.utf8))
        }
        let workbook = try WorkbookFile(MadeWorkbook.archive(of: files))
        let read = try MadeWorkbook.read(workbook.sheets[0], of: workbook)
        #expect(read.rows[0].cells.map(\.value) == [.text("x")])
        #expect(workbook.format(of: read.rows[0].cells[0]).kind == .text)
    }

    @Test(arguments: [
        (
            "Target=\"worksheets/sheet1.xml\"", "Target=\"worksheets/other.xml\"",
            "“a” without a part"
        ),
        (
            "Target=\"worksheets/sheet1.xml\"", "Target=\"../../../etc/passwd\"",
            "“a” without a part"
        ),
        (
            "Target=\"worksheets/sheet1.xml\"",
            "Target=\"worksheets/sheet1.xml\" TargetMode=\"External\"", "“a” without a part"
        ),
        (
            "Target=\"worksheets/sheet1.xml\"", "Target=\"worksheets\\sheet1.xml\"",
            "“a” without a part"
        ),
        ("Id=\"rId1\"", "Id=\"rId7\"", "“a” without a part"),
        ("Id=\"rId2\"", "Id=\"rId1\"", "“Relationship”"),
        (
            "Target=\"sharedStrings.xml\"", "Target=\"http://feri.example/s\"",
            "1 times “sharedStrings”"
        ),
        ("/officeDocument\"", "/other\"", "no main part"),
        ("<sheet name=\"a\"", "<sheet", "“sheet”"), ("<sheet name", "<x name", "“x”"),
        ("r:id=\"rId1\"", "id=\"rId1\"", "“sheet”"),
        ("<sheets>", "<sheets/><sheets>", nil),
        ("</sheets>", "</sheets><sheets/>", "two lists of sheets"),
        ("<sst", "<tts", "the root “tts”"),
        ("<Types", "<Typos", "the root “Typos”"),
        ("sheetId=\"1\"", "state=\"gone\"", "state=gone"),
    ]) func whatLeadsNowhereIsRefused(_ old: String, _ new: String, _ reason: String?) {
        var made = MadeWorkbook(rows: Self.row)
        made.add(strings: "")
        let files = made.files.map { name, bytes in
            (name, Array(String(decoding: bytes, as: UTF8.self).replacing(old, with: new).utf8))
        }
        #expect(
            fault { () throws(WorkbookFault) in
                try WorkbookFile(MadeWorkbook.archive(of: files))
            }?.seen == reason)
    }

    @Test func twoSheetsOfOneNameAndNoSheetAreRefused() {
        var made = MadeWorkbook(rows: Self.row)
        made.add(sheet: "a", MadeWorkbook.sheet(""))
        #expect(fault(of: made.opened)?.seen == "two sheets “a”")
        #expect(fault(of: MadeWorkbook().opened)?.seen == "no sheet")
    }

    @Test func aSheetThatIsNoWorksheetIsListedAndNotRead() throws {
        var made = MadeWorkbook(rows: Self.row)
        made.add(sheet: "chart", "<chartsheet/>")
        made.overrides.removeAll { $0.part.hasSuffix("sheet2.xml") }
        made.overrides.append(
            ("/xl/worksheets/sheet2.xml", WorkbookNames.types + "chartsheet+xml"))
        let workbook = try made.opened()
        #expect(workbook.sheets.map(\.kind) == [.worksheet, .other])
        #expect(
            fault { () throws(WorkbookFault) in try workbook.reader(of: workbook.sheets[1]) }?.seen
                == "a sheet without cells")
    }

    @Test func theStrictFormOfTheStandardIsReadLikeTheOther() throws {
        var made = MadeWorkbook(
            rows: """
                <row><c t="d"><v>2026-02-05</v></c><c t="d"><v>2026-02-05T14:30:00</v></c>
                <c t="s"><v>0</v></c></row>
                """)
        made.add(strings: "<si><t>x</t></si>")
        let strict = [
            (MadeWorkbook.main, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
            (MadeWorkbook.relationships, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ]
        let files = made.files.map { name, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return (name, Array(strict.reduce(text) { $0.replacing($1.0, with: $1.1) }.utf8))
        }
        let workbook = try WorkbookFile(MadeWorkbook.archive(of: files))
        let cells = try MadeWorkbook.read(workbook.sheets[0], of: workbook).rows[0].cells
        #expect(cells.map(\.value.text) == ["2026-02-05", "2026-02-05 14:30:00", "x"])
    }

    // MARK: Other files

    @Test func filesOfOtherKindsAreKnownByTheirContent() {
        #expect(foreign([]) == .empty)
        #expect(foreign(Array("a,b\n1,2\n".utf8)) == .unknown)
        #expect(foreign(Array("%PDF-1.7".utf8)) == .pdf)
        #expect(foreign(Array("\n<HTML><table>".utf8)) == .webPage)
        #expect(
            foreign([0xEF, 0xBB, 0xBF] + Array("<?xml version=\"1.0\"?><a/>".utf8)) == .webPage)
        #expect(
            foreign(Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8))
                == .xmlSpreadsheet)
        #expect(
            foreign(Array("PK".utf8) + [5, 6] + [UInt8](repeating: 0, count: 18)) == .plainArchive)
    }

    @Test func archivesOfOtherKindsAreKnownByTheirEntries() {
        func kind(_ entries: [MadeArchive.Entry]) -> ForeignFile? {
            foreign(MadeArchive(entries).bytes)
        }
        let ods = "application/vnd.oasis.opendocument.spreadsheet"
        #expect(kind([.init("photo.jpg")]) == .plainArchive)
        #expect(kind([.init("mimetype", ods), .init("content.xml")]) == .openDocumentSpreadsheet)
        #expect(kind([.init("mimetype", ods + "-template")]) == .openDocumentSpreadsheet)
        #expect(
            kind([.init("mimetype", "application/vnd.oasis.opendocument.text")])
                == .otherOpenDocument)
        #expect(kind([.init("mimetype", "application/epub+zip")]) == .plainArchive)
        #expect(kind([.init("Index/Document.iwa"), .init("preview.jpg")]) == .appleDocument)
        #expect(kind([.init("Index.zip")]) == .appleDocument)
        var locked = MadeArchive.Entry("photo.jpg")
        locked.flags = 1
        #expect(kind([locked]) == .encryptedArchive)
        locked.name = Array("[Content_Types].xml".utf8)
        #expect(kind([locked]) == .encryptedArchive)
        // An archive of a kind that is not read, packed in a way that is not read.
        var other = MadeArchive.Entry("a.7z")
        other.method = 14
        #expect(kind([other]) == .plainArchive)
    }

    @Test(arguments: [
        ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", ForeignFile.binaryWorkbook),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            .wordDocument
        ),
        ("application/vnd.ms-word.document.macroEnabled.main+xml", .wordDocument),
        (
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            .presentation
        ),
        ("application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml", .presentation),
        ("application/vnd.ms-visio.drawing.main+xml", .otherOffice), ("", .otherOffice),
        ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", nil),
        ("application/vnd.ms-excel.template.macroEnabled.main+xml", nil),
        (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml; charset=utf-8",
            nil
        ),
    ]) func officeFilesAreKnownByTheTypeOfTheirMainPart(_ type: String, _ kind: ForeignFile?) {
        let made = MadeWorkbook(rows: Self.row)
        let files = made.files.map { name, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let changed = text.replacing(
                "\(WorkbookNames.types)sheet.main+xml", with: type)
            return (name, Array(changed.utf8))
        }
        let bytes = MadeWorkbook.archive(of: files)
        #expect(foreign(bytes) == kind)
        #expect(
            (fault { () throws(WorkbookFault) in try WorkbookFile(bytes) } == nil) == (kind == nil))
    }

    @Test(arguments: [
        (["Workbook"], ForeignFile.oldWorkbook), (["Book"], .oldWorkbook),
        (["EncryptionInfo", "EncryptedPackage"], .encryptedWorkbook),
        (["WordDocument"], .wordDocument),
        (["PowerPoint Document"], .presentation), (["Other"], .otherOffice), ([], .otherOffice),
        // The names of streams must be whole.
        (["Workbooks", "Workbook "], .otherOffice),
    ]) func compoundFilesAreKnownByTheirStreams(_ names: [String], _ kind: ForeignFile) {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 504)
        for name in ["Root Entry"] + names {
            let units = name.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), 0] }
            bytes += units + [UInt8](repeating: 0, count: 64 - units.count)
            bytes += [UInt8(units.count + 2), 0] + [UInt8](repeating: 0, count: 62)
        }
        #expect(foreign(bytes) == kind)
        #expect(foreign(Array(bytes.prefix(600))) == .otherOffice)
        #expect(foreign(Array(bytes.prefix(8))) == .otherOffice)
    }

    // MARK: Limits

    @Test func everyLimitOfTheWorkbookIsKept() {
        var made = MadeWorkbook(rows: Self.row)
        made.add(sheet: "b", MadeWorkbook.sheet(""))
        made.add(strings: "<si><t>ab</t></si><si><t>cd</t></si>")
        made.add(formats: ["0", "00", "000"])
        func refused(_ change: (inout WorkbookLimits) -> Void) -> String? {
            var limited = made
            change(&limited.limits)
            return fault(of: limited.opened)?.seen
        }
        #expect(refused { _ in } == nil)
        #expect(refused { $0.fileBytes = 1000 } == "fileBytes")
        #expect(refused { $0.sheets = 1 } == "sheets")
        #expect(refused { $0.sharedStrings = 1 } == "sharedStrings")
        #expect(refused { $0.styles = 3 } == "styles")
        #expect(refused { $0.cellLength = 1 } == "cellLength")
        #expect(refused { $0.relationships = 2 } == "relationships")
        #expect(refused { $0.entries = 3 } == "entries")
        #expect(refused { $0.partBytes = 200 } == "partBytes")
        #expect(refused { $0.unpackedBytes = 2000 } == "unpackedBytes")
    }

    @Test func runsThatAddUpToMoreThanACellHoldsAreRefusedInTime() {
        var made = MadeWorkbook(rows: Self.row)
        let run = "<r><t>\(String(repeating: "x", count: 1000))</t></r>"
        made.add(strings: "<si>\(String(repeating: run, count: 300))</si>")
        #expect(fault(of: made.opened)?.seen == "cellLength")
    }
}
