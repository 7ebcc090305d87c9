import Wording

/// Knows text that lost its letters when a file was saved in a form that does not have them.
enum TextDamage {
    /// The fault of text in which `?` or U+FFFD stand for lost letters, or which was once read in
    /// another code page than it was written in.
    static func fault(in cell: String) -> CellFault? {
        let scalars = Array(cell.unicodeScalars)
        guard isDamaged(scalars) || Mojibake.isLikely(cell) else { return nil }
        return fault(of: cell)
    }

    /// As `fault`, for the name of a person, in which no question mark is ever meant.
    static func faultOfName(in cell: String) -> CellFault? {
        fault(in: cell) ?? (cell.unicodeScalars.contains("?") ? fault(of: cell) : nil)
    }

    private static func fault(of cell: String) -> CellFault {
        CellFault(
            .damagedText, seen: cell,
            message: Trilingual(
                en: "“{seen}” has lost letters: the file was saved in a form that has no "
                    + "Vietnamese or Japanese letters.",
                ja: "「{seen}」は文字が失われています。ベトナム語や日本語を表せない形式で保存されたファイルです。",
                vi: "“{seen}” đã bị mất chữ: tệp được lưu theo bảng mã không có chữ tiếng Việt "
                    + "hoặc tiếng Nhật."),
            remedy: Trilingual(
                en: "Go back to the original Excel file. " + FileFaults.saveAgain.en,
                ja: "元のExcelファイルに戻ってください。" + FileFaults.saveAgain.ja,
                vi: "Hãy quay lại tệp Excel gốc. " + FileFaults.saveAgain.vi))
    }

    private static func isDamaged(_ scalars: [Unicode.Scalar]) -> Bool {
        for (position, scalar) in scalars.enumerated() {
            if scalar == "\u{FFFD}" { return true }
            let next = position + 1 < scalars.count ? scalars[position + 1] : " "
            let afterNext = position + 2 < scalars.count ? scalars[position + 2] : " "
            let previous = position > 0 ? scalars[position - 1] : " "
            if isMisread(scalar, before: next) { return true }
            guard scalar == "?" else { continue }
            // "d?ch", "?u C?": a question mark with a letter behind it asks nothing.
            if next.properties.isAlphabetic { return true }
            // "L? phí": a sentence that ends here would not go on with a small letter.
            if previous.properties.isAlphabetic, isBlankScalar(next),
                afterNext.properties.isLowercase
            {
                return true
            }
            if previous.properties.isAlphabetic, next == "," { return true }
            // A word that is nothing but "???".
            if previous == "?", next == "?" { return true }
        }
        // Marks and nothing else.
        return !scalars.isEmpty && scalars.allSatisfy { $0 == "?" || isBlankScalar($0) }
            && scalars.contains("?")
    }

    /// "á»", "áº", "Æ°", "Ä‘", "Ã©": Vietnamese in UTF-8 read as a western code page, also where one
    /// of its bytes had no sign there and was dropped.
    private static func isMisread(_ scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
        switch (scalar, next) {
        case ("á", "»"), ("á", "º"), ("Æ", "°"), ("Æ", "¡"), ("Ä", "‘"), ("Ä", "ƒ"): true
        case ("Ã", let next): (0xA1...0xBF).contains(next.value)
        default: false
        }
    }
}
