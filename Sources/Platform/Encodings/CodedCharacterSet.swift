/// A coded character set that outside files come in, by the name the C library gives it.
package enum CodedCharacterSet: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    /// Shift_JIS as Windows writes it: with NEC's and IBM's extensions.
    case cp932 = "CP932"
    /// Windows' Vietnamese code page.
    case windows1258 = "CP1258"
    /// Windows' western code page, which has no Vietnamese and no Japanese.
    case windows1252 = "CP1252"
}
