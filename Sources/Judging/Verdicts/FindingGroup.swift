import Registry

/// Findings of one rule and outcome on several workers, to be told as one.
package struct FindingGroup: Sendable {
    /// At least one; of the same rule, outcome and severity.
    package let findings: [Finding]

    package var first: Finding { findings[0] }

    /// Groups in the order of their first findings.
    package static func groups(of findings: [Finding]) -> [FindingGroup] {
        var groups: [[Finding]] = []
        for finding in findings {
            let place = groups.firstIndex {
                $0[0].place == finding.place && $0[0].outcome == finding.outcome
                    && $0[0].isSuperseded == finding.isSuperseded
            }
            if let place { groups[place].append(finding) } else { groups.append([finding]) }
        }
        return groups.map(FindingGroup.init)
    }
}
