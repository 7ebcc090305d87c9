import Platform
import Registry

/// Tells of each entry, in the order of seq, what it says and of which statement it is a version.
struct VersionReader {
    private var places: [Digest: UInt64] = [:]
    /// What the registry itself said, which orders only refer to.
    private let earlier: [Digest: UInt64]
    private(set) var versions = StatementVersions()

    init() { earlier = [:] }

    init(after registry: VersionReader) { earlier = registry.places }

    /// A correction of what is not here stands for itself.
    mutating func read(_ entry: CaseEntry) -> (body: Body, firstVersion: UInt64) {
        let first = versions.take(
            entry.content, by: entry.speaker, at: entry.seq,
            correcting: entry.content.corrects.flatMap(seq))
        places[entry.identity] = entry.seq
        return (entry.content.said, first)
    }

    /// Where the statement of an identity is; nil where it was not read.
    func seq(of identity: Digest) -> UInt64? { places[identity] ?? earlier[identity] }

    /// The entries of the statements that the content refers to; those not available are left out.
    func references(of entry: CaseEntry) -> [UInt64] {
        entry.content.references.compactMap(seq)
    }
}
