import Platform
import Transparency

/// What the first `size` entries say about each subject, kept up entry by entry.
///
/// What is erased within these entries counts no more: a later replay, without the
/// erased contents, arrives at the same heads.
struct SubjectHeads: Sendable {
    private(set) var size: UInt64 = 0
    private var heads: [Digest: SubjectHead] = [:]
    private var erased: Set<UInt64> = []
    /// Entries whose content is neither available nor erased.
    private var unseen = 0

    /// Whether every content that counts was available.
    var isComplete: Bool { unseen == 0 }

    var count: UInt64 { UInt64(heads.count) }

    /// All heads, by ascending key.
    var sorted: [SubjectHead] { heads.values.sorted { $0.key < $1.key } }

    var root: Digest {
        var tree = Frontier()
        for head in sorted { tree.append(head.leafHash) }
        return tree.root
    }

    /// Takes the entries up to `size`, each of which is looked at once in a ledger's life.
    ///
    /// - Parameter erasures: the seqs that each `data.erased` names, by its own.
    mutating func advance(
        to size: UInt64, in statements: StatementIndex, erasures: [UInt64: [UInt64]]
    ) {
        while self.size < size {
            let seq = self.size
            let trace = statements[seq]
            if trace.type == nil { unseen += 1 }
            for key in trace.subjects.headKeys {
                heads[key, default: SubjectHead(key: key, last: seq, count: 0)].last = seq
                heads[key]?.count += 1
            }
            if let seqs = erasures[seq] { forget(seqs, in: statements) }
            self.size += 1
        }
    }

    private mutating func forget(_ seqs: [UInt64], in statements: StatementIndex) {
        var headless: Set<Digest> = []
        for seq in seqs where erased.insert(seq).inserted {
            let trace = statements[seq]
            if trace.type == nil { unseen -= 1 }
            for key in trace.subjects.headKeys {
                heads[key]?.count -= 1
                if heads[key]?.count == 0 {
                    heads[key] = nil
                } else if heads[key]?.last == seq {
                    headless.insert(key)
                }
            }
        }
        headless.formIntersection(heads.keys)
        // Backwards to the statement that is now the last: as far as the erased ones reach.
        var seq = headless.compactMap { heads[$0]?.last }.max() ?? 0
        while !headless.isEmpty {
            if !erased.contains(seq) {
                for key in statements[seq].subjects.headKeys where headless.contains(key) {
                    if (heads[key]?.last ?? 0) >= seq {
                        heads[key]?.last = seq
                        headless.remove(key)
                    }
                }
            }
            guard seq > 0 else { return }
            seq -= 1
        }
    }
}
