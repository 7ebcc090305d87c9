import Platform
import Registry
import Tables

/// What one row of a fee table says, as far as its cells could be read.
///
/// A value is nil where its cell is empty or at fault; the fault is then reported by itself, so that
/// the rows can be compared all the same and everything is reported in one run.
package struct FeeRow: Sendable {
    package let cells: DataRow<TableColumn>
    let order: OrderNumber?
    /// The filer's short name for the worker, or her pseudonym.
    package let worker: String?
    let perspective: Perspective?
    let moment: Moment?
    let subject: FeeTableWords.PaidFor?
    /// As the file names them; nil in a row that tells of nothing.
    let payer: String?
    let payerRole: FlowRole?
    let payee: String?
    let payeeRole: FlowRole?
    let item: String?
    let amount: Money?
    let paidOn: TableDate?
    let method: PaymentMethod
    let receipt: Bool?
    let nothingElse: Bool?
    let saidOn: CivilDate?
    /// nil when the cell is empty: nothing is said about it.
    let present: [PartyID]?
    let note: String?

    /// As Excel numbers it.
    package var number: Int { cells.number }

    var isNil: Bool { subject == .nothing }
}
