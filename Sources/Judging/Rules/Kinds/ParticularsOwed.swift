import Registry
import RegistryWords
import Transparency
import Wording

/// A payment abroad is declared without its day or breakdown, or without the worker's word for it.
/// - Source: `Specs/profile/kinds/particulars-owed-1.md`.
struct ParticularsOwed: RuleCheck {
    static let name = "particulars-owed/1"

    let payeeRoles: [FlowRole]

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        payeeRoles = try parameters.words("payee_roles", FlowRole.init)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        let heard = worker.currentAccounts.filter(\.isIndependent).flatMap(\.flows)
        return worker.accounts.compactMap { account in
            var lines: [KnownFlow] = []
            var missing: [Particular] = []
            for line in context.workersFlows(of: account)
            where payeeRoles.contains(line.payeeRole) {
                let owed = self.missing(in: line, account.lines[line.place], heard)
                guard !owed.isEmpty else { continue }
                lines.append(line)
                missing += owed
            }
            guard !lines.isEmpty else { return nil }
            let particulars = Particular.allCases.filter(missing.contains)
            let shown = lines
            return context.tracedFinding(
                about: worker, on: account,
                values: [
                    ("lines", context.described(shown, of: account)),
                    ("missing", .words(particulars.map { ($0.rawValue, $0.wording) })),
                ])
        }
    }

    private func missing(
        in flow: KnownFlow, _ line: FeeLine, _ heard: [KnownFlow]
    ) -> [Particular] {
        var missing: [Particular] = []
        if case .party = flow.flow.payee {} else { missing.append(.payee) }
        if case .day = line.date {} else { missing.append(.day) }
        if line.item == nil { missing.append(.breakdown) }
        let isAgreed = heard.contains { $0.kind == flow.kind && $0.flow == flow.flow }
        if !isAgreed { missing.append(.agreement) }
        return missing
    }

    private enum Particular: String, CaseIterable {
        case payee, day, breakdown, agreement

        var wording: Trilingual {
            switch self {
            case .payee:
                Trilingual(en: "who the payee is", ja: "支払先の特定", vi: "bên nhận là ai")
            case .day: Trilingual(en: "the day", ja: "支払日", vi: "ngày trả")
            case .breakdown: Trilingual(en: "the breakdown", ja: "内訳", vi: "chi tiết khoản")
            case .agreement:
                Trilingual(
                    en: "the worker's own word for it", ja: "本人の確認",
                    vi: "xác nhận của chính người lao động")
            }
        }
    }

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        debtor.dues(in: context) { finding, worker in
            let isItsOwn =
                worker?.currentAccounts.contains {
                    finding.seqs.contains($0.seq) && $0.speaker == debtor.party && !$0.isVoice
                } ?? false
            return isItsOwn ? .owed(by: nil) : .nothing
        }
    }
}
