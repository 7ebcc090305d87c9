import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let year = Option(
        "year", .text("YEAR"), required: true, en: "the year, such as 2026", ja: "対象年（例: 2026）",
        vi: "năm, ví dụ 2026")

    private static let audience = Option(
        "for", .choice(["everybody", "reviewers"]), standard: "everybody",
        en:
            "who reads it: proportions are for reviewers; the public gets sums of published figures",
        ja: "閲覧者。比率は審査者のみ、公表用は公表される人数の合計",
        vi: "ai đọc: tỷ lệ chỉ cho người thẩm tra; bản công bố là tổng các số đã công bố")

    private static let asOf = Option(
        "as-of", .text("DATE"),
        en: "as of the end of this day (UTC) or this instant; else as of the last entry",
        ja: "この日の終わり（UTC）またはこの時刻の時点。省略時は最後のエントリーの時点",
        vi: "tại cuối ngày này (UTC) hoặc thời điểm này; nếu không thì tại mục cuối cùng")

    /// SDG indicator 10.7.1 of a year and the ledger's corridor.
    package static let indicator = Command(
        "indicator",
        Trilingual(
            en: "SDG indicator 10.7.1 of a year: recruitment cost beside a month's income",
            ja: "ある年のSDG指標10.7.1（就労にかかった費用の月収に対する割合）",
            vi: "chỉ tiêu SDG 10.7.1 của một năm: chi phí tuyển dụng so với thu nhập tháng"),
        discussion: Trilingual(
            en: "Over the workers who left in that year, with how many of them anybody has spoken "
                + "of: what the chain declares and what workers confirm are kept apart. Everybody "
                + "but reviewers gets sums of what is published anyway, from which nothing "
                + "follows of any one worker. One order or worker is a paper: 'feri export --form "
                + "sdg-10-7-1'. Specs/indicator.md says how each number is made.",
            ja: "その年に出国した労働者について、申告のある人数とともに示します。関係団体の申告と本人の確認は分けて示します。"
                + "審査者以外には、公表される人数の合計だけを示し、一人の労働者のことは導けません。求人や労働者ごとの書面は"
                + "「feri export --form sdg-10-7-1」で作成します。計算方法はSpecs/indicator.mdにあります。",
            vi:
                "Tính trên những người xuất cảnh trong năm, kèm số người đã được khai: điều chuỗi khai báo "
                + "và điều người lao động xác nhận được tách riêng. Ngoài người thẩm tra, mọi người chỉ nhận "
                + "tổng các số đã công bố, từ đó không suy ra được gì về một người. Bản cho từng đơn hàng "
                + "hoặc từng người: 'feri export --form sdg-10-7-1'. Specs/indicator.md nêu cách tính."
        ),
        options: ReadingOptions.all + [year, audience, ReadingOptions.at, asOf],
        examples: [
            Example(
                "feri indicator --home registry --year 2026 --for reviewers",
                en: "median, quartiles and mean", ja: "中央値・四分位・平均",
                vi: "trung vị, tứ phân vị, trung bình")
        ]
    ) { invocation in
        let text = try invocation.required(year)
        guard text.utf8.count == 4, let number = StrictDecimal.parse(text) else {
            throw Failure(
                .usage, en: "'{seen}' is not a year", ja: "「{seen}」は年ではありません",
                vi: "'{seen}' không phải là năm", ["seen": text],
                hint: Trilingual(
                    en: "write it in four digits, such as 2026", ja: "2026のように4桁で書いてください",
                    vi: "viết bằng bốn chữ số, ví dụ 2026"))
        }
        let moment = try invocation.value(of: asOf).map(MomentArgument.instant)
        let view = try invocation.ledgerView(at: try invocation.number(of: ReadingOptions.at))
        let isForReviewers =
            invocation.value(of: audience).map { $0.utf8.elementsEqual("reviewers".utf8) } ?? false
        let sheet =
            isForReviewers
            ? try view.indicatorForReviewers(of: Int(number), asOf: moment)
            : try view.indicatorForEverybody(of: Int(number), asOf: moment)
        try invocation.print {
            sheet.members
        } text: {
            ShownIndicator(sheet: sheet).write(to: &$0)
        }
        return .done
    }
}
