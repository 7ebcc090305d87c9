import Platform
import Synchronization

/// Signatures of batches that verified, so that one of many statements is verified once.
///
/// Only what verified is kept, under all of public key, message and signature, each compared in
/// full. It says nothing of whether a key counts at some entry. Any thread may ask.
/// - Source: `Specs/batch-signature.md` 15.
package final class VerifiedBatches: Sendable {
    /// After so many, about 300 bytes each, all are forgotten.
    package static let most = 4096

    private struct Verified: Hashable {
        let key: [UInt8]
        let message: [UInt8]
        let signature: [UInt8]
    }

    private let held = Mutex<Set<Verified>>([])

    package init() {}

    func verifies(_ signature: [UInt8], of message: [UInt8], under key: VerifyingKey) -> Bool {
        let asked = Verified(key: key.bytes, message: message, signature: signature)
        if held.withLock({ $0.contains(asked) }) { return true }
        guard key.verifies(signature, of: message) else { return false }
        held.withLock { held in
            if held.count >= VerifiedBatches.most { held.removeAll(keepingCapacity: true) }
            held.insert(asked)
        }
        return true
    }
}
