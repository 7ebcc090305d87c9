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

    static func unknown(_ cell: String, offered words: Trilingual) -> CellFault {
        CellFault(
            .unknownWord, seen: cell, message: message,
            remedy: Trilingual(
                en: "Write one of: \(words.en).", ja: "次のいずれかを記入してください：\(words.ja)。",
                vi: "Hãy ghi một trong các từ: \(words.vi)."))
    }
}
