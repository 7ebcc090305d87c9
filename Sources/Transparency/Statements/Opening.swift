import Platform

/// What a sealed statement says, with the salt that binds it to its seal.
///
/// It lies beside the ledger, never in it, and can be erased; the seal alone tells nothing.
package struct Opening: Equatable, Sendable {
    /// 32 random bytes.
    package let salt: [UInt8]
    /// One line of canonical JSON, without its newline.
    package let content: [UInt8]

    package static let saltByteCount = 32
    /// A record of `Specs/openings.md` holds salt and content in 65,535 bytes.
    package static let longestContent = 65_535 - saltByteCount

    package init(salt: [UInt8], content: [UInt8]) {
        self.salt = salt
        self.content = content
    }

    /// SHA-256("feri-content/1\n" ‖ salt ‖ content).
    package var seal: Digest { SHA256.digest(ofParts: [Opening.domain, salt, content]) }

    private static let domain = Array("feri-content/1\n".utf8)
}
