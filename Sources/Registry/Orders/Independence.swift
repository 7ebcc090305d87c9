import Platform

extension Said {
    /// Whether a worker could say this freely: recorded by nobody of the chain, with nobody of the
    /// chain present.
    ///
    /// Of somebody present whom nobody registered nobody can say that it is not of the chain; the
    /// operator, too, is registered by no statement.
    func isHeardAlone(
        present: [PartyID], chain: OrderIssued, parties: PartyDirectory
    ) -> Bool {
        let somebodyOfTheChain = present.contains {
            chain.isInChain($0) || parties.kind(of: $0)?.isOfTheChain ?? true
        }
        return !speakerKind.isOfTheChain && !chain.isInChain(speaker) && !somebodyOfTheChain
    }
}
