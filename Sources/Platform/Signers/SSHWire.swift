/// The few forms of RFC 4251 §5 that an agent speaks, and the Ed25519 key of RFC 8709 §4 in them.
package enum SSHWire {
    package static let ed25519 = Array("ssh-ed25519".utf8)

    /// A number of four bytes, the highest first.
    static func number(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) }
    }

    /// Bytes behind their count.
    static func string(_ bytes: [UInt8]) -> [UInt8] { number(UInt32(bytes.count)) + bytes }

    /// A public key as agents and `.pub` files name it.
    package static func keyBlob(_ publicKey: [UInt8]) -> [UInt8] {
        string(ed25519) + string(publicKey)
    }

    /// The 32 bytes in a key of the type `ssh-ed25519`; nil for another type or form.
    package static func publicKey(ofBlob blob: [UInt8]) -> [UInt8]? {
        var reader = SSHReader(blob)
        guard reader.string() == ed25519, let key = reader.string(), reader.isAtEnd,
            key.count == VerifyingKey.byteCount
        else { return nil }
        return key
    }

    /// The 64 bytes in a signature of the type `ssh-ed25519`.
    static func signature(ofBlob blob: [UInt8]) -> [UInt8]? {
        var reader = SSHReader(blob)
        guard reader.string() == ed25519, let signature = reader.string(), reader.isAtEnd,
            signature.count == VerifyingKey.signatureByteCount
        else { return nil }
        return signature
    }
}

/// Reads what `SSHWire` writes, and never behind the end.
struct SSHReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() -> UInt8? { rest.popFirst() }

    mutating func number() -> UInt32? {
        guard rest.count >= 4 else { return nil }
        defer { rest = rest.dropFirst(4) }
        return rest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func string() -> [UInt8]? {
        guard let count = number(), Int(count) <= rest.count else { return nil }
        defer { rest = rest.dropFirst(Int(count)) }
        return Array(rest.prefix(Int(count)))
    }
}
