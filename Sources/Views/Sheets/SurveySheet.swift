import Judging
import Platform
import Registry
import Statistics
import Transparency

/// What workers answered to surveys, by employer, half-year, site and question: in fives for each
/// employer and its buyers, or exactly for reviewers.
/// - Source: `Specs/survey-results.md`.
package struct SurveySheet: Sendable {
    package struct Half: Sendable {
        package let half: HalfYear
        package let rows: [SurveyRow]
    }

    package struct Employer: Sendable {
        package let id: PartyID
        /// Ascending; those in which an order is its own.
        package let halves: [Half]
    }

    /// Whether all of it is exact: then it is for nobody else.
    package let isForReviewers: Bool
    /// How many entries are looked at.
    package let size: UInt64
    /// The last half-year that is over, or for reviewers the last; nil without one.
    package let last: HalfYear?
    /// In the order of their ids.
    package let employers: [Employer]
    /// How many contents were not available.
    package let unseen: Int

    /// The part of it that is for one employer, or for who buys from several.
    package func of(_ parties: [PartyID]) -> SurveySheet {
        SurveySheet(
            isForReviewers: isForReviewers, size: size, last: last,
            employers: employers.filter { parties.contains($0.id) }, unseen: unseen)
    }

    package var members: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [
            ("size", .integer(Int64(size))),
            ("for", .string(isForReviewers ? "reviewers" : "employers")),
            (
                "sites",
                .array(
                    employers.flatMap { employer in
                        employer.halves.flatMap { half in
                            half.rows.map { json($0, of: employer.id, in: half.half) }
                        }
                    })
            ),
        ]
        if isForReviewers {
            members.append(("contents_not_seen", .integer(Int64(unseen))))
        } else if let last {
            members.append(("as_of", .string(last.end.description)))
        }
        return members
    }

    private func json(
        _ row: SurveyRow, of employer: PartyID, in half: HalfYear
    ) -> JSONValue {
        let place: (String, JSONValue) =
            switch row.site {
            case .named: ("site", .string(row.site.name ?? ""))
            case .unnamed: ("unnamed", .boolean(true))
            case .together: ("together", .boolean(true))
            }
        return .object(of: [
            ("employer", .string(employer.text)), ("from", .string(half.first.description)),
            ("to", .string(half.last.description)), place, ("orders", .integer(Int64(row.orders))),
            ("headcount", .integer(Int64(row.headcount))),
            ("surveys", .array(row.results.map(json))),
        ])
    }

    private func json(_ result: SurveyResult) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("instrument", .string(result.form.instrument)),
            ("version", .string(result.form.version)),
            ("answered", .object(of: [count(result.answered)])),
            (
                "answers",
                .array(
                    result.questions.flatMap { question in
                        question.answers.map {
                            .object(of: [
                                ("question", .string(question.code)),
                                ("answer", .string($0.code)), count($0.workers),
                            ])
                        }
                    })
            ),
        ]
        if isForReviewers { members.append(("not_alone", .integer(Int64(result.notAlone)))) }
        return .object(of: members)
    }

    private func count(_ workers: Int) -> (String, JSONValue) {
        (isForReviewers ? "workers" : "at_least", .integer(Int64(workers)))
    }
}

extension LedgerView {
    /// As each employer and its buyers may know it.
    ///
    /// - Parameters:
    ///   - moment: half-years that end later are left out; nil: none that is over.
    ///   - figures: what everybody sees of the same moment; nil: to be worked out.
    package func surveysForEmployers(
        asOf moment: Instant? = nil, besides figures: FiguresForEverybody? = nil
    ) throws -> SurveySheet {
        let halves = try halvesThatAreOver(by: moment)
        let figures = try figures ?? figuresForEverybody(asOf: moment)
        var heard: [HalfYear: Int] = [:]
        for published in figures.agencies.flatMap(\.halves) {
            heard[published.half, default: 0] += published.heard
        }
        let records = halves.map { (half: $0, record: openStatements.record(asOf: $0.end)) }
        let orders = try surveys(in: records)
        var shown: [PartyID: [SurveySheet.Half]] = [:]
        for (half, sealed) in try sealedContents(of: records) {
            let rows = SurveyRow.forEmployers(
                orders[half] ?? [], heard: heard[half] ?? 0, sealed)
            for (employer, rows) in rows {
                shown[employer, default: []].append(.init(half: half, rows: rows))
            }
        }
        return SurveySheet(
            isForReviewers: false, size: size, last: halves.last, employers: employers(shown),
            unseen: index.unseen.count)
    }

    /// Exactly, with the half-year that goes on.
    ///
    /// - Parameter moment: half-years that end later are left out; nil: none.
    package func surveysForReviewers(asOf moment: Instant? = nil) throws -> SurveySheet {
        var halves = try halvesThatAreOver(by: moment)
        if moment == nil, size > 0 {
            let going = halves.last?.next ?? HalfYear(of: asOf.date)
            halves.append(going)
        }
        let records = halves.map { (half: $0, record: openStatements.record(asOf: $0.end)) }
        let orders = try surveys(in: records)
        var shown: [PartyID: [SurveySheet.Half]] = [:]
        for half in halves {
            for (employer, rows) in SurveyRow.exact(orders[half] ?? []) {
                shown[employer, default: []].append(.init(half: half, rows: rows))
            }
        }
        return SurveySheet(
            isForReviewers: true, size: size, last: halves.last, employers: employers(shown),
            unseen: index.unseen.count)
    }

    private func employers(_ shown: [PartyID: [SurveySheet.Half]]) -> [SurveySheet.Employer] {
        shown.keys.sorted().map { .init(id: $0, halves: shown[$0] ?? []) }
    }

    private func surveys(
        in records: [(half: HalfYear, record: OpenRecord)]
    ) throws -> [HalfYear: [SurveysOfOrder.Half]] {
        var halves: [HalfYear: [SurveysOfOrder.Half]] = [:]
        for number in state.orders.keys.sorted() where !records.isEmpty {
            let said = try entries(index.seqs(of: .order(number))).compactMap(\.said)
            let order = SurveysOfOrder(number, entries: said, in: records)
            for (half, surveys) in order.halves { halves[half, default: []].append(surveys) }
        }
        return halves
    }
}
