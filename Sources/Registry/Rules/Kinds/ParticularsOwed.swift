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
        let heard = worker.currentAccounts.filter(\.isIndependent).flatMap(\.lines)
        return worker.accounts.compactMap { account in
            var lines: [FeeLine] = []
            var missing: [Particular] = []
            for line in context.workersLines(of: account)
            where payeeRoles.contains(context.parties.role(of: line.payee)) {
                let owed = self.missing(in: line, heard, context)
                guard !owed.isEmpty else { continue }
                lines.append(line)
                missing += owed
            }
            guard !lines.isEmpty else { return nil }
            let words = Particular.allCases.filter(missing.contains).map {
                (code: $0.rawValue, said: $0.wording)
            }
            return context.told(
                about: worker, on: account,
                values: [("lines", context.described(lines)), ("missing", .words(words))])
        }
    }

    private func missing(
        in line: FeeLine, _ heard: [FeeLine], _ context: RuleContext
    ) -> [Particular] {
        var missing: [Particular] = []
        if line.payee.party.flatMap(context.parties.kind(of:)) == nil { missing.append(.payee) }
        if case .day = line.date {} else { missing.append(.day) }
        if line.item == nil { missing.append(.breakdown) }
        let flow = Flow(of: line, context.parties)
        let isAgreed = heard.contains {
            $0.kind == line.kind && Flow(of: $0, context.parties) == flow
        }
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
}
