import HTTPServing
import Judging
import Platform
import Registry
import Transparency
import Views

extension OrderFilter {
    /// How long a text may be that is looked for, in bytes.
    private static let longestText = 400

    /// nil where a value is not one of those that there may be; what is empty is not asked.
    init?(_ request: Request) {
        func value<Word>(_ name: ServedParameter, _ read: (String) -> Word?) -> Word?? {
            guard let text = request.query(name.rawValue), !text.isEmpty else {
                return .some(nil)
            }
            return read(text).map { .some($0) }
        }
        func text(_ name: ServedParameter) -> String?? {
            value(name) { $0.utf8.count <= OrderFilter.longestText ? $0 : nil }
        }
        guard let looked = text(.search),
            let year = value(
                .year, { text in StrictDecimal.parse(text).flatMap { Int(exactly: $0) } }),
            let programme = value(.programme, Programme.init(rawValue:)),
            let agency = value(.agency, PartyID.init),
            let employer = value(.employer, PartyID.init), let site = text(.site),
            let occupation = text(.occupation),
            let status = value(.status, Status.init(rawValue:)),
            let standard = value(.standard, Standard.init(rawValue:)),
            let verdict = value(.verdict, VerdictWord.init(rawValue:)),
            let severity = value(.severity, Severity.init(rawValue:)),
            let sorting = value(.sort, Sorting.init(rawValue:))
        else { return nil }
        self.init(
            text: looked ?? "", year: year, programme: programme, agency: agency,
            employer: employer, site: site ?? "", occupation: occupation ?? "", status: status,
            standard: standard, verdict: verdict, severity: severity, sorting: sorting ?? .newest)
    }
}
