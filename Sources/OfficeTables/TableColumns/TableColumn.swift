import Tables

/// What a column of an office's table is called in faults and JSON, whatever its header says.
package struct TableColumn: ColumnIdentifier, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    private init(_ name: String) { rawValue = name }

    package var description: String { rawValue }

    // In tables of several kinds
    package static let order = TableColumn("order")
    package static let worker = TableColumn("worker")
    package static let on = TableColumn("on")
    package static let amount = TableColumn("amount")
    package static let currency = TableColumn("currency")
    package static let payer = TableColumn("payer")
    static let payerRole = TableColumn("payer_role")
    package static let paidOn = TableColumn("paid_on")
    package static let method = TableColumn("method")
    package static let receipt = TableColumn("receipt")
    package static let saidOn = TableColumn("said_on")
    package static let present = TableColumn("present")
    package static let note = TableColumn("note")
    package static let document = TableColumn("document")
    package static let interest = TableColumn("interest")
    static let interestPer = TableColumn("interest_per")
    package static let signedOn = TableColumn("signed_on")
    package static let reason = TableColumn("reason")
    package static let entry = TableColumn("entry")
    package static let party = TableColumn("party")
    package static let role = TableColumn("role")
    package static let months = TableColumn("months")
    package static let basicWage = TableColumn("basic_wage")
    package static let instrument = TableColumn("instrument")
    package static let version = TableColumn("version")
    package static let lender = TableColumn("lender")
    package static let lenderRole = TableColumn("lender_role")

    // Of payments
    package static let perspective = TableColumn("perspective")
    static let moment = TableColumn("moment")
    package static let payee = TableColumn("payee")
    static let payeeRole = TableColumn("payee_role")
    package static let kind = TableColumn("kind")
    static let item = TableColumn("item")
    package static let nothingElse = TableColumn("nothing_else")
}
