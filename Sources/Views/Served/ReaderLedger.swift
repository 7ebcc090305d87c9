import Judging
import Registry
import Transparency
import Wording

/// The part of a served ledger that one reader may see: the one place where pages ask what they may show.
///
/// What the reader may not see is as if it were not there.
/// - Source: `Specs/readers.md`.
package struct ReaderLedger: Sendable {
    package let served: ServedLedger
    package let audience: Audience

    package init(_ served: ServedLedger, for audience: Audience) {
        self.served = served
        self.audience = audience
    }

    package var view: LedgerView { served.view }

    var horizon: Horizon? { served.horizon(of: audience) }

    /// Everything there is about the order, judged; nil where there is no such order, or nothing
    /// but its open terms is for this reader: judged by these alone, silence would pass for proof.
    package func review(_ order: OrderNumber) throws -> OrderReview? {
        guard horizon?.judges(order) ?? true else { return nil }
        return try served.review(order, for: audience)
    }

    /// What lists say of an order; nil as of `review`.
    package func glance(_ order: OrderNumber) throws -> OrderGlance? {
        try served.glance(order, for: audience)
    }

    /// Whether there is such an entry for this reader.
    package func sees(_ seq: UInt64) -> Bool { seq < view.size && horizon?.sees(seq) ?? true }

    /// An entry; nil where there is none for this reader.
    package func entry(_ seq: UInt64) throws -> ReadEntry? {
        guard sees(seq) else { return nil }
        return try view.entry(seq)
    }

    /// What marks and signatures of it tell, as far as that is for this reader.
    package func sheet(_ entry: ReadEntry) -> StatementSheet {
        StatementSheet(entry, in: view, within: horizon)
    }

    /// The order of a worker; nil where there is nobody of that pseudonym for this reader.
    package func order(of worker: WorkerID) throws -> OrderReview? {
        guard horizon?.knows(.worker(worker)) ?? true,
            let order = view.order(of: worker, within: horizon)
        else { return nil }
        return try review(order)
    }

    /// What there is about one worker; nil where there is nobody of that pseudonym for this reader.
    package func workerReview(_ worker: WorkerID) throws -> WorkerReview? {
        guard let review = try order(of: worker), let known = review.order.worker(worker),
            let trail = try view.trail(of: .worker(worker), within: horizon)
        else { return nil }
        return WorkerReview(
            order: review.order, worker: known, trail: trail,
            verdict: review.verdict == nil
                ? nil : try view.verdict(on: .worker(worker), within: horizon),
            obstacle: review.obstacle)
    }

    /// The statements that name a party as one that signs, and that it has not signed, in all the
    /// orders that it is in and this reader has verdicts on.
    package func unsigned(by party: PartyID) throws -> [(line: TrailLine, order: OrderNumber)] {
        try orders(of: party).map(\.number).filter { horizon?.judges($0) ?? true }.flatMap {
            order in
            let lines = try view.trail(of: .order(order), within: horizon)?.lines ?? []
            return lines.filter {
                !$0.marks.contains(where: \.isSuperseded) && $0.signatures.missing.contains(party)
            }.map { ($0, order) }
        }
    }

    /// How a party came into an order's chain, as far as that is for this reader; nil where it is
    /// not in it.
    package func agreement(of party: PartyID, to order: OrderNumber) -> ChainAgreement? {
        served.agreement(of: party, to: order, for: audience)
    }

    /// The orders that this reader has verdicts on, by number.
    package func judgedOrders() -> [OrderNumber] {
        served.openOrders().map(\.number).filter { horizon?.judges($0) ?? true }
    }

    /// The orders whose newest chain names a party, by number.
    package func orders(of party: PartyID) -> [(number: OrderNumber, terms: OrderIssued)] {
        served.openOrders().filter { $0.terms.isInChain(party) }
    }
}

/// One worker as a reviewer sees her.
package struct WorkerReview: Sendable {
    package let order: OrderCase
    package let worker: WorkerCase
    package let trail: Trail
    /// nil where this version cannot judge.
    package let verdict: VerdictSheet?
    package let obstacle: Trilingual?
}
