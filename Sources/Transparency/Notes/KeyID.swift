import Platform

/// The four bytes that with a name tell which key made a signature; no protection against forgery.
///
/// - Source: C2SP signed-note, "Signatures".
package struct KeyID: Hashable, Sendable, CustomStringConvertible {
    /// Stored big-endian.
    package let number: UInt32

    /// The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key).
    package init(of name: KeyName, type: SignatureType, publicKey: [UInt8]) {
        let digest = SHA256.digest(ofParts: [name.bytes, [0x0a, type.rawValue], publicKey])
        self.init(bigEndian: digest.bytes)
    }

    /// Reads the first four of at least four bytes.
    init(bigEndian bytes: some Sequence<UInt8>) {
        number = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    package var bytes: [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }

    /// Eight lower-case hexadecimal digits.
    package var description: String { Hex.encodeText(bytes) }
}

/// What a signature is made over and how; part of the key ID.
///
/// - Source: C2SP signed-note, "Signature types". Others exist and are never verified here.
package enum SignatureType: UInt8, Sendable {
    /// Ed25519 over the note's text.
    case ed25519 = 0x01
    /// Ed25519 over `cosignature/v1`, a time, and a checkpoint's text.
    case cosignature = 0x04
}
