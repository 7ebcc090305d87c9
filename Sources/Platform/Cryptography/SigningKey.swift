import COpenSSL

/// An Ed25519 private key; its seed never leaves the process except through `seed`.
@safe package final class SigningKey: @unchecked Sendable {
    // OpenSSL's private key is immutable once made and may be read from any thread.
    private let handle: OpaquePointer
    /// The 32 secret bytes of RFC 8032.
    package let seed: [UInt8]
    package let verifyingKey: VerifyingKey

    /// - Throws: `keyLength` or `invalidKey`.
    package init(seed: [UInt8]) throws(CryptographyError) {
        guard seed.count == 32 else { throw CryptographyError.keyLength(seen: seed.count) }
        guard let made = unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, 32)
        else {
            ERR_clear_error()
            throw CryptographyError.invalidKey
        }
        var publicBytes = [UInt8](repeating: 0, count: VerifyingKey.byteCount)
        var length = publicBytes.count
        guard unsafe EVP_PKEY_get_raw_public_key(made, &publicBytes, &length) == 1 else {
            ERR_clear_error()
            unsafe EVP_PKEY_free(made)
            throw CryptographyError.invalidKey
        }
        do throws(CryptographyError) {
            verifyingKey = try VerifyingKey(publicBytes)
        } catch {
            unsafe EVP_PKEY_free(made)
            throw error
        }
        unsafe handle = made
        self.seed = seed
    }

    deinit { unsafe EVP_PKEY_free(handle) }

    /// The 64-byte signature of `message`; the same message always gets the same one.
    package func signature(of message: [UInt8]) throws(CryptographyError) -> [UInt8] {
        guard let context = unsafe EVP_MD_CTX_new() else { throw CryptographyError.signing }
        defer { unsafe EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: VerifyingKey.signatureByteCount)
        var length = signature.count
        guard unsafe EVP_DigestSignInit(context, nil, nil, nil, handle) == 1,
            unsafe EVP_DigestSign(context, &signature, &length, message, message.count) == 1,
            length == signature.count
        else {
            ERR_clear_error()
            throw CryptographyError.signing
        }
        return signature
    }
}
