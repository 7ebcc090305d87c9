import Judging
import Platform
import Registry

/// A questionnaire in one version: answers to another one are other answers.
package struct SurveyForm: Hashable, Comparable, Sendable {
    package let instrument: String
    package let version: String

    package static func < (left: SurveyForm, right: SurveyForm) -> Bool {
        if left.instrument != right.instrument {
            return left.instrument.utf8.lexicographicallyPrecedes(right.instrument.utf8)
        }
        return left.version.utf8.lexicographicallyPrecedes(right.version.utf8)
    }
}

/// Where workers of an employer are, as an order names it.
package enum SurveySite: Hashable, Comparable, Sendable {
    /// The bytes of its name: two that look alike are not the same.
    case named([UInt8])
    case unnamed
    /// Those that are too small to be shown alone.
    case together

    /// - Parameter terms: the first reference of the scheme `site` names it.
    package init(of terms: OrderIssued) {
        let site = terms.references.first { $0.scheme.utf8.elementsEqual("site".utf8) }
        self = site.map { .named(Array($0.value.utf8)) } ?? .unnamed
    }

    package var name: String? {
        if case .named(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    private var rank: Int {
        switch self {
        case .named: 0
        case .unnamed: 1
        case .together: 2
        }
    }

    package static func < (left: SurveySite, right: SurveySite) -> Bool {
        if case (.named(let one), .named(let other)) = (left, right) {
            return one.lexicographicallyPrecedes(other)
        }
        return left.rank < right.rank
    }
}

/// What workers of one order, or of several at one site, answered in a half-year, before anything of it
/// is given to anybody.
/// - Source: `Specs/survey-results.md` §1.
package struct SurveyCounts: Sendable {
    /// Of one questionnaire.
    package struct Answered: Sendable {
        /// Workers who answered with nobody of the chain there.
        package private(set) var workers = 0
        /// Workers whose answers somebody of the chain took or heard; in no other number here.
        package private(set) var notAlone = 0
        /// Of each question, how many workers gave each answer.
        package private(set) var answers: [String: [String: Int]] = [:]

        package init() {}

        package mutating func add(_ sheet: SurveyAnswered, isAlone: Bool) {
            guard isAlone else {
                notAlone += 1
                return
            }
            workers += 1
            for item in sheet.answers {
                answers[item.question, default: [:]][item.answer, default: 0] += 1
            }
        }

        package mutating func join(_ other: Self) {
            workers += other.workers
            notAlone += other.notAlone
            for (question, counts) in other.answers {
                answers[question, default: [:]].merge(counts, uniquingKeysWith: +)
            }
        }
    }

    /// How many are open.
    package var orders = 0
    /// Approved of the open ones.
    package var headcount = 0
    package var couldHaveSpoken = 0
    package var forms: [SurveyForm: Answered] = [:]

    package init() {}

    /// - Parameter order: as of the end of the half-year.
    init(of order: OrderCase, in half: HalfYear) {
        if order.isOpen(in: half) {
            orders = 1
            headcount = order.approvedHeadcount
            couldHaveSpoken = order.couldSpeak
        }
        for worker in order.workers {
            var last: [SurveyForm: (sheet: SurveyAnswered, isAlone: Bool)] = [:]
            for said in worker.life.surveys.current() where half.contains(said.received) {
                let isAlone =
                    !said.isKeyInDoubt
                    && said.isHeardAlone(
                        present: said.body.present, chain: order.members, parties: order.parties)
                let form = SurveyForm(
                    instrument: said.body.instrument, version: said.body.version)
                // What she said freely is not undone by what she said before others.
                if isAlone || !(last[form]?.isAlone ?? false) { last[form] = (said.body, isAlone) }
            }
            for (form, answer) in last {
                forms[form, default: .init()].add(answer.sheet, isAlone: answer.isAlone)
            }
        }
    }

    package mutating func join(_ other: Self) {
        orders += other.orders
        headcount += other.headcount
        couldHaveSpoken += other.couldHaveSpoken
        for (form, answered) in other.forms { forms[form, default: .init()].join(answered) }
    }
}

/// One order half-year by half-year: at which employer's site it is, and what was answered there.
/// - Source: `Specs/survey-results.md` 2 and 3.
package struct SurveysOfOrder: Sendable {
    package struct Half: Sendable {
        package var employer: PartyID
        package var site: SurveySite
        /// Whether the employer is in the chain by an act of its own.
        package var hasAgreed: Bool
        /// Whether it takes the employer's sealed contents to say so.
        package var restsOnActs: Bool
        package var counts: SurveyCounts

        package init(
            employer: PartyID, site: SurveySite, hasAgreed: Bool, restsOnActs: Bool,
            counts: SurveyCounts
        ) {
            self.employer = employer
            self.site = site
            self.hasAgreed = hasAgreed
            self.restsOnActs = restsOnActs
            self.counts = counts
        }
    }

    package private(set) var halves: [HalfYear: Half] = [:]

    /// - Parameters:
    ///   - entries: all that name it.
    ///   - records: ascending; each as of the end of its half-year, or as of now.
    package init(
        _ number: OrderNumber, entries: [CaseEntry],
        in records: [(half: HalfYear, record: OpenRecord)]
    ) {
        let known = Set(entries.map { HalfYear(of: $0.received.date) })
        var order: OrderCase?
        for (half, record) in records {
            // Where nothing was received, the order is what it was before.
            if known.contains(half) {
                order = OrderCase(number, entries: entries, in: record, asOf: half.end)
            }
            guard let order,
                let employer = order.terms.chain.first(where: { $0.role == .employer })?.party
            else { continue }
            var isSigned = false
            if case .signed = order.members.agreement(of: employer) { isSigned = true }
            halves[half] = Half(
                employer: employer, site: SurveySite(of: order.terms),
                hasAgreed: order.members.hasAgreed(employer, as: .employer),
                restsOnActs: !isSigned, counts: SurveyCounts(of: order, in: half))
        }
    }
}
