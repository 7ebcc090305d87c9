/// One version of one party's account of the flows around one worker.
package struct Account: Sendable {
    package let said: Said<FeesDeclared>
    /// Whether it is the worker's own, recorded by nobody of the chain and with nobody of the
    /// chain present.
    package let isIndependent: Bool

    package var seq: UInt64 { said.seq }
    package var speaker: PartyID { said.speaker }
    package var perspective: Perspective { said.body.perspective }
    package var lines: [FeeLine] { said.body.lines }
    package var isSuperseded: Bool { said.isSuperseded }
    package var isVoice: Bool { perspective == .worker }

    package init(_ said: Said<FeesDeclared>, chain: OrderIssued, parties: PartyDirectory) {
        self.said = said
        // Of somebody present whom nobody registered nobody can say that it is not of the chain.
        let somebodyOfTheChain = said.body.present.contains {
            chain.isInChain($0) || parties.kind(of: $0)?.isOfTheChain ?? true
        }
        isIndependent =
            said.body.perspective == .worker && !said.speakerKind.isOfTheChain
            && !chain.isInChain(said.speaker) && !somebodyOfTheChain
    }
}
