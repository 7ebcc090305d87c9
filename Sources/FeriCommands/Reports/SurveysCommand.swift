import Platform
import Registry
import Terminal
import Views
import Wording

extension Command {
    private static let audience = Option(
        "for", .choice(["employers", "reviewers"]), standard: "employers",
        en: "who reads it: each employer and its buyers see past half-years, in steps of five",
        ja: "閲覧者。employersは受入れ企業とその取引先用で、終了した半期別に5人単位",
        vi: "ai đọc: doanh nghiệp tiếp nhận và bên mua hàng thấy nửa năm đã qua, cứ 5 người một")

    private static let employer = Option(
        "employer", .text("PARTY"), en: "this employer alone", ja: "この受入れ企業のみ",
        vi: "chỉ doanh nghiệp tiếp nhận này")

    private static let asOf = Option(
        "as-of", .text("DATE"),
        en: "leave out half-years that end after this day (UTC) or this instant",
        ja: "この日（UTC）またはこの時刻より後に終わる半期を除く",
        vi: "bỏ các nửa năm kết thúc sau ngày này (UTC) hoặc thời điểm này")

    /// What workers answered to surveys, by employer, site and question.
    package static let surveys = Command(
        "surveys",
        Trilingual(
            en: "what workers answered to surveys, by employer, site and question",
            ja: "労働者のアンケート回答を受入れ企業・事業所・設問別に集計",
            vi:
                "người lao động trả lời khảo sát thế nào, theo doanh nghiệp tiếp nhận, cơ sở và câu hỏi"
        ),
        discussion: Trilingual(
            en: "Results go back to the employer and to the buyers it has consented to, as numbers "
                + "of five workers or more and never as words: from all of them together it does "
                + "not follow what any one worker answered, or that she answered. Reviewers see "
                + "exact numbers. Specs/survey-results.md says how each number is made.",
            ja: "結果は受入れ企業と、同意を得た取引先に、5人以上の人数としてのみ返され、文章は含まれません。すべてを"
                + "合わせても、一人の労働者の回答も、回答したかどうかも導けません。審査者には実数を示します。計算方法は"
                + "Specs/survey-results.mdにあります。",
            vi:
                "Kết quả trả về cho doanh nghiệp tiếp nhận và bên mua hàng được doanh nghiệp đồng ý chỉ là số "
                + "từ 5 người trở lên, không bao giờ là lời văn: gộp tất cả cũng không suy ra được một "
                + "người đã trả lời gì hay có trả lời không. Người thẩm tra thấy số chính xác. "
                + "Specs/survey-results.md nêu cách tính."),
        options: ReadingOptions.all + [audience, employer, ReadingOptions.at, asOf],
        examples: [
            Example(
                "feri surveys --home registry --employer em-kiku",
                en: "what this employer and its buyers may have",
                ja: "この受入れ企業と取引先に渡せる集計",
                vi: "phần dành cho doanh nghiệp này và bên mua hàng"),
            Example(
                "feri surveys --home registry --for reviewers --json",
                en: "exact numbers, for programs", ja: "実数をプログラム向けに",
                vi: "số chính xác, cho chương trình"),
        ]
    ) { invocation in
        let moment = try invocation.value(of: asOf).map(MomentArgument.instant)
        let view = try invocation.ledgerView(at: try invocation.number(of: ReadingOptions.at))
        let isForReviewers =
            invocation.value(of: audience).map { $0.utf8.elementsEqual("reviewers".utf8) } ?? false
        var sheet =
            isForReviewers
            ? try view.surveysForReviewers(asOf: moment)
            : try view.surveysForEmployers(asOf: moment)
        if let word = invocation.value(of: employer) {
            sheet = sheet.of([try view.employer(word)])
        }
        let shown = sheet
        try invocation.print {
            shown.members
        } text: {
            ShownSurveys(sheet: shown).write(to: &$0, names: view.names)
        }
        return .done
    }
}

extension LedgerView {
    /// - Throws: `Failure` for a text that names no employer of this ledger.
    fileprivate func employer(_ word: String) throws(Failure) -> PartyID {
        guard let party = PartyID(word) else { throw Failure.noIdentifier("party", word) }
        guard let kind = state.kind(of: party) else {
            throw Failure.unknown(.party(party), in: self)
        }
        guard kind == .employer else {
            throw Failure(
                .usage, en: "{party} is not an employer", ja: "{party}は受入れ企業ではありません",
                vi: "{party} không phải là doanh nghiệp tiếp nhận", ["party": word],
                hint: Trilingual(
                    en: "results of surveys are made for employers and their buyers",
                    ja: "アンケートの集計結果は受入れ企業とその取引先のために作られます",
                    vi: "kết quả khảo sát được lập cho doanh nghiệp tiếp nhận và bên mua hàng"))
        }
        return party
    }
}
