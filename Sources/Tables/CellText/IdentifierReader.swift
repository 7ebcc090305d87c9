import Wording

/// Reads an identifier, such as an order's or a party's: ASCII letters, digits, `.`, `/` and `-`,
/// beginning with a letter or digit; full-width forms are taken for the ASCII ones.
package struct IdentifierReader: CellReader {
    package let allowsCapitals: Bool
    /// Bytes.
    package let longest: Int

    package init(allowsCapitals: Bool, longest: Int = 64) {
        self.allowsCapitals = allowsCapitals
        self.longest = longest
    }

    package func read(_ cell: String) -> Result<String, CellFault> {
        if isBlankText(cell) { return .failure(CellFaults.empty) }
        let bytes = trimmed(cell).unicodeScalars.map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
        }
        guard bytes.count <= longest, bytes.allSatisfy(isAllowed), let first = bytes.first,
            isAlphanumeric(first)
        else { return .failure(fault(cell)) }
        return .success(String(decoding: bytes.map { UInt8($0) }, as: UTF8.self))
    }

    private func isAllowed(_ value: UInt32) -> Bool {
        isAlphanumeric(value) || value == 0x2E || value == 0x2F || value == 0x2D
    }

    private func isAlphanumeric(_ value: UInt32) -> Bool {
        (0x30...0x39).contains(value) || (0x61...0x7A).contains(value)
            || allowsCapitals && (0x41...0x5A).contains(value)
    }

    private func fault(_ cell: String) -> CellFault {
        if let fault = CellFaults.excelHabit(of: cell) { return fault }
        if let fault = ForbiddenScalars.fault(in: cell) { return fault }
        let letters = allowsCapitals ? "A–Z, a–z" : "a–z"
        return CellFault(
            .notAnIdentifier, seen: cell,
            message: Trilingual(
                en: "“{seen}” is not an identifier.", ja: "「{seen}」は識別子として使えません。",
                vi: "“{seen}” không phải là mã hợp lệ."),
            remedy: Trilingual(
                en: "Use only \(letters), 0–9, hyphen, full stop and slash, "
                    + "at most \(longest) characters.",
                ja: "\(letters)、0–9、ハイフン、ピリオド、スラッシュだけを使い、\(longest)文字以内にしてください。",
                vi: "Chỉ dùng \(letters), 0–9, dấu gạch nối, dấu chấm và dấu gạch chéo, "
                    + "tối đa \(longest) ký tự."))
    }
}
