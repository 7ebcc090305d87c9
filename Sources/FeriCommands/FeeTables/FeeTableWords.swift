import Registry
import Tables
import Wording

/// The closed vocabularies of a fee table's cells.
enum FeeTableWords {
    /// What a row tells: a flow of some kind, or that there was none.
    enum Subject: Hashable, Sendable {
        case nothing
        case flow(FeeKind)
    }

    static let perspectives = vocabulary(of: Perspective.self, also: \.rawValue)
    static let moments = vocabulary(of: Moment.self, also: \.rawValue)
    static let methods = vocabulary(of: PaymentMethod.self, also: \.rawValue)
    static let roles = vocabulary(of: FlowRole.self, also: \.word)

    /// Of a row that tells of nothing: what was not paid was paid in no way.
    static let methodsOfNothing = Vocabulary<PaymentMethod>(
        methods.terms + [term(.unknown, FeeKind.nothing)])

    static let subjects = Vocabulary<Subject>(
        [term(.nothing, FeeKind.nothing)]
            + FeeKind.everyOne.map { term(.flow($0), $0.words, also: $0.rawValue) })

    /// Codes only: what a mark like ¥ or đ means is not guessed from a word, but see
    /// `CurrencyReader`.
    static let currencies = Vocabulary<Currency>(
        Currency.all.map { Term($0, en: [$0.code], ja: [], vi: []) })

    private static func vocabulary<ID: Worded>(
        of type: ID.Type, also code: (ID) -> String
    ) -> Vocabulary<ID> {
        Vocabulary(ID.everyOne.map { term($0, $0.words, also: code($0)) })
    }

    private static func term<ID>(_ id: ID, _ words: Words, also code: String? = nil) -> Term<ID> {
        Term(id, en: words.en + (code.map { [$0] } ?? []), ja: words.ja, vi: words.vi)
    }
}

/// Reads a currency's code; for a word that people write for it, it asks for the code.
struct CurrencyReader: CellReader {
    private static let written: [(code: String, words: [String])] = [
        ("JPY", ["yen", "円", "日本円", "¥", "￥", "yên"]),
        ("VND", ["đồng", "dong", "vnđ", "₫", "đ", "ドン"]),
        ("USD", ["$", "us$", "dollar", "dollars", "đô la", "ドル", "米ドル"]),
    ]

    private static let words = Vocabulary<String>(
        written.map { Term($0.code, en: $0.words, ja: [], vi: []) })

    func read(_ cell: String) -> Result<Currency, CellFault> {
        let read = WordReader(FeeTableWords.currencies).read(cell)
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
