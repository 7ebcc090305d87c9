@testable import Workbook

/// A workbook made of parts that a test writes, around which everything is as it should be.
struct MadeWorkbook {
    static let main = WorkbookNames.main
    static let relationships = WorkbookNames.relationships
    static let worksheet = WorkbookNames.types + "worksheet+xml"

    var parts: [(name: String, text: String)] = []
    var overrides: [(part: String, type: String)] = []
    /// Of the workbook part, without those of sheets.
    var others: [(type: String, target: String)] = []
    var properties = ""
    var limits = WorkbookLimits()
    private var sheets: [(name: String, state: String)] = []

    init() {}

    /// One sheet with these rows, and what comes before and after them.
    init(rows: String, before: String = "", after: String = "") {
        add(sheet: "a", MadeWorkbook.sheet(rows, before: before, after: after))
    }

    static func sheet(_ rows: String, before: String = "", after: String = "") -> String {
        #"<worksheet xmlns="\#(main)">\#(before)<sheetData>\#(rows)</sheetData>\#(after)</worksheet>"#
    }

    mutating func add(sheet name: String, _ text: String, state: String = "") {
        sheets.append((name, state))
        add("xl/worksheets/sheet\(sheets.count).xml", MadeWorkbook.worksheet, text)
    }

    mutating func add(_ part: String, _ type: String, _ text: String) {
        parts.append((part, text))
        overrides.append(("/" + part, type))
    }

    mutating func add(strings: String) {
        add(
            "xl/sharedStrings.xml", WorkbookNames.types + "sharedStrings+xml",
            #"<sst xmlns="\#(MadeWorkbook.main)">\#(strings)</sst>"#)
        others.append((MadeWorkbook.relationships + "/sharedStrings", "sharedStrings.xml"))
    }

    /// The formats with these codes, each of which a style of its own has, from 1 on.
    mutating func add(formats: [String]) {
        let numbers = formats.indices.map { 164 + $0 }
        let codes = zip(numbers, formats).map {
            var writer = MarkupWriter()
            writer.raw("<numFmt numFmtId=\"\($0)\"")
            writer.attribute("formatCode", $1)
            writer.raw("/>")
            return String(decoding: writer.bytes, as: UTF8.self)
        }
        add(
            styles: "<numFmts>\(codes.joined())</numFmts><cellXfs><xf/>"
                + numbers.map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs>")
    }

    mutating func add(styles: String) {
        add(
            "xl/styles.xml", WorkbookNames.types + "styles+xml",
            #"<styleSheet xmlns="\#(MadeWorkbook.main)">\#(styles)</styleSheet>"#)
        others.append((MadeWorkbook.relationships + "/styles", "styles.xml"))
    }

    /// The files of the archive, in order.
    var files: [(name: String, bytes: [UInt8])] {
        let links = sheets.indices.map {
            (MadeWorkbook.relationships + "/worksheet", "worksheets/sheet\($0 + 1).xml")
        }
        let listed = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\""
                + (sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\"")
                + " r:id=\"rId\(index + 1)\"/>"
        }
        let workbook =
            "<workbook xmlns=\"\(MadeWorkbook.main)\" xmlns:r=\"\(MadeWorkbook.relationships)\">"
            + properties + "<sheets>\(listed.joined())</sheets></workbook>"
        let types = overrides.map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }
        let contentTypes =
            "<Types xmlns=\"\(WorkbookNames.package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
            + "package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + "\(WorkbookNames.types)sheet.main+xml\"/>\(types.joined())</Types>"
        return [
            ("[Content_Types].xml", Array(contentTypes.utf8)),
            (
                "_rels/.rels",
                WorkbookNames.relationshipPart([
                    (MadeWorkbook.relationships + "/officeDocument", "xl/workbook.xml")
                ])
            ),
            ("xl/workbook.xml", Array(workbook.utf8)),
            ("xl/_rels/workbook.xml.rels", WorkbookNames.relationshipPart(links + others)),
        ] + parts.map { ($0.name, Array($0.text.utf8)) }
    }

    static func archive(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var writer = ZipWriter()
        for file in files {
            writer.add(file.bytes)
            writer.end(file.name)
        }
        return writer.finish()
    }

    var bytes: [UInt8] { MadeWorkbook.archive(of: files) }

    func opened() throws(WorkbookFault) -> WorkbookFile {
        try WorkbookFile(bytes, limits: limits)
    }

    /// The rows and the layout of the first sheet.
    func read() throws(WorkbookFault) -> (rows: [SheetRow], layout: SheetLayout) {
        let workbook = try opened()
        return try MadeWorkbook.read(workbook.sheets[0], of: workbook)
    }

    static func read(
        _ sheet: SheetListing, of workbook: WorkbookFile
    ) throws(WorkbookFault) -> (rows: [SheetRow], layout: SheetLayout) {
        var reader = try workbook.reader(of: sheet)
        var rows: [SheetRow] = []
        while let row = try reader.next() { rows.append(row) }
        return (rows, reader.layout)
    }

    /// The values of all cells, row by row.
    func values() throws(WorkbookFault) -> [CellValue] {
        try read().rows.flatMap { $0.cells.map(\.value) }
    }
}

/// What a fault says, without where.
extension WorkbookFault {
    var seen: String {
        switch self {
        case .foreign(let kind): kind.rawValue
        case .limit(let kind, _, _): kind.rawValue
        case .archive(let seen, _, _), .markup(let seen, _, _), .content(let seen, _, _),
            .draft(let seen, _, _):
            seen
        }
    }
}

/// The fault that `body` throws.
func fault(of body: () throws(WorkbookFault) -> some Any) -> WorkbookFault? {
    do throws(WorkbookFault) {
        _ = try body()
        return nil
    } catch {
        return error
    }
}
