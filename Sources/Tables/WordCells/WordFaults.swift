import Wording

/// What can be wrong with a word of a closed vocabulary.
enum WordFaults {
    private static let message = Trilingual(
        en: "“{seen}” is not a word this column knows.",
        ja: "「{seen}」はこの列で使える語ではありません。",
        vi: "“{seen}” không phải là từ dùng được trong cột này.")

    static func unknown(_ cell: String, near word: String) -> CellFault {
        CellFault(
            .unknownWord, seen: cell, message: message,
            remedy: Trilingual(
                en: "Did you mean “{word}”?", ja: "「{word}」のことでしょうか。",
                vi: "Có phải ý bạn là “{word}”?"),
            filling: ["word": word])
    }

    static func shared(_ cell: String, by words: Trilingual) -> CellFault {
        CellFault(
            .ambiguousWord, seen: cell,
            message: Trilingual(
                en: "“{seen}” is used for more than one thing.",
                ja: "「{seen}」は複数の意味で使われる語です。",
                vi: "“{seen}” được dùng cho nhiều thứ khác nhau."),
            remedy: Trilingual(
                en: "Write which one it was: \(words.en).",
                ja: "どれに当たるかを記入してください：\(words.ja)。",
                vi: "Hãy ghi rõ là loại nào: \(words.vi)."))
    }

    static func unknown(_ cell: String, offered words: Trilingual) -> CellFault {
        CellFault(
            .unknownWord, seen: cell, message: message,
            remedy: Trilingual(
                en: "Write one of: \(words.en).", ja: "次のいずれかを記入してください：\(words.ja)。",
                vi: "Hãy ghi một trong các từ: \(words.vi)."))
    }
}
