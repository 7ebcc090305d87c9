import COpenSSL

/// Seals a few bytes with a passphrase: scrypt makes a key of it, and ChaCha20-Poly1305 seals.
///
/// - Source: RFC 7914 (scrypt), RFC 8439 §2.8 (the AEAD).
package enum PassphraseSealing {
    /// How dear each guess is: scrypt's N is 2 to the power of `log2N`, r is 8 and p is 1.
    package struct Cost: Hashable, Sendable {
        package let log2N: Int  // 14 ≤ log2N ≤ 20: from 16 MiB to 1 GiB of memory

        package static let range = 14...20

        /// nil outside of `range`.
        package init?(log2N: Int) {
            guard Cost.range.contains(log2N) else { return nil }
            self.log2N = log2N
        }

        private init(of log2N: Int) { self.log2N = log2N }

        /// 128 MiB, some tenths of a second.
        package static let usual = Cost(of: 17)
        /// The least that is taken.
        package static let least = Cost(of: 14)

        package static let blocks = 8
        package static let lanes = 1
    }

    package static let saltByteCount = 16
    package static let tagByteCount = 16

    /// `secret` sealed, and behind it the tag over it and over `context`, which stays readable.
    /// - Parameter salt: drawn for each sealing, so that the key that scrypt makes seals once only.
    package static func seal(
        _ secret: [UInt8], with passphrase: [UInt8], salt: [UInt8], cost: Cost, context: [UInt8]
    ) throws(CryptographyError) -> [UInt8] {
        var key = try key(of: passphrase, salt: salt, cost: cost)
        defer { erase(&key) }
        let cipher = try CipherContext()
        var sealed = [UInt8](repeating: 0, count: secret.count)
        var tag = [UInt8](repeating: 0, count: tagByteCount)
        guard cipher.seals(secret, under: key, context: context, into: &sealed, tag: &tag) else {
            ERR_clear_error()
            throw CryptographyError.sealing
        }
        return sealed + tag
    }

    /// What `seal` was given; nil when the passphrase is another, or a byte of it all is.
    package static func open(
        _ sealed: [UInt8], with passphrase: [UInt8], salt: [UInt8], cost: Cost, context: [UInt8]
    ) throws(CryptographyError) -> [UInt8]? {
        guard sealed.count >= tagByteCount else { return nil }
        var key = try key(of: passphrase, salt: salt, cost: cost)
        defer { erase(&key) }
        let cipher = try CipherContext()
        let body = Array(sealed.dropLast(tagByteCount))
        var tag = Array(sealed.suffix(tagByteCount))
        var secret = [UInt8](repeating: 0, count: body.count)
        guard cipher.opens(body, under: key, context: context, into: &secret, tag: &tag) else {
            ERR_clear_error()
            erase(&secret)
            return nil
        }
        return secret
    }

    /// Overwrites bytes in memory that nobody is to find there later. Copies made before are out of
    /// reach.
    package static func erase(_ bytes: inout [UInt8]) {
        unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe OPENSSL_cleanse(buffer.baseAddress, buffer.count)
        }
    }

    private static func key(
        of passphrase: [UInt8], salt: [UInt8], cost: Cost
    ) throws(CryptographyError) -> [UInt8] {
        var key = [UInt8](repeating: 0, count: 32)
        let memory = UInt64(128 * Cost.blocks) << UInt64(cost.log2N)
        let made = unsafe passphrase.withUnsafeBytes { words in
            unsafe EVP_PBE_scrypt(
                words.baseAddress?.assumingMemoryBound(to: CChar.self), words.count, salt,
                salt.count, UInt64(1) << UInt64(cost.log2N), UInt64(Cost.blocks),
                UInt64(Cost.lanes), memory + (1 << 20), &key, key.count)
        }
        guard made == 1 else {
            ERR_clear_error()
            throw CryptographyError.sealing
        }
        return key
    }
}

/// One use of the cipher, with the nonce of zeros: no key is used twice.
@safe private struct CipherContext: ~Copyable {
    private let raw: OpaquePointer

    init() throws(CryptographyError) {
        guard let made = unsafe EVP_CIPHER_CTX_new() else { throw CryptographyError.sealing }
        unsafe raw = made
    }

    deinit { unsafe EVP_CIPHER_CTX_free(raw) }

    private static let nonce = [UInt8](repeating: 0, count: 12)

    borrowing func seals(
        _ secret: [UInt8], under key: [UInt8], context: [UInt8], into sealed: inout [UInt8],
        tag: inout [UInt8]
    ) -> Bool {
        var length: Int32 = 0
        return unsafe EVP_EncryptInit_ex(
            raw, EVP_chacha20_poly1305(), nil, key, CipherContext.nonce) == 1
            && EVP_EncryptUpdate(raw, nil, &length, context, Int32(context.count)) == 1
            && EVP_EncryptUpdate(raw, &sealed, &length, secret, Int32(secret.count)) == 1
            && Int(length) == secret.count && EVP_EncryptFinal_ex(raw, nil, &length) == 1
            && EVP_CIPHER_CTX_ctrl(raw, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag) == 1
    }

    borrowing func opens(
        _ sealed: [UInt8], under key: [UInt8], context: [UInt8], into secret: inout [UInt8],
        tag: inout [UInt8]
    ) -> Bool {
        var length: Int32 = 0
        return unsafe EVP_DecryptInit_ex(
            raw, EVP_chacha20_poly1305(), nil, key, CipherContext.nonce) == 1
            && EVP_DecryptUpdate(raw, nil, &length, context, Int32(context.count)) == 1
            && EVP_DecryptUpdate(raw, &secret, &length, sealed, Int32(sealed.count)) == 1
            && Int(length) == sealed.count
            && EVP_CIPHER_CTX_ctrl(raw, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1
            && EVP_DecryptFinal_ex(raw, nil, &length) == 1
    }
}
