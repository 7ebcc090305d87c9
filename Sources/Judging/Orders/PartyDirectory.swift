import Registry

/// Who the registry says the parties are.
package struct PartyDirectory: Sendable {
    private var places: [PartyID: Int] = [:]
    private var entered: [(party: PartyID, registration: PartyRegistered, seq: UInt64)] = []

    package init() {}

    package mutating func enter(
        _ party: PartyID, _ registration: PartyRegistered, at seq: UInt64
    ) {
        if let place = places[party] {
            entered[place].registration = registration
        } else {
            places[party] = entered.count
            entered.append((party, registration, seq))
        }
    }

    package func kind(of party: PartyID) -> PartyKind? {
        places[party].map { entered[$0].registration.kind }
    }

    /// What an entry before `seq` registers it as.
    package func kind(of party: PartyID, before seq: UInt64) -> PartyKind? {
        places[party].flatMap { entered[$0].seq < seq ? entered[$0].registration.kind : nil }
    }

    /// The organisation's name as it writes it itself.
    package func name(of party: PartyID) -> String? {
        places[party].map { entered[$0].registration.name }
    }

    /// What somebody at an end of a flow is: what it is registered as, else what the line says.
    package func role(of end: FeeLine.FlowEnd) -> FlowRole {
        end.party.flatMap(kind(of:)).map(FlowRole.party) ?? end.role
    }

    /// Whether it is the worker's side: the worker, or her family.
    package func isWorkersSide(_ end: FeeLine.FlowEnd) -> Bool { role(of: end).isWorkersSide }

    /// Whether it pays on the Japan side.
    package func isJapanSide(_ end: FeeLine.FlowEnd) -> Bool { role(of: end).isJapanSide }

    /// Two ends are the same somebody when both are the worker's side, the same registered party,
    /// or, for those whom nobody registers, of the same role.
    package func identity(of end: FeeLine.FlowEnd) -> String { text(of: known(end).somebody) }
}

extension PartyDirectory {
    /// What somebody at an end of a flow is, and who.
    typealias KnownEnd = (role: FlowRole, place: Int, somebody: Somebody, isInChain: Bool)

    func known(_ end: FeeLine.FlowEnd, chain: OrderIssued? = nil) -> KnownEnd {
        let party = end.party
        let isInChain = party.flatMap { chain?.isInChain($0) } ?? false
        if let place = party.flatMap({ places[$0] }) {
            let role = FlowRole.party(entered[place].registration.kind)
            return (role, role.place, .party(place), isInChain)
        }
        let role = end.role
        return (role, role.place, role.isWorkersSide ? .workersSide : .role(role), isInChain)
    }

    /// Who it is when it speaks.
    func somebody(_ party: PartyID) -> Somebody { places[party].map(Somebody.party) ?? .stranger }

    func text(of somebody: Somebody) -> String {
        switch somebody {
        case .workersSide: "worker"
        case .party(let place): entered[place].party.text
        case .role(let role): "role/\(role.word)"
        case .stranger: "stranger"
        }
    }
}

extension PartyKind {
    package var isOfTheJapanSide: Bool {
        switch self {
        case .supervisingOrganization, .supportOrganization, .placementBusiness, .employer: true
        default: false
        }
    }
}
