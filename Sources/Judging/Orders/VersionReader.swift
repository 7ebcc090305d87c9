import Platform
import Registry

/// Tells of each entry, in the order of seq, what it says and of which statement it is a version.
struct VersionReader {
    private struct Place {
        let first: UInt64
        let seq: UInt64
    }

    private var places: [Digest: Place] = [:]
    /// What the registry itself said, which orders only refer to.
    private let earlier: [Digest: Place]

    init() { earlier = [:] }

    init(after registry: VersionReader) { earlier = registry.places }

    private func place(of identity: Digest) -> Place? { places[identity] ?? earlier[identity] }

    /// A correction's new body stands for the statement it corrects; a correction of what is not
    /// available stands for itself.
    mutating func read(_ entry: CaseEntry) -> (body: Body, firstVersion: UInt64) {
        var body = entry.content.body
        var first = entry.seq
        if case .statementCorrected(let correction) = body {
            body = correction.corrected
            first =
                entry.content.references.first.flatMap { place(of: $0)?.first }
                ?? entry.seq
        }
        places[entry.identity] = Place(first: first, seq: entry.seq)
        return (body, first)
    }

    /// Where the statement of an identity is; nil where it was not read.
    func seq(of identity: Digest) -> UInt64? { place(of: identity)?.seq }

    /// The entries of the statements that the content refers to; those not available are left out.
    func references(of entry: CaseEntry) -> [UInt64] {
        entry.content.references.compactMap { place(of: $0)?.seq }
    }
}
