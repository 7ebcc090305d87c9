/// Other kinds of files that people send as a workbook, each known by its content, never by its
/// name.
package enum ForeignFile: String, Sendable, CaseIterable {
    /// Excel 97–2003 (`.xls`).
    case oldWorkbook = "xls"
    /// A workbook that opens with a password only.
    case encryptedWorkbook = "encrypted-workbook"
    /// Excel's binary workbook (`.xlsb`).
    case binaryWorkbook = "xlsb"
    /// A spreadsheet of LibreOffice (`.ods`).
    case openDocumentSpreadsheet = "ods"
    /// A text or a presentation of LibreOffice.
    case otherOpenDocument = "opendocument"
    /// Numbers, Pages or Keynote: they look alike from outside.
    case appleDocument = "numbers"
    case wordDocument = "word"
    case presentation = "powerpoint"
    /// Another file of Microsoft Office, old or new.
    case otherOffice = "office"
    /// XML Spreadsheet 2003, which Excel saves with the ending `.xml`.
    case xmlSpreadsheet = "xml-spreadsheet"
    /// HTML, or XML of another kind, which web systems like to call `.xls`.
    case webPage = "web-page"
    case pdf
    /// A zip archive of any files.
    case plainArchive = "zip"
    /// A zip archive whose files open with a password only.
    case encryptedArchive = "encrypted-zip"
    case empty
    /// Text, or nothing that is known.
    case unknown
}
