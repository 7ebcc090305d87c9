import Platform
import Transparency

/// Money given back to a worker, as the payer tells it.
package struct RefundPaid: Sendable {
    package let payer: FeeLine.FlowEnd
    /// Above 0.
    package let amount: Money
    package let on: CivilDate
    package let method: PaymentMethod
    package let receipt: FeeLine.Receipt
    package let reason: Reason
    /// What is given back; empty where it is not known by kind.
    package let kinds: [FeeKind]
    /// At which rate interest was agreed; the amount has it in it. nil: nothing is said of any.
    package let interest: LoanDeclared.Interest?
    package let note: String?

    package enum Reason: String, CaseIterable, Sendable {
        case earlyReturn = "early-return"
        case overcharge
        case depositReturned = "deposit-returned"
        case settlement, other
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        payer = try reader.flowEnd("payer")
        amount = try reader.moneyAboveZero("amount")
        on = try reader.date("on")
        method = try reader.word("method")
        receipt = try reader.receipt()
        reason = try reader.word("reason")
        kinds = try reader.words("kinds", atMost: FeeKind.allCases.count)
        interest = try reader.optionalInterest("interest")
        note = try reader.optionalText("note", atMost: 1000)
    }
}

/// What the worker says has arrived of the refund that the content's one reference names.
package struct RefundConfirmed: Sendable {
    /// 0: nothing arrived.
    package let amount: Money
    package let saidOn: CivilDate
    package let present: [PartyID]
    package let note: String?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        amount = try reader.money("amount")
        saidOn = try reader.date("said_on")
        present = try reader.parties("present", isOptional: true)
        note = try reader.optionalText("note", atMost: 1000)
    }
}
