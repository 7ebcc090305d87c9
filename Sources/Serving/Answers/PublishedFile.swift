import LedgerStore
import Platform
import Registry
import Transparency
import Views

extension ServedLedger {
    /// The bytes of a published file; nil when this checkpoint's ledger has none such.
    func publishedFile(_ path: ServedPath) throws -> [UInt8]? {
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
