/// How a file's bytes stand for characters.
package enum TableEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 with BOM"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Shift_JIS as Windows writes it.
    case cp932 = "CP932"
}
