import Platform

/// What must be remembered of every admitted statement: its identity, so that it is admitted once
/// and can be referred to, and what a correction of it may not change.
///
/// Some fifty bytes a statement, whatever the statements say: speakers and subjects are kept once
/// each, and versions only where something was corrected.
struct StatementIndex: Sendable {
    /// What a correction must leave as it is.
    struct Trace: Equatable, Sendable {
        let speaker: PartyID
        /// nil when the content was not available.
        let type: ContentType?
        let subjects: Subjects
        let perspective: Perspective?
        let moment: Moment?
        let isSealed: Bool
    }

    private struct Kept {
        let speaker: UInt32
        let subjects: UInt32
        let type: ContentType?
        let perspective: Perspective?
        let moment: Moment?
        let isSealed: Bool
    }

    private var identities = SeqsByDigest()
    private var kept: [Kept] = []
    private var speakers = Interned<PartyID>()
    private var subjects = Interned<Subjects>()
    private var versions = StatementVersions()

    func seq(of identity: Digest) -> UInt64? { identities[identity] }

    subscript(_ seq: UInt64) -> Trace {
        let kept = kept[Int(seq)]
        return Trace(
            speaker: speakers[kept.speaker], type: kept.type, subjects: subjects[kept.subjects],
            perspective: kept.perspective, moment: kept.moment, isSealed: kept.isSealed)
    }

    func isSealed(_ seq: UInt64) -> Bool { kept[Int(seq)].isSealed }

    func firstVersion(of seq: UInt64) -> UInt64 { versions.first(of: seq) }

    func latestVersion(of first: UInt64) -> UInt64 { versions.latest(of: first) }

    /// Remembers the next statement; `first` is the version it corrects in the end, or its own seq.
    mutating func append(_ trace: Trace, identity: Digest, firstVersion first: UInt64) {
        let seq = UInt64(kept.count)
        identities.append(identity)
        kept.append(
            Kept(
                speaker: speakers.number(of: trace.speaker),
                subjects: subjects.number(of: trace.subjects), type: trace.type,
                perspective: trace.perspective, moment: trace.moment, isSealed: trace.isSealed))
        guard first != seq else { return }
        versions.add(correction: seq, of: versions.latest(of: first))
    }
}

/// Values that recur, each kept once and known by its number.
private struct Interned<Value: Hashable & Sendable>: Sendable {
    private var values: [Value] = []
    private var numbers: [Value: UInt32] = [:]

    subscript(_ number: UInt32) -> Value { values[Int(number)] }

    mutating func number(of value: Value) -> UInt32 {
        if let known = numbers[value] { return known }
        let number = UInt32(values.count)
        values.append(value)
        numbers[value] = number
        return number
    }
}

/// The digests of statements in the ledger's order, found again by their value.
///
/// Open addressing: a table of positions takes a fifth of a dictionary's room. Where a digest is
/// looked for is drawn with a key that each process makes for itself (`Hasher`): a filer
/// chooses identities by trying, and by their own bits could have all of them fall into one place.
private struct SeqsByDigest: Sendable {
    private var digests: [Digest] = []
    /// Positions in `digests` plus one; 0 is empty. Always a power of two, at most half full.
    private var slots = [UInt32](repeating: 0, count: 1024)

    subscript(_ digest: Digest) -> UInt64? {
        var slot = start(of: digest)
        while slots[slot] != 0 {
            let position = Int(slots[slot] - 1)
            if digests[position] == digest { return UInt64(position) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func append(_ digest: Digest) {
        digests.append(digest)
        if digests.count * 2 > slots.count {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            for position in digests.indices { place(position) }
        } else {
            place(digests.count - 1)
        }
    }

    private mutating func place(_ position: Int) {
        var slot = start(of: digests[position])
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(position + 1)
    }

    private func start(of digest: Digest) -> Int {
        digest.hashValue & (slots.count - 1)
    }
}
