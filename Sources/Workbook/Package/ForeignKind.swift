/// Knows other kinds of files by their content.
enum ForeignKind {
    /// The kind of a file that is not a zip archive; nil if it is one.
    static func ofBytes(_ bytes: [UInt8]) -> ForeignFile? {
        if bytes.isEmpty { return .empty }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return nil }
        // An archive without any entry.
        if bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .plainArchive }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return ofCompound(bytes)
        }
        if bytes.starts(with: "%PDF".utf8) { return .pdf }
        let start = bytes.prefix(4096).drop {
            MarkupCharacters.isBlank($0) || [0xEF, 0xBB, 0xBF].contains($0)
        }
        let lowered = start.map(ZipArchive.folded)
        guard
            ["<!doctype", "<html", "<table", "<?xml"].contains(where: {
                lowered.starts(with: $0.utf8)
            })
        else { return .unknown }
        let text = String(decoding: lowered, as: UTF8.self)
        let isSpreadsheet =
            text.contains("excel.sheet")
            || text.contains("urn:schemas-microsoft-com:office:spreadsheet")
        return isSpreadsheet && !text.contains("<html") ? .xmlSpreadsheet : .webPage
    }

    /// A compound file by the names of its streams, each of which begins an entry of 128 bytes of its
    /// directory; the directory's sectors are not followed, only looked for.
    /// - Source: MS-CFB §2.6; MS-OFFCRYPTO §2.3.4; MS-XLS §2.1.2.
    private static func ofCompound(_ bytes: [UInt8]) -> ForeignFile {
        let kinds: [(name: String, kind: ForeignFile)] = [
            ("EncryptedPackage", .encryptedWorkbook), ("Workbook", .oldWorkbook),
            ("Book", .oldWorkbook), ("WordDocument", .wordDocument),
            ("PowerPoint Document", .presentation),
        ]
        let names = kinds.map { Array($0.name.utf16).flatMap { [UInt8($0 & 0xFF), 0] } }
        var found: Set<ForeignFile> = []
        for place in stride(from: 512, to: bytes.count - 127, by: 128) where bytes[place + 1] == 0 {
            for (name, kind) in zip(names, kinds)
            where Int(bytes[place + 64]) == name.count + 2 && bytes[place + 65] == 0
                && bytes[place..<place + name.count].elementsEqual(name)
            {
                found.insert(kind.kind)
            }
        }
        return kinds.first { found.contains($0.kind) }?.kind ?? .otherOffice
    }

    /// The kind of an archive that is not an Office file of the new sort; nil if it may be one.
    static func ofArchive(_ archive: ZipArchive) throws(WorkbookFault) -> ForeignFile? {
        let names = archive.entries.map {
            String(decoding: $0.name.map(ZipArchive.folded), as: UTF8.self)
        }
        if names.contains(WorkbookPackage.contentTypes) {
            return archive.entries.contains(where: \.isEncrypted) ? .encryptedArchive : nil
        }
        if let index = names.firstIndex(of: "mimetype"), archive.entries[index].count <= 128 {
            let type = String(
                decoding: try archive.bytes(of: archive.entries[index], most: 128), as: UTF8.self)
            let base = "application/vnd.oasis.opendocument."
            if type.hasPrefix(base + "spreadsheet") { return .openDocumentSpreadsheet }
            if type.hasPrefix(base) { return .otherOpenDocument }
        }
        if names.contains(where: { $0.hasSuffix(".iwa") || $0 == "index.zip" }) {
            return .appleDocument
        }
        return archive.entries.contains(where: \.isEncrypted) ? .encryptedArchive : .plainArchive
    }

    /// The kind of an Office file by the type of its main part; nil for a workbook that is read.
    static func ofMainPart(_ type: String) -> ForeignFile? {
        if workbooks.contains(type) { return nil }
        if type.hasPrefix("application/vnd.ms-excel.sheet.binary") { return .binaryWorkbook }
        if type.contains("word") { return .wordDocument }
        if type.contains("presentation") || type.contains("powerpoint") { return .presentation }
        return .otherOffice
    }

    private static let open = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    /// A workbook, a template, and either with macros, which are never looked at.
    private static let workbooks = [
        open + "sheet.main+xml", open + "template.main+xml",
        "application/vnd.ms-excel.sheet.macroenabled.main+xml",
        "application/vnd.ms-excel.template.macroenabled.main+xml",
    ]
}
