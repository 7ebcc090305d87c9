import Transparency

/// The partial files that one tile or bundle has left behind while it grew.
struct PartialFiles: Sendable {
    /// The path of the tile or bundle as it is now.
    let current: String
    let isBundle: Bool
    var widths: [(path: String, width: Int)]

    /// Each must be exactly the beginning of the current file that its width says.
    func compare(_ files: TreeFiles) throws(VerificationFailure) {
        let whole = try files.read(current, limit: LedgerReader.bundleLimit)
        let ends = try isBundle ? self.ends(of: whole) : []
        for (path, width) in widths {
            let end = isBundle ? ends[width] : width * 32
            let bytes = try files.read(path, limit: end)
            guard bytes.count == end else {
                throw VerificationFailure(
                    .file(path), expected: "\(end) bytes", seen: "\(bytes.count)")
            }
            guard bytes[...] == whole[..<end] else {
                throw VerificationFailure(
                    .file(path), expected: "the beginning of \(current)", seen: "other bytes")
            }
        }
    }

    /// Where the bundle's first 0, 1, 2 … entries end.
    private func ends(of bundle: [UInt8]) throws(VerificationFailure) -> [Int] {
        var ends = [0]
        var position = 0
        while position + 2 <= bundle.count {
            position += 2 + (Int(bundle[position]) << 8 | Int(bundle[position + 1]))
            ends.append(position)
        }
        guard position == bundle.count, let widest = widths.map(\.width).max(),
            widest < ends.count
        else {
            throw VerificationFailure(.file(current), expected: "a bundle", seen: "other bytes")
        }
        return ends
    }
}
