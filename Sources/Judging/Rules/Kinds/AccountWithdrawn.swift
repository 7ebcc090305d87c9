import Registry
import RegistryWords
import Transparency
import Wording

/// A flow in an earlier account is missing from the one that took its place, or an account was
/// corrected after somebody else had contradicted it.
/// - Source: `Specs/profile/kinds/account-withdrawn-1.md`.
struct AccountWithdrawn: RuleCheck {
    static let name = "account-withdrawn/1"

    init(_ parameters: inout ObjectReader) throws(ShapeError) {}

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        worker.accounts.flatMap { earlier -> [Finding] in
            guard let later = worker.accounts.first(where: { $0.seq == earlier.said.supersededBy })
            else { return [] }
            return [
                withdrawn(earlier, later, worker, context),
                correctedAfterEvidence(earlier, later, worker, context),
            ].compactMap(\.self)
        }
    }

    private func withdrawn(
        _ earlier: Account, _ later: Account, _ worker: WorkerCase, _ context: RuleContext
    ) -> Finding? {
        let (lines, unclear) = missing(earlier, later, context)
        guard !lines.isEmpty || !unclear.isEmpty else { return nil }
        let standing = worker.currentAccounts.first {
            $0.speaker == later.speaker && $0.perspective == later.perspective
        }
        let now = standing.map { missing(earlier, $0, context) }
        let isBack = now.map { $0.lines.isEmpty && $0.unclear.isEmpty } ?? false
        let isClear = !lines.isEmpty
        let shown = isClear ? lines : unclear
        return context.finding(
            about: .worker(worker.id), seqs: [earlier.seq, later.seq],
            outcome: isClear ? .found : .undetermined, isSuperseded: isBack,
            restsOnVoice: earlier.isVoice, key: .said("\(earlier.seq) withdrawn"),
            values: self.values(earlier, shown, .missing, context)
                + (isClear ? [] : [("why", Why.noRate)]))
    }

    /// The earlier account's lines whose payer, payee and kind the later one has not, or has with
    /// less money, and those of which nobody can say it for want of a rate; an open correction
    /// may lessen an amount.
    private func missing(
        _ earlier: Account, _ later: Account, _ context: RuleContext
    ) -> (lines: [KnownFlow], unclear: [KnownFlow]) {
        func same(_ line: KnownFlow) -> (KnownFlow) -> Bool {
            { $0.kind == line.kind && $0.flow == line.flow }
        }
        var missing: (lines: [KnownFlow], unclear: [KnownFlow]) = ([], [])
        for line in earlier.flows {
            let after = later.flows.filter(same(line))
            if after.isEmpty {
                missing.lines.append(line)
                continue
            }
            if later.said.isCorrection { continue }
            switch AccountWithdrawn.isLess(
                after, than: earlier.flows.filter(same(line)), context)
            {
            case .yes: missing.lines.append(line)
            case .undetermined: missing.unclear.append(line)
            case .no: break
            }
        }
        return missing
    }

    /// Whether these flows of a later account are less money than those of an earlier one.
    static func isLess(
        _ after: [KnownFlow], than before: [KnownFlow], _ context: RuleContext
    ) -> Decision {
        if let isLess = Sums(after).isLess(than: Sums(before)) { return isLess ? .yes : .no }
        let currency = context.order.terms.basicWage.currency
        let (now, then) = (
            context.valuation(after, in: currency), context.valuation(before, in: currency)
        )
        if now.unvalued == 0, now.highest < then.lowest { return .yes }
        return now.unvalued == 0 && then.unvalued == 0 ? .no : .undetermined
    }

    private func correctedAfterEvidence(
        _ earlier: Account, _ later: Account, _ worker: WorkerCase, _ context: RuleContext
    ) -> Finding? {
        guard
            let (flow, opposing) = AccountWithdrawn.contradiction(
                of: earlier, by: later, worker, context)
        else { return nil }
        return context.finding(
            about: .worker(worker.id), seqs: [earlier.seq, later.seq, opposing.seq],
            restsOnVoice: earlier.isVoice || opposing.isVoice,
            key: .said("\(earlier.seq) corrected"),
            values: self.values(earlier, earlier.flows(in: flow), .corrected, context))
    }

    /// The first flow that the correction changes after its other end had said something else of
    /// it, and the account that had; nil where there is none.
    static func contradiction(
        of earlier: Account, by later: Account, _ worker: WorkerCase, _ context: RuleContext
    ) -> (flow: Flow, opposing: Account)? {
        guard later.said.isCorrection else { return nil }
        let flows = Set((earlier.flows + later.flows).map(\.flow)).sorted {
            $0.precedes($1, context.parties)
        }
        for flow in flows {
            let before = earlier.flows(in: flow)
            guard Sums(before) != Sums(later.flows(in: flow)) else { continue }
            let otherEnd = flow.payer == earlier.voiceOf ? flow.payee : flow.payer
            let opposing = worker.accounts.first { other in
                other.voiceOf == otherEnd && other.voiceOf != earlier.voiceOf
                    && other.seq < later.seq && other.said.supersededBy ?? .max > later.seq
                    && Sums(other.flows(in: flow)) != Sums(before)
            }
            if let opposing { return (flow, opposing) }
        }
        return nil
    }

    private func values(
        _ earlier: Account, _ lines: [KnownFlow], _ how: FindingValue, _ context: RuleContext
    ) -> [(name: String, value: FindingValue)] {
        [
            ("account", .word(earlier.perspective.rawValue, earlier.perspective.wording)),
            ("how", how), ("lines", context.described(lines, of: earlier)),
        ]
    }
}

extension FindingValue {
    fileprivate static let missing = Why.word(
        "missing", "missing or lessened in the later one", "後の版で消えているか減っています",
        "không còn hoặc bị giảm trong phiên bản sau")
    fileprivate static let corrected = Why.word(
        "corrected-after-evidence", "corrected after somebody else had said otherwise",
        "相手方の異なる申告の後に訂正されています", "được đính chính sau khi bên kia đã khai khác")
}
