/// Knows by their first bytes the files that people send in place of a table.
enum ForeignFormat {
    static func fault(of bytes: [UInt8]) -> CellFault? {
        if bytes.isEmpty { return FileFaults.emptyFile }
        if bytes.starts(with: "%PDF".utf8) { return FileFaults.pdf }
        return nil
    }

    /// Whether it is a ZIP archive or a compound file, as workbooks are: what it is, its reader says.
    static func mayBeWorkbook(_ bytes: [UInt8]) -> Bool {
        [
            [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        ].contains { bytes.starts(with: $0) }
    }

    /// Whether the text is HTML or XML, which web systems like to call `.xls`.
    static func isWebPage(_ utf8: [UInt8]) -> Bool {
        let start = utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(9)
        let lowered = start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return ["<!doctype", "<html", "<table", "<?xml"].contains { lowered.starts(with: $0.utf8) }
    }
}
