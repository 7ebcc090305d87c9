import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// The worker's side paid more since an extension than half a month's wage for so many months.
/// - Source: `Specs/profile/kinds/cap-extension-1.md`.
struct CapExtension: RuleCheck {
    static let name = "cap-extension/1"

    let kinds: [FeeKind]
    let wage: WageBasis
    /// Half a month's wage for each so many further months.
    let halfMonthsPer: Int64

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        kinds = try parameters.words("kinds")
        wage = try parameters.word("wage")
        halfMonthsPer = try parameters.integer("half_months_per", in: 1...120)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] {
        guard let extended = worker.first(.extended), extended.day <= context.today else {
            return []
        }
        let pay = wage.of(context.order.terms)
        // The contract that the extension brought says how long it is.
        let contract = worker.contracts.current().filter {
            $0.body.contract == .employment && $0.body.months != nil
                && extended.day <= $0.body.signedOn
        }.min { ($0.body.signedOn, $0.seq) < ($1.body.signedOn, $1.seq) }
        guard let contract, let months = contract.body.months else {
            return unknown(extended, worker, context)
        }
        let limit = Ratio(pay.amount) * Ratio(Int64(months), over: 2 * halfMonthsPer)
        return Highest.judge(
            worker, kinds, limit, pay.currency, resting: extended.seqs + [contract.seq],
            in: context,
            values: [
                ("extended", .day(extended.day)), ("months", .number(months)),
                ("wage", .money(pay)),
            ]
        ) { line in Timing(of: line.date, to: extended.day) == .onOrAfter }
    }

    private func unknown(
        _ extended: WorkerCase.Dated, _ worker: WorkerCase, _ context: RuleContext
    ) -> [Finding] {
        worker.currentAccounts.compactMap { account in
            let lines = context.workersFlows(of: account).filter {
                kinds.contains($0.kind) && Timing(of: $0.date, to: extended.day) == .onOrAfter
            }
            guard !lines.isEmpty else { return nil }
            return context.tracedFinding(
                about: worker, on: account, also: extended.seqs, outcome: .undetermined,
                values: [
                    ("lines", context.described(lines, of: account)),
                    ("extended", .day(extended.day)),
                    ("why", CapExtension.noMonths),
                ])
        }
    }

    private static let noMonths = Why.word(
        "no-months", "how many months the extension adds is not on record",
        "延長月数が記録されていません", "chưa có ghi nhận số tháng gia hạn")
}
