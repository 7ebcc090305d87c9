import Platform
import Registry
import Terminal
import Views
import Wording

extension Command {
    private static let audience = Option(
        "for", .choice(["everybody", "reviewers"]), standard: "everybody",
        en: "who reads it: the public sees agencies, by past half-years, in steps of five",
        ja: "閲覧者。everybodyは公表用で、送出機関別・終了した半期別に5人単位",
        vi: "ai đọc: bản công bố theo doanh nghiệp và nửa năm đã qua, cứ 5 người một")

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
            ja: "労働者の負担額、本人申告の割合、未解消の事項を送出機関別・求人別に集計",
            vi:
                "người lao động đã trả bao nhiêu, ai đã lên tiếng, việc gì còn mở: theo doanh "
                + "nghiệp dịch vụ và đơn hàng"),
        discussion: Trilingual(
            en: "What the chain declares and what workers confirm are kept apart. Reviewers see "
                + "workers' own figures, in yen, never rounded in anybody's favour. Everybody sees "
                + "of each agency how many workers, in fives, were heard in a half-year and had such "
                + "costs: from these it does not follow what any one worker said. There is no rank "
                + "and no star. Specs/statistics.md says how each figure is computed, so that anybody "
                + "can do it again.",
            ja: "関係機関の申告と本人の確認を分けて示します。審査者には労働者一人ひとりの実額（円）を示し、誰かに"
                + "有利に丸めることはありません。公表用には、送出機関ごとに、半期中に申告した労働者の数と負担額別の"
                + "人数を5人単位で示し、そこから一人の労働者の申告を導くことはできません。順位や星は"
                + "付けません。計算方法はSpecs/statistics.mdにあり、誰でも再計算できます。",
            vi:
                "Điều chuỗi khai báo và điều người lao động xác nhận được tách riêng. Người thẩm tra thấy "
                + "số của chính từng người (yên), không làm tròn có lợi cho ai. Bản công bố cho biết, "
                + "theo từng doanh nghiệp dịch vụ và nửa năm, bao nhiêu người (cứ 5 người một) đã lên "
                + "tiếng và chịu chi phí ở mức nào: từ đó không suy ra được một người đã nói gì. "
                + "Không xếp hạng, không gắn sao. Specs/statistics.md nêu cách tính để ai "
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
        guard isForReviewers else {
            let figures = try view.figuresForEverybody(asOf: moment)
            try invocation.print {
                figures.members
            } text: {
                ShownFiguresForEverybody(figures: figures).write(
                    to: &$0, names: view.names, unseen: view.index.unseen.count)
            }
            return .done
        }
        let sheet = try view.statistics(asOf: moment)
        try invocation.print {
            sheet.members
        } text: {
            ShownStatistics(sheet: sheet, names: view.names).write(to: &$0)
        }
        return .done
    }
}
