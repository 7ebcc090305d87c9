import Platform
import Registry
import Wording

/// What the payer's and the payee's accounts say of one flow between them.
struct DisagreeingPair: Sendable {
    let paying: Account
    let paid: Account
    let payingLines: [KnownFlow]
    let paidLines: [KnownFlow]
    private let flow: Flow
    private let context: RuleContext

    /// A payment that one account names and that was made after the other was received is left
    /// out: the other could not know it.
    init(_ paying: Account, _ paid: Account, _ flow: Flow, in context: RuleContext) {
        self.paying = paying
        self.paid = paid
        self.flow = flow
        self.context = context
        func known(_ lines: [KnownFlow], to other: Account) -> [KnownFlow] {
            lines.filter { $0.date.map { $0.earliest <= other.said.received.date } ?? true }
        }
        payingLines = known(paying.flows(in: flow), to: paid)
        paidLines = known(paid.flows(in: flow), to: paying)
    }

    func payingTotal(in currency: Currency) -> Valuation {
        context.valuation(payingLines, in: currency)
    }

    func paidTotal(in currency: Currency) -> Valuation {
        context.valuation(paidLines, in: currency)
    }

    func rateSeqs(in currency: Currency) -> [UInt64] {
        payingTotal(in: currency).rateSeqs + paidTotal(in: currency).rateSeqs
    }

    /// Whether the totals differ by more than max(percent of the larger, `atLeast`).
    func differs(percent: Int64, atLeast: Money) -> Decision {
        if Sums(payingLines) == Sums(paidLines) { return .no }
        // An account that does not claim to be whole denies nothing by not naming a flow.
        if payingLines.isEmpty, !paying.said.body.nothingElse { return .no }
        if paidLines.isEmpty, !paid.said.body.nothingElse { return .no }
        let one = payingTotal(in: atLeast.currency)
        let other = paidTotal(in: atLeast.currency)
        guard one.unvalued == 0, other.unvalued == 0 else { return .undetermined }
        let nearest =
            one.lowest > other.highest
            ? Ratio.distance(one.lowest, other.highest)
            : other.lowest > one.highest
                ? Ratio.distance(other.lowest, one.highest) : Ratio.zero
        let farthest = max(
            Ratio.distance(one.highest, other.lowest), Ratio.distance(other.highest, one.lowest))
        let floor = Ratio(atLeast.amount)
        let share = Ratio(percent, over: 100)
        if nearest > floor, nearest > share * max(one.highest, other.highest) { return .yes }
        if farthest <= floor || farthest <= share * max(one.lowest, other.lowest) { return .no }
        return .undetermined
    }

    func why(in currency: Currency) -> FindingValue {
        payingTotal(in: currency).unvalued + paidTotal(in: currency).unvalued > 0
            ? Why.noRate : Why.ratesDiffer
    }

    /// What else the payer says it paid, to somebody else, that is exactly what the payee says it
    /// received: line by line or in all.
    func elsewhere(in currency: Currency) -> FindingValue {
        let total = paidTotal(in: currency).exact
        let received = (paidLines.map { worth($0, currency) } + [total]).compactMap(\.self)
        let matches = context.flows(of: paying).filter { line in
            let other = line.flow
            guard other.payer == flow.payer, other.payee != flow.payee,
                let worth = worth(line, currency)
            else { return false }
            return received.contains(worth)
        }
        guard !matches.isEmpty else { return Why.word("none", "", "", "") }
        let said = context.described(matches, of: paying, namingPayers: false).said
        return Why.word(
            matches.map { context.parties.text(of: $0.flow.payee) }.joined(separator: " "),
            " The amount is exactly what the payer says it paid elsewhere: \(said.en). Who got it?",
            "この金額は、支払者が別の相手に支払ったと申告した額（\(said.ja)）と完全に一致します。"
                + "実際に受け取ったのは誰でしょうか。",
            " Số tiền này đúng bằng khoản mà bên trả khai đã trả cho bên khác: \(said.vi). "
                + "Vậy ai đã nhận?")
    }

    private func worth(_ line: KnownFlow, _ currency: Currency) -> Ratio? {
        context.valuation([line], in: currency).exact
    }
}
