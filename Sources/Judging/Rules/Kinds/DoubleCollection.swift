import Registry
import RegistryWords
import Transparency
import Wording

/// The worker's side and the Japan side are both said to have paid the same payee for the same
/// thing.
/// - Source: `Specs/profile/kinds/double-collection-1.md`.
struct DoubleCollection: RuleCheck {
    static let name = "double-collection/1"

    let kinds: [FeeKind]
    /// Kinds that may be shared: they count only where the order says that somebody else than the
    /// worker bears them.
    let sharedKinds: [FeeKind]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        sharedKinds = try parameters.words("shared_kinds")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let accounts = worker.currentAccounts
        var findings: [Finding] = []
        for hers in accounts {
            let paid = context.workersFlows(of: hers).filter { counts($0.kind, context) }
            for other in accounts {
                let also = context.flows(of: other).filter { line in
                    line.isPaidByJapanSide
                        && paid.contains { isSame($0, line) }
                }
                guard !also.isEmpty else { continue }
                let double = paid.filter { line in
                    also.contains { isSame(line, $0) }
                }
                findings.append(
                    context.tracedFinding(
                        about: .worker(worker.id), seqs: [hers.seq, other.seq],
                        key: .entries(hers.seq, other.seq),
                        values: [
                            hers.asValue,
                            (
                                "other",
                                .word(other.perspective.rawValue, other.perspective.wording)
                            ),
                            ("lines", context.described(double, of: hers)),
                            ("other_lines", context.described(also, of: other)),
                        ]))
            }
        }
        return findings
    }

    private func counts(_ kind: FeeKind, _ context: RuleContext) -> Bool {
        if kinds.contains(kind) { return true }
        guard sharedKinds.contains(kind), let bearer = context.order.terms.bearer(of: kind) else {
            return false
        }
        return bearer != .worker
    }

    private func isSame(_ one: KnownFlow, _ other: KnownFlow) -> Bool {
        one.kind == other.kind && one.flow.payee == other.flow.payee
    }
}
