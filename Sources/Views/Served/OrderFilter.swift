import Judging
import Platform
import Registry

/// Which orders a list shows, and in which order; what is nil or empty is not asked about.
package struct OrderFilter: Hashable, Sendable {
    /// How it has ended, as everybody may know.
    package enum Status: String, CaseIterable, Sendable { case open, withdrawn, closed }

    package enum Sorting: String, CaseIterable, Sendable { case newest, oldest, worst }

    /// What is looked for: an order, a party in any spelling, a worker, an entry.
    package var text: String
    /// Of the day on which the order was received first.
    package var year: Int?
    package var programme: Programme?
    package var agency: PartyID?
    package var employer: PartyID?
    package var site: String
    package var occupation: String
    package var status: Status?
    package var standard: Standard?
    package var verdict: VerdictWord?
    /// Something of it was found, and counts.
    package var severity: Severity?
    package var sorting: Sorting

    package init(
        text: String = "", year: Int? = nil, programme: Programme? = nil, agency: PartyID? = nil,
        employer: PartyID? = nil, site: String = "", occupation: String = "",
        status: Status? = nil, standard: Standard? = nil, verdict: VerdictWord? = nil,
        severity: Severity? = nil, sorting: Sorting = .newest
    ) {
        self.text = text
        self.year = year
        self.programme = programme
        self.agency = agency
        self.employer = employer
        self.site = site
        self.occupation = occupation
        self.status = status
        self.standard = standard
        self.verdict = verdict
        self.severity = severity
        self.sorting = sorting
    }

    /// Whether it asks for what only a judgement tells.
    var asksForVerdicts: Bool { verdict != nil || severity != nil }

    /// By the order's newest terms alone.
    func matches(_ terms: OrderIssued) -> Bool {
        (programme == nil || terms.programme == programme)
            && OrderFilter.has(agency, as: .sendingAgency, terms)
            && OrderFilter.has(employer, as: .employer, terms)
            && (site.isEmpty || terms.site?.utf8.elementsEqual(site.utf8) ?? false)
            && (occupation.isEmpty || terms.occupation.utf8.elementsEqual(occupation.utf8))
    }

    private static func has(_ party: PartyID?, as role: PartyKind, _ terms: OrderIssued) -> Bool {
        party == nil || terms.chain.contains { $0.party == party && $0.role == role }
    }

    /// By what there are verdicts on for the reader; what has none is not found by a verdict.
    func matches(_ glance: OrderGlance?) -> Bool {
        guard asksForVerdicts else { return true }
        guard let glance else { return false }
        let judged = glance.verdicts.filter { standard == nil || $0.standard == standard }
        return (verdict == nil || judged.contains { $0.word == verdict })
            && (severity.map { glance.found(standard).contains($0) } ?? true)
    }
}

extension OrderIssued {
    /// Where the workers go, as the order names it (`content.md`, `order.issued`).
    package var site: String? {
        references.first { $0.scheme.utf8.elementsEqual("site".utf8) }?.value
    }
}
