import Wording

/// Reads a rate in per cent as basis points: at most two decimals, after a dot or a comma, which
/// can be nothing else where there are no thousands.
///
/// A number below 1 without the sign may be a fraction of one (0.05 for 5 %), and is asked about.
package struct PercentReader: CellReader {
    /// 1000 %.
    package static let largest = 100_000

    package init() {}

    package func read(_ cell: String) -> Result<Int, CellFault> {
        TextReader(longest: 100).read(cell).flatMap { text in
            var number = narrowed(text)
            let hasSign = number.hasSuffix("%")
            if hasSign { number = trimmed(String(number.dropLast())) }
            let parts = number.split(
                maxSplits: 1, omittingEmptySubsequences: false,
                whereSeparator: { $0 == "." || $0 == "," })
            let areDigits = parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
            guard areDigits, let whole = parts.first, whole.utf8.count <= 4,
                let percent = Int(whole)
            else { return .failure(fault(cell)) }
            let fraction = parts.count == 2 ? String(parts[1]) : "0"
            guard fraction.utf8.count <= 2, let rest = Int(fraction) else {
                return .failure(fault(cell))
            }
            let points = percent * 100 + (fraction.utf8.count == 1 ? rest * 10 : rest)
            guard points <= PercentReader.largest else { return .failure(fault(cell)) }
            return points > 0 && points < 100 && !hasSign
                ? .failure(unclear(cell)) : .success(points)
        }
    }

    private func fault(_ cell: String) -> CellFault {
        CellFault(
            .notANumber, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not a rate in per cent.", ja: "「{seen}」は百分率（％）の利率ではありません。",
                vi: "“{seen}” không phải lãi suất tính theo phần trăm."),
            remedy: Trilingual(
                en: "Write per cent with at most two decimals, such as 1.2 for 1.2 %; the period "
                    + "goes into its own column.",
                ja: "百分率を小数点以下2桁までで記入してください（例：1.2 は1.2％）。期間は別の列に記入します。",
                vi:
                    "Hãy ghi phần trăm với tối đa hai chữ số thập phân, ví dụ 1,2 là 1,2 %; kỳ tính "
                    + "lãi ghi ở cột riêng."))
    }

    private func unclear(_ cell: String) -> CellFault {
        CellFault(
            .ambiguousAmount, seen: cell,
            message: Trilingual(
                en: "“{seen}” can be less than one per cent, or a share of 1.",
                ja: "「{seen}」は1％未満とも、1に対する割合とも読めます。",
                vi: "“{seen}” có thể là chưa đến một phần trăm, hoặc là tỷ lệ so với 1."),
            remedy: Trilingual(
                en: "Write it with the sign, such as 0.5% or 50%, in a cell that is formatted as "
                    + "text.",
                ja: "セルの表示形式を「文字列」にして、0.5% または 50% のように記号を付けて記入してください。",
                vi: "Hãy ghi kèm ký hiệu, ví dụ 0,5% hoặc 50%, trong ô định dạng Văn bản (Text)."))
    }
}
