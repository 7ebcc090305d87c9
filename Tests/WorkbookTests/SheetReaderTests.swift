import Testing

@testable import Workbook

@Suite struct SheetReaderTests {
    private func seen(_ rows: String, before: String = "", after: String = "") -> String? {
        var made = MadeWorkbook(rows: rows, before: before, after: after)
        made.add(strings: "<si><t>x</t></si>")
        return fault(of: made.read)?.seen
    }

    @Test func thePagesExampleReadsAsItSays() throws {
        var made = MadeWorkbook()
        made.add(sheet: "a", SpecPage.block("xml"))
        made.add(formats: ["yyyy/m/d"])
        let row = try #require(try made.read().rows.first)
        let cells = row.cells.map { cell in
            let value =
                switch cell.value {
                case .text(let text): "text “\(text)”"
                case .number(let number): "number \(number.text)"
                case .day(let day): "day \(day)"
                default: "formula without a result"
                }
            return "\(CellReference.letters(cell.column)) \(value)"
        }
        let line = "row \(row.number), \(row.isHidden ? "hidden" : "shown"): "
        #expect(SpecPage.text.contains("\n" + line + cells.joined(separator: " · ") + "\n"))
    }

    @Test func cellsOfEveryTypeAreRead() throws {
        var made = MadeWorkbook(
            rows: """
                <row r="3"><c r="B3" t="s"><v>1</v></c><c r="C3" t="n"><v> </v></c></row>
                """.replacing("<c r=\"C3\" t=\"n\"><v> </v></c>", with: "")
                    + """
                    <row><c t="inlineStr"><is><t>own</t></is></c><c t="str"><f>A1</f><v>gave_x000D_</v></c>
                    <c t="b"><v>1</v></c><c t="b"><v>false</v></c><c t="e"><v>#DIV/0!</v></c><c><v>-1.50</v></c>
                    <c/><c s="0"/><c><v></v></c><c t="s"><v/></c><c t="str"><f>""</f><v></v></c><c t="str"><v/></c>
                    <c t="d"><v>2026-02-05</v></c><c r="Z4"><v>1</v><extLst><a/></extLst></c></row>
                    <row r="9"><extLst><b/></extLst></row>
                    """)
        made.add(strings: "<si><t>0</t></si><si><t>shared</t></si><extLst/>")
        let rows = try made.read().rows
        #expect(rows.map(\.number) == [3, 4])
        #expect(rows[0].cells.map(\.column) == [2] && rows[0].cells[0].value == .text("shared"))
        #expect(rows[1].cells.map(\.column) == [1, 2, 3, 4, 5, 6, 11, 12, 13, 26])
        #expect(
            rows[1].cells.map(\.value) == [
                .text("own"), .text("gave\r"), .boolean(true), .boolean(false), .error("#DIV/0!"),
                .number(SheetNumber(coefficient: -15, exponent: -1)), .text(""), .text(""),
                try #require(SheetDay(year: 2026, month: 2, day: 5).map { .day($0) }),
                .number(SheetNumber(1)),
            ])
        #expect(rows[1].cells[1].formula == .calculated && rows[1].cells[6].formula == .calculated)
    }

    @Test func runsAreJoinedAndPhoneticOnesLeftOut() throws {
        var made = MadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
        made.add(
            strings: """
                <si><r><rPr><b/></rPr><t>手数</t></r><r><t xml:space="preserve"> 料 </t></r>
                <rPh sb="0" eb="2"><t>テスウ</t></rPh><phoneticPr fontId="1"/></si>
                <si><t>5000</t><r><rPr><strike/></rPr><t>6000</t></r></si>
                """)
        let cells = try made.read().rows[0].cells
        #expect(cells.map(\.value) == [.text("手数 料 "), .text("50006000")])
        #expect(cells.map(\.isStruckOut) == [false, true])
    }

    @Test func whatIsStruckOutIsMarked() throws {
        var made = MadeWorkbook(
            rows: """
                <row><c s="0"><v>1</v></c><c s="1"><v>2</v></c><c s="2"><v>3</v></c>
                <c t="inlineStr"><is><r><rPr><strike val="1"/></rPr><t>x</t></r></is></c></row>
                """)
        made.add(
            styles: """
                <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
                <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>
                <dxfs><dxf><font><strike/></font></dxf></dxfs>
                """)
        #expect(try made.read().rows[0].cells.map(\.isStruckOut) == [false, true, false, true])
    }

    @Test func cellsThatAnotherFormulaFillsAreMarkedLikeIt() throws {
        let made = MadeWorkbook(
            rows: """
                <row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>0</v></c><c r="B1"><v>0</v></c>
                <c r="C1"><v>0</v></c></row><row r="2"><c r="A2"><v>0</v></c><c r="C2"><v>0</v></c></row>
                <row r="3"><c r="A3"><v>0</v></c><c r="B3"><f t="dataTable" ref="B3:C3"/><v>1</v></c>
                <c r="C3"><v>0</v></c><c r="D3"><f t="array" ref="D3">1</f><v>0</v></c></row>
                """)
        let formulas = try made.read().rows.map { $0.cells.map(\.formula) }
        #expect(
            formulas == [
                [.calculated, .calculated, .none], [.calculated, .none],
                [.none, .calculated, .calculated, .calculated],
            ])
    }

    @Test func whatLiesBesideTheRowsIsGiven() throws {
        let made = MadeWorkbook(
            rows: """
                <row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>
                <row r="3" ht="0" customHeight="1"><c><v>3</v></c></row><row r="4" hidden="0" ht="15.5"><c><v>4</v></c></row>
                """,
            before: """
                <sheetViews><sheetView><pane ySplit="1"/></sheetView></sheetViews>
                <cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="0"/>
                <col min="5" max="16384" width="9"/></cols>
                """,
            after: """
                <sheetProtection sheet="1"/><autoFilter ref="A1:D9"><filterColumn colId="0"/></autoFilter>
                <mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C5:C6"/></mergeCells>
                <dataValidations/><legacyDrawing/><x:any xmlns:x="urn:x">text<y/></x:any>
                """)
        let (rows, layout) = try made.read()
        #expect(rows.map(\.isHidden) == [false, true, true, false])
        #expect(layout.hiddenColumns == [2...3, 4...4])
        #expect(layout.merges.map(\.description) == ["A1:B2", "C5:C6"])
        #expect(layout.filter?.description == "A1:D9" && layout.isFiltered)
        let calm = try MadeWorkbook(rows: "", after: "<autoFilter ref=\"A1:B2\"/>").read().layout
        #expect(calm.filter != nil && !calm.isFiltered)
    }

    @Test(arguments: [
        ("<row r=\"2\"/><row r=\"2\"/>", "row 2 after row 2"),
        ("<row r=\"2\"/><row r=\"1\"/>", "row 1 after row 2"),
        ("<row r=\"0\"/>", "row 0 after row 0"), ("<row r=\"x\"/>", "r=x"),
        ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", "r=A1"),
        ("<row><c r=\"B1\"/><c r=\"B1\"/></row>", "r=B1"),
        ("<row><c r=\"A2\"/></row>", "r=A2"), ("<row><c r=\"1A\"/></row>", "r=1A"),
        ("<row><c t=\"x\"><v>1</v></c></row>", "t=x"), ("<row><c t=\"\"/></row>", "t="),
        ("<row><c t=\"inlineStx\"/></row>", "t=inlineStx"),
        ("<row><c s=\"9\"><v>1</v></c></row>", "s=9"), ("<row><c s=\"-1\"/></row>", "s=-1"),
        ("<row><c t=\"s\"><v>1</v></c></row>", "1"), ("<row><c t=\"s\"><v>-1</v></c></row>", "-1"),
        ("<row><c t=\"s\"><v>0.0</v></c></row>", "0.0"),
        ("<row><c><v>1,000</v></c></row>", "1,000"),
        ("<row><c><v>yes</v></c></row>", "yes"), ("<row><c t=\"b\"><v>2</v></c></row>", "2"),
        ("<row><c t=\"d\"><v>5/2/2026</v></c></row>", "5/2/2026"),
        ("<row><c><v>1</v><v>2</v></c></row>", "“v” in a cell"),
        ("<row><c><is><t>x</t></is></c></row>", "“is” in a cell"),
        ("<row><c t=\"inlineStr\"><is/><v>1</v></c></row>", "“v” in a cell"),
        ("<row><c><x/></c></row>", "“x” in a cell"), ("<row><v>1</v></row>", "“v” in a row"),
        ("<c/>", "“c”"), ("<row><c>1</c></row>", "text between elements"),
        ("<row>1</row>", "text between elements"), ("1", "text between elements"),
        ("<row><c><v><b/></v></c></row>", "“b” inside a text"),
        ("<row><c t=\"inlineStr\"><is><v>1</v></is></c></row>", "“v” in a string"),
        ("<row><c t=\"inlineStr\"><is><r><v/></r></is></c></row>", "“v” in a run"),
        ("<row><x:c xmlns:x=\"urn:x\"><v>1</v></x:c></row>", "“x:c” in a row"),
        ("<row><c><f t=\"array\" ref=\"?\">1</f></c></row>", "ref=?"),
        ("<row hidden=\"perhaps\"/>", "hidden=perhaps"),
    ]) func rowsAndCellsThatCannotBeHaveTheirReason(_ rows: String, _ reason: String) {
        #expect(seen(rows) == reason, "\(rows)")
    }

    @Test func aFaultSaysWhereItIs() {
        let made = MadeWorkbook(
            rows: "<row r=\"7\"><c r=\"A7\"/><c r=\"C7\"><v>1,5</v></c></row>")
        guard case .content(let seen, let expected, let place) = fault(of: made.read) else {
            Issue.record("no fault of the content")
            return
        }
        #expect(seen == "1,5" && expected == "a number")
        #expect(place.part == "xl/worksheets/sheet1.xml" && place.row == 7 && place.column == 3)
        #expect((place.byte ?? 0) > 80)
    }

    @Test func whatLiesBesideTheRowsCanBeWrongToo() {
        #expect(seen("", after: "<sheetData/>") == "rows again")
        #expect(seen("", after: "<mergeCells><mergeCell ref=\"A1:\"/></mergeCells>") == "ref=A1:")
        #expect(seen("", after: "<autoFilter/>") == "ref=")
        #expect(
            seen("", before: "<cols><col min=\"3\" max=\"2\"/></cols>") == "columns from no column")
        #expect(seen("", before: "<cols><col/></cols>") == "columns from no column")
        #expect(
            seen("", before: "<cols><col min=\"0\" max=\"0\"/></cols>") == "columns from no column")
        #expect(seen("", before: "<cols><col min=\"1\" max=\"16385\"/></cols>") == "columns")
        var made = MadeWorkbook()
        made.add(sheet: "a", "<worksheet xmlns=\"\(MadeWorkbook.main)\"/>")
        #expect(fault(of: made.read)?.seen == "no rows")
        made = MadeWorkbook()
        made.add(sheet: "a", "<worksheet/>")
        #expect(fault(of: made.read)?.seen == "the root “worksheet”")
    }

    @Test func afterAFaultNothingMoreIsRead() throws {
        let made = MadeWorkbook(rows: "<row><c><v>x</v></c></row><row><c><v>1</v></c></row>")
        let workbook = try made.opened()
        var reader = try workbook.reader(of: workbook.sheets[0])
        #expect(throws: WorkbookFault.self) { try reader.next() }
        #expect(try reader.next() == nil)
    }

    @Test func aReaderSaysHowFarItIs() throws {
        let row = "<row><c><v>1</v></c></row>"
        let workbook = try MadeWorkbook(rows: String(repeating: row, count: 100)).opened()
        var reader = try workbook.reader(of: workbook.sheets[0])
        #expect(reader.progress.of > 100 * row.utf8.count && reader.progress.read < 200)
        while try reader.next() != nil {}
        #expect(reader.progress.read == reader.progress.of)
    }

    @Test func plainValuesAndOthersAreReadAlike() throws {
        // The common form of a value, and every way around it.
        let forms = [
            "<c><v>12</v></c>", "<c ><v>12</v></c>", "<c><v >12</v></c>", "<c><v>12</v ></c>",
            "<c><v>12</v></c >", "<c><v>1&#50;</v></c>", "<c><v>1<!--x-->2</v></c>",
            "<c> <v>12</v></c>",
            "<c><v><![CDATA[12]]></v></c>", "<c><v>12</v> </c>", "<c><v>1<?p?>2</v></c>",
            "<y:c xmlns:y=\"\(MadeWorkbook.main)\"><v>12</v></y:c>",
            "<c><y:v xmlns:y=\"\(MadeWorkbook.main)\">12</y:v></c>",
        ]
        for form in forms {
            #expect(
                try MadeWorkbook(rows: "<row>\(form)</row>").values() == [.number(SheetNumber(12))],
                "\(form)")
        }
        for form in [
            "<y:c xmlns:y=\"\(MadeWorkbook.main)\" xmlns=\"urn:x\"><v>12</v></y:c>",
            "<c xmlns:y=\"urn:x\"><y:v>12</y:v></c>",
        ] { #expect(seen("<row>\(form)</row>")?.hasSuffix("in a cell") == true) }
        #expect(seen("<row><c><v>12</w></c></row>") == "the end of another element")
        #expect(seen("<row><c><v>12</v></d></row>") == "the end of another element")
        #expect(seen("<row><c><v>]]></v></c></row>") == "“]]>” in a text")
    }

    @Test func theSameIsReadInPiecesOfAnySize() throws {
        // The common form is read at one go only where all of a cell is there.
        var made = MadeWorkbook(
            rows: """
                <row r="1"><c r="A1" s="1"><v>46058</v></c><c r="B1" t="s"><v>0</v></c><c r="D1"><v>1</v></c>
                <c t="str"><f>1</f><v>a&amp;b</v></c><c><v>12</v></c></row><row><c s="0" t="b"><v>1</v></c></row>
                """)
        made.add(strings: "<si><t>手数料</t></si>")
        made.add(formats: ["yyyy/m/d"])
        let whole = try made.read().rows
        #expect(whole.map { $0.cells.map(\.column) } == [[1, 2, 4, 5, 6], [1]])
        for size in [1, 2, 3, 5, 16, 100] {
            made.limits.pieceBytes = size
            let rows = try made.read().rows
            #expect(rows.map(\.cells) == whole.map(\.cells) && rows.map(\.number) == [1, 2])
        }
    }

    @Test(arguments: [
        "<c r=\"A1\" s=\"1\" t=\"n\"><v>1</v></c>", "<c><v></v></c>", "<c r=\"A1\"><v>1</v></c>",
    ]) func theCommonFormIsKnown(_ cell: String) {
        let bytes = Array((cell + "<").utf8)
        let plain = PlainCell(bytes.span, at: 0, tokenBytes: 100)
        #expect(plain?.end == cell.utf8.count)
        for count in 0..<cell.utf8.count {
            #expect(PlainCell(Array(bytes[..<count]).span, at: 0, tokenBytes: 100) == nil)
        }
        #expect(PlainCell(bytes.span, at: 0, tokenBytes: cell.utf8.count - 1) == nil)
    }

    @Test(arguments: [
        "<c r='A1'><v>1</v></c>", "<c  r=\"A1\"><v>1</v></c>", "<c r=\"A1\" r=\"A1\"><v>1</v></c>",
        "<c x=\"1\"><v>1</v></c>", "<c r=\"A1\" ><v>1</v></c>", "<c r=\"&#65;1\"><v>1</v></c>",
        "<c><v>1&#50;</v></c>", "<c><v>]</v></c>", "<c><v>1\r</v></c>", "<c><f/><v>1</v></c>",
        "<c/>",
        "<cc><v>1</v></cc>", "<c><v>1</v> </c>", "<c><v>1</v><v>1</v></c>",
        "<c r=\"A1\"s=\"1\"><v>1</v></c>",
        "<c><v/></c>", "<c><w>1</w></c>", "<c r><v>1</v></c>", "<d><v>1</v></d>",
    ]) func otherFormsAreNotTakenForIt(_ cell: String) {
        #expect(
            PlainCell(
                Array((cell + String(repeating: " ", count: 20)).utf8).span, at: 0, tokenBytes: 100)
                == nil)
    }

    // MARK: Limits

    @Test func everyLimitOfASheetIsKept() {
        func refused(_ rows: String, after: String = "", _ change: (inout WorkbookLimits) -> Void)
            -> String?
        {
            var made = MadeWorkbook(rows: rows, after: after)
            change(&made.limits)
            return fault(of: made.read)?.seen
        }
        #expect(refused("<row r=\"1048576\"/>") { _ in } == nil)
        #expect(refused("<row r=\"1048577\"/>") { _ in } == "rows")
        #expect(refused("<row><c r=\"XFD1\"/></row>") { _ in } == nil)
        #expect(refused("<row><c r=\"XFE1\"/></row>") { _ in } == "columns")
        #expect(refused("<row><c/><c/></row><row><c/></row>") { $0.cells = 3 } == nil)
        #expect(refused("<row><c/><c/></row><row><c/></row>") { $0.cells = 2 } == "cells")
        let text = "<row><c t=\"str\"><v>abc</v></c></row>"
        #expect(refused(text) { $0.cellLength = 3 } == nil)
        #expect(refused(text) { $0.cellLength = 2 } == "cellLength")
        let merges = "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>"
        #expect(refused("", after: merges) { $0.merges = 1 } == "merges")
        let arrays =
            "<row><c><f t=\"array\" ref=\"A1:A9\"/></c><c><f t=\"array\" ref=\"B1:B9\"/></c></row>"
        #expect(refused(arrays) { $0.formulaRanges = 1 } == "formulaRanges")
        let apart =
            arrays.replacing("A1:A9", with: "A1:A2")
            + "<row r=\"5\"><c><f t=\"array\" ref=\"A5:A9\"/></c></row>"
        #expect(refused(apart) { $0.formulaRanges = 2 } == nil)
    }

    @Test func endlessEmptyColumnsAreRefusedAtTheFirstTooMany() {
        let made = MadeWorkbook(rows: "<row>\(String(repeating: "<c/>", count: 50_000))</row>")
        let refused = fault(of: made.read)
        #expect(refused?.seen == "columns")
        guard case .limit(.columns, 16_384, let place) = refused else { return }
        #expect((place.byte ?? .max) < 5 * 16_384 + 1000)
    }
}
