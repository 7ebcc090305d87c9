import Tables

/// What a column of an office's table is called in faults and JSON, whatever its header says.
package struct TableColumn: ColumnIdentifier, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    private init(_ name: String) { rawValue = name }

    package var description: String { rawValue }

    // In tables of several kinds
    static let order = TableColumn("order")
    static let worker = TableColumn("worker")
    static let on = TableColumn("on")
    static let amount = TableColumn("amount")
    static let currency = TableColumn("currency")
    static let payer = TableColumn("payer")
    static let payerRole = TableColumn("payer_role")
    static let paidOn = TableColumn("paid_on")
    static let method = TableColumn("method")
    static let receipt = TableColumn("receipt")
    static let saidOn = TableColumn("said_on")
    static let present = TableColumn("present")
    static let note = TableColumn("note")
    static let document = TableColumn("document")
    static let interest = TableColumn("interest")
    static let interestPer = TableColumn("interest_per")
    static let signedOn = TableColumn("signed_on")
    static let reason = TableColumn("reason")
    static let entry = TableColumn("entry")
    static let party = TableColumn("party")
    static let role = TableColumn("role")
    static let months = TableColumn("months")
    static let basicWage = TableColumn("basic_wage")
    static let instrument = TableColumn("instrument")
    static let version = TableColumn("version")
    static let lender = TableColumn("lender")
    static let lenderRole = TableColumn("lender_role")

    // Of payments
    static let perspective = TableColumn("perspective")
    static let moment = TableColumn("moment")
    static let payee = TableColumn("payee")
    static let payeeRole = TableColumn("payee_role")
    static let kind = TableColumn("kind")
    static let item = TableColumn("item")
    static let nothingElse = TableColumn("nothing_else")
}
