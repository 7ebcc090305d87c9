import Testing
import Wording

@testable import Tables
@testable import Workbook

/// Source: `Specs/tables.md`, Workbooks.
@Suite struct WorkbookTableTests {
    private typealias Made = MadeSheets

    private func kinds(_ made: MadeSheets) -> [FaultKind] { made.read().faults.map(\.kind) }

    /// How an amount reads that is a number, beside a currency.
    private func amount(
        _ digits: String, _ currency: String, format: String = "General",
        language: Language = .english
    ) -> Result<Int, FaultKind> {
        var made = Made([
            Made.row(2, [.amount: Made.number(digits, style: 1), .currency: Made.text(currency)])
        ])
        made.formats = [format]
        made.language = language
        let read = made.read()
        if let fault = read.faults.first { return .failure(fault.kind) }
        return read.lines.first?.amount.map { .success($0) } ?? .failure(.noRows)
    }

    @Test func numbersMeanWhatTheyAre() {
        for language in [Language.english, .japanese, .vietnamese] {
            let read = { amount($0, $1, format: $2, language: language) }
            #expect(read("41300000", "VND", "#,##0") == .success(41_300_000))
            #expect(read("4.13E7", "VND", "General") == .success(41_300_000))
            #expect(read("41300000.000000004", "JPY", "General") == .success(41_300_000))
            #expect(read("7", "JPY", "0.00") == .success(7))
            #expect(read("0", "JPY", "0") == .success(0))
            #expect(read("12.5", "USD", "General") == .success(1250))
            #expect(read("31", "USD", "0.00") == .success(3100))
            // Three decimals are not a group of digits, whatever the language.
            #expect(read("12.345", "VND", "General") == .failure(.fractionalAmount))
            #expect(read("12.345", "USD", "General") == .failure(.fractionalAmount))
            #expect(read("900.4", "JPY", "#,##0") == .failure(.fractionalAmount))
            #expect(read("-500", "JPY", "General") == .failure(.negativeAmount))
            #expect(read("9007199254740993", "JPY", "General") == .failure(.digitsLost))
            #expect(read("10000000000000000", "JPY", "0") == .failure(.amountTooLarge))
        }
    }

    @Test func whatIsShownBesideANumberMustAgree() {
        #expect(amount("900", "JPY", format: "#,##0&quot;円&quot;") == .success(900))
        #expect(amount("900", "JPY", format: "[$¥-411]#,##0") == .success(900))
        #expect(amount("900", "VND", format: "#,##0\\ &quot;₫&quot;") == .success(900))
        #expect(amount("900", "VND", format: "[$¥-411]#,##0") == .failure(.currencyDiffers))
        #expect(amount("900", "JPY", format: "#,##0&quot;千円&quot;") == .failure(.scaleStated))
        #expect(
            amount("900", "VND", format: "#,##0&quot; nghìn đồng&quot;") == .failure(.scaleStated))
        #expect(amount("900000", "JPY", format: "#,##0,") == .failure(.scaleStated))
        #expect(amount("900", "JPY", format: "0&quot;人&quot;") == .failure(.notAnAmount))
        #expect(amount("0.5", "JPY", format: "0%") == .failure(.shownOtherwise))
        #expect(amount("900", "JPY", format: ";;;") == .failure(.shownOtherwise))
        #expect(amount("900", "JPY", format: "0;yyyy") == .failure(.shownOtherwise))
    }

    @Test func numbersOfPapersKeepWhatIsShown() throws {
        var made = Made([Made.row(2, [.worker: Made.number("42", style: 1)])])
        made.formats = ["00000"]
        #expect(made.read().faults.isEmpty)
        #expect(made.read().lines.map(\.worker) == ["00042"])
        made.formats = ["&quot;W&quot;000"]
        #expect(kinds(made) == [.shownOtherwise])
    }

    @Test func datesAreDates() {
        func read(_ cell: String, _ format: String = "yyyy/m/d") -> Result<String, FaultKind> {
            var made = Made([Made.row(2, [.paidOn: cell])])
            made.formats = [format]
            let read = made.read()
            if let fault = read.faults.first { return .failure(fault.kind) }
            return read.lines.first?.paidOn.map { .success($0) } ?? .failure(.noRows)
        }
        let day = Made.number("46090", style: 1)
        #expect(read(day) == .success("2026-03-09"))
        #expect(read(day, "m/d/yy") == .success("2026-03-09"))
        #expect(
            read(day, "[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;")
                == .success("2026-03-09"))
        #expect(read(#" t="d"><v>2026-03-09</v>"#) == .success("2026-03-09"))
        // The first of a month that is shown as a month is that month.
        #expect(read(Made.number("46082", style: 1), "mmm-yy") == .success("2026-03"))
        #expect(read(day, "mmm-yy") == .failure(.ambiguousDate))
        #expect(read(day, "d-mmm") == .failure(.ambiguousDate))
        #expect(read(day, "h:mm") == .failure(.ambiguousDate))
        #expect(read(Made.number("46090.5", style: 1)) == .failure(.timeOfDay))
        #expect(read(Made.number("60", style: 1)) == .failure(.notADate))
        #expect(read(Made.number("46090"), "General") == .failure(.excelSerial))
        #expect(read(Made.number("2025.1"), "General") == .failure(.ambiguousDate))
        #expect(read(Made.number("20260309"), "General") == .success("2026-03-09"))
    }

    @Test func daysBesideOnesThatExcelDidNotUnderstandAreAskedAbout() {
        func faults(_ other: String, serial: String) -> [FaultKind] {
            var made = Made([
                Made.row(2, [.paidOn: Made.number(serial, style: 1)]),
                Made.row(3, [.paidOn: Made.text(other)]),
            ])
            made.formats = ["m/d/yyyy"]
            made.language = .vietnamese
            return kinds(made)
        }
        // An American Excel leaves 31/03/2026 as text, and has made 9 March of a typed 3/9/2026.
        #expect(faults("31/03/2026", serial: "46090") == [.ambiguousDate])
        // Day and month alike, or no such day the other way round.
        #expect(faults("31/03/2026", serial: "46084") == [])
        #expect(faults("31/03/2026", serial: "46105") == [])
        #expect(faults("2026-03-31", serial: "46090") == [])
    }

    @Test func formulasAreWorthTheirResult() {
        let sum = " ><f>40000000+1300000</f>"
        #expect(Made([Made.row(2, [.amount: sum + "<v>41300000</v>"])]).read().faults.isEmpty)
        #expect(kinds(Made([Made.row(2, [.amount: sum])])) == [.formulaWithoutResult])
        // One of a column that may be empty is not an empty cell.
        #expect(kinds(Made([Made.row(2, [.item: sum])])) == [.formulaWithoutResult])
        var stale = Made([Made.row(2, [.amount: sum + "<v>0</v>"])])
        stale.calculation = #"<calcPr fullCalcOnLoad="1"/>"#
        #expect(kinds(stale) == [.staleResult])
        let error = Made([Made.row(2, [.amount: #" t="e"><f>1/0</f><v>#DIV/0!</v>"#])])
        #expect(kinds(error) == [.excelError])
    }

    @Test func phoneticTextIsLeftOut() {
        let item =
            #" t="inlineStr"><is><r><t>登録</t></r><r><t>料</t></r><rPh sb="0" eb="2">"#
            + "<t>トウロク</t></rPh></is>"
        #expect(Made([Made.row(2, [.item: item])]).read().lines.map(\.item) == ["登録料"])
    }

    @Test func whatIsStruckOutIsAskedAboutOnce() {
        let struck = #" s="\#(Made.struckOut)" t="inlineStr"><is><t>x</t></is>"#
        #expect(kinds(Made([Made.row(2, [.item: struck])])) == [.struckOut])
        var all: [SampleColumn: String] = [:]
        for column in SampleColumn.columns { all[column.id] = struck }
        let read = Made([Made.row(2), Made.row(3, all)]).read().faults.filter {
            $0.kind == .struckOut
        }
        #expect(read.map(\.row) == [3] && read[0].column == nil)
    }

    @Test func whatIsHiddenIsAskedAbout() throws {
        let rows = [
            Made.row(2), Made.row(3, attributes: #"hidden="1""#),
            Made.row(4, attributes: #"ht="0""#), Made.row(5),
        ]
        let hidden = Made(rows).read().faults
        #expect(hidden.map(\.kind) == [.hiddenRows] && hidden.map(\.row) == [3])
        #expect(hidden[0].message.en.contains("3 to 4"))
        // Column I is “item”: hidden and empty it says nothing, hidden and filled it does.
        let columns = #"<cols><col min="9" max="9" hidden="1"/></cols>"#
        #expect(Made([Made.row(2)], before: columns).read().faults.isEmpty)
        let filled = Made([Made.row(2, [.item: Made.text("fee")])], before: columns).read().faults
        #expect(filled.map(\.kind) == [.hiddenColumn] && filled[0].column?.letters == "I")
    }

    @Test func mergedCellsAreAskedAboutWhereTheyHideValues() {
        func merged(_ range: String) -> [FaultKind] {
            let merge = "<mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>"
            return kinds(Made([Made.row(2), Made.row(3)], after: merge))
        }
        #expect(merged("B2:B3") == [.mergedCells])
        #expect(merged("E3:F3") == [.mergedCells])
        // Beside the table, and of no row of data.
        #expect(merged("O2:P2") == [])
        #expect(merged("Q2:Q3") == [])
        #expect(merged("A9:C9") == [])
    }

    @Test func theSheetWithTheTableIsRead() throws {
        var made = Made([Made.row(2)])
        func others(_ others: MadeSheets.Sheet...) -> SampleReading {
            var several = made
            several.sheets = [MadeSheets.Sheet(name: "notes")] + others + made.sheets
            return several.read()
        }
        #expect(others().table?.origin == .workbook(sheet: "fees", passedOver: []))
        let rows = [Made.row(2), Made.row(3)]
        let two = others(MadeSheets.Sheet(name: "fees 2", rows: rows)).faults
        #expect(two.map(\.kind) == [.severalTables])
        #expect(two[0].message.en.contains("“fees 2”, “fees”"))
        // One with a header alone is not a second table.
        let empty = #"<row r="2"><c r="A2"\#(Made.text("# explained"))</c></row>"#
        let beside = others(MadeSheets.Sheet(name: "empty", rows: [empty]))
        #expect(beside.faults.isEmpty)
        #expect(beside.table?.origin == .workbook(sheet: "fees", passedOver: ["empty"]))
        #expect(
            others(MadeSheets.Sheet(name: "old", state: "hidden", rows: rows)).faults.map(\.kind)
                == [.severalTables])
        made.sheets[0].state = "veryHidden"
        made.sheets.append(MadeSheets.Sheet(name: "shown"))
        #expect(kinds(made) == [.hiddenSheet])
        made.sheets = [MadeSheets.Sheet()]
        #expect(kinds(made) == [.emptyFile])
    }

    @Test func whatIsEmptyAtARowsEndIsAnEmptyCell() {
        let read = kinds(Made([Made.row(2, [.nothingElse: ">"])]))
        #expect(read == [.emptyCell])
    }

    @Test func limitsOfTablesHold() {
        #expect(kinds(Made([Made.row(100_001)])) == [.tooManyRows])
        let wide = #"<row r="2"><c r="IW2"\#(Made.text("x"))</c></row>"#
        #expect(kinds(Made([wide])) == [.tooManyCells])
        let long = String(repeating: "x", count: TableLimits.cellBytes + 1)
        #expect(kinds(Made([Made.row(2, [.item: Made.text(long)])])) == [.cellTooLong])
    }

    @Test func otherFilesAreNamedInThreeLanguages() {
        var seen: [FaultKind: ForeignFile] = [:]
        for kind in ForeignFile.allCases {
            let fault = ForeignFaults.fault(of: kind)
            #expect(seen.updateValue(kind, forKey: fault.kind) == nil, "\(fault.kind) twice")
            for language in Language.allCases {
                #expect(!fault.message(language).isEmpty && !fault.remedy(language).isEmpty)
            }
        }
        let xml = """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>
            """
        #expect(SampleReading(Array(xml.utf8)).faults.map(\.kind) == [.xmlSpreadsheet])
    }

    @Test func damageIsSaidWithItsPlaceAndNothingIsRead() {
        var bytes = Made([Made.row(2)]).bytes
        bytes[bytes.count / 2] ^= 0x40
        #expect(SampleReading(bytes).faults.map(\.kind) == [.damagedWorkbook])
        let odd = SampleReading(Made([Made.row(2), "<row r=\"2\"/>"]).bytes).faults
        #expect(odd.map(\.kind) == [.damagedWorkbook])
        for language in Language.allCases {
            #expect(odd[0].message(language).contains("s0.xml; 2:2"), "\(odd[0].message)")
        }
        let wide = #"<row r="2"><c r="XFE2"\#(Made.text("x"))</c></row>"#
        #expect(kinds(Made([wide])) == [.workbookTooLarge])
    }
}
