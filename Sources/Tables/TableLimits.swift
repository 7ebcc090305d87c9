/// What a file of cells may hold at most; a filing that needs more is cut into several files.
package enum TableLimits {
    /// Bytes of a file: some 100,000 rows of fee lines.
    package static let fileBytes = 16 << 20
    /// Rows, blank ones included.
    package static let rows = 100_000
    /// Cells of a row.
    package static let cells = 256
    /// UTF-8 bytes of a cell: a quarter of what a statement may have.
    package static let cellBytes = 8192
    /// Faults that are listed; the rest are counted.
    package static let listedFaults = 1000
    /// Rows that are not blank among which the header is looked for, and by which the separator
    /// is judged.
    package static let headerRegion = 40
}
