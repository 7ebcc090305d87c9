import LedgerStore
import Platform
import Registry
import Transparency

/// Profiles by digest: those published beside a ledger, and those available to be adopted.
package struct PublishedProfiles: Sendable {
    private let directory: String
    private let atHand: [(digest: Digest, bytes: [UInt8])]
    private let fetch: @Sendable (Digest) -> [UInt8]?

    /// - Parameter atHand: taken where the ledger does not hold them yet; none for a verifier, who
    ///   wants to see what is published.
    /// - Parameter fetch: from where those are that are not in the directory.
    package init(
        ledger: String, atHand: [[UInt8]] = [],
        fetch: @escaping @Sendable (Digest) -> [UInt8]? = { _ in nil }
    ) {
        self.fetch = fetch
        directory = ledger + "/profiles"
        self.atHand = atHand.map { (SHA256.digest(of: $0), $0) }
    }

    package func bytes(of digest: Digest) -> [UInt8]? {
        if let known = atHand.first(where: { $0.digest == digest }) { return known.bytes }
        do throws(FileError) {
            let bytes = try FileSystem.readRegular(
                "\(directory)/\(Hex.encodeText(digest.bytes))", limit: 16 << 20)
            return SHA256.digest(of: bytes) == digest ? bytes : nil
        } catch {
            return fetch(digest)
        }
    }
}
