import Judging
import Platform
import Registry
import Statistics
import Terminal
import Wording

/// What is published, on a terminal or a page: half-years, workers in fives.
package struct ShownFiguresForEverybody {
    package let figures: FiguresForEverybody

    package init(figures: FiguresForEverybody) { self.figures = figures }

    /// The newest half-years of an agency that people are shown; programs get all.
    package static let most = 4

    package static let discreet = Trilingual(
        en: "workers are counted by half-years and in fives, rounded down, never more than half of "
            + "them; what would show fewer than five is withheld, nor anything of a half-year of "
            + "which contents are missing; all else is for reviewers",
        ja: "半期ごとに5人単位で切り捨て、多くとも半数までを示します。5人未満に関わる数字と、内容の一部が失われた"
            + "半期の数字は公表しません。それ以外は審査者のみが閲覧できます",
        vi:
            "tính theo nửa năm, cứ 5 người một, làm tròn xuống, không quá một nửa; số liệu về dưới 5 "
            + "người và số liệu của nửa năm có nội dung bị thiếu thì không công bố; phần còn lại chỉ "
            + "dành cho người thẩm tra")
    package static let none = Trilingual(
        en: "no half-year is over yet", ja: "終了した半期はまだありません",
        vi: "chưa có nửa năm nào kết thúc")
    private static let notPublished = Trilingual(
        en: "not published", ja: "非公表", vi: "không công bố")

    package func write(to report: inout Report, names: PartyNames, unseen: Int) {
        let language = report.language
        report.line(
            Trilingual(
                en: "figures for everybody, on {size} entries", ja: "公表用の統計（エントリー{size}件）",
                vi: "số liệu công bố, trên {size} mục"
            ).filled(["size": "\(figures.size)"]), tone: .strong)
        report.paragraph(ShownFiguresForEverybody.discreet, indent: 2)
        if unseen > 0 {
            report.paragraph(
                Trilingual(
                    en:
                        "{count} sealed contents are not available: what they may bear on is withheld",
                    ja: "封印された内容{count}件は手元になく、それに関わり得る数字は公表しません",
                    vi: "không có {count} nội dung niêm phong ở đây: số liệu có thể liên quan thì "
                        + "không công bố"
                ).filled(["count": "\(unseen)"]), indent: 2)
        }
        if figures.last == nil { report.paragraph(ShownFiguresForEverybody.none, indent: 2) }
        for row in figures.agencies {
            report.blank()
            report.line(names.said(row.agency)(language), tone: .strong)
            for half in row.halves.suffix(ShownFiguresForEverybody.most) {
                report.line(title(of: half, in: language), indent: 2)
                report.fields(fields(of: half, in: language), indent: 4)
            }
        }
    }

    /// Its days.
    package func title(of half: PublishedHalfYear, in language: Language) -> String {
        let (first, last) = (half.half.first, half.half.last)
        return "\(DateText.day(first, in: language)) – \(DateText.day(last, in: language))"
    }

    package func fields(
        of half: PublishedHalfYear, in language: Language
    ) -> [(label: Trilingual, value: String)] {
        [
            (
                Trilingual(en: "orders", ja: "求人数", vi: "số đơn hàng"),
                Trilingual(
                    en: "\(half.orders) open, \(half.headcount) "
                        + (half.headcount == 1 ? "worker" : "workers") + " approved",
                    ja: "\(half.orders)件（承認人数\(half.headcount)人）",
                    vi: "\(half.orders), được chấp thuận \(half.headcount) người")(language)
            ),
            (
                Trilingual(
                    en: "spoke independently", ja: "独立した場で申告", vi: "lên tiếng độc lập"),
                workers(half.heard)(language)
            ),
            (
                Trilingual(
                    en: "cost as declared", ja: "申告された負担額", vi: "chi phí theo khai báo"),
                costs(half.declared)(language)
            ),
            (
                Trilingual(
                    en: "cost as confirmed", ja: "本人が確認した負担額",
                    vi: "chi phí do chính người lao động xác nhận"),
                costs(half.confirmed)(language)
            ),
        ]
    }

    private func workers(_ count: Int) -> Trilingual {
        guard count > 0 else { return ShownFiguresForEverybody.notPublished }
        return Trilingual(
            en: "\(count) or more workers", ja: "\(count)人以上", vi: "từ \(count) người trở lên")
    }

    /// That they paid something is listed even where the number is withheld: silence is not praise.
    private func costs(_ costs: PublishedCosts) -> Trilingual {
        guard costs != PublishedCosts() else { return ShownFiguresForEverybody.notPublished }
        let none = workers(costs.nothing)
        var parts = [
            Trilingual(
                en: "nothing: \(none.en)", ja: "負担なし: \(none.ja)", vi: "không mất gì: \(none.vi)")
        ]
        for (step, count) in zip(PublishedCosts.steps, costs.paid)
        where count > 0 || step == PublishedCosts.steps.first {
            let yen = Money(step, .yen).map(Amounts.said) ?? Trilingual("\(step)")
            let number = workers(count)
            parts.append(
                Trilingual(
                    en: "\(yen.en) and more: \(number.en)", ja: "\(yen.ja)以上: \(number.ja)",
                    vi: "từ \(yen.vi): \(number.vi)"))
        }
        return Trilingual(
            en: parts.map(\.en).joined(separator: "; "),
            ja: parts.map(\.ja).joined(separator: "、"),
            vi: parts.map(\.vi).joined(separator: "; "))
    }
}
