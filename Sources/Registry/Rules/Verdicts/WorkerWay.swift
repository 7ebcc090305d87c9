import Platform
import Transparency

/// How far a worker has come, when somebody first came to her and when she first paid, so that no
/// cost hides before the contract.
package struct WorkerWay: Sendable {
    package let state: WorkerState
    package let firstContact: CivilDate?
    package let firstPayment: PartialDate?

    init(of worker: WorkerCase, in order: OrderCase) {
        state = worker.state(on: order.asOf.date)
        firstContact = worker.firstContact?.day
        firstPayment = worker.firstPayment(order.parties)?.date
    }

    var members: [(String, JSONValue)] {
        [("state", JSONValue.string(state.code))]
            + [
                firstContact.map { ("first_contact", JSONValue.string($0.description)) },
                firstPayment.map { ("first_payment", JSONValue.string($0.description)) },
            ].compactMap(\.self)
    }
}
