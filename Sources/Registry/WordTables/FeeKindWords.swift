import Wording

extension FeeKind: Worded {
    /// Those of the built-in profile: what a verdict calls a fee is also how a table may name it.
    package var words: Words { CategoryTable.builtIn.words(of: self) }

    /// What stands in place of a kind where nothing was paid: a row of these declares nil.
    package static let nothing = Words(
        en: "nil", "none", "nothing", "no fee", "paid nothing",
        ja: "なし", "無し", "無", "徴収なし", "支払なし",
        vi: "không", "không có", "không thu", "không trả")
}
