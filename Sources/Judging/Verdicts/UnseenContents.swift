extension JudgedOrder {
    /// The same judgement by somebody who could not read every sealed content: what was found
    /// is as it is, and no verdict is better than undetermined, since silence is never proof.
    package func withContentsUnseen() -> JudgedOrder {
        JudgedOrder(
            order: order, profile: profile, verdicts: verdicts.map { $0.withContentsUnseen() },
            workers: workers.map {
                JudgedWorker(
                    id: $0.id, enrolledAt: $0.enrolledAt, zeroFee: $0.zeroFee,
                    hasSpoken: $0.hasSpoken, verdicts: $0.verdicts.map { $0.withContentsUnseen() },
                    way: $0.way)
            },
            coverage: coverage, zeroFee: zeroFee)
    }
}

extension Verdict {
    fileprivate func withContentsUnseen() -> Verdict {
        Verdict(
            standard: standard, word: min(word, .undetermined), basis: basis, findings: findings,
            evidence: evidence)
    }

    private init(
        standard: Standard, word: VerdictWord, basis: Basis, findings: [Finding],
        evidence: [Finding]
    ) {
        self.standard = standard
        self.word = word
        self.basis = basis
        self.findings = findings
        self.evidence = evidence
    }
}
