import Judging
import Platform
import Registry
import Statistics
import Terminal
import Wording

/// SDG indicator 10.7.1 of a year, for people.
package struct ShownIndicator {
    package let sheet: IndicatorSheet

    package init(sheet: IndicatorSheet) { self.sheet = sheet }

    private static let source = Trilingual(
        en: "UN metadata of indicator 10.7.1 (update of 2022-05-18): cost and income of the same "
            + "worker. Which one number the metadata takes of many workers was not found; the "
            + "income is the contract's, not what was earned.",
        ja: "国連のSDG指標10.7.1メタデータ（2022年5月18日更新）：同じ労働者の費用と収入の比。多数の労働者から一つの値を"
            + "求める方法の記載は確認できていません。収入は契約上の額で、実際に得た額ではありません。",
        vi:
            "Siêu dữ liệu của Liên hợp quốc về chỉ tiêu 10.7.1 (cập nhật 18/05/2022): chi phí và thu nhập "
            + "của cùng một người lao động. Chưa tìm thấy cách lấy một con số chung cho nhiều người; thu "
            + "nhập là theo hợp đồng, không phải số thực nhận.")
    private static let silence = Trilingual(
        en:
            "Of whom nobody speaks, nothing is known: silence is never proof that there was no cost.",
        ja: "申告のない労働者については何も分かりません。申告がないことは、費用がなかった証拠にはなりません。",
        vi:
            "Người chưa có ai khai thì không biết gì: im lặng không bao giờ chứng minh là không tốn phí."
    )
    private static let discreet = Trilingual(
        en:
            "Proportions are for reviewers. Here is the sum of what is published of each agency and "
            + "half-year, and nothing besides: so many workers or more, of those who spoke in the year.",
        ja: "比率は審査者のみが閲覧できます。ここに示すのは、送出機関別・半期別に公表される人数の合計だけで、その年に申告のあった"
            + "労働者の「〜人以上」の数です。",
        vi:
            "Tỷ lệ chỉ dành cho người thẩm tra. Ở đây là tổng những gì được công bố theo từng doanh nghiệp "
            + "dịch vụ và nửa năm, không thêm gì khác: từ bao nhiêu người trở lên, trong số được khai "
            + "trong năm.")
    private static let declared = Trilingual(
        en: "as declared", ja: "申告された負担", vi: "theo khai báo")
    private static let confirmed = Trilingual(
        en: "as confirmed", ja: "本人が確認した負担", vi: "do chính người lao động xác nhận")
    private static let none = Trilingual(
        en: "nobody has said", ja: "申告なし", vi: "chưa có ai khai báo")
    private static let notPublished = Trilingual(
        en: "not published", ja: "非公表", vi: "không công bố")

    package func write(to report: inout Report) {
        report.line(
            Trilingual(
                en: "SDG indicator 10.7.1, {corridor}, {year}",
                ja: "SDG指標10.7.1（{corridor}、{year}年）",
                vi: "Chỉ tiêu SDG 10.7.1, {corridor}, năm {year}"
            ).filled(["corridor": sheet.corridor ?? "–", "year": "\(sheet.year)"]), tone: .strong)
        report.paragraph(
            Trilingual(
                en:
                    "Recruitment cost that workers bore, as a proportion of a month's income there.",
                ja: "労働者が負担した就労にかかった費用の、就労国での月収に対する割合。",
                vi:
                    "Chi phí tuyển dụng mà người lao động chịu, so với thu nhập một tháng ở nước đến."
            ),
            indent: 2)
        switch sheet.content {
        case .exact(let costs, let unseen): write(costs, unseen, to: &report)
        case .published(let sums): write(sums, to: &report)
        }
        report.paragraph(ShownIndicator.source, indent: 2)
    }

    private func write(_ costs: YearOfCosts, _ unseen: Int, to report: inout Report) {
        report.fields(
            [
                (
                    Trilingual(
                        en: "left in the year", ja: "その年に出国した労働者", vi: "xuất cảnh trong năm"),
                    workers(costs.departed)(report.language)
                ),
                (
                    Trilingual(
                        en: "of whom nobody speaks", ja: "うち申告のない労働者",
                        vi: "trong đó chưa có ai khai"),
                    workers(costs.silent)(report.language)
                ),
                (
                    Trilingual(
                        en: "for less than a year, not counted", ja: "1年未満のため対象外",
                        vi: "đi dưới một năm, không tính"),
                    workers(costs.shortTerm)(report.language)
                ),
                (ShownIndicator.declared, said(costs.declared)(report.language)),
                (ShownIndicator.confirmed, said(costs.confirmed)(report.language)),
            ], indent: 2)
        report.paragraph(ShownIndicator.silence, indent: 2)
        if unseen > 0 {
            report.paragraph(
                Trilingual(
                    en: "{count} sealed contents were not available and are in no figure here",
                    ja: "封印された内容{count}件は手元になく、どの数字にも含まれていません",
                    vi: "{count} nội dung niêm phong không có ở đây và không nằm trong số liệu nào"
                ).filled(["count": "\(unseen)"]), indent: 2)
        }
    }

    private func workers(_ count: Int) -> Trilingual {
        Trilingual(
            en: count == 1 ? "1 worker" : "\(count) workers", ja: "\(count)人", vi: "\(count) người")
    }

    private func said(_ side: YearOfCosts.Side) -> Trilingual {
        guard let spread = Spread(side.proportions), let mean = side.mean else {
            guard side.unvalued > 0 else { return ShownIndicator.none }
            return Trilingual(
                en: "no rate for payments of \(workers(side.unvalued).en)",
                ja: "\(side.unvalued)人の支払いに為替レートなし",
                vi: "khoản trả của \(side.unvalued) người chưa có tỷ giá")
        }
        func number(_ share: Int64) -> Trilingual {
            let text = IndicatorSheet.decimal(share)
            return Trilingual(en: text, ja: text, vi: text.replacing(".", with: ","))
        }
        let (middle, low) = (number(spread.median), number(spread.lowerQuartile))
        let (high, most) = (number(spread.upperQuartile), number(spread.maximum))
        let average = number(mean)
        let count = workers(side.workers)
        let rest = side.unvalued
        return Trilingual(
            en: "median \(middle.en), quartiles \(low.en) and \(high.en), maximum \(most.en), mean "
                + "\(average.en) (\(count.en), \(side.nothing) without a cost"
                + (rest > 0 ? ", \(rest) without a rate)" : ")"),
            ja: "中央値\(middle.ja)、四分位\(low.ja)・\(high.ja)、最大\(most.ja)、平均\(average.ja)（\(count.ja)、"
                + "うち負担なし\(side.nothing)人" + (rest > 0 ? "、レートなし\(rest)人）" : "）"),
            vi:
                "trung vị \(middle.vi), tứ phân vị \(low.vi) và \(high.vi), cao nhất \(most.vi), trung bình "
                + "\(average.vi) (\(count.vi), \(side.nothing) người không mất gì"
                + (rest > 0 ? ", \(rest) chưa có tỷ giá)" : ")"))
    }

    private func write(_ sums: IndicatorSheet.Published, to report: inout Report) {
        report.fields(
            [
                (
                    Trilingual(
                        en: "half-years that are over", ja: "終了した半期", vi: "nửa năm đã kết thúc"),
                    "\(sums.halves)"
                ),
                (
                    Trilingual(
                        en: "spoke independently", ja: "独立した場で申告", vi: "lên tiếng độc lập"),
                    atLeast(sums.heard)(report.language)
                ),
                (ShownIndicator.declared, said(sums.declared)(report.language)),
                (ShownIndicator.confirmed, said(sums.confirmed)(report.language)),
            ], indent: 2)
        report.paragraph(ShownIndicator.discreet, indent: 2)
        report.paragraph(ShownIndicator.silence, indent: 2)
    }

    private func atLeast(_ workers: Int) -> Trilingual {
        guard workers > 0 else { return ShownIndicator.notPublished }
        return Trilingual(
            en: "\(workers) or more workers", ja: "\(workers)人以上", vi: "từ \(workers) người trở lên"
        )
    }

    private func said(_ costs: IndicatorSheet.Published.Costs) -> Trilingual {
        let none = atLeast(costs.nothing)
        var parts = [
            Trilingual(
                en: "nothing: \(none.en)", ja: "負担なし: \(none.ja)", vi: "không mất gì: \(none.vi)")
        ]
        for (step, count) in zip(PublishedCosts.steps, costs.paid) {
            let yen = Money(step, .yen).map(Amounts.said) ?? Trilingual("\(step)")
            let number = atLeast(count)
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
