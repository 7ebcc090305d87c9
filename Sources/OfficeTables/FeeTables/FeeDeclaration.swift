import Platform
import Registry
import Transparency

/// All that a table says of one worker from one side: what becomes one `fees.declared`.
package struct FeeDeclaration: Sendable {
    package let order: OrderNumber
    /// As the file calls her.
    package let workerName: String
    package let worker: WorkerID
    package let perspective: Perspective
    package let moment: Moment
    package let saidOn: CivilDate
    package let present: [PartyID]
    package let nothingElse: Bool
    /// The rows that say it, as Excel numbers them.
    package let rows: [Int]
    /// Those of them that say of a payment, in the order of `lines`.
    let rowsOfLines: [Int]
    /// Whether neither rows nor options say on which day it was said.
    let isDatedByFiling: Bool
    /// In the rows' order; none for nil.
    package let lines: [FeeLine]
    /// What the lines add up to, one for each currency, by its code.
    package let sums: [Money]

    /// What tells the declarations of a file apart, as UTF-8; nil when a part could not be read.
    static func key(of row: FeeRow) -> [UInt8]? {
        guard let order = row.order, let worker = row.worker, let perspective = row.perspective
        else { return nil }
        return Array("\(order)\n\(perspective.rawValue)\n\(worker)".utf8)
    }

    package var content: Content {
        Content(
            .feesDeclared(
                FeesDeclared(
                    perspective: perspective, moment: moment, saidOn: saidOn, present: present,
                    lines: lines, nothingElse: nothingElse)),
            about: Subjects(order: order, worker: worker))
    }
}
