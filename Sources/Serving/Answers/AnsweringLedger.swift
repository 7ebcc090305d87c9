import Views

/// A served ledger with the answers that were made from it, and the same of it as it was before:
/// they are kept as long as it is served.
package final class AnsweringLedger: Sendable {
    package let ledger: ServedLedger
    let answers: KeptAnswers
    private let before = OneAtATime<UInt64, AnsweringLedger>(
        keeping: AnsweringLedger.mostHistories)

    /// So many ledgers of before are kept; each is as large as this one.
    private static let mostHistories = 2

    package convenience init(_ ledger: ServedLedger) {
        self.init(ledger, keeping: KeptAnswers.mostBytes)
    }

    private init(_ ledger: ServedLedger, keeping mostBytes: Int) {
        self.ledger = ledger
        answers = KeptAnswers(mostBytes: mostBytes)
    }

    /// The ledger as known at entry `seq`, one that it has; nil while another is being worked out.
    func known(at seq: UInt64) throws -> AnsweringLedger? {
        guard seq + 1 < ledger.size else { return self }
        return try before.value(of: seq + 1) {
            AnsweringLedger(
                ServedLedger(try ledger.view.earlier(size: seq + 1), before: ledger),
                keeping: KeptAnswers.mostBytesOfBefore)
        }
    }
}
