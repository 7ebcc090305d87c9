import Wording

/// A table whose header was found, its rows told apart into data and totals.
package struct HeaderMatch<ID: ColumnIdentifier>: Sendable {
    /// The header's row number.
    package let headerRow: Int
    /// The language most of the headers are in; nil when two have equally many.
    package let language: Language?
    package let rows: [DataRow<ID>]
    package let totals: [TotalRow<ID>]
    /// The numbers of the rows that explain the columns, as templates have one.
    package let explanations: [Int]
    /// What is wrong with the file's form, its header, and its rows' shape.
    package let faults: [TableFault]

    /// Finds the header in `table` and sorts the rows below it.
    ///
    /// The header is the row that names most of `columns`, the first of such rows, among the first
    /// 40 that are not blank; it must name at least two (or the only one). What stands above is
    /// title, of which only a line that gives the amounts a scale is at fault. A failure means that
    /// there is no such row.
    package static func find(
        in table: Table, columns: [Column<ID>], totals: TotalWords<ID>? = nil
    ) -> Result<HeaderMatch, TableFaults> {
        let vocabulary = Vocabulary(columns.map(\.names))
        let region = table.rows.prefix(TableLimits.headerRegion)
        let best = likeliestHeader(in: region, words: vocabulary)
        guard best.ids.count >= min(2, columns.count) else {
            let fault = HeaderFaults.noHeader(region: region, columns: columns)
            let all = TableFaults(table.faults + [fault])
            return .failure(all ?? TableFaults(only: fault))
        }
        let header = HeaderRow(table.rows[best.position], columns: columns, words: vocabulary)
        var sorting = RowSorting(
            header: header, columns: columns, totals: totals, isWorkbook: table.separator == nil)
        for row in table.rows[(best.position + 1)...] { sorting.take(row) }
        sorting.finish(hiddenColumns: table.hiddenColumns, merges: table.merges)
        let titles = table.rows[..<best.position].flatMap { row in
            row.cells.compactMap { ScaleNotice.fault(in: $0)?.at(row: row.number, column: nil) }
        }
        return .success(
            HeaderMatch(
                headerRow: header.row.number, language: header.language, rows: sorting.rows,
                totals: sorting.totals, explanations: sorting.explanations,
                faults: table.faults + titles + header.faults + sorting.faults))
    }

    /// How well a file's header suits these columns: how many it names, less the required ones that
    /// it does not name; nil where no row names at least two.
    package static func fit(of table: Table, columns: [Column<ID>]) -> Int? {
        let vocabulary = Vocabulary(columns.map(\.names))
        let region = table.rows.prefix(TableLimits.headerRegion)
        let best = likeliestHeader(in: region, words: vocabulary)
        guard best.ids.count >= min(2, columns.count) else { return nil }
        let missing = columns.filter { $0.isRequired && !best.ids.contains($0.id) }
        return best.ids.count - missing.count
    }

    private static func likeliestHeader(
        in region: ArraySlice<TableRow>, words: Vocabulary<ID>
    ) -> (position: Int, ids: Set<ID>) {
        var best = (position: 0, ids: Set<ID>())
        for (position, row) in region.enumerated() {
            let known = Set(row.cells.compactMap { words.entry(for: $0)?.id })
            if known.count > best.ids.count { best = (position, known) }
        }
        return best
    }

    /// The cells of a column in all rows of data, but for those that a workbook says to be no text:
    /// they mean what they mean, and say nothing of the others. None when the file has no such column.
    package func cells(of column: ID) -> [String] {
        rows.compactMap { row in
            row.cell(column).flatMap { $0.kind == .text ? $0.text : nil }
        }
    }
}
