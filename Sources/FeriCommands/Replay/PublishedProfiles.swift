import LedgerStore
import Platform
import Registry
import Transparency

/// Profiles by digest: those published beside a ledger, and the one built in.
package struct PublishedProfiles: Sendable {
    private let directory: String
    private let builtIn: [UInt8]?

    /// - Parameter builtIn: taken where the ledger does not hold it yet; nil for a verifier, who
    ///   wants to see what is published.
    package init(ledger: String, builtIn: [UInt8]?) {
        directory = ledger + "/profiles"
        self.builtIn = builtIn
    }

    package func bytes(of digest: Digest) -> [UInt8]? {
        if let builtIn, SHA256.digest(of: builtIn) == digest { return builtIn }
        do throws(FileError) {
            let bytes = try FileSystem.readRegular(
                "\(directory)/\(Hex.encodeText(digest.bytes))", limit: 16 << 20)
            return SHA256.digest(of: bytes) == digest ? bytes : nil
        } catch {
            return nil
        }
    }
}
