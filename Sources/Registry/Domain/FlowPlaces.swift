extension FeeKind {
    package static let all = allCases

    /// In the list of kinds.
    package var place: Int { FeeKind.all.firstIndex(of: self) ?? 0 }
}

extension FlowRole {
    package static let all = PartyKind.allCases.map(FlowRole.party) + withoutRegistration

    /// In the list of roles.
    package var place: Int { FlowRole.all.firstIndex(of: self) ?? 0 }
}
