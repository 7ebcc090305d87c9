import Registry
import Tables
import Wording

/// The columns that tables of several kinds have.
enum SharedColumns {
    static let order = described(
        .order, FeeColumn.order.words,
        en: "the order's number as the registry has it, such as VJ-2026-000017",
        ja: "台帳にある求人番号（例 VJ-2026-000017）",
        vi: "số đơn hàng như trong sổ, ví dụ VJ-2026-000017"
    ).holding(.name(.orders))

    static let worker = described(
        .worker, FeeColumn.worker.words,
        en: "your office's short name for the worker, such as w-01; no real name",
        ja: "貴社での労働者の略称（例 w-01）。氏名は書かないでください",
        vi: "tên tắt của người lao động trong văn phòng bạn, ví dụ w-01; không ghi tên thật"
    ).holding(.name(.workers))

    static let amount = described(
        .amount, FeeColumn.amount.words, en: "digits only, such as 52000000",
        ja: "数字のみ（例 52000000）", vi: "chỉ ghi chữ số, ví dụ 52000000"
    ).holding(.amount)

    static let currency = described(
        .currency, FeeColumn.currency.words, en: "the code: VND, JPY or USD",
        ja: "コード：VND、JPY、USDなど", vi: "mã tiền: VND, JPY hoặc USD"
    ).holding(wordOf: CurrencyReader.codes)

    static let saidOn = DescribedColumn(
        .saidOn, en: ["said on", "declared on", "date of statement"],
        ja: ["申告日", "聞き取り日", "陳述日"], vi: ["ngày khai", "ngày trình bày", "ngày kê khai"],
        isRequired: false,
        wants: (
            en: "the day it was said, such as 2026-05-10; needed for what workers said",
            ja: "述べられた日（例 2026-05-10）。労働者の話を記録するときは必須",
            vi: "ngày trình bày, ví dụ 10/05/2026; bắt buộc với lời của người lao động"
        )
    ).holding(.day)

    static let present = DescribedColumn(
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

    static let note = DescribedColumn(
        .note, en: ["note", "notes", "remarks", "remark"], ja: ["備考", "注記", "摘要"],
        vi: ["ghi chú"], isRequired: false,
        wants: (
            en: "may be empty; no names of people", ja: "空欄可。個人名は書かないでください",
            vi: "có thể để trống; không ghi tên người"
        ))

    /// The day of what a row tells, called `on`.
    static func day(en: String, ja: String, vi: String) -> DescribedColumn {
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
