import Transparency

/// Whom a statement is about.
package struct Subjects: Hashable, Sendable {
    package let order: OrderNumber?
    package let worker: WorkerID?
    package let party: PartyID?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        order = try reader.optionalString("order", "an order number", OrderNumber.init)
        worker = try reader.optionalString("worker", "a pseudonym (wk-…)", WorkerID.init)
        party = try reader.optionalString("party", "a party's id", PartyID.init)
    }

    package init(order: OrderNumber? = nil, worker: WorkerID? = nil, party: PartyID? = nil) {
        self.order = order
        self.worker = worker
        self.party = party
    }
}
