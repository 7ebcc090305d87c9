import LedgerStore
import Platform
import Synchronization
import Transparency

/// The roots of a log's earlier trees, computed from its tiles and remembered.
///
/// Many statements name the same checkpoint as seen, so few are ever computed.
package final class HistoryRoots: Sendable {
    private let reader: LedgerReader
    private struct Known {
        var size: UInt64
        var roots: [UInt64: Digest]
    }
    private let known: Mutex<Known>

    /// - Parameter size: how many entries of the log are published in `reader`'s tiles.
    package init(of reader: LedgerReader, size: UInt64) {
        self.reader = reader
        known = Mutex(Known(size: size, roots: [0: Merkle.emptyRoot]))
    }

    /// Lets the log be as large as `size`.
    package func grow(to size: UInt64) { known.withLock { $0.size = max($0.size, size) } }

    /// The root of the first `size` entries; nil when the log is smaller or its tiles cannot be
    /// read, which the check of the tree itself will say.
    package func root(size: UInt64) -> Digest? {
        known.withLock { known in
            if let root = known.roots[size] { return root }
            guard size <= known.size else { return nil }
            do throws(StoreError) {
                let root = try TreeRoot.of(size: size, from: reader.tree(size: known.size))
                known.roots[size] = root
                return root
            } catch {
                return nil
            }
        }
    }
}
