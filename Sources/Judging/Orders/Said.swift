import Platform
import Registry

/// One version of something a party said.
package struct Said<Body: Sendable>: Sendable {
    package let seq: UInt64
    package let received: Instant
    package let filed: Instant
    package let speaker: PartyID
    package let speakerKind: PartyKind
    /// The seq of the statement that this is a version of; its own for a first version.
    package let firstVersion: UInt64
    package let body: Body
    /// The seqs of the statements that the content refers to, as far as they are available.
    package let refersTo: [UInt64]
    /// Whether a key that signed it is said to have been in other hands by then.
    package let isKeyInDoubt: Bool
    /// The seq of what took its place.
    package internal(set) var supersededBy: UInt64?

    package var isSuperseded: Bool { supersededBy != nil }
    package var isCorrection: Bool { firstVersion != seq }

    package init(
        _ entry: CaseEntry, firstVersion: UInt64, body: Body, refersTo: [UInt64] = []
    ) {
        seq = entry.seq
        received = entry.received
        filed = entry.filed
        isKeyInDoubt = entry.isKeyInDoubt
        speaker = entry.speaker
        speakerKind = entry.speakerKind
        self.firstVersion = firstVersion
        self.body = body
        self.refersTo = refersTo
    }
}

extension [UInt64] {
    /// Ascending, each once.
    var asSeqs: [UInt64] {
        var isAscending = true
        for place in indices.dropFirst() where self[place] <= self[place - 1] {
            isAscending = false
            break
        }
        if isAscending { return self }
        var seqs: [UInt64] = []
        seqs.reserveCapacity(count)
        for seq in sorted() where seqs.last != seq { seqs.append(seq) }
        return seqs
    }
}

extension Array {
    /// Marks each version that a later one of the same statement took the place of.
    mutating func markCorrected<Body>(_ versions: StatementVersions)
    where Element == Said<Body> {
        for place in indices { self[place].supersededBy = versions.correction(of: self[place].seq) }
    }

    package func current<Body>() -> [Said<Body>] where Element == Said<Body> {
        filter { !$0.isSuperseded }
    }
}
