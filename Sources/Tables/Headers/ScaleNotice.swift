import Wording

/// Finds, in what is around a table, a line that gives all its amounts another scale:
/// 単位：千円, Đơn vị tính: nghìn đồng, “in thousands of yen”.
///
/// - Source: `Specs/tables.md`, Headers.
enum ScaleNotice {
    /// The fault of a cell that says so; nil for any other text, whole units included.
    static func fault(in cell: String) -> CellFault? {
        guard isScale(String(bare(folded(cell)))) else { return nil }
        return CellFault(
            .scaleStated, seen: cell,
            message: Trilingual(
                en: "“{seen}” says that the amounts below are not in whole units.",
                ja: "「{seen}」とあり、金額が1円・1ドン単位ではないことを示しています。",
                vi: "“{seen}” cho biết số tiền bên dưới không ghi theo đơn vị đồng hoặc yên."),
            remedy: Trilingual(
                en: "Write every amount in full, such as 15300000, and delete this line.",
                ja: "すべての金額を省略せずに記入し（例：15300000）、この行を削除してください。",
                vi: "Hãy ghi đầy đủ mọi số tiền, ví dụ 15300000, rồi xóa dòng này."))
    }

    /// - Parameter text: folded, without Vietnamese marks.
    private static func isScale(_ text: String) -> Bool {
        anywhere.contains { text.contains($0) }
            || markers.contains { marker in
                text.ranges(of: marker).contains { begins(withScale: text[$0.upperBound...]) }
            }
            || isWholly(text)
    }

    /// What says it in any place.
    private static let anywhere = [
        "in thousand", "in million", "in '000", "thousands of yen", "thousands of vnd",
        "thousands of dong",
        "millions of yen", "millions of vnd", "millions of dong", "'000 ", "x 1,000", "x1,000",
        "x 1000",
        "x1000", "× 1,000", "×1,000", "×1000", "千円単位", "万円単位", "百万円単位", "tinh bang nghin",
        "tinh bang trieu", "tinh theo nghin", "tinh theo trieu",
    ]

    /// What a unit is introduced by.
    private static let markers = ["単位", "don vi tinh", "don vi", "dvt", "units", "unit"]

    /// Whether the rest of a line begins with a scale, behind a colon and the like.
    private static func begins(withScale rest: Substring) -> Bool {
        let start = rest.drop { " :=は(「『".contains($0) || $0 == "\u{FF1A}" }
        return scale(at: start) != nil
    }

    /// Whether the text is nothing but a scale with its currency, perhaps between brackets.
    private static func isWholly(_ text: String) -> Bool {
        let inner = text.drop { "([（【 ".contains($0) }
        guard let rest = scale(at: inner), rest.hasCurrency else { return false }
        return rest.after.allSatisfy { ")]）】 .".contains($0) }
    }

    /// A scale at the beginning of `text`, such as `千円`, `nghin dong`, `1.000 vnd`, `thousand`.
    private static func scale(
        at text: Substring
    ) -> (hasCurrency: Bool, after: Substring)? {
        guard let word = scales.first(where: { text.hasPrefix($0) }) else { return nil }
        let behind = text.dropFirst(word.count).drop { $0 == " " }
        if let currency = currencies.first(where: { behind.hasPrefix($0) }) {
            let after = behind.dropFirst(currency.count)
            // "ty" of "công ty", "d" of "dự": the word goes on.
            return after.first?.isLetter == true && after.first?.isASCII == true
                ? nil : (true, after)
        }
        if behind.first?.isLetter == true || behind.first?.isNumber == true { return nil }
        return (false, behind)
    }

    /// Longer ones before what they begin with.
    private static let scales = [
        "十億", "百万", "千万", "十万", "億", "万", "千", "1.000.000", "1,000,000", "1000000", "1.000",
        "1,000", "1 000", "1000", "nghin", "ngan", "trieu", "ty", "ti", "thousands of", "thousands",
        "thousand", "millions of", "millions", "million", "billion", "k",
    ]

    private static let currencies = [
        "円", "ドン", "ドル", "vnd", "jpy", "usd", "yen", "dong", "dollars", "dollar", "d",
    ]
}
