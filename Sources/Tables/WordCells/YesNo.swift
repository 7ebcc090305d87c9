import Wording

/// The words for yes and no, which also say whether there is a thing (有 あり, có) or not.
package enum YesNo {
    package static let vocabulary = Vocabulary<Bool>([
        Term(
            true, en: ["yes", "y", "true"], ja: ["はい", "あり", "有", "有り", "○", "〇", "◯"],
            vi: ["có", "đúng", "rồi"]),
        Term(
            false, en: ["no", "n", "false", "none"],
            ja: ["いいえ", "なし", "無", "無し", "×", "✕"], vi: ["không", "không có", "sai", "chưa"]),
    ])

    package static let reader = WordReader(vocabulary)
}

/// The words by which a whole statement is affirmed or denied, such as “nothing else was paid”.
///
/// Words that say whether there *is* something (あり, có, none) are not among them: under a
/// statement that denies, they can be meant either way.
package enum Assent {
    package static let vocabulary = Vocabulary<Bool>([
        Term(true, en: ["yes", "y", "true"], ja: ["はい", "○", "〇", "◯"], vi: ["đúng"]),
        Term(false, en: ["no", "n", "false"], ja: ["いいえ"], vi: ["sai"]),
    ])

    package static let reader = AssentReader()
}

/// Reads whether a statement is affirmed; a word of existence is asked about.
package struct AssentReader: CellReader {
    package func read(_ cell: String) -> Result<Bool, CellFault> {
        if let entry = Assent.vocabulary.entry(for: cell) { return .success(entry.id) }
        if YesNo.vocabulary.entry(for: cell) != nil { return .failure(AssentReader.unclear(cell)) }
        return WordReader(Assent.vocabulary).read(cell)
    }

    private static func unclear(_ cell: String) -> CellFault {
        CellFault(
            .ambiguousWord, seen: cell,
            message: Trilingual(
                en:
                    "“{seen}” can mean that there is something else, or that there is nothing else.",
                ja: "「{seen}」は「ほかにある」とも「ほかにない」とも読めます。",
                vi: "“{seen}” có thể hiểu là còn khoản khác, hoặc không còn khoản nào khác."),
            remedy: Trilingual(
                en: "Write yes if these rows are all there was, no if there was more.",
                ja: "この行ですべてであれば「はい」、ほかにもあれば「いいえ」と記入してください。",
                vi: "Hãy ghi “đúng” nếu các dòng này là tất cả, “sai” nếu còn khoản khác."))
    }
}
