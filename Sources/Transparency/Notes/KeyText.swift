import Platform

/// The common form of verifier, witness and signer keys in text: `name+hash+base64(type ‖ bytes)`.
struct KeyText {
    let name: KeyName
    /// As the text states it; not yet compared with the key.
    let keyID: KeyID
    /// The 32 bytes after the type byte: a public key or a seed.
    let key: [UInt8]

    init(
        parsing text: some Collection<UInt8>, type expected: SignatureType
    ) throws(NoteError) {
        // The base64 may contain a plus: only the first two separate.
        let parts = text.split(
            separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw NoteError.malformedKey }
        name = try KeyName(parts[0])
        guard let hash = Hex.decode(Array(parts[1])), hash.count == 4,
            let bytes = Base64.decode(Array(parts[2])), let type = bytes.first
        else { throw NoteError.malformedKey }
        guard type == expected.rawValue else { throw NoteError.keyType(seen: type) }
        keyID = KeyID(bigEndian: hash)
        key = Array(bytes.dropFirst())
    }

    static func write(_ name: KeyName, _ keyID: KeyID, _ type: SignatureType, _ key: [UInt8])
        -> String
    {
        "\(name)+\(keyID)+\(Base64.encodeText([type.rawValue] + key))"
    }
}

func verifyingKey(_ bytes: [UInt8]) throws(NoteError) -> VerifyingKey {
    do throws(CryptographyError) {
        return try VerifyingKey(bytes)
    } catch {
        throw NoteError.unusableKey(error)
    }
}
