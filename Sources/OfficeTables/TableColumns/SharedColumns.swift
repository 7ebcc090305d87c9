import Registry
import RegistryWords
import Tables
import Wording

/// The columns that tables of several kinds have.
package enum SharedColumns {
    package static let order = described(
        .order, FeeColumn.order.words,
        en: "the order's number as the registry has it, such as VJ-2026-000017",
        ja: "台帳にある求人番号（例 VJ-2026-000017）",
        vi: "số đơn hàng như trong sổ, ví dụ VJ-2026-000017"
    ).holding(.name(.orders))

    package static let worker = described(
        .worker, FeeColumn.worker.words,
        en: "your office's short name for the worker, such as w-01; no real name",
        ja: "貴社での労働者の略称（例 w-01）。氏名は書かないでください",
        vi: "tên tắt của người lao động trong văn phòng bạn, ví dụ w-01; không ghi tên thật"
    ).holding(.name(.workers))

    package static let amount = described(
        .amount, FeeColumn.amount.words, en: "digits only, such as 52000000",
        ja: "数字のみ（例 52000000）", vi: "chỉ ghi chữ số, ví dụ 52000000"
    ).holding(.amount)

    package static let currency = described(
        .currency, FeeColumn.currency.words, en: "the code: VND, JPY or USD",
        ja: "コード：VND、JPY、USDなど", vi: "mã tiền: VND, JPY hoặc USD"
    ).holding(wordOf: CurrencyReader.codes)

    package static let saidOn = DescribedColumn(
        .saidOn, en: ["said on", "declared on", "date of statement"],
        ja: ["申告日", "聞き取り日", "陳述日"], vi: ["ngày khai", "ngày trình bày", "ngày kê khai"],
        isRequired: false,
        wants: (
            en: "the day it was said, such as 2026-05-10; needed for what workers said",
            ja: "述べられた日（例 2026-05-10）。労働者の話を記録するときは必須",
            vi: "ngày trình bày, ví dụ 10/05/2026; bắt buộc với lời của người lao động"
        )
    ).holding(.day)

    package static let present = DescribedColumn(
        .present, en: ["present", "present parties", "who was present"],
        ja: ["同席者", "立会者", "立会人"], vi: ["người có mặt", "bên có mặt", "người chứng kiến"],
        isRequired: false,
        wants: (
            en: "ids of registered parties that were there besides worker and filer; empty if "
                + "nobody was",
            ja: "労働者と提出者のほかに同席した登録当事者のID。いなければ空欄",
            vi:
                "mã các bên đã đăng ký có mặt ngoài người lao động và bên nộp; để trống nếu không có"
        )
    ).holding(.name(.parties))

    package static let note = DescribedColumn(
        .note, en: ["note", "notes", "remarks", "remark"], ja: ["備考", "注記", "摘要"],
        vi: ["ghi chú"], isRequired: false,
        wants: (
            en: "may be empty; no names of people", ja: "空欄可。個人名は書かないでください",
            vi: "có thể để trống; không ghi tên người"
        ))

    package static let document = DescribedColumn(
        .document, en: ["document", "file"], ja: ["書類", "文書"], vi: ["tài liệu", "tệp tài liệu"],
        isRequired: false,
        wants: (
            en: "the name of the file that 'feri seal' put into your vault, such as contract.pdf; "
                + "may be empty",
            ja: "「feri seal」で保管庫に入れたファイルの名前（例 contract.pdf）。空欄可",
            vi: "tên tệp đã cất vào kho bằng 'feri seal', ví dụ contract.pdf; có thể để trống"
        ))

    static let interestPeriods = Vocabulary(
        of: LoanDeclared.Interest.Period.self, also: \.rawValue)

    package static let interest = DescribedColumn(
        .interest, en: ["interest rate", "interest"], ja: ["利率", "金利"],
        vi: ["lãi suất", "mức lãi"], isRequired: false,
        wants: (
            en: "in per cent, such as 1.2 for 1.2 %; with the period; empty without interest",
            ja: "百分率（例 1.2 は1.2％）。利率の期間も記入。利息がなければ空欄",
            vi:
                "tính theo phần trăm, ví dụ 1,2 là 1,2 %; kèm kỳ tính lãi; để trống nếu không có lãi"
        ))

    package static let interestPer = DescribedColumn(
        .interestPer, of: interestPeriods, en: ["interest period", "rate per"], ja: ["利率の期間"],
        vi: ["kỳ tính lãi"], isRequired: false)

    package static func instrument(isRequired: Bool) -> DescribedColumn {
        DescribedColumn(
            .instrument, en: ["questionnaire", "instrument"], ja: ["質問票"],
            vi: ["bảng hỏi", "bộ câu hỏi"], isRequired: isRequired,
            wants: (
                en: "whose questionnaire, as a code, such as safety-self-check",
                ja: "質問票のコード（例 safety-self-check）",
                vi: "mã bảng hỏi, ví dụ safety-self-check"
            ))
    }

    package static func version(isRequired: Bool) -> DescribedColumn {
        DescribedColumn(
            .version, en: ["version", "version of the questionnaire"], ja: ["版", "質問票の版"],
            vi: ["phiên bản", "phiên bản bảng hỏi"], isRequired: isRequired,
            wants: (
                en: "its version, as a code, such as 2026-1; as text, so that Excel makes no month "
                    + "of it",
                ja: "版のコード（例 2026-1）。Excelが月に変えないよう文字列で",
                vi: "mã phiên bản, ví dụ 2026-1; để dạng văn bản, kẻo Excel đổi thành tháng"
            ))
    }

    /// Whom a row is about, a registered party.
    package static func party(
        _ id: TableColumn = .party, en: [String], ja: [String], vi: [String],
        isRequired: Bool = true, wants: (en: String, ja: String, vi: String)
    ) -> DescribedColumn {
        DescribedColumn(
            id, en: en, ja: ja, vi: vi, isRequired: isRequired, wants: wants
        ).holding(.name(.parties))
    }

    /// The number of an entry of the ledger.
    package static func entry(
        isRequired: Bool, en: String, ja: String, vi: String
    ) -> DescribedColumn {
        DescribedColumn(
            .entry, en: ["about entry", "entry", "entry number"],
            ja: ["対象のエントリー番号", "エントリー番号"], vi: ["về mục số", "số mục"],
            isRequired: isRequired, wants: (en: en, ja: ja, vi: vi))
    }

    /// A column of days beside the one called `on`.
    package static func day(
        _ id: TableColumn, en: [String], ja: [String], vi: [String], isRequired: Bool = true,
        wants: (en: String, ja: String, vi: String)
    ) -> DescribedColumn {
        DescribedColumn(
            id, en: en, ja: ja, vi: vi, isRequired: isRequired,
            wants: (
                en: "\(wants.en), such as 2026-03-28", ja: "\(wants.ja)（例 2026-03-28）",
                vi: "\(wants.vi), ví dụ 28/03/2026"
            )
        ).holding(.day)
    }

    package static let signedOn = day(
        .signedOn, en: ["signed on", "date of signing"], ja: ["締結日", "契約日"],
        vi: ["ngày ký", "ngày ký kết"],
        wants: (en: "the day it was signed", ja: "締結した日", vi: "ngày ký"))

    package static func reason(
        isRequired: Bool, en: String, ja: String, vi: String
    ) -> DescribedColumn {
        DescribedColumn(
            .reason, en: ["reason", "reasons"], ja: ["理由", "事由"], vi: ["lý do"],
            isRequired: isRequired, wants: (en: en, ja: ja, vi: vi))
    }

    package static let occurrence = (en: ["event", "what"], ja: ["事項"], vi: ["sự việc", "việc"])

    /// An amount in the currency of the row.
    package static func amount(
        _ id: TableColumn, en: [String], ja: [String], vi: [String], isRequired: Bool = true,
        wants: (en: String, ja: String, vi: String)
    ) -> DescribedColumn {
        DescribedColumn(
            id, en: en, ja: ja, vi: vi, isRequired: isRequired,
            wants: (
                en: "\(wants.en); digits only", ja: "\(wants.ja)。数字のみ",
                vi: "\(wants.vi); chỉ ghi chữ số"
            )
        ).holding(.amount)
    }

    /// The same column where a file may lack it.
    package static func optional(_ column: DescribedColumn) -> DescribedColumn {
        // Its identifier is the last of the English words, and is added again.
        let names = column.column.names
        return DescribedColumn(
            Column(
                column.id, en: names.en.dropLast(), ja: names.ja,
                vi: names.vi, isRequired: false), column.wants
        ).holding(column.content)
    }

    /// The day of what a row tells, called `on`.
    package static func day(en: String, ja: String, vi: String) -> DescribedColumn {
        DescribedColumn(
            .on, en: ["date", "day"], ja: ["日付", "年月日", "日"], vi: ["ngày", "ngày tháng"],
            wants: (
                en: "\(en), such as 2026-03-28", ja: "\(ja)（例 2026-03-28）",
                vi: "\(vi), ví dụ 28/03/2026"
            )
        ).holding(.day)
    }

    private static func described(
        _ id: TableColumn, _ words: Words, en: String, ja: String, vi: String
    ) -> DescribedColumn {
        DescribedColumn(
            id, en: words.en, ja: words.ja, vi: words.vi, wants: (en: en, ja: ja, vi: vi))
    }
}
