import LedgerStore
import Platform
import Terminal
import Transparency
import Views
import Wording

/// Verifies a whole ledger at an address before somebody gives their word for it, as `feri verify`
/// does, and keeps the copy for the next time.
package struct RemoteAudit: Sendable {
    /// Where the copy of each log is kept.
    private let directory: String
    /// The directory of a home's `private/`, for those who hold it; nil to verify without.
    private let openings: String?
    /// A file in PEM; nil: the machine's.
    private let authorities: String?
    private let world: World

    package init(directory: String, openings: String?, authorities: String?, in world: World) {
        self.directory = directory
        self.openings = openings
        self.authorities = authorities
        self.world = world
    }

    /// Why nobody should give their word for `shown`, which is published at `address`; nil where all
    /// that it covers verifies.
    package func fault(of shown: VerifiedCheckpoint, at address: String) -> Trilingual? {
        do {
            let name = Hex.encodeText(SHA256.digest(of: shown.origin.bytes).bytes)
            let remote = try RemoteLedger(
                address, under: shown.key, directory: "\(directory)/\(name)",
                authorities: authorities, in: world)
            _ = try remote.fetch { _, _ in }
            let ledger = remote.mirror.ledger
            let verified = try LedgerVerification(
                ledger: ledger, openings: openings, key: shown.key, now: world.now(), isCopy: true,
                profiles: PublishedProfiles(ledger: ledger, fetch: { remote.profile($0) })
            ).run()
            // The log may have grown since it was asked.
            let size = verified.tree.checkpoint.size
            let reader = LedgerReader(ledger: ledger, openings: nil, key: shown.key)
            let root = HistoryRoots(of: reader, size: size).root(size: shown.size)
            return root == shown.root
                ? nil
                : Trilingual(
                    en: "what is published is not what the checkpoint covers",
                    ja: "公開されているものがチェックポイントの対象と異なります",
                    vi: "những gì được công bố không phải những gì checkpoint bao trùm")
        } catch let failed as LedgerVerification.Failed {
            return Trilingual(
                en: "{place}: {message}", ja: "{place}: {message}", vi: "{place}: {message}"
            ).filled(["place": failed.place]).filled(["message": failed.message])
        } catch {
            return Failure(describing: error).message
        }
    }
}
