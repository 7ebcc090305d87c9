import Platform
import Registry

/// An order judged by every standard of a profile, as of one moment: itself and each worker.
package struct JudgedOrder: Sendable {
    package let order: OrderCase
    /// The digest of the profile it was judged by.
    package let profile: Digest
    /// Of the order: its own findings and its workers' together.
    package let verdicts: [Verdict]
    /// In the order's own order of workers.
    package let workers: [JudgedWorker]
    package let coverage: Coverage
    package let zeroFee: ZeroFeeCounts

    /// One worker of a judged order.
    package struct JudgedWorker: Sendable {
        package let id: WorkerID
        package let enrolledAt: UInt64?
        package let zeroFee: ZeroFee
        package let hasSpoken: Bool
        package let verdicts: [Verdict]
        package let way: WorkerWay
    }

    /// Judges by the rules of `book`; as of the case's own moment, never the machine's clock.
    package static func judge(_ order: OrderCase, by book: RuleBook) -> JudgedOrder {
        let contexts = book.rows.filter { $0.applies(to: order) }.map {
            RuleContext(row: $0, order: order, categories: book.categories)
        }
        let coverage = Coverage(of: order)
        var all: [Finding] = contexts.flatMap { $0.row.check.findingsAboutOrder(in: $0) }
        var workers: [JudgedWorker] = []
        for worker in order.workers {
            var found: [Finding] = []
            for context in contexts where context.isInForce(for: worker) {
                found += context.row.check.findings(about: worker, in: context)
            }
            let findings = FindingOrder.arranged(found)
            all += findings
            let basis = worker.hasSpoken ? Verdict.Basis.confirmed : .declared
            workers.append(
                JudgedWorker(
                    id: worker.id, enrolledAt: worker.enrolledAt,
                    zeroFee: ZeroFee(of: worker, categories: book.categories),
                    hasSpoken: worker.hasSpoken,
                    verdicts: Verdict.of(book.standards, findings, basis: basis),
                    way: WorkerWay(of: worker, in: order)))
        }
        let basis = coverage.isComplete ? Verdict.Basis.confirmed : .declared
        return JudgedOrder(
            order: order, profile: book.digest,
            verdicts: Verdict.of(book.standards, FindingOrder.arranged(all), basis: basis),
            workers: workers, coverage: coverage, zeroFee: ZeroFeeCounts(workers.map(\.zeroFee)))
    }

    /// nil when the profile has no rule of that standard.
    package func verdict(_ standard: Standard) -> Verdict? {
        verdicts.first { $0.standard == standard }
    }

    package func worker(_ id: WorkerID) -> JudgedWorker? { workers.first { $0.id == id } }
}

extension JudgedOrder.JudgedWorker {
    /// nil when the profile has no rule of that standard.
    package func verdict(_ standard: Standard) -> Verdict? {
        verdicts.first { $0.standard == standard }
    }
}
