import Wording

/// A table whose header was found, its rows told apart into data and totals.
package struct HeaderMatch<ID: ColumnIdentifier>: Sendable {
    /// The header's row number.
    package let headerRow: Int
    /// The language most of the headers are in; nil when two have equally many.
    package let language: Language?
    package let rows: [DataRow<ID>]
    package let totals: [TotalRow<ID>]
    /// What is wrong with the file's form, its header, and its rows' shape.
    package let faults: [TableFault]

    /// Finds the header in `table` and sorts the rows below it.
    ///
    /// The header is the row that names most of `columns`, the first of such rows, among the first
    /// 40 that are not blank; it must name at least two (or the only one). What stands above is
    /// title. A failure means that there is no such row.
    package static func find(
        in table: Table, columns: [Column<ID>], totals: TotalWords<ID>? = nil
    ) -> Result<HeaderMatch, TableFaults> {
        let vocabulary = Vocabulary(columns.map(\.names))
        let region = table.rows.prefix(TableLimits.headerRegion)
        var best = (position: 0, known: 0)
        for (position, row) in region.enumerated() {
            let known = Set(row.cells.compactMap { vocabulary.entry(for: $0)?.id }).count
            if known > best.known { best = (position, known) }
        }
        guard best.known >= min(2, columns.count) else {
            let fault = HeaderFaults.noHeader(region: region, columns: columns)
            let all = TableFaults(table.faults + [fault])
            return .failure(all ?? TableFaults(only: fault))
        }
        let header = HeaderRow(table.rows[best.position], columns: columns, words: vocabulary)
        var sorting = RowSorting(header: header, columns: columns, totals: totals)
        for row in table.rows[(best.position + 1)...] { sorting.take(row) }
        return .success(
            HeaderMatch(
                headerRow: header.row.number, language: header.language, rows: sorting.rows,
                totals: sorting.totals,
                faults: table.faults + header.faults + sorting.faults))
    }

    /// The cells of a column in all rows of data; none when the file has no such column.
    package func cells(of column: ID) -> [String] { rows.compactMap { $0[column] } }

    package func has(_ column: ID) -> Bool { rows.first?.place(of: column) != nil }
}
