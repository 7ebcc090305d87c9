import OfficeTables
import Platform
import Registry
import Tables
import Transparency
import Views
import Wording

extension TableColumn {
    fileprivate static let from = TableColumn(rawValue: "from")
    fileprivate static let to = TableColumn(rawValue: "to")
    fileprivate static let source = TableColumn(rawValue: "source")
    fileprivate static let baseAmount = TableColumn(rawValue: "base_amount")
    fileprivate static let baseCurrency = TableColumn(rawValue: "base_currency")
}

extension TableKind {
    /// Exchange rates that the operator publishes, one pair a row: `rates.published`, one a span of
    /// days and source.
    package static let rates = TableKind(
        .rates, Trilingual(en: "exchange rates", ja: "為替レート", vi: "bảng tỷ giá"),
        becomes: [.ratesPublished], columns: columnsOfRates,
        headings: [.from, .to, .source, .amount], once: [], key: { RatesKey($0, &$1) },
        head: { row, _ in row.number }, part: { row, reader in reader.rate(in: row) }
    ) { rates, reader in
        if rates.parts.count > 64 {
            let row = rates.parts[64].row
            reader.add(CommonFaults.tooMany(row[.amount] ?? "", most: 64), in: row, .amount)
            return nil
        }
        guard !rates.parts.isEmpty else { return nil }
        let key = rates.key
        let pairs = rates.parts.map(\.part)
        return TableStatement(
            Content(
                .ratesPublished(
                    RatesPublished(from: key.from, to: key.to, source: key.source, rates: pairs))),
            of: rates.numbers,
            saying: [
                .day(.from, key.from), .day(.to, key.to), .text(.source, key.source),
                .list(
                    .amount,
                    pairs.map {
                        "\($0.base.amount) \($0.base.currency.code) = "
                            + "\($0.quote.amount) \($0.quote.currency.code)"
                    },
                    pairs.map { pair in
                        Saying {
                            "\(AmountText.money(pair.base, in: $0)) = "
                                + AmountText.money(pair.quote, in: $0)
                        }.trilingual
                    }),
            ])
    }

    private static let columnsOfRates: [DescribedColumn] = [
        SharedColumns.day(
            .from, en: ["from", "first day"], ja: ["開始", "開始日"], vi: ["từ", "từ ngày"],
            wants: (en: "the first day of the rates", ja: "適用期間の初日", vi: "ngày đầu áp dụng")),
        SharedColumns.day(
            .to, en: ["to", "last day"], ja: ["終了", "終了日"], vi: ["đến", "đến ngày"],
            wants: (en: "the last day of the rates", ja: "適用期間の最終日", vi: "ngày cuối áp dụng")),
        DescribedColumn(
            .source, en: ["source"], ja: ["出典"], vi: ["nguồn"],
            wants: (
                en: "whose rates they are; the same in every row of one span",
                ja: "レートの出典。同じ期間の行では同じ内容",
                vi: "nguồn của tỷ giá; ghi giống nhau ở mọi dòng cùng kỳ"
            )),
        SharedColumns.amount(
            .baseAmount, en: ["base amount", "so much"], ja: ["基準額"], vi: ["số tiền gốc"],
            wants: (en: "so much of one currency", ja: "一方の通貨の額", vi: "số tiền của đồng tiền gốc")),
        DescribedColumn(
            .baseCurrency, en: ["base currency"], ja: ["基準通貨"], vi: ["đồng tiền gốc"],
            wants: (
                en: "the code: VND, JPY or USD", ja: "コード：VND、JPY、USDなど",
                vi: "mã tiền: VND, JPY hoặc USD"
            )
        ).holding(wordOf: CurrencyReader.codes),
        SharedColumns.amount.wanting(
            en: "is worth so much of the other, digits only", ja: "それに相当する他方の通貨の額（数字のみ）",
            vi: "tương đương bao nhiêu đồng tiền kia, chỉ ghi chữ số"),
        SharedColumns.currency,
    ]
}

private struct RatesKey: Hashable {
    let from: CivilDate
    let to: CivilDate
    let source: String

    init?(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        let from = reader.anyDay(.from, in: row)
        let to = reader.anyDay(.to, in: row)
        let source = reader.text(.source, in: row, upTo: 500)
        guard let from, let to, let source else { return nil }
        guard from <= to else {
            reader.add(CommonFaults.endsBefore(row[.to] ?? ""), in: row, .to)
            return nil
        }
        self.from = from
        self.to = to
        self.source = source
    }
}

extension RowReader {
    /// Two amounts of which one is worth the other.
    fileprivate mutating func rate(in row: DataRow<TableColumn>) -> RatesPublished.Rate? {
        let own = currency(.baseCurrency, in: row)
        let base = money(.baseAmount, of: own, in: row)
        let quote = money(in: row)
        for (column, money) in [(TableColumn.baseAmount, base), (.amount, quote)]
        where money?.amount == 0 {
            add(CommonFaults.zero(row[column] ?? ""), in: row, column)
        }
        guard let base, let quote else { return nil }
        if base.currency == quote.currency {
            add(CommonFaults.sameCurrency(row[.currency] ?? ""), in: row, .currency)
            return nil
        }
        return RatesPublished.Rate(base: base, quote: quote)
    }
}
