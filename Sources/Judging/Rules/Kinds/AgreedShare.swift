import Platform
import Registry

/// What the Japan side agreed to pay for each worker in flows of certain kinds.
///
/// The order names a management fee a month; agreements name terms. Two parties may each declare
/// the same agreement: declarations are never added up, the highest counts.
struct AgreedShare {
    private let order: OrderCase
    private let kinds: [FeeKind]

    init(of order: OrderCase, kinds: [FeeKind]) {
        self.order = order
        self.kinds = kinds
    }

    func highest(in currency: Currency) -> (value: Valuation, seqs: [UInt64]) {
        let all =
            [(value: byOrderAlone(in: currency), seqs: [order.termsSeq])]
            + order.agreements.current().map {
                (value: share(by: $0.body, in: currency), seqs: [$0.seq])
            }
        var best = all[0]
        for other in all where other.value.highest > best.value.highest { best = other }
        // What cannot be valued may be the highest.
        guard best.value.unvalued == 0 else { return best }
        for other in all where other.value.unvalued > 0 {
            best.value.addUnvalued(other.value.unvalued)
            best.seqs += other.seqs
        }
        return best
    }

    /// What each agreement that names such a flow of the Japan side says, in the order of seq;
    /// the order's own management fee is not among it.
    func stated(
        in currency: Currency
    ) -> [(agreement: Said<AgreementDeclared>, value: Valuation)] {
        order.agreements.current().compactMap { agreement in
            let terms = ofJapanSide(agreement.body)
            guard !terms.isEmpty else { return nil }
            var value = Valuation(in: currency)
            add(terms, on: agreement.body.signedOn, to: &value)
            return (agreement, value)
        }
    }

    private func ofJapanSide(_ agreement: AgreementDeclared) -> [AgreementDeclared.FeeTerm] {
        agreement.terms.filter {
            kinds.contains($0.kind)
                && order.parties.kind(of: $0.payer)?.isOfTheJapanSide ?? false
        }
    }

    private func byOrderAlone(in currency: Currency) -> Valuation {
        var value = Valuation(in: currency)
        guard kinds.contains(.managementFee), let fee = order.terms.managementFee else {
            return value
        }
        add(fee, times: Ratio(Int64(order.terms.months)), on: order.asOf.date, to: &value)
        return value
    }

    private func share(by agreement: AgreementDeclared, in currency: Currency) -> Valuation {
        let terms = ofJapanSide(agreement)
        // An agreement that is silent on the monthly fee leaves the order's.
        let isSilent = !terms.contains { $0.kind == .managementFee }
        var value = isSilent ? byOrderAlone(in: currency) : Valuation(in: currency)
        add(terms, on: agreement.signedOn, to: &value)
        return value
    }

    private func add(
        _ terms: [AgreementDeclared.FeeTerm], on day: CivilDate, to value: inout Valuation
    ) {
        for term in terms {
            let times =
                switch term.per {
                case .head: Ratio(1)
                case .month: Ratio(Int64(order.terms.months))
                case .once: Ratio(1, over: Int64(order.terms.headcount))
                }
            add(term.amount, times: times, on: day, to: &value)
        }
    }

    private func add(
        _ money: Money, times: Ratio, on day: CivilDate, to value: inout Valuation
    ) {
        var once = Valuation(in: value.currency)
        once.add(money, on: .day(day), rates: order.rates)
        value.add(once.multiplied(by: times))
    }
}
