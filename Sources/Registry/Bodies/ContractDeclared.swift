import Platform
import Transparency

/// A worker's contract with the agency or the employer.
package struct ContractDeclared: StatementBody {
    package enum Contract: String, CaseIterable, Sendable { case agency, employment }

    package let contract: Contract
    /// The party that signed with the worker.
    package let with: PartyID
    package let signedOn: CivilDate
    /// A month's basic wage, in an employment contract.
    package let basicWage: Money?
    package let months: Int?
    package var deductions: [Deduction] { deductionsGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let deductionsGiven: [Deduction]?
    /// Whether it sets a penalty, a deposit or collateral upon the worker or her family.
    package let penaltyClause: Bool
    package let document: DocumentReference?

    /// What is taken off the wage each month.
    package struct Deduction: Hashable, Sendable {
        package let kind: FeeKind
        package let amount: Money

        package init(kind: FeeKind, amount: Money) {
            self.kind = kind
            self.amount = amount
        }

        var json: JSONValue { .object(of: [("kind", kind.json), ("amount", amount.json)]) }
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        contract = try reader.word("contract")
        with = try reader.party("with")
        signedOn = try reader.date("signed_on")
        basicWage = try reader.optionalMoney("basic_wage")
        months = try reader.optionalInteger("months", in: 1...120)
        deductionsGiven = try reader.optionalObjects("deductions", atMost: 32) {
            item throws(ShapeError) in
            Deduction(kind: try item.word("kind"), amount: try item.money("amount"))
        }
        penaltyClause = try reader.boolean("penalty_clause")
        document = try reader.optionalDocument("document")
    }

    package init(
        contract: Contract, with: PartyID, signedOn: CivilDate, basicWage: Money? = nil,
        months: Int? = nil, deductions: [Deduction]? = nil, penaltyClause: Bool,
        document: DocumentReference? = nil
    ) {
        self.contract = contract
        self.with = with
        self.signedOn = signedOn
        self.basicWage = basicWage
        self.months = months
        self.deductionsGiven = deductions
        self.penaltyClause = penaltyClause
        self.document = document
    }

    var members: [(String, JSONValue?)] {
        [
            ("contract", contract.json),
            ("with", with.json),
            ("signed_on", signedOn.json),
            ("basic_wage", basicWage?.json),
            ("months", months?.json),
            ("deductions", deductionsGiven.map { .array($0.map(\.json)) }),
            ("penalty_clause", penaltyClause.json),
            ("document", document?.json),
        ]
    }
}
