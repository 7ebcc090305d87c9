import Wording

/// Knows text that lost letters when it was saved in a code page that does not have them.
enum TextDamage {
    /// The fault of text in which `?` or U+FFFD stand for lost letters, or UTF-8 was once read as
    /// a western code page.
    static func fault(in cell: String) -> CellFault? {
        guard isDamaged(Array(cell.unicodeScalars)) else { return nil }
        return CellFault(
            .damagedText, seen: cell,
            message: Trilingual(
                en: "“{seen}” has lost letters: the file was saved in a form that has no "
                    + "Vietnamese or Japanese letters.",
                ja: "「{seen}」は文字が失われています。ベトナム語や日本語を表せない形式で保存されたファイルです。",
                vi: "“{seen}” đã bị mất chữ: tệp được lưu theo bảng mã không có chữ tiếng Việt "
                    + "hoặc tiếng Nhật."),
            remedy: Trilingual(
                en: "Go back to the original Excel file. " + FileFaults.saveAsCSV.en,
                ja: "元のExcelファイルに戻ってください。" + FileFaults.saveAsCSV.ja,
                vi: "Hãy quay lại tệp Excel gốc. " + FileFaults.saveAsCSV.vi))
    }

    static func isDamaged(_ scalars: [Unicode.Scalar]) -> Bool {
        for (position, scalar) in scalars.enumerated() {
            let next = position + 1 < scalars.count ? scalars[position + 1] : " "
            let previous = position > 0 ? scalars[position - 1] : " "
            if scalar == "\u{FFFD}" { return true }
            // "d?ch", "??ng": between letters, or two marks before one.
            if scalar == "?", next.properties.isAlphabetic,
                previous.properties.isAlphabetic || previous == "?"
            {
                return true
            }
            // A word that is nothing but "???".
            if scalar == "?", previous == "?", next == "?" { return true }
            if isMisread(scalar, before: next) { return true }
        }
        return false
    }

    /// "á»", "áº", "Æ°", "Ä‘", "Ã©": Vietnamese in UTF-8 read as a western code page.
    private static func isMisread(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
        switch (scalar, next) {
        case ("á", "»"), ("á", "º"), ("Æ", "°"), ("Æ", "¡"), ("Ä", "‘"), ("Ä", "ƒ"): true
        case ("Ã", let next): (0xA1...0xBF).contains(next.value)
        default: false
        }
    }
}
