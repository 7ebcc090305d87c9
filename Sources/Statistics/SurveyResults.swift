import Registry

/// What workers answered to one questionnaire: exactly, or as an employer may know it.
/// - Source: `Specs/survey-results.md` §2.
package struct SurveyResult: Hashable, Sendable {
    package struct Answer: Hashable, Sendable {
        package let code: String
        package let workers: Int
    }

    package struct Question: Hashable, Sendable {
        package let code: String
        /// By their codes; never empty.
        package let answers: [Answer]
    }

    package let form: SurveyForm
    package let answered: Int
    /// Workers who answered before somebody of the chain: for reviewers alone, else 0.
    package let notAlone: Int
    /// By their codes.
    package let questions: [Question]

    /// Exactly.
    package init(_ form: SurveyForm, _ counts: SurveyCounts.Answered) {
        self.form = form
        answered = counts.workers
        notAlone = counts.notAlone
        questions = SurveyResult.questions(counts) { $0 }
    }

    /// In fives, of at most the room; nil where fewer than five are to be shown: then not even
    /// that there is such a questionnaire.
    package init?(_ form: SurveyForm, _ counts: SurveyCounts.Answered, room: Int) {
        let answered = Discretion.published(counts.workers, room: room)
        guard answered > 0 else { return nil }
        self.form = form
        self.answered = answered
        notAlone = 0
        questions = SurveyResult.questions(counts) { answers in
            var shown = answers.map {
                Answer(
                    code: $0.code, workers: Discretion.published($0.workers, room: answered))
            }
            // No more answered it than are shown at all: the largest loses five, of equals the first.
            while shown.map(\.workers).reduce(0, +) > answered {
                let most = shown.map(\.workers).max() ?? 0
                guard let place = shown.firstIndex(where: { $0.workers == most }) else { break }
                shown[place] = Answer(
                    code: shown[place].code, workers: most - Discretion.fives)
            }
            return shown.filter { $0.workers > 0 }
        }
    }

    private static func questions(
        _ counts: SurveyCounts.Answered, _ telling: ([Answer]) -> [Answer]
    ) -> [Question] {
        let codes = counts.answers.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return codes.compactMap { code in
            let answers = (counts.answers[code] ?? [:]).map { Answer(code: $0, workers: $1) }
                .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
            let shown = telling(answers)
            return shown.isEmpty ? nil : Question(code: code, answers: shown)
        }
    }
}

/// What there is of one site in one half-year.
package struct SurveyRow: Hashable, Sendable {
    package let site: SurveySite
    /// How many are open.
    package let orders: Int
    /// Approved of these.
    package let headcount: Int
    /// By questionnaire; none where nothing is to be shown.
    package fileprivate(set) var results: [SurveyResult]

    /// Fewer than so many have no room for five: they are put together.
    package static let smallest = 2 * Discretion.fives

    /// Exactly, of every order and every site, whether or not the employer has agreed.
    package static func exact(_ orders: [SurveysOfOrder.Half]) -> [PartyID: [SurveyRow]] {
        bySite(orders).mapValues { sites in
            sites.keys.sorted().map { site in
                let counts = sites[site] ?? .init()
                return SurveyRow(site, counts) { form, answered in
                    SurveyResult(form, answered)
                }
            }
        }
    }

    /// As each employer, and who buys from it, may know it. No order is in two of the rows.
    ///
    /// - Parameters:
    ///   - heard: what is published as heard of all agencies in this half-year.
    ///   - sealed: the half-year's sealed entries, as anybody can count them.
    package static func forEmployers(
        _ orders: [SurveysOfOrder.Half], heard: Int, _ sealed: SealedOfHalfYear
    ) -> [PartyID: [SurveyRow]] {
        var rows = bySite(orders.filter(\.hasAgreed)).mapValues { sites in
            var joined: [SurveySite: SurveyCounts] = [:]
            for (site, counts) in sites {
                // By open statements alone, so that it tells nothing where a site is put.
                let place = counts.headcount < smallest ? SurveySite.together : site
                joined[place, default: .init()].join(counts)
            }
            return joined.keys.sorted().map { site in
                let counts = joined[site] ?? .init()
                let room = Discretion.room(of: counts.couldHaveSpoken)
                return SurveyRow(site, counts) { form, answered in
                    SurveyResult(form, answered, room: room)
                }
            }
        }
        let shown = rows.values.joined().flatMap(\.results).map(\.answered).reduce(heard, +)
        let hides = sealed.lacksVoices || shown > Discretion.room(of: sealed.couldBeVoices)
        let onActs = Set(orders.filter(\.restsOnActs).map(\.employer))
        for employer in rows.keys {
            // What is gone may be what an order's being this employer's rests on.
            let mayLack = onActs.contains(employer) && sealed.everLacking.contains(employer)
            guard hides || mayLack else { continue }
            rows[employer] = rows[employer]?.map { $0.withheld }
        }
        return rows
    }

    private init(
        _ site: SurveySite, _ counts: SurveyCounts,
        _ telling: (SurveyForm, SurveyCounts.Answered) -> SurveyResult?
    ) {
        self.site = site
        orders = counts.orders
        headcount = counts.headcount
        results = counts.forms.keys.sorted().compactMap { form in
            counts.forms[form].flatMap { telling(form, $0) }
        }
    }

    private var withheld: SurveyRow {
        var row = self
        row.results = []
        return row
    }

    private static func bySite(
        _ orders: [SurveysOfOrder.Half]
    ) -> [PartyID: [SurveySite: SurveyCounts]] {
        var sites: [PartyID: [SurveySite: SurveyCounts]] = [:]
        for order in orders {
            sites[order.employer, default: [:]][order.site, default: .init()].join(order.counts)
        }
        return sites
    }
}
