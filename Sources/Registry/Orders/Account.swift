/// One version of one party's account of the flows around one worker.
package struct Account: Sendable {
    package let said: Said<FeesDeclared>
    /// Whether it is the worker's own, recorded by nobody of the chain and with nobody of the
    /// chain present.
    package let isHeardAlone: Bool

    /// Whether it confirms what it says: heard alone, and by a key that nobody doubts.
    package var isIndependent: Bool { isHeardAlone && !said.isKeyInDoubt }

    package var seq: UInt64 { said.seq }
    package var speaker: PartyID { said.speaker }
    package var perspective: Perspective { said.body.perspective }
    package var lines: [FeeLine] { said.body.lines }
    package var isSuperseded: Bool { said.isSuperseded }
    package var isVoice: Bool { perspective == .worker }

    package init(_ said: Said<FeesDeclared>, chain: OrderIssued, parties: PartyDirectory) {
        self.said = said
        isHeardAlone =
            said.body.perspective == .worker
            && said.isHeardAlone(present: said.body.present, chain: chain, parties: parties)
    }
}
