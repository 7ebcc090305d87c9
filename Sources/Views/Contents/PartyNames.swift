import Registry
import RegistryWords
import Wording

/// What parties are called: as the registry knew them at the size looked at.
package struct PartyNames: Sendable {
    /// Of each registered party what it is, how it writes itself, and both for people.
    private let registered: [PartyID: (kind: PartyKind, name: String, said: Saying)]
    private let operatorID: PartyID?
    /// What the reader itself calls some of them: workers, parties, those without a registered id.
    private let called: [String: String]

    /// Names that only their filer gives.
    package init(called: [String: String]) {
        self.called = called
        registered = [:]
        operatorID = nil
    }

    package init(_ state: RegistryState) {
        called = [:]
        operatorID = state.operatorID
        registered = Dictionary(
            uniqueKeysWithValues: state.parties.map { party, known in
                let name = known.registration.name
                return (party, (known.kind, name, PartyNames.said(party, called: name)))
            })
    }

    /// A name as an organisation writes it itself, with its id where one is given, and with what is
    /// to be known of a name by which an eye may be misled.
    static func said(_ party: PartyID? = nil, called name: String) -> Saying {
        let shown = party.map { "\(name) (\($0.text))" } ?? name
        guard let look = NameLook(of: name) else { return Saying(plain: shown) }
        return Saying { "\(shown) [\(look.wording($0))]" }
    }

    /// As it writes itself; nil for the operator and for one not registered.
    package func name(of party: PartyID) -> String? { registered[party]?.name }

    package func kind(of party: PartyID) -> PartyKind? {
        party == operatorID ? .operator : registered[party]?.kind
    }

    /// `Công ty Sen (sa-sen)`, or the id alone.
    package func said(_ party: PartyID) -> Saying {
        registered[party]?.said ?? Saying(plain: called[party.text] ?? party.text)
    }

    /// An end of a flow: a registered party by its name, others by role and id.
    package func said(_ end: FeeLine.FlowEnd) -> Saying {
        if let party = end.party, kind(of: party) != nil { return said(party) }
        if let name = called[end.id] { return Saying(plain: name) }
        return Saying { "\(end.role.label($0)) (\(end.id))" }
    }
}
