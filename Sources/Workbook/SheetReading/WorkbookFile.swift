/// A workbook of Excel's (`.xlsx`, `.xlsm`, `.xltx`, `.xltm`) that is held in memory, read strictly and
/// in bounded time and memory.
///
/// ```
/// let workbook = try WorkbookFile(bytes)
/// for sheet in workbook.sheets where sheet.kind == .worksheet {
///     var reader = try workbook.reader(of: sheet)
///     while let row = try reader.next() { … }
///     let layout = reader.layout
/// }
/// ```
/// Nothing in the file is a path, and nothing outside it is ever opened.
package struct WorkbookFile: Sendable {
    /// In the order of their tabs.
    package let sheets: [SheetListing]
    package let dateSystem: DateSystem
    /// Whether the workbook says that its results must be calculated again when it is opened.
    package let isStale: Bool
    let parts: WorkbookPackage
    let strings: SharedStrings
    let styles: CellStyles

    package init(
        _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
    ) throws(WorkbookFault) {
        guard bytes.count <= limits.fileBytes else {
            throw .limit(.fileBytes, most: limits.fileBytes, at: .file)
        }
        if let other = ForeignKind.ofBytes(bytes) { throw .foreign(other) }
        let archive = try ZipArchive(bytes, limits: limits)
        if let other = try ForeignKind.ofArchive(archive) { throw .foreign(other) }
        let parts = try WorkbookPackage(archive, limits: limits)
        let main = try WorkbookFile.mainPart(of: parts)
        if let other = ForeignKind.ofMainPart(parts.type(of: main)) { throw .foreign(other) }
        let relationships = try parts.relationships(of: main)
        let listing = try WorkbookListing(
            parts.reader(of: main, space: .spreadsheet), parts: parts,
            relationships: relationships)
        sheets = listing.sheets
        dateSystem = listing.dateSystem
        isStale = listing.isStale
        styles =
            try WorkbookFile.part("styles", among: relationships, of: parts).map {
                part throws(WorkbookFault) in
                try CellStyles(parts.reader(of: part, space: .spreadsheet), limits: limits)
            } ?? CellStyles()
        strings =
            try WorkbookFile.part("sharedStrings", among: relationships, of: parts).map {
                part throws(WorkbookFault) in
                try SharedStrings(parts.reader(of: part, space: .spreadsheet), limits: limits)
            } ?? SharedStrings()
        self.parts = parts
    }

    private static func mainPart(of parts: WorkbookPackage) throws(WorkbookFault) -> String {
        guard let main = try part("officeDocument", among: parts.relationships(of: ""), of: parts)
        else {
            throw .content(
                seen: "no main part", expected: "one that the package names", at: .file)
        }
        return main
    }

    /// The one part of a kind that is led to; nil if there is none.
    private static func part(
        _ kind: String, among relationships: [Relationship], of parts: WorkbookPackage
    ) throws(WorkbookFault) -> String? {
        let found = relationships.filter { $0.kind == kind }
        guard let first = found.first else { return nil }
        guard found.count == 1, let target = first.target, parts.has(target) else {
            throw .content(
                seen: "\(found.count) times “\(kind)”", expected: "one, inside the file", at: .file)
        }
        return target
    }

    /// How the cells with this style show their numbers.
    package func format(of cell: SheetCell) -> NumberFormat {
        styles.formats.indices ~= cell.style ? styles.formats[cell.style] : .general
    }

    /// Reads the rows of a worksheet from the first on.
    package func reader(of sheet: SheetListing) throws(WorkbookFault) -> SheetReader {
        guard sheet.kind == .worksheet else {
            throw .content(
                seen: "a sheet without cells", expected: "a worksheet",
                at: WorkbookPlace(part: sheet.name))
        }
        return try SheetReader(
            parts.reader(of: sheet.part, space: .spreadsheet), count: parts.count(of: sheet.part),
            of: self)
    }
}

/// A sheet as the workbook lists it.
package struct SheetListing: Hashable, Sendable {
    package enum Visibility: String, Sendable {
        case visible
        case hidden
        /// Hidden so that Excel's menus do not show it either.
        case veryHidden
    }

    package enum Kind: Sendable {
        case worksheet
        /// A chart, a dialog, or macros of Excel 4.
        case other
    }

    package let name: String
    package let visibility: Visibility
    package let kind: Kind
    let part: String
}
