import Wording

/// What one standard says of one worker or one order, with every cause.
package struct Verdict: Sendable {
    /// How well a verdict is backed.
    package enum Basis: String, CaseIterable, Sendable {
        /// Parties of the chain said so; silence and their word are never proof.
        case declared
        /// Every worker it is about has said so herself, independently.
        case confirmed
    }

    package let standard: Standard
    package let word: VerdictWord
    package let basis: Basis
    /// The standard's own findings, the worst first.
    package let findings: [Finding]
    /// Findings of evidence that count for this standard too, the worst first; empty for the
    /// standard of evidence itself.
    package let evidence: [Finding]

    /// The rules whose findings decide the word and rest on a text or number that was not verified;
    /// each once, in the order of the findings.
    package var unverified: [String] {
        var rules: [String] = []
        for finding in findings + evidence
        where !finding.isSuperseded && finding.word == word
            && finding.source.restsOnUnverified && !rules.contains(finding.rule)
        {
            rules.append(finding.rule)
        }
        return rules
    }

    /// What each standard says, of findings the worst first.
    static func of(
        _ standards: [Standard], _ findings: [Finding], basis: Basis
    ) -> [Verdict] {
        var own = [[Finding]](repeating: [], count: standards.count)
        var evidence: [Finding] = []
        for finding in findings {
            let standard = finding.standard
            if let place = standards.firstIndex(of: standard) { own[place].append(finding) }
            if standard == .evidence && finding.countsForEveryStandard { evidence.append(finding) }
        }
        return zip(standards, own).map { standard, own in
            Verdict(
                standard, own: own, evidence: standard == .evidence ? [] : evidence, basis: basis)
        }
    }

    init(_ standard: Standard, own: [Finding], evidence: [Finding], basis: Basis) {
        self.standard = standard
        self.basis = basis
        findings = own
        self.evidence = evidence
        // What rests on a replaced account stays to be read and no longer decides.
        var worst = VerdictWord.conformant
        for finding in own where !finding.isSuperseded { worst = min(worst, finding.word) }
        for finding in evidence where !finding.isSuperseded { worst = min(worst, finding.word) }
        word = worst
    }
}

extension Finding {
    /// Whether, as a finding of evidence, it keeps every standard from being met: voices disagree,
    /// or evidence that is owed is absent or still to come. A gap in practice does not.
    package var countsForEveryStandard: Bool {
        switch severity {
        case .contradiction, .missing: true
        case .prohibited, .breach, .gap: false
        }
    }
}
