/// The words by which spreadsheets label their totals.
package enum StandardTotalWords {
    package static let vocabulary = Vocabulary<TotalScope>([
        Term(
            .whole, en: ["total", "grand total", "sum", "totals", "total amount"],
            ja: ["合計", "総計", "総合計", "合計額", "合計金額"],
            vi: ["tổng cộng", "tổng", "tổng số", "tổng số tiền", "tổng tiền"]),
        Term(
            .part, en: ["subtotal", "sub total"], ja: ["小計", "計", "中計"],
            vi: ["cộng", "cộng dồn", "tổng phụ", "cộng mục"]),
    ])
}
