import Registry

/// Which entries name which subject, in their order.
package struct SubjectIndex: Sendable {
    package private(set) var orders: [OrderNumber: [UInt64]] = [:]
    package private(set) var workers: [WorkerID: [UInt64]] = [:]
    package private(set) var parties: [PartyID: [UInt64]] = [:]
    /// Open statements that concern every order: parties, licences, rates, profiles.
    package private(set) var registry: [UInt64] = []

    package init() {}

    mutating func add(_ entry: CaseEntry) {
        let subjects = entry.content.subjects
        if let order = subjects.order { orders[order, default: []].append(entry.seq) }
        if let worker = subjects.worker { workers[worker, default: []].append(entry.seq) }
        if let party = subjects.party { parties[party, default: []].append(entry.seq) }
        if subjects.order == nil && !entry.isSealed { registry.append(entry.seq) }
        if case .orderIssued(let terms) = entry.content.body {
            for member in terms.chain { parties[member.party, default: []].append(entry.seq) }
        }
    }

    /// All orders in the ledger, by number.
    package var orderNumbers: [OrderNumber] { orders.keys.sorted() }
}
