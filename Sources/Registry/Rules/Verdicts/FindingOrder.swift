/// In which order findings are told.
enum FindingOrder {
    /// The worst first; of the replaced accounts only what was found, and that no account which
    /// stands repeats: what could not be said of them no longer matters.
    static func arranged(_ findings: [Finding]) -> [Finding] {
        let standing = Set(findings.filter { !$0.isSuperseded }.map(Repeat.init))
        let told = findings.filter {
            !$0.isSuperseded || ($0.outcome == .found && !standing.contains(Repeat($0)))
        }
        // A sort that keeps the places of equals: rule by rule, worker by worker.
        return told.enumerated().sorted {
            (rank($0.element), $0.element.place, $0.offset)
                < (rank($1.element), $1.element.place, $1.offset)
        }.map(\.element)
    }

    private struct Repeat: Hashable {
        let rule: String
        let subject: Finding.Subject
        let key: String

        init(_ finding: Finding) {
            rule = finding.rule
            subject = finding.subject
            key = finding.key
        }
    }

    private static func rank(_ finding: Finding) -> Int {
        let word = VerdictWord.allCases.firstIndex(of: finding.word) ?? 0
        let isProhibited = finding.word == .breach && finding.severity == .prohibited
        return (finding.isSuperseded ? 100 : 0) + word * 2 + (isProhibited ? 0 : 1)
    }
}
