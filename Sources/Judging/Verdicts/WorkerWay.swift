import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// How far a worker has come, when somebody first came to her and when she first paid, so that no
/// cost hides before the contract.
package struct WorkerWay: Sendable {
    package let state: WorkerState
    package let firstContact: CivilDate?
    package let firstPayment: PartialDate?

    init(of worker: WorkerCase, in order: OrderCase) {
        state = worker.state(on: order.asOf.date)
        firstContact = worker.firstContact?.day
        firstPayment = worker.firstPayment?.date
    }

    package var wording: Trilingual {
        let parts = [
            state.wording,
            firstContact.map(Dates.said).map {
                Trilingual(
                    en: "first contact \($0.en)", ja: "最初の接触\($0.ja)",
                    vi: "liên hệ lần đầu \($0.vi)")
            },
            firstPayment.map(Dates.said).map {
                Trilingual(
                    en: "first payment \($0.en)", ja: "最初の支払い\($0.ja)",
                    vi: "khoản trả đầu tiên \($0.vi)")
            },
        ]
        return Trilingual.list(parts.compactMap(\.self))
    }

    var members: [(String, JSONValue)] {
        [("state", JSONValue.string(state.code))]
            + [
                firstContact.map { ("first_contact", JSONValue.string($0.description)) },
                firstPayment.map { ("first_payment", JSONValue.string($0.description)) },
            ].compactMap(\.self)
    }
}
