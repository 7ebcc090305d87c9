/// Knows by their first bytes the files that people send in place of a CSV file.
enum ForeignFormat {
    static func fault(of bytes: [UInt8]) -> CellFault? {
        if bytes.isEmpty { return FileFaults.emptyFile }
        if isOpenDocument(bytes) { return FileFaults.openDocument }
        // .xlsx is a ZIP archive.
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return FileFaults.workbook }
        if bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return FileFaults.workbook }
        // .xls is an OLE compound file.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return FileFaults.oldWorkbook
        }
        if bytes.starts(with: "%PDF".utf8) { return FileFaults.pdf }
        return nil
    }

    /// Whether it is LibreOffice's own spreadsheet (.ods): a ZIP archive whose first member, stored
    /// as it is, says so.
    private static func isOpenDocument(_ bytes: [UInt8]) -> Bool {
        let member = Array("mimetypeapplication/vnd.oasis.opendocument.".utf8)
        return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            && bytes.dropFirst(30).starts(with: member)
    }

    /// Whether the text is HTML or XML, which web systems like to call `.xls`.
    static func isWebPage(_ utf8: [UInt8]) -> Bool {
        let start = utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(9)
        let lowered = start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return ["<!doctype", "<html", "<table", "<?xml"].contains { lowered.starts(with: $0.utf8) }
    }
}
