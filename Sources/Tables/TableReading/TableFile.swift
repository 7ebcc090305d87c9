import Wording

/// A file of cells, as Excel saves one, a workbook or text: bytes in, rows out.
package enum TableFile {
    /// Reads the whole file.
    ///
    /// A failure means that no row can be read. A file whose form is wrong only in places gives a
    /// table *with* `faults`, so that they can be reported together with those of its cells.
    /// - Parameter isKnown: whether a table's header is one of the caller's in Japanese, by which a
    ///   file is known to be CP932 that its bytes alone do not prove to be.
    /// - Parameter dataRows: how many rows of data a table of the caller's has; nil where its header
    ///   is none of the caller's. By it a workbook's sheet is chosen.
    package static func read(
        _ bytes: [UInt8], isKnown: (Table) -> Bool = { _ in false },
        dataRows: (Table) -> Int? = { _ in nil }
    ) -> Result<Table, TableFaults> {
        if ForeignFormat.mayBeWorkbook(bytes) {
            return WorkbookTables.read(bytes, dataRows: dataRows)
        }
        let decoded = DecodedFile.decode(bytes) { text in
            switch TableFile.table(of: text, .cp932) {
            case .success(let table): isKnown(table)
            case .failure: false
            }
        }
        switch decoded {
        case .success(let file): return table(of: file.utf8, file.encoding)
        case .failure(let fault):
            return .failure(TableFaults(only: fault.at(row: nil, column: nil)))
        }
    }

    private static func table(
        of text: [UInt8], _ encoding: TableEncoding
    ) -> Result<Table, TableFaults> {
        let declared = SeparatorDetection.declared(in: text)
        let start = declared?.length ?? 0
        let separator =
            declared?.separator ?? SeparatorDetection.likeliest(in: text, from: start)
        var parser = RecordParser(text, separator: separator, from: start)
        var rows: [TableRow] = []
        var faults: [TableFault] = []
        var number = 0
        while let record = parser.next() {
            number += 1
            guard number <= TableLimits.rows else {
                faults.append(FileFaults.tooManyRows.at(row: number, column: nil))
                break
            }
            faults += record.faults.map { $0.fault.at(row: number, column: $0.place) }
            if !record.isBlank { rows.append(TableRow(number: number, cells: record.cells)) }
            if record.endsReading { break }
        }
        guard !rows.isEmpty else {
            let found = faults + [FileFaults.emptyFile.at(row: nil, column: nil)]
            return .failure(TableFaults(found) ?? TableFaults(only: found[0]))
        }
        return .success(
            Table(.text(encoding, separator), rows: rows, faults: faults))
    }
}
