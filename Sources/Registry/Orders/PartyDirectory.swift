/// Who the registry says the parties are.
package struct PartyDirectory: Sendable {
    private var registrations: [PartyID: PartyRegistered] = [:]

    package init() {}

    package mutating func enter(_ party: PartyID, _ registration: PartyRegistered) {
        registrations[party] = registration
    }

    package func kind(of party: PartyID) -> PartyKind? { registrations[party]?.kind }

    /// The organisation's name as it writes it itself.
    package func name(of party: PartyID) -> String? { registrations[party]?.name }

    /// What somebody at an end of a flow is: what it is registered as, else what the line says.
    package func role(of end: FeeLine.FlowEnd) -> FlowRole {
        end.party.flatMap(kind(of:)).map(FlowRole.party) ?? end.role
    }

    /// Whether it is the worker's side: the worker, or her family.
    package func isWorkersSide(_ end: FeeLine.FlowEnd) -> Bool {
        switch role(of: end) {
        case .worker, .family: true
        default: false
        }
    }

    /// Whether it pays on the Japan side.
    package func isJapanSide(_ end: FeeLine.FlowEnd) -> Bool {
        if case .party(let kind) = role(of: end) { kind.isOfTheJapanSide } else { false }
    }

    /// Two ends are the same somebody when both are the worker's side, the same registered party,
    /// or, for those whom nobody registers, of the same role.
    package func identity(of end: FeeLine.FlowEnd) -> String {
        if isWorkersSide(end) { return "worker" }
        if let party = end.party, kind(of: party) != nil { return party.text }
        return "role/\(end.role.word)"
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
