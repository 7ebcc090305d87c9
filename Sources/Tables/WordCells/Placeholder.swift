import Wording

/// Words that people write where a name belongs: for the cell above, or for nobody.
package enum Placeholder {
    enum Meaning: Hashable, Sendable { case sameAsAbove, nobody }

    static let vocabulary = Vocabulary<Meaning>([
        Term(
            .sameAsAbove,
            en: ["ditto", "do.", "same", "same as above", "as above", "\"", "''", "\"\""],
            ja: ["同上", "〃", "々", "同じ", "同", "上に同じ", "上記と同じ", "上と同じ", "”", "″"],
            vi: ["như trên", "n/t", "nt", "như dòng trên", "giống trên"]),
        Term(
            .nobody,
            en: [
                "n/a", "na", "none", "nil", "null", "no", "nobody", "no one", "nothing", "unknown",
                "not known", "not applicable", "tbd", "?", "??", "0", "/", "*",
            ],
            ja: ["不明", "未定", "なし", "無し", "無", "該当なし", "特になし", "いない", "？"],
            vi: [
                "không", "không có", "không có ai", "không rõ", "không biết", "chưa rõ",
                "chưa biết",
                "không xác định", "ko", "k", "kb",
            ]),
    ])

    /// The fault of a cell that should name somebody and holds such a word instead.
    package static func fault(in cell: String) -> CellFault? {
        guard let entry = vocabulary.entry(for: cell) else { return nil }
        switch entry.id {
        case .sameAsAbove:
            return CellFault(
                .placeholder, seen: cell,
                message: Trilingual(
                    en: "“{seen}” stands for the cell above it.", ja: "「{seen}」は上のセルを指す記号です。",
                    vi: "“{seen}” là ghi thay cho ô phía trên."),
                remedy: Trilingual(
                    en: "Write the name out in every row.", ja: "どの行にも名称を記入してください。",
                    vi: "Hãy ghi rõ tên ở từng dòng."))
        case .nobody:
            return CellFault(
                .placeholder, seen: cell,
                message: Trilingual(
                    en: "“{seen}” names nobody.", ja: "「{seen}」では誰のことか分かりません。",
                    vi: "“{seen}” không cho biết là ai."),
                remedy: Trilingual(
                    en: "Write who it was. If the name is not known, describe the person in words, "
                        + "such as “a man at the airport”. Where the cell may be empty and there "
                        + "was nobody, leave it empty.",
                    ja: "誰であるかを記入してください。名前が分からなければ「空港にいた男性」のように言葉で書いてください。"
                        + "任意の欄で、該当者がいなければ空欄にしてください。",
                    vi:
                        "Hãy ghi rõ là ai. Nếu không biết tên, hãy mô tả bằng lời, ví dụ “một người "
                        + "đàn ông ở sân bay”. Nếu ô không bắt buộc và không có ai thì để trống."))
        }
    }
}
