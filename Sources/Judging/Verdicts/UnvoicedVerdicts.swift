extension JudgedOrder {
    /// The same for readers from whom workers' words are kept: what was found in what they may see,
    /// by no word better than undetermined.
    ///
    /// What is owed, missing or contradicted as evidence is left out: most of it is about what
    /// workers said or have not said, and of that nothing must show, not even that nobody spoke.
    package func withVoicesKeptBack() -> JudgedOrder {
        JudgedOrder(
            order: order, profile: profile, verdicts: verdicts.withVoicesKeptBack,
            workers: workers.map {
                JudgedWorker(
                    id: $0.id, enrolledAt: $0.enrolledAt, zeroFee: .unknown, hasSpoken: false,
                    verdicts: $0.verdicts.withVoicesKeptBack, way: $0.way)
            },
            coverage: coverage, zeroFee: ZeroFeeCounts([])
        ).withContentsUnseen()
    }
}

extension [Verdict] {
    fileprivate var withVoicesKeptBack: [Verdict] {
        filter { $0.standard != .evidence }.map { verdict in
            Verdict(
                verdict.standard,
                own: verdict.findings.filter { $0.outcome == .found && !$0.restsOnVoice }
                    .map(\.withVoicesKeptBack),
                evidence: [], basis: .declared)
        }
    }
}
