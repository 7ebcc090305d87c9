import Wording

/// Reads a whole number that counts something; a unit behind it is asked to be left out.
package struct CountReader: CellReader {
    package let range: ClosedRange<Int>

    package init(_ range: ClosedRange<Int>) { self.range = range }

    package func read(_ cell: String) -> Result<Int, CellFault> {
        TextReader(longest: 100).read(cell).flatMap { text in
            let digits = narrowed(text)
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.utf8.count <= 9,
                let number = Int(digits), range.contains(number)
            else { return .failure(fault(cell)) }
            return .success(number)
        }
    }

    private func fault(_ cell: String) -> CellFault {
        CellFault(
            .notANumber, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not a whole number from {first} to {last}.",
                ja: "「{seen}」は{first}から{last}までの整数ではありません。",
                vi: "“{seen}” không phải số nguyên từ {first} đến {last}."),
            remedy: Trilingual(
                en: "Write digits only, without a unit.", ja: "単位を付けず、数字だけを記入してください。",
                vi: "Chỉ ghi chữ số, không ghi đơn vị."),
            filling: ["first": String(range.lowerBound), "last": String(range.upperBound)])
    }
}
