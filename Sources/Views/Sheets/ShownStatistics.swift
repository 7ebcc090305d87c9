import Judging
import Platform
import Registry
import Statistics
import Terminal
import Wording

/// Figures for reviewers, on a terminal or a page: each agency and each order apart, *declared* and
/// *confirmed* never mixed.
package struct ShownStatistics {
    package let sheet: StatisticsSheet
    package let names: PartyNames

    package init(sheet: StatisticsSheet, names: PartyNames) {
        self.sheet = sheet
        self.names = names
    }

    package func write(to report: inout Report) {
        let language = report.language
        report.line(
            Trilingual(
                en: "figures as of {moment}, on {size} entries",
                ja: "{moment}時点の統計（エントリー{size}件）",
                vi: "số liệu tại {moment}, trên {size} mục"
            ).filled([
                "moment": DateText.moment(sheet.asOf, in: language), "size": "\(sheet.size)",
            ]), tone: .strong)
        if sheet.unseen > 0 {
            report.paragraph(
                Trilingual(
                    en: "{count} sealed contents were not available and are in no figure here",
                    ja: "封印された内容{count}件は手元になく、どの数字にも含まれていません",
                    vi: "{count} nội dung niêm phong không có ở đây và không nằm trong số liệu nào"
                ).filled(["count": "\(sheet.unseen)"]), indent: 2)
        }
        report.heading(Trilingual(en: "agencies", ja: "送出機関", vi: "doanh nghiệp dịch vụ"))
        for row in sheet.agencies {
            let said = PartyID(row.id).map { names.said($0)(report.language) } ?? row.id
            write(row, said, to: &report)
        }
        report.heading(Trilingual(en: "orders", ja: "求人", vi: "đơn hàng"))
        for row in sheet.orders { write(row, row.id, to: &report) }
    }

    private func write(_ row: StatisticsSheet.Row, _ name: String, to report: inout Report) {
        report.blank()
        report.line(name, tone: .strong, indent: 2)
        report.fields(fields(of: row, in: report.language), indent: 4)
    }

    /// What is shown of an agency or an order.
    package func fields(
        of row: StatisticsSheet.Row, in language: Language
    ) -> [(label: Trilingual, value: String)] {
        let figures = row.figures
        var fields: [(label: Trilingual, value: String)] = [
            (
                Trilingual(en: "orders", ja: "求人数", vi: "số đơn hàng"), "\(figures.orders)"
            ),
            (
                Trilingual(en: "coverage", ja: "本人申告の割合", vi: "mức độ bao phủ"),
                Trilingual(
                    en: "\(figures.spoken) of \(figures.workers) "
                        + (figures.workers == 1 ? "worker" : "workers")
                        + " spoke independently",
                    ja: "労働者\(figures.workers)人中\(figures.spoken)人が独立して申告",
                    vi: "\(figures.spoken)/\(figures.workers) người lao động lên tiếng độc lập"
                )(language)
            ),
            (
                Trilingual(
                    en: "cost as declared", ja: "申告された負担額", vi: "chi phí theo khai báo"),
                costs(figures.declared)(language)
            ),
            (
                Trilingual(
                    en: "cost as confirmed", ja: "本人が確認した負担額",
                    vi: "chi phí do chính người lao động xác nhận"),
                costs(figures.confirmed)(language)
            ),
            (
                Trilingual(en: "contradictions", ja: "矛盾", vi: "mâu thuẫn"),
                tally(figures.contradictions)(language)
            ),
        ]
        for severity in Severity.allCases where severity != .contradiction {
            let what = severity.wording
            fields.append(
                (
                    Trilingual(
                        en: "open: \(what.en)", ja: "未解消: \(what.ja)",
                        vi: "chưa giải quyết: \(what.vi)"),
                    tally(figures.open(severity))(language)
                ))
        }
        fields += [
            (
                Trilingual(en: "overdue", ja: "期限超過", vi: "quá hạn"),
                tally(figures.overdue)(language)
            ),
            (
                Trilingual(
                    en: "time to refund", ja: "返金までの日数", vi: "thời gian đến khi hoàn trả"),
                refunds(figures.refunds)(language)
            ),
        ]
        return fields
    }

    private static func workers(_ count: Int) -> String {
        count == 1 ? "1 worker" : "\(count) workers"
    }

    private func tally(_ tally: Figures.Tally) -> Trilingual {
        Trilingual(
            en: "\(tally.findings) (on \(ShownStatistics.workers(tally.workers)))",
            ja: "\(tally.findings)件（労働者\(tally.workers)人）",
            vi: "\(tally.findings) (về \(tally.workers) người lao động)")
    }

    private func costs(_ costs: Figures.Costs) -> Trilingual {
        guard let spread = Spread(costs.yen) else {
            return costs.unvalued > 0
                ? Trilingual(
                    en: "no rate for payments of \(ShownStatistics.workers(costs.unvalued))",
                    ja: "\(costs.unvalued)人の支払いに為替レートなし",
                    vi: "khoản trả của \(costs.unvalued) người chưa có tỷ giá")
                : Trilingual(en: "nobody has said", ja: "申告なし", vi: "chưa có ai khai báo")
        }
        func yen(_ amount: Int64) -> Trilingual {
            Money(amount, .yen).map(Amounts.said) ?? Trilingual("\(amount)")
        }
        let (middle, low) = (yen(spread.median), yen(spread.lowerQuartile))
        let (high, most) = (yen(spread.upperQuartile), yen(spread.maximum))
        let count = costs.yen.count
        let unvalued = costs.unvalued
        return Trilingual(
            en: "median \(middle.en), quartiles \(low.en) and \(high.en), maximum \(most.en)"
                + " (\(count) " + (count == 1 ? "worker" : "workers")
                + (unvalued > 0 ? ", \(unvalued) without a rate)" : ")"),
            ja: "中央値\(middle.ja)、四分位\(low.ja)・\(high.ja)、最大\(most.ja)"
                + "（\(count)人" + (unvalued > 0 ? "、レートなし\(unvalued)人）" : "）"),
            vi: "trung vị \(middle.vi), tứ phân vị \(low.vi) và \(high.vi), cao nhất \(most.vi)"
                + " (\(count) người" + (unvalued > 0 ? ", \(unvalued) chưa có tỷ giá)" : ")"))
    }

    private func refunds(_ refunds: Figures.Refunds) -> Trilingual {
        let awaited = refunds.awaited
        guard let spread = Spread(refunds.days) else {
            return awaited == 0
                ? Trilingual(en: "no fee is named", ja: "手数料の申告なし", vi: "không có khoản phí nào")
                : Trilingual(
                    en: "none confirmed; "
                        + (awaited == 1 ? "1 worker waits" : "\(awaited) workers wait"),
                    ja: "確認された返金なし（\(awaited)人が未返金）",
                    vi: "chưa có khoản nào được xác nhận; \(awaited) người đang chờ")
        }
        return Trilingual(
            en: "median \(spread.median) days, maximum \(spread.maximum)"
                + " (\(ShownStatistics.workers(refunds.days.count))); \(awaited) wait",
            ja: "中央値\(spread.median)日、最大\(spread.maximum)日（\(refunds.days.count)人）、未返金\(awaited)人",
            vi: "trung vị \(spread.median) ngày, lâu nhất \(spread.maximum) ngày"
                + " (\(refunds.days.count) người); \(awaited) người đang chờ")
    }
}
