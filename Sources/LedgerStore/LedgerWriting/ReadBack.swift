import Platform
import Transparency

/// Reads what was just published from its place, and hashes it up to the root again: a checkpoint
/// is signed over what the disk gives back, never over what was meant.
struct ReadBack: Sendable {
    let ledger: String
    let threads: Int

    /// The frontier of the whole tree after `planned`, of which all bundles were read back.
    /// - Parameter before: the frontier of the tree the files were added to.
    func frontier(
        after before: Frontier, adding planned: [PlannedFile], size: UInt64
    ) throws(StoreError) -> Frontier {
        var frontier = before
        let bundles = try Parallel.attempt(planned, threads: threads) { (file) throws(StoreError) in
            try leaves(of: file)
        }
        for bundle in bundles {
            guard let (first, leaves) = bundle else { continue }
            // Entries before the tree's end were read back when they were published.
            let known = Int(frontier.size - first)
            for leaf in leaves[known...] { frontier.append(leaf) }
        }
        let tree = TiledTree(size: size) { (coordinate) throws(StoreError) in
            let path = "\(ledger)/\(coordinate.path)"
            guard let tile = Tile(coordinate, bytes: try read(path)) else {
                throw StoreError.readBack(file: path)
            }
            return tile
        }
        guard frontier.size == size, try TreeRoot.of(size: size, from: tree) == frontier.root
        else { throw StoreError.readBack(file: ledger) }
        return frontier
    }

    /// The leaf hashes of a bundle with its first entry's seq; nil for other files, whose bytes
    /// are compared only.
    private func leaves(
        of file: PlannedFile
    ) throws(StoreError) -> (first: UInt64, leaves: [Digest])? {
        let bytes = try read(file.path)
        guard bytes == file.bytes else { throw StoreError.readBack(file: file.path) }
        guard case .bundle(let coordinate) = file.kind else { return nil }
        do throws(BundleError) {
            let ranges = try EntryBundle.split(bytes, count: coordinate.width)
            let bundle = BundleContent(index: coordinate.index, bytes: bytes, ranges: ranges)
            return (coordinate.firstEntry, bundle.leafHashes())
        } catch { throw StoreError.readBack(file: file.path) }
    }

    private func read(_ path: String) throws(StoreError) -> [UInt8] {
        do throws(FileError) { return try FileSystem.readRegular(path) } catch {
            throw StoreError.file(error)
        }
    }
}
