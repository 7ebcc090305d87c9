import Platform
import Transparency

/// Names within a published tree, relative to it.
package enum PublishedPaths {
    package static let checkpoint = "checkpoint"

    /// Every signed checkpoint is kept under its size in tile-path form, such as
    /// `checkpoints/x001/234`.
    package static func checkpoint(size: UInt64) -> String {
        "checkpoints/\(TilePath.encode(size))"
    }

    /// An adopted profile is under the hexadecimal SHA-256 of its bytes.
    package static func profile(_ digest: Digest) -> String {
        "profiles/\(Hex.encodeText(digest.bytes))"
    }

    /// Of an openings file, relative to `private/openings`: the bundle's number in tile-path form.
    package static func openings(bundle index: UInt64) -> String { TilePath.encode(index) }
}
