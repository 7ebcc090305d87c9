import Judging
import Platform
import Registry

/// One order half-year by half-year, each as of its end: what was said in it, and who could have.
/// - Source: `Specs/statistics.md` 12 to 14 and 16.
package struct OrderInHalfYears: Sendable {
    /// What one order, or several of one agency, come to before anything is published.
    package struct Counts: Sendable {
        /// Whether the agency had agreed to one of them: else there is nothing to tell of it.
        package var areAgreed = false
        /// Whether one of them was not signed by the agency for everybody to see, so that it takes
        /// the agency's sealed contents to say whether it agreed.
        package var restOnActs = false
        /// How many are open.
        package var orders = 0
        /// Approved of the open ones.
        package var headcount = 0
        package var couldHaveSpoken = 0
        /// Workers who spoke independently.
        package var heard = 0
        /// In yen, of those of them of whom it is known.
        package var confirmed: [Int64] = []
        /// In yen, of those of whom the chain said it.
        package var declared: [Int64] = []
        /// Everyone who is or was in a chain.
        package var chain: Set<PartyID> = []

        package init() {}
    }

    /// The agency that it counts with, whatever becomes of its chain.
    package let agency: PartyID
    /// From the half-year in which it was issued on.
    package private(set) var figures: [HalfYear: Counts] = [:]

    /// - Parameters:
    ///   - entries: all that name it.
    ///   - records: ascending; each as of the end of its half-year.
    /// - Returns: nil for an order that no agency sends for, or that was not issued by then.
    package init?(
        _ number: OrderNumber, entries: [CaseEntry],
        in records: [(half: HalfYear, record: OpenRecord)]
    ) {
        let halves = Set(entries.map { HalfYear(of: $0.received.date) })
        var order: OrderCase?
        var agency: PartyID?
        for (half, record) in records {
            // Where nothing was received, the order is what it was before.
            if halves.contains(half) {
                order = OrderCase(number, entries: entries, in: record, asOf: half.end)
            }
            guard let order, let sender = order.agencyItCountsWith else { continue }
            agency = sender
            // Nobody gets figures from what others wrote of it.
            var counts = Counts()
            if order.members.hasEverAgreed(sender) { counts = Counts(of: order, in: half) }
            counts.restOnActs = !order.members.hasEverSigned(sender)
            figures[half] = counts
        }
        guard let agency else { return nil }
        self.agency = agency
    }
}

extension OrderInHalfYears.Counts {
    /// - Parameter order: as of the end of the half-year.
    fileprivate init(of order: OrderCase, in half: HalfYear) {
        areAgreed = true
        if order.isOpen(in: half) {
            orders = 1
            headcount = order.approvedHeadcount
            couldHaveSpoken = order.couldSpeak
        }
        chain = Set(order.versions.flatMap { $0.body.chain.map(\.party) })
        for worker in order.workers {
            let accounts = worker.currentAccounts.filter { half.contains($0.said.received) }
            let own = accounts.filter(\.isIndependent)
            if !own.isEmpty { heard += 1 }
            if case .yen(let amount) = WorkerCost(of: own, in: order) { confirmed.append(amount) }
            let others = accounts.filter { !$0.isVoice && $0.said.speakerKind.isOfTheChain }
            if case .yen(let amount) = WorkerCost(of: others, in: order) {
                declared.append(amount)
            }
        }
    }

    package mutating func join(_ other: Self) {
        areAgreed = areAgreed || other.areAgreed
        restOnActs = restOnActs || other.restOnActs
        orders += other.orders
        headcount += other.headcount
        couldHaveSpoken += other.couldHaveSpoken
        heard += other.heard
        confirmed += other.confirmed
        declared += other.declared
        chain.formUnion(other.chain)
    }
}

extension OrderCase {
    fileprivate var agencyItCountsWith: PartyID? {
        versions.first?.body.chain.first { $0.role == .sendingAgency }?.party
    }

    /// How many of its workers can be thought to speak.
    var couldSpeak: Int {
        // Whom only a desk enrolled, nobody else knows: she is among those heard alone.
        min(approvedHeadcount, workers.compactMap(\.enrolledAt).count { !isVoice($0) })
    }

    /// Whether its workers may be thought to speak: by open statements alone.
    package func isOpen(in half: HalfYear) -> Bool {
        let ends = life.withdrawals.map(\.body.on) + life.closings.map(\.body.on)
        guard let issued = versions.first?.received.date, !ends.contains(where: { $0 < half.first })
        else { return false }
        return half.first <= issued.adding(days: 31 * (terms.months + 12))
    }
}
