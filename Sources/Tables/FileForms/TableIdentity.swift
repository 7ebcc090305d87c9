extension Table {
    /// What makes the file the same as another for the filer: its bytes, of a workbook what the
    /// table's cells say, since a spreadsheet changes the bytes of one each time that it saves it.
    ///
    /// ```
    /// "feri-table/1\n" *( *( kind ":" bytes ":" text ) "\n" )
    /// ```
    /// Of each row that is not blank; empty cells at its end are left out. `bytes` counts those of the text.
    /// - Source: `Specs/vault.md` 6.
    package func identity(of file: [UInt8]) -> [UInt8] {
        guard case .workbook = origin else { return file }
        var made = Array("feri-table/1\n".utf8)
        for row in rows {
            let filled = row.cells.lastIndex { !$0.isEmpty } ?? -1
            for index in 0..<(filled + 1) {
                let text = row.cells[index].utf8
                made += Array("\(row.kind(at: index).rawValue):\(text.count):".utf8)
                made += text
            }
            made.append(0x0A)
        }
        return made
    }
}
