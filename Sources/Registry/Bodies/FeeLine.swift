import Platform
import Transparency

/// One flow of money: who paid whom how much for what, when, how, and whether there is a receipt.
package struct FeeLine: Hashable, Sendable {
    package let payer: FlowEnd
    package let payee: FlowEnd
    package let kind: FeeKind
    /// What the paper calls it.
    package let item: String?
    /// Above 0.
    package let amount: Money
    /// Absent when nobody knows.
    package let date: PartialDate?
    package let method: PaymentMethod
    package let receipt: Receipt
    package let note: String?

    /// One end of a flow: a party's id, a worker's pseudonym, or a random id, and its role. Names
    /// of people never stand here.
    package struct FlowEnd: Hashable, Sendable {
        package let id: String
        package let role: FlowRole

        package var party: PartyID? { PartyID(id) }
    }

    package enum Receipt: Hashable, Sendable {
        case none
        /// The speaker says that there is one, and committed none.
        case stated
        case document(DocumentReference)
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        payer = try reader.flowEnd("payer")
        payee = try reader.flowEnd("payee")
        kind = try reader.word("kind")
        item = try reader.optionalText("item", atMost: 300)
        let amount = try reader.money("amount")
        guard amount.amount > 0 else {
            throw ShapeError(
                path: reader.path(of: "amount"), expected: "an amount above 0 (nil is no line)",
                seen: "0")
        }
        self.amount = amount
        date = try reader.optionalString(
            "date", "a date YYYY-MM-DD or a month YYYY-MM", PartialDate.init)
        method = try reader.word("method")
        receipt = try reader.receipt()
        note = try reader.optionalText("note", atMost: 1000)
    }
}

extension ObjectReader {
    /// One end of a flow of money: an id and a role.
    mutating func flowEnd(_ name: String) throws(ShapeError) -> FeeLine.FlowEnd {
        var end = try object(name)
        let id = try end.string("id", "a party's id, a pseudonym or a random id") {
            isIdentifier($0) ? $0 : nil
        }
        let role = try end.string("role", "a role", FlowRole.init)
        try end.finish()
        return FeeLine.FlowEnd(id: id, role: role)
    }

    /// `receipt`, and the `document` that goes with one of its words.
    mutating func receipt() throws(ShapeError) -> FeeLine.Receipt {
        let word = try string("receipt", "one of none · stated · document") {
            ["none", "stated", "document"].contains($0) ? $0 : nil
        }
        let document = try optionalDocument("document")
        switch (word, document) {
        case ("none", nil): return .none
        case ("stated", nil): return .stated
        case ("document", .some(let document)): return .document(document)
        default:
            throw ShapeError(
                path: path(of: "document"),
                expected: word == "document" ? "the document" : "no document",
                seen: word == "document" ? "nothing" : "one")
        }
    }
}
