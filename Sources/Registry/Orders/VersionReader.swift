import Platform

/// Tells of each entry, in the order of seq, what it says and of which statement it is a version.
struct VersionReader {
    private var firstVersions: [Digest: UInt64] = [:]
    private var seqs: [Digest: UInt64] = [:]

    /// A correction's new body stands for the statement it corrects; a correction of what is not
    /// at hand stands for itself.
    mutating func read(_ entry: CaseEntry) -> (body: Body, firstVersion: UInt64) {
        var body = entry.content.body
        var first = entry.seq
        if case .statementCorrected(let correction) = body {
            body = correction.corrected
            first = entry.content.references.first.flatMap { firstVersions[$0] } ?? entry.seq
        }
        firstVersions[entry.identity] = first
        seqs[entry.identity] = entry.seq
        return (body, first)
    }

    /// Where the statements stand that the content refers to; those not at hand are left out.
    func references(of entry: CaseEntry) -> [UInt64] {
        entry.content.references.compactMap { seqs[$0] }
    }
}
