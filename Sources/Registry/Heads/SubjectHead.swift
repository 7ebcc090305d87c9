import Platform
import Transparency

/// The last statement that names one subject, and how many name it.
/// - Source: `Specs/heads.md`.
package struct SubjectHead: Equatable, Sendable {
    /// What stands for the subject: `SubjectHead.key(of:)`.
    package let key: Digest
    package var last: UInt64
    /// At least 1.
    package var count: UInt64

    /// The 48 bytes of its leaf: the key, then last seq and count, big-endian.
    package var bytes: [UInt8] {
        key.bytes + SubjectHead.bigEndian(last) + SubjectHead.bigEndian(count)
    }

    package var leafHash: Digest { Merkle.leafHash(bytes) }

    package static func key(of order: OrderNumber) -> Digest { key("order \(order.text)") }
    package static func key(of worker: WorkerID) -> Digest { key("worker \(worker.text)") }
    package static func key(of party: PartyID) -> Digest { key("party \(party.text)") }

    private static func key(_ subject: String) -> Digest {
        SHA256.digest(of: Array("feri-subject/1\n\(subject)".utf8))
    }

    private static func bigEndian(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) }
    }
}

extension Subjects {
    /// The keys of the subjects named, one to three.
    var headKeys: [Digest] {
        [
            order.map { SubjectHead.key(of: $0) }, worker.map { SubjectHead.key(of: $0) },
            party.map { SubjectHead.key(of: $0) },
        ].compactMap { $0 }
    }
}
