import Platform
import Registry
import Tables

/// What enters the statements of a table besides the table itself.
package struct FilingTerms: Sendable {
    /// Who files, and by which profile it is found out early who may not.
    package struct Filer: Sendable {
        package let id: PartyID
        package let kind: PartyKind
        package let profile: Profile

        package init(id: PartyID, kind: PartyKind, profile: Profile) {
            self.id = id
            self.kind = kind
            self.profile = profile
        }
    }

    /// For rows that do not say themselves when it was said.
    package let saidOn: CivilDate?
    package let present: [PartyID]
    /// The day of filing.
    package let today: CivilDate
    /// nil when that is not known.
    package let filer: Filer?
    /// Whether `saidOn` only stands for a day that will be given: a look, before anything is filed.
    let supposesDay: Bool
    /// What was answered to questions about the table.
    package let accepted: AcceptedAnswers
    /// Called with each row as it is read, for a person who waits.
    package let reads: @Sendable (_ row: Int) -> Void

    package init(
        saidOn: CivilDate?, present: [PartyID], today: CivilDate, filer: Filer? = nil,
        accepted: AcceptedAnswers = AcceptedAnswers(), supposesDay: Bool = false,
        reads: @escaping @Sendable (_ row: Int) -> Void = { _ in }
    ) {
        self.saidOn = saidOn
        self.present = present
        self.today = today
        self.filer = filer
        self.accepted = accepted
        self.supposesDay = supposesDay
        self.reads = reads
    }

    /// Whether a day is given for rows that do not say one.
    var givesDay: Bool { saidOn != nil && !supposesDay }

    /// Whether a day, or the first day of a month, is not later than the day after that of filing:
    /// Viet Nam and Japan are ahead of UTC, by whose day the filing is dated.
    func hasCome(_ date: TableDate) -> Bool {
        switch date {
        case .day(let day): day <= today.adding(days: 1)
        case .month(let year, let month):
            CivilDate(year: year, month: month, day: 1).map { $0 <= today.adding(days: 1) } ?? false
        }
    }

    /// The same said of another day of filing, or by somebody known.
    package func on(_ day: CivilDate? = nil, by filer: Filer? = nil) -> FilingTerms {
        FilingTerms(
            saidOn: saidOn, present: present, today: day ?? today, filer: filer ?? self.filer,
            accepted: accepted, supposesDay: supposesDay, reads: reads)
    }

    /// The same with these answers.
    package func accepting(_ accepted: AcceptedAnswers) -> FilingTerms {
        FilingTerms(
            saidOn: saidOn, present: present, today: today, filer: filer, accepted: accepted,
            supposesDay: supposesDay, reads: reads)
    }
}
