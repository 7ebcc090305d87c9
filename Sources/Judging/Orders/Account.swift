import Registry

/// One version of one party's account of the flows around one worker.
package final class Account: Sendable {
    package let said: Said<FeesDeclared>
    /// Whether it is the worker's own, recorded by nobody of the chain and with nobody of the
    /// chain present.
    package let isHeardAlone: Bool
    /// A flow for each line.
    let flows: [KnownFlow]
    /// Those that the worker's side paid.
    let flowsOfWorkersSide: [KnownFlow]
    /// Whether it says that the worker's side paid anything.
    package var isPaidByWorkersSide: Bool { !flowsOfWorkersSide.isEmpty }
    /// Whom this account speaks for.
    let voiceOf: Somebody

    /// Whether it confirms what it says: heard alone, and by a key that nobody doubts.
    package var isIndependent: Bool { isHeardAlone && !said.isKeyInDoubt }

    package var seq: UInt64 { said.seq }
    package var speaker: PartyID { said.speaker }
    package var perspective: Perspective { said.body.perspective }
    package var lines: [FeeLine] { said.body.lines }
    package var isSuperseded: Bool { said.isSuperseded }
    package var isVoice: Bool { perspective == .worker }

    package init(
        _ said: Said<FeesDeclared>, chain: OrderIssued, members: ChainMembers,
        parties: PartyDirectory
    ) {
        self.said = said
        let isVoice = said.body.perspective == .worker
        isHeardAlone =
            isVoice
            && said.isHeardAlone(present: said.body.present, chain: members, parties: parties)
        voiceOf = isVoice ? .workersSide : parties.somebody(said.speaker)
        flows = KnownFlow.all(of: said.body.lines, chain: chain, parties)
        flowsOfWorkersSide = flows.filter(\.isPaidByWorkersSide)
    }

    func has(_ flow: Flow) -> Bool { flows.contains { $0.flow == flow } }

    func flows(in flow: Flow) -> [KnownFlow] { flows.filter { $0.flow == flow } }

    func lines(in flow: Flow) -> [FeeLine] { flows(in: flow).map { lines[$0.place] } }
}
