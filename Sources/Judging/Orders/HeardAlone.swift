import Platform
import Registry

extension Said {
    /// Whether a worker could say this freely: recorded by nobody of the chain, with nobody of the
    /// chain present.
    func isHeardAlone(
        present: [PartyID], chain: OrderIssued, parties: PartyDirectory
    ) -> Bool {
        Hearing.isFree(recordedBy: speaker, present: present, chain: chain) {
            $0 == speaker ? speakerKind : parties.kind(of: $0)
        }
    }
}
