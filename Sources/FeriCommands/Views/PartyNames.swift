import Registry
import Wording

/// What parties are called: as the registry knew them at the size looked at.
package struct PartyNames: Sendable {
    private let state: RegistryState

    package init(_ state: RegistryState) { self.state = state }

    /// As it writes itself; nil for the operator and for one not registered.
    package func name(of party: PartyID) -> String? { state.parties[party]?.registration.name }

    package func kind(of party: PartyID) -> PartyKind? { state.kind(of: party) }

    /// `Công ty Sen (sa-sen)`, or the id alone.
    package func said(_ party: PartyID) -> String {
        name(of: party).map { "\($0) (\(party.text))" } ?? party.text
    }

    /// An end of a flow: a registered party by its name, others by role and id.
    package func said(_ end: FeeLine.FlowEnd) -> Saying {
        if let party = end.party, kind(of: party) != nil { return Saying(plain: said(party)) }
        return Saying { "\(end.role.label($0)) (\(end.id))" }
    }
}
