import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// The Japan side agreed to bear less of certain kinds than so many months' wage, or nobody says
/// how much.
/// - Source: `Specs/profile/kinds/share-owed-1.md`.
struct ShareOwed: RuleCheck {
    static let name = "share-owed/1"

    let japanSideKinds: [FeeKind]
    let wage: WageBasis
    let months: Int64

    init(_ parameters: inout ObjectReader) throws(ShapeError) {
        japanSideKinds = try parameters.words("japan_side_kinds")
        wage = try parameters.word("wage")
        months = try parameters.integer("months", in: 1...120)
    }

    func findings(about worker: WorkerCase, in context: RuleContext) -> [Finding] { [] }

    func findingsAboutOrder(in context: RuleContext) -> [Finding] {
        let order = context.order
        guard context.isInForceForOrder else { return [] }
        let pay = wage.of(order.terms)
        let stated = AgreedShare(of: order, kinds: japanSideKinds).stated(in: pay.currency)
        guard !stated.isEmpty else {
            return [
                context.tracedFinding(
                    about: .order, seqs: [order.termsSeq], outcome: .undetermined,
                    values: [("why", ShareOwed.noShare)])
            ]
        }
        return context.below(
            stated, Ratio(pay.amount) * Ratio(months), pay.currency,
            values: [("months", .number(Int(months)))])
    }

    private static let noShare = Why.word(
        "no-share", "nobody says what the Japan side pays for each worker",
        "日本側が1人当たり負担する額を誰も申告していません",
        "chưa có bên nào khai phía Nhật Bản trả bao nhiêu cho mỗi người lao động")

    func owing(by debtor: Debtor, in context: RuleContext) -> [Due] {
        debtor.duesOfAgreement(in: context)
    }
}

extension RuleContext {
    /// Whether the row is in force on the day of the approval or, without one, of judging.
    var isInForceForOrder: Bool { row.isInForce(on: order.approval?.day ?? today) }

    /// A finding for each agreement by which the Japan side pays less than `least`.
    func below(
        _ stated: [(agreement: Said<AgreementDeclared>, value: Valuation)], _ least: Ratio,
        _ currency: Currency, values: @autoclosure @escaping @Sendable () -> Finding.Values
    ) -> [Finding] {
        stated.compactMap { agreement, share in
            guard share.lowest < least else { return nil }
            let isFound = share.unvalued == 0 && share.highest < least
            return tracedFinding(
                about: .order, seqs: [agreement.seq, order.termsSeq] + share.rateSeqs,
                outcome: isFound ? .found : .undetermined,
                values: [
                    ("account", self.name(of: agreement.speaker)), ("share", .valuation(share)),
                    ("least", .ratio(least, currency)), ("why", Why.of(share)),
                ] + values())
        }
    }
}
