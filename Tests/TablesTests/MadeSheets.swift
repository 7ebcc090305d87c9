import Wording

@testable import Tables
@testable import Workbook

/// A workbook made of cells that a test writes as Excel's XML has them, with a header in English
/// above: one cell for each of `SampleColumn.columns`, from A on.
struct MadeSheets {
    struct Sheet {
        var name = "fees"
        var state = ""
        var rows: [String] = []
        var before = ""
        var after = ""
    }

    var sheets: [Sheet]
    /// The formats with these codes, which the styles 1, 2 … have; the last style is struck out.
    var formats: [String] = []
    var calculation = ""
    var language = Language.english

    /// One sheet with these rows of data.
    init(_ rows: [String], before: String = "", after: String = "") {
        sheets = [Sheet(rows: rows, before: before, after: after)]
    }

    static let struckOut = 9

    static func text(_ text: String) -> String { #" t="inlineStr"><is><t>\#(text)</t></is>"# }
    static func number(_ digits: String, style: Int = 0) -> String {
        #" s="\#(style)"><v>\#(digits)</v>"#
    }

    /// A row of data in which some cells are others than usual.
    static func row(
        _ number: Int, _ cells: [SampleColumn: String] = [:], attributes: String = ""
    ) -> String {
        var usual: [SampleColumn: String] = [
            .order: text("VJ-7"), .worker: text("w-\(number)"), .perspective: text("agency"),
            .moment: text("then"), .payer: text("w-\(number)"), .payee: text("sa-sen"),
            .kind: text("training"), .amount: MadeSheets.number("41300000"), .currency: text("VND"),
            .paidOn: text("2026-03-09"), .nothingElse: text("yes"),
        ]
        usual.merge(cells) { $1 }
        let made = SampleColumn.columns.enumerated().compactMap { index, column in
            usual[column.id].map {
                "<c r=\"\(CellReference.letters(index + 1))\(number)\"\($0)</c>"
            }
        }
        return "<row r=\"\(number)\" \(attributes)>\(made.joined())</row>"
    }

    private func header() -> String {
        let cells = SampleColumn.columns.map { column in
            "<c\(MadeSheets.text(column.names.words(in: language)[0]))</c>"
        }
        return "<row r=\"1\">\(cells.joined())</row>"
    }

    var bytes: [UInt8] {
        var archive = ZipWriter()
        func add(_ name: String, _ text: String) {
            archive.add(Array(text.utf8))
            archive.end(name)
        }
        let types = WorkbookNames.types
        let relationships = WorkbookNames.relationships
        let overrides = sheets.indices.map {
            "<Override PartName=\"/xl/s\($0).xml\" ContentType=\"\(types)worksheet+xml\"/>"
        }
        add(
            "[Content_Types].xml",
            "<Types xmlns=\"\(WorkbookNames.package)/content-types\">"
                + "<Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types)sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(types)styles+xml\"/>"
                + overrides.joined() + "</Types>")
        func part(_ links: [(String, String)]) -> String {
            String(decoding: WorkbookNames.relationshipPart(links), as: UTF8.self)
        }
        add("_rels/.rels", part([(relationships + "/officeDocument", "xl/workbook.xml")]))
        let links = sheets.indices.map { (relationships + "/worksheet", "s\($0).xml") }
        add("xl/_rels/workbook.xml.rels", part(links + [(relationships + "/styles", "styles.xml")]))
        let listed = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\""
                + (sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\"")
                + " r:id=\"rId\(index + 1)\"/>"
        }
        add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(WorkbookNames.main)\" xmlns:r=\"\(relationships)\">"
                + "<sheets>\(listed.joined())</sheets>\(calculation)</workbook>")
        let codes = formats.enumerated().map {
            "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>"
        }
        var styles = ["<xf/>"] + formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
        while styles.count < MadeSheets.struckOut { styles.append("<xf/>") }
        add(
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(WorkbookNames.main)\"><numFmts>\(codes.joined())</numFmts>"
                + "<fonts><font/><font><strike/></font></fonts>"
                + "<cellXfs>\(styles.joined())<xf fontId=\"1\"/></cellXfs></styleSheet>")
        for (index, sheet) in sheets.enumerated() {
            let rows = sheet.rows.isEmpty ? "" : header() + sheet.rows.joined()
            add(
                "xl/s\(index).xml",
                "<worksheet xmlns=\"\(WorkbookNames.main)\">\(sheet.before)"
                    + "<sheetData>\(rows)</sheetData>\(sheet.after)</worksheet>")
        }
        return archive.finish()
    }

    func read() -> SampleReading { SampleReading(bytes) }
}
