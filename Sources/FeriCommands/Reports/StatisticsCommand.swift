import Platform
import Registry
import Terminal
import Views
import Wording

extension Command {
    private static let audience = Option(
        "for", .choice(["everybody", "reviewers"]), standard: "everybody",
        en: "who reads it: figures on fewer than five workers are for reviewers only",
        ja: "閲覧者。5人未満の労働者に関する数字は審査者のみ",
        vi: "ai đọc: số liệu về dưới năm người lao động chỉ dành cho bên xem xét")

    private static let asOf = Option(
        "as-of", .text("DATE"),
        en: "as of the end of this day (UTC) or this instant; else as of the last entry",
        ja: "この日の終わり（UTC）またはこの時刻の時点。省略時は最後のエントリーの時点",
        vi: "tại cuối ngày này (UTC) hoặc thời điểm này; nếu không thì tại mục cuối cùng")

    /// Figures of each agency and each order.
    package static let statistics = Command(
        "statistics",
        Trilingual(
            en: "what workers paid, who has spoken, what is open: by agency and by order",
            ja: "労働者の負担額、申述の割合、未解消の事項を送出機関別・求人別に集計",
            vi:
                "người lao động đã trả bao nhiêu, ai đã lên tiếng, việc gì còn mở: theo doanh "
                + "nghiệp phái cử và đơn hàng"),
        discussion: Trilingual(
            en: "What the chain declares and what workers confirm stand apart. Medians, quartiles "
                + "and maximum are workers' own figures, in yen, and never rounded in anybody's "
                + "favour; there is no rank and no star. Specs/statistics.md says how each is "
                + "reckoned, so that anybody can do it again.",
            ja: "関係機関の申告と本人の確認を分けて示します。中央値・四分位・最大値は労働者一人ひとりの実額（円）で、"
                + "誰かに有利に丸めることはありません。順位や星は付けません。計算方法はSpecs/statistics.mdにあり、"
                + "誰でも再計算できます。",
            vi:
                "Điều chuỗi khai báo và điều người lao động xác nhận được tách riêng. Trung vị, tứ "
                + "phân vị và mức cao nhất là số của chính từng người (yên), không làm tròn có lợi "
                + "cho ai; không xếp hạng, không gắn sao. Specs/statistics.md nêu cách tính để ai "
                + "cũng tính lại được."),
        options: ReadingOptions.all + [audience, ReadingOptions.at, asOf],
        examples: [
            Example(
                "feri statistics --home registry", en: "figures that may be published",
                ja: "公表できる統計", vi: "số liệu có thể công bố"),
            Example(
                "feri statistics --home registry --for reviewers --json",
                en: "all of them, for programs", ja: "すべての数字をプログラム向けに",
                vi: "toàn bộ số liệu, cho chương trình"),
        ]
    ) { invocation in
        let moment = try invocation.value(of: asOf).map(MomentArgument.instant)
        let view = try invocation.ledgerView(at: try invocation.number(of: ReadingOptions.at))
        let isForReviewers =
            invocation.value(of: audience).map { $0.utf8.elementsEqual("reviewers".utf8) } ?? false
        let sheet = try view.statistics(asOf: moment, isForReviewers: isForReviewers)
        try invocation.answer {
            sheet.members
        } text: {
            ShownStatistics(sheet: sheet, names: view.names).write(to: &$0)
        }
        return .done
    }
}
