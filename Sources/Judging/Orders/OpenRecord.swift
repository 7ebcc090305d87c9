import Platform
import Registry

/// What the registry itself says, read once for all orders: who the parties are, their licences,
/// the rates, the corridor, and whose keys are in doubt.
package struct OpenRecord: Sendable {
    package private(set) var corridor: String?
    package private(set) var parties = PartyDirectory()
    private(set) var rates = RateTable([])
    private(set) var licences: [PartyID: [Said<PartyLicensed>]] = [:]
    let doubts: KeyDoubts
    let versions: VersionReader
    /// Of the last entry that was looked at; nil: of none.
    let last: (seq: UInt64, received: Instant)?

    /// - Parameters:
    ///   - entries: in any order, their seq counts; what they say of orders is left to the orders.
    ///   - asOf: Entries received later are left out; nil: none.
    package init(_ entries: [CaseEntry], asOf: Instant? = nil) {
        let entries = entries.known(asOf: asOf)
        doubts = KeyDoubts(of: entries)
        var statements = VersionReader()
        var published: [Said<RatesPublished>] = []
        for entry in entries {
            let (body, first) = statements.read(entry)
            switch body {
            case .ledgerOpened(let opening): corridor = opening.corridor
            case .partyRegistered(let registration):
                if let party = entry.content.subjects.party {
                    parties.enter(party, registration, at: entry.seq)
                }
            case .partyLicensed(let body):
                if let party = entry.content.subjects.party {
                    licences[party, default: []].append(
                        Said(entry, firstVersion: first, body: body))
                }
            case .ratesPublished(let body):
                published.append(Said(entry, firstVersion: first, body: body))
            default: break
            }
        }
        versions = statements
        last = entries.last.map { ($0.seq, $0.received) }
        published.markCorrected(statements.versions)
        rates = RateTable(published.current().map { ($0.body, $0.seq) })
        for party in licences.keys { licences[party]?.markCorrected(statements.versions) }
    }

    /// The recognitions by schemes that a party has on record and that count, in the order of seq;
    /// no licence is among them.
    package func recognitions(of party: PartyID) -> [Said<PartyLicensed>] {
        (licences[party] ?? []).current().filter { $0.body.kind != .licence }
    }
}

extension [CaseEntry] {
    /// Those received by then, in the order of seq.
    func known(asOf: Instant?) -> [CaseEntry] {
        var entries = self
        if indices.dropFirst().contains(where: { self[$0].seq < self[$0 - 1].seq }) {
            entries.sort { $0.seq < $1.seq }
        }
        guard let asOf, entries.contains(where: { $0.received > asOf }) else { return entries }
        return entries.filter { $0.received <= asOf }
    }
}
