import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// Who paid and who was paid say different totals of the same flow.
/// - Source: `Specs/profile/kinds/accounts-disagree-1.md`.
struct AccountsDisagree: RuleCheck {
    static let name = "accounts-disagree/1"

    /// Of the larger total.
    let percent: Int64
    /// Differences up to this are let pass.
    let atLeast: Money

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        percent = try parameters.integer("percent", in: 0...100)
        atLeast = try parameters.money("at_least")
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        var findings: [Finding] = []
        for paying in worker.accounts {
            for paid in worker.accounts where paid.voiceOf != paying.voiceOf && !paid.isVoice {
                let flow = Flow(payer: paying.voiceOf, payee: paid.voiceOf)
                guard paying.has(flow) || paid.has(flow) else { continue }
                guard isWorthComparing(paying, paid, flow, worker, context) else { continue }
                let pair = DisagreeingPair(paying, paid, flow, in: context)
                let decision = pair.differs(percent: percent, atLeast: atLeast)
                guard decision != .no else { continue }
                findings.append(finding(pair, decision, worker, context))
            }
        }
        return findings
    }

    /// An account that was replaced is compared with the current ones, and only where the one that
    /// took its place says something else of the flow.
    private func isWorthComparing(
        _ paying: Account, _ paid: Account, _ flow: Flow, _ worker: WorkerCase,
        _ context: RuleContext
    ) -> Bool {
        switch (paying.isSuperseded, paid.isSuperseded) {
        case (false, false): return true
        case (true, true): return false
        default: break
        }
        let replaced = paying.isSuperseded ? paying : paid
        let standing = worker.currentAccounts.first {
            $0.speaker == replaced.speaker && $0.perspective == replaced.perspective
        }
        return standing?.lines(in: flow) != replaced.lines(in: flow)
    }

    private func finding(
        _ pair: DisagreeingPair, _ decision: Decision, _ worker: WorkerCase, _ context: RuleContext
    ) -> Finding {
        let (paying, paid) = (pair.paying, pair.paid)
        let currency = atLeast.currency
        let seqs = [paying.seq, paid.seq] + pair.rateSeqs(in: currency)
        return context.finding(
            about: .worker(worker.id), seqs: seqs,
            outcome: decision == .yes ? .found : .undetermined,
            isSuperseded: paying.isSuperseded || paid.isSuperseded,
            restsOnVoice: paying.isVoice || paid.isVoice, key: .entries(paying.seq, paid.seq),
            values: values(pair, decision, context))
    }

    private func values(
        _ pair: DisagreeingPair, _ decision: Decision, _ context: RuleContext
    ) -> Finding.Values {
        let (paying, paid, currency) = (pair.paying, pair.paid, atLeast.currency)
        return [
            ("payer", name(of: paying, context)), ("payee", name(of: paid, context)),
            ("payer_lines", context.described(pair.payingLines, of: paying, namingPayers: false)),
            ("payee_lines", context.described(pair.paidLines, of: paid, namingPayers: false)),
            ("payer_total", .valuation(pair.payingTotal(in: currency))),
            ("payee_total", .valuation(pair.paidTotal(in: currency))),
            ("elsewhere", pair.elsewhere(in: currency)),
        ] + (decision == .undetermined ? [("why", pair.why(in: currency))] : [])
    }

    private func name(of account: Account, _ context: RuleContext) -> FindingValue {
        account.isVoice
            ? .word(context.parties.text(of: .workersSide), FlowRole.worker.wording)
            : context.name(of: account.speaker)
    }
}
