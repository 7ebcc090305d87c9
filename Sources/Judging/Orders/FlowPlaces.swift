import Registry

extension FeeKind {
    static let all = allCases

    /// In the list of kinds.
    var place: Int { FeeKind.all.firstIndex(of: self) ?? 0 }
}

extension FlowRole {
    static let all = PartyKind.allCases.map(FlowRole.party) + withoutRegistration

    /// In the list of roles.
    var place: Int { FlowRole.all.firstIndex(of: self) ?? 0 }
}
