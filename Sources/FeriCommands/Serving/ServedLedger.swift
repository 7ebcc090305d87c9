import LedgerStore
import Platform
import Registry
import Synchronization
import Transparency

/// A ledger at one checkpoint as it is served: an immutable view, and what was worked out from it.
package final class ServedLedger: Sendable {
    package let view: LedgerView
    private let openCases = Mutex<[OrderNumber: OrderCase]>([:])
    private let reviews = Mutex<[OrderNumber: OrderReview]>([:])

    package init(_ view: LedgerView) { self.view = view }

    package var size: UInt64 { view.checkpoint.size }

    /// The order as its open statements alone tell it: what may be shown to everybody; nil when
    /// nothing open issues an order of that number.
    package func openCase(_ order: OrderNumber) throws -> OrderCase? {
        if let known = openCases.withLock({ $0[order] }) { return known }
        guard let seqs = view.index.orders[order] else { return nil }
        let open = try view.caseEntries(seqs).filter { !$0.isSealed }
        guard let made = OrderCase(order, entries: open) else { return nil }
        openCases.withLock { $0[order] = made }
        return made
    }

    /// Everything about the order; nil when there is none of that number.
    package func review(_ order: OrderNumber) throws -> OrderReview? {
        if let known = reviews.withLock({ $0[order] }) { return known }
        guard let made = try OrderReview(order, in: view) else { return nil }
        reviews.withLock { $0[order] = made }
        return made
    }

    /// What others say of a worker, and with `withVoice` she herself; nil when there is nobody of
    /// that pseudonym.
    package func sheet(of worker: WorkerID, withVoice: Bool) throws -> WorkerSheet? {
        try WorkerSheet(worker, in: view, withVoice: withVoice)
    }

    /// All orders with open terms, by number.
    package func openOrders() -> [(number: OrderNumber, terms: OrderIssued)] {
        view.state.orders.sorted { $0.key < $1.key }.map { ($0.key, $0.value.terms) }
    }

    /// The bytes of a published file; nil when this checkpoint's ledger has none such.
    package func publishedFile(_ path: ServedPath) throws -> [UInt8]? {
        switch path {
        case .checkpoint: return view.checkpoint.bytes
        case .checkpointOfSize(let wanted):
            guard wanted <= size else { return nil }
            return try bytes(at: PublishedPaths.checkpoint(size: wanted), limit: SignedNote.longest)
        case .tile(let tile):
            guard
                reaches(
                    tile.index, tile.width, TileLayout.hashCount(level: tile.level, size: size))
            else { return nil }
            return try bytes(at: tile.path, limit: tile.byteCount)
        case .bundle(let bundle):
            guard reaches(bundle.index, bundle.width, size) else { return nil }
            return try bytes(at: bundle.path, limit: ServedLedger.longestBundle)
        case .profile(let digest):
            guard view.state.adopted.contains(where: { $0.profile.digest == digest }) else {
                return nil
            }
            return view.profiles.bytes(of: digest)
        default: return nil
        }
    }

    private static let longestBundle = 256 * (2 + EntryBundle.longestEntry)

    /// Whether a row of `count` hashes or entries reaches to the end of this tile or bundle: what
    /// no checkpoint covers yet is not handed out.
    private func reaches(_ index: UInt64, _ width: Int, _ count: UInt64) -> Bool {
        index <= count >> 8 && (index << 8) + UInt64(width) <= count
    }

    private func bytes(at path: String, limit: Int) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try FileSystem.readRegular("\(view.reader.ledger)/\(path)", limit: limit)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }
}
