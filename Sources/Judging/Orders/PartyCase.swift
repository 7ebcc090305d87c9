import Platform
import Registry

/// What the open record knows of one party: what it is, its licences, and the orders in whose chain
/// it is.
package struct PartyCase: Sendable {
    package let id: PartyID
    package let registration: PartyRegistered
    package let registeredAt: UInt64
    /// Every version, in seq order.
    package let licences: [Said<PartyLicensed>]
    /// The orders in whose newest terms it is in the chain, in the order of issue.
    package let orders: [OrderNumber]
    /// The moment it is looked at as of.
    package let asOf: Instant

    /// Projects open entries; the order in which they are given does not matter, their seq does.
    ///
    /// - Parameter asOf: Entries received later are left out; nil: as of the last entry.
    /// - Returns: nil when no entry registers the party.
    package init?(_ party: PartyID, entries: [CaseEntry], asOf: Instant? = nil) {
        let entries = entries.sorted { $0.seq < $1.seq }
            .filter { entry in asOf.map { entry.received <= $0 } ?? true }
        var versions = VersionReader()
        var registered: (body: PartyRegistered, seq: UInt64)?
        var licences: [Said<PartyLicensed>] = []
        var orders: [(number: OrderNumber, isInChain: Bool)] = []
        for entry in entries {
            let (body, first) = versions.read(entry)
            let subjects = entry.content.subjects
            switch body {
            case .partyRegistered(let registration) where subjects.party == party:
                registered = (registration, entry.seq)
            case .partyLicensed(let licence) where subjects.party == party:
                licences.append(Said(entry, firstVersion: first, body: licence))
            case .orderIssued(let terms):
                guard let number = subjects.order else { continue }
                let isInChain = terms.isInChain(party)
                if let place = orders.firstIndex(where: { $0.number == number }) {
                    orders[place].isInChain = isInChain
                } else {
                    orders.append((number, isInChain))
                }
            default: break
            }
        }
        guard let registered, let last = entries.last else { return nil }
        licences.markCorrected()
        id = party
        registration = registered.body
        registeredAt = registered.seq
        self.licences = licences
        self.orders = orders.filter(\.isInChain).map(\.number)
        self.asOf = asOf ?? last.received
    }

    /// Whether a licence was valid on that day.
    package func isLicensed(on day: CivilDate) -> Bool {
        licences.current().contains { licence in
            licence.body.from <= day && (licence.body.to.map { day <= $0 } ?? true)
        }
    }
}
