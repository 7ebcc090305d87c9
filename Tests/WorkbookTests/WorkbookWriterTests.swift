import Testing

@testable import Workbook

@Suite struct WorkbookWriterTests {
    private func read(_ draft: WorkbookDraft) throws(WorkbookFault) -> [[SheetRow]] {
        let workbook = try WorkbookFile(try WorkbookWriter.bytes(of: draft))
        var rows: [[SheetRow]] = []
        for sheet in workbook.sheets {
            rows.append(try MadeWorkbook.read(sheet, of: workbook).rows)
        }
        return rows
    }

    private func sheet(_ rows: [[CellDraft]], _ name: String = "a") -> SheetDraft {
        var sheet = SheetDraft(name: name)
        sheet.rows = rows
        return sheet
    }

    private func parts(_ draft: WorkbookDraft) throws -> [String: String] {
        let archive = try ZipArchive(
            try WorkbookWriter.bytes(of: draft), limits: WorkbookLimits())
        var parts: [String: String] = [:]
        for entry in archive.entries {
            let bytes = try archive.bytes(of: entry, most: 1 << 24)
            parts[String(decoding: entry.name, as: UTF8.self)] = String(
                decoding: bytes, as: UTF8.self)
        }
        return parts
    }

    @Test func everyKindOfCellIsReadAgain() throws {
        let day = try #require(SheetDay(year: 2026, month: 2, day: 5))
        let time = try #require(SheetTime(milliseconds: 52_200_250))
        var japanese = CellStyle()
        japanese.format = "[$-411]ggge\"年\"m\"月\"d\"日\""
        let texts = [
            "手数料", "Tiền dịch vụ", "=1+1", "+84", " a ", "a\r\nb\tc", "_x000D_", "<&>\"'", "\0", "",
        ]
        let rows = try read(
            WorkbookDraft(sheets: [
                sheet([
                    texts.map { .text($0) }, [],
                    [
                        .whole(15_300_000), .whole(-1),
                        CellDraft(.number(try #require(SheetNumber("0.05")))),
                        CellDraft(.day(day)), CellDraft(.day(day), japanese),
                        CellDraft(.moment(day, time)),
                        CellDraft(.boolean(true)), CellDraft(.empty),
                    ],
                ])
            ]))[0]
        #expect(rows.map(\.number) == [1, 3])
        #expect(rows[0].cells.map(\.value) == texts.map { .text($0) })
        #expect(
            rows[1].cells.map(\.value) == [
                .number(SheetNumber(15_300_000)), .number(SheetNumber(-1)),
                .number(SheetNumber(coefficient: 5, exponent: -2)), .day(day), .day(day),
                .moment(day, time),
                .boolean(true),
            ])
    }

    @Test func theSameDraftGivesTheSameBytesAndNamesNoMachine() throws {
        let draft = WorkbookDraft(
            title: "Phí", language: "vi", sheets: [sheet([[.text("x")]])])
        #expect(try WorkbookWriter.bytes(of: draft) == WorkbookWriter.bytes(of: draft))
        let parts = try parts(draft)
        #expect(parts["docProps/core.xml"]?.contains("<dc:title>Phí</dc:title>") == true)
        for word in ["created", "modified", "creator", "lastModifiedBy", "Application"] {
            #expect(!parts.values.contains { $0.contains(word) }, "\(word)")
        }
    }

    @Test func everyPartIsWellFormed() throws {
        var first = sheet([[.text("a"), .text("b")], [.text("1"), .text("2")]], "Bảng 'phí' 1")
        first.columns = [ColumnDraft(width: 20), ColumnDraft(isHidden: true)]
        first.frozenRows = 1
        first.isProtected = true
        first.isLandscape = true
        first.filter = CellRange("A1:B2")
        first.merges = [try #require(CellRange("C1:D2"))]
        first.comments = [
            CommentDraft(on: CellReference(row: 2, column: 1), "Viết <số> & “ngày”\n2")
        ]
        var list = ValidationDraft(
            of: try #require(CellRange("A2:A999")),
            .list(sheet: "l'ist", try #require(CellRange("A1:A2"))))
        list.refusal = ("Sai", "Chọn <một>")
        list.hint = ("Gợi ý", "\"…\"")
        first.validations = [
            list, ValidationDraft(of: try #require(CellRange("B2")), .whole(0...99)),
        ]
        var second = sheet([[.text("x")], [.text("y")]], "l'ist")
        second.visibility = .veryHidden
        let parts = try parts(WorkbookDraft(sheets: [first, second]))
        #expect(parts.count == 11)
        for (name, text) in parts {
            #expect(throws: Never.self, "\(name)") { try MarkupTrace.lines(of: Array(text.utf8)) }
        }
        let own = parts["xl/worksheets/sheet1.xml"] ?? ""
        #expect(own.contains("<formula1>'l''ist'!$A$1:$A$2</formula1>"))
        #expect(own.contains("error=\"Chọn &lt;một&gt;\"") && own.contains("sqref=\"A2:A999\""))
        let book = parts["xl/workbook.xml"] ?? ""
        #expect(
            book.contains("'Bảng ''phí'' 1'!$1:$1</definedName>")
                && book.contains("state=\"veryHidden\""))
        let order = [
            "<sheetPr>", "<sheetViews>", "<cols>", "<sheetData>", "<sheetProtection", "<autoFilter",
            "<mergeCells", "<dataValidations", "<pageMargins", "<pageSetup", "<headerFooter",
            "<legacyDrawing",
        ]
        let places = order.map { own.firstRange(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(
            zip(places, places.dropFirst()).allSatisfy {
                ($0 ?? own.endIndex) < ($1 ?? own.startIndex)
            })
        let opened = try WorkbookFile(
            try WorkbookWriter.bytes(of: WorkbookDraft(sheets: [first, second])))
        let layout = try MadeWorkbook.read(opened.sheets[0], of: opened).layout
        #expect(layout.hiddenColumns == [2...2] && layout.merges.count == 1 && layout.filter != nil)
        #expect(opened.sheets.map(\.visibility) == [.visible, .veryHidden])
    }

    @Test func stylesAreNumberedOnce() throws {
        var bold = CellStyle()
        bold.isBold = true
        bold.fill = 0xFFE699
        bold.ink = 0x00_00FF
        var open = CellStyle()
        open.isLocked = false
        open.format = "@"
        let cells = (0..<6).map { CellDraft.text("\($0)", $0 % 2 == 0 ? bold : open) }
        let styles =
            try parts(WorkbookDraft(sheets: [sheet([cells, cells])]))["xl/styles.xml"] ?? ""
        #expect(styles.contains("<cellXfs count=\"3\">") && styles.contains("<fonts count=\"2\">"))
        #expect(
            styles.contains("FFFFE699") && styles.contains("FF0000FF")
                && styles.contains("locked=\"0\""))
    }

    @Test func whatNoWorkbookHoldsIsRefused() throws {
        func refused(_ change: (inout WorkbookDraft) -> Void) -> String? {
            var draft = WorkbookDraft(sheets: [sheet([[.text("x")]])])
            change(&draft)
            return fault { () throws(WorkbookFault) in try WorkbookWriter.bytes(of: draft) }?.seen
        }
        #expect(refused { _ in } == nil)
        #expect(refused { $0.sheets = [] } == "no visible sheet")
        #expect(refused { $0.sheets[0].visibility = .hidden } == "no visible sheet")
        for name in [
            "", "a/b", "a[1]", "'a", "a'", String(repeating: "x", count: 32), "a\nb", "a?",
        ] {
            #expect(refused { $0.sheets[0].name = name }?.hasPrefix("the name") == true, "\(name)")
        }
        #expect(refused { $0.sheets.append(SheetDraft(name: "A")) } == "the name “A”")
        let long = String(repeating: "x", count: 32_768)
        #expect(refused { $0.sheets[0].rows = [[.text(long)]] } == "cellLength")
        #expect(refused { $0.sheets[0].rows = [[.text("\u{FFFE}")]] } == "U+FFFE or U+FFFF")
        #expect(
            refused { $0.sheets[0].rows = [[.whole(1_234_567_890_123_456)]] } == "1234567890123456")
        #expect(refused { $0.sheets[0].rows = [[.whole(.min)]] } == "-9223372036854775808")
        #expect(refused { $0.sheets[0].rows = [[.whole(1_234_567_890_123_450)]] } == nil)
        let wide = [CellDraft](repeating: CellDraft(.empty), count: 16_385)
        #expect(refused { $0.sheets[0].rows = [wide] } == "columns")
        let cell = try #require(CellRange("A1"))
        #expect(
            refused {
                $0.sheets[0].validations = [ValidationDraft(of: cell, .list(sheet: "b", cell))]
            }
                == "a list of “b”")
        var limited = ValidationDraft(of: cell, .whole(0...1))
        limited.hint = (String(repeating: "x", count: 33), "")
        #expect(refused { $0.sheets[0].validations = [limited] } == "cellLength")
        limited.hint = ("", String(repeating: "x", count: 256))
        #expect(refused { $0.sheets[0].validations = [limited] } == "cellLength")
    }

    @Test func manyRowsAreWrittenInPieces() throws {
        let rows = (0..<900).map { row in
            (0..<8).map { CellDraft.text("row \(row), column \($0)") }
        }
        let read = try read(WorkbookDraft(sheets: [sheet(rows)]))[0]
        #expect(read.count == 900 && read[899].cells[7].value == .text("row 899, column 7"))
    }
}
