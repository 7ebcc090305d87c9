import Transparency

/// A job order and what it promises: the unit that FERI recognises.
package struct OrderIssued: StatementBody {
    package let occupation: String
    package let programme: Programme
    package let headcount: Int
    /// A month's basic wage.
    package let basicWage: Money
    /// A month's pay in the certified plan, without overtime.
    package let scheduledWage: Money
    /// How many months the contract runs.
    package let months: Int
    package let chain: [ChainMember]
    /// Who bears which kind of cost, by the order's own terms.
    package let terms: [CostTerm]
    /// nil where the order names none.
    package let field: FieldOfWork?
    /// What the Japan side pays the sending agency each month for managing the workers.
    package let managementFee: Money?
    package var references: [OrderReference] { referencesGiven ?? [] }
    /// nil where it is left out: other bytes of the same meaning.
    let referencesGiven: [OrderReference]?

    package struct ChainMember: Hashable, Sendable {
        package let party: PartyID
        package let role: PartyKind

        package init(party: PartyID, role: PartyKind) {
            self.party = party
            self.role = role
        }

        var json: JSONValue { .object(of: [("party", party.json), ("role", role.json)]) }
    }

    package struct CostTerm: Hashable, Sendable {
        package let kind: FeeKind
        package let bearer: Bearer

        package init(kind: FeeKind, bearer: Bearer) {
            self.kind = kind
            self.bearer = bearer
        }

        var json: JSONValue { .object(of: [("kind", kind.json), ("bearer", bearer.json)]) }
    }

    /// The order's number in another register, such as `dj` or `dolab`.
    package struct OrderReference: Hashable, Sendable {
        package let scheme: String
        package let value: String

        package init(scheme: String, value: String) {
            self.scheme = scheme
            self.value = value
        }

        var json: JSONValue { .object(of: [("scheme", scheme.json), ("value", value.json)]) }
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        occupation = try reader.name("occupation", atMost: 200)
        programme = try reader.word("programme")
        headcount = Int(try reader.integer("headcount", in: 1...10_000))
        basicWage = try reader.money("basic_wage")
        scheduledWage = try reader.money("scheduled_wage")
        months = Int(try reader.integer("months", in: 1...120))
        chain = try reader.objects("chain", atMost: 32) { item throws(ShapeError) in
            ChainMember(party: try item.party("party"), role: try item.word("role"))
        }
        terms = try reader.objects("terms", atMost: 32) { item throws(ShapeError) in
            CostTerm(kind: try item.word("kind"), bearer: try item.word("bearer"))
        }
        field = try reader.optionalWord("field")
        managementFee = try reader.optionalMoney("management_fee")
        referencesGiven = try reader.optionalObjects("references", atMost: 8) {
            item throws(ShapeError) in
            OrderReference(
                scheme: try item.text("scheme", atMost: 40),
                value: try item.text("value", atMost: 100))
        }
        guard Set(terms.map(\.kind)).count == terms.count else {
            throw ShapeError(
                path: reader.path(of: "terms"), expected: "each kind once",
                seen: "a kind given twice")
        }
        guard Set(chain.map(\.party)).count == chain.count else {
            throw ShapeError(
                path: reader.path(of: "chain"), expected: "each party once",
                seen: "a party given twice")
        }
    }

    package init(
        occupation: String, programme: Programme, headcount: Int, basicWage: Money,
        scheduledWage: Money, months: Int, chain: [ChainMember], terms: [CostTerm],
        field: FieldOfWork? = nil, managementFee: Money? = nil, references: [OrderReference]? = nil
    ) {
        self.occupation = occupation
        self.programme = programme
        self.headcount = headcount
        self.basicWage = basicWage
        self.scheduledWage = scheduledWage
        self.months = months
        self.chain = chain
        self.terms = terms
        self.field = field
        self.managementFee = managementFee
        self.referencesGiven = references
    }

    var members: [(String, JSONValue?)] {
        [
            ("occupation", occupation.json),
            ("programme", programme.json),
            ("headcount", headcount.json),
            ("basic_wage", basicWage.json),
            ("scheduled_wage", scheduledWage.json),
            ("months", months.json),
            ("chain", .array(chain.map(\.json))),
            ("terms", .array(terms.map(\.json))),
            ("field", field?.json),
            ("management_fee", managementFee?.json),
            ("references", referencesGiven.map { .array($0.map(\.json)) }),
        ]
    }

    package func bearer(of kind: FeeKind) -> Bearer? {
        terms.first { $0.kind == kind }?.bearer
    }

    package func isInChain(_ party: PartyID) -> Bool { chain.contains { $0.party == party } }
}
