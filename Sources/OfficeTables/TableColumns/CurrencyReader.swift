import Registry
import Tables
import Wording

/// Reads a currency's code; for a word that people write for it, it asks for the code.
package struct CurrencyReader: CellReader {
    private static let written: [(code: String, words: [String])] = [
        ("JPY", ["yen", "円", "日本円", "¥", "￥", "yên"]),
        ("VND", ["đồng", "dong", "vnđ", "₫", "đ", "ドン"]),
        ("USD", ["$", "us$", "dollar", "dollars", "đô la", "ドル", "米ドル"]),
    ]

    /// Codes only: what a mark like ¥ or đ means is not guessed from a word.
    package static let codes = Vocabulary<Currency>(
        Currency.all.map { Term($0, en: [$0.code], ja: [], vi: []) })

    private static let words = Vocabulary<String>(
        written.map { Term($0.code, en: $0.words, ja: [], vi: []) })

    package init() {}

    package func read(_ cell: String) -> Result<Currency, CellFault> {
        let read = WordReader(CurrencyReader.codes).read(cell)
        guard case .failure(let fault) = read, fault.kind == .unknownWord,
            let meant = CurrencyReader.words.entry(for: cell)
        else { return read }
        return .failure(
            CellFault(
                .unknownWord, seen: cell, message: fault.message,
                remedy: Trilingual(
                    en: "Write the code “{code}”, if that is the currency.",
                    ja: "その通貨であれば、コード「{code}」で記入してください。",
                    vi: "Hãy ghi mã “{code}”, nếu đúng là loại tiền đó."),
                filling: ["code": meant.id]))
    }
}
