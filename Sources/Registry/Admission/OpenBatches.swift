import Platform
import Transparency

/// The batches of which the ledger does not hold every statement, and what it holds of each.
///
/// Where files are taken whole this is empty, but for a crash between two groups of a file.
/// - Source: `Specs/batch-signature.md` 14.
package struct OpenBatches: Sendable {
    /// How many batches there are, whole or not.
    package private(set) var batchCount = 0
    /// By the identity of a batch, the indexes that are held.
    private var held: [Digest: Set<UInt64>] = [:]

    /// How many batches have holes.
    package var count: Int { held.count }

    /// How many statements of a batch the ledger holds; nil where it holds none or all.
    package func heldCount(of batch: Digest) -> Int? { held[batch]?.count }

    /// Takes the lines of a statement that is admitted; no text is admitted twice, so no index of
    /// a batch comes again.
    mutating func take(_ statement: Statement, signedBy keys: [VerifierKey]) {
        guard statement.isBatched else { return }
        for (line, key) in zip(statement.batchLines, keys) {
            guard let line else { continue }
            let batch = line.identity(under: key)
            if held[batch] == nil { batchCount += 1 }
            held[batch, default: []].insert(line.batch.index)
            if held[batch]?.count == Int(line.batch.size) { held[batch] = nil }
        }
    }
}

extension RegistryState {
    /// Why a statement that was just admitted may not stay: the ledger holds less of its batch
    /// than all. nil where it has no batch line, or its batches are whole.
    package func incompleteBatch(
        of statement: Statement, signedBy keys: [VerifierKey]
    ) -> Refusal? {
        for (line, key) in zip(statement.batchLines, keys) {
            guard let line, let count = batches.heldCount(of: line.identity(under: key)) else {
                continue
            }
            return .batchIncomplete(seen: count, size: Int(line.batch.size))
        }
        return nil
    }
}
