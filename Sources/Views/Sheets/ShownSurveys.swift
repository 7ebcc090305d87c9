import Judging
import Platform
import Registry
import Statistics
import Terminal
import Wording

/// Results of surveys on a terminal or a page: each site and questionnaire as a table over the years.
package struct ShownSurveys {
    package let sheet: SurveySheet

    package init(sheet: SurveySheet) { self.sheet = sheet }

    /// The newest half-years that people are shown; programs get all.
    package static let most = 8

    package static let title = Trilingual(
        en: "Results of surveys", ja: "アンケートの集計結果", vi: "Kết quả khảo sát")
    package static let discreet = Trilingual(
        en:
            "What workers answered alone, by site and question, for the employer and its buyers: by "
            + "half-years that are over and in fives, rounded down, never more than half of the "
            + "workers. What would show fewer than five is not listed; what is not listed may have "
            + "been answered or not. Sites of fewer than ten are put together.",
        ja: "労働者が独立して答えた内容を、受入れ企業とその取引先のために事業所別・設問別に集計したものです。終了した半期ごとに"
            + "5人単位で切り捨て、多くとも労働者の半数までを示します。5人未満に関わるものは記載せず、記載がないことは"
            + "回答がなかったことを意味しません。10人未満の事業所はまとめて示します。",
        vi:
            "Điều người lao động trả lời độc lập, theo cơ sở và câu hỏi, dành cho doanh nghiệp tiếp nhận "
            + "và bên mua hàng: theo nửa năm đã qua, cứ 5 người một, làm tròn xuống, không quá một nửa. "
            + "Điều về dưới 5 người không được nêu; không nêu không có nghĩa là không ai trả lời. "
            + "Các cơ sở dưới 10 người được gộp chung.")
    package static let exact = Trilingual(
        en: "What workers answered, exactly, with the half-year that goes on: for reviewers alone.",
        ja: "労働者の回答の実数（進行中の半期を含む）。審査者のみが閲覧できます。",
        vi: "Số chính xác về điều người lao động trả lời, kể cả nửa năm đang diễn ra: chỉ dành cho "
            + "người thẩm tra.")
    package static let none = Trilingual(
        en: "No half-year is over yet in which an order was this employer's.",
        ja: "この受入れ企業の求人がある半期は、まだ終了していません。",
        vi: "Chưa có nửa năm nào đã kết thúc mà có đơn hàng của doanh nghiệp này.")
    package static let nothing = Trilingual(
        en: "nothing to be listed", ja: "記載できるものなし", vi: "không có gì để nêu")
    package static let question = Trilingual(en: "question", ja: "設問", vi: "câu hỏi")
    package static let answer = Trilingual(en: "answer", ja: "回答", vi: "câu trả lời")
    private static let answered = Trilingual(
        en: "answered", ja: "回答した労働者", vi: "số người trả lời")
    private static let notAlone = Trilingual(
        en: "answered, not alone", ja: "独立していない回答", vi: "trả lời nhưng không độc lập")
    private static let unnamed = Trilingual(
        en: "orders that name no site", ja: "事業所の記載がない求人", vi: "đơn hàng không nêu cơ sở")
    private static let together = Trilingual(
        en: "sites of fewer than ten, together", ja: "10人未満の事業所の合計",
        vi: "các cơ sở dưới 10 người, gộp chung")

    /// One questionnaire at one site, over the half-years.
    package struct Trend {
        package let form: String
        /// Each with its first month and last month.
        package let halves: [String]
        /// Question, answer, and a cell for each of the half-years.
        package let rows: [(question: String, answer: String, cells: [String])]
    }

    /// One site over the half-years.
    package struct Place {
        package let name: Trilingual
        /// By questionnaire.
        package let trends: [Trend]
    }

    /// Every site of an employer that was shown in these half-years.
    package func places(of employer: SurveySheet.Employer, in language: Language) -> [Place] {
        let halves = Array(employer.halves.suffix(ShownSurveys.most))
        let sites = Set(halves.flatMap { $0.rows.map(\.site) }).sorted()
        return sites.map { site in
            let rows = halves.map { half in half.rows.first { $0.site == site } }
            let forms = Set(rows.flatMap { $0?.results.map(\.form) ?? [] }).sorted()
            return Place(
                name: name(of: site),
                trends: forms.map { form in
                    let results = rows.map { $0?.results.first { $0.form == form } }
                    return trend(form, halves.map(\.half), results, in: language)
                })
        }
    }

    private func name(of site: SurveySite) -> Trilingual {
        switch site {
        case .named: Trilingual(site.name ?? "")
        case .unnamed: ShownSurveys.unnamed
        case .together: ShownSurveys.together
        }
    }

    private func trend(
        _ form: SurveyForm, _ halves: [HalfYear], _ results: [SurveyResult?], in language: Language
    ) -> Trend {
        func cells(_ count: (SurveyResult) -> Int?) -> [String] {
            results.map { $0.flatMap(count).map { said($0)(language) } ?? "–" }
        }
        var rows = [
            (ShownSurveys.answered(language), "", cells(\.answered))
        ]
        if sheet.isForReviewers {
            rows.append((ShownSurveys.notAlone(language), "", cells(\.notAlone)))
        }
        var codes: [String: Set<String>] = [:]
        for question in results.flatMap({ $0?.questions ?? [] }) {
            codes[question.code, default: []].formUnion(question.answers.map(\.code))
        }
        func sorted(_ codes: some Sequence<String>) -> [String] {
            codes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        for question in sorted(codes.keys) {
            for answer in sorted(codes[question] ?? []) {
                let counts = cells { result in
                    result.questions.first { $0.code == question }?
                        .answers.first { $0.code == answer }?.workers
                }
                rows.append((question, answer, counts))
            }
        }
        return Trend(
            form: "\(form.instrument) \(form.version)",
            halves: halves.map {
                Trilingual(
                    en: "\($0.first.year)/\($0.first.month)–\($0.last.month)",
                    ja: "\($0.first.year)年\($0.first.month)～\($0.last.month)月",
                    vi: "tháng \($0.first.month)–\($0.last.month)/\($0.first.year)")(language)
            },
            rows: rows.map { (question: $0.0, answer: $0.1, cells: $0.2) })
    }

    private func said(_ workers: Int) -> Trilingual {
        sheet.isForReviewers
            ? Trilingual("\(workers)")
            : Trilingual(
                en: "\(workers) or more", ja: "\(workers)人以上", vi: "từ \(workers) người")
    }

    package func write(to report: inout Report, names: PartyNames) {
        let language = report.language
        report.line(ShownSurveys.title, tone: .strong)
        report.paragraph(
            sheet.isForReviewers ? ShownSurveys.exact : ShownSurveys.discreet, indent: 2)
        if sheet.employers.isEmpty { report.paragraph(ShownSurveys.none, indent: 2) }
        for employer in sheet.employers {
            report.blank()
            report.line(names.said(employer.id)(language), tone: .strong)
            for place in places(of: employer, in: language) {
                report.line(place.name, indent: 2)
                if place.trends.isEmpty { report.line(ShownSurveys.nothing, indent: 4) }
                for trend in place.trends {
                    report.line(trend.form, indent: 4)
                    var table = TextTable(
                        [ShownSurveys.question(language), ShownSurveys.answer(language)]
                            + trend.halves)
                    for row in trend.rows { table.add([row.question, row.answer] + row.cells) }
                    report.table(table, indent: 4)
                }
            }
        }
    }
}
