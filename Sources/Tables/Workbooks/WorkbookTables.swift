import Workbook

/// Reads a workbook as a table: the one sheet that holds one.
///
/// - Source: `Specs/tables.md`, Workbooks.
enum WorkbookTables {
    /// - Parameter dataRows: how many rows of data a table of the caller's has; nil where its header
    ///   is none of the caller's.
    static func read(
        _ bytes: [UInt8], dataRows: (Table) -> Int?
    ) -> Result<Table, TableFaults> {
        do throws(WorkbookFault) {
            return choice(among: try sheets(of: WorkbookFile(bytes)), dataRows: dataRows)
        } catch {
            return refusal(WorkbookFaults.fault(of: error).at(row: nil, column: nil))
        }
    }

    private static func refusal(_ fault: TableFault) -> Result<Table, TableFaults> {
        .failure(TableFaults(only: fault))
    }

    /// A sheet with something in it.
    private struct Sheet {
        let listing: SheetListing
        let table: Table

        var isVisible: Bool { listing.visibility == .visible }
    }

    private static func sheets(of workbook: WorkbookFile) throws(WorkbookFault) -> [Sheet] {
        var sheets: [Sheet] = []
        for listing in workbook.sheets where listing.kind == .worksheet {
            let table = try table(of: listing, in: workbook)
            if !table.rows.isEmpty { sheets.append(Sheet(listing: listing, table: table)) }
        }
        return sheets
    }

    // MARK: Choosing

    /// The sheet with the caller's header; several are asked about, and so is one that is hidden.
    private static func choice(
        among sheets: [Sheet], dataRows: (Table) -> Int?
    ) -> Result<Table, TableFaults> {
        guard let first = sheets.first(where: \.isVisible) ?? sheets.first else {
            return refusal(SheetFaults.nothing.at(row: nil, column: nil))
        }
        if sheets.count == 1 {
            return first.isVisible ? .success(first.table) : hidden(first)
        }
        let known = sheets.compactMap { sheet in
            dataRows(sheet.table).map { (sheet: sheet, rows: $0) }
        }
        let filled = known.filter { $0.rows > 0 }.map(\.sheet)
        if filled.count > 1 {
            let names = filled.map(\.listing.name)
            return refusal(SheetFaults.severalTables(names).at(row: nil, column: nil))
        }
        if let only = filled.first {
            return only.isVisible ? .success(taken(only, among: sheets)) : hidden(only)
        }
        let empty = known.map(\.sheet).first(where: \.isVisible)
        return .success(taken(empty ?? first, among: sheets))
    }

    private static func hidden(_ sheet: Sheet) -> Result<Table, TableFaults> {
        refusal(SheetFaults.hiddenSheet(sheet.listing.name).at(row: nil, column: nil))
    }

    private static func taken(_ sheet: Sheet, among sheets: [Sheet]) -> Table {
        let others = sheets.map(\.listing.name).filter { $0 != sheet.listing.name }
        return Table(
            .workbook(sheet: sheet.listing.name, passedOver: others), rows: sheet.table.rows,
            faults: sheet.table.faults, hiddenColumns: sheet.table.hiddenColumns,
            merges: sheet.table.merges)
    }

    // MARK: Reading

    private static func table(
        of listing: SheetListing, in workbook: WorkbookFile
    ) throws(WorkbookFault) -> Table {
        var reader = try workbook.reader(of: listing)
        var rows: [TableRow] = []
        var faults: [TableFault] = []
        while let row = try reader.next() {
            guard row.number <= TableLimits.rows else {
                faults.append(FileFaults.tooManyRows.at(row: row.number, column: nil))
                break
            }
            var cells = SheetCells(row, in: workbook)
            cells.read()
            faults += cells.faults
            if let row = cells.row { rows.append(row) }
            if cells.endsReading { break }
        }
        let layout = reader.layout
        return Table(
            .workbook(sheet: listing.name, passedOver: []), rows: rows, faults: faults,
            hiddenColumns: layout.hiddenColumns.map { ($0.lowerBound - 1)...($0.upperBound - 1) },
            merges: layout.merges.filter { !$0.isOneCell }.map {
                MergedCells(
                    rows: $0.rows,
                    columns: ($0.columns.lowerBound - 1)...($0.columns.upperBound - 1),
                    name: $0.description)
            })
    }
}
