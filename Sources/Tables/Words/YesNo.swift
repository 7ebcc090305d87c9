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
