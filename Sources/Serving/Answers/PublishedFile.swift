import LedgerStore
import Platform
import Registry
import Transparency
import Views

extension ServedLedger {
    // The bytes of a published file; nil when this checkpoint's ledger has none such.

    func publishedCheckpoint(size wanted: UInt64) throws -> [UInt8]? {
        guard wanted <= size else { return nil }
        return try bytes(at: PublishedPaths.checkpoint(size: wanted), limit: SignedNote.longest)
    }

    func published(_ tile: TileCoordinate) throws -> [UInt8]? {
        guard reaches(tile.index, tile.width, TileLayout.hashCount(level: tile.level, size: size))
        else { return nil }
        return try bytes(at: tile.path, limit: tile.byteCount)
    }

    func published(_ bundle: BundleCoordinate) throws -> [UInt8]? {
        guard reaches(bundle.index, bundle.width, size) else { return nil }
        return try bytes(at: bundle.path, limit: ServedLedger.longestBundle)
    }

    func publishedProfile(_ digest: Digest) -> [UInt8]? {
        guard view.state.adopted.contains(where: { $0.profile.digest == digest }) else {
            return nil
        }
        return view.profiles.bytes(of: digest)
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
