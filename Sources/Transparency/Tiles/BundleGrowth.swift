/// How entry bundles change when entries are appended: a pure function from the partial bundle at
/// the right edge and the new entries to every bundle that is new or wider.
package struct BundleGrowth: Sendable {
    /// The entries of the log so far.
    package private(set) var size: UInt64
    /// The bytes of the partial bundle; empty when the log ends with a full one.
    private var edge: [UInt8]

    /// The log without entries.
    package init() {
        size = 0
        edge = []
    }

    /// The log of `size` entries (below 2^63); `bundle` is asked for its partial bundle, if it has
    /// one, and must answer with the bytes of that coordinate.
    package init<Failure: Error>(
        size: UInt64, bundle: (BundleCoordinate) throws(Failure) -> [UInt8]
    ) throws(Failure) {
        self.size = size
        edge = []
        if let coordinate = TileLayout.partialBundle(size: size) { edge = try bundle(coordinate) }
    }

    /// Appends `entries` and returns the bundles that are new or wider, in their order.
    /// - Throws: `tooLong` with the entry's place in `entries`; then nothing is appended.
    package mutating func append(
        _ entries: some Collection<[UInt8]>
    ) throws(BundleError) -> [GrownBundle] {
        for (position, entry) in entries.enumerated() where entry.count > EntryBundle.longestEntry {
            throw BundleError.tooLong(entry: position, bytes: entry.count)
        }
        var grown: [GrownBundle] = []
        for entry in entries {
            _ = EntryBundle.append(entry, to: &edge)
            size += 1
            guard size & 0xff == 0 else { continue }
            if let coordinate = BundleCoordinate(index: (size >> 8) - 1) {
                grown.append(GrownBundle(coordinate: coordinate, bytes: edge))
            }
            edge.removeAll(keepingCapacity: true)
        }
        if !entries.isEmpty, let coordinate = TileLayout.partialBundle(size: size) {
            grown.append(GrownBundle(coordinate: coordinate, bytes: edge))
        }
        return grown
    }
}

/// A bundle to be written in place of a narrower one, or as a new one.
package struct GrownBundle: Equatable, Sendable {
    package let coordinate: BundleCoordinate
    package let bytes: [UInt8]

    init(coordinate: BundleCoordinate, bytes: [UInt8]) {
        self.coordinate = coordinate
        self.bytes = bytes
    }
}
