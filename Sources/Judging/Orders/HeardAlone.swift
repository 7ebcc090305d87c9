import Platform
import Registry

extension Said {
    /// Whether a worker could say this freely: recorded by nobody of the chain, with nobody of the
    /// chain present, as it was when this was received.
    package func isHeardAlone(
        present: [PartyID], chain: ChainMembers, parties: PartyDirectory
    ) -> Bool {
        Hearing.isFree(recordedBy: speaker, present: present, at: seq, chain: chain) {
            $0 == speaker ? speakerKind : parties.kind(of: $0, before: seq)
        }
    }
}
