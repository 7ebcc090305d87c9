import Platform

/// The hashing of RFC 6962: leaves and inner nodes of a Merkle tree never collide, for the first
/// byte hashed tells them apart.
///
/// - Source: RFC 6962 §2.1.
package enum Merkle {
    /// The root of the tree without leaves: SHA-256 of nothing.
    package static let emptyRoot = SHA256.digest(of: [])

    /// SHA-256(0x00 ‖ entry).
    package static func leafHash(_ entry: Span<UInt8>) -> Digest {
        SHA256.digest(prefix: 0x00, entry)
    }

    package static func leafHash(_ entry: [UInt8]) -> Digest { leafHash(entry.span) }

    /// SHA-256(0x01 ‖ left ‖ right).
    package static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
        SHA256.digest(prefix: 0x01, left, right)
    }

    /// The root over `hashes`, taken as neighbouring nodes of one level; `emptyRoot` for none.
    ///
    /// Every 2^k hashes at a multiple of 2^k are hashed as a complete subtree, so this is also the
    /// root of any tree whose leaf hashes these are.
    package static func root(over hashes: some Sequence<Digest>) -> Digest {
        var frontier = Frontier()
        for hash in hashes { frontier.append(hash) }
        return frontier.root
    }
}
