import Platform
import Transparency

extension Publisher {
    /// Empties the records of `seqs`, all of them published, a file at a time: each file is
    /// replaced in one step, and then the bytes that stood there are overwritten.
    ///
    /// - Returns: those of `seqs` whose record was not empty.
    mutating func eraseOpenings(of seqs: [UInt64]) throws(StoreError) -> [UInt64] {
        var erased: [UInt64] = []
        for (bundle, chosen) in OpeningErasure.byBundle(seqs) {
            guard let coordinate = BundleCoordinate(index: bundle, inLogOf: published.size) else {
                throw StoreError.noSuchEntry(seq: chosen[0], size: published.size)
            }
            let path = "\(home.openings)/\(PublishedPaths.openings(bundle: bundle))"
            let erasure = try OpeningErasure(
                of: chosen.map { Int($0 & 0xff) }, from: path, count: coordinate.width)
            guard !erasure.positions.isEmpty else { continue }
            do throws(FileError) {
                let staged = "\(home.staging)/openings"
                try files.write(erasure.bytes, to: staged, mode: 0o600)
                let old = try files.supersede(path, by: staged)
                try files.syncDirectory(FileSystem.directory(of: path))
                try files.overwrite(old)
            } catch { throw StoreError.file(error) }
            if coordinate.width < TileCoordinate.fullWidth { keepOpenings(erasure.bytes) }
            erased += erasure.positions.map { bundle << 8 | UInt64($0) }
        }
        return erased
    }
}

/// The openings of one bundle without some of them.
private struct OpeningErasure {
    /// What the file holds afterwards.
    let bytes: [UInt8]
    /// The records that were not empty before, ascending.
    let positions: [Int]

    /// - Parameter chosen: positions of records in the file, ascending.
    init(of chosen: [Int], from path: String, count: Int) throws(StoreError) {
        let before: [UInt8]
        do throws(FileError) {
            before = try FileSystem.readRegular(path, limit: LedgerReader.bundleLimit)
        } catch { throw StoreError.file(error) }
        let ranges: [Range<Int>]
        do throws(OpeningsError) {
            ranges = try OpeningRecords.split(before, count: count)
        } catch { throw StoreError.corruption(file: path, damage: .noOpenings) }
        var after: [UInt8] = []
        after.reserveCapacity(before.count)
        var positions: [Int] = []
        for (position, range) in ranges.enumerated() {
            let isChosen = chosen.contains(position)
            OpeningRecords.append(isChosen ? [] : Array(before[range]), to: &after)
            if isChosen, !range.isEmpty { positions.append(position) }
        }
        bytes = after
        self.positions = positions
    }

    /// The seqs in groups of one bundle, ascending.
    static func byBundle(_ seqs: [UInt64]) -> [(bundle: UInt64, seqs: [UInt64])] {
        var groups: [(bundle: UInt64, seqs: [UInt64])] = []
        for seq in Set(seqs).sorted() {
            if groups.last?.bundle == seq >> 8 {
                groups[groups.count - 1].seqs.append(seq)
            } else {
                groups.append((seq >> 8, [seq]))
            }
        }
        return groups
    }
}
