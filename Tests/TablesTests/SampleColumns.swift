import Platform
import Tables
import Wording

/// Columns like those of a fee filing, enough to try the readers on.
enum SampleColumn: String, ColumnIdentifier {
    case order, worker, perspective, moment, payer, payee
    case payeeRole = "payee_role"
    case kind, item, amount, currency
    case paidOn = "paid_on"
    case method, receipt
    case nothingElse = "nothing_else"

    static let columns: [Column<SampleColumn>] = [
        Column(.order, en: ["order"], ja: ["求人番号"], vi: ["Đơn hàng"]),
        Column(.worker, en: ["worker"], ja: ["労働者"], vi: ["Người lao động"]),
        Column(.perspective, en: ["perspective"], ja: ["申告者"], vi: ["Bên khai"]),
        Column(.moment, en: ["moment"], ja: ["時点"], vi: ["Thời điểm"]),
        Column(.payer, en: ["payer"], ja: ["支払者"], vi: ["Người trả"]),
        Column(.payee, en: ["payee"], ja: ["受取者"], vi: ["Người nhận"]),
        Column(.payeeRole, en: ["payee role"], ja: ["受取者の区分"], vi: ["Vai trò người nhận"]),
        Column(.kind, en: ["kind"], ja: ["費用の種類"], vi: ["Loại khoản thu"]),
        Column(.item, en: ["item"], ja: ["項目"], vi: ["Khoản mục"], isRequired: false),
        Column(.amount, en: ["amount"], ja: ["金額"], vi: ["Số tiền"]),
        Column(.currency, en: ["currency"], ja: ["通貨"], vi: ["Tiền tệ"]),
        Column(.paidOn, en: ["paid on"], ja: ["支払日"], vi: ["Ngày trả"]),
        Column(.method, en: ["method"], ja: ["方法"], vi: ["Hình thức"], isRequired: false),
        Column(.receipt, en: ["receipt"], ja: ["領収書"], vi: ["Biên lai"], isRequired: false),
        Column(
            .nothingElse, en: ["nothing else"], ja: ["他に徴収なし"],
            vi: ["Không thu khoản nào khác"]),
    ]

    static let totals = TotalWords<SampleColumn>(amount: .amount, alongside: [.currency])

    static let kinds = Vocabulary<String>([
        Term(
            "service-charge", en: ["service-charge"], ja: ["職業紹介費"], vi: ["phí dịch vụ"]),
        Term("training", en: ["training"], ja: ["教育費"], vi: ["đào tạo"]),
        Term("travel", en: ["travel"], ja: ["渡航費"], vi: ["đi lại"]),
        Term("nil", en: ["nil"], ja: ["なし"], vi: ["không"]),
    ])

    static let currencies = Vocabulary<String>([
        Term("JPY", en: ["JPY"], ja: ["JPY"], vi: ["JPY"]),
        Term("VND", en: ["VND"], ja: ["VND"], vi: ["VND"]),
        Term("USD", en: ["USD"], ja: ["USD"], vi: ["USD"]),
    ])
}

/// A file read as a fee filing: its lines, and all that is wrong with it.
struct SampleReading {
    struct Line: Equatable {
        var row: Int
        var worker: String?
        var item: String?
        var amount: Int?
        var currency: String?
        var paidOn: String?
    }

    var table: Table?
    var match: HeaderMatch<SampleColumn>?
    var lines: [Line] = []
    var faults: [TableFault] = []

    init(_ bytes: [UInt8]) {
        let tableOrFaults = TableFile.read(
            bytes,
            dataRows: { table in
                try? HeaderMatch.find(
                    in: table, columns: SampleColumn.columns, totals: SampleColumn.totals
                ).get().rows.count
            })
        switch tableOrFaults {
        case .failure(let found):
            faults = found.faults
            return
        case .success(let table): self.table = table
        }
        guard let table else { return }
        switch HeaderMatch.find(
            in: table, columns: SampleColumn.columns, totals: SampleColumn.totals)
        {
        case .failure(let found):
            faults = found.faults
            return
        case .success(let match): self.match = match
        }
        guard let match else { return }
        read(match)
    }

    private static func reader(
        of currency: String?, _ convention: AmountConvention
    ) -> AmountReader {
        guard let currency else { return AmountReader(ofUnknownCurrency: convention) }
        return AmountReader(
            currency: currency, exponent: currency == "USD" ? 2 : 0, convention: convention)
    }

    private mutating func read(_ match: HeaderMatch<SampleColumn>) {
        var list = FaultList(match.faults)
        var check = TotalCheck()
        let amounts = AmountWitnesses(cells: match.cells(of: .amount), language: match.language)
        let dates = DateReader(cells: match.cells(of: .paidOn), language: match.language)
        let text = TextReader()
        let identifiers = IdentifierReader(allowsCapitals: true)
        for row in match.rows {
            _ = list.value(in: row, .order, by: identifiers)
            let worker = list.value(in: row, .worker, by: identifiers)
            _ = list.value(in: row, .kind, by: WordReader(SampleColumn.kinds))
            let item = list.valueIfAny(in: row, .item, by: text)
            let currency = list.value(
                in: row, .currency, by: WordReader(SampleColumn.currencies))
            let reader = Self.reader(of: currency, amounts.convention(for: row[.amount] ?? ""))
            let amount = list.value(in: row, .amount, by: reader)
            let paidOn = list.valueIfAny(in: row, .paidOn, by: dates)
            _ = list.value(in: row, .nothingElse, by: Assent.reader)
            lines.append(
                Line(
                    row: row.number, worker: worker, item: item, amount: amount,
                    currency: currency, paidOn: paidOn?.description))
            if let amount, let currency {
                check.add(amount: amount, currency: currency, row: row.number)
            }
        }
        let above = lines.lazy.compactMap(\.currency).first ?? ""
        for total in match.totals {
            let currency = list.valueIfAny(
                in: total.row, .currency, by: WordReader(SampleColumn.currencies))
            let reader = Self.reader(
                of: currency ?? above,
                amounts.convention(for: total.row[.amount] ?? "", wasCounted: false))
            if let amount = list.value(in: total.row, .amount, by: reader) {
                check.add(
                    total: total, amount: amount, currency: currency ?? above, exponent: 0,
                    column: .amount)
            }
        }
        if list.faults.isEmpty { list.add(check.faults) }
        faults = list.found?.faults ?? []
    }
}

// So that a reader's result can be compared by its kind of fault alone.
extension FaultKind: Error {}
