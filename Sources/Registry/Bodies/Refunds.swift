import Platform
import Transparency

/// Money given back to a worker, as the payer tells it.
package struct RefundPaid: StatementBody {
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

    package init(
        payer: FeeLine.FlowEnd, amount: Money, on: CivilDate, method: PaymentMethod,
        receipt: FeeLine.Receipt, reason: Reason, kinds: [FeeKind],
        interest: LoanDeclared.Interest? = nil, note: String?
    ) {
        self.payer = payer
        self.amount = amount
        self.on = on
        self.method = method
        self.receipt = receipt
        self.reason = reason
        self.kinds = kinds
        self.interest = interest
        self.note = note
    }

    var members: [(String, JSONValue?)] {
        [
            ("payer", payer.json),
            ("amount", amount.json),
            ("on", on.json),
            ("method", method.json),
            ("reason", reason.json),
            ("kinds", kinds.json),
            ("interest", interest?.json),
            ("note", note?.json),
        ] + receipt.members
    }
}

/// What the worker says has arrived of the refund that the content's one reference names.
package struct RefundConfirmed: StatementBody {
    /// 0: nothing arrived.
    package let amount: Money
    package let saidOn: CivilDate
    package var present: [PartyID] { presentGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let presentGiven: [PartyID]?
    package let note: String?

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        amount = try reader.money("amount")
        saidOn = try reader.date("said_on")
        presentGiven = try reader.optionalParties("present")
        note = try reader.optionalText("note", atMost: 1000)
    }

    package init(
        amount: Money, saidOn: CivilDate, present: [PartyID]?, note: String?
    ) {
        self.amount = amount
        self.saidOn = saidOn
        self.presentGiven = present
        self.note = note
    }

    var members: [(String, JSONValue?)] {
        [
            ("amount", amount.json),
            ("said_on", saidOn.json),
            ("present", presentGiven?.json),
            ("note", note?.json),
        ]
    }
}
