/// In which order findings are shown.
enum FindingOrder {
    /// The worst first; of the replaced accounts only what was found, and that no account which
    /// current one repeats: what could not be said of them no longer matters.
    static func arranged(_ findings: [Finding]) -> [Finding] {
        var kept = findings
        if findings.contains(where: \.isSuperseded) {
            let standing = Set(findings.lazy.filter { !$0.isSuperseded }.map(Repeat.init))
            kept = findings.filter {
                !$0.isSuperseded || ($0.outcome == .found && !standing.contains(Repeat($0)))
            }
        }
        // Equals keep their places: rule by rule, worker by worker.
        let places = kept.enumerated().map { place, finding in
            Place(rank: rank(finding), rule: finding.place, at: place)
        }
        return places.sorted().map { kept[$0.at] }
    }

    private struct Place: Comparable {
        let rank: Int
        let rule: Int
        let at: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.rank, left.rule, left.at) < (right.rank, right.rule, right.at)
        }
    }

    private struct Repeat: Hashable {
        let rule: String
        let subject: Finding.About
        let key: Finding.Key

        init(_ finding: Finding) {
            rule = finding.rule
            subject = finding.subject
            key = finding.key
        }
    }

    private static func rank(_ finding: Finding) -> Int {
        let word = finding.word.rank
        let isProhibited = finding.word == .breach && finding.severity == .prohibited
        return (finding.isSuperseded ? 100 : 0) + word * 2 + (isProhibited ? 0 : 1)
    }
}
