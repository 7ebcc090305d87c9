import Platform
import Registry
import Transparency
import Wording

/// An account names less than an earlier one of the same line did, by more than a share.
/// - Source: `Specs/profile/kinds/declared-less-1.md`.
struct DeclaredLess: RuleCheck {
    static let name = "declared-less/1"

    /// More than `part` of `of` must be gone.
    let part: Int64
    let of: Int64

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        var share = try parameters.object("share")
        of = try share.integer("of", in: 1...1_000_000)
        part = try share.integer("part", in: 0...of - 1)
        try share.finish()
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.indices.flatMap { place -> [Finding] in
            let later = worker.accounts[place]
            let before = worker.accounts[..<place].filter { $0.isOfTheLine(of: later) }
            guard let previous = before.last,
                context.row.isInForce(on: later.said.received.date)
            else { return [] }
            let step = Step(from: previous, to: later, of: worker, context)
            return before.compactMap { finding($0, step) }
        }
    }

    /// One account taking the place of another, and what is asked about it elsewhere already.
    private struct Step {
        let previous: Account
        let later: Account
        let worker: WorkerCase
        let context: RuleContext
        /// The flow of which account-withdrawn/1 tells, that it was corrected after evidence.
        let corrected: Flow?

        init(
            from previous: Account, to later: Account, of worker: WorkerCase,
            _ context: RuleContext
        ) {
            self.previous = previous
            self.later = later
            self.worker = worker
            self.context = context
            corrected =
                AccountWithdrawn.contradiction(of: previous, by: later, worker, context)?.flow
        }

        /// Whether another finding tells of the sum, or her own word answers it.
        func isShown(_ flow: Flow, _ kind: FeeKind) -> Bool {
            if corrected == flow || isAnswered(flow) { return true }
            guard !later.said.isCorrection else { return false }
            let was = previous.flows(in: flow, kind)
            return !was.isEmpty
                && AccountWithdrawn.isLess(later.flows(in: flow, kind), than: was, context) == .yes
        }

        private func isAnswered(_ flow: Flow) -> Bool {
            let now = Sums(later.flows(in: flow))
            return worker.currentAccounts.contains { other in
                other.isIndependent && other.speaker != later.speaker
                    && Sums(other.flows(in: flow)) == now
            }
        }
    }

    private func finding(_ earlier: Account, _ step: Step) -> Finding? {
        let (later, context) = (step.later, step.context)
        var (less, unclear): ([Lessened], [Lessened]) = ([], [])
        for sum in earlier.sums where !step.isShown(sum.flow, sum.kind) {
            let shown = lessened(sum, earlier, later, context)
            guard shown.decision != .no,
                earlier === step.previous
                    || lessened(sum, earlier, step.previous, context).decision != .yes
            else { continue }
            if shown.decision == .yes { less.append(shown) } else { unclear.append(shown) }
        }
        let shown = less.isEmpty ? unclear : less
        guard !shown.isEmpty else { return nil }
        let standing = step.worker.currentAccounts.first { $0.isOfTheLine(of: later) }
        let isBack =
            standing.map { now in
                shown.allSatisfy { sum in
                    !now.flows(in: sum.flow, sum.kind).isEmpty
                        && lessened((sum.flow, sum.kind), earlier, now, context).decision == .no
                }
            } ?? false
        return context.tracedFinding(
            about: .worker(step.worker.id),
            seqs: [earlier.seq, later.seq] + shown.flatMap(\.rateSeqs),
            outcome: less.isEmpty ? .undetermined : .found, isSuperseded: isBack,
            key: .said("\(earlier.seq) \(later.seq) less"),
            values: [
                later.asValue, ("lines", context.described(shown.flatMap(\.was), of: earlier)),
                ("now", context.described(shown.flatMap(\.now), of: later)),
                ("share", .word("\(part)/\(of)", Trilingual("\(part)/\(of)"))),
                ("why", Why.noRate),
            ])
    }

    /// A sum of an earlier account, and what became of it.
    private struct Lessened {
        let flow: Flow
        let kind: FeeKind
        let was: [KnownFlow]
        let now: [KnownFlow]
        let decision: Decision
        let rateSeqs: [UInt64]
    }

    private func lessened(
        _ sum: (flow: Flow, kind: FeeKind), _ earlier: Account, _ later: Account,
        _ context: RuleContext
    ) -> Lessened {
        let was = earlier.flows(in: sum.flow, sum.kind)
        let now = later.flows(in: sum.flow, sum.kind)
        let currency = context.commonCurrency(of: was + now)
        let kept = context.valuation(was, in: currency)
            .multiplied(by: Ratio(of - part, over: of))
        let left = context.valuation(now, in: currency)
        return Lessened(
            flow: sum.flow, kind: sum.kind, was: was, now: now,
            decision: now.isEmpty ? .no : left.fallsShort(of: kept),
            rateSeqs: kept.rateSeqs + left.rateSeqs)
    }
}

extension Account {
    /// Whether it is of the same filer and perspective, so that one can take the other's place.
    fileprivate func isOfTheLine(of other: Account) -> Bool {
        speaker == other.speaker && perspective == other.perspective
    }

    fileprivate func flows(in flow: Flow, _ kind: FeeKind) -> [KnownFlow] {
        flows.filter { $0.flow == flow && $0.kind == kind }
    }

    /// Each payer, payee and kind once, in the order of the lines.
    fileprivate var sums: [(flow: Flow, kind: FeeKind)] {
        var sums: [(flow: Flow, kind: FeeKind)] = []
        for flow in flows where !sums.contains(where: { $0 == (flow.flow, flow.kind) }) {
            sums.append((flow.flow, flow.kind))
        }
        return sums
    }
}
